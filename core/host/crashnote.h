// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace modulehost {

//! Module code that a process was in when it ended without a farewell.
struct CrashNote
{
    QString modulePath;
    QString phase; //!< find, load, schema, parse_config or construct; empty: it was live and had been called.
    QDateTime time; //!< UTC, to about a quarter of a second.

    friend bool operator==(const CrashNote &, const CrashNote &) = default;
};

/*!
 * What a process leaves behind for a later one in case it does not come to its end: a small file, for us alone, that
 * is mapped into memory, so that saying which module runs is one store and outlives any signal. It is locked as
 * long as the process lives, and removed at a clean end.
 *
 * Made and used on the host thread; runningModule() and loadPhase() may be read anywhere.
 */
class CrashNoteFile
{
    struct Private;

public:
    //! Null when the file cannot be made in \a stateFolder (empty: the user's own): then no note is left.
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
 * The latest note of a process that is gone and ended in module code. It stays where it is and is told again until it
 * is taken; notes that are older, or tell nothing, are cleared away. Blocks for some small files; any thread.
 */
std::optional<CrashNote> findCrashNote(const QString &stateFolder);

//! Yields what findCrashNote() does, and takes it away.
std::optional<CrashNote> takeCrashNote(const QString &stateFolder);

} // namespace modulehost
