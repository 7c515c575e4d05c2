// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "templaterenderer.h"

#include "templateprocess.h"

#include <modulehost/errors.h>
#include <modulehost/template.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace modulehost {

TemplateRenderer::Handle::Handle(const std::shared_ptr<TemplateRenderer> &renderer, qint64 number,
                                 const QStringList &directories, const QString &name)
    : number(number)
    , directories(directories)
    , name(name)
    , m_renderer(renderer)
{
}

TemplateRenderer::Handle::~Handle()
{
    if (const auto renderer = m_renderer.lock())
        renderer->forget(number);
}

TemplateRenderer::TemplateRenderer(const TemplateSettings &settings)
    : m_settings(settings)
    , m_threads(1, [this] { m_process.reset(); })
{
}

TemplateRenderer::~TemplateRenderer() { close(); }

QList<TemplateRenderer::HandlePtr> TemplateRenderer::read(const QStringList &names, const QString &directory)
{
    const QStringList directories = directoriesFor(directory);
    const QDeadlineTimer deadline(m_settings.readLimit);
    QList<HandlePtr> handles;
    for (const QString &name : names) {
        const auto handle = std::make_shared<const Handle>(shared_from_this(), m_nextNumber++, directories, name);
        // The job may outlive this call.
        const QJsonObject read = question(u"read"_s, *handle);
        WorkerThreads::Job job = [this, read] { ask(read, m_settings.readLimit); };
        if (!m_threads.runWithin(std::chrono::milliseconds(deadline.remainingTime()), std::move(job))) {
            throw TemplateError(u"%1 could not be read within %2 s: the template process is busy"_s.arg(
                name, QString::number(double(m_settings.readLimit.count()) / 1000)));
        }
        handles.append(handle);
    }
    return handles;
}

Task<QString> TemplateRenderer::render(HandlePtr handle, Value values)
{
    QJsonObject render = question(u"render"_s, *handle);
    render.insert(u"values"_s, values.toPlain());
    const auto text = std::make_shared<QString>();
    WorkerThreads::Job job = [this, render, text] { *text = ask(render, m_settings.renderLimit); };
    co_await m_threads.run(std::move(job));
    co_return QString(*text);
}

qint64 TemplateRenderer::processId()
{
    const auto id = std::make_shared<qint64>(0);
    WorkerThreads::Job job = [this, id] { *id = m_process ? m_process->processId() : 0; };
    return m_threads.runWithin(m_settings.readLimit, std::move(job)) ? *id : 0;
}

QStringList TemplateRenderer::directoriesFor(const QString &directory) const
{
    QStringList directories;
    for (const QString &candidate : {m_settings.customDirectory, directory}) {
        if (candidate.isEmpty())
            continue;
        const QString path = QFileInfo(candidate).absoluteFilePath();
        if (!QFileInfo(path).isDir())
            throw ConfigError(u"the template directory %1 does not exist"_s.arg(path));
        directories.append(path);
    }
    return directories;
}

QJsonObject TemplateRenderer::question(const QString &kind, const Handle &handle) const
{
    return {{u"do"_s, kind},
            {u"number"_s, handle.number},
            {u"name"_s, handle.name},
            {u"directories"_s, QJsonArray::fromStringList(handle.directories)},
            {u"built_in"_s, m_settings.builtInDirectory},
            {u"server_name"_s, m_settings.serverName},
            {u"public_baseurl"_s, m_settings.publicBaseurl}};
}

//! On the worker thread.
QString TemplateRenderer::ask(const QJsonObject &question, std::chrono::milliseconds limit)
{
    const QJsonObject answer = process().ask(question, limit);
    const QJsonValue error = answer.value("error"_L1);
    if (error.isUndefined())
        return answer.value("text"_L1).toString();
    throw TemplateError(error["message"_L1].toString(), error["file"_L1].toString(), error["line"_L1].toInt());
}

TemplateProcess &TemplateRenderer::process()
{
    if (!m_process) {
        m_process = std::make_unique<TemplateProcess>(m_settings.interpreter, m_settings.script,
                                                      [this] { return m_threads.isClosing(); });
    }
    return *m_process;
}

void TemplateRenderer::forget(qint64 number)
{
    if (m_threads.isClosing())
        return;
    const QJsonObject forget {{u"do"_s, u"forget"_s}, {u"number"_s, number}};
    m_threads.run([this, forget] {
        if (m_process && m_process->processId() != 0)
            ask(forget, m_settings.renderLimit);
    });
}

} // namespace modulehost
