// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffview.h"

#include "diffpane.h"
#include "icons.h"
#include "secretspans.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const auto unifiedKey = u"diff/unified"_s;
const auto wholeKey = u"diff/whole"_s;

const ConfigFile *fileOf(const ConfigDocument &document, const QString &name)
{
    const auto found = std::find_if(document.files().begin(), document.files().end(),
                                    [&](const ConfigFile &file) { return file.name == name; });
    return found == document.files().end() ? nullptr : &*found;
}

ConfigFile nothing(const QString &name)
{
    ConfigFile file;
    file.name = name;
    return file;
}

} // namespace

QList<ComparedFile> differingFiles(const ConfigDocument &before, const ConfigDocument &after)
{
    QList<ComparedFile> files;
    for (const ConfigFile &file : after.files()) {
        const ConfigFile *old = fileOf(before, file.name);
        if (!old || old->bytes != file.bytes)
            files.append({old ? *old : nothing(file.name), file});
    }
    for (const ConfigFile &file : before.files()) {
        if (!fileOf(after, file.name))
            files.append({file, nothing(file.name)});
    }
    return files;
}

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
    , m_files(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_titles {new QLabel(this), new QLabel(this)}
    , m_stack(new QStackedWidget(this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_old(new DiffPane(this))
    , m_new(new DiffPane(this))
    , m_both(new DiffPane(this))
{
    setAccessibleName(tr("Changes"));
    m_previous = addAction(u"previous"_s, u"arrow-up"_s, tr("Previous Change"), QKeySequence(Qt::SHIFT | Qt::Key_F7));
    m_next = addAction(u"next"_s, u"arrow-down"_s, tr("Next Change"), QKeySequence(Qt::Key_F7));
    m_unified = addAction(u"unified"_s, u"columns-3"_s, tr("Beside Each Other"));
    m_whole = addAction(u"whole"_s, u"file-text"_s, tr("Whole File"));
    m_reveal = addAction(u"reveal"_s, u"eye"_s, tr("Show Secrets"));
    for (QAction *action : {m_unified, m_whole, m_reveal})
        action->setCheckable(true);
    const QSettings settings;
    m_style.isUnified = settings.value(unifiedKey, false).toBool();
    m_style.isWhole = settings.value(wholeKey, false).toBool();
    m_unified->setChecked(!m_style.isUnified);
    m_whole->setChecked(m_style.isWhole);
    layOut();

    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_unified, &QAction::toggled, this, [this](bool isBeside) {
        DiffStyle style = m_style;
        style.isUnified = !isBeside;
        QSettings().setValue(unifiedKey, style.isUnified);
        setStyle(style);
    });
    connect(m_whole, &QAction::toggled, this, [this](bool isWhole) {
        DiffStyle style = m_style;
        style.isWhole = isWhole;
        QSettings().setValue(wholeKey, isWhole);
        setStyle(style);
    });
    connect(m_reveal, &QAction::toggled, this, [this](bool isRevealed) {
        DiffStyle style = m_style;
        style.isRevealed = isRevealed;
        m_reveal->setIcon(themedIcon(isRevealed ? u"eye-off"_s : u"eye"_s));
        m_reveal->setText(isRevealed ? tr("Hide Secrets") : tr("Show Secrets"));
        setStyle(style);
    });
    connect(m_files, &QComboBox::currentIndexChanged, this, &DiffView::chooseFile);
    follow(m_old, m_new);
    follow(m_new, m_old);
    showLines();
}

QAction *DiffView::addAction(const QString &verb, const QString &icon, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(themedIcon(icon), text, this);
    action->setObjectName(u"diff."_s + verb);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WindowShortcut);
    QWidget::addAction(action);
    return action;
}

void DiffView::layOut()
{
    m_files->setObjectName(u"diff.files"_s);
    m_files->setAccessibleName(tr("File"));
    m_files->setToolTip(tr("The file whose changes are shown"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_summary->setObjectName(u"diff.summary"_s);
    m_summary->setAccessibleName(tr("How much differs"));
    m_summary->setTextFormat(Qt::PlainText);
    for (QLabel *title : m_titles) {
        title->setTextFormat(Qt::PlainText);
        title->setIndent(fontMetrics().averageCharWidth());
    }
    setTitles(tr("Before"), tr("After"));
    m_both->setAccessibleName(tr("Before and after"));
    m_both->setObjectName(u"diff.both"_s);
    m_old->setObjectName(u"diff.old"_s);
    m_new->setObjectName(u"diff.new"_s);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(m_files);
    bar->addWidget(m_summary, 1);
    for (QAction *action : {m_previous, m_next, m_unified, m_whole, m_reveal}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(action->isCheckable() ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        const auto name = [button, action] { button->setAccessibleName(action->text()); };
        connect(action, &QAction::changed, button, name);
        name();
        bar->addWidget(button);
        if (action == m_reveal)
            m_revealButton = button;
    }
    for (const int side : {0, 1}) {
        auto *column = new QWidget(m_sides);
        column->setAccessibleName(side == 0 ? tr("Before") : tr("After"));
        auto *rows = new QVBoxLayout(column);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(2);
        rows->addWidget(m_titles[side]);
        rows->addWidget(side == 0 ? m_old : m_new, 1);
        m_sides->addWidget(column);
    }
    m_sides->setChildrenCollapsible(false);
    m_sides->setSizes({1000, 1000});
    m_stack->setAccessibleName(tr("Changes"));
    m_stack->addWidget(m_sides);
    m_stack->addWidget(m_both);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
}

void DiffView::follow(DiffPane *from, DiffPane *to)
{
    connect(from->verticalScrollBar(), &QScrollBar::valueChanged, to->verticalScrollBar(), &QScrollBar::setValue);
    connect(from->horizontalScrollBar(), &QScrollBar::valueChanged, to->horizontalScrollBar(), &QScrollBar::setValue);
}

void DiffView::setTitles(const QString &before, const QString &after)
{
    m_titles[0]->setText(before);
    m_titles[1]->setText(after);
    m_old->setAccessibleName(before);
    m_new->setAccessibleName(after);
}

void DiffView::setFiles(const QList<ComparedFile> &files, const QHash<QString, QJsonObject> &schemas)
{
    const QString shown = m_files->currentData().toString();
    m_compared = files;
    m_schemas = schemas;
    const QSignalBlocker blocker(m_files);
    m_files->clear();
    for (const ComparedFile &file : files) {
        m_files->addItem(QFileInfo(file.after.name).fileName(), file.after.name);
        m_files->setItemData(m_files->count() - 1, file.after.name, Qt::ToolTipRole);
    }
    m_files->setCurrentIndex(std::max(files.isEmpty() ? -1 : 0, m_files->findData(shown)));
    m_files->setVisible(files.size() > 1);
    chooseFile();
}

void DiffView::chooseFile()
{
    const int index = m_files->currentIndex();
    if (index < 0 || index >= m_compared.size()) {
        m_text = {};
    } else {
        const ComparedFile &file = m_compared.at(index);
        m_text = {TextDiff(file.before.bytes, file.after.bytes), secretSpans(file.before, m_schemas),
                  secretSpans(file.after, m_schemas)};
    }
    m_revealButton->setVisible(!m_text.oldSecrets.isEmpty() || !m_text.newSecrets.isEmpty());
    m_change = -1;
    showLines();
    goToChange(0);
}

void DiffView::setStyle(const DiffStyle &style)
{
    m_style = style;
    const int change = m_change;
    showLines();
    goToChange(change);
}

void DiffView::showLines()
{
    m_lines = diffLines(m_text, m_style);
    if (m_style.isUnified) {
        m_both->setLines(m_lines.first, DiffPane::Numbers::Both);
    } else {
        m_old->setLines(m_lines.first, DiffPane::Numbers::Old);
        m_new->setLines(m_lines.second, DiffPane::Numbers::New);
    }
    m_stack->setCurrentIndex(m_style.isUnified ? 1 : 0);
    showSummary();
}

void DiffView::showSummary()
{
    const QString lines = tr("%n line(s) added", nullptr, int(m_text.diff.addedLines())) + u", "_s
        + tr("%n line(s) removed", nullptr, int(m_text.diff.removedLines()));
    m_summary->setText(changeCount() == 0 ? tr("Nothing differs")
                                          : tr("Change %1 of %2: %3").arg(m_change + 1).arg(changeCount()).arg(lines));
    m_stack->setAccessibleDescription(lines);
    m_next->setEnabled(m_change + 1 < changeCount());
    m_previous->setEnabled(m_change > 0);
}

void DiffView::goToChange(int change)
{
    m_change = std::clamp(change, std::min(0, changeCount() - 1), std::max(-1, changeCount() - 1));
    if (m_change >= 0) {
        const DiffChange place = m_lines.changes.at(m_change);
        if (m_style.isUnified) {
            m_both->setCurrent(place.begin, place.end);
        } else {
            m_old->setCurrent(place.begin, place.end);
            m_new->setCurrent(place.begin, place.end);
        }
    }
    showSummary();
}

void DiffView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    goToChange(m_change); // Now that it is known how much can be seen.
}

void DiffView::step(int by) { goToChange(m_change + by); }

} // namespace modulehost
