// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostsession.h>

#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace modulehost {

/*!
 * Looks for keys of cache entries, cache by cache and slice by slice with one request under way at a time, so that
 * host and window go on. Bounded: of each cache the entries that were used last, and the first keys that fit.
 * User interface thread.
 */
class SearchedKeys : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 searchedInCache = 100'000; //!< Entries.
    static constexpr qsizetype foundInCache = 20;
    static constexpr qsizetype foundAtMost = 150; //!< In all caches.

    struct Key
    {
        int module = -1; //!< Index when the search began.
        QString function;
        QStringList parts;
    };

    //! \a session must outlive it.
    SearchedKeys(HostSession &session, QObject *parent);

    /*!
     * Looks for keys of \a caches with every word of \a text, after a short pause: what is typed may not be complete
     * yet. Ends what runs for another text, and goes on with the same one. An empty text only ends.
     */
    void search(const QString &text, const QList<CachedFunctionSnapshot> &caches);

    bool isSearching() const { return m_isSearching; }
    //! In the order of the caches, of each the key that was used last first.
    const QList<Key> &found() const { return m_found; }
    //! More keys fit than were kept.
    bool hasMoreKeys() const { return m_hasMoreKeys; }
    //! Some cache has more entries than were looked at.
    bool hasMoreEntries() const { return m_hasMoreEntries; }

Q_SIGNALS:
    //! More was found, or the search has come to its end; a few times a second.
    void advanced();

private:
    void ask(const QByteArray &from);
    void take();
    //! Keeps the keys that fit; yields whether there were more of them than are kept of a cache.
    bool keep(const QList<CacheEntry> &entries);
    void goOn();
    void finish();

    HostSession &m_session;
    QFutureWatcher<CachePage> m_watcher;
    QTimer m_pause; //!< Before the first request.
    QTimer m_news; //!< Between two signals.
    QString m_text;
    QStringList m_words;
    QList<CachedFunctionSnapshot> m_caches;
    qsizetype m_cache = 0; //!< The one that is being read.
    qint64 m_looked = 0; //!< Entries of it.
    qsizetype m_foundHere = 0;
    bool m_isSearching = false;
    bool m_isAsking = false; //!< An answer is awaited.
    QList<Key> m_found;
    bool m_hasMoreKeys = false;
    bool m_hasMoreEntries = false;
};

} // namespace modulehost
