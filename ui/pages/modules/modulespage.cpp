// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulespage.h"

#include "moduledetails.h"

#include <addmoduledialog.h>
#include <edits/proposeedit.h>
#include <edits/severalentries.h>
#include <entryedits.h>
#include <filterfield.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <pagebar.h>
#include <previewview.h>
#include <tableview.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

ModulesPage::ModulesPage(Console &console, QWidget *parent)
    : Page(console, "modules", tr("Modules"), u"blocks"_s, parent)
    , m_filter(new FilterField(u"modules"_s, this))
    , m_table(new TableView(u"modules"_s, this))
    , m_tabs(new QTabWidget(this))
    , m_details(new DetailsView(this))
    , m_preview(new PreviewView(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_rows.setSourceModel(&m_model);
    m_filter->connectTo(&m_rows);
    m_filter->setView(m_table);
    makeActions();
    makeTable();
    layOut();
    connect(&m_model, &ModulesModel::moveRequested, this, &ModulesPage::move, Qt::QueuedConnection);
    m_model.setDragCondition([this] { return isInFileOrder(); });
    connect(&m_model, &ModulesModel::dragRefused, this, [this] {
        this->console().notify(
            {.text = tr("Drag one module at a time, while the table is in the order of the file and no filter is set."),
             .id = u"modules.dragRefused"_s,
             .isPassing = true});
    });
    connect(&console.config(), &OpenedConfig::stateChanged, this, &ModulesPage::showRows);
    connect(&console.config(), &OpenedConfig::pendingChanged, this, [this] {
        if (isAwake()) // Else what is being typed would be read for nobody.
            showRows();
    });
    connect(&console.config(), &OpenedConfig::previewChanged, this, &ModulesPage::showPreview);
    connect(&console, &Console::snapshotChanged, this, &ModulesPage::badgeChanged);
    showRows();
    showPreview();
    rememberFilter(m_filter);
}

void ModulesPage::makeActions()
{
    m_up = addPageAction(u"up"_s, u"arrow-up"_s, tr("Move Up"), QKeySequence(Qt::ALT | Qt::Key_Up));
    connect(m_up, &QAction::triggered, this, [this] { moveCurrent(-1); });
    m_down = addPageAction(u"down"_s, u"arrow-down"_s, tr("Move Down"), QKeySequence(Qt::ALT | Qt::Key_Down));
    connect(m_down, &QAction::triggered, this, [this] { moveCurrent(1); });
    m_toggle = addPageAction(u"toggle"_s, u"circle-pause"_s, tr("Disable"));
    m_toggle->setToolTip(tr("Comments the selected entries out, or in again (Space)"));
    connect(m_toggle, &QAction::triggered, this, &ModulesPage::toggleSelected);
    m_reload = addPageAction(u"reload"_s, u"rotate-ccw"_s, tr("Construct Anew"));
    connect(m_reload, &QAction::triggered, this, &ModulesPage::reloadCurrent);
    m_add = addPageAction(u"add"_s, u"plus"_s, tr("Add a Module…"), QKeySequence(Qt::CTRL | Qt::Key_Plus));
    m_add->setToolTip(tr("Adds an entry for a module that was found, after the current one (Ctrl++)"));
    connect(m_add, &QAction::triggered, this, &ModulesPage::addModule);
    m_duplicate = addPageAction(u"duplicate"_s, u"copy"_s, tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D));
    m_duplicate->setToolTip(tr("Writes the entry once more after itself (Ctrl+D)"));
    connect(m_duplicate, &QAction::triggered, this, &ModulesPage::duplicateCurrent);
    m_remove
        = addPageAction(u"remove"_s, u"trash-2"_s, tr("Remove from the File"), QKeySequence(Qt::CTRL | Qt::Key_Delete));
    m_remove->setToolTip(tr("Takes the selected entries and their comments out of the file; can be undone (Ctrl+Del)"));
    connect(m_remove, &QAction::triggered, this, &ModulesPage::removeSelected);
    m_toLine = addPageAction(u"line"_s, u"file-text"_s, tr("Show in the File"));
    connect(m_toLine, &QAction::triggered, this, [this] {
        if (const ModuleRow *row = bringUpToDate() ? current() : nullptr)
            this->console().show({.kind = Target::Kind::ConfigPlace, .place = row->place});
    });
    m_toCallbacks = addPageAction(u"callbacks"_s, u"list-tree"_s, tr("Show Its Callbacks"));
    connect(m_toCallbacks, &QAction::triggered, this, [this] { go(Target::Kind::Callback); });
    m_toRoutes = addPageAction(u"routes"_s, u"route"_s, tr("Show Its Routes"));
    connect(m_toRoutes, &QAction::triggered, this, [this] { go(Target::Kind::Route); });
    m_toCaches = addPageAction(u"caches"_s, u"database"_s, tr("Show Its Caches"));
    connect(m_toCaches, &QAction::triggered, this, [this] { go(Target::Kind::Cache); });
    m_toLog = addPageAction(u"log"_s, u"scroll-text"_s, tr("Show Its Log"));
    connect(m_toLog, &QAction::triggered, this, [this] { go(Target::Kind::Log); });
    m_copyDetails = addPageAction(u"copyDetails"_s, u"copy"_s, tr("Copy Details"));
    connect(m_copyDetails, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_details->toText()); });
}

