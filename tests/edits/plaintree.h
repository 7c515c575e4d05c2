// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <edits/jsonpointer.h>

#include <modulehost/confignode.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <set>

/*!
 * What a config means, as plain as it can be said: a tree of scalars, lists and mappings that are changed in
 * place. Edits are computed on it once more, by other code than that under test. Nodes with several places (anchor and
 * aliases) are one object. Not for threads.
 */
namespace plain {

struct Node;
using Ptr = std::shared_ptr<Node>;

//! Where a node stands: as itself, or through an alias.
struct Slot
{
    Ptr node;
    bool isAlias = false;
};

struct Entry
{
    QString key; //!< As a step of a pointer.
    QByteArray keyNotation;
    Slot slot;
};

struct Node
{
    enum class Kind : quint8 { Scalar, List, Map };

    Kind kind = Kind::Scalar;
    QByteArray scalar = "n"; //!< In the notation of pyyaml.h.
    QString text; //!< Of a string.
    QList<Slot> items = {};
    QList<Entry> entries = {}; //!< Its own.
    QList<Ptr> merges = {}; //!< Through `<<`; the first one has the last word.

    bool isNull() const { return kind == Kind::Scalar && scalar == "n"; }
    bool isString() const { return kind == Kind::Scalar && scalar.startsWith("s:"); }
    bool isEmpty() const { return items.isEmpty() && entries.isEmpty() && merges.isEmpty(); }
    qsizetype indexOf(const QString &key) const; //!< Among its own entries; -1 for none.
    //! Its own entries and those that come in through merges.
    QList<Entry> allEntries() const;
};

Ptr nullNode();
Ptr scalarNode(const QByteArray &notation);
Ptr textNode(const QString &text);
Ptr listNode(const QList<Ptr> &items);
Ptr mapNode(const QList<std::pair<QString, Ptr>> &entries);
Entry entryOf(const QString &key, const Ptr &value);

//! A copy in which nothing is shared: aliases and merges are written out.
Ptr writtenOut(const Ptr &node);
//! A copy whose own parts are new; what its aliases and merges name stays shared.
Ptr copyOf(const Ptr &node);

//! The value as one text; keys are sorted, since their order has no meaning.
QByteArray canonical(const Node &node);

//! Whether something in \a node (with itself, or only below) is named from outside of it in \a root.
bool isUsedOutside(const Ptr &root, const Ptr &node, bool withItself);

//! What our reader made of a text, to begin from. Not exact when its merges cannot be told from what came in through
//! them, and when two keys have the same text.
struct ReadTree
{
    Ptr root;
    bool isExact = true;
};
ReadTree treeOf(const modulehost::ConfigNode &node);
//! The same with nothing shared, of a part too.
Ptr valueOf(const modulehost::ConfigNode &node);

} // namespace plain
