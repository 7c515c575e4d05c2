// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <reservedpaths.h>

namespace modulehost {

using namespace Qt::StringLiterals;

const QList<ReservedPath> &reservedPaths()
{
    using Rule = ReservedPath::Rule;
    static const QList<ReservedPath> paths {
        {u"/health"_s, Rule::Subtree},
        {u"/_matrix/client"_s, Rule::Subtree},
        {u"/_matrix/federation"_s, Rule::Subtree},
        {u"/_matrix/key"_s, Rule::Subtree},
        {u"/_matrix/media/r0"_s, Rule::Subtree},
        {u"/_matrix/media/v1"_s, Rule::Subtree},
        {u"/_matrix/media/v3"_s, Rule::Subtree},
        {u"/_synapse/admin"_s, Rule::Subtree},
        {u"/.well-known/matrix"_s, Rule::Below},
        {u"/.well-known/matrix"_s, Rule::Replaces},
        {u"/.well-known"_s, Rule::Replaces},
        {u"/_matrix/static"_s, Rule::Replaces},
        {u"/_synapse/client/new_user_consent"_s, Rule::Replaces},
        {u"/_synapse/client/pick_idp"_s, Rule::Replaces},
        {u"/_synapse/client/pick_username"_s, Rule::Replaces},
        {u"/_synapse/client/sso_register"_s, Rule::Replaces},
        {u"/_synapse/client/unsubscribe"_s, Rule::Replaces},
    };
    return paths;
}

const ReservedPath *findReserved(const QList<ReservedPath> &list, const QString &path)
{
    for (const ReservedPath &reserved : list) {
        const bool same = path == reserved.path;
        const bool below = !same && path.startsWith(reserved.path) && path.at(reserved.path.size()) == u'/';
        if ((same && reserved.rule != ReservedPath::Rule::Below)
            || (below && reserved.rule != ReservedPath::Rule::Replaces))
            return &reserved;
    }
    return nullptr;
}

} // namespace modulehost
