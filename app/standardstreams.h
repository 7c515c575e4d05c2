// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace modulehost {

/*!
 * Opens /dev/null on each of the descriptors 0 to 2 that is closed. Otherwise the next file or socket would become
 * standard input or output, and answers and problems would be written into it. To be called first in main().
 */
void openClosedStandardStreams();

} // namespace modulehost
