// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

namespace modulehost {

//! The config that ships with the program.
inline const QString sampleConfig = QStringLiteral(MODULE_CONSOLE_SAMPLE);

//! Two modules that say opposite things about an invite, with a route that one takes from the other.
inline const QByteArray twoModules = R"(server_name: example.com
modules:
  - module: scripted.ScriptedModule
    config:
      callbacks:
        user_may_invite: { returns: { $sentinel: NOT_SPAM } }
        user_may_join_room: { raises: { status: 403, errcode: M_FORBIDDEN, message: "no" } }
      routes: [ { path: /_synapse/client/hello, leaf: true, body: hello } ]
      caches: [ { function: get_department, keys: [user_id], max_entries: 100, entries: { "@alice:example.com": sales } } ]
  - module: scripted.ScriptedModule
    config:
      callbacks:
        user_may_invite: { returns: { $code: M_FORBIDDEN } }
        check_username_for_spam: { returns: true }
      routes: [ { path: /_synapse/client/hello, leaf: true, body: shadowed } ]
)";

//! Of user_may_invite.
inline const QString inviteArguments
    = QStringLiteral(R"({"inviter": "@a:example.com", "invitee": "@b:example.com", "room_id": "!r:example.com"})");

//! Config files that go when the test has ended.
class ConfigFolder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    //! The path of the new file.
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace modulehost
