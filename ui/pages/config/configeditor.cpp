// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configeditor.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr char byteOrderMark[] = "\xef\xbb\xbf";

//! Of a library's key: one that the window or the page wants for itself.
bool isTaken(int key)
{
    const int plain = key & ~int(Qt::KeyboardModifierMask);
    const bool isCharacter = plain > Qt::Key_Space && plain < Qt::Key_Escape;
    const bool isKept = key == (Qt::CTRL | Qt::Key_A).toCombined() || key == (Qt::CTRL | Qt::Key_C).toCombined()
        || key == (Qt::CTRL | Qt::Key_V).toCombined() || key == (Qt::CTRL | Qt::Key_X).toCombined()
        || plain == Qt::Key_Plus || plain == Qt::Key_Minus;
    return (key & Qt::CTRL) != 0 && isCharacter && !isKept;
}

} // namespace

ConfigEditor::ConfigEditor(QWidget *parent)
    : QsciScintilla(parent)
    , m_lexer(new QsciLexerYAML(this))
{
    setObjectName(u"config.editor"_s);
    setAccessibleName(tr("Text of the configuration"));
    setAccessibleDescription(tr("Tab indents once you have typed; after Escape it leaves the editor."));
    setProperty("isPane", true);
    setUtf8(true);
    setLexer(m_lexer);
    setFrameShape(QFrame::NoFrame);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    SendScintilla(SCI_SETCODEPAGE, static_cast<unsigned long>(SC_CP_UTF8));
    setAutoIndent(true);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabIndents(true);
    setBackspaceUnindents(true);
    setIndentationGuides(true);
    setBraceMatching(SloppyBraceMatch);
    setCaretLineVisible(true);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    freeKeys();
    updateLook();
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this, [this](int position, int kind, const char *text, int length) {
        if ((kind & (SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT)) != 0)
            noteChange(position, kind, QByteArray(text, length));
    });
    connect(this, &QsciScintilla::linesChanged, this, &ConfigEditor::updateLineNumbers);
}

void ConfigEditor::freeKeys()
{
    for (QsciCommand *command : standardCommands()->commands()) {
        if (isTaken(command->key()))
            command->setKey(0);
        if (isTaken(command->alternateKey()))
            command->setAlternateKey(0);
        // The history is not the editor's.
        if (command->command() == QsciCommand::Undo || command->command() == QsciCommand::Redo) {
            command->setKey(0);
            command->setAlternateKey(0);
        }
    }
}

bool ConfigEditor::canEdit(const QByteArray &bytes)
{
    return !bytes.startsWith("\xff\xfe") && !bytes.startsWith("\xfe\xff") && !bytes.contains('\0');
}

QByteArray ConfigEditor::bytes() const
{
    const auto length = qsizetype(SendScintilla(SCI_GETLENGTH));
    return m_mark + QByteArray(static_cast<const char *>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER)), length);
}

void ConfigEditor::setBytes(const QByteArray &bytes)
{
    m_mark = bytes.startsWith(byteOrderMark) ? QByteArray(byteOrderMark) : QByteArray();
    const QByteArray text = bytes.mid(m_mark.size());
    const qsizetype firstBreak = text.indexOf('\n');
    const bool isWindows = firstBreak > 0 && text.at(firstBreak - 1) == '\r';
    const bool isOld = firstBreak < 0 && text.contains('\r');
    setEolMode(isWindows ? EolWindows : isOld ? EolMac : EolUnix);
    m_isLoading = true;
    setReadOnly(false);
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_APPENDTEXT, static_cast<uintptr_t>(text.size()), text.constData());
    SendScintilla(SCI_GOTOPOS, 0UL);
    m_isLoading = false;
    m_typedTo = -1;
    setProblems({});
    updateLineNumbers();
    Q_EMIT replaced();
}

