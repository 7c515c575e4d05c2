// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "departmentconfig.h"

#include "departmentlookup.h"

#include <QUrl>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

QString readUrl(const ConfigValue &config)
{
    const QString url = config.asString();
    const QUrl sample = departmentUrl(url, {u"localpart"_s, u"example.com"_s});
    if (!sample.isValid() || sample.host().isEmpty() || (sample.scheme() != u"http"_s && sample.scheme() != u"https"_s))
        config.fail(u"expected an http or https address, got \"%1\""_s.arg(url));
    if (!url.contains(u"{user_id}"_s) && !url.contains(u"{localpart}"_s))
        config.fail(u"the address names no user: it needs {user_id} or {localpart}"_s);
    return url;
}

HttpHeaders readHeaders(const ConfigValue &config)
{
    HttpHeaders headers;
    const auto entries = config.entries();
    for (const auto &[name, value] : entries) {
        const QString text = value.asString();
        if (text.contains(u'\n') || text.contains(u'\r'))
            value.fail(u"a header cannot span lines"_s);
        headers.append({name.toLatin1(), text.toUtf8()});
    }
    return headers;
}

std::chrono::milliseconds readDuration(const ConfigValue &config, std::chrono::milliseconds fallback,
                                       std::chrono::milliseconds least)
{
    const std::chrono::milliseconds duration = config.asDuration(fallback);
    if (duration < least)
        config.fail(u"expected at least %1 ms"_s.arg(least.count()));
    return duration;
}

int readEntries(const ConfigValue &config)
{
    const qint64 entries = config.asInt(1000);
    if (entries < 1 || entries > std::numeric_limits<int>::max())
        config.fail(u"expected a number of entries, got %1"_s.arg(entries));
    return int(entries);
}

QByteArray readToken(const ConfigValue &config)
{
    constexpr qsizetype shortest = 16;
    const QByteArray token = config.asString(QString()).toUtf8();
    if (!token.isEmpty() && token.size() < shortest)
        config.fail(u"a token of less than %1 characters can be guessed"_s.arg(shortest));
    return token;
}

bool readAllowsOnFailure(const ConfigValue &config)
{
    const QString action = config.asString(u"allow"_s);
    if (action != u"allow"_s && action != u"deny"_s)
        config.fail(u"expected allow or deny, got \"%1\""_s.arg(action));
    return action == u"allow"_s;
}

} // namespace

DepartmentConfig DepartmentConfig::read(const ConfigValue &config)
{
    const ConfigValue cache = config[u"cache"_s];
    DepartmentConfig result {
        .url = readUrl(config[u"url"_s]),
        .field = config[u"field"_s].asString(u"department"_s),
        .headers = readHeaders(config[u"headers"_s]),
        .timeout = readDuration(config[u"timeout"_s], 5s, 1ms),
        .retryAfter = readDuration(config[u"retry_after"_s], 30s, 0ms),
        .cacheEntries = readEntries(cache[u"max_entries"_s]),
        .cacheTtl = readDuration(cache[u"ttl"_s], 1h, 1ms),
        .path = config[u"path"_s].asString(u"/_synapse/client/department"_s),
        .askToken = readToken(config[u"ask_token"_s]),
        .invalidateToken = readToken(config[u"invalidate_token"_s]),
        .localUsersOnly = config[u"local_users_only"_s].asBool(true),
        .silencedDepartments = config[u"silenced_departments"_s].asStringList({}),
        .allowsOnFailure = readAllowsOnFailure(config[u"on_failure"_s]),
    };
    if (!result.path.startsWith(u'/') || result.path.endsWith(u'/'))
        config[u"path"_s].fail(u"a path starts with a slash and does not end with one"_s);
    return result;
}

} // namespace modulehost
