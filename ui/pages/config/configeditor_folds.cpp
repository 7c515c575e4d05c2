// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What of the text is folded away.

#include "configeditor.h"

namespace modulehost {

long ConfigEditor::cursorLine() const
{
    return SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(SendScintilla(SCI_GETCURRENTPOS)));
}

//! -1 when nothing around \a line can be folded.
long ConfigEditor::foldAround(long line) const
{
    const long level = SendScintilla(SCI_GETFOLDLEVEL, static_cast<unsigned long>(line));
    return (level & SC_FOLDLEVELHEADERFLAG) != 0 ? line
                                                 : SendScintilla(SCI_GETFOLDPARENT, static_cast<unsigned long>(line));
}

void ConfigEditor::toggleFold()
{
    SendScintilla(SCI_COLOURISE, 0UL, -1L); // Folds are known as far as the text has been coloured.
    const long fold = foldAround(cursorLine());
    if (fold < 0)
        return;
    SendScintilla(SCI_TOGGLEFOLD, static_cast<unsigned long>(fold));
    showCursorLine();
}

void ConfigEditor::setAllFolded(bool isFolded)
{
    SendScintilla(SCI_FOLDALL, static_cast<unsigned long>(isFolded ? SC_FOLDACTION_CONTRACT : SC_FOLDACTION_EXPAND));
    showCursorLine();
}

void ConfigEditor::showCursorLine()
{
    long line = cursorLine();
    const long before = line;
    while (line >= 0 && SendScintilla(SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)) == 0)
        line = SendScintilla(SCI_GETFOLDPARENT, static_cast<unsigned long>(line));
    if (line >= 0 && line != before)
        SendScintilla(SCI_GOTOLINE, static_cast<unsigned long>(line));
}

} // namespace modulehost
