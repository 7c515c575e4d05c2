// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crashnote.h"

#include <loadfailure.h>
#include <statefolder.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr std::array<char, 16> magic {"module-note 1"};
constexpr std::size_t nameCount = 2048;

struct Name
{
    std::atomic<int> number {-1};
    std::array<char, 252> path {};
};

//! What is in the file. Read by the same program only, so that its layout needs no more care than a version.
struct Content
{
    std::array<char, 16> mark = magic;
    std::atomic<qint64> aliveMs {0};
    std::atomic<int> running {-1};
    std::atomic<int> phase {-1};
    std::array<Name, nameCount> names;
};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<qint64>::is_always_lock_free);

QString folderIn(const QString &stateFolder)
{
    return (stateFolder.isEmpty() ? defaultStateFolder() : stateFolder) + u"/running"_s;
}

//! An open file that is closed with the object.
class Descriptor
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    int get() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

std::optional<CrashNote> noteIn(const Content &content)
{
    const int number = content.running;
    if (content.mark != magic || number < 0)
        return std::nullopt;
    CrashNote note;
    const Name &name = content.names[std::size_t(number) % nameCount];
    if (name.number == number)
        note.modulePath = QString::fromUtf8(name.path.data(), qsizetype(strnlen(name.path.data(), name.path.size())));
    if (const int phase = content.phase; phase >= 0 && phase < loadPhaseCount)
        note.phase = loadPhaseName(LoadPhase(phase));
    note.time = QDateTime::fromMSecsSinceEpoch(content.aliveMs, Qt::UTC);
    return note;
}

//! The file of a process that is gone.
struct Remains
{
    QByteArray file;
    std::optional<CrashNote> note;
};

//! Nothing while the process lives.
std::optional<Remains> remainsAt(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const Descriptor file(::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    // Shared, so that two who look at once see it both; the process itself holds it alone.
    if (file.get() < 0 || ::flock(file.get(), LOCK_SH | LOCK_NB) != 0)
        return std::nullopt;
    Remains remains {name, std::nullopt};
    struct ::stat status = {};
    if (::fstat(file.get(), &status) != 0 || status.st_uid != ::geteuid() || status.st_size != off_t(sizeof(Content)))
        return remains;
    void *memory = ::mmap(nullptr, sizeof(Content), PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (memory == MAP_FAILED)
        return remains;
    remains.note = noteIn(*std::launder(static_cast<const Content *>(memory)));
    ::munmap(memory, sizeof(Content));
    return remains;
}

//! What is in the folder from processes that ended in module code; all else of processes that are gone is cleared away.
QList<CrashNote> allNotes(const QString &stateFolder)
{
    const QDir folder(folderIn(stateFolder));
    QList<CrashNote> notes;
    const QStringList names = folder.entryList({u"*.note"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QString &name : names) {
        std::optional<Remains> remains = remainsAt(folder.filePath(name));
        if (!remains)
            continue;
        if (remains->note) {
            remains->note->files = QStringList(name);
            notes.append(*std::move(remains->note));
        } else {
            ::unlink(remains->file.constData());
        }
    }
    return notes;
}

//! Hosts without a window never ask for notes, and one that is started again after each crash would fill the disk. Of
//! the ends in one module the latest alone is told.
void clearAway(const QString &stateFolder)
{
    QList<CrashNote> notes = findCrashNotes(stateFolder);
    for (CrashNote &note : notes) {
        note.files.removeFirst(); // The latest.
        takeCrashNote(stateFolder, note);
    }
}

} // namespace

struct CrashNoteFile::Private
{
    QByteArray path;
    int descriptor = -1; //!< Holds the lock.
    Content *content = nullptr;
};

std::shared_ptr<CrashNoteFile> CrashNoteFile::create(const QString &stateFolder)
{
    const QString folder = folderIn(stateFolder);
    if (!makePrivateFolder(folder).isEmpty())
        return {};
    clearAway(stateFolder);
    const QString name
        = u"%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(QUuid::createUuid().toString(QUuid::Id128));
    const QByteArray hidden = QFile::encodeName(folder + u"/."_s + name);
    auto d = std::make_unique<Private>();
    d->path = QFile::encodeName(folder + u'/' + name + u".note"_s);
    Descriptor file(::open(hidden.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (file.get() < 0)
        return {};
    // It gets its name when it is locked: before that, nobody takes it for the note of a process that is gone. All
    // its blocks are there before it is mapped: a full disk must not become a signal.
    void *memory = MAP_FAILED;
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0 && ::posix_fallocate(file.get(), 0, sizeof(Content)) == 0)
        memory = ::mmap(nullptr, sizeof(Content), PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
    if (memory == MAP_FAILED) {
        ::unlink(hidden.constData());
        return {};
    }
    d->content = ::new (memory) Content;
    d->descriptor = file.release();
    auto note = std::make_shared<CrashNoteFile>(std::move(d));
    note->beat();
    if (::rename(hidden.constData(), note->d->path.constData()) == 0)
        return note;
    ::unlink(hidden.constData());
    return {};
}

CrashNoteFile::CrashNoteFile(std::unique_ptr<Private> content)
    : d(std::move(content))
{
}

CrashNoteFile::~CrashNoteFile()
{
    remove();
    ::munmap(d->content, sizeof(Content));
}

std::atomic<int> &CrashNoteFile::runningModule() { return d->content->running; }

std::atomic<int> &CrashNoteFile::loadPhase() { return d->content->phase; }

void CrashNoteFile::setName(int number, const QString &modulePath)
{
    Name &name = d->content->names[std::size_t(number) % nameCount];
    const QByteArray path = modulePath.toUtf8();
    name.number = -1;
    name.path = {};
    std::copy_n(path.constData(), std::min(std::size_t(path.size()), name.path.size() - 1), name.path.begin());
    name.number = number;
}

void CrashNoteFile::beat()
{
    d->content->aliveMs.store(QDateTime::currentMSecsSinceEpoch(), std::memory_order_relaxed);
}

void CrashNoteFile::remove()
{
    if (d->descriptor < 0)
        return;
    ::unlink(d->path.constData());
    ::close(std::exchange(d->descriptor, -1));
}

QList<CrashNote> findCrashNotes(const QString &stateFolder)
{
    QList<CrashNote> notes = allNotes(stateFolder);
    std::stable_sort(notes.begin(), notes.end(),
                     [](const CrashNote &a, const CrashNote &b) { return a.time > b.time; });
    QList<CrashNote> found;
    for (const CrashNote &note : std::as_const(notes)) {
        const auto later = std::find_if(found.begin(), found.end(),
                                        [&](const CrashNote &other) { return other.modulePath == note.modulePath; });
        if (later == found.end())
            found.append(note);
        else
            later->files += note.files;
    }
    return found;
}

void takeCrashNote(const QString &stateFolder, const CrashNote &note)
{
    const QString folder = folderIn(stateFolder);
    for (const QString &name : note.files)
        ::unlink(QFile::encodeName(folder + u'/' + name).constData());
}

} // namespace modulehost
