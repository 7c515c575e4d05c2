// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slowmark.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString keyOf(const QString &callback)
{
    return callback.isEmpty() ? u"callbacks/slowMs"_s : u"callbacks/slowMsOf/"_s + callback;
}

} // namespace

int SlowMark::milliseconds(const QString &callback) const
{
    const int forAll = m_settings.value(keyOf({}), firstMilliseconds).toInt();
    return callback.isEmpty() ? forAll : m_settings.value(keyOf(callback), forAll).toInt();
}

void SlowMark::setMilliseconds(int milliseconds, const QString &callback)
{
    m_settings.setValue(keyOf(callback), milliseconds);
}

} // namespace modulehost
