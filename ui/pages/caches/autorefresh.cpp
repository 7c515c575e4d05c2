// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "autorefresh.h"

#include <icons.h>

#include <QDateTime>
#include <QWidget>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

const QString settingsKey = u"caches/autoRefresh"_s;

//! At most a tenth of the time is spent on reading.
constexpr int restPerReading = 9;

} // namespace

AutoRefresh::AutoRefresh(QSettings &settings, QWidget *owner)
    : QObject(owner)
    , m_settings(settings)
    , m_menu(new QMenu(tr("Read Again by Itself"), owner))
    , m_group(new QActionGroup(this))
{
    m_menu->setObjectName(u"caches.autoRefresh"_s);
    m_menu->setAccessibleName(m_menu->title());
    m_menu->menuAction()->setObjectName(u"caches.autoRefresh"_s);
    m_menu->setIcon(themedIcon(u"timer"_s));
    const auto add = [this](int seconds, const QString &text) {
        QAction *action = m_menu->addAction(text);
        action->setObjectName(u"caches.autoRefresh.%1"_s.arg(seconds));
        action->setCheckable(true);
        action->setData(seconds);
        m_group->addAction(action);
        connect(action, &QAction::triggered, this, [this, seconds] { choose(seconds); });
    };
    add(0, tr("Never"));
    add(1, tr("Every Second"));
    add(5, tr("Every 5 Seconds"));
    add(30, tr("Every 30 Seconds"));
    m_clock.callOnTimeout(this, &AutoRefresh::tick);
    choose(settings.value(settingsKey, 0).toInt());
}

void AutoRefresh::choose(int seconds)
{
    QAction *chosen = m_group->actions().constFirst();
    for (QAction *action : m_group->actions()) {
        if (action->data().toInt() == seconds)
            chosen = action;
    }
    chosen->setChecked(true);
    m_seconds = chosen->data().toInt();
    m_settings.setValue(settingsKey, m_seconds);
    m_clock.setInterval(m_seconds == 1 ? 250ms : 1000ms);
    noteReading(m_lastDuration);
}

void AutoRefresh::setAwake(bool isAwake)
{
    if (isAwake)
        m_clock.start();
    else
        m_clock.stop();
}

void AutoRefresh::noteReading(qint64 milliseconds)
{
    m_lastDuration = milliseconds;
    m_dueAt = QDateTime::currentMSecsSinceEpoch() + std::max<qint64>(m_seconds * 1000, restPerReading * milliseconds);
}

void AutoRefresh::tick()
{
    if (m_seconds > 0 && QDateTime::currentMSecsSinceEpoch() >= m_dueAt)
        Q_EMIT due();
    Q_EMIT ticked();
}

} // namespace modulehost
