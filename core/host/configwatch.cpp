// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configwatch.h"

#include <posting.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <chrono>

namespace modulehost {

namespace {

constexpr std::chrono::milliseconds calm {150}; //!< Changes that come closer together are one.

//! A folder that is never calm must not hide the config.
constexpr std::chrono::milliseconds longestWait {1000};

QHash<QString, QByteArray> hashesOf(const QStringList &names)
{
    QHash<QString, QByteArray> hashes;
    const QStringList files = expandConfigNames(names);
    for (const QString &name : files) {
        QFile file(name);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (file.open(QIODevice::ReadOnly) && hash.addData(&file))
            hashes.insert(name, hash.result());
    }
    return hashes;
}

//! What to watch, so that a file is noticed however it is replaced: itself, its folder, and both behind links.
QStringList pathsAround(const QString &name)
{
    const QFileInfo info(name);
    QStringList paths {name, info.path()};
    const QString real = info.canonicalFilePath();
    if (!real.isEmpty() && real != info.absoluteFilePath())
        paths << real << QFileInfo(real).path();
    return paths;
}

} // namespace

ConfigWatch::ConfigWatch(QObject *parent)
    : QObject(parent)
{
    m_reader.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(calm);
    m_soon.callOnTimeout(this, [this] { look(Moment::Calm); });
    const auto wait = [this] {
        if (!m_soon.isActive())
            m_restless.start();
        if (!m_soon.isActive() || m_restless.elapsed() < longestWait.count())
            m_soon.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
}

ConfigWatch::~ConfigWatch() { waitForAll(m_reader); }

void ConfigWatch::watch(const ConfigDocument &document, const QStringList &names)
{
    ++m_course;
    m_names = names;
    m_seen.clear();
    // What a save under way is to write stays expected, but for the text that is known from now on.
    Own expected = std::exchange(m_own, {});
    for (const ConfigFile &file : document.files()) {
        if (const auto own = expected.find(file.name); own != expected.end()) {
            own->remove(file.hash);
            m_own.insert(file.name, *own);
        }
        if (QFileInfo::exists(file.name))
            m_seen.insert(file.name, file.unreadable ? QByteArray() : file.hash);
        else
            m_own[file.name].insert(file.hash);
    }
    m_isLooking = false;
    look(Moment::Any);
}

void ConfigWatch::expect(const ConfigDocument &edited)
{
    for (const ConfigFile &file : edited.files())
        m_own[file.name].insert(file.hash);
}

void ConfigWatch::expectNoMore(const ConfigDocument &edited, const QStringList &written)
{
    for (const ConfigFile &file : edited.files()) {
        if (!written.contains(file.name))
            m_own[file.name].remove(file.hash);
    }
}

void ConfigWatch::look(Moment moment)
{
    if (m_isLooking) {
        m_soon.start();
        return;
    }
    m_isLooking = true;
    watchPaths(); // First, so that no change falls between reading and watching.
    startIn(m_reader, [this, names = m_names, course = m_course, moment] {
        postTo(this, [this, found = hashesOf(names), course, moment] {
            if (course != m_course)
                return;
            m_isLooking = false;
            if (moment == Moment::Any && found != m_seen)
                m_soon.start(); // It may be that a file was just being written or replaced.
            else
                compare(found);
        });
    });
}

void ConfigWatch::compare(const Hashes &found)
{
    bool isNews = false;
    const QList<QString> known = m_seen.keys() + found.keys();
    for (const QString &name : QSet<QString>(known.begin(), known.end())) {
        const QByteArray hash = found.value(name);
        const bool isOwn = m_own.contains(name) && m_own[name].remove(hash);
        isNews = isNews || (hash != m_seen.value(name) && !isOwn);
    }
    m_seen = found;
    if (isNews)
        Q_EMIT changed();
}

void ConfigWatch::watchPaths()
{
    QStringList paths = m_names;
    const QStringList files = expandConfigNames(m_names);
    for (const QString &name : files)
        paths += pathsAround(name);
    paths.removeDuplicates();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    // All anew: a path may have another file behind it by now.
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

} // namespace modulehost
