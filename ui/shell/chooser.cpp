// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chooser.h"

#include <celltext.h>

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Paints the remark of a choice at the end of its line.
class RemarkDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString remark = remarkIn(option, index);
        const int width = widthOf(remark, option);
        QStyleOptionViewItem text = option;
        QStyledItemDelegate::paint(painter, text, index);
        if (width == 0)
            return;
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        const QRect place = QStyle::visualRect(
            option.direction, option.rect,
            option.rect.adjusted(option.rect.width() - width, 0, -option.fontMetrics.height() / 2, 0));
        painter->drawText(place, int(Qt::AlignVCenter | Qt::AlignTrailing), remark);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(option.fontMetrics.height() * 7 / 4);
        return size;
    }

protected:
    //! Leaves the remark its place.
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int remark = widthOf(remarkIn(*option, index), *option);
        const int icon = option->decorationSize.width() + option->fontMetrics.height();
        if (remark > 0)
            option->text
                = option->fontMetrics.elidedText(option->text, Qt::ElideMiddle, option->rect.width() - remark - icon);
    }

private:
    //! At most half of the line.
    static QString remarkIn(const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        return option.fontMetrics.elidedText(index.data(Qt::UserRole).toString(), Qt::ElideMiddle,
                                             option.rect.width() / 2);
    }
    static int widthOf(const QString &remark, const QStyleOptionViewItem &option)
    {
        return remark.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(remark) + option.fontMetrics.height();
    }
};

} // namespace

Chooser::Chooser(const QString &title, const QString &hint, Find find, QWidget *parent)
    : QDialog(parent)
    , m_find(std::move(find))
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(tr("Nothing fits"), this))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_field->setPlaceholderText(hint);
    m_field->setAccessibleName(title);
    m_field->setAccessibleDescription(hint);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setAccessibleDescription(tr("Up and Down choose, Enter takes"));
    m_list->setItemDelegate(new RemarkDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_field, &QLineEdit::textChanged, this, &Chooser::search);
    connect(m_field, &QLineEdit::returnPressed, this, &Chooser::take);
    connect(m_list, &QListWidget::itemClicked, this, &Chooser::take);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);
    search();
}

void Chooser::search()
{
    const bool isSame = m_field->text() == m_searched;
    int row = isSame ? std::max(m_list->currentRow(), 0) : 0;
    const std::optional<Choice> chosen = row > 0 ? std::optional(m_choices.at(row)) : std::nullopt;
    m_searched = m_field->text();
    m_choices = m_find(m_field->text());
    if (m_choices.size() > shownAtMost)
        m_choices = m_choices.first(shownAtMost);
    const auto isChosen
        = [&chosen](const Choice &choice) { return choice.text == chosen->text && choice.remark == chosen->remark; };
    if (chosen && (row >= m_choices.size() || !isChosen(m_choices.at(row)))) {
        const auto found = std::find_if(m_choices.cbegin(), m_choices.cend(), isChosen);
        row = found == m_choices.cend() ? row : int(found - m_choices.cbegin());
    }
    m_list->clear();
    for (const Choice &choice : std::as_const(m_choices)) {
        auto *item = new QListWidgetItem(choice.icon, choice.text, m_list);
        item->setData(Qt::UserRole, choice.remark);
        item->setToolTip(plainToolTip(choice.text));
        item->setData(Qt::AccessibleTextRole,
                      choice.remark.isEmpty() ? choice.text : QString(choice.text + u", "_s + choice.remark));
        if (!choice.isEnabled)
            item->setFlags(Qt::NoItemFlags);
    }
    m_list->setVisible(!m_choices.isEmpty());
    m_nothing->setVisible(m_choices.isEmpty());
    if (!m_choices.isEmpty())
        m_list->setCurrentRow(std::min(row, int(m_choices.size()) - 1));
}

void Chooser::take()
{
    const int row = m_list->currentRow();
    if (row < 0 || !m_choices.at(row).isEnabled)
        return;
    const std::function<void()> run = m_choices.at(row).run;
    accept();
    run();
}

void Chooser::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_field->setFocus();
}

bool Chooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace modulehost
