// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tone.h"

#include <snapshot.h>
#include <tracerecord.h>

#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace modulehost {

//! A module that a dispatch would ask, at its place in the chain.
struct ChainLink
{
    int module = -1;
    QString path;
    QString loginType = {}; //!< Of auth_checkers: only attempts of that type reach it.
};

//! An argument as a module saw it, or as it left it.
struct SeenArgument
{
    QString name;
    QJsonValue value; //!< Tagged; secrets are replaced already.

    friend bool operator==(const SeenArgument &, const SeenArgument &) = default;
};

//! One module's part in a dispatch, as people read it.
struct VerdictStep
{
    enum class State { Asked, Decided, NotAsked };

    int module = -1; //!< Index in the set-up that is live now, -1 when it is gone.
    QString path;
    State state = State::Asked;
    Outcome outcome = Outcome::Done; //!< Nothing when not asked.
    QString reason = {}; //!< Why it denied or failed, or why it was not asked; may be empty.
    std::optional<QJsonValue> returned = {}; //!< Tagged; nothing when it was not recorded.
    QJsonObject error = {}; //!< ErrorInfo::toJson(); empty without an error.
    qint64 nanoseconds = 0;
    QList<SeenArgument> arguments = {}; //!< As it saw them; empty when they were not recorded.
    QList<SeenArgument> changes = {}; //!< What it changed in place, as it left it.

    friend bool operator==(const VerdictStep &, const VerdictStep &) = default;
};

//! What a dispatch came to and which way: a value, free to cross threads.
struct Verdict
{
    QString callback;
    Outcome outcome = Outcome::Done;
    QList<VerdictStep> steps = {}; //!< In the order of the chain, with those that were not asked.
    int decided = -1; //!< The step that ended the chain, or -1.
    std::optional<QJsonValue> result = {}; //!< Tagged; nothing when it was not recorded.
    QJsonObject error = {}; //!< What the caller gets instead of a result.
    qint64 nanoseconds = 0;

    //! Verdict, author and reason in one sentence.
    QString sentence() const;
    //! For the clipboard: the sentence and a line for each module.
    QString toText() const;
    //! For the clipboard and exports.
    QJsonObject toJson() const;

    friend bool operator==(const Verdict &, const Verdict &) = default;

    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

//! The modules of a callback in the order they are asked; for a federated invite those of the invite as well.
QList<ChainLink> chainOf(const QString &callback, const HostSnapshot &snapshot);

//! \a paths are those of the report's steps. Without \a chain those that were not asked are left out.
Verdict verdictOf(const DispatchReport &report, const QStringList &paths, const QList<ChainLink> &chain = {});
//! Of a dispatch in the trace, with whatever was recorded of it.
Verdict verdictOf(const TraceRecord &record, const QList<ChainLink> &chain = {});

//! An exception in one line: type, status, code and message.
QString verdictErrorText(const QJsonObject &error);

//! The words, icons (for themedIcon()) and tones of an outcome: the same on every page.
QString outcomeText(Outcome outcome);
QString outcomeIcon(Outcome outcome);
Tone outcomeTone(Outcome outcome);

} // namespace modulehost
