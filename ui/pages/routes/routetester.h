// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostcommandtypes.h>
#include <target.h>

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace modulehost {

class Console;

//! “Which route answers this?”: a path, the route that answers it, and why the others that come near do not.
class RouteTester : public QWidget
{
    Q_OBJECT

public:
    explicit RouteTester(Console &console, QWidget *parent = nullptr);

    void setPath(const QString &path);
    QString path() const;
    //! Asks the host again: the routes have changed.
    void ask();

Q_SIGNALS:
    //! A route among the candidates was activated.
    void routeChosen(const QString &path, int module);

private:
    void showExplanation(const RouteExplanation &explanation);

    Console &m_console;
    QLineEdit *m_path;
    QLabel *m_sentence;
    QTreeWidget *m_candidates;
    QTimer m_pause;
    quint64 m_asked = 0; //!< Answers to earlier questions are dropped.
};

} // namespace modulehost
