// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fireresult.h"

#include <celltext.h>
#include <iconlabel.h>
#include <icons.h>
#include <verdictchain.h>

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString secondsText(qint64 milliseconds)
{
    return FireResult::tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1));
}

//! What a run under way is doing.
QString waitingText(const FireRun &run)
{
    const QString time = secondsText(run.waitedMs());
    if (run.isStuck() && run.isHostStalled && !run.waitsFor.isEmpty())
        return FireResult::tr("Stuck for %1: %2 lets the host do nothing else").arg(time, run.waitsFor);
    if (run.isStuck() && run.isHostStalled)
        return FireResult::tr("Stuck for %1: the host stands still").arg(time);
    if (run.isStuck() && !run.waitsFor.isEmpty())
        return FireResult::tr("Stuck for %1: waiting for %2").arg(time, run.waitsFor);
    if (run.isStuck())
        return FireResult::tr("Stuck for %1: the host has not answered").arg(time);
    if (!run.waitsFor.isEmpty())
        return FireResult::tr("Waiting for %1, %2").arg(run.waitsFor, time);
    return FireResult::tr("Waiting, %1").arg(time);
}

QString stateText(const FireRun &run)
{
    switch (run.state) {
    case FireRun::State::Waiting:
        return waitingText(run);
    case FireRun::State::Answered:
        return {};
    case FireRun::State::Refused:
        return FireResult::tr("Nothing was asked: %1").arg(run.usageError);
    case FireRun::State::Lost:
        return FireResult::tr("The host went away before it had answered.");
    }
    return {};
}

QString shortState(const FireRun &run)
{
    switch (run.state) {
    case FireRun::State::Waiting:
        return run.isStuck() ? FireResult::tr("stuck") : FireResult::tr("waiting");
    case FireRun::State::Answered:
        return outcomeText(run.verdict.outcome);
    case FireRun::State::Refused:
        return FireResult::tr("refused");
    case FireRun::State::Lost:
        return FireResult::tr("no answer");
    }
    return {};
}

QIcon iconOf(const FireRun &run)
{
    switch (run.state) {
    case FireRun::State::Waiting:
        return run.isStuck() ? themedIcon(u"triangle-alert"_s, Tone::Warning) : themedIcon(u"hourglass"_s);
    case FireRun::State::Answered:
        return themedIcon(outcomeIcon(run.verdict.outcome), outcomeTone(run.verdict.outcome));
    case FireRun::State::Refused:
    case FireRun::State::Lost:
        break;
    }
    return themedIcon(u"circle-alert"_s, Tone::Bad);
}

QString titleOf(const FireRun &run)
{
    return FireResult::tr("%1  %2: %3")
        .arg(QLocale().toString(run.started.time(), u"HH:mm:ss"_s), run.callback, shortState(run));
}

} // namespace

FireResult::FireResult(Console &console, FireRuns &runs, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_list(new QComboBox(this))
    , m_icon(new IconLabel(1, this))
    , m_state(new QLabel(this))
    , m_chain(new VerdictChain(u"fire-chain"_s, this))
{
    setAccessibleName(tr("Result"));
    m_list->setObjectName(u"fire.runs"_s);
    m_list->setAccessibleName(tr("Fired dispatches"));
    m_list->setToolTip(tr("The dispatch that is shown below"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_state->setObjectName(u"fire.state"_s);
    m_state->setAccessibleName(tr("State of the dispatch"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_chain->setEmptyState(tr("Nothing was fired yet"),
                           tr("Fill in the arguments and press Ctrl+Enter: each module's verdict appears here."));

    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    auto *state = new QHBoxLayout;
    state->setContentsMargins(margin, 0, margin, 0);
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *list = new QHBoxLayout;
    list->setContentsMargins(margin, 0, margin, 0);
    list->addWidget(m_list, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, margin / 2, 0, 0);
    layout->addLayout(list);
    layout->addLayout(state);
    layout->addWidget(m_chain, 1);

    connect(&runs, &FireRuns::changed, this, &FireResult::update);
    connect(m_list, &QComboBox::activated, this, [this](int row) { showRun(m_list->itemData(row).toInt()); });
    connect(m_chain, &VerdictChain::targetActivated, &console, &Console::show);
    update();
}

void FireResult::showRun(int number)
{
    m_shown = number;
    update();
}

const FireRun *FireResult::shownRun() const { return m_runs.run(m_shown); }

void FireResult::update()
{
    if (!shownRun())
        m_shown = m_runs.all().isEmpty() ? 0 : m_runs.all().constLast().number;
    updateList();
    const FireRun *run = shownRun();
    m_list->setVisible(m_runs.all().size() > 1);
    const bool hasState = run && run->state != FireRun::State::Answered;
    m_state->setVisible(hasState);
    m_icon->setVisible(hasState);
    if (run)
        updateState(*run);
    const int answered = run && run->state == FireRun::State::Answered ? run->number : 0;
    if (answered == m_told)
        return;
    m_told = answered;
    if (answered)
        m_chain->setVerdict(run->verdict);
    else
        m_chain->clear();
}

void FireResult::updateList()
{
    const QList<FireRun> &runs = m_runs.all();
    while (m_list->count() > runs.size())
        m_list->removeItem(m_list->count() - 1);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const FireRun &run = runs.at(runs.size() - 1 - i); // newest on top
        const int row = int(i);
        if (row == m_list->count())
            m_list->addItem({});
        if (m_list->itemText(row) != titleOf(run)) {
            m_list->setItemText(row, titleOf(run));
            m_list->setItemIcon(row, iconOf(run));
        }
        m_list->setItemData(row, run.number);
        if (run.number == m_shown)
            m_list->setCurrentIndex(row);
    }
}

void FireResult::updateState(const FireRun &run)
{
    m_state->setText(stateText(run));
    m_icon->setIcon(iconOf(run));
    const Tone tone = run.state != FireRun::State::Waiting ? Tone::Bad : run.isStuck() ? Tone::Warning : Tone::Plain;
    QPalette colours = palette();
    if (tone != Tone::Plain)
        colours.setColor(QPalette::WindowText, toneColour(tone, palette()));
    m_state->setPalette(colours);
}

void FireResult::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace modulehost
