// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace modulehost {

//! What a config was before it was saved.
struct ConfigBackup
{
    QString path;
    QDateTime time; //!< When it was replaced, UTC.
    qint64 size = 0; //!< In bytes.
};

/*!
 * The copies of configs that are kept under the state folder, `backups/` there, apart for each real path and
 * for us alone: never beside the config, where a homeserver would read them. The last 20 stay. Blocks; any
 * thread, but not two at once for one config.
 */
class ConfigBackups
{
public:
    //! A text or a path, or why there is none.
    struct Answer
    {
        QString path;
        QByteArray bytes;
        QString error;
    };

    static constexpr int Kept = 20; //!< Of one config.

    //! \a config may be a link; \a stateFolder is empty for the default.
    explicit ConfigBackups(const QString &config, const QString &stateFolder = {});

    QList<ConfigBackup> list() const; //!< The latest first.
    static Answer read(const ConfigBackup &backup);
    //! Keeps \a bytes and answers with the path. When the latest has the same bytes, it is that one.
    Answer add(const QByteArray &bytes) const;

private:
    QString m_state;
    QString m_config; //!< Its real path.
    QString m_folder;
};

} // namespace modulehost
