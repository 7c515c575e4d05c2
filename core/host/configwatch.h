// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configdocument.h>

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

namespace modulehost {

/*!
 * Tells when files of a config become something else on disk, or what they were again. What they contain decides,
 * not when they were written; a file that appears in, or leaves, a watched folder counts.
 *
 * Belongs to one thread with an event loop; files are read on another one. Several changes that come close
 * together are one.
 */
class ConfigWatch : public QObject
{
    Q_OBJECT

public:
    explicit ConfigWatch(QObject *parent = nullptr);
    ~ConfigWatch() override;

    /*!
     * Watches the files of \a document in place of those before. \a names are the files and folders that it was
     * opened from. Files that are on disk and already differ are told; those that are not on disk are awaited.
     */
    void watch(const ConfigDocument &document, const QStringList &names);
    //! This program is about to write the files of \a edited: finding them on disk is no news.
    void expect(const ConfigDocument &edited);
    //! It did not come to that: but for the files \a written, finding them on disk is news again.
    void expectNoMore(const ConfigDocument &edited, const QStringList &written);

Q_SIGNALS:
    void changed();

private:
    using Hashes = QHash<QString, QByteArray>; //!< By file name; a file that is not there has none.

    using Own = QHash<QString, QSet<QByteArray>>; //!< Hashes by file name.

    //! Whether the files may just be changing.
    enum class Moment { Any, Calm };

    void look(Moment moment);
    void compare(const Hashes &found);
    void watchPaths();

    QStringList m_names;
    Hashes m_seen; //!< What is known to be on disk.
    Own m_own; //!< What is no news when it comes.
    int m_course = 0; //!< Grows with each watch(): a look of the course before is void.
    bool m_isLooking = false;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QElapsedTimer m_restless; //!< Since the first of the changes that m_soon waits out.
    QThreadPool m_reader; //!< Last: ends before what its work comes back to.
};

} // namespace modulehost
