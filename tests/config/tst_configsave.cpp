// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"

#include <configbackups.h>
#include <configsave.h>
#include <newfile.h>
#include <statefolder.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

using Outcome = SaveResult::Outcome;

constexpr uid_t Alice = 41001; // Users and groups that no machine has.
constexpr uid_t Homeserver = 41002;
constexpr gid_t Operators = 42001;

const QByteArray Old("a: 1\n");
const QByteArray New("a: 2\nmore: [1, 2, 3]\n");

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

struct stat statusOf(const QString &name)
{
    struct stat status = {};
    lstat(QFile::encodeName(name).constData(), &status);
    return status;
}

mode_t modeOf(const QString &name) { return statusOf(name).st_mode & 07777; }

//! A folder with a config in it, and a state folder elsewhere.
class Place
{
public:
    Place()
    {
        chmod(QFile::encodeName(m_folder.path()).constData(), 0755);
        QDir(m_folder.path()).mkdir(u"etc"_s);
        chmod(QFile::encodeName(folder()).constData(), 0755);
        write(Old);
        options.stateFolder = m_folder.filePath(u"state/module-console"_s);
    }

    QString folder() const { return m_folder.filePath(u"etc"_s); }
    QString config() const { return folder() + u"/homeserver.yaml"_s; }
    QString other(const QString &name) const { return m_folder.filePath(name); }
    void write(const QByteArray &bytes) const { write(config(), bytes); }
    static void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void own(const QString &name, uid_t user, gid_t group, mode_t mode) const
    {
        QCOMPARE(chown(QFile::encodeName(name).constData(), user, group), 0);
        QCOMPARE(chmod(QFile::encodeName(name).constData(), mode), 0);
    }
    //! All names in the config's folder, hidden ones too.
    QStringList names() const
    {
        return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::System,
                                        QDir::Name);
    }
    //! A state folder that anybody may make theirs.
    void shareState() const
    {
        QDir(m_folder.path()).mkdir(u"state"_s);
        chmod(QFile::encodeName(m_folder.filePath(u"state"_s)).constData(), 01777);
    }

    SaveOptions options;

private:
    QTemporaryDir m_folder;
};

//! A result on the way out of a child process.
QByteArray packed(const SaveResult &result)
{
    return QByteArray::number(int(result.outcome)) + '|' + (result.couldWriteInPlace ? "in place" : "") + '|'
        + result.message.toUtf8();
}

} // namespace

class ConfigSaveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesAndKeepsTheMode();
    void backupIsPrivate();
    void followsLinks();
    void hardLinksAreCut();
    void hardLinksAreKept();
    void attributesAreKept();
    void nothingToDo();
    void changedOnDisk();
    void removedFromDisk();
    void removedAndWrittenAnew();
    void anewLeavesWhatIsThere();
    void newNameIsTakenFromNobody();
    void anewInAFolderThatIsGone();
    void keepsWhatWasChanged();
    void noRegularFile();
    void onlyChangedFilesAreWritten();
    void noFileIsWrittenWhenOneHasChanged();
    void noBackupNoSave();
    void inPlace();
    void fullDisk_data();
    void fullDisk();
    void killedAtAnyPoint();
    void ownerIsKept();
    void fileOfOthers();
    void folderOfOthers();
    void ownerThatCannotBeKept();
    void readOnlyFile();
    void unreadableFile();
    void unreadableFolder();
    void lastTwentyBackups();
    void sameBytesAreKeptOnce();
    void backupsOfEachConfig();
    void backupsAreReadBack();
    void clockThatWentBack();
    void defaultFolder();
};

void ConfigSaveTest::savesAndKeepsTheMode()
{
    const Place place;
    chmod(QFile::encodeName(place.config()).constData(), 0640);
    const SaveResult result = saveFile(place.config(), New, Old, place.options);
    QVERIFY2(result.outcome == Outcome::Saved, qPrintable(result.message));
    QCOMPARE(contentOf(place.config()), New);
    QCOMPARE(modeOf(place.config()), mode_t(0640));
    QCOMPARE(place.names(), QStringList {u"homeserver.yaml"_s});
    QVERIFY(result.remarks.isEmpty());
    QCOMPARE(result.saved.size(), 1);
    QCOMPARE(result.saved.constFirst().name, place.config());
}