void ModulesPage::makeTable()
{
    m_table->setModel(&m_rows);
    m_table->setTextElideMode(Qt::ElideMiddle); // Module paths differ at either end.
    m_table->setAccessibleName(tr("Modules in the order of the file"));
    m_table->setEmptyState(themedIcon(u"blocks"_s), tr("The file lists no modules"),
                           tr("A homeserver lists its modules under “modules:”, in the order in which they are asked."),
                           m_add);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setDropIndicatorShown(true);
    m_table->installEventFilter(this);
    for (QAction *action : {m_up, m_down, m_toggle, m_reload})
        m_table->habits().addAction(action);
    m_table->habits().addSeparator();
    for (QAction *action : {m_add, m_duplicate, m_remove})
        m_table->habits().addAction(action);
    m_table->habits().addSeparator();
    for (QAction *action : {m_toLine, m_toCallbacks, m_toRoutes, m_toCaches, m_toLog, m_copyDetails})
        m_table->habits().addAction(action);
    connect(m_table, &TableView::currentRowChanged, this, &ModulesPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ModulesPage::showCurrent);
    connect(m_table, &TableView::activated, this, [this] {
        m_tabs->setCurrentWidget(m_details);
        m_details->setFocus(Qt::OtherFocusReason);
    });
    connect(m_details, &DetailsView::targetActivated, &console(), &Console::show);
}

