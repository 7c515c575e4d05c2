// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbackspage.h"

#include "callbackdetails.h"
#include "callbackstree.h"
#include "firepanel.h"

#include <detailsview.h>
#include <emptystate.h>
#include <filterfield.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <pagebar.h>

#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Kind = CallbackRow::Kind;

constexpr int slowestMark = 600'000; // milliseconds

quint64 callsOf(const HostSnapshot &snapshot)
{
    quint64 calls = 0;
    for (const CallbackSnapshot &callback : snapshot.callbacks) {
        for (const CallbackSnapshot::Asked &asked : callback.modules)
            calls += asked.counters.calls;
    }
    return calls;
}

//! The first row below an open group, in the order of the view; none where all groups are closed.
void selectFirst(CallbacksTree &tree)
{
    QModelIndex row = tree.model()->index(0, 0);
    while (row.isValid() && !row.parent().isValid())
        row = tree.indexBelow(row);
    if (row.isValid())
        tree.setCurrentIndex(row);
}

} // namespace

CallbacksPage::CallbacksPage(Console &console, QWidget *parent)
    : Page(console, "callbacks", tr("Callbacks"), u"list-tree"_s, parent)
    , m_slow(console.settings())
    , m_filter(new FilterField(u"callbacks"_s, this))
    , m_tree(new CallbacksTree(this))
    , m_side(new QTabWidget(this))
    , m_details(new DetailsView(this))
    , m_fire(new FirePanel(console, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_since(new QLabel(this))
{
    makeActions();
    makeSwitches();
    makeTree();
    layOut();
    connect(&console, &Console::snapshotChanged, this, &CallbacksPage::updateBadge);
    connect(&console.config(), &OpenedConfig::stateChanged, this, &CallbacksPage::showEmptyReason);
    showTree();
    updateActions();
    rememberFilter(m_filter);
}

void CallbacksPage::makeActions()
{
    m_openFire = addPageAction(u"fire"_s, u"zap"_s, tr("Fire…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    m_openFire->setShortcutContext(Qt::WindowShortcut);
    m_openFire->setToolTip(tr("Ask the modules of a callback with arguments of your own"));
    connect(m_openFire, &QAction::triggered, this, &CallbacksPage::openFire);
    m_toModule = addPageAction(u"module"_s, u"blocks"_s, tr("Show the Module"));
    connect(m_toModule, &QAction::triggered, this, [this] {
        if (const CallbackRow *row = m_tree->currentRow(); row && row->module >= 0)
            this->console().show({.kind = Target::Kind::Module, .module = row->module, .name = row->path});
    });
    m_freeze = addPageAction(u"freeze"_s, u"pause"_s, tr("Freeze"));
    m_freeze->setCheckable(true);
    connect(m_freeze, &QAction::toggled, this, &CallbacksPage::toggleFreeze);
    m_reset = addPageAction(u"reset"_s, u"rotate-ccw"_s, tr("Reset Counters"));
    m_reset->setToolTip(tr("Set the counters of all callbacks and routes to zero"));
    connect(m_reset, &QAction::triggered, this, [this] {
        m_freeze->setChecked(false);
        this->console().session().resetCounters();
        this->console().snapshots().refresh();
    });
    m_slowMark = addPageAction(u"slow"_s, u"timer"_s, tr("Mark as Slow From…"));
    connect(m_slowMark, &QAction::triggered, this, &CallbacksPage::askSlowMark);
    m_expand = addPageAction(u"expand"_s, u"chevrons-down"_s, tr("Expand All"));
    connect(m_expand, &QAction::triggered, m_tree, &QTreeView::expandAll);
    m_collapse = addPageAction(u"collapse"_s, u"chevrons-up"_s, tr("Collapse All"));
    connect(m_collapse, &QAction::triggered, m_tree, &QTreeView::collapseAll);
    m_clearFilter = addPageAction(u"clearFilter"_s, u"x"_s, tr("Clear the Filter"));
    connect(m_clearFilter, &QAction::triggered, m_filter, &QLineEdit::clear);
}

void CallbacksPage::makeSwitches()
{
    const auto makeSwitch = [this](const QString &verb, const QString &icon, const QString &text) {
        QAction *action = addPageAction(verb, icon, text);
        const QString key = u"callbacks/"_s + verb;
        action->setCheckable(true);
        action->setChecked(console().settings().value(key).toBool());
        connect(action, &QAction::toggled, this, [this, key](bool isOn) {
            console().settings().setValue(key, isOn);
            showTree();
        });
        return action;
    };
    m_byModule = makeSwitch(u"byModule"_s, u"blocks"_s, tr("Group by Module"));
    m_unregistered = makeSwitch(u"unregistered"_s, u"eye"_s, tr("Show Unregistered"));
    m_unregistered->setToolTip(tr("Show callbacks that no module has registered"));
}

void CallbacksPage::makeTree()
{
    connect(m_filter, &FilterField::edited, this, [this](const QString &text) {
        m_filter->setError(m_tree->setFilter(text));
        showEmptyReason();
    });
    m_filter->setView(m_tree);
    for (QAction *action : {m_openFire, m_toModule, m_slowMark})
        m_tree->habits().addAction(action);
    const auto turnToRow = [this](const QModelIndex &row) {
        if (row.isValid() && !m_isShowing)
            m_isPickedInPanel = false;
    };
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, turnToRow);
    connect(m_tree, &QAbstractItemView::pressed, this, turnToRow);
    connect(&m_tree->habits(), &ItemViewHabits::menuAboutToShow, this, turnToRow);
    connect(m_fire, &FirePanel::picked, this, [this] { m_isPickedInPanel = true; });
    connect(m_tree, &CallbacksTree::currentRowChanged, this, [this] {
        showDetails();
        updateActions();
    });
    connect(m_tree, &CallbacksTree::rowActivated, this, &CallbacksPage::activate);
    m_details->setObjectName(u"callbacks.details"_s);
    m_details->setAccessibleName(tr("Details of the callback"));
    connect(m_details, &DetailsView::targetActivated, &console(), &Console::show);
}

void CallbacksPage::layOut()
{
    auto *bar = new PageBar(this);
    m_since->setAccessibleName(tr("Counters since"));
    m_since->setToolTip(tr("When counting began or was reset"));
    m_since->setForegroundRole(QPalette::PlaceholderText);
    bar->addWidget(m_filter, 1);
    bar->addAction(m_byModule, true);
    bar->addAction(m_unregistered, true);
    bar->addWidget(m_since);
    bar->addAction(m_reset);
    bar->addAction(m_freeze, true);
    bar->addAction(m_openFire, true);

    m_side->setDocumentMode(true);
    m_side->setAccessibleName(tr("Details and Fire"));
    m_side->addTab(m_details, themedIcon(u"info"_s), tr("Details"));
    m_side->addTab(m_fire, themedIcon(u"zap"_s), tr("Fire"));
    m_splitter->setObjectName(u"callbacks.splitter"_s);
    m_splitter->setAccessibleName(tr("Callbacks and details"));
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({2200, 1000}); // shares, not pixels
    m_splitter->setChildrenCollapsible(false);
    rememberSizes(m_splitter);
    rememberSizes(m_fire->splitter());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_splitter, 1);
}

QList<QAction *> CallbacksPage::pageActions() const
{
    return {m_openFire,
            m_fire->fireAction(),
            m_fire->stopAction(),
            nullptr,
            m_toModule,
            m_slowMark,
            nullptr,
            m_byModule,
            m_unregistered,
            m_expand,
            m_collapse,
            m_clearFilter,
            nullptr,
            m_freeze,
            m_reset,
            nullptr,
            m_tree->habits().exportAction()};
}

bool CallbacksPage::reveal(const Target &target)
{
    if (target.kind != Target::Kind::Callback)
        return false;
    if (!isAwake())
        showSnapshot(console().snapshot()); // The rows may be those of another time.
    if (target.name.isEmpty() && target.module < 0)
        return true;
    m_byModule->setChecked(target.name.isEmpty());
    const auto isWanted = [&](const CallbackRow &row) {
        if (target.name.isEmpty())
            return row.module == target.module;
        return row.callback == target.name
            && (target.module < 0 ? row.kind == Kind::Callback : row.module == target.module);
    };
    const auto isCallback
        = [&](const CallbackRow &row) { return row.callback == target.name && row.kind == Kind::Callback; };
    if (m_tree->select(isWanted))
        return true;
    m_filter->clear();
    if (m_tree->select(isWanted) || target.name.isEmpty())
        return true;
    if (!m_tree->select(isCallback)) {
        m_unregistered->setChecked(true);
        m_tree->select(isCallback);
    }
    return true;
}

void CallbacksPage::showSnapshot(const HostSnapshot &snapshot)
{
    m_fire->showSnapshot(snapshot);
    if (!m_freeze->isChecked())
        m_shown = snapshot;
    showTree();
}

void CallbacksPage::showTree()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_tree->setTree(
        callbackTree(m_shown,
                     {.isByModule = m_byModule->isChecked(),
                      .withUnregistered = m_unregistered->isChecked(),
                      .slowAfterNs = [this](const QString &callback) { return m_slow.nanoseconds(callback); }}));
    if (!m_tree->currentRow())
        selectFirst(*m_tree);
    showEmptyReason();
    showFreeze();
    showSince();
    showDetails();
}

void CallbacksPage::showEmptyReason()
{
    if (!m_tree->isEmpty())
        return;
    if (m_tree->isFiltering()) {
        m_tree->emptyState().setContent(themedIcon(u"search-x"_s, Tone::Muted), tr("Nothing matches the filter"), {},
                                        m_clearFilter);
    } else if (console().config().state() == OpenedConfig::State::Untrusted) {
        m_tree->emptyState().setContent(themedIcon(u"list-tree"_s, Tone::Muted), tr("No module runs yet"),
                                        tr("Trust the configuration above to load its modules."));
    } else if (console().config().state() == OpenedConfig::State::Suspected) {
        m_tree->emptyState().setContent(themedIcon(u"list-tree"_s, Tone::Muted), tr("No module runs yet"),
                                        tr("Say above how to go on after the crash."));
    } else {
        m_tree->emptyState().setContent(
            themedIcon(u"list-tree"_s, Tone::Muted), tr("No module has registered a callback"),
            tr("Open a configuration with modules, or look at what could be registered."), m_unregistered);
    }
}

void CallbacksPage::showFreeze()
{
    const bool isFrozen = m_freeze->isChecked();
    const quint64 before = callsOf(m_shown);
    const quint64 now = callsOf(console().snapshot());
    m_freeze->setText(isFrozen ? tr("Go On (%n new)", nullptr, int(now > before ? now - before : 0)) : tr("Freeze"));
    m_freeze->setIcon(themedIcon(isFrozen ? u"play"_s : u"pause"_s));
    m_freeze->setToolTip(isFrozen ? tr("Calls since the view was frozen") : tr("Let the counters stand still"));
}

void CallbacksPage::showSince()
{
    const QDateTime since = m_shown.countersSince;
    m_since->setVisible(since.isValid());
    m_since->setText(tr("since %1").arg(QLocale().toString(since.toLocalTime().time(), u"HH:mm:ss"_s)));
}

void CallbacksPage::toggleFreeze(bool isFrozen)
{
    if (!isFrozen)
        m_shown = console().snapshot();
    showTree();
}

void CallbacksPage::showDetails()
{
    const CallbackRow *row = m_tree->currentRow();
    if (row)
        m_details->setDetails(callbackDetails(*row, m_shown));
    else
        m_details->clear();
}

void CallbacksPage::updateActions()
{
    const CallbackRow *row = m_tree->currentRow();
    m_toModule->setEnabled(row && row->module >= 0);
    m_slowMark->setEnabled(row && !row->callback.isEmpty());
}

void CallbacksPage::updateBadge()
{
    const int warnings
        = countWarnings(console().snapshot(), [this](const QString &callback) { return m_slow.nanoseconds(callback); });
    if (std::exchange(m_warnings, warnings) != warnings)
        Q_EMIT badgeChanged();
}

void CallbacksPage::openFire()
{
    const CallbackRow *row = m_tree->currentRow();
    fireCallback(row && isAwake() && !m_isPickedInPanel ? row->callback : QString());
}

void CallbacksPage::fireCallback(const QString &callback)
{
    m_fire->setCallback(callback);
    console().show({.kind = Target::Kind::Callback});
    m_side->setCurrentWidget(m_fire);
    m_fire->focusForm();
}

void CallbacksPage::activate(const CallbackRow &row)
{
    if (row.kind == Kind::Callback)
        fireCallback(row.callback);
    else if (row.module >= 0)
        console().show({.kind = Target::Kind::Module, .module = row.module, .name = row.path});
}

void CallbacksPage::askSlowMark()
{
    const CallbackRow *row = m_tree->currentRow();
    if (!row || row->callback.isEmpty())
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"callbacks.slowDialog"_s);
    dialog->setWindowTitle(tr("Slow Callback"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setLabelText(tr("Mark %1 as slow when one answer in twenty takes longer than (ms):").arg(row->callback));
    dialog->setIntRange(1, slowestMark);
    dialog->setIntValue(m_slow.milliseconds(row->callback));
    dialog->setOkButtonText(tr("Mark"));
    connect(dialog, &QInputDialog::intValueSelected, this, [this, callback = row->callback](int milliseconds) {
        m_slow.setMilliseconds(milliseconds, callback);
        showTree();
        updateBadge();
    });
    dialog->open();
}

} // namespace modulehost
