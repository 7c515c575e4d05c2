// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roomystyle.h"

#include "tone.h"

#include <QPainter>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

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

constexpr int rowRoom = 4; // Above and below the texts of a row together.

//! Whether Fusion marks the focus by the colour of the edge.
bool isFocusMarked(QStyle::PrimitiveElement element, QStyle::State state)
{
    return state.testFlag(QStyle::State_HasFocus)
        && (element == QStyle::PE_FrameLineEdit || state.testFlag(QStyle::State_KeyboardFocusChange));
}

bool hasEdge(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorRadioButton
        || element == QStyle::PE_FrameLineEdit;
}

//! Over the edge that Fusion draws.
void drawEdge(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter &painter)
{
    QColor colour = toneColour(Tone::Muted, option.palette);
    if (element == QStyle::PE_FrameLineEdit) // There are many, and what is in them tells them as well.
        colour.setAlphaF(0.7F);
    if (!option.state.testFlag(QStyle::State_Enabled))
        colour.setAlphaF(colour.alphaF() / 2);
    const QRectF edge = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colour);
    if (element == QStyle::PE_IndicatorRadioButton) {
        const int width = option.rect.width();
        const double radius = (width + (width + 1) % 2) / 2.0 - 1;
        painter.drawEllipse(QPointF(option.rect.center() + QPoint(1, 1)), radius, radius);
    } else if (element == QStyle::PE_IndicatorCheckBox) {
        painter.drawRect(edge);
    } else {
        painter.drawRoundedRect(edge, 2, 2);
    }
    painter.restore();
}

//! Over the panel of a tool button that is switched on, which Fusion draws a little darker only.
void drawSwitchedOn(const QStyleOption &option, QPainter &painter)
{
    QColor ground = option.palette.color(QPalette::Highlight);
    ground.setAlphaF(0.35F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(toneColour(Tone::Accent, option.palette));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

} // namespace

RoomyStyle::RoomyStyle(const QString &name)
    : QProxyStyle(name)
{
    setObjectName(name);
}

int RoomyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *answer) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, answer);
}

void RoomyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isTool = element == PE_PanelButtonTool;
    if ((!isTool && !hasEdge(element)) || !isDark(option->palette)
        || objectName().compare(u"fusion", Qt::CaseInsensitive) != 0)
        return;
    if (isTool && option->state.testFlag(State_On))
        drawSwitchedOn(*option, *painter);
    else if (!isTool && !isFocusMarked(element, option->state))
        drawEdge(element, *option, *painter);
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
    QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_HeaderSection && isTitle(option))
        return whole + QSize(2 * titleRoom, 0);
    if (type != CT_ItemViewItem || !hasColumns(widget))
        return whole;
    whole.setHeight(std::max(whole.height(), option->fontMetrics.height() + rowRoom));
    return hasIcon(option, widget) ? whole - QSize(roomOfIcon, 0) : whole;
}

} // namespace modulehost
