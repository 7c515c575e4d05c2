// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "addmoduledialog.h"

#include "closewithfile.h"

#include <detailsview.h>
#include <edits/proposeedit.h>
#include <filterfield.h>
#include <icons.h>
#include <tableview.h>
#include <whenfinished.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

AvailableModulesModel::AvailableModulesModel(QObject *parent)
    : RowsModel<AvailableModule>([](const AvailableModule &module) { return module.path; }, parent)
{
    setColumns({
        {.id = "module",
         .title = tr("Module"),
         .value = [](const AvailableModule &module) { return QVariant(module.path); }},
        {.id = "version",
         .title = tr("Version"),
         .value = [](const AvailableModule &module) { return QVariant(module.version); }},
        {.id = "description",
         .title = tr("What it does"),
         .value = [](const AvailableModule &module) { return QVariant(module.description); }},
        {.id = "folder",
         .title = tr("Found in"),
         .look = ColumnLook::Fixed,
         .value = [](const AvailableModule &module) { return QVariant(QFileInfo(module.file).path()); },
         .toolTip = [](const AvailableModule &module) { return module.file; },
         .isExtra = true},
    });
}

void AddModuleDialog::open(Console &console, QWidget *parent, qsizetype position)
{
    auto *dialog = new AddModuleDialog(console, position, parent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->QDialog::open();
    dialog->m_filter->setFocus(Qt::OtherFocusReason);
    whenFinished(console.session().availableModules(console.config().edited()), dialog,
                 [dialog](const QList<AvailableModule> &modules) { dialog->showModules(modules); });
}

AddModuleDialog::AddModuleDialog(Console &console, qsizetype position, QWidget *parent)
    : QDialog(parent)
    , m_console(console)
    , m_filter(new FilterField(u"addModule"_s, this))
    , m_table(new TableView(u"addModule"_s, this))
    , m_details(new DetailsView(this))
    , m_place(new QComboBox(this))
    , m_withExample(new QCheckBox(tr("With its &example config"), this))
    , m_add(new QPushButton(themedIcon(u"plus"_s), tr("&Add the Module"), this))
{
    setObjectName(u"addModuleDialog"_s);
    setWindowTitle(tr("Add a Module"));
    setAccessibleName(windowTitle());
    m_filter->setPlaceholderText(tr("Filter the modules"));
    m_filter->setAccessibleName(tr("Filter the modules"));
    m_rows.setSourceModel(&m_model);
    m_filter->connectTo(&m_rows);
    m_filter->setView(m_table);
    m_table->setModel(&m_rows);
    m_table->setAccessibleName(tr("Modules that were found"));
    m_table->setEmptyState(themedIcon(u"search"_s), tr("Looking for modules…"));
    m_details->setAccessibleName(tr("About the module"));
    m_place->setAccessibleName(tr("Place in the order"));
    m_place->setToolTip(tr("Modules are asked in this order"));
    m_withExample->setToolTip(tr("Without it the entry has no config, and you write it yourself"));
    m_withExample->setChecked(true);
    fillPlaces(position);
    layOut();
    connect(m_table, &TableView::currentRowChanged, this, &AddModuleDialog::showCurrent);
    connect(m_table, &TableView::activated, this, &AddModuleDialog::add);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, &AddModuleDialog::showCurrent);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, this, &AddModuleDialog::showCurrent);
    connect(&console.config(), &OpenedConfig::pendingChanged, this, &AddModuleDialog::showCurrent);
    closeWithFile(*this, console.config());
    showCurrent();
}

void AddModuleDialog::layOut()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({fontMetrics().averageCharWidth() * 92, fontMetrics().averageCharWidth() * 54});
    m_details->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    auto *form = new QFormLayout;
    form->addRow(tr("&Place:"), m_place);
    form->addRow(QString(), m_withExample);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddModuleDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(splitter, 1);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 32);
}

void AddModuleDialog::fillPlaces(qsizetype position)
{
    const QList<ModuleEntry> &entries = m_console.config().edited().modules();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString name = entries.at(i).path.isEmpty() ? tr("the entry on line %1").arg(entries.at(i).entry.line)
                                                          : entries.at(i).path;
        m_place->addItem(tr("%1, before %2").arg(i + 1).arg(name));
    }
    m_place->addItem(tr("%1, after all others").arg(entries.size() + 1));
    const bool isInside = position >= 0 && position < entries.size();
    m_place->setCurrentIndex(isInside ? int(position) : m_place->count() - 1);
}

void AddModuleDialog::showModules(const QList<AvailableModule> &modules)
{
    m_table->setEmptyState(themedIcon(u"blocks"_s), tr("No modules were found"),
                           tr("Modules are looked for in the folders of “module_console: native_module_paths:” and "
                              "among those that come with the program."));
    m_model.setRows(modules);
    if (m_rows.rowCount() > 0)
        m_table->selectRow(0);
    m_table->resizeColumnToContents(0);
    showCurrent();
}

const AvailableModule *AddModuleDialog::current() const
{
    QModelIndex row = m_table->currentIndex();
    if (!row.isValid() && m_rows.rowCount() == 1) // What the filter leaves is meant.
        row = m_rows.index(0, 0);
    const QModelIndex source = m_rows.mapToSource(row);
    return source.isValid() ? &m_model.row(source.row()) : nullptr;
}

void AddModuleDialog::showCurrent()
{
    const AvailableModule *module = current();
    m_add->setEnabled(module && !m_console.config().isApplying());
    m_withExample->setEnabled(module && !module->example.isEmpty());
    if (!module) {
        m_details->clear();
        return;
    }
    m_details->setDetails({
        {.label = tr("Module"), .text = module->path, .isFixed = true},
        {.label = tr("What it does"), .text = module->description},
        {.label = tr("Version"), .text = module->version},
        {.label = tr("Author"), .text = module->author},
        {.label = tr("Licence"), .text = module->licence},
        {.label = tr("File"), .text = module->file, .isFixed = true},
        {.label = tr("Example"), .text = module->example.trimmed(), .isFixed = true},
    });
}

void AddModuleDialog::add()
{
    const AvailableModule *module = current();
    if (!module || !m_add->isEnabled())
        return;
    OpenedConfig &config = m_console.config();
    const bool isLast = m_place->currentIndex() == m_place->count() - 1;
    const qsizetype position = std::min<qsizetype>(m_place->currentIndex(), config.edited().modules().size());
    AddModule operation;
    operation.position = isLast ? -1 : position;
    operation.path = module->path;
    if (m_withExample->isChecked())
        operation.config = module->example.toUtf8();
    config.edit(proposeEdit(config.edited(), {operation}));
    accept();
}

} // namespace modulehost
