// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "medialimitset.h"

#include <modulehost/module.h>

namespace modulehost {

/*!
 * The module media_limits.MediaLimits: answers the media callbacks from its rules, has no opinion on
 * users that no rule is for, and logs every refused upload.
 */
class MediaLimits : public Module
{
public:
    static MediaLimitSet parseConfig(const ConfigValue &config);
    MediaLimits(const MediaLimitSet &rules, ModuleApi &api);

private:
    bool isUploadAllowed(const QString &userId, qint64 size) const;
    void logExceeded(const QString &userId, const MediaUploadLimit &limit, qint64 sent, qint64 attempted) const;

    const MediaLimitSet m_rules;
    ModuleApi &m_api;
};

} // namespace modulehost
