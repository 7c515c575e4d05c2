// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "openwindow.h"

#include <config/configeditor.h>
#include <tableview.h>

#include <QJsonDocument>

namespace modulehost {

//! The Config page in front with the text of one file, which is live, over a session that knows two modules.
class HelpDesk
{
public:
    static QString file() { return QStringLiteral("/etc/example/homeserver.yaml"); }

    static QList<AvailableModule> available()
    {
        AvailableModule rules;
        rules.path = QStringLiteral("rules.Rules");
        rules.version = QStringLiteral("2.1");
        rules.description = QStringLiteral("Says who may do what.");
        rules.author = QStringLiteral("Somebody");
        rules.licence = QStringLiteral("MIT");
        rules.file = QStringLiteral("/usr/lib/example/rules.so");
        rules.example = QStringLiteral("# what becomes of the rest\nmode: allow\nsize: 5\n");
        rules.schema = QJsonDocument::fromJson(R"({
            "type": "object", "required": ["mode"], "additionalProperties": false,
            "properties": {
                "mode": { "title": "Mode", "description": "What becomes of the rest.", "type": "string",
                          "enum": ["allow", "deny"], "default": "allow" },
                "quick": { "type": "boolean", "default": false },
                "size": { "title": "Size", "type": "integer", "minimum": 1 },
                "users": { "type": "array", "items": { "type": "string" } }
            } })")
                           .object();
        AvailableModule plain;
        plain.path = QStringLiteral("plain.Plain");
        plain.description = QStringLiteral("Needs no config.");
        plain.file = QStringLiteral("/opt/modules/plain.so");
        return {plain, rules};
    }

    explicit HelpDesk(const QByteArray &bytes)
        : HelpDesk(ConfigDocument::fromBytes(bytes, file()))
    {
    }

    explicit HelpDesk(const ConfigDocument &document)
    {
        w.session.available = available();
        w.session.document = document;
        w.window.open({file()});
        isOpen = QTest::qWaitFor([this] { return config().state() == OpenedConfig::State::Untrusted; });
        if (isOpen) {
            config().trust(config().question());
            isOpen = QTest::qWaitFor(
                [this] { return config().state() == OpenedConfig::State::Live && !config().isApplying(); });
        }
        page = w.page("config");
        editor = page->findChild<ConfigEditor *>();
        w.window.activateWindow();
        isOpen = isOpen && QTest::qWaitForWindowActive(&w.window);
        editor->setFocus();
        QCoreApplication::processEvents();
    }

    OpenedConfig &config() { return w.console.config(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        // A window of the platform "offscreen" does not become active again by itself when a dialog has gone.
        if (!QApplication::activePopupWidget() && !QApplication::activeWindow()) {
            w.window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&w.window));
        }
        QTest::keyClick(editor, key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(editor, text); }
    //! Puts the cursor behind the first \a text.
    void goBehind(const QByteArray &text)
    {
        const qsizetype at = editor->bytes().indexOf(text);
        QVERIFY(at >= 0);
        editor->selectSpan({at + text.size(), at + text.size()});
    }
    QTableView *problems() const { return named<TableView>(page, QStringLiteral("Problems of the text")); }
    int problemRows() const { return problems()->model()->rowCount(); }
    QString stateText() const
    {
        auto *label = named<QLabel>(page, QStringLiteral("State of the text"));
        return label ? label->text() : QString();
    }

    OpenWindow w;
    Page *page = nullptr;
    ConfigEditor *editor = nullptr;
    bool isOpen = false;
};

} // namespace modulehost
