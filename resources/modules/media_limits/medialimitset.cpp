// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "medialimitset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

qint64 readSize(const ConfigValue &config)
{
    const qint64 bytes = config.asSize();
    if (bytes < 0)
        config.fail(u"a size cannot be negative"_s);
    return bytes;
}

MediaUploadLimit readLimit(const ConfigValue &config)
{
    const ConfigValue period = config[u"period"_s];
    const std::chrono::milliseconds duration = period.asDuration();
    if (duration.count() <= 0)
        period.fail(u"a period must be longer than nothing"_s);
    return {.maxBytes = readSize(config[u"max_size"_s]), .timePeriodMs = duration.count()};
}

MediaRule readRule(const ConfigValue &config)
{
    MediaRule rule;
    rule.users = GlobList(config[u"users"_s]);
    if (const ConfigValue size = config[u"max_upload_size"_s]; !size.isNull())
        rule.maxUploadBytes = readSize(size);
    if (const ConfigValue limits = config[u"limits"_s]; !limits.isNull()) {
        const QList<ConfigValue> items = limits.asList();
        QList<MediaUploadLimit> list;
        std::transform(items.begin(), items.end(), std::back_inserter(list), readLimit);
        rule.limits = list;
    }
    if (!rule.maxUploadBytes && !rule.limits)
        config.fail(u"a rule needs max_upload_size, limits or both"_s);
    return rule;
}

} // namespace

MediaLimitSet::MediaLimitSet(const ConfigValue &config)
{
    const QList<ConfigValue> rules = config[u"rules"_s].asList();
    std::transform(rules.begin(), rules.end(), std::back_inserter(m_rules), readRule);
}

const MediaRule *MediaLimitSet::ruleFor(const QString &userId) const
{
    const auto rule = std::find_if(m_rules.begin(), m_rules.end(), [&](const MediaRule &candidate) {
        return candidate.users.isEmpty() || candidate.users.matches(userId);
    });
    return rule == m_rules.end() ? nullptr : &*rule;
}

} // namespace modulehost
