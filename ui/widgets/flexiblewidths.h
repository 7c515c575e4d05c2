// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace modulehost {

//! A column whose width depends on the room that there is; in pixels.
struct FlexibleWidth
{
    int column = 0;
    int least = 0;
    int width = 0; //!< As it would be without the others; then the answer.
    int wished = 0; //!< All of its texts in full.
};

/*!
 * Makes \a columns, from left to right, take \a room together. When there is too little, the last one gives way first,
 * then the widest; none below its least. When there is more, texts are shown in full as far as it goes, and the last
 * column takes the rest.
 */
void fitInto(int room, QList<FlexibleWidth> &columns);

} // namespace modulehost
