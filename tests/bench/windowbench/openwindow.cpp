// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include <page.h>
#include <trust.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

QString writtenConfig(const QString &folder, const QJsonArray &modules)
{
    const QJsonObject root {{u"server_name"_s, u"bench"_s},
                            {u"caches"_s, QJsonObject {{u"global_factor"_s, 1.0}}},
                            {u"module_console"_s, QJsonObject {{u"listen"_s, u"127.0.0.1:0"_s}}},
                            {u"modules"_s, modules}};
    QFile file(folder + u"/homeserver.yaml"_s);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    file.write(QJsonDocument(root).toJson());
    return file.fileName();
}

} // namespace

OpenWindow::OpenWindow(BenchApplication &application, const QJsonArray &modules)
    : m_application(application)
    , m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_session(options())
    , m_console(m_session, options(), m_folder.path(), m_settings)
    , m_window(m_console, m_appearance)
{
    const QString file = writtenConfig(m_folder.path(), modules);
    TrustStore(m_folder.path()).trust(TrustQuestion::of(ConfigDocument::open({file}), options()));
    m_window.resize(1280, 800);
    m_window.show();
    m_window.open({file});
    const double taken = m_application.runUntil([this] { return snapshot().listener.isListening; });
    if (taken < 0 || snapshot().modules.size() != modules.size())
        qFatal("the modules were not loaded");
    stay(500);
}

HostOptions OpenWindow::options() const
{
    HostOptions options;
    options.modulePaths = {QStringLiteral(MODULEHOST_BENCH_MODULES)};
    options.stateFolder = m_folder.path();
    return options;
}

void OpenWindow::showPage(const QByteArray &id)
{
    const QList<Page *> &pages = m_window.pages();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (pages.at(i)->id() == id)
            m_window.showPage(int(i));
    }
}

void OpenWindow::stay(qint64 milliseconds)
{
    m_application.runUntil([clock = started(), milliseconds] { return clock.elapsed() >= milliseconds; });
}

QElapsedTimer started()
{
    QElapsedTimer clock;
    clock.start();
    return clock;
}

double milliseconds(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e6; }