void ConfigEditor::updateBytes(const QByteArray &bytes)
{
    const QByteArray before = this->bytes();
    if (before == bytes)
        return;
    if (bytes.startsWith(byteOrderMark) == m_mark.isEmpty()) {
        setBytes(bytes);
        return;
    }
    const bool wasReadOnly = isReadOnly();
    setReadOnly(false);
    const auto parting = std::mismatch(before.begin(), before.end(), bytes.begin(), bytes.end());
    const qsizetype front = parting.first - before.begin();
    const qsizetype backAtMost = std::min(before.size(), bytes.size()) - front;
    qsizetype back = 0;
    while (back < backAtMost && before.at(before.size() - 1 - back) == bytes.at(bytes.size() - 1 - back))
        ++back;
    const QByteArray inserted = bytes.mid(front, bytes.size() - back - front);
    m_isLoading = true;
    replaceSpan({front, before.size() - back}, inserted);
    m_isLoading = false;
    m_typedTo = -1;
    const auto cursor = static_cast<unsigned long>(front - m_mark.size() + inserted.size());
    unfold(int(cursor));
    SendScintilla(SCI_GOTOPOS, cursor);
    setReadOnly(wasReadOnly);
    Q_EMIT replaced();
}

void ConfigEditor::replaceSpan(const TextSpan &span, const QByteArray &inserted)
{
    SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(std::max<qsizetype>(0, span.begin - m_mark.size())));
    SendScintilla(SCI_SETTARGETEND, static_cast<unsigned long>(std::max<qsizetype>(0, span.end - m_mark.size())));
    SendScintilla(SCI_REPLACETARGET, static_cast<uintptr_t>(inserted.size()), inserted.constData());
}

void ConfigEditor::noteChange(int position, int kind, const QByteArray &text)
{
    if (m_isLoading)
        return;
    const bool isInsertion = (kind & SC_MOD_INSERTTEXT) != 0;
    const bool isNext = position == m_typedTo || (!isInsertion && position + text.size() == m_typedTo);
    constexpr qsizetype oneCharacter = 4;
    if (!m_hasChanged) {
        m_joins = isNext && !m_wasBreak && text.size() <= oneCharacter;
        m_wasBreak = false;
    }
    m_wasBreak = m_wasBreak || (isInsertion && (text.contains('\n') || text.contains('\r')));
    m_typedTo = isInsertion ? int(position + text.size()) : position;
    m_hasChanged = true;
    if (m_batches == 0)
        batch({});
}

void ConfigEditor::batch(const std::function<void()> &change)
{
    ++m_batches;
    if (change)
        change();
    if (--m_batches > 0 || !m_hasChanged)
        return;
    m_hasChanged = false;
    Q_EMIT typed(bytes(), m_joins);
}

void ConfigEditor::perform(const std::function<void()> &change)
{
    if (isReadOnly())
        return;
    m_typedTo = -1;
    batch(change);
    m_typedTo = -1;
}

void ConfigEditor::run(unsigned command)
{
    perform([this, command] { SendScintilla(command); });
}

void ConfigEditor::toggleComment()
{
    const TextSpan chosen = selection();
    const auto lineOf = [this](qsizetype offset) {
        return SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(offset - m_mark.size()));
    };
    const long first = lineOf(chosen.begin);
    long last = lineOf(chosen.end);
    const auto beginOf = [this](long line) {
        return m_mark.size() + SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
    };
    if (last > first && beginOf(last) == chosen.end)
        --last;
    const QByteArray all = bytes();
    struct Line
    {
        qsizetype text; //!< Offset of the first character that is no space.
        qsizetype indent;
        bool isComment;
    };
    QList<Line> lines;
    for (long line = first; line <= last; ++line) {
        const qsizetype begin = beginOf(line);
        qsizetype text = begin;
        while (text < all.size() && (all.at(text) == ' ' || all.at(text) == '\t'))
            ++text;
        const bool isBlank = text == all.size() || all.at(text) == '\n' || all.at(text) == '\r';
        if (!isBlank)
            lines.append({text, text - begin, all.at(text) == '#'});
    }
    if (lines.isEmpty())
        return;
    const bool isCommented = std::all_of(lines.begin(), lines.end(), [](const Line &line) { return line.isComment; });
    const auto least = std::min_element(lines.begin(), lines.end(),
                                        [](const Line &a, const Line &b) { return a.indent < b.indent; });
    const qsizetype indent = least->indent;
    perform([&] {
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            if (isCommented) {
                const bool hasSpace = line->text + 1 < all.size() && all.at(line->text + 1) == ' ';
                replaceSpan({line->text, line->text + (hasSpace ? 2 : 1)}, {});
            } else {
                const qsizetype at = line->text - line->indent + indent;
                replaceSpan({at, at}, "# ");
            }
        }
    });
}

