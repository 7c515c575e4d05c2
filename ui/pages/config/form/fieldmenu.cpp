// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldmenu.h"

#include "fieldrow.h"

#include <icons.h>

#include <QInputDialog>
#include <QMenu>

#include <functional>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

qsizetype positionOf(const FormField &item) { return item.pointer.steps.constLast().toLongLong(); }

//! How many items the list of \a row has.
qsizetype itemCount(const FieldRow &row)
{
    for (const QWidget *parent = row.parentWidget(); parent; parent = parent->parentWidget()) {
        if (const auto *list = qobject_cast<const FieldRow *>(parent))
            return list->field().children.size();
    }
    return 0;
}

void askForName(FieldRow &row, FormDesk &desk)
{
    auto *dialog = new QInputDialog(&row);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"config.renameDialog"_s);
    dialog->setWindowTitle(FieldRow::tr("Rename a Setting"));
    dialog->setLabelText(FieldRow::tr("New name of %1:").arg(row.field().key));
    dialog->setTextValue(row.field().key);
    dialog->setOkButtonText(FieldRow::tr("Rename"));
    QObject::connect(
        dialog, &QInputDialog::textValueSelected, &row,
        [&row, &desk](const QString &name) {
            const JsonPointer pointer = row.field().pointer;
            if (name.isEmpty() || name == row.field().key)
                return;
            desk.focusNext(pointer.parent().child(name));
            desk.propose({RenameKey {pointer, name}}, row);
        },
        Qt::QueuedConnection); // Once the dialog has given the focus back.
    dialog->open();
}

class MenuFilling
{
public:
    MenuFilling(QMenu &menu, FieldRow &row, FormDesk &desk)
        : m_menu(menu)
        , m_row(row)
        , m_desk(desk)
        , m_field(row.field())
    {
    }

    void fill()
    {
        if (QAction *reveal = m_row.editor()->revealAction())
            m_menu.addAction(reveal);
        if (m_field.isPresent()) {
            addTypes();
            if (m_field.isItem())
                addItemActions();
            else
                add(FieldRow::tr("&Rename…"), u"pencil"_s, askForName);
            addDefault();
            add(FieldRow::tr("&Comment Out"), u"scroll-text"_s, commentOutOrBack);
            propose(FieldRow::tr("Re&move"), u"trash-2"_s, {RemoveValue {m_field.pointer}});
        } else {
            if (m_field.commentedLine > 0)
                add(FieldRow::tr("&Bring Back the Commented Setting"), u"scroll-text"_s, bringBack);
            const QJsonValue value = m_desk.schema().starter(m_field.schema);
            propose(FieldRow::tr("&Add to the File"), u"plus"_s,
                    {SetValue {m_field.pointer, ConfigValue::fromJson(value)}});
        }
        m_menu.addSeparator();
        add(FieldRow::tr("&Show in the Text"), u"file-code"_s,
            [](FieldRow &row, FormDesk &desk) { desk.showInText(row); });
    }

private:
    using Run = std::function<void(FieldRow &, FormDesk &)>;

    QAction *add(const QString &text, const QString &icon, const Run &run)
    {
        QAction *action = m_menu.addAction(themedIcon(icon), text);
        QObject::connect(action, &QAction::triggered, &m_row, [&row = m_row, &desk = m_desk, run] { run(row, desk); });
        return action;
    }

    void propose(const QString &text, const QString &icon, const EditOperations &operations)
    {
        QAction *action = m_menu.addAction(themedIcon(icon), text);
        QObject::connect(action, &QAction::triggered, &m_row,
                         [&row = m_row, &desk = m_desk, operations] { desk.propose(operations, row); });
    }

