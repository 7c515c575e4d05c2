// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolesettings.h"

#include "consoleschema.h"
#include "sectionreader.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString besideFile(const QString &path, const QString &file)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    return QDir::cleanPath(folder.absoluteFilePath(path));
}

QStringList readFolders(const ConfigValue &value, QHash<QString, SourceRange> &places)
{
    QStringList folders = value.asStringList();
    for (qsizetype i = 0; i < folders.size(); ++i) {
        folders[i] = besideFile(folders.at(i), value.range().file);
        places.insert(folders.at(i), value.at(i).range());
    }
    return folders;
}

QString readInterpreter(const ConfigValue &value)
{
    const QString python = value.asString();
    if (python.isEmpty())
        value.fail(u"expected the name of an interpreter, got an empty text"_s);
    return python.contains(u'/') ? besideFile(python, value.range().file) : python;
}

QString readVersion(const ConfigValue &value)
{
    if (value.isNumber())
        value.fail(u"expected a version such as \"1.157.1\"; put it in quotes, %1 is a number"_s.arg(value.text()));
    static const QRegularExpression version(uR"(\A\d{1,9}(\.\d{1,9}){1,3}(rc\d{1,9})?\z)"_s);
    const QString text = value.asString();
    if (!version.match(text).hasMatch())
        value.fail(u"expected a version such as \"1.157.1\", got \"%1\""_s.arg(text));
    return text;
}

std::chrono::milliseconds readTimeLimit(const ConfigValue &value)
{
    const std::chrono::milliseconds limit = value.asDuration();
    if (limit.count() <= 0)
        value.fail(u"expected a duration above zero, got %1"_s.arg(value.text()));
    return limit;
}

std::pair<QString, quint16> readListen(const ConfigValue &value)
{
    const auto listen = value.isString() ? parseListen(value.asString()) : std::nullopt;
    if (!listen) {
        const QString shown = value.isNumber() ? value.text()
            : value.isString()                 ? u"\"%1\""_s.arg(value.text())
                                               : value.typeName();
        value.fail(u"expected an address and a port such as 127.0.0.1:8018, got %1"_s.arg(shown));
    }
    return *listen;
}

} // namespace

std::optional<std::pair<QString, quint16>> parseListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return std::nullopt;
    QString address = text.left(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    else if (address.contains(u':'))
        return std::nullopt;
    const QString digits = text.mid(colon + 1);
    bool ok = false;
    const uint port = digits.toUInt(&ok);
    const bool isNumber = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!ok || port > 65535 || !isNumber)
        return std::nullopt;
    if (address.isEmpty())
        address = ConsoleSettings().listenAddress;
    if (address != "localhost"_L1 && QHostAddress(address).isNull())
        return std::nullopt;
    return std::pair(address, quint16(port));
}

ConsoleSettings readConsoleSettings(const ConfigValue &section, QList<Problem> &problems)
{
    ConsoleSettings settings;
    if (section.isNull())
        return settings;
    if (!section.isMap()) {
        const QString message = u"expected a mapping, got %1"_s.arg(section.typeName());
        problems.append(problemAt(section, Problem::Severity::Error, u"wrong-value"_s, message));
        return settings;
    }
    const auto read = [&](const QString &key, auto reader) {
        const ConfigValue value = section[key];
        if (!value.isNull())
            readOrReport(value, problems, [&] { reader(value); });
    };
    read(u"listen"_s,
         [&](const ConfigValue &value) { std::tie(settings.listenAddress, settings.listenPort) = readListen(value); });
    read(u"native_module_paths"_s,
         [&](const ConfigValue &value) { settings.nativeModulePaths = readFolders(value, settings.folderPlaces); });
    read(u"python"_s, [&](const ConfigValue &value) { settings.python = readInterpreter(value); });
    read(u"python_path"_s,
         [&](const ConfigValue &value) { settings.pythonPath = readFolders(value, settings.folderPlaces); });
    read(u"target_synapse"_s, [&](const ConfigValue &value) { settings.targetSynapse = readVersion(value); });
    read(u"callback_time_limit"_s,
         [&](const ConfigValue &value) { settings.callbackTimeLimit = readTimeLimit(value); });
    warnOfUnknownKeys(section, consoleKeys(), problems);
    return settings;
}

} // namespace modulehost
