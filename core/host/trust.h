// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hostcommandtypes.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace modulehost {

class ConfigDocument;

/*!
 * What running a config means: the code that would run and where it is looked for. A person is shown all of it
 * before anything runs (DESIGN 4). A value.
 */
struct TrustQuestion
{
    QStringList files; //!< Real paths of the config files.
    QString python; //!< The interpreter that the file or the program names; empty for the default.
    QString pythonFile; //!< What that is on this machine, links resolved; empty when it is not there.
    QStringList pythonPaths; //!< Where the interpreter looks for modules.
    QStringList modulePaths; //!< Folders where native modules are looked for, but for those that ship.
    QStringList classPaths; //!< Of the enabled modules, in order.

    //! Touches the disk to resolve links, and runs nothing.
    static TrustQuestion of(const ConfigDocument &document, const HostOptions &options);
    //! The same for equal questions, whatever the order of the modules.
    QByteArray fingerprint() const;

    friend bool operator==(const TrustQuestion &, const TrustQuestion &) = default;
};

/*!
 * Which questions a person has answered with yes: a file in the state folder, readable by its owner alone. What
 * cannot be read, or could have been written by others, counts as not trusted. Blocks for the time of a small file.
 */
class TrustStore
{
public:
    //! \a stateFolder need not exist; empty takes the user's own.
    explicit TrustStore(const QString &stateFolder);

    bool isTrusted(const TrustQuestion &question) const;
    //! Yields why it could not be kept; empty when it was.
    QString trust(const TrustQuestion &question);
    //! Asks again from now on. Yields as trust() does.
    QString forget(const TrustQuestion &question);

private:
    QStringList fingerprints() const;
    QString write(const QStringList &fingerprints);
    QString fileName() const;

    const QString m_folder;
};

} // namespace modulehost
