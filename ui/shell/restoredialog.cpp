// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "restoredialog.h"

#include <celltext.h>
#include <diffview.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <linediff.h>
#include <posting.h>
#include <promises.h>
#include <whenfinished.h>

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPromise>
#include <QPushButton>
#include <QSplitter>
#include <QThreadPool>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int timeRole = Qt::UserRole;
constexpr int differenceColumn = 2;

QString timeText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + local.time().toString(u"HH:mm:ss"_s);
}

//! What differs between two texts, which may take long where little is the same.
QFuture<QList<LineChange>> changesLater(const QByteArray &before, const QByteArray &after)
{
    auto promise = std::make_shared<QPromise<QList<LineChange>>>();
    promise->start();
    QFuture<QList<LineChange>> future = promise->future();
    startIn(*QThreadPool::globalInstance(),
            [promise, before, after] { finishWith(*promise, lineChanges(splitLines(before), splitLines(after))); });
    return future;
}

} // namespace

RestoreDialog::RestoreDialog(Console &console, QWidget *parent)
    : QDialog(parent)
    , m_console(console)
    , m_files(new QComboBox(this))
    , m_list(new QTreeWidget(this))
    , m_state(new QLabel(this))
    , m_diff(new DiffView(this))
    , m_restore(new QPushButton(themedIcon(u"history"_s), tr("&Restore"), this))
{
    setObjectName(u"restoreDialog"_s);
    setWindowTitle(tr("Restore a Backup"));
    setAccessibleName(windowTitle());
    layOut();
    for (const ConfigFile &file : console.config().document().files()) {
        m_files->addItem(QFileInfo(file.name).fileName(), file.name);
        m_files->setItemData(m_files->count() - 1, file.name, Qt::ToolTipRole);
    }
    m_files->setVisible(m_files->count() > 1);
    connect(m_files, &QComboBox::currentIndexChanged, this, &RestoreDialog::askList);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RestoreDialog::showCurrent);
    connect(&console.available(), &AvailableModules::changed, this, &RestoreDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemDoubleClicked, m_restore, [this] { m_restore->click(); });
    connect(m_restore, &QPushButton::clicked, this, &RestoreDialog::restore);
    // What was opened is another one by now.
    connect(&console.config(), &OpenedConfig::stateChanged, this, &QDialog::reject);
    askList();
}

void RestoreDialog::layOut()
{
    m_files->setObjectName(u"restore.files"_s);
    m_files->setAccessibleName(tr("File"));
    m_files->setToolTip(tr("The file whose backups are listed"));
    m_list->setObjectName(u"restore.backups"_s);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setHeaderLabels({tr("Replaced"), tr("Size"), tr("Differs from now")});
    m_list->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    m_list->header()->setAccessibleName(tr("Columns"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    new ItemViewHabits(m_list, u"backups"_s);
    m_state->setObjectName(u"restore.state"_s);
    m_state->setAccessibleName(tr("About the backups"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_diff->setAccessibleName(tr("What restoring changes"));
    m_diff->setTitles(tr("Open now"), tr("Backup"));
    const QString description = tr("Puts this text into the editor, to be reviewed and saved; undo takes it back");
    m_restore->setObjectName(u"restore.restore"_s);
    m_restore->setAccessibleDescription(description);
    m_restore->setToolTip(description);
    m_restore->setDefault(true);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_diff);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().height() * 9, fontMetrics().height() * 26});
    splitter->setChildrenCollapsible(false);
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_restore);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_files, 0, Qt::AlignLeft);
    layout->addWidget(m_state);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    const QSize wished(fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 44);
    resize(parentWidget() ? parentWidget()->size() * 0.94 : wished);
}

QString RestoreDialog::file() const { return m_files->currentData().toString(); }

void RestoreDialog::askList()
{
    m_list->clear();
    m_texts.clear();
    m_state->setText(tr("Looking for backups…"));
    showCurrent();
    whenFinished(m_console.session().backups(file()), this, [this, asked = file()](const QList<BackupEntry> &entries) {
        if (asked == file())
            showList(entries);
    });
}

void RestoreDialog::showList(const QList<BackupEntry> &entries)
{
    m_state->setText(
        entries.isEmpty()
            ? tr("There is no backup of %1 yet: one is kept whenever the file is saved here.").arg(file())
            : tr("%1 as it was before it was saved here. Restoring changes the text, not the file: that is "
                 "reviewed and saved as any other change.")
                  .arg(file()));
    for (const BackupEntry &entry : entries) {
        auto *item = new QTreeWidgetItem(m_list, {timeText(entry.time), sizeText(entry.size), {}});
        item->setData(0, timeRole, entry.time);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        whenFinished(m_console.session().readBackup(entry.file, entry.time), this,
                     [this, entry](const BackupText &text) { takeText(entry.file, entry.time, text); });
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
}

QTreeWidgetItem *RestoreDialog::itemAt(const QDateTime &time) const
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->data(0, timeRole).toDateTime() == time)
            return m_list->topLevelItem(i);
    }
    return nullptr;
}

void RestoreDialog::takeText(const QString &file, const QDateTime &time, const BackupText &text)
{
    QTreeWidgetItem *item = itemAt(time);
    if (file != this->file() || !item)
        return;
    m_texts.insert(time, text);
    if (item == m_list->currentItem())
        showCurrent();
    if (!text.error.isEmpty()) {
        item->setText(differenceColumn, text.error);
        return;
    }
    whenFinished(changesLater(m_console.config().editedText(file), text.bytes), this,
                 [this, file, time](const QList<LineChange> &changes) {
                     if (file == this->file())
                         showDifference(time, changes);
                 });
}

void RestoreDialog::showDifference(const QDateTime &time, const QList<LineChange> &changes) const
{
    QTreeWidgetItem *item = itemAt(time);
    if (!item)
        return;
    qsizetype added = 0;
    qsizetype removed = 0;
    for (const LineChange &change : changes) {
        added += change.newEnd - change.newBegin;
        removed += change.oldEnd - change.oldBegin;
    }
    item->setText(differenceColumn,
                  changes.isEmpty()
                      ? tr("Nothing")
                      : tr("%n change(s)", nullptr, int(changes.size())) + u": +%1 −%2"_s.arg(added).arg(removed));
}

void RestoreDialog::showCurrent()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const auto found = item ? m_texts.constFind(item->data(0, timeRole).toDateTime()) : m_texts.constEnd();
    const bool isRead = found != m_texts.constEnd() && found->error.isEmpty();
    QList<ComparedFile> files;
    if (isRead && found->bytes != m_console.config().editedText(file())) {
        const ConfigDocument &now = m_console.config().edited();
        const ConfigDocument then = ConfigDocument::fromBytes(found->bytes, file(), now.limits());
        for (const ConfigFile &open : now.files()) {
            if (open.name == file())
                files.append({open, then.files().constFirst()});
        }
    }
    m_diff->setFiles(files, m_console.available().schemaByPath());
    m_restore->setEnabled(!files.isEmpty() && !m_console.config().isApplying());
}

void RestoreDialog::restore()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QDateTime time = item->data(0, timeRole).toDateTime();
    const QString name = file();
    OpenedConfig &config = m_console.config();
    disconnect(&config, nullptr, this, nullptr);
    config.replaceText(name, m_texts.value(time).bytes,
                       tr("Restore %1 of %2").arg(QFileInfo(name).fileName(), timeText(time)));
    accept();
    Q_EMIT m_console.applyRequested();
}

} // namespace modulehost
