// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"

#include "page.h"

#include <icons.h>

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int badgeRole = Qt::UserRole;

//! Paints the number of a page at the end of its row.
class BadgeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        // The mark of the page in front takes the whole row, what stands in it keeps a distance to the window's edge.
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
        QStyleOptionViewItem inner = option;
        const QRect inset = option.rect.adjusted(option.fontMetrics.height() / 2, 0, 0, 0);
        inner.rect = QStyle::visualRect(option.direction, option.rect, inset);
        QStyledItemDelegate::paint(painter, inner, index);
        const int number = index.data(badgeRole).toInt();
        if (number == 0)
            return;
        const QString text = QLocale().toString(number);
        QFont font = option.font;
        font.setBold(true);
        const QFontMetrics metrics(font);
        const int height = metrics.height();
        const int width = std::max(height, metrics.horizontalAdvance(text) + height / 2);
        const int margin = height / 2;
        const QRect logical(option.rect.right() - margin - width, option.rect.center().y() - height / 2, width, height);
        const QRect place = QStyle::visualRect(option.direction, option.rect, logical);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? option.palette.color(QPalette::HighlightedText)
                                     : toneColour(Tone::Warning, option.palette));
        painter->drawRoundedRect(place, height / 2.0, height / 2.0);
        painter->setPen(isSelected ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Base));
        painter->setFont(font);
        painter->drawText(place, Qt::AlignCenter, text);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(option.fontMetrics.height() * 2);
        return size;
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Pages"));
    setAccessibleDescription(tr("Up and Down choose the page that is shown"));
    setItemDelegate(new BadgeDelegate(this));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    const int side = fontMetrics().height() + fontMetrics().height() / 4;
    setIconSize(QSize(side, side));
}

void Sidebar::addPage(Page *page)
{
    const int row = count();
    auto *item = new QListWidgetItem(themedIcon(page->iconName()), page->title(), this);
    item->setToolTip(tr("%1 (Ctrl+%2)").arg(page->title()).arg(row + 1));
    connect(page, &Page::badgeChanged, this, [this, row, page] { showBadge(row, *page); });
    showBadge(row, *page);
    updateGeometry();
}

void Sidebar::showBadge(int row, const Page &page)
{
    item(row)->setData(badgeRole, page.badge());
    item(row)->setData(Qt::AccessibleTextRole,
                       page.badge() == 0 ? page.title()
                                         : tr("%1, %n need a look", nullptr, page.badge()).arg(page.title()));
}

QSize Sidebar::sizeHint() const
{
    int width = 0;
    for (int row = 0; row < count(); ++row)
        width = std::max(width, fontMetrics().horizontalAdvance(item(row)->text()));
    return {width + iconSize().width() + 5 * fontMetrics().height(), QListWidget::sizeHint().height()};
}

QSize Sidebar::minimumSizeHint() const { return {sizeHint().width(), fontMetrics().height() * 4}; }

} // namespace modulehost
