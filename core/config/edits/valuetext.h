// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits/scalartext.h"
#include "edits/writinghabits.h"

#include <modulehost/confignode.h>

#include <QByteArray>
#include <QByteArrayList>

namespace modulehost {

//! The text of a value: what stands beside its key or `-`, and the lines below, indented and without breaks.
struct ValueText
{
    QByteArray head;
    QByteArrayList body;
};

//! How a collection or a text of several lines is to be written.
enum class ValueForm : quint8 {
    Lines, //!< On lines of its own; an empty collection still in brackets.
    Brackets //!< In one line.
};

//! Writes values by the habits of a file. Aliases and anchors are not kept: what is shared is written out.
class ValueWriter
{
public:
    explicit ValueWriter(const WritingHabits &habits)
        : m_habits(habits)
    {
    }

    //! In one line; \a inFlow when it is to stand inside brackets.
    QByteArray brackets(const ConfigNode &value, bool inFlow = true) const;
    //! As the value of a key that begins in \a column.
    ValueText belowKey(const ConfigNode &value, int column, ValueForm form = ValueForm::Lines) const;
    //! As the item of a `-` in \a column.
    ValueText belowDash(const ConfigNode &value, int column, ValueForm form = ValueForm::Lines) const;
    //! A key with its value, in \a column.
    QByteArrayList entryLines(const ConfigNode &key, const ConfigNode &value, int column,
                              ValueForm form = ValueForm::Lines) const;
    QByteArrayList itemLines(const ConfigNode &value, int column, ValueForm form = ValueForm::Lines) const;
    QByteArray entryInBrackets(const ConfigNode &key, const ConfigNode &value) const;
    QByteArray key(const ConfigNode &key, bool inFlow) const;
    //! The lines of a collection that is not empty, its first character in \a column.
    QByteArrayList collectionLines(const ConfigNode &value, int column) const;

private:
    ScalarStyle style(bool inFlow) const { return {inFlow, false, m_habits.quotesTexts, m_habits.quote}; }

    WritingHabits m_habits;
};

//! Whether \a value can have lines of its own: a collection that is not empty, or a text of several lines.
bool hasLines(const ConfigNode &value);

} // namespace modulehost
