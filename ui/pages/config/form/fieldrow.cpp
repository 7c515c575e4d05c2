// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldrow.h"

#include "choiceeditor.h"
#include "collectioneditor.h"
#include "fieldmenu.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int titleCharacters = 20;
constexpr int titleCharactersAtLeast = 11;
constexpr int indentCharacters = 2; // As wide as a level is indented.

//! Lets a long key break behind its underscores and dots.
QString breakable(QString title)
{
    for (const QChar sign : {u'_', u'.', u'-', u'/'})
        title.replace(sign, sign + QString(QChar(0x200b)));
    return title;
}

} // namespace

QString asSentence(const QString &words)
{
    if (words.isEmpty())
        return words;
    const QString begun = words.at(0).toUpper() + words.sliced(1);
    return begun.endsWith(u'.') || begun.endsWith(u'?') || begun.endsWith(u'!') ? begun : begun + u'.';
}

FieldRow::FieldRow(FormDesk &desk, const FormField &field, int depth, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_field(field)
    , m_depth(depth)
    , m_isCollection(isCollection(field.kind))
    , m_grid(new QGridLayout(this))
    , m_title(new ToneText(this))
    , m_size(new ToneText(this))
    , m_description(new ToneText(this))
    , m_menuButton(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_messages(new QWidget(this))
{
    auto *messages = new QVBoxLayout(m_messages);
    messages->setContentsMargins(0, 0, 0, 0);
    messages->setSpacing(2);
    m_messages->hide();
    makeHeader();
    makeEditor();
    connect(m_menu, &QMenu::aboutToShow, this, [this] { fillFieldMenu(*m_menu, *this, m_desk); });
    desk.noteNewRows();
}

void FieldRow::makeHeader()
{
    m_grid->setContentsMargins(m_depth == 0 ? 0 : 6, 2, 0, 2);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    m_menuButton->setIcon(themedIcon(u"ellipsis"_s));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(m_menu);
    m_menuButton->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    m_grid->addWidget(m_menuButton, 0, 2, Qt::AlignTop);
    if (m_isCollection) {
        m_toggle = new QToolButton(this);
        m_toggle->setAutoRaise(true);
        connect(m_toggle, &QToolButton::clicked, this, [this] {
            collection()->setOpen(!collection()->isOpen());
            showHeader();
        });
        QFont bold = font();
        bold.setBold(true);
        m_title->setFont(bold);
        auto *header = new QHBoxLayout;
        header->setSpacing(6);
        header->addWidget(m_toggle);
        header->addWidget(m_title, 1);
        header->addWidget(m_size);
        m_grid->addLayout(header, 0, 0, 1, 2);
        m_grid->addWidget(m_description, 1, 0, 1, 3);
        m_grid->addWidget(m_messages, 2, 0, 1, 3);
    } else {
        const int characters = std::max(titleCharactersAtLeast, titleCharacters - (m_depth - 1) * indentCharacters);
        m_title->setFixedWidth(fontMetrics().averageCharWidth() * characters);
        m_grid->addWidget(m_title, 0, 0);
        m_grid->addWidget(m_description, 1, 1);
        m_grid->addWidget(m_messages, 2, 1, 1, 2);
    }
    const bool isRoot = m_depth == 0;
    m_menuButton->setVisible(!isRoot);
    if (m_toggle)
        m_toggle->setVisible(!isRoot);
}

void FieldRow::makeEditor()
{
    const bool hadFocus = m_editor && m_editor->isAncestorOf(focusWidget());
    if (m_editor) {
        m_editor->hide();
        m_editor->deleteLater();
    }
    m_editor = makeFieldEditor(m_field.kind, m_desk, *this);
    connect(m_editor, &FieldEditor::doubted, this, [this](const QString &sentence) {
        const bool isTelling = m_field.isSecret && !sentence.isEmpty(); // It may quote what was typed.
        const QString said = isTelling ? tr("This is not what the module asks for.") : asSentence(sentence);
        say(Doubt, {.text = said, .tone = Tone::Warning, .icon = u"triangle-alert"_s});
    });
    if (m_isCollection) {
        m_grid->addWidget(m_editor, 3, 0, 1, 3);
        m_editor->setContentsMargins(m_depth == 0 ? 0 : fontMetrics().averageCharWidth() * indentCharacters, 0, 0, 0);
    } else {
        m_grid->addWidget(m_editor, 0, 1);
        m_grid->setAlignment(m_title, m_field.kind == FieldKind::LongText ? Qt::AlignTop : Qt::Alignment());
        m_editor->show();
    }
    if (hadFocus)
        m_editor->setFocus();
    m_desk.noteNewRows();
}

bool FieldRow::takes(const FormField &field) const { return isCollection(field.kind) == m_isCollection; }

void FieldRow::display(const FormField &field)
{
    const bool isOther = !sharesEditor(field.kind, m_field.kind);
    if (!(field.value == m_field.value))
        forgetRefusal();
    m_field = field;
    if (isOther)
        makeEditor();
    showVariants();
    const QString errors = field.isSecret && !field.errors.isEmpty() && !m_isCollection
        ? tr("This is not what the module asks for.") // The sentences may quote the secret.
        : asSentence(field.errors.join(u'\n'));
    say(Errors, {.text = errors, .tone = Tone::Bad, .icon = u"octagon-alert"_s});
    sayState();
    m_editor->display(field);
    showHeader();
}

QString FieldRow::heading() const
{
    if (!m_field.isItem())
        return m_field.title;
    const QString position = m_field.pointer.steps.constLast();
    const QString number = QString::number(position.toLongLong() + 1);
    return m_field.title.isEmpty() ? tr("Item %1").arg(number) : tr("%1 %2").arg(m_field.title, number);
}

CollectionEditor *FieldRow::collection() const
{
    return m_isCollection ? static_cast<CollectionEditor *>(m_editor) : nullptr;
}

void FieldRow::showHeader()
{
    const QString name = heading();
    const Tone tone = m_field.isPresent() ? Tone::Plain : Tone::Muted;
    m_description->say(m_field.description, Tone::Muted);
    m_menuButton->setAccessibleName(tr("More for %1").arg(name));
    m_menuButton->setToolTip(tr("Remove, comment out and more"));
    setAccessibleName(name);
    if (m_depth == 0)
        return;
    m_title->say(breakable(m_field.isRequired ? tr("%1 *", "a setting that is required").arg(name) : name), tone);
    m_title->setToolTip(m_field.isRequired ? tr("%1 is required").arg(m_field.key) : m_field.key);
    if (!m_toggle)
        return;
    const bool isOpen = collection()->isOpen();
    m_toggle->setIcon(themedIcon(isOpen ? u"chevron-down"_s : u"chevron-right"_s));
    m_toggle->setAccessibleName(isOpen ? tr("Close %1").arg(name) : tr("Open %1").arg(name));
    m_size->say(!m_field.isPresent()                  ? tr("not set")
                    : m_field.kind == FieldKind::List ? tr("%n item(s)", nullptr, int(m_field.children.size()))
                                                      : QString(),
                Tone::Muted);
    m_editor->setVisible(isOpen);
}

void FieldRow::showVariants()
{
    // Mere types are chosen in the menu.
    const bool isShown = m_field.variants.size() > 1 && m_field.isChoice && m_depth > 0;
    if (!isShown) {
        if (m_variants)
            m_variants->hide();
        return;
    }
    if (!m_variants) {
        m_variants = new QComboBox(this);
        ignoreWheelUnlessFocused(m_variants);
        m_variants->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_variants->setMinimumContentsLength(8);
        m_variants->setAccessibleName(tr("Form of %1").arg(heading()));
        m_variants->setToolTip(tr("Each form has settings of its own"));
        m_grid->addWidget(m_variants, 4, m_isCollection ? 0 : 1, 1, m_isCollection ? 3 : 1);
        connect(m_variants, &QComboBox::currentIndexChanged, this, [this](int index) {
            if (index != m_field.variant && !changeVariant(*this, m_desk, index))
                showVariants();
        });
        m_desk.noteNewRows();
    }
    const QSignalBlocker blocker(m_variants);
    m_variants->clear();
    for (const FieldVariant &variant : m_field.variants)
        m_variants->addItem(variant.label);
    m_variants->setCurrentIndex(int(m_field.variant));
    m_variants->show();
}

void FieldRow::say(Place place, const RowRemark &remark)
{
    RowMessage *&message = m_said.at(place);
    if (!message && remark.text.isEmpty())
        return;
    if (!message) {
        message = new RowMessage(m_messages);
        auto *layout = static_cast<QVBoxLayout *>(m_messages->layout());
        const auto before = std::count_if(m_said.begin(), m_said.begin() + place, [](RowMessage *one) { return one; });
        layout->insertWidget(int(before), message);
    }
    message->say(remark);
    m_messages->setVisible(
        std::any_of(m_said.begin(), m_said.end(), [](const RowMessage *one) { return one && !one->text().isEmpty(); }));
}

void FieldRow::sayState()
{
    if (!m_field.isPresent() && m_field.commentedLine > 0) {
        say(State,
            {.text = tr("Commented out on line %L1").arg(m_field.commentedLine),
             .icon = u"scroll-text"_s,
             .buttons = {{tr("Bring It Back"), [this] { bringBack(*this, m_desk); }}}});
    } else if (m_field.isPresent() && !m_field.isKnown && m_field.errors.isEmpty()) {
        say(State,
            {.text = tr("The module does not know this setting."),
             .tone = Tone::Warning,
             .icon = u"circle-question-mark"_s});
    } else {
        say(State, {});
    }
}

void FieldRow::refuse(const OperationProposal &proposal)
{
    RowRemark remark {
        .text = tr("Nothing was changed: %1").arg(asSentence(proposal.refusal)), .tone = Tone::Bad, .icon = u"ban"_s};
    for (const EditOffer &offer : proposal.offers) {
        remark.buttons.append({offer.kind == EditOffer::Kind::AtTheAnchor ? tr("Change It Where It Is Written")
                                                                          : tr("Write It Out Here First"),
                               [this, operations = offer.operations] { m_desk.propose(operations, *this); }});
    }
    say(Refusal, remark);
}

void FieldRow::forgetRefusal() { say(Refusal, {}); }

void FieldRow::remark(const QString &sentence) { say(Refusal, {.text = sentence, .icon = u"info"_s}); }

void FieldRow::setMarked(bool isMarked)
{
    if (m_isMarked == isMarked)
        return;
    m_isMarked = isMarked;
    update();
}

QWidget *FieldRow::entrance() const
{
    if (m_toggle && !m_toggle->isHidden())
        return m_toggle;
    return m_editor->focusProxy() ? m_editor->focusProxy() : m_editor;
}

QList<QWidget *> FieldRow::stops() const
{
    QList<QWidget *> stops;
    if (m_toggle)
        stops.append(m_toggle);
    for (QWidget *input : m_isCollection ? QList<QWidget *>() : m_editor->findChildren<QWidget *>()) {
        if ((input->focusPolicy() & Qt::TabFocus) != 0 && !input->focusProxy())
            stops.append(input);
    }
    stops.append(m_menuButton);
    for (const RowMessage *message : m_said) {
        if (message)
            stops += message->findChildren<QWidget *>(QString(), Qt::FindChildrenRecursively);
    }
    stops.removeIf([this](const QWidget *stop) {
        return (stop->focusPolicy() & Qt::TabFocus) == 0 || stop->window() != window();
    });
    if (m_variants)
        stops.append(m_variants);
    return stops;
}

void FieldRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_isMarked || m_depth == 0)
        return;
    QPainter painter(this);
    const int bottom = m_isCollection ? m_title->geometry().bottom() + 2 : height();
    const QRect marked = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, width(), bottom));
    painter.fillRect(marked, toneBackground(Tone::Accent, palette()));
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, bottom)),
                     toneColour(Tone::Accent, palette()));
}

void FieldRow::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    if (m_depth == 0)
        return;
    entrance()->setFocus(Qt::MouseFocusReason);
    event->accept();
}

void FieldRow::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_depth == 0)
        return;
    m_menu->popup(event->globalPos());
    event->accept();
}

} // namespace modulehost
