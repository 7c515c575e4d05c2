// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace modulehost {

//! One run of the built program, to its end.
struct ConsoleRun
{
    int status = -1; //!< -1 when it did not end by itself.
    QString answer; //!< Standard output.
    QString remarks; //!< Standard error.

    QJsonObject json() const { return QJsonDocument::fromJson(answer.toUtf8()).object(); }

    explicit ConsoleRun(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
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
