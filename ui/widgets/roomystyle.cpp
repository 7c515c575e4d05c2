// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roomystyle.h"

#include <QStyleOptionHeader>
#include <QTableView>
#include <QTreeView>

namespace modulehost {

namespace {

// On either side. With Fusion's own margins, titles and cells begin at the same place.
constexpr int cellRoom = 4;
constexpr int titleRoom = 5;

bool hasColumns(const QWidget *widget)
{
    if (const auto *tree = qobject_cast<const QTreeView *>(widget))
        return !tree->isHeaderHidden();
    return qobject_cast<const QTableView *>(widget) != nullptr;
}

bool isTitle(const QStyleOption *option)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    return header && header->orientation == Qt::Horizontal;
}

//! Whether \a option is a cell of columns with an icon before its text.
bool hasIcon(const QStyleOption *option, const QWidget *widget)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    return item && item->features.testFlag(QStyleOptionViewItem::HasDecoration)
        && item->decorationPosition == QStyleOptionViewItem::Left && hasColumns(widget);
}

// An icon has the same margins as a text, so that between the two stand two more of them.
constexpr int roomOfIcon = 2 * cellRoom;

} // namespace

RoomyStyle::RoomyStyle(const QString &name)
    : QProxyStyle(name)
{
    setObjectName(name);
}

int RoomyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int size = QProxyStyle::pixelMetric(metric, option, widget);
    return metric == PM_FocusFrameHMargin && hasColumns(widget) ? size + cellRoom : size;
}

QRect RoomyStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect place = QProxyStyle::subElementRect(element, option, widget);
    if (element != SE_ItemViewItemText || !hasIcon(option, widget))
        return place;
    return option->direction == Qt::RightToLeft ? place.adjusted(0, 0, roomOfIcon, 0)
                                                : place.adjusted(-roomOfIcon, 0, 0, 0);
}

void RoomyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element != CE_HeaderLabel || !isTitle(option)) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionHeaderV2 title;
    if (const auto *whole = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
        title = *whole;
    else
        static_cast<QStyleOptionHeader &>(title) = *static_cast<const QStyleOptionHeader *>(option);
    title.rect.adjust(titleRoom, 0, -titleRoom, 0);
    QProxyStyle::drawControl(element, &title, painter, widget);
}

QSize RoomyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_HeaderSection && isTitle(option))
        return whole + QSize(2 * titleRoom, 0);
    return type == CT_ItemViewItem && hasIcon(option, widget) ? whole - QSize(roomOfIcon, 0) : whole;
}

} // namespace modulehost
