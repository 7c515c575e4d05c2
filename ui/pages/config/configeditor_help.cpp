// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the editor tells about a place of its text.

#include "configeditor.h"

#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

QRect ConfigEditor::lineArea(qsizetype offset) const
{
    const long position = long(std::max<qsizetype>(0, offset - m_mark.size()));
    const long x = SendScintilla(SCI_POINTXFROMPOSITION, 0UL, position);
    const long y = SendScintilla(SCI_POINTYFROMPOSITION, 0UL, position);
    const long height = SendScintilla(SCI_TEXTHEIGHT, 0UL);
    return {viewport()->mapToGlobal(QPoint(int(x), int(y))), QSize(1, int(height))};
}

QList<Problem> ConfigEditor::problemsAround(qsizetype offset) const
{
    QList<Problem> under;
    QList<Problem> beside;
    const auto lineOf = [this](qsizetype place) {
        return SendScintilla(SCI_LINEFROMPOSITION,
                             static_cast<unsigned long>(std::max<qsizetype>(0, place - m_mark.size())));
    };
    for (const Problem &problem : m_problems) {
        if (lineOf(problem.range.begin) != lineOf(offset))
            continue;
        const bool isUnder = offset >= problem.range.begin && offset <= problem.range.end;
        (isUnder ? under : beside).append(problem);
    }
    return under.isEmpty() ? beside : under;
}

QString ConfigEditor::helpText(const QString &problems, qsizetype offset) const
{
    QString text;
    if (!problems.isEmpty())
        text = u"<p>"_s + problems.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
    const QString help = m_explainer && offset >= 0 ? m_explainer(offset) : QString();
    if (!text.isEmpty() && !help.isEmpty())
        text += u"<hr>"_s;
    return text + help;
}

void ConfigEditor::showHelpAt(qsizetype offset)
{
    QStringList messages;
    for (const Problem &problem : problemsAround(offset))
        messages.append(problem.message);
    const QString text = helpText(messages.join(u"\n\n"_s), offset);
    const QString shown = text.isEmpty() ? tr("Nothing is known about this place.").toHtmlEscaped() : text;
    QToolTip::showText(lineArea(offset).bottomLeft(), shown, this);
}

} // namespace modulehost