void ConfigSaveTest::backupIsPrivate()
{
    const Place place;
    const mode_t before = umask(0);
    const SaveResult result = saveFile(place.config(), New, Old, place.options);
    umask(before);
    const QString backup = result.saved.constFirst().backup;
    QCOMPARE(contentOf(backup), Old);
    QCOMPARE(modeOf(backup), mode_t(0600));
    QVERIFY(backup.startsWith(place.options.stateFolder + u"/backups/"_s));
    for (QString folder = QFileInfo(backup).path(); folder != place.other({}); folder = QFileInfo(folder).path()) {
        QCOMPARE(modeOf(folder), mode_t(0700));
        if (folder == place.options.stateFolder)
            break;
    }
    const QStringList names = QDir(QFileInfo(backup).path()).entryList(QDir::Files | QDir::Hidden);
    QVERIFY(names.filter(QRegularExpression(u"\\.ya?ml$"_s)).isEmpty());
}

void ConfigSaveTest::followsLinks()
{
    const Place place;
    const QString outer = place.other(u"outer.yaml"_s);
    const QString inner = place.other(u"inner.yaml"_s);
    QCOMPARE(symlink("inner.yaml", QFile::encodeName(outer).constData()), 0);
    QCOMPARE(symlink("etc/homeserver.yaml", QFile::encodeName(inner).constData()), 0);
    const SaveResult result = saveFile(outer, New, Old, place.options);
    QCOMPARE(result.outcome, Outcome::Saved);
    QVERIFY(QFileInfo(outer).isSymLink());
    QVERIFY(QFileInfo(inner).isSymLink());
    QVERIFY(!QFileInfo(place.config()).isSymLink());
    QCOMPARE(contentOf(place.config()), New);
    QCOMPARE(ConfigBackups(place.config(), place.options.stateFolder).list().size(), 1);
}

void ConfigSaveTest::hardLinksAreCut()
{
    const Place place;
    const QString twin = place.other(u"twin.yaml"_s);
    QCOMPARE(link(QFile::encodeName(place.config()).constData(), QFile::encodeName(twin).constData()), 0);
    const SaveResult result = saveFile(place.config(), New, Old, place.options);
    QCOMPARE(result.outcome, Outcome::Saved);
    QCOMPARE(contentOf(place.config()), New);
    QCOMPARE(contentOf(twin), Old);
    QCOMPARE(result.remarks,
             QStringList {place.config()
                          + u" had 2 names (hard links); this one has the new text, the others keep the old one"_s});
}

void ConfigSaveTest::hardLinksAreKept()
{
    Place place;
    place.options.keepsLinks = true;
    const QString twin = place.other(u"twin.yaml"_s);
    QCOMPARE(link(QFile::encodeName(place.config()).constData(), QFile::encodeName(twin).constData()), 0);
    const SaveResult result = saveFile(place.config(), New, Old, place.options);
    QCOMPARE(result.outcome, Outcome::Failed);
    QVERIFY(result.couldCutLinks && result.couldWriteInPlace);
    QVERIFY2(result.message.contains(u" has 2 names (hard links), and a new file in its place would leave "_s),
             qPrintable(result.message));
    QCOMPARE(contentOf(place.config()), Old);
    QVERIFY(!QFileInfo::exists(place.options.stateFolder));
    place.options.inPlace = true;
    QCOMPARE(saveFile(place.config(), New, Old, place.options).outcome, Outcome::Saved);
    QCOMPARE(contentOf(twin), New);
}

void ConfigSaveTest::attributesAreKept()
{
    const Place place;
    const QByteArray name = QFile::encodeName(place.config());
    if (setxattr(name.constData(), "user.note", "x", 1, 0) != 0)
        QSKIP("the file system has no extended attributes");
    QCOMPARE(saveFile(place.config(), New, Old, place.options).outcome, Outcome::Saved);
    char value = '\0';
    QCOMPARE(getxattr(name.constData(), "user.note", &value, 1), ssize_t(1));
    QCOMPARE(value, 'x');
}

