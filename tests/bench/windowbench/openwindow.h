// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchapplication.h"

#include <appearance.h>
#include <embeddedsession.h>
#include <mainwindow.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSettings>
#include <QTemporaryDir>

//! The program's own window over a host of its own, with a trusted config file that is live.
class OpenWindow
{
public:
    //! \a modules: the `modules:` section.
    OpenWindow(BenchApplication &application, const QJsonArray &modules);

    BenchApplication &application() { return m_application; }
    modulehost::EmbeddedSession &session() { return m_session; }
    modulehost::MainWindow &window() { return m_window; }
    const modulehost::HostSnapshot &snapshot() const { return m_console.snapshot(); }

    void showPage(const QByteArray &id);
    //! Shows the page for as long as \a milliseconds.
    void stay(qint64 milliseconds);

private:
    modulehost::HostOptions options() const;

    BenchApplication &m_application;
    QTemporaryDir m_folder;
    QSettings m_settings;
    modulehost::EmbeddedSession m_session;
    modulehost::Console m_console;
    modulehost::Appearance m_appearance;
    modulehost::MainWindow m_window;
};

QElapsedTimer started();
double milliseconds(const QElapsedTimer &clock);
