// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>

namespace modulehost {

//! Module code that a process, or several, was in when it ended without a farewell.
struct CrashNote
{
    QString modulePath;
    QString phase; //!< find, load, schema, parse_config or construct; empty: it was live and had been called.
    QDateTime time; //!< UTC, to about a quarter of a second.
    QStringList files; //!< Names of the files that say so, one for each process.

    friend bool operator==(const CrashNote &, const CrashNote &) = default;
};

/*!
 * What a process leaves behind for a later one in case it does not come to its end: a file of half a megabyte, for us
 * alone, that is mapped into memory, so that saying which module runs is one store and outlives any signal. It is
 * locked as long as the process lives, and removed at a clean end.
 *
 * Made and used on the host thread; runningModule() and loadPhase() may be read anywhere.
 */
class CrashNoteFile
{
    struct Private;

public:
    /*!
     * Null when the file cannot be made in \a stateFolder (empty: the user's own): then no note is left. Clears away
     * the files of processes that are gone and were in no module, and all but the latest of each module.
     */
    static std::shared_ptr<CrashNoteFile> create(const QString &stateFolder);

    explicit CrashNoteFile(std::unique_ptr<Private> d);
    ~CrashNoteFile(); //!< remove()
    Q_DISABLE_COPY_MOVE(CrashNoteFile)

    //! Number of the module whose code runs, or -1; lives as long as this object, also after remove().
    std::atomic<int> &runningModule();
    //! The LoadPhase of what is being loaded, or -1.
    std::atomic<int> &loadPhase();
    //! Who is behind a number. Of many numbers the latest are known.
    void setName(int number, const QString &modulePath);
    //! The process is alive now.
    void beat();
    //! A clean end: nothing is left behind.
    void remove();

private:
    std::unique_ptr<Private> d;
};

/*!
 * What processes that are gone have left, one note for each module that they ended in, the latest first: it tells the
 * last of its ends. Notes stay where they are and are told again until they are taken, but the older ones of a module
 * go when a CrashNoteFile is made; files that tell nothing are cleared away. Blocks for files of half a megabyte, of
 * which it reads a few pages; any thread.
 */
QList<CrashNote> findCrashNotes(const QString &stateFolder);

//! Takes away \a note as it was found, and nothing that came later.
void takeCrashNote(const QString &stateFolder, const CrashNote &note);

} // namespace modulehost
