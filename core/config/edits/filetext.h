// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "configdocument.h"
#include "edits/textoutline.h"
#include "textlines.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace modulehost {

//! The text of one file with its lines and its outline. A value, for any thread.
struct FileText
{
    ConfigFile file;
    TextLines lines;
    TextOutline outline;

    const QByteArray &bytes() const noexcept { return file.bytes; }
    QByteArray mid(qsizetype begin, qsizetype end) const { return file.bytes.mid(begin, end - begin); }
    //! Of a line, from 0; behind the byte order mark.
    qsizetype lineBegin(int line) const;
    //! Before the break of the line in which \a offset stands.
    qsizetype lineEnd(qsizetype offset) const;
    //! Only spaces stand before \a offset in its line, and no Unicode separator ends the line before.
    bool beginsItsLine(qsizetype offset) const;
    //! The break that a line gets that is inserted near \a offset.
    QByteArray lineBreakNear(qsizetype offset) const;
    TextReplacement replacement(qsizetype begin, qsizetype end, const QByteArray &inserted) const;
    TextReplacement insertion(qsizetype at, const QByteArray &inserted) const { return replacement(at, at, inserted); }
    //! The first alias of an anchor that stands between \a begin and \a end but is used elsewhere; null for none.
    const NamedPlace *aliasOutside(qsizetype begin, qsizetype end) const;
    //! Where aliases of the anchor \a name stand.
    QList<NamedPlace> aliasesOf(const QString &name) const;
};

std::optional<FileText> readFileText(const ConfigFile &file, const ReadLimits &limits);

} // namespace modulehost
