// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailsview.h"

#include "flowtext.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const auto targetLink = u"target:"_s;

bool mayOpen(const QString &link)
{
    const QString scheme = QUrl(link).scheme();
    return scheme == "https"_L1 || scheme == "http"_L1 || scheme == "mailto"_L1;
}

} // namespace

DetailsView::DetailsView(QWidget *parent)
    : QScrollArea(parent)
    , m_form(new QFormLayout)
{
    auto *content = new QWidget;
    content->setLayout(m_form);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Details"));
    content->setAccessibleName(tr("Details"));
}

void DetailsView::setDetails(const QList<Detail> &details)
{
    while (m_lines.size() > details.size()) {
        m_lines.removeLast();
        m_form->removeRow(m_form->rowCount() - 1);
    }
    while (m_lines.size() < details.size()) {
        Line line {new QLabel, new FlowText, {}};
        line.label->setTextFormat(Qt::PlainText);
        line.label->setWordWrap(true);
        line.label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        line.label->setBuddy(line.text);
        const qsizetype place = m_lines.size();
        connect(line.text, &FlowText::anchorClicked, this, [this, place](const QUrl &link) {
            const Detail detail = m_lines.value(place).detail;
            if (link.toString() == targetLink)
                Q_EMIT targetActivated(detail.target);
            else if (mayOpen(link.toString()))
                QDesktopServices::openUrl(link);
        });
        m_form->addRow(line.label, line.text);
        m_lines.append(line);
        fill(m_lines.last());
    }
    for (qsizetype i = 0; i < details.size(); ++i) {
        Line &line = m_lines[i];
        if (line.detail == details.at(i))
            continue;
        line.detail = details.at(i);
        fill(line);
    }
    if (sizePolicy().hasHeightForWidth())
        updateGeometry(); // What the texts need ends at the scroll area.
}

void DetailsView::fill(Line &line)
{
    const Detail &detail = line.detail;
    const bool isShown = !detail.text.isEmpty();
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, toneColour(Tone::Muted, muted));
    line.label->setPalette(muted);
    line.label->setText(detail.label);
    line.label->setVisible(isShown);

    QPalette toned = palette();
    toned.setColor(QPalette::Text, toneColour(detail.tone, toned));
    line.text->setPalette(toned);
    line.text->setFont(detail.isFixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont());
    const bool hasLink = detail.target.isValid() || mayOpen(detail.link);
    if (hasLink)
        line.text->showLink(detail.target.isValid() ? targetLink : detail.link, detail.text);
    else
        line.text->showText(detail.text);
    line.text->setAccessibleName(detail.text);
    line.text->setAccessibleDescription(detail.label);
    line.text->setVisible(isShown);
}

QString DetailsView::toText() const
{
    QString result;
    for (const Line &line : m_lines) {
        if (!line.detail.text.isEmpty())
            result += line.detail.label + u": "_s + line.detail.text + u'\n';
    }
    return result;
}

void DetailsView::setCompact(bool isCompact)
{
    QSizePolicy policy(QSizePolicy::Preferred, isCompact ? QSizePolicy::Maximum : QSizePolicy::Expanding);
    policy.setHeightForWidth(isCompact);
    setSizePolicy(policy);
}

int DetailsView::heightForWidth(int width) const { return m_lines.isEmpty() ? 0 : widget()->heightForWidth(width); }

QSize DetailsView::sizeHint() const
{
    const QSize hint = QScrollArea::sizeHint();
    return sizePolicy().hasHeightForWidth() ? QSize(hint.width(), heightForWidth(std::max(width(), hint.width())))
                                            : hint;
}

void DetailsView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (Line &line : m_lines)
        fill(line);
}

} // namespace modulehost
