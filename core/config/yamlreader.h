// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commentrange.h"
#include "lineorigin.h"
#include "problem.h"
#include "readlimits.h"
#include "yamlnode.h"

#include <modulehost/confignode.h>

#include <QByteArray>
#include <QHash>
#include <QList>

#include <memory>
#include <optional>

namespace modulehost {

//! The anchors of a text by their names; keeps the nodes alive that they stand for.
struct YamlAnchors
{
    std::shared_ptr<YamlNodes> nodes;
    QHash<QString, YamlNode *> byName;
};

//! What a text belongs to that was taken out of a file.
struct ReadContext
{
    QList<LineOrigin> lines; //!< One for each line of the text; none when the text is the file.
    YamlAnchors anchors; //!< Those that its aliases may name. Not used by two threads at once.
};

//! What readYaml() made of a file.
struct ReadResult
{
    ConfigNode::Ptr root; //!< Null when the file is refused; a Null node for a file without content.
    std::optional<Problem> error; //!< Why it is refused.
    QList<Problem> problems; //!< What is odd about it: keys that stand twice.
    QList<CommentRange> comments; //!< In the order of the file.
    YamlAnchors anchors; //!< For reading what is commented out in the same file.
};

/*!
 * Reads one config file. The tree means what the homeserver's loader, PyYAML's safe loader, makes of
 * the same bytes: scalars are YAML 1.1, merge keys are applied, of equal keys the last one counts; what
 * that loader refuses is refused, with a sentence and a place. Refused as well are files beyond
 * \a limits and aliases to a value that they stand in.
 *
 * \a fileName is only written into places. \a context is given for a part of a file. Needs time linear to the size of
 * \a bytes; any thread.
 */
ReadResult readYaml(const QByteArray &bytes, const QString &fileName, const ReadLimits &limits = {},
                    const ReadContext &context = {});

} // namespace modulehost
