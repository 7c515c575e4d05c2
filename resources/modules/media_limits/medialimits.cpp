// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "medialimits.h"

using namespace Qt::StringLiterals;

namespace modulehost {

MediaLimitSet MediaLimits::parseConfig(const ConfigValue &config) { return MediaLimitSet(config); }

MediaLimits::MediaLimits(const MediaLimitSet &rules, ModuleApi &api)
    : m_rules(rules)
    , m_api(api)
{
    api.registerMediaRepositoryCallbacks({
        .getMediaConfigForUser = [this](const QString &userId) -> std::optional<JsonDict> {
            const MediaRule *rule = m_rules.ruleFor(userId);
            if (!rule || !rule->maxUploadBytes)
                return std::nullopt;
            return JsonDict {{u"m.upload.size"_s, *rule->maxUploadBytes}};
        },
        .isUserAllowedToUploadMediaOfSize
        = [this](const QString &userId, const qint64 &size) { return isUploadAllowed(userId, size); },
        .getMediaUploadLimitsForUser = [this](const QString &userId) -> std::optional<QList<MediaUploadLimit>> {
            const MediaRule *rule = m_rules.ruleFor(userId);
            return rule ? rule->limits : std::nullopt;
        },
        .onMediaUploadLimitExceeded = [this](const QString &userId, const MediaUploadLimit &limit, const qint64 &sent,
                                             const qint64 &attempted) { logExceeded(userId, limit, sent, attempted); },
    });
}

bool MediaLimits::isUploadAllowed(const QString &userId, qint64 size) const
{
    const MediaRule *rule = m_rules.ruleFor(userId);
    if (!rule || rule->allows(size))
        return true;
    m_api.log(LogLevel::Info,
              u"%1 may not upload %2 bytes: the limit is %3"_s.arg(userId, QString::number(size),
                                                                   QString::number(*rule->maxUploadBytes)));
    return false;
}

void MediaLimits::logExceeded(const QString &userId, const MediaUploadLimit &limit, qint64 sent, qint64 attempted) const
{
    m_api.log(LogLevel::Info,
              u"%1 may not upload %2 bytes: %3 of %4 bytes in %5 ms are used"_s.arg(
                  userId, QString::number(attempted), QString::number(sent), QString::number(limit.maxBytes),
                  QString::number(limit.timePeriodMs)));
}

} // namespace modulehost
