// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The edits that wait, and their ways to the disk and into the host.

#include "documenttext.h"
#include "openedconfig.h"

#include <whenfinished.h>

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

void OpenedConfig::noteEdit()
{
    forgetTyped();
    m_refusal.clear();
    Q_EMIT pendingChanged();
    askPreview();
}

void OpenedConfig::edit(const EditProposal &proposal)
{
    if (proposal.isRefused()) {
        Q_EMIT noticePosted({Notice::Severity::Warning, proposal.refusal});
        return;
    }
    if (m_isApplying || m_state == State::Reading) {
        Q_EMIT noticePosted({.severity = Notice::Severity::Warning,
                             .text = tr("The change was not taken: a file is being read or applied just now. Make it "
                                        "again in a moment."),
                             .isPassing = true});
        return;
    }
    m_history.push(proposal.edit.description(), proposal.document);
    noteEdit();
}

void OpenedConfig::undo()
{
    if (!canUndo() || m_isApplying || m_state == State::Reading)
        return;
    m_history.undo();
    noteEdit();
}

void OpenedConfig::redo()
{
    if (!canRedo() || m_isApplying || m_state == State::Reading)
        return;
    m_history.redo();
    noteEdit();
}

void OpenedConfig::discard()
{
    if (!hasPending() || m_isApplying)
        return;
    m_history.push(tr("Discard the changes"), document());
    m_history.setSaved(document());
    noteEdit();
}

QByteArray OpenedConfig::diff() const { return diffBetween(document(), edited()); }

void OpenedConfig::askPreview()
{
    forgetPreview(previewToAsk());
    if (m_previewState != PreviewState::Asked)
        return;
    whenFinished(m_session.preview(edited(), m_options), this,
                 [this, number = m_previewAsked](const ChangePreview &preview) {
                     if (number != m_previewAsked)
                         return;
                     m_preview = preview;
                     m_previewState = PreviewState::Known;
                     Q_EMIT previewChanged();
                 });
}

OpenedConfig::PreviewState OpenedConfig::previewToAsk() const
{
    if (!hasPending())
        return PreviewState::Known;
    if (!isLive())
        return PreviewState::NothingRuns;
    if (!edited().isReadable())
        return PreviewState::Unreadable;
    return isLiveAsShown() ? PreviewState::Known : PreviewState::Asked;
}

QString OpenedConfig::previewRemark() const
{
    switch (m_previewState) {
    case PreviewState::Known:
        return {};
    case PreviewState::Asked:
        return tr("Not known yet: the host has not answered");
    case PreviewState::NothingRuns:
        return tr("Not known: no module of this file runs");
    case PreviewState::Unreadable:
        return tr("Not known: the text cannot be read");
    }
    Q_UNREACHABLE();
}

void OpenedConfig::forgetPreview(PreviewState state)
{
    ++m_previewAsked;
    m_preview = {};
    m_previewState = state;
    Q_EMIT previewChanged();
}

OpenedConfig::Standing OpenedConfig::standing() const
{
    if (m_state != State::Live || haveSameText(m_live, document()))
        return Standing::AsOnDisk;
    return m_isTried && !runsAnother() ? Standing::Tried : Standing::Behind;
}

bool OpenedConfig::isLiveAsShown() const
{
    // Without reading what is being typed.
    return m_state == State::Live && haveSameFiles(m_live, document())
        && std::all_of(m_live.files().begin(), m_live.files().end(),
                       [this](const ConfigFile &file) { return file.bytes == editedText(file.name); });
}

void OpenedConfig::save(AfterSave then, SaveWay way)
{
    // While another file is being read, the edits are still those of the file before.
    if (!hasPending() || m_isApplying || m_state == State::Reading)
        return;
    if (const QString refusal = saveRefusal(); !refusal.isEmpty()) {
        Q_EMIT noticePosted({Notice::Severity::Error, refusal});
        return;
    }
    forgetTyped();
    m_afterSave = then;
    m_isApplying = true;
    Q_EMIT pendingChanged();
    const ConfigDocument after = edited();
    whenFinished(m_session.saveConfig(after, document(), way), this,
                 [this, after, number = m_opened](const SaveReport &report) {
                     if (number == m_opened)
                         takeSaved(report, after);
                 });
}

