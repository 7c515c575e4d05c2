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
    return type == CT_HeaderSection && isTitle(option) ? whole + QSize(2 * titleRoom, 0) : whole;
}

} // namespace modulehost
