// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edithistory.h"

#include <checkededit.h>
#include <crashnote.h>
#include <hostsession.h>
#include <notice.h>
#include <trust.h>

#include <QFuture>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <optional>

namespace modulehost {

/*!
 * The config that the window shows, from opening it to a change that is saved and live:
 * read → trusted → loaded → edited → saved → applied. Every edit goes through here.
 *
 * Three texts are told apart: what is on disk, what is shown with its edits, and what the modules run with. Saving
 * brings the first in line with the second, applying the third; each can be done without the other.
 *
 * Reading a file runs nothing of it; its modules run once trust() was called, now or at an earlier time for
 * the same paths (DESIGN 4), and not before goOnAfterCrash() when one of them took an earlier run down. User interface
 * thread; all work is the session's.
 */
class OpenedConfig : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Nothing, //!< No file is open.
        Reading,
        Unreadable, //!< A file does not exist, may not be read or is no config: see problems().
        Untrusted, //!< Shown, not run: see question().
        Suspected, //!< Shown, not run: one of its modules took an earlier run down, see crash().
        Loading,
        Live
    };

    //! What the modules run with, compared with what is on disk.
    enum class Standing {
        AsOnDisk, //!< Also while nothing runs.
        Tried, //!< With changes that were applied without being saved.
        Behind //!< With a set-up from before: what is on disk was not applied, or was refused.
    };
    //! What follows when the edits are on disk.
    enum class AfterSave { Apply, Nothing };

    //! What is done after a crash.
    enum class AfterCrash { WithoutTheModule, Normally, SafeMode };

    //! \a options are those that the session was made with; \a stateFolder keeps what is trusted and what crashed.
    OpenedConfig(HostSession &session, const HostOptions &options, const QString &stateFolder,
                 QObject *parent = nullptr);

    State state() const { return m_state; }
    //! Files and folders as they were opened.
    const QStringList &names() const { return m_names; }
    //! As it is on disk, as far as this window knows.
    const ConfigDocument &document() const { return m_history.onDisk(); }
    //! With the edits that are not saved yet; the same as document() without any. Reads what was typed since if need
    //! be.
    const ConfigDocument &edited() const { return m_history.current(); }
    //! What the person is asked before anything of the file runs.
    const TrustQuestion &question() const { return m_question; }
    //! What is wrong with the file, and why the last apply was refused.
    QList<Problem> problems() const;
    //! Why the last apply was refused; empty once the text is another one.
    const QList<Problem> &refusal() const { return m_refusal; }

    void open(const QStringList &names);
    //! Reads the files again; edits that are not saved are dropped.
    void reload();
    //! Remembers that \a asked was answered with yes, and runs the modules. Refuses when that is not question(): what
    //! a person has read is what runs.
    void trust(const TrustQuestion &asked);
    //! The module that an earlier run ended in, until that is answered, then the next such module; else null.
    const CrashNote *crash() const { return m_crashes.isEmpty() ? nullptr : &m_crashes.constFirst(); }
    //! Answers the question about crash(): it is not asked again. A file that waited for it is loaded, unless another
    //! of its modules has a note as well.
    void goOnAfterCrash(AfterCrash how);
    //! Runs what safe mode left out, once it is trusted.
    void leaveSafeMode();
    //! How the modules are treated from the next load on: safe mode, modules to leave out.
    void setApplyOptions(const ApplyOptions &options) { m_options = options; }
    const ApplyOptions &applyOptions() const { return m_options; }
    //! The open file is live and is what the person let run, or runs in safe mode; and nothing is applied just now.
    bool canRebuild() const;
    //! Constructs the module at \a position of liveDocument() anew, without a change of the file. Where it was left out
    //! of this run, all entries of the module are loaded. Nothing unless canRebuild().
    void rebuildModule(qsizetype position);

    bool hasPending() const { return m_history.isUnsaved(); }
    //! Puts an edit on top of those that wait. One that was refused, or that comes while a file is being read or
    //! applied, becomes a notice instead.
    void edit(const EditProposal &proposal);
    /*!
     * Makes \a bytes the text of \a file, as an edit that waits. With \a joins it goes on with the typing before it,
     * and one undo takes both back. The text is read a moment later on another thread, then pendingChanged() comes
     * again.
     */
    void editText(const QString &file, const QByteArray &bytes, bool joins);
    //! The same for a text from elsewhere, a backup say, as one edit called \a description.
    void replaceText(const QString &file, const QByteArray &bytes, const QString &description);
    //! The text of \a file with the edits that are not saved yet, read or not.
    QByteArray editedText(const QString &file) const { return m_history.currentText(file); }
    //! What was typed has not been read yet.
    bool isReadingText() const { return m_isTextNew; }
    //! Why the edits cannot be saved and what to do, in a sentence; empty when they can.
    QString saveRefusal() const;
    bool canUndo() const { return m_history.canUndo(); } //!< Also what was saved: it waits again then.
    bool canRedo() const { return m_history.canRedo(); }
    void undo();
    void redo();
    //! Shows what is on disk again; undo() brings the edits back.
    void discard();
    //! Descriptions of the edits that wait, oldest first.
    QStringList pendingDescriptions() const { return m_history.unsaved(); }
    //! The edits as a unified diff that `patch -p0` takes.
    QByteArray diff() const;
    //! What the edits would alter; empty as long as previewRemark() is not.
    const ChangePreview &preview() const { return m_preview; }
    //! Why nothing is known of what the edits would alter, in a sentence; empty when preview() tells it.
    QString previewRemark() const;
    //! Saves the edits, then applies them; not while saveRefusal() says why not. A refused apply leaves the host as it
    //! is and says so. With \a then as Nothing the modules go on with the set-up from before.
    void save(AfterSave then, SaveWay way = SaveWay::Replace);
    void saveAndApply() { save(AfterSave::Apply); }
    //! What the last save that failed was to do, once more in another way.
    void saveAgain(SaveWay way) { save(m_afterSave, way); }
    //! Applies the edits without saving them.
    void tryOut();
    //! Drops the edits, as discard(), and applies what is on disk.
    void goBack();
    //! Applies what is on disk.
    void applySaved();
    //! Shows what the modules run with, as an edit over what is on disk.
    void takeLive();
    Standing standing() const;
    //! What the modules run with; without files as long as nothing was loaded.
    const ConfigDocument &liveDocument() const { return m_live; }
    //! Files and folders that liveDocument() was opened from.
    const QStringList &liveNames() const { return m_liveNames; }
    //! What runs belongs to another config than the one that is shown, which has not taken its place yet.
    bool runsAnother() const { return !m_liveNames.isEmpty() && m_liveNames != m_names; }
    //! What runs belongs to the config that is shown.
    bool isLive() const { return m_state == State::Live && !runsAnother(); }
    //! takeLive() would do something.
    bool canTakeLive() const;
    //! The edits that wait are what the modules run with.
    bool isLiveAsShown() const;
    //! Something is being saved or applied; edits are not taken meanwhile.
    bool isApplying() const { return m_isApplying; }

    //! The file on disk is no longer document().
    bool isChangedOnDisk() const { return m_isChangedOnDisk; }
    //! Goes on with what is open; the next save says again that the file differs.
    void keepOpened();
    //! What is on disk now.
    QFuture<ConfigDocument> readDisk() { return m_session.openConfig(m_names); }
    //! From now on \a onDisk is what is on disk, and \a shown waits as an edit of it, called \a description. Undo leads
    //! back to what was shown before.
    void takeOver(const ConfigDocument &onDisk, const ConfigDocument &shown, const QString &description);

