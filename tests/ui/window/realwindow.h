// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windowparts.h"

#include <appearance.h>
#include <embeddedsession.h>

#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace modulehost {

//! A config with the folders that a console keeps its things in, all of them temporary.
class Desk
{
public:
    explicit Desk(const QByteArray &text) { write(text); }

    QString config() const { return m_folder.filePath(QStringLiteral("homeserver.yaml")); }
    //! As a program that is told of it by XDG_STATE_HOME has it.
    QString stateHome() const { return m_folder.filePath(QStringLiteral("state")); }
    QString state() const { return stateHome() + QStringLiteral("/module-console"); }
    QString settings() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QByteArray read() const
    {
        QFile file(config());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &text) const
    {
        QFile file(config());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

private:
    QTemporaryDir m_folder;
};

//! The real window over a host of its own, which serves at any free port.
class RealWindow
{
public:
    explicit RealWindow(const Desk &desk)
        : m_desk(desk)
        , m_settings(desk.settings(), QSettings::IniFormat)
    {
        window.resize(1200, 800);
        window.show();
    }

    //! Opens the desk's config; false when it does not get as far as \a state.
    bool open(OpenedConfig::State state)
    {
        window.open({m_desk.config()});
        return QTest::qWaitFor([&] { return console.config().state() == state; }, 30'000);
    }
    //! Opens it and answers the question about trust by the mouse.
    bool openTrusted()
    {
        if (!open(OpenedConfig::State::Untrusted))
            return false;
        press(QStringLiteral("trust.run"));
        return QTest::qWaitFor(
            [&] {
                return console.config().state() == OpenedConfig::State::Live && console.snapshot().revision > 0
                    && console.snapshot().listener.isListening;
            },
            30'000);
    }

    //! Clicks the button with that object name.
    void press(const QString &name)
    {
        auto *button = window.findChild<QAbstractButton *>(name);
        if (button && button->isVisible() && button->isEnabled())
            QTest::mouseClick(button, Qt::LeftButton);
        else
            QTest::qFail(qPrintable(name + QStringLiteral(" cannot be pressed")), __FILE__, __LINE__);
    }
    //! The page with that id, in front.
    Page *page(const QByteArray &id) { return pageInFront(window, id); }
    QWidget *bar(const QString &name) { return window.findChild<QWidget *>(name); }

private:
    HostOptions options() const
    {
        HostOptions options;
        options.defaultModulePaths = {QStringLiteral(MODULEHOST_SHIPPED_MODULES)};
        options.listen = QStringLiteral("127.0.0.1:0");
        options.stateFolder = m_desk.state();
        return options;
    }

    const Desk &m_desk;
    QSettings m_settings;

public:
    EmbeddedSession session {options()};
    Console console {session, options(), m_desk.state(), m_settings};
    Appearance appearance;
    MainWindow window {console, appearance};
};

} // namespace modulehost
