// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace modulehost {

/*!
 * One window per user and display: a second start hands its files to the first over a local socket that only the
 * same user may use, and ends. User interface thread.
 */
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject *parent = nullptr);

    //! Hands \a names (absolute) to a window that is open; false when there is none. Blocks for a second at most.
    bool handOver(const QStringList &names) const;
    //! Takes over files from later starts from now on; false when the socket cannot be made.
    bool listen();

Q_SIGNALS:
    //! Another start asks this window to come forward and to open \a names, if there are any.
    void asked(const QStringList &names);

private:
    void accept();
    static QString socketName();

    QLocalServer m_server;
};

} // namespace modulehost