qsizetype ConfigEditor::cursorOffset() const { return m_mark.size() + SendScintilla(SCI_GETCURRENTPOS); }

TextSpan ConfigEditor::selection() const
{
    return {m_mark.size() + SendScintilla(SCI_GETSELECTIONSTART), m_mark.size() + SendScintilla(SCI_GETSELECTIONEND)};
}

void ConfigEditor::unfold(int position)
{
    const long line = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
    SendScintilla(SCI_ENSUREVISIBLEENFORCEPOLICY, static_cast<unsigned long>(line));
}

void ConfigEditor::selectSpan(const TextSpan &span)
{
    const long begin = long(std::max<qsizetype>(0, span.begin - m_mark.size()));
    const long end = long(std::max<qsizetype>(0, span.end - m_mark.size()));
    unfold(int(begin));
    SendScintilla(SCI_SETSEL, static_cast<unsigned long>(begin), end);
    const long line = SendScintilla(
        SCI_VISIBLEFROMDOCLINE,
        static_cast<unsigned long>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(begin))));
    const long top = SendScintilla(SCI_GETFIRSTVISIBLELINE);
    const long shown = SendScintilla(SCI_LINESONSCREEN);
    if (line < top + 1 || line > top + shown - 2)
        SendScintilla(SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(std::max(0L, line - shown / 3)));
    SendScintilla(SCI_SCROLLCARET);
}

void ConfigEditor::goTo(int line, int column)
{
    const int shown = std::clamp(line, 1, lines());
    const int position = positionFromLineIndex(shown - 1, 0);
    const auto end = int(SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(shown - 1)));
    int at = position;
    for (int i = 1; i < column && at < end; ++i)
        at = int(SendScintilla(SCI_POSITIONAFTER, static_cast<unsigned long>(at)));
    selectSpan({m_mark.size() + at, m_mark.size() + at});
}

void ConfigEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_tabLeaves = true;
        Q_EMIT escapePressed();
    } else if (event->key() != Qt::Key_Tab && event->key() != Qt::Key_Backtab && event->key() != Qt::Key_Shift
               && event->key() != Qt::Key_Control && event->key() != Qt::Key_Alt) {
        m_tabLeaves = false;
    }
    batch([&] { QsciScintilla::keyPressEvent(event); });
}

void ConfigEditor::mousePressEvent(QMouseEvent *event)
{
    m_tabLeaves = false;
    batch([&] { QsciScintilla::mousePressEvent(event); });
}

// Files are the window's: the library would take them and do nothing with them.

void ConfigEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        QsciScintilla::dragEnterEvent(event);
}

void ConfigEditor::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        QsciScintilla::dragMoveEvent(event);
}

void ConfigEditor::dropEvent(QDropEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        batch([&] { QsciScintilla::dropEvent(event); });
}

void ConfigEditor::inputMethodEvent(QInputMethodEvent *event)
{
    batch([&] { QsciScintilla::inputMethodEvent(event); });
}

void ConfigEditor::focusInEvent(QFocusEvent *event)
{
    m_tabLeaves = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || (m_tabLeaves && event->reason() == Qt::ActiveWindowFocusReason);
    QsciScintilla::focusInEvent(event);
}

bool ConfigEditor::focusNextPrevChild(bool next) { return m_tabLeaves && QWidget::focusNextPrevChild(next); }

void ConfigEditor::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse && !hasSelectedText()) { // The menu is about what was clicked.
        const QPoint at = viewport()->mapFromGlobal(event->globalPos());
        const long under = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(at.x()), long(at.y()));
        if (under >= 0)
            SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(under));
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Actions for the text"));
    const auto add = [&](const QString &text, bool isEnabled, const std::function<void()> &run) {
        QAction *action = menu->addAction(text);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, run);
    };
    add(tr("Cut"), hasSelectedText() && !isReadOnly(), [this] { perform([this] { cut(); }); });
    add(tr("Copy"), hasSelectedText(), [this] { copy(); });
    add(tr("Paste"), !isReadOnly(), [this] { perform([this] { paste(); }); });
    add(tr("Select All"), true, [this] { selectAll(); });
    menu->addSeparator();
    for (QAction *action : m_menuActions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(event->globalPos());
}

} // namespace modulehost