    void addTypes()
    {
        if (m_field.variants.size() < 2 || m_field.isChoice)
            return;
        QMenu *types = m_menu.addMenu(themedIcon(u"sliders-horizontal"_s), FieldRow::tr("&Type"));
        for (qsizetype i = 0; i < m_field.variants.size(); ++i) {
            QAction *action = types->addAction(m_field.variants.at(i).label);
            action->setCheckable(true);
            action->setChecked(i == m_field.variant);
            QObject::connect(action, &QAction::triggered, &m_row,
                             [&row = m_row, &desk = m_desk, i] { changeVariant(row, desk, i); });
        }
    }

    void addItemActions()
    {
        const qsizetype position = positionOf(m_field);
        add(FieldRow::tr("Move &Up"), u"arrow-up"_s, [](FieldRow &row, FormDesk &desk) {
            moveItem(row, desk, -1);
        })->setEnabled(position > 0);
        add(FieldRow::tr("Move Do&wn"), u"arrow-down"_s, [](FieldRow &row, FormDesk &desk) {
            moveItem(row, desk, 1);
        })->setEnabled(position + 1 < itemCount(m_row));
        add(FieldRow::tr("&Duplicate"), u"copy"_s, duplicateItem);
    }

    void addDefault()
    {
        if (m_field.fallback.isUndefined() || m_field.value.toJson() == m_field.fallback)
            return;
        const QString shown = m_field.isSecret || m_field.fallback.isArray() || m_field.fallback.isObject()
            ? FieldRow::tr("Re&set to the Default")
            : FieldRow::tr("Re&set to the Default (%1)").arg(scalarLabel(m_field.fallback));
        propose(shown, u"rotate-ccw"_s, {SetValue {m_field.pointer, ConfigValue::fromJson(m_field.fallback)}});
    }

    QMenu &m_menu;
    FieldRow &m_row;
    FormDesk &m_desk;
    const FormField &m_field;
};

} // namespace

void fillFieldMenu(QMenu &menu, FieldRow &row, FormDesk &desk)
{
    menu.clear();
    for (QMenu *types : menu.findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
        types->deleteLater();
    MenuFilling(menu, row, desk).fill();
}

bool changeVariant(FieldRow &row, FormDesk &desk, qsizetype variant)
{
    const FormField &field = row.field();
    if (variant < 0 || variant >= field.variants.size() || variant == field.variant)
        return false;
    const JsonPointer pointer = field.pointer;
    const QJsonObject schema = field.variants.at(variant).schema;
    const QJsonValue value
        = field.isPresent() ? desk.schema().converted(field.value, schema) : desk.schema().starter(schema);
    desk.focusNext(pointer);
    return desk.propose({SetValue {pointer, ConfigValue::fromJson(value)}}, row);
}

bool bringBack(FieldRow &row, FormDesk &desk)
{
    const FormField &field = row.field();
    if (field.isPresent() || field.commentedLine == 0)
        return false;
    desk.focusNext(field.pointer);
    return desk.propose({Uncomment {field.commentedFile, field.commentedLine}}, row);
}

bool moveItem(FieldRow &row, FormDesk &desk, int by)
{
    const FormField &field = row.field();
    if (!field.isItem() || !field.isPresent())
        return false;
    const qsizetype to = positionOf(field) + by;
    if (to < 0 || to >= itemCount(row))
        return false;
    const JsonPointer from = field.pointer;
    const JsonPointer target = from.parent().child(to);
    desk.focusNext(target);
    return desk.propose({MoveValue {from, target}}, row);
}

bool duplicateItem(FieldRow &row, FormDesk &desk)
{
    const FormField &field = row.field();
    if (!field.isItem() || !field.isPresent())
        return false;
    const JsonPointer pointer = field.pointer;
    desk.focusNext(pointer.parent().child(positionOf(field) + 1));
    return desk.propose({DuplicateItem {pointer}}, row);
}

bool commentOutOrBack(FieldRow &row, FormDesk &desk)
{
    if (!row.field().isPresent())
        return bringBack(row, desk);
    const JsonPointer pointer = row.field().pointer;
    desk.focusNext(pointer);
    return desk.propose({CommentOut {pointer}}, row);
}

} // namespace modulehost
