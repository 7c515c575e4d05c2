// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "departmentmodule.h"

#include "departmentlookup.h"

#include <modulehost/codes.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Clock = std::chrono::steady_clock;

bool isUser(const QString &id)
{
    constexpr qsizetype longestId = 255;
    if (id.toUtf8().size() > longestId || !UserID::isValid(id))
        return false;
    const QString localpart = UserID::fromString(id).localpart;
    return localpart != u"."_s && localpart != u".."_s; // these would climb in the directory's path
}

void requireToken(const WebRequest &request, const QByteArray &token)
{
    if (hasToken(request, token))
        return;
    if (request.header("Authorization").isEmpty())
        throw SynapseError(401, u"This needs the module's token as \"Authorization: Bearer …\""_s,
                           u"M_MISSING_TOKEN"_s);
    throw SynapseError(401, u"This is not the module's token"_s, u"M_UNKNOWN_TOKEN"_s);
}

} // namespace

DepartmentConfig DepartmentModule::parseConfig(const ConfigValue &config) { return DepartmentConfig::read(config); }

DepartmentModule::DepartmentModule(const DepartmentConfig &config, ModuleApi &api)
    : m_config(config)
    , m_api(api)
    , m_departmentForUser(u"get_department_for_user"_s,
                          CacheOptions {.maxEntries = config.cacheEntries, .keyParameters = {u"user_id"_s}},
                          [this](const QString &userId) { return lookUp(userId); })
{
    api.registerCachedFunction(m_departmentForUser);
    api.registerWebResource(m_config.path, {.get = [this](const WebRequest &request) { return answerAsk(request); }});
    if (m_config.invalidateToken.isEmpty()) {
        api.log(LogLevel::Info, u"no invalidate_token: entries can only be invalidated from the host"_s);
    } else {
        api.registerWebResource(m_config.path + u"/invalidate"_s,
                                {.post = [this](const WebRequest &request) { return answerInvalidate(request); }});
    }
    if (!m_config.silencedDepartments.isEmpty())
        api.registerSpamCheckerCallbacks(
            {.checkEventForSpam = [this](const Event &event) { return checkEvent(event); }});
}

Task<QString> DepartmentModule::departmentOf(QString userId)
{
    Department department = co_await m_departmentForUser(userId);
    if (Clock::now() - department.fetched >= m_config.cacheTtl) {
        m_departmentForUser.invalidate(userId);
        department = co_await m_departmentForUser(userId);
    }
    co_return department.name;
}

Task<Department> DepartmentModule::lookUp(QString userId)
{
    if (m_outage && Clock::now() < m_outage->retryAt)
        throw SynapseError(502, m_outage->message);
    const HttpResponse response = co_await askDirectory(userId);
    QString name;
    try {
        name = readDepartment(response, m_config.field);
    } catch (const DirectoryError &error) {
        m_api.log(LogLevel::Warning, error.forLog());
        if (response.status >= 500 || response.status == 429)
            leaveDirectoryAlone(error.message());
        throw;
    }
    if (m_outage) {
        m_outage.reset();
        m_api.log(LogLevel::Info, u"the directory answers again"_s);
    }
    co_return Department {name, Clock::now()};
}

Task<HttpResponse> DepartmentModule::askDirectory(QString userId)
{
    constexpr qint64 largestAnswer = 64 * 1024;
    const HttpLimits limits {
        .headerTimeout = m_config.timeout, .totalTimeout = m_config.timeout, .maxBodyBytes = largestAnswer};
    const QUrl url = departmentUrl(m_config.url, UserID::fromString(userId));
    try {
        co_return co_await m_api.httpClient().request("GET", url, QByteArray(), m_config.headers, limits);
    } catch (const SynapseError &error) {
        // The client's own words may name the address, which is nobody's business outside.
        const QString message = u"the directory does not answer"_s;
        m_api.log(LogLevel::Warning, message + u": "_s + error.message());
        leaveDirectoryAlone(message);
        throw SynapseError(error.status() == 504 ? 504 : 502, message);
    }
}

void DepartmentModule::leaveDirectoryAlone(const QString &message)
{
    m_outage = Outage {message, Clock::now() + m_config.retryAfter};
}

Task<SpamVerdict> DepartmentModule::checkEvent(const Event &event)
{
    const QString sender = event.sender();
    if (!isUser(sender) || (m_config.localUsersOnly && !m_api.isMine(sender)))
        co_return SpamVerdict::notSpam();
    QString department;
    bool failed = false;
    try {
        department = co_await departmentOf(sender);
    } catch (const SynapseError &) {
        failed = true;
    }
    if (failed && m_config.allowsOnFailure)
        co_return SpamVerdict::notSpam();
    if (!failed && !m_config.silencedDepartments.contains(department))
        co_return SpamVerdict::notSpam();
    m_api.log(LogLevel::Info,
              failed ? u"%1 may not send: the department is not known"_s.arg(sender)
                     : u"%1 may not send: the department %2 is silenced"_s.arg(sender, department));
    co_return SpamVerdict(Codes::forbidden());
}

Task<WebResponse> DepartmentModule::answerAsk(const WebRequest &request)
{
    if (!m_config.askToken.isEmpty())
        requireToken(request, m_config.askToken);
    const QString userId = requireUser(request.query.queryItemValue(u"user_id"_s, QUrl::FullyDecoded));
    const QString department = co_await departmentOf(userId);
    if (department.isEmpty())
        throw SynapseError(404, u"%1 has no department"_s.arg(userId), u"M_NOT_FOUND"_s);
    const QJsonObject answer {{u"user_id"_s, userId}, {u"department"_s, department}};
    co_return WebResponse::json(200, answer);
}

Task<WebResponse> DepartmentModule::answerInvalidate(const WebRequest &request)
{
    requireToken(request, m_config.invalidateToken);
    const QJsonObject body = request.jsonObject();
    if (body.value(u"all"_s).toBool()) {
        m_departmentForUser.invalidateAll();
    } else {
        const QString userId = requireUser(body.value(u"user_id"_s).toString());
        const QStringList key(1, userId);
        co_await m_api.invalidateCache(m_departmentForUser, key);
    }
    co_return WebResponse::json(200, QJsonObject());
}

QString DepartmentModule::requireUser(const QString &text) const
{
    if (text.isEmpty())
        throw SynapseError(400, u"user_id is missing"_s, u"M_MISSING_PARAM"_s);
    const QString userId = m_api.getQualifiedUserId(text);
    if (!isUser(userId))
        throw SynapseError(400, u"user_id is no user ID"_s, u"M_INVALID_PARAM"_s);
    if (m_config.localUsersOnly && !m_api.isMine(userId))
        throw SynapseError(400, u"Only users of this server have a department here"_s, u"M_INVALID_PARAM"_s);
    return userId;
}

} // namespace modulehost