void ConfigSaveTest::nothingToDo()
{
    const Place place;
    const struct stat before = statusOf(place.config());
    const SaveResult result = saveFile(place.config(), Old, Old, place.options);
    QCOMPARE(result.outcome, Outcome::Saved);
    QVERIFY(result.saved.isEmpty());
    QCOMPARE(statusOf(place.config()).st_ino, before.st_ino);
    QVERIFY(!QFileInfo::exists(place.options.stateFolder));
}

void ConfigSaveTest::changedOnDisk()
{
    const Place place;
    place.write("a: 3\n");
    const SaveResult result = saveFile(place.config(), New, Old, place.options);
    QCOMPARE(result.outcome, Outcome::ChangedOnDisk);
    QCOMPARE(result.message,
             place.config()
                 + u" has changed on disk since it was opened; reload it, compare the two, or keep this text"_s);
    QCOMPARE(result.onDisk, QByteArray("a: 3\n"));
    QCOMPARE(contentOf(place.config()), QByteArray("a: 3\n"));
    QVERIFY(!QFileInfo::exists(place.options.stateFolder));
    // The text that is there already is a change on disk as well.
    place.write(New);
    QCOMPARE(saveFile(place.config(), New, Old, place.options).outcome, Outcome::ChangedOnDisk);
}

void ConfigSaveTest::removedFromDisk()
{
    const Place place;
    QFile::remove(place.config());
    const SaveResult result = saveFile(place.config(), New, Old, place.options);
    QCOMPARE(result.outcome, Outcome::ChangedOnDisk);
    QVERIFY(result.message.contains(u"was removed"_s));
    QVERIFY(result.couldCreate);
    QVERIFY(place.names().isEmpty());
}

void ConfigSaveTest::removedAndWrittenAnew()
{
    Place place;
    const QString second = place.folder() + u"/second.yaml"_s;
    Place::write(second, "b: 1\n");
    const ConfigDocument original = ConfigDocument::open({place.config(), second});
    const ConfigDocument edited = original.edited(ConfigEdit(u"Two"_s, {{place.config(), 3, "1", "2"}})).value();
    QFile::remove(place.config());
    QFile::remove(second);
    place.options.createsRemoved = true;
    const SaveResult result = saveConfig(edited, original, place.options);
    QVERIFY2(result.outcome == Outcome::Saved, qPrintable(result.message));
    QCOMPARE(contentOf(place.config()), QByteArray("a: 2\n"));
    QCOMPARE(contentOf(second), QByteArray("b: 1\n")); // Which nobody had edited.
    QCOMPARE(modeOf(place.config()), mode_t(0600));
    QCOMPARE(result.saved.size(), 2);
    QCOMPARE(contentOf(result.saved.constFirst().backup), Old);
    QCOMPARE(result.remarks.size(), 2);
    QVERIFY(result.remarks.constFirst().contains(u"was written anew and is for its owner alone"_s));
    QCOMPARE(place.names(), (QStringList {u"homeserver.yaml"_s, u"second.yaml"_s}));

    // Where a link leads.
    const QString link = place.other(u"link.yaml"_s);
    QCOMPARE(symlink("etc/homeserver.yaml", QFile::encodeName(link).constData()), 0);
    QFile::remove(place.config());
    QCOMPARE(saveFile(link, New, Old, place.options).outcome, Outcome::Saved);
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contentOf(place.config()), New);
}

void ConfigSaveTest::anewLeavesWhatIsThere()
{
    Place place;
    place.options.createsRemoved = true;
    place.write("a: 3\n");
    QCOMPARE(saveFile(place.config(), New, Old, place.options).outcome, Outcome::ChangedOnDisk);
    QCOMPARE(contentOf(place.config()), QByteArray("a: 3\n"));
    // What was never there is not made up.
    const QString never = place.folder() + u"/never.yaml"_s;
    const ConfigDocument document = ConfigDocument::open({never});
    QVERIFY(saveConfig(document, document, place.options).saved.isEmpty());
    QVERIFY(!QFileInfo::exists(never));
}

