// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "crashbar.h"
#include "diskbar.h"
#include "editsquestion.h"
#include "livebar.h"
#include "mainmenus.h"
#include "page.h"
#include "pagehelp.h"
#include "pages.h"
#include "pendingbar.h"
#include "safemodebar.h"
#include "sidebar.h"
#include "sourcedialog.h"
#include "statusline.h"
#include "trustbar.h"

#include <filterfield.h>
#include <headerlayout.h>
#include <icons.h>
#include <noticearea.h>
#include <recentfiles.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr QSize firstSize {1200, 760};
const auto sessionKey = u"session/names"_s;

//! Local files and folders that were dropped.
QStringList droppedNames(const QMimeData *mime)
{
    QStringList names;
    for (const QUrl &url : mime->urls()) {
        const QFileInfo file(url.toLocalFile());
        if (url.isLocalFile() && (file.isDir() || file.suffix() == u"yaml" || file.suffix() == u"yml"))
            names.append(file.absoluteFilePath());
    }
    return names;
}

} // namespace

MainWindow::MainWindow(Console &console, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_console(console)
    , m_appearance(appearance)
{
    setObjectName(u"mainWindow"_s);
    setAccessibleName(tr("Module Console"));
    setWindowIcon(QIcon(u":/icons/module-console.svg"_s));
    setAcceptDrops(true);
    build();
    m_menus = new MainMenus(*this);
    restoreLayout();

    connect(&console, &Console::targetRequested, this, &MainWindow::reveal);
    connect(&console, &Console::openRequested, this, &MainWindow::chooseFiles);
    connect(&console, &Console::openNamesRequested, this, &MainWindow::open);
    connect(&console, &Console::reloadRequested, this, &MainWindow::reload);
    connect(&console, &Console::noticePosted, m_notices, &NoticeArea::post);
    connect(&console.config(), &OpenedConfig::stateChanged, this, &MainWindow::updateTitle);
    connect(&console.config(), &OpenedConfig::pendingChanged, this, &MainWindow::updateTitle);
    connect(&console.config(), &OpenedConfig::applied, this, &MainWindow::followModules);
    connect(&console.config(), &OpenedConfig::applied, this, &MainWindow::showRefusal);
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_sidebar = new Sidebar(this);
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(u"pages"_s);
    m_stack->setAccessibleName(tr("Page"));
    m_pages = makePages(m_console, m_stack);
    for (Page *page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        page->setWhatsThis(pageHelp(page->id()));
        m_sidebar->addPage(page);
    }
    m_notices = new NoticeArea(this);

    auto *main = new QVBoxLayout;
    main->setSpacing(0);
    main->addWidget(new CrashBar(m_console, this));
    main->addWidget(new SafeModeBar(m_console, this));
    main->addWidget(new TrustBar(m_console, this));
    main->addWidget(new DiskBar(m_console, this));
    main->addWidget(new LiveBar(m_console, this));
    main->addWidget(new PendingBar(m_console, this));
    main->addWidget(m_stack, 1);
    main->addWidget(m_notices);
    auto *both = new QHBoxLayout;
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    both->addWidget(m_sidebar);
    both->addLayout(main, 1);
    auto *centre = new QWidget(this);
    centre->setObjectName(u"centre"_s);
    centre->setAccessibleName(tr("Content"));
    centre->setLayout(both);
    setCentralWidget(centre);
    statusBar()->setAccessibleName(tr("Status"));
    statusBar()->addWidget(new StatusLine(m_console, this), 1);

    connect(m_sidebar, &QListWidget::currentRowChanged, this, [this](int row) {
        m_stack->setCurrentIndex(row);
        wakeCurrent();
        Q_EMIT currentPageChanged();
    });
    m_sidebar->setCurrentRow(0);
}

Page *MainWindow::currentPage() const { return m_pages.at(m_stack->currentIndex()); }

void MainWindow::showPage(int index)
{
    if (index >= 0 && index < m_pages.size())
        m_sidebar->setCurrentRow(index);
}

void MainWindow::reveal(const Target &target)
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i)->reveal(target)) {
            showPage(int(i));
            return;
        }
    }
    if (target.kind == Target::Kind::ConfigPlace)
        showSource(m_console.config(), target.place, this);
}

void MainWindow::chooseFiles()
{
    const QStringList names = QFileDialog::getOpenFileNames(
        this, tr("Open Configuration"), QFileInfo(m_console.config().names().value(0)).absolutePath(),
        tr("Homeserver configuration (*.yaml *.yml);;All files (*)"));
    if (!names.isEmpty())
        open(names);
}

void MainWindow::open(const QStringList &names)
{
    QStringList absolute;
    for (const QString &name : names)
        absolute.append(QFileInfo(name).absoluteFilePath());
    EditsQuestion::ask(*this, [this, absolute] {
        RecentFiles(m_console.settings()).add(absolute);
        m_console.settings().setValue(sessionKey, absolute);
        m_console.config().open(absolute);
    });
}

