// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "completionpopup.h"

#include <celltext.h>
#include <icons.h>
#include <tone.h>

#include <QFontDatabase>
#include <QHeaderView>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int shownAtMost = 10;

QString remarkOf(const Suggestion &suggestion)
{
    QStringList parts;
    if (suggestion.isRequired)
        parts.append(CompletionPopup::tr("required"));
    if (suggestion.isDefault)
        parts.append(CompletionPopup::tr("default"));
    if (!suggestion.remark.isEmpty())
        parts.append(suggestion.remark);
    return parts.join(u" – "_s);
}

} // namespace

CompletionPopup::CompletionPopup(QWidget *editor)
    : QTreeWidget(editor)
{
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setObjectName(u"config.completion"_s);
    setAccessibleName(tr("Suggestions"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::StyledPanel);
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { Q_EMIT chosen(Suggestion(m_suggestions.at(indexOfTopLevelItem(item)))); });
}

void CompletionPopup::open(const QList<Suggestion> &suggestions, const QRect &line, bool isChosen)
{
    const Suggestion *before = isVisible() ? current() : nullptr;
    const QString kept = before ? before->text : QString();
    m_suggestions = suggestions;
    clear();
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QColor muted = toneColour(Tone::Muted, palette());
    int chosenRow = isChosen ? 0 : -1;
    for (const Suggestion &suggestion : suggestions) {
        auto *item = new QTreeWidgetItem(this, {suggestion.text, remarkOf(suggestion)});
        item->setFont(0, fixed);
        item->setIcon(0, themedIcon(suggestion.isKey ? u"braces"_s : u"circle-dot"_s));
        item->setForeground(1, muted);
        item->setToolTip(0, plainToolTip(suggestion.text));
        if (suggestion.text == kept)
            chosenRow = topLevelItemCount() - 1;
    }
    setCurrentItem(chosenRow < 0 ? nullptr : topLevelItem(chosenRow));
    resizeColumnToContents(0);
    place(line);
    show();
}

void CompletionPopup::place(const QRect &line)
{
    const int rows = std::min(shownAtMost, topLevelItemCount());
    const int height = rows * sizeHintForRow(0) + 2 * frameWidth();
    const int remark = std::min(sizeHintForColumn(1), fontMetrics().averageCharWidth() * 60);
    const int scrollBar = topLevelItemCount() > rows ? verticalScrollBar()->sizeHint().width() : 0;
    const int width = columnWidth(0) + remark + scrollBar + fontMetrics().averageCharWidth() * 2 + 2 * frameWidth();
    QRect area(line.bottomLeft() + QPoint(0, 1), QSize(width, height));
    if (const QScreen *screen = parentWidget()->screen()) {
        const QRect free = screen->availableGeometry();
        if (area.bottom() > free.bottom() && line.top() - height > free.top())
            area.moveBottom(line.top() - 1);
        area.moveRight(std::min(area.right(), free.right()));
        area.moveLeft(std::max(area.left(), free.left()));
    }
    setGeometry(area);
}

const Suggestion *CompletionPopup::current() const
{
    const int row = currentItem() ? indexOfTopLevelItem(currentItem()) : -1;
    return row < 0 ? nullptr : &m_suggestions.at(row);
}

bool CompletionPopup::move(int key)
{
    const int last = topLevelItemCount() - 1;
    const int row = currentItem() ? indexOfTopLevelItem(currentItem()) : -1;
    int next = row;
    switch (key) {
    case Qt::Key_Up:
        next = row <= 0 ? last : row - 1;
        break;
    case Qt::Key_Down:
        next = row >= last ? 0 : row + 1;
        break;
    case Qt::Key_PageUp:
        next = std::max(0, row - shownAtMost);
        break;
    case Qt::Key_PageDown:
        next = std::min(last, row + shownAtMost);
        break;
    default:
        return false;
    }
    setCurrentItem(topLevelItem(next));
    scrollToItem(currentItem());
    return true;
}

} // namespace modulehost
