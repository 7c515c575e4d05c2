// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics.h"

#include <console.h>
#include <secrettexts.h>
#include <secretvalues.h>

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString stateText(OpenedConfig::State state)
{
    switch (state) {
    case OpenedConfig::State::Nothing:
        return u"nothing is open"_s;
    case OpenedConfig::State::Reading:
        return u"reading"_s;
    case OpenedConfig::State::Unreadable:
        return u"unreadable"_s;
    case OpenedConfig::State::Untrusted:
        return u"not trusted"_s;
    case OpenedConfig::State::Suspected:
        return u"waits for an answer after a crash"_s;
    case OpenedConfig::State::Loading:
        return u"loading"_s;
    case OpenedConfig::State::Live:
        return u"live"_s;
    }
    Q_UNREACHABLE();
}

QString moduleText(const ModuleSnapshot &module)
{
    QStringList parts {module.path};
    switch (module.state) {
    case ModuleState::Active:
        parts.append(u"active"_s);
        break;
    case ModuleState::Failed:
        parts.append(u"failed in "_s + (module.failure ? module.failure->phase : QString()));
        break;
    case ModuleState::Disabled:
        parts.append(module.isLeftOut ? u"left out"_s : u"disabled"_s);
        break;
    }
    for (const QString &part : {module.runtime, module.version, module.file}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u", "_s);
}

QStringList programLines()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return {u"Module Console %1"_s.arg(QCoreApplication::applicationVersion()),
            u"Qt %1, built with %2, %3, style %4"_s.arg(QString::fromLatin1(qVersion()), u"" QT_VERSION_STR ""_s,
                                                        QGuiApplication::platformName(),
                                                        QApplication::style()->objectName()),
            u"%1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                                   QSysInfo::currentCpuArchitecture()),
            u"Language %1, scale %2"_s.arg(QLocale().name()).arg(screen ? screen->devicePixelRatio() : 1)};
}

QStringList configLines(const OpenedConfig &config)
{
    QStringList lines {u"Configuration: "_s + stateText(config.state())
                       + (config.applyOptions().safeMode ? u", safe mode"_s : QString())
                       + (config.hasPending() ? u", with changes that are not saved"_s : QString())
                       + (config.isChangedOnDisk() ? u", changed on disk"_s : QString())};
    for (const ConfigFile &file : config.document().files())
        lines.append(u"  %1, %2 bytes"_s.arg(file.name).arg(file.bytes.size()));
    if (config.crash())
        lines.append(u"Crashed in %1, phase %2"_s.arg(config.crash()->modulePath, config.crash()->phase));
    return lines;
}

QStringList hostLines(const HostSnapshot &snapshot)
{
    const ListenerSnapshot &listener = snapshot.listener;
    QStringList lines {
        u"Revision %1, %2 callbacks, %3 routes, %4 caches"_s.arg(snapshot.revision)
            .arg(snapshot.callbacks.size())
            .arg(snapshot.routes.size())
            .arg(snapshot.caches.size()),
        listener.isListening
            ? u"Serving %1, %2 requests, %3 unmatched"_s.arg(listener.address)
                  .arg(listener.requests)
                  .arg(listener.unmatched)
            : QString(u"Not serving"_s + (listener.error.isEmpty() ? QString() : u": "_s) + listener.error),
        u"Modules: %1"_s.arg(snapshot.modules.size())};
    for (const ModuleSnapshot &module : snapshot.modules)
        lines.append(u"  "_s + moduleText(module));
    return lines;
}

QString redacted(const QString &text, Console &console)
{
    QList<ConfigValue> secrets;
    for (const ConfigDocument &document : {console.config().document(), console.config().edited()})
        secrets += secretValues(document.root(), console.available().schemaByPath());
    QString left = SecretTexts(secrets).replacedIn(text, u"(left out)"_s);
    const QString home = QDir::homePath();
    return home.size() > 1 ? left.replace(home, u"~"_s) : left;
}

} // namespace

QString diagnostics(Console &console)
{
    QStringList lines = programLines() + configLines(console.config()) + hostLines(console.snapshot());
    for (const BusyItem &item : console.busy().items())
        lines.append(u"Busy: %1 %2 for %3 ms"_s.arg(item.module, item.callback).arg(item.milliseconds));
    const QList<Problem> problems = console.problems();
    lines.append(u"Problems: %1"_s.arg(problems.size()));
    for (const Problem &problem : problems)
        lines.append(u"  "_s + toGnuText(problem));
    return redacted(lines.join(u'\n') + u'\n', console);
}

} // namespace modulehost
