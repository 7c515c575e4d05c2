// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invalidationstrip.h"

#include "entrycount.h"
#include "invalidationdialog.h"

#include <iconlabel.h>
#include <icons.h>

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int progressSteps = 1000;
constexpr int shownFailures = 6;

} // namespace

InvalidationStrip::InvalidationStrip(QWidget *parent)
    : QFrame(parent)
    , m_sign(new IconLabel(1, this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(themedIcon(u"circle-stop"_s), tr("Stop (Esc)"), this))
    , m_showFailures(new QPushButton(themedIcon(u"circle-alert"_s), {}, this))
    , m_close(new QPushButton(themedIcon(u"x"_s), tr("Close"), this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"caches.invalidation"_s);
    setAccessibleName(tr("Invalidation"));
    setFrameShape(StyledPanel);
    m_sign->setAccessibleName(tr("State"));
    m_text->setObjectName(u"sentence"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setRange(0, progressSteps);
    m_progress->setAccessibleName(tr("Progress of the invalidation"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_cancel->setObjectName(u"stop"_s);
    m_cancel->setAccessibleDescription(tr("What has been invalidated stays so; the rest is left."));
    m_showFailures->setObjectName(u"showFailures"_s);
    m_showFailures->setCheckable(true);
    m_showFailures->setAccessibleName(tr("Show failures"));
    m_close->setObjectName(u"close"_s);
    m_close->setAccessibleName(tr("Close the report"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_sign);
    line->addWidget(m_text, 1);
    line->addWidget(m_progress);
    line->addWidget(m_cancel);
    line->addWidget(m_showFailures);
    line->addWidget(m_close);
    m_layout->addLayout(line);
    hide();

    connect(m_cancel, &QPushButton::clicked, this, &InvalidationStrip::cancelRequested);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_showFailures, &QPushButton::toggled, this, [this](bool isShown) {
        if (m_failures)
            m_failures->setVisible(isShown);
    });
}

QString InvalidationStrip::sentence() const { return m_text->text(); }

void InvalidationStrip::follow(InvalidationTask *task)
{
    dropFailures();
    m_sign->setIcon(themedIcon(u"loader"_s, Tone::Accent));
    m_progress->show();
    m_cancel->show();
    m_cancel->setEnabled(true);
    m_close->hide();
    showProgress(task->order(), 0, task->outcome().asked);
    connect(task, &InvalidationTask::progressed, this,
            [this, task](qint64 tried, qint64 asked) { showProgress(task->order(), tried, asked); });
    connect(task, &InvalidationTask::finished, this,
            [this, task](const InvalidationOutcome &outcome) { showOutcome(task->order(), outcome); });
    show();
}

void InvalidationStrip::showProgress(const InvalidationOrder &order, qint64 tried, qint64 asked)
{
    const QLocale locale;
    m_progress->setValue(asked > 0 ? int(tried * progressSteps / asked) : 0);
    setSentence(tr("Invalidating %1: %2 of %3").arg(order.function, locale.toString(tried), locale.toString(asked)));
}

QString InvalidationStrip::outcomeText(const InvalidationOrder &order, const InvalidationOutcome &outcome)
{
    const QLocale locale;
    QStringList parts {tr("%1 invalidated").arg(entryCount(outcome.gone))};
    if (outcome.notThere > 0)
        parts.append(tr("%Ln not there any more", nullptr, int(outcome.notThere)));
    if (outcome.failed > 0)
        parts.append(tr("%Ln failed", nullptr, int(outcome.failed)));
    if (outcome.tried < outcome.asked && !order.keys.isWholeCache())
        parts.append(tr("%Ln not tried", nullptr, int(outcome.asked - outcome.tried)));
    const QString counts = parts.join(tr(", "));
    if (!outcome.stopped.isEmpty())
        return tr("%1: stopped. %2 (%3)").arg(order.function, outcome.stopped, counts);
    if (outcome.isCancelled)
        return tr("%1: stopped by you; %2.").arg(order.function, counts);
    return tr("%1: %2 in %3 ms.").arg(order.function, counts, locale.toString(outcome.milliseconds));
}

void InvalidationStrip::showOutcome(const InvalidationOrder &order, const InvalidationOutcome &outcome)
{
    const bool isBad = outcome.failed > 0 || !outcome.stopped.isEmpty();
    m_sign->setIcon(isBad                     ? themedIcon(u"circle-x"_s, Tone::Bad)
                        : outcome.isCancelled ? themedIcon(u"circle-stop"_s, Tone::Warning)
                                              : themedIcon(u"circle-check"_s, Tone::Good));
    m_progress->hide();
    m_cancel->hide();
    m_close->show();
    setSentence(outcomeText(order, outcome));
    if (!outcome.failures.isEmpty()) {
        QStringList reasons = outcome.failures;
        if (outcome.failed > reasons.size())
            reasons.append(tr("… and %Ln more", nullptr, int(outcome.failed - reasons.size())));
        m_failures = makeTextList(reasons, shownFailures, tr("Keys that could not be invalidated"), this);
        m_failures->setObjectName(u"failures"_s);
        m_failures->hide();
        m_layout->addWidget(m_failures);
        m_showFailures->setText(tr("Show Failures (%Ln)", nullptr, int(outcome.failed)));
        m_showFailures->setAccessibleName(m_showFailures->text());
        m_showFailures->show();
    }
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void InvalidationStrip::setSentence(const QString &text)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
}

void InvalidationStrip::dropFailures()
{
    m_showFailures->setChecked(false);
    m_showFailures->hide();
    delete std::exchange(m_failures, nullptr);
}

} // namespace modulehost