void ConfigSaveTest::newNameIsTakenFromNobody()
{
    Place place;
    place.write("a: 3\n");
    {
        NewFile late(place.folder());
        QVERIFY(late.isOpen() && late.write(New) && late.sync());
        QVERIFY(!late.commitNew(u"homeserver.yaml"_s));
        QCOMPARE(late.error(), EEXIST);
        NewFile first(place.folder());
        QVERIFY(first.isOpen() && first.write(Old) && first.sync());
        QVERIFY(first.commitNew(u"first.yaml"_s));
    }
    QCOMPARE(contentOf(place.config()), QByteArray("a: 3\n"));
    QCOMPARE(contentOf(place.folder() + u"/first.yaml"_s), Old);
    QCOMPARE(place.names(), (QStringList {u"first.yaml"_s, u"homeserver.yaml"_s}));
}

void ConfigSaveTest::anewInAFolderThatIsGone()
{
    Place place;
    place.options.createsRemoved = true;
    QVERIFY(QDir(place.folder()).removeRecursively());
    const SaveResult result = saveFile(place.config(), New, Old, place.options);
    QCOMPARE(result.outcome, Outcome::Failed);
    QVERIFY2(result.message.startsWith(place.config()), qPrintable(result.message));
    QVERIFY(!QFileInfo::exists(place.folder()));
}

void ConfigSaveTest::keepsWhatWasChanged()
{
    const Place place;
    place.write("a: 3\n");
    const SaveResult refused = saveFile(place.config(), New, Old, place.options);
    const SaveResult kept = saveFile(place.config(), New, refused.onDisk, place.options);
    QCOMPARE(kept.outcome, Outcome::Saved);
    QCOMPARE(contentOf(place.config()), New);
    QCOMPARE(contentOf(kept.saved.constFirst().backup), QByteArray("a: 3\n"));
}

void ConfigSaveTest::noRegularFile()
{
    const Place place;
    QFile::remove(place.config());
    QCOMPARE(mkfifo(QFile::encodeName(place.config()).constData(), 0600), 0);
    const SaveResult result = saveFile(place.config(), New, {}, place.options);
    QCOMPARE(result.outcome, Outcome::Failed);
    QCOMPARE(result.message, place.config() + u" is no regular file, so that it cannot be saved"_s);
}

void ConfigSaveTest::onlyChangedFilesAreWritten()
{
    const Place place;
    const QString second = place.folder() + u"/second.yaml"_s;
    Place::write(second, "modules:\n- module: a.A\n");
    const ConfigDocument original = ConfigDocument::open({place.config(), second});
    const ConfigDocument edited = original.edited(ConfigEdit(u"Rename"_s, {{second, 19, "a.A", "b.B"}})).value();
    place.write("changed: by somebody\n");
    const SaveResult result = saveConfig(edited, original, place.options);
    QVERIFY2(result.outcome == Outcome::Saved, qPrintable(result.message));
    QCOMPARE(contentOf(second), QByteArray("modules:\n- module: b.B\n"));
    QCOMPARE(contentOf(place.config()), QByteArray("changed: by somebody\n"));
    QCOMPARE(result.saved.size(), 1);
}

void ConfigSaveTest::noFileIsWrittenWhenOneHasChanged()
{
    const Place place;
    const QString second = place.folder() + u"/second.yaml"_s;
    Place::write(second, "b: 1\n");
    const ConfigDocument original = ConfigDocument::open({place.config(), second});
    const ConfigDocument edited
        = original.edited(ConfigEdit(u"Both"_s, {{place.config(), 3, "1", "2"}, {second, 3, "1", "2"}})).value();
    Place::write(second, "b: 3\n");
    const SaveResult result = saveConfig(edited, original, place.options);
    QCOMPARE(result.outcome, Outcome::ChangedOnDisk);
    QCOMPARE(result.file, second);
    QCOMPARE(contentOf(place.config()), Old);
}

void ConfigSaveTest::noBackupNoSave()
{
    Place place;
    Place::write(place.other(u"state"_s), "a file where a folder should be");
    const SaveResult result = saveFile(place.config(), New, Old, place.options);
    QCOMPARE(result.outcome, Outcome::Failed);
    QVERIFY2(result.message.contains(u"was not saved, because the folder "_s), qPrintable(result.message));
    QCOMPARE(contentOf(place.config()), Old);
}

