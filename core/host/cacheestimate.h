// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachedfunctionbase.h>

#include <QString>

namespace modulehost {

//! How the bytes of \a memory are meant, as scripts read it: `about` or `at_least`. Any thread.
QString estimateName(const CacheMemory &memory);

//! The same around \a size, which is how the bytes are written: "about 1.2 MiB". Translated; any thread.
QString estimateText(const CacheMemory &memory, const QString &size);

} // namespace modulehost
