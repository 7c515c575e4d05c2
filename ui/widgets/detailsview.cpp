// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailsview.h"

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

QString anchor(const QString &link, const QString &text)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(link.toHtmlEscaped(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
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
        Line line {new QLabel, new QLabel, {}};
        line.label->setTextFormat(Qt::PlainText);
        line.text->setWordWrap(true);
        line.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse
                                           | Qt::LinksAccessibleByKeyboard);
        line.label->setBuddy(line.text);
        const qsizetype place = m_lines.size();
        connect(line.text, &QLabel::linkActivated, this, [this, place](const QString &link) {
            const Detail detail = m_lines.value(place).detail;
            if (link == targetLink)
                Q_EMIT targetActivated(detail.target);
            else if (mayOpen(link))
                QDesktopServices::openUrl(QUrl(link));
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
    toned.setColor(QPalette::WindowText, toneColour(detail.tone, toned));
    line.text->setPalette(toned);
    line.text->setFont(detail.isFixed ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QFont());
    const bool hasLink = detail.target.isValid() || mayOpen(detail.link);
    line.text->setTextFormat(hasLink ? Qt::RichText : Qt::PlainText);
    line.text->setText(hasLink ? anchor(detail.target.isValid() ? targetLink : detail.link, detail.text) : detail.text);
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

void DetailsView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (Line &line : m_lines)
        fill(line);
}

} // namespace modulehost