void ConfigSaveTest::inPlace()
{
    Place place;
    place.options.inPlace = true;
    const QString twin = place.other(u"twin.yaml"_s);
    QCOMPARE(link(QFile::encodeName(place.config()).constData(), QFile::encodeName(twin).constData()), 0);
    QCOMPARE(saveFile(place.config(), New, Old, place.options).outcome, Outcome::Saved);
    QCOMPARE(contentOf(twin), New);
    QCOMPARE(saveFile(place.config(), "x", New, place.options).outcome, Outcome::Saved);
    QCOMPARE(contentOf(twin), QByteArray("x"));
}

void ConfigSaveTest::fullDisk_data()
{
    QTest::addColumn<bool>("inPlace");
    QTest::newRow("replaced") << false;
    QTest::newRow("in place") << true;
}

//! A limit on the size of files stands for the disk: the write ends in the middle.
void ConfigSaveTest::fullDisk()
{
    QFETCH(bool, inPlace);
    Place place;
    place.options.inPlace = inPlace;
    const QByteArray large(100'000, '#');
    const QByteArray answer = inChild([&] {
        signal(SIGXFSZ, SIG_IGN);
        const struct rlimit limit = {50'000, 50'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        return packed(saveFile(place.config(), large, Old, place.options));
    });
    QVERIFY2(answer.startsWith(QByteArray::number(int(Outcome::Failed))), answer.constData());
    QVERIFY2(answer.endsWith("it is as it was"), answer.constData());
    QCOMPARE(contentOf(place.config()), Old);
    QCOMPARE(place.names(), QStringList {u"homeserver.yaml"_s});
}

void ConfigSaveTest::killedAtAnyPoint()
{
    bool sawOld = false;
    bool sawNew = false;
    int stops = 0;
    {
        const Place place;
        const TracedChild whole = killedAtStop(0, [&] { saveFile(place.config(), New, Old, place.options); });
        if (!whole.isTraced)
            QSKIP("processes may not be traced here");
        QCOMPARE(contentOf(place.config()), New);
        stops = whole.stops;
        QVERIFY(stops > 20);
    }
    for (int at = 1; at <= stops; ++at) {
        const Place place;
        chmod(QFile::encodeName(place.config()).constData(), 0640);
        const TracedChild child = killedAtStop(at, [&] { saveFile(place.config(), New, Old, place.options); });
        QVERIFY(child.isTraced);
        const QByteArray content = contentOf(place.config());
        QVERIFY2(content == Old || content == New, content.constData());
        QCOMPARE(modeOf(place.config()), mode_t(0640));
        sawOld = sawOld || content == Old;
        sawNew = sawNew || content == New;
        const QStringList names = place.names();
        for (const QString &name : names)
            QVERIFY2(name == u"homeserver.yaml"_s || !name.endsWith(u".yaml"_s), qPrintable(name));
        const QList<ConfigBackup> backups = ConfigBackups(place.config(), place.options.stateFolder).list();
        QVERIFY(content == Old || backups.size() == 1);
        for (const ConfigBackup &backup : backups)
            QCOMPARE(ConfigBackups::read(backup).bytes, Old);
        // The next save is none the worse for it.
        QCOMPARE(saveFile(place.config(), "a: 4\n", content, place.options).outcome, Outcome::Saved);
    }
    QVERIFY(sawOld);
    QVERIFY(sawNew);
}

void ConfigSaveTest::ownerIsKept()
{
    if (geteuid() != 0)
        QSKIP("only root can give files away");
    const Place place;
    place.own(place.config(), Homeserver, Operators, 0640);
    QCOMPARE(saveFile(place.config(), New, Old, place.options).outcome, Outcome::Saved);
    const struct stat status = statusOf(place.config());
    QCOMPARE(status.st_uid, uid_t(Homeserver));
    QCOMPARE(status.st_gid, gid_t(Operators));
    QCOMPARE(status.st_mode & 07777, mode_t(0640));
}

void ConfigSaveTest::fileOfOthers()
{
    if (geteuid() != 0)
        QSKIP("only root can become somebody else");
    const Place place;
    place.own(place.config(), Homeserver, Operators, 0644);
    place.own(place.folder(), Homeserver, Operators, 0775);
    place.shareState();
    const QByteArray answer
        = inChildAs({Alice, Alice}, [&] { return packed(saveFile(place.config(), New, Old, place.options)); });
    QCOMPARE(
        QString::fromUtf8(answer),
        QString(
            u"2||%1 cannot be written: Permission denied; the folder %2 belongs to user 41002 and the group group 42001 (mode 0775), the file belongs to user 41002 and the group group 42001 (mode 0644), the console runs as user 41001 (group group 41001); root or user 41002 could save it"_s
                .arg(place.config(), place.folder())));
    QCOMPARE(contentOf(place.config()), Old);
}

void ConfigSaveTest::folderOfOthers()
{
    if (geteuid() != 0)
        QSKIP("only root can become somebody else");
    Place place;
    place.own(place.config(), Homeserver, Operators, 0664);
    place.own(place.folder(), 0, 0, 0755);
    place.shareState();
    const ChildIdentity member {Alice, Alice, {Operators}};
    const QByteArray answer
        = inChildAs(member, [&] { return packed(saveFile(place.config(), New, Old, place.options)); });
    QVERIFY2(answer.startsWith("2|in place|"), answer.constData());
    QVERIFY2(answer.contains(QByteArray("the folder " + place.folder().toUtf8()
                                        + " belongs to root and the group root (mode 0755)")),
             answer.constData());
    QVERIFY2(answer.contains("; root could save it; it could be written in place"), answer.constData());
    QCOMPARE(contentOf(place.config()), Old);

    place.options.inPlace = true;
    QCOMPARE(inChildAs(member, [&] { return packed(saveFile(place.config(), New, Old, place.options)); }),
             QByteArray("0||"));
    QCOMPARE(contentOf(place.config()), New);
    QCOMPARE(statusOf(place.config()).st_uid, uid_t(Homeserver));
}

void ConfigSaveTest::ownerThatCannotBeKept()
{
    if (geteuid() != 0)
        QSKIP("only root can become somebody else");
    const Place place;
    place.own(place.config(), Homeserver, Operators, 0664);
    place.own(place.folder(), Homeserver, Operators, 0775);
    place.shareState();
    const QByteArray answer = inChildAs({Alice, Alice, {Operators}},
                                        [&] { return packed(saveFile(place.config(), New, Old, place.options)); });
    QVERIFY2(answer.startsWith("2|in place|"), answer.constData());
    QVERIFY2(answer.contains(" belongs to another user or group, which a new file in its place could not be given to"),
             answer.constData());
    QCOMPARE(contentOf(place.config()), Old);
    QCOMPARE(place.names(), QStringList {u"homeserver.yaml"_s});
}

void ConfigSaveTest::readOnlyFile()
{
    if (geteuid() != 0)
        QSKIP("only root can become somebody else");
    const Place place;
    place.own(place.config(), Alice, Alice, 0444);
    place.own(place.folder(), Alice, Alice, 0755);
    place.shareState();
    const QByteArray answer
        = inChildAs({Alice, Alice}, [&] { return packed(saveFile(place.config(), New, Old, place.options)); });
    QVERIFY2(answer.startsWith("2||"), answer.constData());
    QVERIFY2(answer.contains("the file belongs to user 41001 and the group group 41001 (mode 0444)"),
             answer.constData());
    QVERIFY2(answer.endsWith("; root could save it"), answer.constData());
    QCOMPARE(contentOf(place.config()), Old);
}

void ConfigSaveTest::unreadableFile()
{
    if (geteuid() != 0)
        QSKIP("only root can become somebody else");
    const Place place;
    place.own(place.config(), Homeserver, Operators, 0640);
    const auto read = [&] {
        const ConfigDocument document = ConfigDocument::open({place.config()});
        return document.problems().isEmpty() ? QByteArray("read")
                                             : toGnuText(document.problems().constFirst()).toUtf8();
    };
    QCOMPARE(
        QString::fromUtf8(inChildAs({Alice, Alice}, read)),
        QString(
            place.config()
            + u": error: cannot be read: Permission denied; the file belongs to user 41002 and the group group 42001 (mode 0640), the console runs as user 41001 (group group 41001); root, user 41002 or a member of the group group 42001 could read it"_s));
    QCOMPARE(inChildAs({Alice, Alice, {Operators}}, read), QByteArray("read"));
}

void ConfigSaveTest::unreadableFolder()
{
    if (geteuid() != 0)
        QSKIP("only root can become somebody else");
    const Place place;
    place.own(place.folder(), Homeserver, Operators, 0750);
    const QByteArray answer = inChildAs({Alice, Alice}, [&] {
        return ConfigDocument::open({place.config()}).problems().constFirst().message.toUtf8();
    });
    QCOMPARE(
        QString::fromUtf8(answer),
        QString(
            u"cannot be read: Permission denied; the folder %1 belongs to user 41002 and the group group 42001 (mode 0750), the console runs as user 41001 (group group 41001); root, user 41002 or a member of the group group 42001 could read it"_s
                .arg(place.folder())));
}

void ConfigSaveTest::lastTwentyBackups()
{
    const Place place;
    const ConfigBackups backups(place.config(), place.options.stateFolder);
    for (int i = 0; i < 25; ++i)
        QVERIFY(backups.add(QByteArray::number(i)).error.isEmpty());
    const QList<ConfigBackup> kept = backups.list();
    QCOMPARE(kept.size(), 20);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(ConfigBackups::read(kept.at(i)).bytes, QByteArray::number(24 - i));
}

void ConfigSaveTest::sameBytesAreKeptOnce()
{
    const Place place;
    const ConfigBackups backups(place.config(), place.options.stateFolder);
    const QString first = backups.add("a").path;
    QCOMPARE(backups.add("a").path, first);
    QCOMPARE(backups.list().size(), 1);
    backups.add("b");
    backups.add("a");
    QCOMPARE(backups.list().size(), 3);
}

void ConfigSaveTest::backupsOfEachConfig()
{
    const Place place;
    const QString other = place.folder() + u"/other.yaml"_s;
    Place::write(other, "x");
    ConfigBackups(place.config(), place.options.stateFolder).add("one");
    ConfigBackups(other, place.options.stateFolder).add("two");
    const QList<ConfigBackup> list = ConfigBackups(other, place.options.stateFolder).list();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.constFirst().size, 3);
    QCOMPARE(ConfigBackups::read(list.constFirst()).bytes, QByteArray("two"));
    QVERIFY(ConfigBackups(place.folder() + u"/none.yaml"_s, place.options.stateFolder).list().isEmpty());
}

void ConfigSaveTest::backupsAreReadBack()
{
    const Place place;
    QVERIFY(saveFile(place.config(), New, Old, place.options).outcome == Outcome::Saved);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<ConfigBackup> list = ConfigBackups(place.config(), place.options.stateFolder).list();
    QCOMPARE(list.size(), 1);
    QVERIFY(qAbs(list.constFirst().time.msecsTo(now)) < 60'000);
    const QByteArray before = ConfigBackups::read(list.constFirst()).bytes;
    QCOMPARE(saveFile(place.config(), before, New, place.options).outcome, Outcome::Saved);
    QCOMPARE(contentOf(place.config()), Old);
    const ConfigBackups::Answer missing = ConfigBackups::read({place.other(u"gone.bak"_s), now, 0});
    QCOMPARE(missing.error, u"the backup cannot be read: No such file or directory"_s);
}

void ConfigSaveTest::clockThatWentBack()
{
    const Place place;
    const ConfigBackups backups(place.config(), place.options.stateFolder);
    const QString folder = QFileInfo(backups.add("first").path).path();
    Place::write(folder + u"/29991231T235959.999Z.bak"_s, "from the future");
    Place::write(folder + u"/.module-console.abcdef"_s, "half");
    backups.add("last");
    const QList<ConfigBackup> list = backups.list();
    QCOMPARE(list.size(), 3);
    QCOMPARE(ConfigBackups::read(list.constFirst()).bytes, QByteArray("last"));
}

void ConfigSaveTest::defaultFolder()
{
    const QByteArray state = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/somewhere/state");
    QCOMPARE(defaultStateFolder(), u"/somewhere/state/module-console"_s);
    qputenv("XDG_STATE_HOME", "relative");
    QCOMPARE(defaultStateFolder(), QDir::homePath() + u"/.local/state/module-console"_s);
    qunsetenv("XDG_STATE_HOME");
    QCOMPARE(defaultStateFolder(), QDir::homePath() + u"/.local/state/module-console"_s);
    if (!state.isNull())
        qputenv("XDG_STATE_HOME", state);
}

QTEST_GUILESS_MAIN(ConfigSaveTest)
#include "tst_configsave.moc"
