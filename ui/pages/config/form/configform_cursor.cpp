// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configform.h"

#include "fieldmenu.h"
#include "fieldrow.h"

#include <openedconfig.h>

#include <QApplication>
#include <QComboBox>
#include <QScrollArea>

#include <algorithm>
#include <functional>

// Where one is in the form, and the cursor of the text.

using namespace Qt::StringLiterals;

namespace modulehost {

FieldRow *ConfigForm::rowAt(const JsonPointer &pointer, CollectionEditor::Reach reach) const
{
    const QStringList &base = m_form.pointer.steps;
    if (!m_root || pointer.steps.size() <= base.size() || pointer.steps.first(base.size()) != base)
        return nullptr;
    FieldRow *row = m_root;
    for (const QString &step : pointer.steps.sliced(base.size())) {
        FieldRow *next = row->collection() ? row->collection()->rowOf(step, reach) : nullptr;
        if (!next)
            return row == m_root ? nullptr : row;
        row = next;
    }
    return row;
}

FieldRow *ConfigForm::rowAround(QWidget *widget) const
{
    if (!widget || !m_root || !m_root->isAncestorOf(widget))
        return nullptr;
    for (; widget && widget != m_root; widget = widget->parentWidget()) {
        if (auto *row = qobject_cast<FieldRow *>(widget))
            return row;
    }
    return nullptr;
}

FieldRow *ConfigForm::focusedRow() const { return rowAround(QApplication::focusWidget()); }

bool ConfigForm::hasFocusWithin() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void ConfigForm::mark(FieldRow *row)
{
    if (m_marked == row)
        return;
    if (m_marked)
        m_marked->setMarked(false);
    m_marked = row;
    if (row)
        row->setMarked(true);
}

void ConfigForm::showOffset(const QString &file, qsizetype offset)
{
    m_file = file;
    m_offset = offset;
    if (isVisible() && !m_isOld && !m_config.isReadingText())
        followCursor();
}

void ConfigForm::followCursor()
{
    if (m_offset < 0 || hasFocusWithin() || !m_area->isEnabled())
        return;
    const QList<ModuleEntry> &modules = m_document.modules();
    const ConfigFile *list = m_document.modulesFile();
    if (!list || list->name != m_file)
        return;
    const SourceRange all = m_document.root()[u"modules"_s].range();
    int position = -1;
    for (int i = 0; i < modules.size(); ++i) {
        const SourceRange &entry = modules.at(i).entry;
        if (entry.begin <= m_offset && (m_offset <= all.end || m_offset <= entry.end)
            && (position < 0 || entry.begin >= modules.at(position).entry.begin))
            position = i;
    }
    if (position < 0) {
        mark(nullptr);
        return;
    }
    if (position != m_position) {
        m_position = position;
        m_entries->setCurrentIndex(position);
        showEntry();
        sayWhyNot();
    }
    const FormField *field = fieldAt(m_form, m_file, m_offset);
    FieldRow *row = field && m_area->isVisible() ? rowAt(field->pointer, CollectionEditor::Reach::Near) : nullptr;
    mark(row);
    if (!row)
        return;
    // Rows that have just been made have no place yet.
    QMetaObject::invokeMethod(
        m_area,
        [this, row = QPointer(row)] {
            if (row && row == m_marked && !hasFocusWithin())
                m_area->ensureWidgetVisible(row->entrance());
        },
        Qt::QueuedConnection);
}

void ConfigForm::followFocus(QWidget *now)
{
    FieldRow *row = rowAround(now);
    if (!row)
        return;
    m_area->ensureWidgetVisible(now);
    if (row == m_marked)
        return;
    mark(row);
    if (const SourceRange place = placeOf(*row); place.isValid())
        Q_EMIT placeChosen(place, false);
}

SourceRange ConfigForm::placeOf(const FieldRow &row) const
{
    for (const QWidget *widget = &row; widget && widget != m_area; widget = widget->parentWidget()) {
        const auto *one = qobject_cast<const FieldRow *>(widget);
        if (!one || !one->field().isPresent())
            continue;
        SourceRange place = isCollection(one->field().kind) ? one->field().place() : one->field().valuePlace();
        if (isCollection(one->field().kind))
            place.end = place.begin;
        if (place.isValid())
            return place;
    }
    if (m_position < 0)
        return {};
    SourceRange place = m_document.modules().at(m_position).entry;
    place.end = place.begin;
    return place;
}

void ConfigForm::showInText(const FieldRow &row) { Q_EMIT placeChosen(placeOf(row), true); }

FieldRow *ConfigForm::rowToEnter() const
{
    // Where a long list is marked, the cursor may stand far down in it.
    const FormField &around = m_marked ? m_marked->field() : m_form;
    const FormField *field = m_offset >= 0 ? fieldAt(m_form, m_file, m_offset) : nullptr;
    const QStringList &base = around.pointer.steps;
    if (field && field->pointer.steps.size() > base.size() && field->pointer.steps.first(base.size()) == base)
        return rowAt(field->pointer, CollectionEditor::Reach::All);
    if (m_marked)
        return m_marked;
    const CollectionEditor *rows = m_root ? m_root->collection() : nullptr;
    return rows && !rows->rows().isEmpty() ? rows->rows().constFirst() : nullptr;
}

void ConfigForm::takeFocus()
{
    FieldRow *row = rowToEnter();
    QWidget *target = row && m_area->isVisible() && m_area->isEnabled() ? row->entrance() : m_entries;
    target->setFocus(Qt::ShortcutFocusReason);
}

bool ConfigForm::moveFocused(int by)
{
    if (!hasFocusWithin())
        return false;
    // A setting within an item moves the item.
    for (QWidget *widget = focusedRow(); widget && widget != m_area; widget = widget->parentWidget()) {
        auto *row = qobject_cast<FieldRow *>(widget);
        if (row && row->field().isItem()) {
            moveItem(*row, *this, by);
            break;
        }
    }
    return true;
}

bool ConfigForm::duplicateFocused()
{
    if (!hasFocusWithin())
        return false;
    for (QWidget *widget = focusedRow(); widget && widget != m_area; widget = widget->parentWidget()) {
        auto *row = qobject_cast<FieldRow *>(widget);
        if (row && row->field().isItem()) {
            duplicateItem(*row, *this);
            break;
        }
    }
    return true;
}

bool ConfigForm::commentFocused()
{
    if (!hasFocusWithin())
        return false;
    if (FieldRow *row = focusedRow())
        commentOutOrBack(*row, *this);
    return true;
}

void ConfigForm::orderTabs()
{
    m_hasNewRows = false;
    QWidget *last = m_entries;
    const std::function<void(const FieldRow &)> follow = [&](const FieldRow &row) {
        QList<QWidget *> stops = row.stops();
        const auto append = [&last](QWidget *stop) {
            setTabOrder(last, stop);
            last = stop;
        };
        std::for_each(stops.begin(), stops.end(), append);
        if (CollectionEditor *collection = row.collection()) {
            for (const FieldRow *inner : collection->rows())
                follow(*inner);
            const QList<QWidget *> footer = collection->footer();
            std::for_each(footer.begin(), footer.end(), append);
        }
    };
    if (m_root)
        follow(*m_root);
}

} // namespace modulehost
