// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonview.h"

#include "celltext.h"
#include "icons.h"
#include "jsonhighlighter.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype markedMatches = 1000;
constexpr qsizetype colouredCharacters = 512 * 1024;

QToolButton *toolButton(const QString &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setIcon(themedIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

QString kindWord(ContentText::Kind kind)
{
    switch (kind) {
    case ContentText::Kind::Json:
        return JsonView::tr("JSON");
    case ContentText::Kind::Text:
        return JsonView::tr("Text");
    case ContentText::Kind::Binary:
        return JsonView::tr("Binary");
    case ContentText::Kind::Empty:
        break;
    }
    return {};
}

} // namespace

JsonView::JsonView(QWidget *parent)
    : QWidget(parent)
    , m_facts(new QLabel)
    , m_copy(toolButton(u"copy"_s, tr("Copy all")))
    , m_text(new QPlainTextEdit)
    , m_searchBar(nullptr)
    , m_search(new QLineEdit)
    , m_matches(new QLabel)
    , m_highlighter(new JsonHighlighter(m_text->document()))
{
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Content"));
    m_highlighter->setPalette(palette());
    auto *searchButton = toolButton(u"search"_s, tr("Search"));
    connect(searchButton, &QToolButton::clicked, this, &JsonView::openSearch);
    connect(m_copy, &QToolButton::clicked, this, &JsonView::copy);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_facts, 1);
    bar->addWidget(searchButton);
    bar->addWidget(m_copy);
    m_searchBar = createSearchBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(fontMetrics().height() / 4);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_searchBar);
    m_searchBar->hide();
    for (QWidget *each : findChildren<QWidget *>())
        each->installEventFilter(this);
    setFocusProxy(m_text);
    setContent({});
}

QWidget *JsonView::createSearchBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the content"));
    m_search->setAccessibleDescription(tr("Enter goes to the next place, Shift+Enter to the one before"));
    m_search->setClearButtonEnabled(true);
    auto *previous = toolButton(u"chevron-up"_s, tr("Previous match (Shift+F3)"));
    auto *next = toolButton(u"chevron-down"_s, tr("Next match (F3)"));
    auto *close = toolButton(u"x"_s, tr("Close the search (Esc)"));
    connect(m_search, &QLineEdit::textChanged, this, &JsonView::updateMatches);
    connect(previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(next, &QToolButton::clicked, this, [this] { find(false); });
    connect(close, &QToolButton::clicked, this, &JsonView::closeSearch);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_matches);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(close);
    return bar;
}

void JsonView::setContent(const QByteArray &content)
{
    if (content == m_content && !content.isEmpty())
        return;
    m_content = content;
    showContent();
}

void JsonView::setForm(ContentForm form)
{
    if (m_form == form)
        return;
    m_form = form;
    showContent();
}

void JsonView::showContent()
{
    const ContentText shown = contentText(m_content, m_form);
    const bool isColoured = shown.kind == ContentText::Kind::Json && shown.text.size() <= colouredCharacters;
    m_highlighter->setEnabled(isColoured);
    m_text->setPlainText(shown.text);
    QStringList facts;
    if (!m_content.isEmpty())
        facts << (m_form == ContentForm::Hexadecimal ? tr("Hexadecimal") : kindWord(shown.kind))
              << sizeText(m_content.size());
    if (shown.isCut)
        facts << tr("only the beginning is shown");
    m_facts->setText(facts.join(u" · "_s));
    m_copy->setEnabled(!m_content.isEmpty());
    if (!m_searchBar->isHidden())
        updateMatches();
}

QString JsonView::shownText() const { return m_text->toPlainText(); }

void JsonView::setPlaceholderText(const QString &text) { m_text->setPlaceholderText(text); }

void JsonView::copy() const
{
    const ContentText shown = contentText(m_content);
    const bool isText = shown.kind != ContentText::Kind::Binary;
    QGuiApplication::clipboard()->setText(isText ? QString::fromUtf8(m_content) : shown.text);
}

void JsonView::openSearch()
{
    m_searchBar->show();
    const QString selected = m_text->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_search->setText(selected);
    m_search->selectAll();
    m_search->setFocus(Qt::ShortcutFocusReason);
    updateMatches();
}

void JsonView::closeSearch()
{
    m_searchBar->hide();
    m_text->setExtraSelections({});
    m_text->setFocus(Qt::OtherFocusReason);
}

void JsonView::find(bool backward)
{
    if (m_search->text().isEmpty())
        return;
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text->find(m_search->text(), flags))
        return;
    QTextCursor around = m_text->textCursor();
    around.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
    const QTextCursor found = m_text->document()->find(m_search->text(), around, flags);
    if (!found.isNull())
        m_text->setTextCursor(found);
}

void JsonView::updateMatches()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(toneBackground(Tone::Warning, palette()));
    format.setForeground(palette().text());
    format.setFontUnderline(true);
    QTextCursor cursor(m_text->document());
    while (!m_search->text().isEmpty() && marks.size() <= markedMatches) {
        cursor = m_text->document()->find(m_search->text(), cursor);
        if (cursor.isNull())
            break;
        marks.append({cursor, format});
    }
    const bool hasMore = marks.size() > markedMatches;
    m_text->setExtraSelections(marks);
    m_matches->setText(m_search->text().isEmpty() ? QString()
                           : hasMore              ? tr("more than %1 matches").arg(markedMatches)
                                                  : tr("%n match(es)", nullptr, int(marks.size())));
}

bool JsonView::handleKey(QKeyEvent *event)
{
    const bool isOpen = !m_searchBar->isHidden();
    const bool isInSearch = m_search->hasFocus();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPrevious = event->matches(QKeySequence::FindPrevious)
        || (isInSearch && isEnter && event->modifiers().testFlag(Qt::ShiftModifier));
    const bool isNext = event->matches(QKeySequence::FindNext) || (isInSearch && isEnter);
    const bool isFind = event->matches(QKeySequence::Find);
    const bool isClose = isOpen && event->key() == Qt::Key_Escape;
    if (!isFind && !isClose && !isPrevious && !isNext)
        return false;
    event->accept();
    if (event->type() != QEvent::KeyPress)
        return true;
    if (isFind)
        openSearch();
    else if (isClose)
        closeSearch();
    else
        find(isPrevious);
    return true;
}

bool JsonView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

void JsonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_highlighter->setPalette(palette());
    m_highlighter->rehighlight();
    if (!m_searchBar->isHidden())
        updateMatches();
}

} // namespace modulehost
