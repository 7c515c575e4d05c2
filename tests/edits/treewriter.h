// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intendedconfig.h"
#include "randomedit.h"

namespace plain {

/*!
 * Writes a tree as YAML in a hand that changes from file to file and from line to line: comments, empty lines, quotes,
 * indentation, brackets, anchors, explicit keys, texts over several lines, entries that are commented out.
 */
class TreeWriter
{
public:
    explicit TreeWriter(const Chance &below);

    //! \a modules are those of the root, the disabled ones too, when it has any.
    QByteArray written(const Ptr &root, const QList<Module> &modules);

private:
    void countNames(const Slot &slot);
    QByteArray anchorOf(const Ptr &node);
    QByteArray note();
    QByteArray merge(const Node &node) const;
    void gap(int column);
    void mapping(const Node &node, int column, bool isInline);
    void sequence(const Node &node, int column, bool isInline);
    void entry(const QByteArray &key, const Slot &slot, int column);
    void item(const Slot &slot, int column);
    void modules(const QList<Module> &modules);
    //! The value of a key or a `-` in \a column, which has been written.
    void value(const Slot &slot, int column, bool isItem);
    void scalar(const Node &node, int column, const QByteArray &anchor);
    void endLine();
    QByteArray brackets(const Slot &slot, int column, bool mayBreak);
    QByteArray key(const Entry &entry, bool inFlow);
    void indent(int column) { m_out += QByteArray(column, ' '); }

    Chance m_below;
    QByteArray m_out;
    QHash<const Node *, int> m_names; //!< Anchors by number; 0 for one that has not been written.
    int m_anchors = 0;
    int m_notes = 0;
    int m_step = 2;
    int m_listStep = 2;
    int m_dashWidth = 2;
    int m_comments = 4; //!< One place of so many has one.
    bool m_isBare = false; //!< No comment lines or empty lines now.
    bool m_keepsBreaks = false; //!< Empty lines would belong to a text.
    bool m_isBehindBlockText = false;
};

} // namespace plain
