// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// screenshots FOLDER light|dark WIDTHxHEIGHT [CONFIG]: opens the sample set-up or another one, lets something happen,
// and saves a picture of every page, and of what an operator meets when a change is reviewed and saved.

#include "reviewing.h"

#include <appearance.h>
#include <embeddedsession.h>
#include <mainwindow.h>
#include <page.h>
#include <translation.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! What an operator would have tried before taking a look.
void letThingsHappen(HostSession &session, const QString &address)
{
    for (const char *inviter : {"@spammer:spam.example", "@alice:example.com", "@bob:matrix.example.com"}) {
        const QJsonObject arguments {{u"inviter"_s, QString::fromLatin1(inviter)},
                                     {u"invitee"_s, u"@carol:example.com"_s},
                                     {u"room_id"_s, u"!room:example.com"_s}};
        session.fire({u"user_may_invite"_s, Value::fromJson(arguments)});
    }
    session.fire({u"check_username_for_spam"_s,
                  Value::fromJson(QJsonObject {{u"user_profile"_s,
                                                QJsonObject {{u"user_id"_s, u"@admin:example.com"_s},
                                                             {u"display_name"_s, u"Admin"_s},
                                                             {u"avatar_url"_s, QJsonValue()}}},
                                               {u"requester_id"_s, u"@alice:example.com"_s}})});
    static QNetworkAccessManager network;
    for (const QString &path :
         {u"/_synapse/client/department?user_id=@alice:example.com"_s, u"/_synapse/client/nothing"_s})
        network.get(QNetworkRequest(QUrl(address + path)));
    QTest::qWait(1500);
}

//! Selects what fills the details of the page in front.
void chooseSomething(QWidget &window)
{
    QTest::qWait(200);
    for (const auto &[name, row] : {std::pair(u"caches"_s, 1), {u"caches.entries"_s, 0}, {u"trace"_s, 1}}) {
        auto *table = window.findChild<QTableView *>(name);
        if (table && table->isVisible() && table->model()->rowCount() > row) {
            table->selectRow(row);
            QTest::qWait(300);
        }
    }
}

bool save(QWidget *window, const QString &file)
{
    QTest::qWait(400);
    if (window->grab().save(file))
        return true;
    std::fprintf(stderr, "%s could not be written\n", qPrintable(file));
    return false;
}

//! The form of the second module beside the text, and alone.
bool saveForm(QWidget &window, const QString &prefix)
{
    window.findChild<QComboBox *>(u"config.formEntries"_s)->setCurrentIndex(1);
    const bool isWell = save(&window, prefix + u"config-second.png"_s);
    window.findChild<QAction *>(u"config.form"_s)->trigger();
    const bool isWellAlone = save(&window, prefix + u"config-form.png"_s);
    window.findChild<QAction *>(u"config.both"_s)->trigger();
    return isWell && isWellAlone;
}

//! What helps with the text of the config: suggestions, the modules that can be added, the effective config.
bool saveConfigHelp(MainWindow &window, const QString &prefix)
{
    auto *editor = window.findChild<QWidget *>(u"config.editor"_s);
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(editor, u"module_console_x:"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClick(editor, Qt::Key_Up);
    QTest::keyClick(editor, Qt::Key_Home);
    auto *suggest = window.findChild<QAction *>(u"config.complete"_s);
    auto *suggestions = window.findChild<QWidget *>(u"config.completion"_s);
    // Not by its key: nothing makes the window the active one here, so that the key would reach the editor as a space.
    // The modules that can be named may still be on their way.
    bool isWell = QTest::qWaitFor([&] {
        suggest->trigger();
        return suggestions->isVisible();
    });
    if (!isWell)
        std::fprintf(stderr, "nothing was suggested\n");
    isWell = save(&window, prefix + u"config-typing.png"_s) && isWell;
    isWell = save(suggestions, prefix + u"config-suggestions.png"_s) && isWell;
    QTest::keyClick(editor, Qt::Key_Escape);
    for (const QString &name : {u"addModule"_s, u"effective"_s}) {
        window.findChild<QAction *>(u"config."_s + name)->trigger();
        auto *dialog = window.findChild<QDialog *>(name + u"Dialog"_s);
        isWell = save(dialog, prefix + u"config-"_s + name + u".png"_s) && isWell;
        dialog->reject();
    }
    return isWell;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"module-console"_s);
    QCoreApplication::setOrganizationName(u"module-console-screenshots"_s);
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QStringList size = arguments.value(3).split(u'x');
    if (arguments.size() < 4 || arguments.size() > 5 || size.size() != 2 || !QDir().mkpath(arguments.at(1))) {
        std::fprintf(stderr, "usage: screenshots FOLDER light|dark WIDTHxHEIGHT [CONFIG]\n");
        return 2;
    }
    installTranslation({});
    QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path()); // no widths of an earlier run
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    HostOptions options;
    options.defaultModulePaths = {QStringLiteral(BUILT_MODULES)};
    options.listen = u"127.0.0.1:0"_s;
    options.stateFolder = folder.path();
    EmbeddedSession session(options);
    Console console(session, options, folder.path(), settings);
    Appearance appearance;
    appearance.setChoice(arguments.at(2) == u"dark" ? Appearance::Choice::Dark : Appearance::Choice::Light);
    MainWindow window(console, appearance);
    window.resize(size.at(0).toInt(), size.at(1).toInt());
    window.show();
    const QString prefix = u"%1/%2-%3-"_s.arg(arguments.at(1), arguments.at(3), arguments.at(2));
    bool isWell = save(&window, prefix + u"start.png"_s);

    window.open({arguments.value(4, QStringLiteral(SAMPLE_CONFIG))});
    const auto isIn = [&](OpenedConfig::State state) {
        return QTest::qWaitFor([&] { return console.config().state() == state; }, 20'000);
    };
    if (!isIn(OpenedConfig::State::Untrusted))
        return 1;
    isWell = save(&window, prefix + u"trust.png"_s) && isWell;
    console.config().trust(console.config().question());
    if (!isIn(OpenedConfig::State::Live)
        || !QTest::qWaitFor([&] { return console.snapshot().listener.isListening; }, 10'000))
        return 1;
    letThingsHappen(session, console.snapshot().listener.address);
    for (int i = 0; i < window.pages().size(); ++i) {
        window.showPage(i);
        chooseSomething(window);
        isWell = save(&window, prefix + QString::fromLatin1(window.pages().at(i)->id()) + u".png"_s) && isWell;
        if (window.pages().at(i)->id() == "config")
            isWell = saveForm(window, prefix) && isWell;
    }
    for (int i = 0; i < window.pages().size(); ++i) {
        if (window.pages().at(i)->id() != "config")
            continue;
        window.showPage(i);
        isWell = saveConfigHelp(window, prefix) && isWell;
        console.config().discard();
    }
    window.findChild<QAction *>(u"callbacks.fire"_s)->trigger();
    auto *callback = window.findChild<QComboBox *>(u"fire.callback"_s);
    callback->setCurrentIndex(callback->findData(u"user_may_invite"_s));
    window.findChild<QAction *>(u"callbacks.fireNow"_s)->trigger();
    isWell = save(&window, prefix + u"fire.png"_s) && isWell;
    const QString copy = folder.filePath(u"homeserver.yaml"_s);
    isWell = QFile::copy(QStringLiteral(SAMPLE_CONFIG), copy) && takeReviewing(window, copy, prefix) && isWell;
    return isWell ? 0 : 1;
}
