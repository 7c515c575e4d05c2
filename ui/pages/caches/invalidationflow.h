// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cacherow.h"
#include "invalidationdialog.h"

#include <console.h>

#include <QObject>
#include <QPointer>

namespace modulehost {

class InvalidationStrip;

/*!
 * An invalidation from the question to the report: asks, runs what was confirmed, one at a time, shows how it goes in
 * a strip. Goes on while the page is hidden. User interface thread.
 */
class InvalidationFlow : public QObject
{
    Q_OBJECT

public:
    //! All must outlive the flow.
    InvalidationFlow(Console &console, InvalidationStrip &strip, QWidget &page);

    bool isRunning() const { return m_task; }
    //! \a question is about \a cache.
    void ask(const CacheRow &cache, const InvalidationQuestion &question);
    //! Asks for a key; \a start is proposed.
    void askForKey(const CacheRow &cache, const QStringList &start);
    //! Ends what runs, after the command that is under way.
    void cancel();

Q_SIGNALS:
    void runningChanged();
    //! Entries of that cache have gone.
    void finished(const QString &modulePath, const QString &function);

private:
    void run(const CacheRow &cache, const InvalidationKeys &keys);
    //! Where the cache with that CacheRow::id is now, else -1.
    int findModule(const QString &id) const;

    Console &m_console;
    InvalidationStrip &m_strip;
    QWidget &m_page;
    QPointer<InvalidationTask> m_task;
};

} // namespace modulehost
