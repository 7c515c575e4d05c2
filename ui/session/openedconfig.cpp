// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openedconfig.h"

#include "whenfinished.h"

#include <unifieddiff.h>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr std::chrono::milliseconds pauseInTyping {200};

} // namespace

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
    m_typing.setInterval(pauseInTyping);
    m_typing.callOnTimeout(this, &OpenedConfig::readTyped);
}

QList<Problem> OpenedConfig::problems() const { return m_document.problems() + m_refusal; }

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
    m_document = document;
    forgetTyped();
    m_edits.clear();
    m_undone.clear();
    m_preview = {};
    ++m_previewAsked;
    m_refusal.clear();
    m_isChangedOnDisk = false;
    Q_EMIT pendingChanged();
    Q_EMIT previewChanged();
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
    m_agreed = m_question;
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
        else
            loadUnlessSuspected();
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
    apply(m_document, m_options, true);
}

void OpenedConfig::apply(const ConfigDocument &document, const ApplyOptions &options, bool isFirst)
{
    m_isApplying = true;
    Q_EMIT pendingChanged();
    whenFinished(m_session.apply(document, options), this,
                 [this, isFirst, number = m_opened](const ApplyReport &report) {
                     if (number == m_opened)
                         takeReport(report, isFirst);
                 });
}

void OpenedConfig::takeReport(const ApplyReport &report, bool isFirst)
{
    m_isApplying = false;
    m_refusal = report.outcome == ApplyReport::Outcome::Refused ? report.problems : QList<Problem>();
    setState(State::Live);
    Q_EMIT applied(report);
    Q_EMIT pendingChanged();
    if (report.outcome == ApplyReport::Outcome::Applied) {
        if (!isFirst)
            Q_EMIT noticePosted({Notice::Severity::Success, tr("Applied. The modules run with the new set-up.")});
        return;
    }
    const QString reason = m_refusal.isEmpty() ? tr("no reason was given") : foldedMessage(m_refusal.constFirst());
    Q_EMIT noticePosted(
        {Notice::Severity::Error, tr("The apply was refused, the modules go on as before: %1").arg(reason)});
}

bool OpenedConfig::canRebuild() const
{
    return m_state == State::Live && !m_isApplying && (m_options.safeMode || m_agreed == m_question);
}

void OpenedConfig::rebuildModule(const QString &path)
{
    if (!canRebuild())
        return;
    ApplyOptions options = m_options;
    options.rebuild.append(path);
    options.without.removeAll(path);
    m_options.without.removeAll(path);
    apply(m_document, options, false);
}

void OpenedConfig::edit(const EditProposal &proposal)
{
    if (proposal.isRefused()) {
        Q_EMIT noticePosted({Notice::Severity::Warning, proposal.refusal});
        return;
    }
    forgetTyped();
    m_edits.append({proposal.edit.description(), proposal.document});
    m_undone.clear();
    Q_EMIT pendingChanged();
    askPreview();
}

void OpenedConfig::undo()
{
    if (m_edits.isEmpty())
        return;
    forgetTyped();
    m_undone.append(m_edits.takeLast());
    Q_EMIT pendingChanged();
    askPreview();
}

void OpenedConfig::redo()
{
    if (m_undone.isEmpty())
        return;
    forgetTyped();
    m_edits.append(m_undone.takeLast());
    Q_EMIT pendingChanged();
    askPreview();
}

void OpenedConfig::discard()
{
    forgetTyped();
    m_edits.clear();
    m_undone.clear();
    Q_EMIT pendingChanged();
    askPreview();
}

QStringList OpenedConfig::pendingDescriptions() const
{
    QStringList descriptions;
    for (const PendingEdit &edit : m_edits)
        descriptions.append(edit.description);
    return descriptions;
}

namespace {

//! The files that differ, as one patch.
QByteArray diffBetween(const ConfigDocument &before, const ConfigDocument &after)
{
    QByteArray diff;
    for (const ConfigFile &file : after.files()) {
        const auto old = std::find_if(before.files().begin(), before.files().end(),
                                      [&](const ConfigFile &other) { return other.name == file.name; });
        diff += unifiedDiff(old == before.files().end() ? QByteArray() : old->bytes, file.bytes, file.name);
    }
    return diff;
}

} // namespace

QByteArray OpenedConfig::diff() const { return diffBetween(m_document, edited()); }

void OpenedConfig::askPreview()
{
    const quint64 number = ++m_previewAsked;
    m_preview = {};
    Q_EMIT previewChanged();
    if (m_edits.isEmpty() || m_state != State::Live || !edited().isReadable())
        return;
    whenFinished(m_session.preview(edited()), this, [this, number](const ChangePreview &preview) {
        if (number != m_previewAsked)
            return;
        m_preview = preview;
        Q_EMIT previewChanged();
    });
}

void OpenedConfig::saveAndApply()
{
    // While another file is being read, the edits are still those of the file before.
    if (m_edits.isEmpty() || m_isApplying || m_state == State::Reading)
        return;
    if (const QString refusal = saveRefusal(); !refusal.isEmpty()) {
        Q_EMIT noticePosted({Notice::Severity::Error, refusal});
        return;
    }
    forgetTyped();
    m_isApplying = true;
    Q_EMIT pendingChanged();
    const ConfigDocument after = edited();
    whenFinished(m_session.saveConfig(after, m_document), this,
                 [this, after, number = m_opened](const SaveReport &report) {
                     if (number == m_opened)
                         takeSaved(report, after);
                 });
}

void OpenedConfig::takeSaved(const SaveReport &report, const ConfigDocument &edited)
{
    m_isApplying = false;
    if (report.outcome == SaveReport::Outcome::ChangedOnDisk) {
        m_isChangedOnDisk = true;
        Q_EMIT changedOnDiskChanged();
    }
    if (report.outcome != SaveReport::Outcome::Saved) {
        Q_EMIT noticePosted({Notice::Severity::Error, report.message});
        Q_EMIT saveFailed(report, diffBetween(m_document, edited));
        Q_EMIT pendingChanged();
        return;
    }
    m_document = edited;
    m_edits.clear();
    m_undone.clear();
    m_preview = {};
    m_question = TrustQuestion::of(m_document, m_hostOptions);
    if (m_state == State::Unreadable) { // Mended: from here on as if it had been opened like this.
        Q_EMIT pendingChanged();
        Q_EMIT previewChanged();
        loadWhenTrusted();
        return;
    }
    if (m_state == State::Untrusted) {
        m_isApplying = false;
        Q_EMIT pendingChanged();
        Q_EMIT previewChanged();
        Q_EMIT stateChanged(); // The question is another one.
        return;
    }
    if (!m_options.safeMode) {
        m_trust.trust(m_question); // The person has just made this change here.
        m_agreed = m_question;
    }
    Q_EMIT previewChanged();
    if (m_state == State::Suspected) {
        Q_EMIT pendingChanged();
        loadUnlessSuspected();
        return;
    }
    apply(m_document, m_options, false);
}

void OpenedConfig::noteDiskChange()
{
    const quint64 number = m_opened;
    whenFinished(m_session.openConfig(m_names), this, [this, number](const ConfigDocument &onDisk) {
        if (number != m_opened || m_isApplying)
            return;
        const bool isChanged
            = !diffBetween(m_document, onDisk).isEmpty() || onDisk.files().size() != m_document.files().size();
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

QFuture<QByteArray> OpenedConfig::diffToDisk()
{
    return m_session.openConfig(m_names).then(
        [document = m_document](const ConfigDocument &onDisk) { return diffBetween(document, onDisk); });
}

} // namespace modulehost
