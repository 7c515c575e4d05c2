// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <unistd.h>

namespace modulehost {

// Exit statuses, by their meaning.
constexpr int well = 0;
constexpr int foundProblems = 1;
constexpr int wrongUsage = 2;
constexpr int couldNotRun = 3;

inline QStringList keysOf(const QJsonValue &object) { return object.toObject().keys(); }

//! One run of the built program, to its end.
struct ConsoleRun
{
    int status = -1; //!< -1 when it did not end by itself.
    QString answer; //!< Standard output.
    QString remarks; //!< Standard error.

    QJsonObject json() const { return QJsonDocument::fromJson(answer.toUtf8()).object(); }

    //! \a closedStreams are those of 0 to 2 that the program does not get.
    explicit ConsoleRun(const QStringList &arguments, const QByteArray &input = {},
                        const QList<int> &closedStreams = {})
    {
        QProcess process;
        process.setChildProcessModifier([closedStreams] {
            for (const int stream : closedStreams)
                ::close(stream);
        });
        process.start(QStringLiteral(MODULE_CONSOLE_PROGRAM), arguments);
        process.write(input);
        process.closeWriteChannel();
        const bool hasEnded = process.waitForFinished(60'000);
        if (hasEnded && process.exitStatus() == QProcess::NormalExit)
            status = process.exitCode();
        answer = QString::fromUtf8(process.readAllStandardOutput());
        remarks = QString::fromUtf8(process.readAllStandardError());
    }
};

} // namespace modulehost
