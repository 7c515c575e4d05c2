// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QActionGroup>
#include <QMenu>
#include <QObject>
#include <QSettings>
#include <QTimer>

namespace modulehost {

/*!
 * Says when what is shown is to be read again: never, or after 1, 5 or 30 seconds. Also ticks for the age that is
 * shown. A reading that takes long is repeated less often, so that the host spends most of its time on other work.
 */
class AutoRefresh : public QObject
{
    Q_OBJECT

public:
    //! \a settings keep the choice and must outlive this object; \a owner has the menu and its actions.
    AutoRefresh(QSettings &settings, QWidget *owner);

    QMenu *menu() const { return m_menu; }
    //! 0 for never.
    int seconds() const { return m_seconds; }
    void setAwake(bool isAwake);
    //! A reading has ended that took \a milliseconds.
    void noteReading(qint64 milliseconds);

Q_SIGNALS:
    //! Read now.
    void due();
    //! About once a second.
    void ticked();

private:
    void choose(int seconds);
    void tick();

    QSettings &m_settings;
    QMenu *m_menu;
    QActionGroup *m_group;
    QTimer m_clock;
    int m_seconds = 0;
    qint64 m_dueAt = 0; //!< Milliseconds since 1970.
    qint64 m_lastDuration = 0;
};

} // namespace modulehost
