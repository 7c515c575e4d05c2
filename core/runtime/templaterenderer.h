// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workerthreads.h"

#include <modulehost/task.h>
#include <modulehost/value.h>

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace modulehost {

class TemplateProcess;

//! Where templates come from and what renders them. A value.
struct TemplateSettings
{
    QString interpreter; //!< A file, or a name to be found in PATH.
    QString script; //!< The program's own; absolute.
    QString customDirectory; //!< The homeserver's, searched first; empty: none.
    QString builtInDirectory; //!< Searched last; empty: that of the homeserver which the interpreter has, if any.
    QString serverName;
    QString publicBaseurl;
    std::chrono::milliseconds readLimit {10'000};
    std::chrono::milliseconds renderLimit {10'000};

    friend bool operator==(const TemplateSettings &, const TemplateSettings &) = default;
};

/*!
 * Reads and renders templates with Jinja2, in one process of the configured interpreter for all modules. Host
 * thread; must be owned by a shared pointer.
 *
 * A template keeps the text that it was read with for as long as the process lives, which is started again when it
 * died; what it includes or extends is read when it is rendered.
 */
class TemplateRenderer : public std::enable_shared_from_this<TemplateRenderer>
{
public:
    //! One template that was read; the process forgets it with the last copy.
    class Handle;
    using HandlePtr = std::shared_ptr<const Handle>;

    explicit TemplateRenderer(const TemplateSettings &settings);
    ~TemplateRenderer();
    Q_DISABLE_COPY_MOVE(TemplateRenderer)

    //! In the order of \a names. \a directory is absolute or empty. Waits, and throws as ModuleApi::readTemplates().
    QList<HandlePtr> read(const QStringList &names, const QString &directory);
    //! Throws TemplateError; Cancelled when the renderer is closed meanwhile.
    Task<QString> render(HandlePtr handle, Value values);

    //! Ends the process; what waits ends with Cancelled. Waits for it.
    void close() { m_threads.close(); }
    //! Of the process, for tests and people; waits for its present question. 0 when none runs.
    qint64 processId();

private:
    struct Answer;

    QStringList directoriesFor(const QString &directory) const;
    QJsonObject question(const QString &kind, const Handle &handle) const;
    QString ask(const QJsonObject &question, std::chrono::milliseconds limit);
    TemplateProcess &process();
    void forget(qint64 number);

    const TemplateSettings m_settings;
    qint64 m_nextNumber = 1;
    std::unique_ptr<TemplateProcess> m_process; //!< The worker thread's.
    WorkerThreads m_threads;
};

class TemplateRenderer::Handle
{
public:
    Handle(const std::shared_ptr<TemplateRenderer> &renderer, qint64 number, const QStringList &directories,
           const QString &name);
    ~Handle();
    Q_DISABLE_COPY_MOVE(Handle)

    const qint64 number;
    const QStringList directories; //!< In the order of the search.
    const QString name;

private:
    std::weak_ptr<TemplateRenderer> m_renderer;
};

} // namespace modulehost
