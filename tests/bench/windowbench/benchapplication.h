// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>

#include <functional>

//! An application that notes how long the window was busy with the longest of its events.
class BenchApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    //! Milliseconds for which the longest event since the last call kept this thread busy, and what it was.
    double takeLongest();
    QByteArray longestName() const { return m_name; }

    //! Handles events until \a condition holds; milliseconds, or -1 when it does not within a minute.
    double runUntil(const std::function<bool()> &condition);

private:
    int m_depth = 0;
    double m_longest = 0;
    QByteArray m_longestName;
    QByteArray m_name;
};
