// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commentrange.h"
#include "problem.h"
#include "readlimits.h"

#include <modulehost/confignode.h>

#include <QByteArray>
#include <QList>

#include <optional>

namespace modulehost {

//! What readYaml() made of a file.
struct ReadResult
{
    ConfigNode::Ptr root; //!< Null when the file is refused; a Null node for a file without content.
    std::optional<Problem> error; //!< Why it is refused.
    QList<Problem> problems; //!< What is odd about it: keys that stand twice.
    QList<CommentRange> comments; //!< In the order of the file.
};

/*!
 * Reads one config file. The tree means what the homeserver's loader, PyYAML's safe loader, makes of
 * the same bytes: scalars are YAML 1.1, merge keys are applied, of equal keys the last one counts; what
 * that loader refuses is refused, with a sentence and a place. Refused as well are files beyond
 * \a limits and aliases to a value that they stand in.
 *
 * \a fileName is only written into places. Needs time linear to the size of \a bytes; any thread.
 */
ReadResult readYaml(const QByteArray &bytes, const QString &fileName, const ReadLimits &limits = {});

} // namespace modulehost
