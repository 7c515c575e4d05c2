// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/spamverdict.h>

namespace modulehost {

SpamVerdict::SpamVerdict(const ErrorCode &code)
    : SpamVerdict(code, {})
{
}

SpamVerdict::SpamVerdict(const ErrorCode &code, const QJsonObject &extra)
    : m_rejection(std::make_shared<const Rejection>(Rejection {code.text(), extra, {}, false}))
{
}

SpamVerdict SpamVerdict::rejectedWithText(const QString &text)
{
    SpamVerdict verdict;
    verdict.m_rejection = std::make_shared<const Rejection>(Rejection {{}, {}, text, true});
    return verdict;
}

} // namespace modulehost
