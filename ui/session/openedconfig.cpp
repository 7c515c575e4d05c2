// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openedconfig.h"

#include "documenttext.h"

#include <whenfinished.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

OpenedConfig::OpenedConfig(HostSession &session, const HostOptions &options, const QString &stateFolder,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_hostOptions(options)
    , m_stateFolder(stateFolder)
    , m_trust(stateFolder)
    , m_crashes(findCrashNotes(stateFolder))
{
    connect(&session, &HostSession::configChangedOnDisk, this, &OpenedConfig::noteDiskChange);
    m_typing.setSingleShot(true);
    m_typing.callOnTimeout(this, &OpenedConfig::readTyped);
}

QList<Problem> OpenedConfig::problems() const { return document().problems() + m_refusal; }

void OpenedConfig::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void OpenedConfig::open(const QStringList &names)
{
    m_names = names;
    const quint64 number = ++m_opened;
    m_isApplying = false; // What is under way belongs to the file before; its answer is dropped.
    setState(State::Reading);
    whenFinished(m_session.openConfig(names), this, [this, number](const ConfigDocument &document) {
        if (number == m_opened)
            take(document);
    });
}

void OpenedConfig::reload() { open(m_names); }

void OpenedConfig::take(const ConfigDocument &document)
{
    m_history.restart(document);
    forgetTyped();
    m_isStrange = false;
    m_refusal.clear();
    m_isChangedOnDisk = false;
    forgetPreview();
    Q_EMIT pendingChanged();
    Q_EMIT changedOnDiskChanged();
    if (!document.isReadable()) {
        setState(State::Unreadable);
        Q_EMIT stateChanged(); // Also for the next file that cannot be read.
        return;
    }
    m_question = TrustQuestion::of(document, m_hostOptions);
    loadWhenTrusted();
}

void OpenedConfig::loadWhenTrusted()
{
    if (m_options.safeMode)
        load();
    else if (m_trust.isTrusted(m_question))
        loadUnlessSuspected();
    else
        setState(State::Untrusted);
}

void OpenedConfig::loadUnlessSuspected()
{
    m_isStrange = false;
    const auto suspect = std::find_if(m_crashes.begin(), m_crashes.end(), [this](const CrashNote &crash) {
        return !m_options.without.contains(crash.modulePath)
            && (crash.modulePath.isEmpty() || m_question.classPaths.contains(crash.modulePath));
    });
    if (suspect == m_crashes.end()) {
        load();
        return;
    }
    std::rotate(m_crashes.begin(), suspect, suspect + 1);
    setState(State::Suspected);
}

void OpenedConfig::goOnAfterCrash(AfterCrash how)
{
    if (m_crashes.isEmpty())
        return;
    const CrashNote answered = m_crashes.takeFirst();
    if (how == AfterCrash::WithoutTheModule && !answered.modulePath.isEmpty())
        m_options.without.append(answered.modulePath);
    if (how == AfterCrash::SafeMode)
        m_options.safeMode = true;
    takeCrashNote(m_stateFolder, answered);
    if (m_state == State::Suspected) {
        if (m_options.safeMode)
            load();
        else if (mayRun(m_question))
            loadUnlessSuspected();
        else
            setState(State::Untrusted); // Others have changed the file since.
    }
    Q_EMIT crashAnswered();
}

void OpenedConfig::leaveSafeMode()
{
    if (!m_options.safeMode || m_isApplying)
        return;
    m_options.safeMode = false;
    if (m_state == State::Live)
        loadWhenTrusted();
    askPreview();
}

void OpenedConfig::trust(const TrustQuestion &asked)
{
    if (m_state != State::Untrusted || !(asked == m_question))
        return;
    const QString error = m_trust.trust(m_question);
    if (!error.isEmpty()) {
        Q_EMIT noticePosted(
            {Notice::Severity::Warning, tr("The answer could not be kept and will be asked for again: %1").arg(error)});
    }
    loadUnlessSuspected();
}

void OpenedConfig::load()
{
    setState(State::Loading);
    apply(document(), m_options, Applying::Load);
}

void OpenedConfig::apply(const ConfigDocument &document, const ApplyOptions &options, Applying what)
{
    m_isApplying = true;
    Q_EMIT pendingChanged();
    ApplyOptions how = options;
    const QStringList namesBefore = std::exchange(m_sentNames, m_names);
    how.isOpening = m_liveNames != m_names || namesBefore != m_names || (m_isLiveSafe && !options.safeMode);
    const quint64 sent = ++m_sent;
    whenFinished(
        m_session.apply(document, how), this,
        [this, document, what, sent, isSafe = options.safeMode, names = m_names,
         number = m_opened](const ApplyReport &report) {
            if (report.outcome == ApplyReport::Outcome::Applied && what != Applying::Rebuilt) {
                m_live = document;
                m_liveNames = names;
                m_isLiveSafe = isSafe;
                m_isTried = what == Applying::Tried;
            } else if (report.outcome != ApplyReport::Outcome::Applied && sent == m_sent) {
                m_sentNames = m_liveNames; // As it was.
            }
            if (number == m_opened)
                takeReport(report, what);
            else
                Q_EMIT pendingChanged(); // The file is another one by now, and this is what runs.
        },
        [this, what, sent, number = m_opened] {
            if (sent == m_sent)
                m_sentNames = m_liveNames;
            ApplyReport report;
            report.outcome = ApplyReport::Outcome::Refused;
            if (number == m_opened)
                takeReport(report, what);
        });
}

void OpenedConfig::takeReport(const ApplyReport &report, Applying what)
{
    const bool isApplied = report.outcome == ApplyReport::Outcome::Applied;
    endApplying();
    m_refusal = isApplied ? QList<Problem>() : report.problems;
    setState(State::Live);
    Q_EMIT applied(report);
    Q_EMIT pendingChanged();
    askPreview();
    for (const QString &remark : report.remarks)
        Q_EMIT noticePosted({Notice::Severity::Warning, remark});
    if (isApplied) {
        if (what == Applying::Tried)
            Q_EMIT noticePosted({.severity = Notice::Severity::Success,
                                 .text = tr("The modules run with your changes. The file is as it was."),
                                 .id = u"applied"_s,
                                 .isPassing = true});
        else if (what != Applying::Load)
            Q_EMIT noticePosted({.severity = Notice::Severity::Success,
                                 .text = tr("Applied. The modules run with the new set-up."),
                                 .id = u"applied"_s,
                                 .isPassing = true});
        return;
    }
    const QString reason = m_refusal.isEmpty() ? tr("no reason was given") : foldedMessage(m_refusal.constFirst());
    Q_EMIT noticePosted(
        {Notice::Severity::Error, tr("The apply was refused, the modules go on as before: %1").arg(reason)});
}

void OpenedConfig::endApplying()
{
    m_isApplying = false;
    if (std::exchange(m_isDiskNewsLate, false))
        noteDiskChange();
}

bool OpenedConfig::canRebuild() const
{
    return isLive() && !m_isApplying
        && (m_options.safeMode || !m_isStrange || mayRun(TrustQuestion::of(edited(), m_hostOptions)));
}

void OpenedConfig::rebuildModule(qsizetype position)
{
    if (!canRebuild() || position < 0 || position >= m_live.modules().size())
        return;
    m_options.without.removeAll(m_live.modules().at(position).path);
    ApplyOptions options = m_options;
    options.rebuild.append(position);
    apply(m_live, options, Applying::Rebuilt);
}

void OpenedConfig::noteDiskChange()
{
    if (m_isApplying) {
        m_isDiskNewsLate = true;
        return;
    }
    const quint64 number = m_opened;
    whenFinished(m_session.openConfig(m_names), this, [this, number](const ConfigDocument &onDisk) {
        if (number != m_opened)
            return;
        if (m_isApplying) {
            m_isDiskNewsLate = true;
            return;
        }
        const bool isChanged = !haveSameText(document(), onDisk);
        if (isChanged == m_isChangedOnDisk)
            return;
        m_isChangedOnDisk = isChanged;
        Q_EMIT changedOnDiskChanged();
    });
}

void OpenedConfig::keepOpened()
{
    m_isChangedOnDisk = false;
    Q_EMIT changedOnDiskChanged();
}

} // namespace modulehost
