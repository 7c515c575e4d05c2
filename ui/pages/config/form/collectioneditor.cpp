// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collectioneditor.h"

#include "fieldrow.h"

#include <icons.h>

#include <QHBoxLayout>
#include <QHash>
#include <QInputDialog>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype rowsAtOnce = 60;
constexpr qsizetype nearRows = 3 * rowsAtOnce;

QString stepOf(const FormField &field) { return field.pointer.steps.constLast(); }

} // namespace

CollectionEditor::CollectionEditor(FormDesk &desk, FieldRow &row)
    : FieldEditor(desk, row)
    , m_layout(new QVBoxLayout(this))
    , m_footer(new QWidget(this))
    , m_more(new QPushButton(m_footer))
    , m_addItem(new QPushButton(themedIcon(u"plus"_s), QString(), m_footer))
    , m_addSetting(new QToolButton(m_footer))
    , m_settings(new QMenu(m_footer))
    , m_shownAtMost(rowsAtOnce)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    auto *buttons = new QHBoxLayout(m_footer);
    buttons->setContentsMargins(6, 2, 0, 2);
    buttons->addWidget(m_more);
    buttons->addWidget(m_addItem);
    buttons->addWidget(m_addSetting);
    buttons->addStretch();
    m_layout->addWidget(m_footer);
    m_addSetting->setIcon(themedIcon(u"plus"_s));
    m_addSetting->setText(tr("Add a Setting"));
    m_addSetting->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_addSetting->setPopupMode(QToolButton::InstantPopup);
    m_addSetting->setFocusPolicy(Qt::StrongFocus);
    m_addSetting->setMenu(m_settings);
    m_settings->setToolTipsVisible(true);
    for (QPushButton *button : {m_more, m_addItem})
        button->setAutoDefault(false);
    connect(m_settings, &QMenu::aboutToShow, this, &CollectionEditor::fillSettings);
    connect(m_addItem, &QPushButton::clicked, this, &CollectionEditor::addItem);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_shownAtMost += rowsAtOnce;
        showRows();
    });
}

void CollectionEditor::display(const FormField &field)
{
    if (!m_isChosenByHand)
        m_isOpen = row().depth() == 0 || field.isPresent();
    if (m_isOpen)
        showRows();
}

void CollectionEditor::setOpen(bool isOpen)
{
    m_isChosenByHand = true;
    m_isOpen = isOpen;
    if (isOpen)
        showRows();
}

