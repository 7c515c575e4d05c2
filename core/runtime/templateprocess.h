// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QDeadlineTimer;

namespace modulehost {

/*!
 * An interpreter that runs the template script: one question at a time, a JSON object per line. Starts with the
 * first question and again when it has died. Everything on one thread, which it blocks.
 */
class TemplateProcess
{
public:
    //! \a isCalledOff ends a question early, with Cancelled.
    TemplateProcess(const QString &interpreter, const QString &script, std::function<bool()> isCalledOff);
    ~TemplateProcess(); //!< Ends the process.
    Q_DISABLE_COPY_MOVE(TemplateProcess)

    /*!
     * The script's answer. A process that dies is started once more with the same question; one that does not
     * answer within \a limit is killed. Throws RuntimeError when it cannot work at all: no interpreter, no script,
     * no Jinja2; TemplateError when it dies or takes too long.
     */
    QJsonObject ask(const QJsonObject &question, std::chrono::milliseconds limit);

    qint64 processId() const { return m_process ? m_process->processId() : 0; } //!< 0 when it does not run.

private:
    void ensureRunning(const QDeadlineTimer &deadline);
    void start(const QDeadlineTimer &deadline);
    void stop();
    std::optional<QJsonObject> readAnswer(const QDeadlineTimer &deadline);
    void keepWords();
    QString lastWords();

    const QString m_interpreter;
    const QString m_script;
    const std::function<bool()> m_isCalledOff;
    std::unique_ptr<QProcess> m_process; //!< Null before the first question and after an end that was wanted.
    QByteArray m_words; //!< The end of what it wrote for people.
};

} // namespace modulehost
