// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace modulehost {

//! One backup of a config file, as a session tells it: a value.
struct BackupEntry
{
    QString file; //!< As it was asked for.
    QDateTime time; //!< When it was replaced, UTC. No two backups of one file have the same.
    qint64 size = 0; //!< In bytes.

    friend bool operator==(const BackupEntry &, const BackupEntry &) = default;
};

//! What a backup has, or why it cannot be read.
struct BackupText
{
    QByteArray bytes;
    QString error; //!< A sentence; empty when it was read.
};

} // namespace modulehost
