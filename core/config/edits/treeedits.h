// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkededit.h"

#include <modulehost/confignode.h>

namespace modulehost {

/*!
 * What a config means after an edit, made of what it meant before. Nodes that aliases and merges share are one
 * object, so that a change of one shows wherever it is used. Depth is bounded by the reader; any thread.
 */

//! \a root with \a replacement in every place of \a target.
ConfigNode::Ptr withReplaced(const ConfigNode::Ptr &root, const ConfigNode *target, const ConfigNode::Ptr &replacement);

ConfigNode::Ptr withEntry(const ConfigNode &map, const ConfigNode::Ptr &key, const ConfigNode::Ptr &value);
ConfigNode::Ptr withoutEntry(const ConfigNode &map, qsizetype entry);
ConfigNode::Ptr withItem(const ConfigNode &list, qsizetype position, const ConfigNode::Ptr &item);
ConfigNode::Ptr withoutItem(const ConfigNode &list, qsizetype position);
ConfigNode::Ptr withMovedItem(const ConfigNode &list, qsizetype from, qsizetype to);
ConfigNode::Ptr withRenamedKey(const ConfigNode &map, qsizetype entry, const QString &key);

ConfigNode::Ptr stringNode(const QString &text);
ConfigNode::Ptr mapNode(const QList<std::pair<QString, ConfigNode::Ptr>> &entries);
ConfigNode::Ptr listNode(const QList<ConfigNode::Ptr> &items);
//! A pointer of its own to what a value stands for; null when it is missing.
ConfigNode::Ptr nodeOf(const ConfigValue &value);

/*!
 * \a intended with the keys that \a actual has through merges: they follow from what is compared elsewhere. Only for
 * an edit of a mapping that others merge.
 */
ConfigNode::Ptr withMergesOf(const ConfigNode::Ptr &intended, const ConfigNode &actual);

/*!
 * The intention of an edit that makes \a root of the file \a file; entries that are commented out stay where
 * they are.
 */
EditIntention intentionOf(const ConfigDocument &document, const QString &file, const ConfigValue &root);

} // namespace modulehost
