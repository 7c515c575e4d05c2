// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticearea.h"

#include "noticebar.h"

#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

NoticeArea::NoticeArea(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QVBoxLayout)
    , m_more(new QPushButton)
    , m_history([](const PastNotice &notice) { return QString::number(notice.number); })
{
    setAccessibleName(tr("Notices"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    const int gap = fontMetrics().height() / 3;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->addLayout(m_stack);
    layout->addWidget(m_more, 0, Qt::AlignTrailing);
    m_stack->setSpacing(gap);
    m_more->setFlat(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_isUnfolded = !m_isUnfolded;
        arrange();
    });
    m_history.setColumns(
        {{.id = "time", .title = tr("Time"), .value = [](const PastNotice &notice) { return QVariant(notice.when); }},
         {.id = "severity",
          .title = tr("Kind"),
          .value = [](const PastNotice &notice) { return NoticeBar::severityWord(notice.severity); }},
         {.id = "text", .title = tr("Notice"), .value = [](const PastNotice &notice) {
              return QVariant(notice.text);
          }}});
    hide();
}

void NoticeArea::post(const Notice &notice)
{
    auto *bar = new NoticeBar(notice, this);
    connect(bar, &NoticeBar::finished, this, [this, bar] { remove(bar); });
    qsizetype place = 0;
    for (qsizetype i = 0; i < m_bars.size() && !notice.id.isEmpty(); ++i) {
        if (m_bars.at(i)->id() != notice.id)
            continue;
        place = i;
        m_bars.takeAt(i)->deleteLater();
        break;
    }
    m_bars.insert(place, bar);
    m_stack->insertWidget(int(place), bar);
    m_history.append({{.number = ++m_number,
                       .when = QDateTime::currentDateTimeUtc(),
                       .severity = notice.severity,
                       .text = notice.text}},
                     rememberedAtMost);
    arrange();
    bar->announce();
}

void NoticeArea::dismiss(const QString &id)
{
    for (NoticeBar *bar : QList(m_bars)) {
        if (!id.isEmpty() && bar->id() == id)
            remove(bar);
    }
}

void NoticeArea::dismissAll()
{
    for (NoticeBar *bar : QList(m_bars))
        remove(bar);
}

void NoticeArea::remove(NoticeBar *bar)
{
    if (!m_bars.removeOne(bar))
        return;
    bar->hide();
    bar->deleteLater();
    arrange();
}

void NoticeArea::arrange()
{
    for (qsizetype i = 0; i < m_bars.size(); ++i)
        m_bars.at(i)->setVisible(m_isUnfolded || i < shownAtMost);
    const int folded = int(m_bars.size()) - shownAtMost;
    if (folded <= 0)
        m_isUnfolded = false;
    m_more->setVisible(folded > 0);
    m_more->setText(m_isUnfolded ? tr("Show fewer notices") : tr("Show %n more notice(s)", nullptr, folded));
    setVisible(!m_bars.isEmpty());
}

void showNotice(QWidget *widget, const Notice &notice)
{
    for (QWidget *each = widget; each; each = each->window()->parentWidget()) {
        if (auto *area = each->window()->findChild<NoticeArea *>()) {
            area->post(notice);
            return;
        }
    }
    const auto icon = notice.severity == Notice::Severity::Error ? QMessageBox::Critical
        : notice.severity == Notice::Severity::Warning           ? QMessageBox::Warning
                                                                 : QMessageBox::Information;
    auto *box
        = new QMessageBox(icon, NoticeBar::severityWord(notice.severity), notice.text, QMessageBox::Close, widget);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    for (const NoticeAction &action : notice.actions)
        QObject::connect(box->addButton(action.text, QMessageBox::ActionRole), &QAbstractButton::clicked, widget,
                         action.run);
    box->setModal(false);
    box->show();
}

} // namespace modulehost
