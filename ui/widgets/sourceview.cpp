// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourceview.h"

#include "tone.h"

#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>

#include <algorithm>

namespace modulehost {

//! The strip with the numbers beside the text.
class LineNumbers : public QWidget
{
public:
    explicit LineNumbers(SourceView *view)
        : QWidget(view)
        , m_view(view)
    {
        setAccessibleName(SourceView::tr("Line numbers"));
    }

    QSize sizeHint() const override { return {m_view->numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintNumbers(event); }

private:
    SourceView *const m_view;
};

SourceView::SourceView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new LineNumbers(this))
{
    setAccessibleName(tr("Text of the file"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(NoWrap);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::updateMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int moved) {
        if (moved != 0)
            m_numbers->scroll(0, moved);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    updateMargin();
}

void SourceView::setSource(const QByteArray &bytes, const SourceRange &place)
{
    setPlainText(QString::fromUtf8(bytes));
    m_line = place.line;
    const QTextBlock block = document()->findBlockByNumber(std::max(0, place.line - 1));
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                        std::min(std::max(0, place.column - 1), block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
    markLine();
}

void SourceView::markLine()
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document()->findBlockByNumber(std::max(0, m_line - 1)));
    mark.format.setBackground(toneBackground(Tone::Warning, palette()));
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    setExtraSelections(m_line > 0 ? QList<QTextEdit::ExtraSelection> {mark} : QList<QTextEdit::ExtraSelection>());
}

int SourceView::numbersWidth() const
{
    const QString widest = QLocale::c().toString(std::max(99, blockCount()));
    return fontMetrics().horizontalAdvance(widest) + fontMetrics().averageCharWidth() * 2;
}

void SourceView::updateMargin()
{
    const bool isMirrored = isRightToLeft();
    setViewportMargins(isMirrored ? 0 : numbersWidth(), 0, isMirrored ? numbersWidth() : 0, 0);
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(QStyle::visualRect(layoutDirection(), inside,
                                              QRect(inside.left(), inside.top(), numbersWidth(), inside.height())));
}

void SourceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markLine();
}

void SourceView::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), palette().alternateBase());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int end = fontMetrics().averageCharWidth();
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && place.top() <= event->rect().bottom()) {
        if (block.isVisible())
            painter.drawText(QRectF(0, place.top(), m_numbers->width() - end, place.height()),
                             Qt::AlignTrailing | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        block = block.next();
        place = QRectF(place.left(), place.bottom(), place.width(), blockBoundingRect(block).height());
    }
}

} // namespace modulehost
