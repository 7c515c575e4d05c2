// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemviewhabits.h"

#include "exporttask.h"
#include "headerlayout.h"
#include "icons.h"
#include "notice.h"
#include "viewheader.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QItemSelection>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QProgressDialog>
#include <QSaveFile>

#include <array>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QKeySequence copyAsKey(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
const QKeySequence menuKey(Qt::SHIFT | Qt::Key_F10);

struct Format
{
    TableFormat format;
    QString suffix;
    QString title;
};

std::array<Format, 5> formats()
{
    return {Format {TableFormat::Csv, u"csv"_s, ItemViewHabits::tr("CSV")},
            Format {TableFormat::Json, u"json"_s, ItemViewHabits::tr("JSON")},
            Format {TableFormat::Yaml, u"yaml"_s, ItemViewHabits::tr("YAML")},
            Format {TableFormat::Markdown, u"md"_s, ItemViewHabits::tr("Markdown")},
            Format {TableFormat::Text, u"txt"_s, ItemViewHabits::tr("Text")}};
}

bool isKey(const QKeyEvent *event, const QKeySequence &sequence)
{
    return sequence.matches(QKeySequence(event->keyCombination())) == QKeySequence::ExactMatch;
}

//! The key stands there to be read only: the view takes it when it has the focus, so that no two tables compete.
QString withKey(const QString &text, const QKeySequence &key)
{
    return text + u'\t' + key.toString(QKeySequence::NativeText);
}

} // namespace

ItemViewHabits::ItemViewHabits(QAbstractItemView *view, const QString &name)
    : QObject(view)
    , m_view(view)
    , m_name(name)
    , m_header(new HeaderLayout(view, name))
    , m_copy(new QAction(themedIcon(u"copy"_s), withKey(tr("&Copy"), QKeySequence(QKeySequence::Copy)), this))
    , m_exportSelected(new QAction(tr("&Export selected rows…"), this))
    , m_exportAll(new QAction(themedIcon(u"download"_s), tr("Export &all rows…"), this))
{
    connect(m_copy, &QAction::triggered, this, &ItemViewHabits::copy);
    connect(m_exportSelected, &QAction::triggered, this, [this] { askForExport(Rows::Selected); });
    m_exportAll->setObjectName(name + u".export"_s);
    connect(m_exportAll, &QAction::triggered, this, [this] { askForExport(Rows::All); });
    if (m_view->accessibleDescription().isEmpty())
        m_view->setAccessibleDescription(tr("%1 copies the selected rows, %2 opens the menu of a row.")
                                             .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText),
                                                  menuKey.toString(QKeySequence::NativeText)));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ItemViewHabits::showMenu);
    m_view->installEventFilter(this);
}

void ItemViewHabits::addAction(QAction *action) { m_actions.append(action); }

void ItemViewHabits::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_actions.append(separator);
}