Q_SIGNALS:
    void stateChanged();
    //! crash() was answered.
    void crashAnswered();
    //! Edits came or went.
    void pendingChanged();
    void previewChanged();
    void changedOnDiskChanged();
    //! The edits are on disk.
    void saved();
    //! An apply or a load has ended.
    void applied(const modulehost::ApplyReport &report);
    //! The edits were not written because the file is no longer the one that was read.
    void conflictFound(const modulehost::SaveReport &report);
    //! The edits could not be written; \a patch is what a person with the right to write may apply.
    void saveFailed(const modulehost::SaveReport &report, const QByteArray &patch);
    void noticePosted(const modulehost::Notice &notice);

private:
    enum class Applying { Load, Saved, Tried, Rebuilt };
    //! What m_preview is.
    enum class PreviewState {
        Known, //!< The host's answer; without edits there is nothing to ask.
        Asked, //!< The host has not answered yet.
        NothingRuns, //!< Not to be had: no module of this config runs.
        Unreadable //!< Not to be had: the text is no config.
    };

    void setState(State state);
    void take(const ConfigDocument &document);
    void loadWhenTrusted();
    void loadUnlessSuspected();
    void load();
    void apply(const ConfigDocument &document, const ApplyOptions &options, Applying what);
    void takeReport(const ApplyReport &report, Applying what);
    void takeSaved(const SaveReport &report, const ConfigDocument &edited);
    void goOnSaved();
    bool mayRun(const TrustQuestion &question) const { return !m_isStrange || m_trust.isTrusted(question); }
    void noteEdit();
    void startReading(std::chrono::milliseconds pause);
    void askPreview();
    PreviewState previewToAsk() const;
    void forgetPreview(PreviewState state = PreviewState::Known);
    void readTyped();
    void tellTyped();
    void forgetTyped();
    void noteDiskChange();
    void endApplying();

    HostSession &m_session;
    const HostOptions m_hostOptions;
    const QString m_stateFolder;
    TrustStore m_trust;
    QList<CrashNote> m_crashes; //!< The one that is asked about comes first.
    State m_state = State::Nothing;
    QStringList m_names;
    EditHistory m_history;
    ConfigDocument m_live; //!< What the host was last made to run.
    QStringList m_liveNames; //!< That it was opened from.
    QStringList m_sentNames; //!< What the host has when it has done all that it was sent.
    quint64 m_sent = 0; //!< How often it was sent something.
    bool m_isLiveSafe = false; //!< It was loaded in safe mode: none of its modules runs.
    bool m_isTried = false; //!< That was not on disk then.
    AfterSave m_afterSave = AfterSave::Apply; //!< Of the last save.
    TrustQuestion m_question;
    ApplyOptions m_options;
    ChangePreview m_preview;
    PreviewState m_previewState = PreviewState::Known;
    quint64 m_previewAsked = 0; //!< Answers to earlier questions are dropped.
    quint64 m_opened = 0; //!< The same for files that were opened: loads, applies and saves of an earlier one.
    QList<Problem> m_refusal;
    bool m_isStrange = false; //!< Others changed on disk what would run, and nobody has agreed to it yet.
    QTimer m_typing; //!< Runs out when the typing pauses.
    quint64 m_typed = 0; //!< Texts that were typed before are not of interest once they are read.
    bool m_isTextNew = false;
    bool m_isApplying = false;
    bool m_isChangedOnDisk = false;
    bool m_isDiskNewsLate = false; //!< It came while something was being saved or applied.
};

} // namespace modulehost
