// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "availablemodules.h"

#include <QByteArrayList>
#include <QObject>

#include <optional>

namespace modulehost {

/*!
 * What is found in the opened config beside what reading it tells: by the modules' schemas whenever it changes, on
 * another thread, and by the modules themselves when the person asks for it. Changes nothing. User interface thread.
 */
class ConfigChecks : public QObject
{
    Q_OBJECT

public:
    ConfigChecks(HostSession &session, OpenedConfig &config, AvailableModules &available, QObject *parent = nullptr);

    //! Of the text that was read last: by the schemas, and by the modules if they were asked about just this text.
    QList<Problem> problems() const;

    //! Why the modules may not check the config now, in a sentence; empty when they may.
    QString refusal() const;
    //! Lets the modules parse their config on the host, which runs their code. A refusal becomes a notice.
    void checkModules();
    bool isChecking() const { return m_isChecking; }
    //! What the modules have found in this text; nothing when they were not asked about it.
    const std::optional<QList<Problem>> &moduleProblems() const { return m_found; }

Q_SIGNALS:
    void changed();
    void noticePosted(const modulehost::Notice &notice);

private:
    void lookAgain();
    void checkSchemas();

    HostSession &m_session;
    OpenedConfig &m_config;
    AvailableModules &m_available;
    QList<Problem> m_bySchema;
    QByteArrayList m_seen; //!< Hashes of the files that the schemas were checked with.
    quint64 m_schemasAsked = 0; //!< Answers to earlier questions are dropped.
    std::optional<QList<Problem>> m_found;
    QByteArrayList m_checked; //!< Hashes of the files that the modules were asked about.
    bool m_isChecking = false;
};

} // namespace modulehost