void ModulesPage::layOut()
{
    auto *bar = new PageBar(this);
    bar->addWidget(m_filter, 1);
    for (QAction *action : {m_up, m_down})
        bar->addAction(action);
    bar->addAction(m_toggle, true);
    bar->addAction(m_reload, true);
    bar->addAction(m_add, true);

    m_details->setAccessibleName(tr("Details of the module"));
    m_preview->setAccessibleName(tr("What the changes alter"));
    m_tabs->setAccessibleName(tr("Details and changes"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_details, themedIcon(u"info"_s), tr("Details"));
    m_tabs->addTab(m_preview, themedIcon(u"file-diff"_s), tr("What Changes"));
    m_splitter->setObjectName(u"modules.splitter"_s);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({3000, 1000}); // shares, not pixels
    m_tabs->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    m_splitter->setChildrenCollapsible(false);
    rememberSizes(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_splitter, 1);
}

QList<QAction *> ModulesPage::pageActions() const
{
    return {m_up,
            m_down,
            m_toggle,
            m_reload,
            nullptr,
            m_add,
            m_duplicate,
            m_remove,
            nullptr,
            m_toLine,
            m_toCallbacks,
            m_toRoutes,
            m_toCaches,
            m_toLog,
            nullptr,
            m_copyDetails,
            m_table->habits().exportAction()};
}

int ModulesPage::badge() const
{
    if (console().config().runsAnother())
        return 0;
    const QList<ModuleSnapshot> &modules = console().snapshot().modules;
    return int(std::count_if(modules.begin(), modules.end(),
                             [](const ModuleSnapshot &module) { return module.state == ModuleState::Failed; }));
}

bool ModulesPage::reveal(const Target &target)
{
    if (target.kind != Target::Kind::Module)
        return false;
    if (!isAwake())
        showSnapshot(console().snapshot()); // The rows may be those of another time.
    const QList<ModuleRow> &rows = m_model.rows();
    const auto isNamed = [&](const ModuleRow &row) { return row.path == target.name; };
    auto found = std::find_if(rows.begin(), rows.end(), [&](const ModuleRow &row) {
        return target.module >= 0 && row.live && row.live->index == target.module
            && (target.name.isEmpty() || isNamed(row));
    });
    if (found == rows.end() && !target.name.isEmpty())
        found = std::find_if(rows.begin(), rows.end(), isNamed);
    if (found == rows.end()) {
        if (!target.name.isEmpty())
            console().notify({.text = tr("%1 is not among the modules now.").arg(target.name),
                              .id = u"modules.notThere"_s,
                              .isPassing = true});
        return true;
    }
    const QModelIndex index = m_model.index(int(found - rows.begin()), 0);
    const QString key = index.data(KeyRole).toString();
    if (!m_table->selectKey(key)) {
        m_filter->clear();
        m_table->selectKey(key);
    }
    return true;
}

void ModulesPage::showSnapshot(const HostSnapshot &) { showRows(); }

void ModulesPage::showRows()
{
    const OpenedConfig &config = console().config();
    m_model.setRows(moduleRows(config.document(), config.edited(), console().snapshot(),
                               config.isLive() ? &config.liveDocument() : nullptr));
    if (!m_table->currentIndex().isValid() && m_rows.rowCount() > 0)
        m_table->selectRow(0);
    showCurrent();
}

bool ModulesPage::bringUpToDate()
{
    if (isAwake())
        return true;
    // Entries of one path are told apart by their order alone, which holds as long as none comes or goes.
    const auto chosen = [this] {
        QList<std::pair<QString, qsizetype>> keys;
        const QList<const ModuleRow *> rows = selected();
        for (const ModuleRow *row : rows) {
            const auto isAlike = [row](const ModuleRow &other) { return other.path == row->path; };
            keys.append({u"%1#%2"_s.arg(row->path).arg(row->occurrence),
                         std::count_if(m_model.rows().begin(), m_model.rows().end(), isAlike)});
        }
        return keys;
    };
    const auto before = chosen();
    showRows();
    if (!before.isEmpty() && chosen() == before)
        return true;
    console().show({.kind = Target::Kind::Module});
    console().notify({.severity = Notice::Severity::Warning,
                      .text = tr("The entries have changed since a module was chosen here. Choose it again."),
                      .id = u"modules.chosenIsGone"_s,
                      .isPassing = true});
    return false;
}

void ModulesPage::showPreview()
{
    m_preview->setPreview(console().config().preview(), console().config().previewRemark());
    const int index = m_tabs->indexOf(m_preview);
    m_tabs->setTabVisible(index, console().config().hasPending());
    if (console().config().hasPending())
        m_tabs->setCurrentIndex(index);
}

const ModuleRow *ModulesPage::current() const
{
    const QModelIndex row = m_rows.mapToSource(m_table->currentIndex());
    return row.isValid() ? &m_model.row(row.row()) : nullptr;
}

QList<const ModuleRow *> ModulesPage::selected() const
{
    QList<const ModuleRow *> rows;
    const QModelIndexList indexes = m_table->habits().selectedRows();
    for (const QModelIndex &index : indexes) {
        if (const QModelIndex row = m_rows.mapToSource(index); row.isValid())
            rows.append(&m_model.row(row.row()));
    }
    return rows;
}

QList<qsizetype> ModulesPage::selectedPositions() const
{
    QList<qsizetype> positions;
    const QList<const ModuleRow *> rows = selected();
    for (const ModuleRow *row : rows)
        positions.append(row->position);
    return positions;
}

void ModulesPage::showCurrent()
{
    const ModuleRow *row = current();
    m_details->setDetails(row ? moduleDetails(*row) : QList<Detail>());
    const bool mayEdit
        = row && !console().config().isApplying() && console().config().state() != OpenedConfig::State::Reading;
    const QList<const ModuleRow *> rows = selected();
    const bool isOnlyOne = rows == QList<const ModuleRow *> {row};
    const bool isOn = std::any_of(rows.begin(), rows.end(), [](const ModuleRow *one) {
        return one->state != ModuleRow::State::Disabled && one->state != ModuleRow::State::WillStop;
    });
    const bool isLive = row && row->live && row->live->index >= 0;
    m_up->setEnabled(mayEdit && isOnlyOne && row->position > 0);
    m_down->setEnabled(mayEdit && isOnlyOne && row->position + 1 < m_model.rowCount());
    m_toggle->setEnabled(mayEdit);
    m_toggle->setText(isOn || !row ? tr("Disable") : tr("Enable"));
    m_toggle->setIcon(themedIcon(isOn || !row ? u"circle-pause"_s : u"play"_s));
    const bool isLeftOut = row && row->state == ModuleRow::State::LeftOut;
    m_reload->setEnabled(row && isOnlyOne && console().config().canRebuild() && !console().config().hasPending()
                         && (isLive || (isLeftOut && !console().config().applyOptions().safeMode)));
    m_reload->setText(isLeftOut ? tr("Run the Module") : tr("Construct Anew"));
    m_reload->setToolTip(isLeftOut ? tr("Loads what was left out of this run: all entries of this module")
                                   : tr("Loads this module again without touching the others or the file"));
    const OpenedConfig &config = console().config();
    m_add->setEnabled(config.edited().isReadable() && !config.edited().files().isEmpty() && !config.isApplying()
                      && config.state() != OpenedConfig::State::Reading);
    m_duplicate->setEnabled(mayEdit && isOnlyOne);
    m_remove->setEnabled(mayEdit);
    m_toLine->setEnabled(row && row->place.isValid());
    for (QAction *action : {m_toCallbacks, m_toRoutes, m_toCaches, m_toLog})
        action->setEnabled(isLive);
    m_copyDetails->setEnabled(row);
}

bool ModulesPage::isInFileOrder() const
{
    if (m_rows.rowCount() != m_model.rowCount())
        return false;
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        if (m_rows.mapToSource(m_rows.index(row, 0)).row() != row)
            return false;
    }
    return true;
}

