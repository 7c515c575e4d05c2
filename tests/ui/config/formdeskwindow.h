// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "openwindow.h"

#include <config/configeditor.h>
#include <config/form/configform.h>
#include <config/form/fieldrow.h>

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>

namespace modulehost {

inline const QString formFile = QStringLiteral("/etc/example/homeserver.yaml");

//! The schema of demo.Demo, one setting of each kind.
inline QJsonObject demoSchema()
{
    return QJsonDocument::fromJson(R"({
      "type": "object", "additionalProperties": false, "required": ["url"],
      "properties": {
        "url": {"title": "Address", "type": "string", "description": "Where to ask.", "pattern": "^http"},
        "retries": {"title": "Retries", "type": "integer", "default": 3, "minimum": 0},
        "verbose": {"title": "Verbose", "type": "boolean", "default": false},
        "mode": {"title": "Mode", "enum": ["fast", "safe"], "default": "fast"},
        "api_key": {"title": "Key", "type": "string", "pattern": "^k"},
        "notes": {"title": "Notes", "type": "string"},
        "cache": {"title": "Cache", "type": "object", "properties": {
          "ttl": {"title": "Time to live", "type": "string", "default": "5m"},
          "size": {"title": "Size", "type": "integer"}}},
        "rules": {"title": "Rules", "type": "array", "items": {
          "title": "Rule", "type": "object", "required": ["action"], "properties": {
            "action": {"title": "Action", "type": "string"},
            "to": {"title": "To", "type": ["string", "array"], "items": {"type": "string"}}}}},
        "backend": {"title": "Backend", "oneOf": [
          {"title": "File", "type": "object", "required": ["path"], "additionalProperties": false,
           "properties": {"path": {"title": "Path", "type": "string"}}},
          {"title": "Server", "type": "object", "required": ["host"], "additionalProperties": false,
           "properties": {"host": {"title": "Host", "type": "string"}, "port": {"title": "Port", "type": "integer"}}}]}
      }})")
        .object();
}

//! demo.Demo, which has demoSchema(), and plain.Plain without a schema.
inline QByteArray demoText()
{
    return "server_name: a\n"
           "# everything below is asked in this order\n"
           "modules:\n"
           "  # the first\n"
           "  - module: demo.Demo\n"
           "    config:\n"
           "      url: \"http://one\"   # keep me\n"
           "      api_key: 'geheim'\n"
           "      cache:\n"
           "        ttl: 1h\n"
           "        # size: 7\n"
           "\n"
           "      rules:\n"
           "        - action: allow\n"
           "          to: [x, y]\n"
           "        # about the second\n"
           "        - action: deny   # always\n"
           "      backend: { path: /tmp }\n"
           "      strange: 5\n"
           "  - module: plain.Plain\n"
           "    config: { list: [a, 'b'], flag: yes, size: 4 }\n"
           "  # module-console: disabled\n"
           "  # - module: demo.Sleeping\n"
           "  #   config: {}\n";
}

//! The window with the Config page in front, text and form of one file which is live.
class FormDeskWindow
{
public:
    explicit FormDeskWindow(const QByteArray &bytes = demoText())
    {
        w.session.document = ConfigDocument::fromBytes(bytes, formFile);
        ModuleSnapshot demo;
        demo.index = 0;
        demo.path = QStringLiteral("demo.Demo");
        demo.schema = demoSchema();
        w.session.current.modules = {demo};
        AvailableModule found;
        found.path = demo.path;
        found.schema = demo.schema;
        w.session.available = {found};
        w.window.resize(1600, 1000);
        w.window.open({formFile});
        isOpen = QTest::qWaitFor([this] { return config().state() == OpenedConfig::State::Untrusted; });
        if (isOpen) {
            config().trust(config().question());
            isOpen = QTest::qWaitFor([this] {
                return config().state() == OpenedConfig::State::Live && !config().isApplying()
                    && !w.console.snapshot().modules.isEmpty();
            });
        }
        page = w.page("config");
        editor = page->findChild<ConfigEditor *>();
        form = page->findChild<ConfigForm *>();
        w.window.activateWindow();
        isOpen = isOpen && QTest::qWaitForWindowActive(&w.window) && form->isVisible();
        editor->setFocus();
    }

    OpenedConfig &config() { return w.console.config(); }
    QByteArray text() { return config().editedText(formFile); }

    //! The row at that JSON Pointer below the module's config; null when it is not shown.
    FieldRow *row(const QString &pointer, int module = 0) const
    {
        QCoreApplication::processEvents(); // What came is shown.
        const QString whole = QStringLiteral("/modules/%1/config%2").arg(module).arg(pointer);
        for (FieldRow *one : form->findChildren<FieldRow *>()) {
            if (one->isVisible() && one->field().pointer.text() == whole)
                return one;
        }
        return nullptr;
    }

    //! What the row's value is changed with.
    template<typename T>
    T *input(const QString &pointer, int module = 0) const
    {
        FieldRow *one = row(pointer, module);
        return one ? one->editor()->findChild<T *>() : nullptr;
    }

    //! Writes \a text over what is in the row's line, with Enter.
    bool fill(const QString &pointer, const QString &text, int module = 0) const
    {
        auto *line = input<QLineEdit>(pointer, module);
        if (!line)
            return false;
        QTest::mouseClick(line, Qt::LeftButton);
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        return true;
    }

    //! Chooses the entry that begins with \a text from the row's menu by the mouse; `Type/List` from a menu within.
    bool choose(const QString &pointer, const QString &text, int module = 0) const
    {
        FieldRow *one = row(pointer, module);
        if (!one)
            return false;
        const QPoint middle = one->mapToGlobal(QPoint(4, 4));
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(4, 4), middle);
        QCoreApplication::sendEvent(one, &event);
        QMenu *menu = one->menu();
        if (!QTest::qWaitFor([menu] { return menu->isVisible(); }))
            return false;
        const QStringList steps = text.split(QLatin1Char('/'));
        for (const QString &step : steps) {
            QAction *found = nullptr;
            for (QAction *action : menu->actions()) {
                if (QString(action->text()).remove(QLatin1Char('&')).startsWith(step))
                    found = action;
            }
            if (!found || !found->isEnabled()) {
                one->menu()->close();
                return false;
            }
            if (found->menu()) {
                menu->setActiveAction(found);
                menu = found->menu();
                if (!QTest::qWaitFor([menu] { return menu->isVisible(); }))
                    return false;
            } else {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(found).center());
            }
        }
        return true;
    }

    //! Presses the button with that text below \a parent.
    static bool press(const QWidget *parent, const QString &text)
    {
        for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }

    //! All that is said at the row.
    static QString said(const FieldRow *row)
    {
        QStringList words;
        for (const RowMessage *message : row->findChildren<RowMessage *>())
            words.append(message->isVisible() ? message->text() : QString());
        return words.join(QLatin1Char('\n'));
    }

    OpenWindow w;
    Page *page = nullptr;
    ConfigEditor *editor = nullptr;
    ConfigForm *form = nullptr;
    bool isOpen = false;
};

} // namespace modulehost
