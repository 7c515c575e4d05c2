// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusline.h"

#include <iconlabel.h>
#include <icons.h>

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QToolButton *flatButton(const QString &name, const QString &description, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(name);
    button->setAccessibleDescription(description);
    button->setToolTip(description);
    return button;
}

} // namespace

StatusLine::StatusLine(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_alarm(new IconLabel(1, this))
    , m_busy(new QLabel(this))
    , m_serving(flatButton(tr("Serving"), tr("Show where web resources are served"), this))
    , m_modules(flatButton(tr("Modules"), tr("Show the modules"), this))
    , m_problems(flatButton(tr("Problems"), tr("Show what is wrong"), this))
{
    setAccessibleName(tr("Status"));
    m_alarm->setIcon(themedIcon(u"triangle-alert"_s, Tone::Warning));
    m_alarm->setAccessibleName(tr("Warning"));
    m_busy->setObjectName(u"status.busy"_s);
    m_busy->setAccessibleName(tr("What is busy"));
    m_busy->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_problems);
    layout->addWidget(m_modules);
    layout->addWidget(m_serving);
    layout->addWidget(m_alarm);
    layout->addWidget(m_busy, 1);

    connect(m_serving, &QToolButton::clicked, this, [this] { m_console.show({Target::Kind::Overview}); });
    connect(m_problems, &QToolButton::clicked, this, [this] { m_console.show({Target::Kind::Overview}); });
    connect(m_modules, &QToolButton::clicked, this, [this] { m_console.show({Target::Kind::Module}); });
    connect(&console, &Console::snapshotChanged, this, &StatusLine::showState);
    connect(&console.config(), &OpenedConfig::stateChanged, this, &StatusLine::showState);
    connect(&console.config(), &OpenedConfig::pendingChanged, this, &StatusLine::showBusy);
    connect(&console.busy(), &BusyFeed::changed, this, &StatusLine::showBusy);
    showState();
}

void StatusLine::showState()
{
    showServing(m_console.snapshot());
    showModules(m_console.snapshot());
    showProblems();
    showBusy();
}

void StatusLine::showServing(const HostSnapshot &snapshot)
{
    const ListenerSnapshot &listener = snapshot.listener;
    if (listener.isListening) {
        m_serving->setIcon(listener.error.isEmpty() ? themedIcon(u"circle-check"_s, Tone::Good)
                                                    : themedIcon(u"triangle-alert"_s, Tone::Warning));
        m_serving->setText(tr("Serving %1").arg(listener.address));
    } else if (!listener.error.isEmpty()) {
        m_serving->setIcon(themedIcon(u"circle-x"_s, Tone::Bad));
        m_serving->setText(tr("Cannot serve"));
    } else {
        m_serving->setIcon(themedIcon(u"circle-pause"_s, Tone::Muted));
        m_serving->setText(tr("Not serving"));
    }
    m_serving->setToolTip(listener.error.isEmpty() ? m_serving->accessibleDescription() : listener.error);
}

void StatusLine::showModules(const HostSnapshot &snapshot)
{
    const auto count = [&](ModuleState state) {
        return int(std::count_if(snapshot.modules.begin(), snapshot.modules.end(),
                                 [state](const ModuleSnapshot &module) { return module.state == state; }));
    };
    const int failed = count(ModuleState::Failed);
    m_modules->setVisible(!snapshot.modules.isEmpty());
    m_modules->setIcon(failed > 0 ? themedIcon(u"circle-x"_s, Tone::Bad) : themedIcon(u"blocks"_s));
    m_modules->setText(failed > 0
                           ? tr("%n module(s) active, %1 failed", nullptr, count(ModuleState::Active)).arg(failed)
                           : tr("%n module(s) active", nullptr, count(ModuleState::Active)));
}

void StatusLine::showProblems()
{
    const int count = m_console.problemCount();
    m_problems->setIcon(count > 0 ? themedIcon(u"triangle-alert"_s, Tone::Warning)
                                  : themedIcon(u"circle-check"_s, Tone::Good));
    m_problems->setText(count > 0 ? tr("%n problem(s)", nullptr, count) : tr("No problems"));
}

void StatusLine::showBusy()
{
    const OpenedConfig &config = m_console.config();
    const QList<BusyItem> &items = m_console.busy().items();
    const bool isAlarm = !items.isEmpty() && items.constFirst().kind != BusyItem::Kind::Waiting;
    const bool isIdle = config.state() != OpenedConfig::State::Reading && !config.isApplying();
    QString text;
    if (isAlarm || (isIdle && !items.isEmpty()))
        text = busyText(items.constFirst());
    else if (config.state() == OpenedConfig::State::Reading)
        text = tr("Reading…");
    else if (config.isApplying())
        text = config.state() == OpenedConfig::State::Loading ? tr("Loading modules…") : tr("Applying…");
    if (items.size() > 1)
        text = tr("%1 (and %n more)", nullptr, int(items.size()) - 1).arg(text);
    m_alarm->setVisible(isAlarm);
    if (m_busy->text() != text)
        m_busy->setText(text);
}

} // namespace modulehost