void OpenedConfig::takeSaved(const SaveReport &report, const ConfigDocument &edited)
{
    endApplying();
    for (const QString &remark : report.remarks)
        Q_EMIT noticePosted({Notice::Severity::Warning, remark});
    if (report.outcome == SaveReport::Outcome::ChangedOnDisk) {
        m_isChangedOnDisk = true;
        Q_EMIT changedOnDiskChanged();
        Q_EMIT pendingChanged();
        Q_EMIT conflictFound(report);
        return;
    }
    if (report.outcome == SaveReport::Outcome::Failed) {
        Q_EMIT noticePosted({Notice::Severity::Error, report.message});
        Q_EMIT pendingChanged();
        Q_EMIT saveFailed(report, diffBetween(document(), edited));
        return;
    }
    m_history.setSaved(edited);
    m_question = TrustQuestion::of(edited, m_hostOptions);
    forgetPreview();
    if (m_isChangedOnDisk)
        noteDiskChange(); // What stood in the way may be written over by now.
    goOnSaved();
    Q_EMIT saved();
}

void OpenedConfig::goOnSaved()
{
    switch (m_state) {
    case State::Unreadable: // Mended: from here on as if it had been opened like this.
        Q_EMIT pendingChanged();
        loadWhenTrusted();
        return;
    case State::Untrusted:
        Q_EMIT pendingChanged();
        Q_EMIT stateChanged(); // The question is another one.
        return;
    case State::Suspected:
        if (mayRun(m_question) && !m_options.safeMode)
            m_trust.trust(m_question); // The person has just made this change here.
        Q_EMIT pendingChanged();
        loadWhenTrusted();
        return;
    default:
        break;
    }
    if (standing() == Standing::AsOnDisk) { // It was tried before.
        if (!m_options.safeMode)
            m_trust.trust(m_question);
        Q_EMIT pendingChanged();
        Q_EMIT noticePosted({.severity = Notice::Severity::Success,
                             .text = tr("Saved. The modules run with it already."),
                             .id = u"applied"_s,
                             .isPassing = true});
        return;
    }
    m_isTried = false;
    if (m_afterSave == AfterSave::Apply) {
        applySaved();
        return;
    }
    Q_EMIT pendingChanged();
    Q_EMIT noticePosted({.severity = Notice::Severity::Success,
                         .text = tr("Saved. The modules go on with the set-up from before."),
                         .isPassing = true});
}

void OpenedConfig::applySaved()
{
    if (m_state != State::Live || m_isApplying)
        return;
    if (!m_options.safeMode && !mayRun(m_question)) {
        loadWhenTrusted(); // Asks.
        Q_EMIT pendingChanged();
        return;
    }
    if (!m_options.safeMode)
        m_trust.trust(m_question); // The person has just made this change here.
    m_isStrange = false;
    apply(document(), m_options, Applying::Saved);
}

void OpenedConfig::tryOut()
{
    if (!hasPending() || m_isApplying || m_state != State::Live)
        return;
    if (const QString refusal = saveRefusal(); !refusal.isEmpty()) {
        Q_EMIT noticePosted({Notice::Severity::Error, refusal});
        return;
    }
    if (!m_options.safeMode && !mayRun(TrustQuestion::of(edited(), m_hostOptions))) {
        Q_EMIT noticePosted({Notice::Severity::Warning,
                             tr("The file on disk names modules or folders that you have not agreed to yet. Save "
                                "first: then you are asked.")});
        return;
    }
    forgetTyped();
    apply(edited(), m_options, Applying::Tried);
}

void OpenedConfig::goBack()
{
    if (m_isApplying)
        return;
    discard();
    if (standing() != Standing::AsOnDisk)
        applySaved();
}

bool OpenedConfig::canTakeLive() const { return isLive() && haveSameFiles(m_live, document()) && !isLiveAsShown(); }

void OpenedConfig::takeLive()
{
    if (m_isApplying || !canTakeLive())
        return;
    m_history.push(tr("Go back to what the modules run with"), m_live);
    noteEdit();
}

void OpenedConfig::takeOver(const ConfigDocument &onDisk, const ConfigDocument &shown, const QString &description)
{
    if (m_isApplying)
        return;
    const TrustQuestion question = TrustQuestion::of(onDisk, m_hostOptions);
    m_isStrange = m_isStrange || !(question == m_question || m_trust.isTrusted(question));
    m_question = question;
    m_history.push(tr("Read %1 from disk").arg(QFileInfo(m_names.value(0)).fileName()), onDisk);
    m_history.setSaved(onDisk);
    if (!haveSameText(onDisk, shown))
        m_history.push(description, shown);
    if (m_isChangedOnDisk) {
        m_isChangedOnDisk = false;
        Q_EMIT changedOnDiskChanged();
    }
    m_isTried = m_isTried && isLiveAsShown();
    noteEdit();
    if (m_state == State::Suspected && !mayRun(m_question))
        setState(State::Untrusted);
    else if (m_state == State::Unreadable && onDisk.isReadable() && !hasPending())
        loadWhenTrusted();
    else if (m_state == State::Untrusted)
        Q_EMIT stateChanged(); // The question is another one.
}

} // namespace modulehost
