// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "templateprocess.h"

#include <modulehost/errors.h>
#include <modulehost/template.h>

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

TemplateProcess::TemplateProcess(const QString &interpreter, const QString &script, std::function<bool()> isCalledOff)
    : m_interpreter(interpreter)
    , m_script(script)
    , m_isCalledOff(std::move(isCalledOff))
{
}

TemplateProcess::~TemplateProcess() { stop(); }

void TemplateProcess::stop()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

QJsonObject TemplateProcess::ask(const QJsonObject &question, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    const QByteArray line = QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n';
    for (int attempt = 1;; ++attempt) {
        ensureRunning(deadline);
        m_process->write(line);
        if (const auto answer = readAnswer(deadline))
            return *answer;
        if (attempt == 2)
            throw TemplateError(u"the template process of %1 died: %2"_s.arg(m_interpreter, lastWords()));
    }
}

void TemplateProcess::ensureRunning(const QDeadlineTimer &deadline)
{
    // Without an event loop only waiting tells that the process has gone.
    if (!m_process || m_process->state() == QProcess::NotRunning || m_process->waitForFinished(0))
        start(deadline);
}

void TemplateProcess::start(const QDeadlineTimer &deadline)
{
    if (!QFileInfo(m_script).isFile())
        throw RuntimeError(u"templates cannot be rendered: the program's own file %1 is missing"_s.arg(m_script));
    m_words.clear();
    m_process = std::make_unique<QProcess>();
    // Isolated: neither the environment nor the folder of the script put other packages before the interpreter's.
    m_process->start(m_interpreter, {u"-I"_s, u"-B"_s, m_script});
    if (!m_process->waitForStarted()) {
        const QString reason = m_process->errorString();
        m_process.reset();
        throw RuntimeError(u"templates need a Python interpreter, and %1 cannot be started: %2. Install python3 and "
                           "python3-jinja2, or set module_console.python"_s.arg(m_interpreter, reason));
    }
    const auto greeting = readAnswer(deadline);
    if (greeting && greeting->value("ready"_L1).toBool())
        return;
    const QString words = lastWords();
    stop();
    if (!greeting)
        throw RuntimeError(u"the interpreter %1 cannot run the template script: %2"_s.arg(m_interpreter, words));
    throw RuntimeError(u"templates need Jinja2, which the interpreter %1 does not have (%2): install python3-jinja2 "
                       "for it"_s.arg(m_interpreter, greeting->value("reason"_L1).toString()));
}

//! Nothing when the process has died.
std::optional<QJsonObject> TemplateProcess::readAnswer(const QDeadlineTimer &deadline)
{
    constexpr qint64 slice = 50; // milliseconds
    while (!m_process->canReadLine()) {
        if (m_isCalledOff())
            throw Cancelled();
        if (deadline.hasExpired()) {
            stop();
            throw TemplateError(u"the template took too long and was given up"_s);
        }
        m_process->waitForReadyRead(int(std::min(slice, deadline.remainingTime())));
        keepWords();
        if (m_process->state() == QProcess::NotRunning && !m_process->canReadLine())
            return std::nullopt;
    }
    return QJsonDocument::fromJson(m_process->readLine()).object();
}

void TemplateProcess::keepWords()
{
    constexpr qsizetype kept = 2000;
    m_words += m_process->readAllStandardError();
    m_words = m_words.right(kept);
}

QString TemplateProcess::lastWords()
{
    keepWords();
    const QByteArray words = m_words.trimmed();
    if (!words.isEmpty())
        return QString::fromUtf8(words.sliced(words.lastIndexOf('\n') + 1)).left(500);
    return m_process->exitStatus() == QProcess::CrashExit ? u"it crashed"_s
                                                          : u"exit status %1"_s.arg(m_process->exitCode());
}

} // namespace modulehost
