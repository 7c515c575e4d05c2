// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace modulehost {

//! A comment of a config, from its `#` to the end of its line; line and column count from 1.
struct CommentRange
{
    qsizetype begin = 0; //!< In bytes from the beginning of the file.
    qsizetype end = 0;
    int line = 0;
    int column = 0;
};

//! Whether only spaces stand before \a comment in its line. \a bytes are the whole file. Any thread.
bool isAlone(const QByteArray &bytes, const CommentRange &comment);

} // namespace modulehost
