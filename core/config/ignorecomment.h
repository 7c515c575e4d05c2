// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QString>

namespace modulehost {

//! One kind of problem that a comment of the file silences on some lines, because it is a false alarm. A value.
struct IgnoreComment
{
    SourceRange range; //!< Of the comment.
    QString id; //!< As Problem::id.
    int firstLine = 0; //!< That it speaks about, from 1.
    int lastLine = 0;
    bool isUsed = false; //!< It silences something that the file alone gives rise to.

    //! Whether it silences a problem of that kind at \a place.
    bool silences(const QString &problem, const SourceRange &place) const
    {
        return problem == id && place.file == range.file && place.line >= firstLine && place.line <= lastLine;
    }
    friend bool operator==(const IgnoreComment &, const IgnoreComment &) = default;
};

} // namespace modulehost
