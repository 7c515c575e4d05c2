// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkededit.h"
#include "problem.h"

#include <QList>
#include <QString>

namespace modulehost {

//! A way to get rid of a problem, as an edit that was tried.
struct QuickFix
{
    enum class Kind : quint8 {
        RenameKey, //!< To `name`, the key that was most likely meant.
        Ignore //!< By a comment that silences this kind of problem, `name`, in its place.
    };

    Kind kind = Kind::RenameKey;
    QString name;
    EditProposal proposal;
};

/*!
 * What can be done about \a problem, which was found in \a document as it is or by a module's schema. Empty when the
 * document has moved on, or for what only a person can mend. Any thread.
 */
QList<QuickFix> quickFixes(const ConfigDocument &document, const Problem &problem);

} // namespace modulehost
