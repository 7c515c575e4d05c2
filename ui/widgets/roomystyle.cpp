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
    return element == SE_HeaderLabel && isTitle(option) ? place.adjusted(titleRoom, 0, -titleRoom, 0) : place;
}

QSize RoomyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_HeaderSection && isTitle(option) ? whole + QSize(2 * titleRoom, 0) : whole;
}

} // namespace modulehost