void MainWindow::reload()
{
    EditsQuestion::ask(*this, [this] { m_console.config().reload(); });
}

void MainWindow::restoreSession()
{
    const QStringList names = m_console.settings().value(sessionKey).toStringList();
    const bool areThere
        = std::all_of(names.begin(), names.end(), [](const QString &name) { return QFile::exists(name); });
    if (!names.isEmpty() && areThere && m_console.settings().value(u"reopens"_s, true).toBool())
        m_console.config().open(names);
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::focusFilter()
{
    if (currentPage()->openFind())
        return;
    if (FilterField *field = currentPage()->filterField()) {
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    }
}

void MainWindow::cyclePanes()
{
    QList<QWidget *> panes {m_sidebar};
    if (QWidget *field = currentPage()->filterField())
        panes.append(field);
    for (QAbstractScrollArea *view : currentPage()->findChildren<QAbstractScrollArea *>()) {
        const bool isPane = qobject_cast<QAbstractItemView *>(view) || view->property("isPane").toBool();
        if (isPane && view->isVisible() && view->isEnabled() && view->focusPolicy() != Qt::NoFocus)
            panes.append(view);
    }
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::find_if(panes.begin(), panes.end(), [focus](const QWidget *pane) {
        return pane == focus || (focus && pane->isAncestorOf(focus));
    });
    const qsizetype next = here == panes.end() ? 0 : (here - panes.begin() + 1) % panes.size();
    panes.at(next)->setFocus(Qt::TabFocusReason);
}

void MainWindow::wakeCurrent()
{
    const bool isSeen = isVisible() && !isMinimized();
    m_console.snapshots().setAwake(isSeen);
    m_console.busy().setAwake(isSeen);
    for (Page *page : std::as_const(m_pages)) {
        if (page != currentPage())
            page->setAwake(false);
    }
    currentPage()->setAwake(isSeen);
}

void MainWindow::updateTitle()
{
    const OpenedConfig &config = m_console.config();
    QStringList names;
    for (const QString &name : config.names())
        names.append(QFileInfo(name).fileName());
    const bool isOpen = config.state() != OpenedConfig::State::Nothing;
    setWindowModified(config.hasPending());
    setWindowTitle(isOpen ? tr("%1[*] – Module Console").arg(names.join(u", "_s)) : tr("Module Console"));
    setWindowFilePath(isOpen ? config.names().value(0) : QString());
}

void MainWindow::followModules()
{
    if (m_console.config().applyOptions().safeMode)
        return;
    // Served as soon as it runs, as the homeserver would; stopping it is the person's choice from then on.
    if (!m_console.snapshot().listener.isListening && m_console.settings().value(u"serving"_s, true).toBool())
        m_console.session().listen();
}

void MainWindow::showRefusal(const ApplyReport &report)
{
    if (report.outcome != ApplyReport::Outcome::Refused)
        return;
    const auto problem = std::find_if(report.problems.begin(), report.problems.end(),
                                      [](const Problem &candidate) { return candidate.range.isValid(); });
    if (problem != report.problems.end())
        reveal({.kind = Target::Kind::ConfigPlace, .place = problem->range});
}

void MainWindow::resetLayout()
{
    QSettings &settings = m_console.settings();
    settings.remove(u"layout"_s);
    Q_EMIT m_console.layoutReset();
    for (FilterField *field : findChildren<FilterField *>())
        field->clear();
    for (HeaderLayout *header : findChildren<HeaderLayout *>())
        header->reset();
    resize(firstSize);
}

void MainWindow::saveLayout()
{
    QSettings &settings = m_console.settings();
    settings.setValue(u"layout/geometry"_s, saveGeometry());
    settings.setValue(u"layout/page"_s, QString::fromLatin1(currentPage()->id()));
}

void MainWindow::restoreLayout()
{
    const QSettings &settings = m_console.settings();
    if (!restoreGeometry(settings.value(u"layout/geometry"_s).toByteArray()))
        resize(firstSize);
    const QByteArray id = settings.value(u"layout/page"_s).toByteArray();
    const auto page = std::find_if(m_pages.begin(), m_pages.end(), [&](const Page *p) { return p->id() == id; });
    showPage(page == m_pages.end() ? 0 : int(page - m_pages.begin()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_console.config().hasPending() && !m_mayClose) {
        event->ignore();
        EditsQuestion::ask(*this, [this] {
            // Also while an apply goes on that never ends, and that the edits cannot be taken from.
            m_mayClose = true;
            close();
            m_mayClose = false;
        });
        return;
    }
    saveLayout();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        wakeCurrent();
    QMainWindow::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    wakeCurrent();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    wakeCurrent();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedNames(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    open(droppedNames(event->mimeData()));
}

} // namespace modulehost
