// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documenttext.h"

#include <unifieddiff.h>

#include <algorithm>

namespace modulehost {

QByteArray textOf(const ConfigDocument &document, const QString &file)
{
    for (const ConfigFile &candidate : document.files()) {
        if (candidate.name == file)
            return candidate.bytes;
    }
    return {};
}

qsizetype firstDifference(const QByteArray &before, const QByteArray &after)
{
    return std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin();
}

ConfigDocument withText(const ConfigDocument &document, const QString &file, const QByteArray &bytes)
{
    const QByteArray before = textOf(document, file);
    const qsizetype front = firstDifference(before, bytes);
    qsizetype back = 0;
    const qsizetype backAtMost = std::min(before.size(), bytes.size()) - front;
    while (back < backAtMost && before.at(before.size() - 1 - back) == bytes.at(bytes.size() - 1 - back))
        ++back;
    const ConfigEdit edit({},
                          {{file, front, before.mid(front, before.size() - back - front),
                            bytes.mid(front, bytes.size() - back - front)}});
    return edit.isEmpty() ? document : document.edited(edit).value_or(document);
}

bool haveSameFiles(const ConfigDocument &a, const ConfigDocument &b)
{
    return std::equal(a.files().begin(), a.files().end(), b.files().begin(), b.files().end(),
                      [](const ConfigFile &one, const ConfigFile &other) { return one.name == other.name; });
}

bool haveSameText(const ConfigDocument &a, const ConfigDocument &b)
{
    return std::equal(a.files().begin(), a.files().end(), b.files().begin(), b.files().end(),
                      [](const ConfigFile &one, const ConfigFile &other) {
                          return one.name == other.name && one.unreadable == other.unreadable && one.hash == other.hash;
                      });
}

QByteArray diffBetween(const ConfigDocument &before, const ConfigDocument &after)
{
    QByteArray diff;
    for (const ConfigFile &file : after.files())
        diff += unifiedDiff(textOf(before, file.name), file.bytes, file.name);
    return diff;
}

} // namespace modulehost
