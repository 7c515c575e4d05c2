// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configdocument.h>
#include <snapshot.h>

#include <QList>
#include <QString>

#include <optional>

namespace modulehost {

//! One entry of `modules:` as the page shows it: what the file says, with the edits that wait, and what runs of it.
struct ModuleRow
{
    enum class State {
        Active,
        Failed,
        Disabled, //!< Commented out.
        NotRun, //!< Nothing of the file runs yet.
        LeftOut, //!< Enabled, and left out of this run.
        WillLoad, //!< After the apply; also when it has just ended and the host has not told of it yet.
        WillStop //!< After the apply.
    };

    qsizetype position = 0; //!< In the file, the disabled ones counted.
    qsizetype before = 0; //!< The same without the edits that wait.
    int occurrence = 0; //!< Which one of equal paths.
    QString path;
    State state = State::NotRun;
    std::optional<ModuleSnapshot> live = {}; //!< What the host says of it.
    qsizetype livePosition = -1; //!< Among the entries of what is live, the disabled ones counted; -1: not among them.
    SourceRange place = {}; //!< In the text with the edits.

    bool isMoved() const { return position != before; }
    quint64 calls() const { return live ? live->totals.calls : 0; }
    friend bool operator==(const ModuleRow &a, const ModuleRow &b);
};

/*!
 * The rows of a config with edits: entries of \a edited in their order, each joined with its place in \a saved and
 * with what \a snapshot says of it. \a live is what the modules run with, which need be neither of the two; null while
 * nothing of this config runs.
 */
QList<ModuleRow> moduleRows(const ConfigDocument &saved, const ConfigDocument &edited, const HostSnapshot &snapshot,
                            const ConfigDocument *live);

} // namespace modulehost
