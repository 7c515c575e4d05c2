// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trust.h"

#include <configdocument.h>
#include <newfile.h>
#include <pythoninterpreter.h>
#include <statefolder.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype keptAnswers = 1000;

QString realPath(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

QStringList realPaths(const QStringList &paths)
{
    QStringList real;
    for (const QString &path : paths)
        real.append(realPath(path));
    return real;
}

} // namespace

TrustQuestion TrustQuestion::of(const ConfigDocument &document, const HostOptions &options)
{
    TrustQuestion question;
    for (const ConfigFile &file : document.files())
        question.files.append(realPath(file.name));
    const ConsoleSettings &console = document.console();
    question.python = options.python.isEmpty() ? console.python : options.python;
    question.pythonFile
        = QFileInfo(QStandardPaths::findExecutable(pythonInterpreter(question.python))).canonicalFilePath();
    question.pythonPaths = realPaths(options.pythonPaths + console.pythonPath);
    question.modulePaths = realPaths(options.modulePaths + console.nativeModulePaths);
    for (const ModuleEntry &entry : document.enabledModules())
        question.classPaths.append(entry.path);
    return question;
}

QByteArray TrustQuestion::fingerprint() const
{
    QStringList classes = classPaths;
    classes.sort();
    classes.removeDuplicates();
    const QJsonArray parts {QJsonArray::fromStringList(files),
                            python,
                            pythonFile,
                            QJsonArray::fromStringList(pythonPaths),
                            QJsonArray::fromStringList(modulePaths),
                            QJsonArray::fromStringList(classes)};
    return QCryptographicHash::hash(QJsonDocument(parts).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex();
}

TrustStore::TrustStore(const QString &stateFolder)
    : m_folder(stateFolder.isEmpty() ? defaultStateFolder() : stateFolder)
{
}

QString TrustStore::fileName() const { return u"trusted.json"_s; }

QStringList TrustStore::fingerprints() const
{
    QFile file(m_folder + u'/' + fileName());
    constexpr auto byOthers = QFileDevice::WriteGroup | QFileDevice::WriteOther;
    const QFileInfo info(file);
    if (info.ownerId() != ::geteuid() || (info.permissions() & byOthers) || !file.open(QIODevice::ReadOnly))
        return {};
    QStringList prints;
    for (const QJsonValue &print : QJsonDocument::fromJson(file.readAll()).object()[u"trusted"_s].toArray())
        prints.append(print.toString());
    return prints;
}

bool TrustStore::isTrusted(const TrustQuestion &question) const
{
    return fingerprints().contains(QString::fromLatin1(question.fingerprint()));
}

QString TrustStore::trust(const TrustQuestion &question)
{
    QStringList prints = fingerprints();
    const QString print = QString::fromLatin1(question.fingerprint());
    if (prints.contains(print))
        return {};
    prints.append(print);
    return write(prints.last(std::min(prints.size(), keptAnswers)));
}

QString TrustStore::forget(const TrustQuestion &question)
{
    QStringList prints = fingerprints();
    if (prints.removeAll(QString::fromLatin1(question.fingerprint())) == 0)
        return {};
    return write(prints);
}

QString TrustStore::write(const QStringList &fingerprints)
{
    const QString error = makePrivateFolder(m_folder);
    if (!error.isEmpty())
        return error;
    const QJsonObject root {{u"trusted"_s, QJsonArray::fromStringList(fingerprints)}};
    NewFile file(m_folder);
    if (!file.write(QJsonDocument(root).toJson()) || !file.sync() || !file.commit(fileName()))
        return file.errorText();
    return {};
}

} // namespace modulehost
