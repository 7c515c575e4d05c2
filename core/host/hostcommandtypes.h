// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <dispatchreport.h>
#include <problem.h>

#include <modulehost/cachedfunctionbase.h>
#include <modulehost/moduleapi.h>
#include <modulehost/value.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

/*!
 * \file
 * What the commands of a HostSession take and yield: values, free to cross threads.
 */

namespace modulehost {

class LocalInvalidationStream;

//! What overrides the config for this run (command line).
struct HostOptions
{
    QStringList modulePaths; //!< Searched before those of the file.
    QStringList defaultModulePaths; //!< Searched last: the modules that ship with the program.
    QString python;
    QStringList pythonPaths;
    QString pythonFolder; //!< Where the scripts are that ship with the program; empty: without templates.
    std::optional<QString> listen; //!< ADDRESS:PORT.
    bool lenient = false;
    QString caller = QStringLiteral("command"); //!< Who asks, as audit lines say it: "window", "command".
    //! Where notes about crashes and private databases are kept; empty: the user's state folder.
    QString stateFolder;
    //! Joins hosts in this process that stand for the processes of one homeserver; null: what modules invalidate
    //! concerns no other host.
    std::shared_ptr<LocalInvalidationStream> invalidations;
};

//! How an apply treats single modules, beside what the config says.
struct ApplyOptions
{
    //! Positions in `modules:`, the disabled ones counted, that are constructed anew although their entry is the same.
    QList<qsizetype> rebuild;
    QStringList without; //!< Module paths that are left out of this run as if they were disabled.
    bool safeMode = false; //!< Every module is left out: nothing of the file runs.
    //! Another config takes the place of the one that is live: all modules are constructed, and those that fail stay as
    //! failed rows, as when the first config is loaded.
    bool isOpening = false;
};

//! How an apply, or the first load, went.
struct ApplyReport
{
    enum class Outcome { Applied, Refused };
    enum class Change { Kept, Added, Rebuilt, Removed, Disabled, Failed };

    struct ModuleChange
    {
        QString path;
        int before = -1; //!< Index in the set-up before, -1 when it was not there.
        int after = -1;
        Change change = Change::Kept;
    };

    Outcome outcome = Outcome::Applied;
    quint64 revision = 0;
    QList<ModuleChange> modules;
    QList<Problem> problems; //!< Of a refused one: why.
    QStringList remarks = {}; //!< What an operator should know although it was applied.
    qint64 nanoseconds = 0;
};

struct FireOptions
{
    QString callback;
    Value arguments; //!< An object by names or an array of all.
};

//! A dispatch that was fired, or why it could not be.
struct FireAnswer
{
    std::optional<DispatchReport>
        report; //!< Names modules by their index in the set-up that is live at its end, or -1.
    QStringList stepPaths; //!< Module paths of the report's steps, also of modules that are gone.
    QString usageError; //!< An argument is missing, unknown or of a wrong type; a callback does not exist.
};

struct CachePageRequest
{
    int module = -1;
    QString function;
    QByteArray from; //!< Empty for the first slice, else CachePage::next.
    int maxEntries = 500;
};

struct CacheEntryRequest
{
    //! No more of a value is sent than this.
    static constexpr qint64 mostBytes = 16 * 1024 * 1024;

    int module = -1;
    QString function;
    QStringList key; //!< Texts as of CacheEntry::key.
    qint64 maxBytes = mostBytes;
};

//! One entry of a cache with its whole value.
struct CacheEntryAnswer
{
    CacheEntryLookup::State state = CacheEntryLookup::State::Missing;
    CacheValue value;
    std::chrono::milliseconds age {};
    std::chrono::milliseconds sinceLastUse {};
    qint64 hits = 0;
    std::optional<std::chrono::milliseconds> expiresIn; //!< Unless it is used before; nothing when it stays.
};

//! What an invalidation did, target by target.
struct InvalidationReport
{
    bool isFound = false; //!< The cache exists.
    qint64 entriesBefore = 0;
    qint64 entriesAfter = 0;
    QStringList errors; //!< Keys that do not fit, targets that were not reached.
};

//! Which route answers a path, and why: the walk along the path told in sentences.
struct RouteExplanation
{
    struct Candidate
    {
        QString path;
        int module = -1;
        QString sentence; //!< Why this one answers, or why it does not.
        bool answers = false;
    };

    QString sentence; //!< The answer in one or two sentences.
    QList<Candidate> candidates; //!< The route that answers first, then those that come near.
};

//! How a file gets its new text.
enum class SaveWay {
    Replace, //!< By a new file that takes its name: old or new, whatever happens. Not where that would cut hard links.
    CutLinks, //!< The same for a file with other names (hard links), which keep the old text then.
    Anew, //!< As Replace, and a file that was removed comes into being again, for its owner alone.
    InPlace //!< Written into, where it cannot be replaced. An interruption can leave half of it; only when asked for.
};

/*!
 * The lowest level of a module's lines that is kept, by its path; an empty one stands for the host itself, whose audit
 * lines are kept in any case. Modules that are not named keep all.
 */
using LogLevels = QHash<QString, LogLevel>;

//! How saving a config went.
struct SaveReport
{
    enum class Outcome {
        Saved,
        ChangedOnDisk, //!< The file is no longer what the document was read from; nothing was written.
        Failed //!< Nothing was written; the message says who could.
    };

    Outcome outcome = Outcome::Saved;
    QString file;
    QString message; //!< A sentence when not saved.
    QString backup; //!< Path of the backup of the bytes before; empty when none was made.
    QStringList saved; //!< All files that were written.
    QByteArray onDisk; //!< What a file that changed on disk has now.
    bool couldWriteInPlace = false; //!< It failed only because the file cannot be replaced as a whole.
    bool couldCutLinks = false; //!< It failed only because the file has other names.
    bool couldCreate = false; //!< It was not saved because the file was removed; SaveWay::Anew writes it again.
    QStringList remarks; //!< What an operator should know although it worked.
};

} // namespace modulehost