QModelIndexList ItemViewHabits::selectedRows() const
{
    QModelIndexList rows;
    const QItemSelectionModel *selection = m_view->selectionModel();
    if (!selection)
        return rows;
    for (const QItemSelectionRange &range : selection->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(range.model()->index(row, 0, range.parent()));
    }
    if (rows.isEmpty() && selection->currentIndex().isValid())
        rows.append(selection->currentIndex().siblingAtColumn(0));
    const auto path = [](QModelIndex index) {
        QList<int> steps;
        for (; index.isValid(); index = index.parent())
            steps.prepend(index.row());
        return steps;
    };
    const bool isFlat
        = std::all_of(rows.begin(), rows.end(), [](const QModelIndex &row) { return !row.parent().isValid(); });
    std::sort(rows.begin(), rows.end(), [&](const QModelIndex &a, const QModelIndex &b) {
        return isFlat ? a.row() < b.row() : path(a) < path(b);
    });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void ItemViewHabits::copy() { copyAs(TableFormat::Text); }

qint64 ItemViewHabits::selectedRowCount() const
{
    qint64 count = 0;
    if (const QItemSelectionModel *selection = m_view->selectionModel()) {
        for (const QItemSelectionRange &range : selection->selection())
            count += range.height();
    }
    return count;
}

void ItemViewHabits::copyAs(TableFormat format)
{
    if (selectedRowCount() > copiedRowsAtMost) {
        showNotice(m_view,
                   {Notice::Severity::Warning,
                    tr("More than %1 rows are too many for the clipboard: export them to a file instead.")
                        .arg(QLocale().toString(copiedRowsAtMost)),
                    {{m_exportSelected->text(), [this] { askForExport(Rows::Selected); }}},
                    u"copy.tooMany"_s});
        return;
    }
    const QModelIndexList rows = selectedRows();
    if (rows.isEmpty())
        return;
    const bool withHeader = format != TableFormat::Text;
    QString text = exportRows(*m_view->model(), rows, visibleColumns(m_view), format, withHeader);
    if (format == TableFormat::Text)
        text.chop(1);
    QGuiApplication::clipboard()->setText(text);
}

QString ItemViewHabits::exportTo(const QString &fileName, TableFormat format, Rows rows) const
{
    if (rows == Rows::All && m_rowsBehind)
        return m_rowsBehind->exportTo(fileName, format, rows);
    QSaveFile file(fileName);
    const auto failure
        = [&] { return tr("The rows could not be saved in “%1”: %2").arg(fileName, file.errorString()); };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const QModelIndexList indexes = rows == Rows::All ? allRows(*m_view->model()) : selectedRows();
    const bool isWritten
        = exportRows(file, *m_view->model(), indexes, visibleColumns(m_view), format, true) && file.commit();
    QGuiApplication::restoreOverrideCursor();
    return isWritten ? QString() : failure();
}

void ItemViewHabits::askForExport(Rows rows)
{
    if (rows == Rows::All && m_rowsBehind) {
        m_rowsBehind->askForExport(rows);
        return;
    }
    auto *dialog = new QFileDialog(m_view, rows == Rows::All ? tr("Export all rows") : tr("Export selected rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const Format &format : formats())
        filters.append(u"%1 (*.%2)"_s.arg(format.title, format.suffix));
    dialog->setNameFilters(filters);
    const auto chosen = [dialog, filters] {
        return formats().at(std::size_t(std::max<qsizetype>(0, filters.indexOf(dialog->selectedNameFilter()))));
    };
    dialog->setDefaultSuffix(chosen().suffix);
    connect(dialog, &QFileDialog::filterSelected, dialog, [=] { dialog->setDefaultSuffix(chosen().suffix); });
    dialog->selectFile(m_name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, rows, chosen](const QString &file) {
        TableFormat format = chosen().format;
        for (const Format &known : formats()) {
            if (QFileInfo(file).suffix() == known.suffix)
                format = known.format;
        }
        exportInSlices(file, format, rows);
    });
    dialog->open();
}

void ItemViewHabits::exportInSlices(const QString &fileName, TableFormat format, Rows rows)
{
    if (rows == Rows::All && m_rowsBehind) {
        m_rowsBehind->exportInSlices(fileName, format, rows);
        return;
    }
    ExportTask::Order order {fileName, format, visibleColumns(m_view), {}};
    if (rows == Rows::Selected)
        order.rows = selectedRows();
    auto *task = new ExportTask(*m_view->model(), order, this);
    auto *progress = new QProgressDialog(tr("Exporting rows…"), tr("Cancel"), 0, 1000, m_view);
    progress->setObjectName(u"exportProgress"_s);
    progress->setWindowTitle(tr("Export"));
    progress->setAccessibleName(progress->windowTitle());
    progress->setMinimumDuration(500);
    progress->setAutoReset(false);
    progress->setAutoClose(false);
    connect(progress, &QProgressDialog::canceled, task, &ExportTask::cancel);
    connect(task, &ExportTask::progressed, progress, &QProgressDialog::setValue);
    connect(task, &ExportTask::finished, this, [this, task, progress, fileName](const QString &error) {
        progress->deleteLater();
        task->deleteLater();
        if (!error.isEmpty())
            showNotice(m_view,
                       {Notice::Severity::Error, tr("The rows could not be saved in “%1”: %2").arg(fileName, error)});
        else if (!task->isCancelled())
            showNotice(m_view, {Notice::Severity::Success, tr("Saved in “%1”").arg(fileName), {}, {}, true});
    });
    task->start();
}

bool ItemViewHabits::hasRows() const { return m_view->model() && m_view->model()->rowCount() > 0; }

void ItemViewHabits::updateActions()
{
    const QItemSelectionModel *selection = m_view->selectionModel();
    m_copy->setEnabled(selection && (selection->hasSelection() || selection->currentIndex().isValid()));
    m_exportSelected->setEnabled(m_copy->isEnabled());
    m_exportAll->setEnabled(hasRows());
}

void ItemViewHabits::fillCopyMenu(QMenu *menu)
{
    for (const Format &format : formats()) {
        const TableFormat which = format.format;
        connect(menu->addAction(format.title), &QAction::triggered, this, [this, which] { copyAs(which); });
    }
    menu->setEnabled(m_copy->isEnabled());
}

void ItemViewHabits::showMenu(const QPoint &position) { openMenu(m_view->indexAt(position), position); }

void ItemViewHabits::openMenu(const QModelIndex &index, const QPoint &position)
{
    updateActions();
    Q_EMIT menuAboutToShow(index);
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions);
    menu->addSeparator();
    Q_EMIT menuFilling(menu, index);
    menu->addAction(m_copy);
    QMenu *copyMenu = menu->addMenu(withKey(tr("Copy a&s"), copyAsKey));
    fillCopyMenu(copyMenu);
    menu->addAction(m_exportSelected);
    menu->addAction(m_exportAll);
    menu->addSeparator();
    m_header->fillMenu(menu->addMenu(themedIcon(u"columns-3"_s), tr("C&olumns")));
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void ItemViewHabits::showCopyMenu()
{
    updateActions();
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Copy as"));
    fillCopyMenu(menu);
    menu->popup(m_view->viewport()->mapToGlobal(menuPlace()));
}

QPoint ItemViewHabits::menuPlace() const
{
    const QRect row = m_view->visualRect(m_view->currentIndex()) & m_view->viewport()->rect();
    return row.isEmpty() ? m_view->viewport()->rect().topLeft() : row.center();
}

bool ItemViewHabits::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isCopy = key->matches(QKeySequence::Copy);
    const bool isCopyAs = isKey(key, copyAsKey);
    if (!isCopy && !isCopyAs && !isKey(key, menuKey))
        return QObject::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        if (isCopy)
            copy();
        else if (isCopyAs)
            showCopyMenu();
        else
            openMenu(m_view->currentIndex(), menuPlace());
    }
    return true;
}

} // namespace modulehost
