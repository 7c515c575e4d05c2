// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configchecks.h"

#include <entryschema.h>
#include <posting.h>
#include <promises.h>
#include <whenfinished.h>

#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace modulehost {

namespace {

QByteArrayList hashesOf(const ConfigDocument &document)
{
    QByteArrayList hashes;
    for (const ConfigFile &file : document.files())
        hashes.append(file.hash);
    return hashes;
}

} // namespace

ConfigChecks::ConfigChecks(HostSession &session, OpenedConfig &config, AvailableModules &available, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_config(config)
    , m_available(available)
{
    connect(&config, &OpenedConfig::pendingChanged, this, &ConfigChecks::lookAgain);
    connect(&config, &OpenedConfig::stateChanged, this, &ConfigChecks::lookAgain);
    connect(&available, &AvailableModules::changed, this, [this] {
        m_seen.clear();
        lookAgain();
    });
    lookAgain();
}

QList<Problem> ConfigChecks::problems() const
{
    QList<Problem> problems = m_bySchema;
    for (const Problem &problem : m_found.value_or(QList<Problem>())) {
        if (!problems.contains(problem))
            problems.append(problem);
    }
    return problems;
}

void ConfigChecks::lookAgain()
{
    if (m_config.isReadingText()) {
        m_found.reset();
        return;
    }
    const QByteArrayList hashes = hashesOf(m_config.edited());
    if (m_found && hashes != m_checked) {
        m_found.reset();
        Q_EMIT changed();
    }
    if (hashes == m_seen)
        return;
    m_seen = hashes;
    checkSchemas();
}

void ConfigChecks::checkSchemas()
{
    auto promise = std::make_shared<QPromise<QList<Problem>>>();
    promise->start();
    whenFinished(promise->future(), this, [this, number = ++m_schemasAsked](const QList<Problem> &problems) {
        if (number != m_schemasAsked || problems == m_bySchema)
            return;
        m_bySchema = problems;
        Q_EMIT changed();
    });
    startIn(*QThreadPool::globalInstance(),
            [promise, document = m_config.edited(), schemas = m_available.schemaByPath()] {
                finishWith(*promise, schemaProblems(document, schemas));
            });
}

QString ConfigChecks::refusal() const
{
    using State = OpenedConfig::State;
    if (m_config.state() == State::Nothing || m_config.state() == State::Reading)
        return tr("No configuration is open that the modules could check.");
    if (m_config.state() == State::Untrusted)
        return tr("A check with the modules runs their code, and this configuration is not trusted yet. Answer the "
                  "question above first; nothing was run.");
    if (m_config.state() == State::Suspected)
        return tr("A check with the modules runs their code, and one of them ended an earlier run. Answer the "
                  "question above first; nothing was run.");
    if (m_config.applyOptions().safeMode)
        return tr("In safe mode no module runs, and so none can check its config. Leave safe mode first.");
    if (!m_config.edited().isReadable())
        return tr("The text cannot be read as it is. Mend it first; then the modules can check it.");
    if (m_config.state() == State::Unreadable)
        return tr("Save the mended text first: then the modules are loaded and can check it.");
    if (!m_isChecking && !m_config.isApplying() && m_config.state() == State::Live && !m_config.canRebuild())
        return tr("The file on disk names modules or folders that you have not agreed to yet. Save first: then you are "
                  "asked.");
    if (m_isChecking || !m_config.canRebuild())
        return tr("The modules are busy with another check or apply. Try again when it has ended.");
    return {};
}

void ConfigChecks::checkModules()
{
    if (const QString why = refusal(); !why.isEmpty()) {
        Q_EMIT noticePosted({.severity = Notice::Severity::Warning, .text = why, .id = QStringLiteral("config.check")});
        return;
    }
    const ConfigDocument document = m_config.edited();
    m_checked = hashesOf(document);
    m_isChecking = true;
    m_found.reset();
    Q_EMIT changed();
    whenFinished(
        m_session.checkModules(document, m_config.applyOptions()), this,
        [this, checked = m_checked](const QList<Problem> &problems) {
            m_isChecking = false;
            // Of another text they would stand in wrong places.
            if (!m_config.isReadingText() && hashesOf(m_config.edited()) == checked)
                m_found = problems;
            Q_EMIT changed();
        },
        [this] {
            m_isChecking = false;
            Q_EMIT changed();
        });
}

} // namespace modulehost
