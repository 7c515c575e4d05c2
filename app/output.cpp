// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
}

//! A terminal obeys control characters, and texts quote files and requests that nobody need trust.
QByteArray forTerminal(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control && character != u'\n' && character != u'\t')
            character = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

} // namespace

void writeAnswer(const QString &text) { write(stdout, forTerminal(text)); }

void writeAnswerBytes(const QByteArray &bytes) { write(stdout, bytes); }

void writeAnswer(const QJsonObject &json)
{
    // Control characters that JSON lets through can only stand within its texts.
    QString answer;
    const QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented));
    answer.reserve(text.size());
    for (const QChar character : text) {
        if (character.unicode() >= 0x7f && character.unicode() <= 0x9f)
            answer += u"\\u%1"_s.arg(character.unicode(), 4, 16, QLatin1Char('0'));
        else
            answer += character;
    }
    write(stdout, answer.toUtf8());
}

void writeProblems(const QList<Problem> &problems)
{
    for (const Problem &problem : problems)
        writeRemark(toGnuText(problem) + u'\n');
}

void writeRemark(const QString &text) { write(stderr, forTerminal(text)); }

void writeError(const QString &message) { writeRemark(u"module-console: "_s + message + u'\n'); }

void flushAnswer()
{
    if (std::fflush(stdout) == 0 && !std::ferror(stdout))
        return;
    throw CommandError(ExitStatus::CouldNotRun,
                       u"cannot write to standard output: %1"_s.arg(QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace modulehost