void CollectionEditor::showRows()
{
    const QList<FormField> &children = row().field().children;
    QHash<QString, FieldRow *> before;
    for (FieldRow *one : std::as_const(m_rows))
        before.insert(stepOf(one->field()), one);
    m_rows.clear();
    const qsizetype count = std::min(children.size(), m_shownAtMost);
    for (qsizetype i = 0; i < count; ++i) {
        const FormField &child = children.at(i);
        FieldRow *one = before.value(stepOf(child));
        if (one && one->takes(child))
            before.remove(stepOf(child));
        else
            one = new FieldRow(desk(), child, row().depth() + 1, this);
        if (m_layout->indexOf(one) != int(i))
            m_layout->insertWidget(int(i), one);
        one->display(child);
        one->show();
        m_rows.append(one);
    }
    for (FieldRow *gone : std::as_const(before)) {
        m_layout->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    showFooter();
}

void CollectionEditor::showFooter()
{
    const FormField &field = row().field();
    const QString name = row().heading();
    const qsizetype left = field.children.size() - m_rows.size();
    m_more->setText(tr("Show %n More", nullptr, int(std::min(left, rowsAtOnce))));
    m_more->setVisible(left > 0);
    const bool isList = field.kind == FieldKind::List;
    const QString item
        = isList ? desk().schema().ofItem(field.schema, field.children.size()).value("title"_L1).toString() : QString();
    m_addItem->setText(item.isEmpty() ? tr("Add an Item") : tr("Add %1").arg(item));
    m_addItem->setAccessibleName(row().depth() == 0 ? m_addItem->text() : tr("Add an item to %1").arg(name));
    m_addItem->setVisible(isList);
    const bool hasMissing = std::any_of(field.children.begin(), field.children.end(),
                                        [](const FormField &one) { return !one.isPresent(); });
    m_addSetting->setAccessibleName(row().depth() == 0 ? tr("Add a setting") : tr("Add a setting to %1").arg(name));
    m_addSetting->setVisible(!isList && (field.takesKeys || hasMissing));
    m_footer->setVisible(left > 0 || isList || field.takesKeys || hasMissing);
}

FieldRow *CollectionEditor::rowOf(const QString &step, Reach reach)
{
    const QList<FormField> &children = row().field().children;
    const auto child
        = std::find_if(children.begin(), children.end(), [&](const FormField &one) { return stepOf(one) == step; });
    if (child == children.end())
        return nullptr;
    const qsizetype position = child - children.begin();
    if (reach == Reach::Near && position >= std::max(m_rows.size(), nearRows))
        return nullptr;
    if (!m_isOpen || position >= m_rows.size()) {
        m_isOpen = true;
        m_isChosenByHand = true;
        m_shownAtMost = std::max(m_shownAtMost, (position / rowsAtOnce + 1) * rowsAtOnce);
        row().display(FormField(row().field()));
    }
    return position < m_rows.size() ? m_rows.at(position) : nullptr;
}

QList<QWidget *> CollectionEditor::footer() const { return {m_more, m_addItem, m_addSetting}; }

QJsonValue CollectionEditor::starterItem() const
{
    const FormField &list = row().field();
    const QJsonObject schema = desk().schema().ofItem(list.schema, list.children.size());
    if (!FormSchema::takesAnyType(schema) || list.children.isEmpty())
        return desk().schema().starter(schema);
    // Like the items that are there.
    switch (list.children.constLast().kind) {
    case FieldKind::Boolean:
        return false;
    case FieldKind::Integer:
    case FieldKind::Number:
        return 0;
    case FieldKind::List:
        return QJsonArray();
    case FieldKind::Group:
        return QJsonObject();
    default:
        return QString();
    }
}

void CollectionEditor::addItem()
{
    const JsonPointer list = row().field().pointer;
    const bool isPresent = row().field().value.isList();
    const QJsonValue item = starterItem();
    desk().focusNext(list.child(isPresent ? row().field().children.size() : 0));
    if (isPresent)
        desk().propose({InsertItem {list, ConfigValue::fromJson(item)}}, row());
    else
        desk().propose({SetValue {list, ConfigValue::fromJson(QJsonArray {item})}}, row());
}

void CollectionEditor::fillSettings()
{
    m_settings->clear();
    for (const FormField &child : row().field().children) {
        if (child.isPresent())
            continue;
        QString text = child.title == child.key ? child.key : u"%1 (%2)"_s.arg(child.title, child.key);
        QAction *action = m_settings->addAction(text.replace(u'&', u"&&"_s));
        action->setToolTip(child.description.isEmpty() ? child.key : child.description);
        connect(action, &QAction::triggered, this, [this, child] { addSetting(child); });
    }
    if (!row().field().takesKeys)
        return;
    m_settings->addSeparator();
    connect(m_settings->addAction(tr("Another Setting…")), &QAction::triggered, this, &CollectionEditor::askForKey);
}

void CollectionEditor::addSetting(const FormField &setting)
{
    desk().focusNext(setting.pointer);
    if (setting.commentedLine > 0) {
        desk().propose({Uncomment {setting.commentedFile, setting.commentedLine}}, row());
        return;
    }
    const QJsonValue value = desk().schema().starter(setting.schema);
    desk().propose({SetValue {setting.pointer, ConfigValue::fromJson(value)}}, row());
}

void CollectionEditor::askForKey()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"config.keyDialog"_s);
    dialog->setWindowTitle(tr("Add a Setting"));
    dialog->setLabelText(tr("Name of the setting:"));
    dialog->setOkButtonText(tr("Add"));
    connect(
        dialog, &QInputDialog::textValueSelected, this,
        [this](const QString &key) {
            const FormField &group = row().field();
            if (key.isEmpty())
                return;
            if (group.value.contains(key)) {
                if (FieldRow *there = rowOf(key, Reach::All))
                    there->entrance()->setFocus(Qt::OtherFocusReason);
                return;
            }
            const JsonPointer pointer = group.pointer.child(key);
            const QJsonValue value = desk().schema().starter(desk().schema().ofKey(group.schema, key));
            desk().focusNext(pointer);
            desk().propose({SetValue {pointer, ConfigValue::fromJson(value)}}, row());
        },
        Qt::QueuedConnection); // Once the dialog has given the focus back.
    dialog->open();
}

void CollectionEditor::paintEvent(QPaintEvent *event)
{
    FieldEditor::paintEvent(event);
    if (row().depth() == 0 || m_rows.isEmpty())
        return;
    // A line beside what belongs together.
    QPainter painter(this);
    QColor colour = palette().color(QPalette::Text);
    colour.setAlphaF(0.2F);
    const int x = contentsMargins().left() / 2;
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, 1, height())), colour);
}

} // namespace modulehost
