// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <common/glob.h>

#include <modulehost/types.h>

#include <optional>

namespace modulehost {

//! What some users may upload.
struct MediaRule
{
    GlobList users; //!< User IDs that the rule is for; all of them when empty.
    std::optional<qint64> maxUploadBytes; //!< Of one file; nothing leaves it to the homeserver.
    std::optional<QList<MediaUploadLimit>> limits; //!< Within periods; an empty list is no limit at all.

    bool allows(qint64 bytes) const noexcept { return !maxUploadBytes || bytes <= *maxUploadBytes; }
};

//! Rules in order: the first that is for a user holds for that user, alone. Immutable after construction.
class MediaLimitSet
{
public:
    explicit MediaLimitSet(const ConfigValue &config); //!< A module's config; throws ConfigError.

    const MediaRule *ruleFor(const QString &userId) const; //!< Null when no rule is for that user.

private:
    QList<MediaRule> m_rules;
};

} // namespace modulehost
