// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffview.h"

#include "tone.h"

#include <QEvent>
#include <QFontDatabase>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace modulehost {

DiffView::DiffView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Changes"));
}

void DiffView::setDiff(const QString &unified)
{
    static const QRegularExpression place(u"^@@ -\\d+(?:,(\\d+))? \\+\\d+(?:,(\\d+))? @@"_s);
    m_kinds.clear();
    m_added = 0;
    m_removed = 0;
    QString text = unified;
    text.replace(u"\r\n"_s, u"\n"_s);
    if (text.endsWith(u'\n'))
        text.chop(1);
    int oldLeft = 0;
    int newLeft = 0;
    for (const QString &line : text.split(u'\n')) {
        const QChar sign = line.isEmpty() ? QChar(u' ') : line.at(0);
        if (const auto found = place.match(line); oldLeft <= 0 && newLeft <= 0 && found.hasMatch()) {
            const auto count
                = [&](int group) { return found.captured(group).isEmpty() ? 1 : found.captured(group).toInt(); };
            oldLeft = count(1);
            newLeft = count(2);
            m_kinds.append(Kind::Place);
        } else if (sign == u'\\') {
            m_kinds.append(Kind::Context);
        } else if (oldLeft <= 0 && newLeft <= 0) {
            m_kinds.append(Kind::File);
        } else if (sign == u'+') {
            --newLeft;
            ++m_added;
            m_kinds.append(Kind::Added);
        } else if (sign == u'-') {
            --oldLeft;
            ++m_removed;
            m_kinds.append(Kind::Removed);
        } else {
            --oldLeft;
            --newLeft;
            m_kinds.append(Kind::Context);
        }
    }
    setPlainText(text);
    setAccessibleDescription(tr("%n line(s) added", nullptr, m_added) + u", "_s
                             + tr("%n line(s) removed", nullptr, m_removed));
    updateLook();
}

void DiffView::updateLook()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const Kind kind = m_kinds.value(block.blockNumber(), Kind::Context);
        QTextBlockFormat ground;
        QTextCharFormat letters;
        switch (kind) {
        case Kind::Added:
            ground.setBackground(toneBackground(Tone::Good, palette()));
            break;
        case Kind::Removed:
            ground.setBackground(toneBackground(Tone::Bad, palette()));
            break;
        case Kind::Place:
            letters.setForeground(toneColour(Tone::Accent, palette()));
            break;
        case Kind::File:
            letters.setFontWeight(QFont::Bold);
            break;
        case Kind::Context:
            break;
        }
        cursor.setPosition(block.position());
        cursor.setBlockFormat(ground);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(letters);
    }
    cursor.endEditBlock();
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

} // namespace modulehost
