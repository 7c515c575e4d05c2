// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffpane.h"

#include "tone.h"

#include <QFontDatabase>
#include <QPainter>
#include <QStyle>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

std::optional<Tone> toneOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Removed:
        return Tone::Bad;
    case DiffLine::Kind::Added:
        return Tone::Good;
    case DiffLine::Kind::Fold:
        return Tone::Accent;
    case DiffLine::Kind::Same:
    case DiffLine::Kind::Nothing:
        break;
    }
    return std::nullopt;
}

QString signOf(DiffLine::Kind kind)
{
    return kind == DiffLine::Kind::Added ? u"+"_s : kind == DiffLine::Kind::Removed ? u"−"_s : QString();
}

} // namespace

//! The strip with the numbers and signs.
class DiffMargin : public QWidget
{
public:
    explicit DiffMargin(DiffPane *pane)
        : QWidget(pane)
        , m_pane(pane)
    {
        setAccessibleName(DiffPane::tr("Line numbers"));
    }

    QSize sizeHint() const override { return {m_pane->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_pane->paintMargin(event); }

private:
    DiffPane *const m_pane;
};

DiffPane::DiffPane(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new DiffMargin(this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLayoutDirection(Qt::LeftToRight); // A config reads from left to right in every language.
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int moved) {
        if (moved != 0)
            m_margin->scroll(0, moved);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
}

void DiffPane::setLines(const QList<DiffLine> &lines, Numbers numbers)
{
    m_lines = lines;
    m_numbers = numbers;
    m_currentBegin = 0;
    m_currentEnd = 0;
    QStringList texts;
    texts.reserve(lines.size());
    qsizetype largest = 0;
    for (const DiffLine &line : lines) {
        texts.append(line.text);
        largest = std::max({largest, line.oldNumber, line.newNumber});
    }
    m_digits = std::max(2, int(QString::number(largest).size()));
    setPlainText(texts.join(u'\n'));
    markWords();
    updateMargin();
}

void DiffPane::setCurrent(qsizetype begin, qsizetype end)
{
    m_currentBegin = begin;
    m_currentEnd = end;
    setTextCursor(QTextCursor(document()->findBlockByNumber(int(begin))));
    centerCursor();
    m_margin->update();
    viewport()->update();
}

void DiffPane::markWords()
{
    QTextBlock block = document()->begin();
    for (const DiffLine &line : std::as_const(m_lines)) {
        const std::optional<Tone> tone = toneOf(line.kind);
        QList<QTextLayout::FormatRange> formats;
        if (line.kind == DiffLine::Kind::Fold) {
            QTextLayout::FormatRange range {0, int(line.text.size()), {}};
            range.format.setForeground(toneColour(Tone::Muted, palette()));
            formats.append(range);
        }
        for (const ShownSpan &mark : line.marks) {
            QTextLayout::FormatRange range {mark.begin, mark.end - mark.begin, {}};
            range.format.setBackground(toneEmphasis(*tone, palette()));
            formats.append(range);
        }
        if (formats != block.layout()->formats()) {
            block.layout()->setFormats(formats);
            document()->markContentsDirty(block.position(), block.length());
        }
        block = block.next();
    }
}

int DiffPane::marginWidth() const
{
    const int digit = fontMetrics().horizontalAdvance(u'9');
    const int columns = m_numbers == Numbers::Both ? 2 * m_digits + 1 : m_digits;
    return digit * (columns + 4);
}

void DiffPane::updateMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), viewport()->height());
    m_margin->update();
}

template<typename Paint>
void DiffPane::forEachShown(const QRect &area, Paint paint) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && place.top() <= area.bottom()) {
        if (block.blockNumber() < m_lines.size())
            paint(block.blockNumber(), m_lines.at(block.blockNumber()),
                  QRectF(0, place.top(), area.right() + 1, place.height()));
        block = block.next();
        place = QRectF(place.left(), place.bottom(), place.width(), blockBoundingRect(block).height());
    }
}

void DiffPane::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QColor faint = palette().color(QPalette::Text);
    faint.setAlphaF(0.2F);
    forEachShown(viewport()->rect(), [&](int, const DiffLine &line, const QRectF &place) {
        if (const std::optional<Tone> tone = toneOf(line.kind))
            painter.fillRect(place, toneBackground(*tone, palette()));
        else if (line.kind == DiffLine::Kind::Nothing)
            painter.fillRect(place, QBrush(faint, Qt::BDiagPattern));
    });
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void DiffPane::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().alternateBase());
    painter.setFont(font());
    const int digit = fontMetrics().horizontalAdvance(u'9');
    forEachShown(m_margin->rect(), [&](int number, const DiffLine &line, const QRectF &place) {
        const std::optional<Tone> tone = toneOf(line.kind);
        if (tone && line.kind != DiffLine::Kind::Fold)
            painter.fillRect(place, toneBackground(*tone, palette()));
        if (number >= m_currentBegin && number < m_currentEnd)
            painter.fillRect(QRectF(0, place.top(), digit / 2.0, place.height()), palette().highlight());
        painter.setPen(palette().color(tone ? QPalette::Text : QPalette::PlaceholderText));
        const auto draw = [&](qsizetype shown, int column) {
            if (shown > 0)
                painter.drawText(QRectF(digit * (1 + column), place.top(), digit * m_digits, place.height()),
                                 Qt::AlignRight | Qt::AlignVCenter, QString::number(shown));
        };
        if (m_numbers != Numbers::New)
            draw(line.oldNumber, 0);
        if (m_numbers != Numbers::Old)
            draw(line.newNumber, m_numbers == Numbers::Both ? m_digits + 1 : 0);
        painter.drawText(QRectF(m_margin->width() - digit * 2.5, place.top(), digit * 1.5, place.height()),
                         Qt::AlignCenter, signOf(line.kind));
    });
}

void DiffPane::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
}

void DiffPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markWords();
    if (event->type() == QEvent::FontChange)
        updateMargin();
}

} // namespace modulehost
