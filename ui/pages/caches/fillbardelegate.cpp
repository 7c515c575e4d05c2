// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fillbardelegate.h"

#include <QApplication>
#include <QPainter>

namespace modulehost {

FillBarDelegate::FillBarDelegate(Fill fill, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_fill(std::move(fill))
{
}

int FillBarDelegate::barWidth(const QStyleOptionViewItem &option) { return option.fontMetrics.averageCharWidth() * 8; }

void FillBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;

    const QString text = std::exchange(cell.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const QRect inside = cell.rect.adjusted(margin, 0, -margin, 0);
    const int width = std::min(barWidth(cell), inside.width() / 2);
    const int height = std::max(4, cell.fontMetrics.height() / 2);
    QRect bar(inside.left(), inside.center().y() - height / 2, width, height);
    QRect words = inside.adjusted(width + cell.fontMetrics.averageCharWidth(), 0, 0, 0);
    bar = QStyle::visualRect(cell.direction, inside, bar);
    words = QStyle::visualRect(cell.direction, inside, words);

    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group = !cell.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
        : cell.state.testFlag(QStyle::State_Active)                                ? QPalette::Active
                                                                                   : QPalette::Inactive;
    const QColor ink = cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    QColor track = ink;
    track.setAlphaF(0.18F);
    QRect filled = bar;
    filled.setWidth(qRound(double(bar.width()) * m_fill(index)));
    filled = QStyle::visualRect(cell.direction, bar, filled);

    painter->save();
    painter->fillRect(bar, track);
    painter->fillRect(filled, isSelected ? ink : cell.palette.color(group, QPalette::Highlight));
    painter->setFont(cell.font);
    painter->setPen(ink);
    painter->drawText(words, int(QStyle::visualAlignment(cell.direction, Qt::AlignTrailing | Qt::AlignVCenter)),
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

QSize FillBarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += barWidth(option) + option.fontMetrics.averageCharWidth();
    return size;
}

} // namespace modulehost
