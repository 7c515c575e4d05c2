// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flowtext.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int narrowestFlowInCharacters = 12;
constexpr int wishedInCharacters = 40;

} // namespace

FlowText::FlowText(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setOpenLinks(false);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FlowText::showText(const QString &text)
{
    m_address.clear();
    setPlainText(text);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    updateGeometry();
}

void FlowText::showLink(const QString &address, const QString &text)
{
    m_address = address;
    setHtml(u"<a href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s)));
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setFocusPolicy(Qt::StrongFocus);
    updateGeometry();
}

int FlowText::heightForWidth(int width) const
{
    const qreal before = document()->textWidth();
    document()->setTextWidth(width);
    const int height = int(std::ceil(document()->size().height()));
    document()->setTextWidth(before);
    return height;
}

QSize FlowText::sizeHint() const
{
    const qreal before = document()->textWidth();
    document()->setTextWidth(-1);
    const int ideal = int(std::ceil(document()->idealWidth()));
    document()->setTextWidth(before);
    const int width = std::min(ideal, fontMetrics().averageCharWidth() * wishedInCharacters);
    return {width, heightForWidth(width)};
}

QSize FlowText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * narrowestFlowInCharacters, fontMetrics().lineSpacing()};
}

void FlowText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void FlowText::focusInEvent(QFocusEvent *event)
{
    QTextBrowser::focusInEvent(event);
    if (!m_address.isEmpty() && (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason))
        selectAll();
}

void FlowText::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !m_address.isEmpty()) {
        event->accept();
        Q_EMIT anchorClicked(QUrl(m_address));
        return;
    }
    QTextBrowser::keyPressEvent(event);
}

void FlowText::wheelEvent(QWheelEvent *event) { event->ignore(); }

} // namespace modulehost