void ModulesPage::move(qsizetype from, qsizetype to)
{
    OpenedConfig &config = console().config();
    if (to < 0 || to >= config.edited().modules().size() || config.isApplying())
        return;
    config.edit(moveEntry(config.edited(), from, to));
}

void ModulesPage::moveCurrent(int by)
{
    if (const ModuleRow *row = bringUpToDate() ? current() : nullptr)
        move(row->position, row->position + by);
}

void ModulesPage::toggleSelected()
{
    if (!bringUpToDate() || !m_toggle->isEnabled())
        return;
    OpenedConfig &config = console().config();
    const QList<qsizetype> positions = selectedPositions();
    const QList<ModuleEntry> &modules = config.edited().modules();
    const bool isOn = std::any_of(positions.begin(), positions.end(), [&](qsizetype position) {
        return position < modules.size() && !modules.at(position).disabled;
    });
    config.edit(isOn ? disableEntries(config.edited(), positions) : enableEntries(config.edited(), positions));
}

void ModulesPage::reloadCurrent()
{
    if (const ModuleRow *row = bringUpToDate() ? current() : nullptr)
        console().config().rebuildModule(row->livePosition);
}

void ModulesPage::addModule()
{
    if (!isAwake())
        showRows();
    const ModuleRow *row = current();
    AddModuleDialog::open(console(), this, row ? row->position + 1 : -1);
}

void ModulesPage::duplicateCurrent()
{
    OpenedConfig &config = console().config();
    if (const ModuleRow *row = bringUpToDate() ? current() : nullptr)
        config.edit(proposeEdit(config.edited(), {DuplicateModule {row->position}}));
}

void ModulesPage::removeSelected()
{
    if (!bringUpToDate())
        return;
    OpenedConfig &config = console().config();
    if (const QList<qsizetype> positions = selectedPositions(); !positions.isEmpty())
        config.edit(removeEntries(config.edited(), positions));
}

void ModulesPage::go(Target::Kind kind)
{
    if (const ModuleRow *row = bringUpToDate() ? current() : nullptr; row && row->live)
        console().show(
            {.kind = kind, .module = row->live->index, .name = kind == Target::Kind::Log ? row->path : QString()});
}

bool ModulesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            toggleSelected();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace modulehost
