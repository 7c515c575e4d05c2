// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mailsettings.h"

#include <sectionreader.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

class LenientReader
{
public:
    LenientReader(const ConfigValue &section, QList<Problem> &problems)
        : m_section(section)
        , m_problems(problems)
    {
    }

    void read(const QString &key, QString &text)
    {
        readWith(key, [&](const ConfigValue &value) { text = value.asString(); });
    }
    void read(const QString &key, bool &flag)
    {
        readWith(key, [&](const ConfigValue &value) { flag = value.asBool(); });
    }
    bool read(const QString &key, quint16 &port)
    {
        return readWith(key, [&](const ConfigValue &value) {
            const qint64 number = value.asInt();
            if (number < 1 || number > 65535)
                value.fail(u"expected a port from 1 to 65535, got %1"_s.arg(number));
            port = quint16(number);
        });
    }

private:
    template<typename Read>
    bool readWith(const QString &key, Read readValue)
    {
        const ConfigValue value = m_section[key];
        if (value.isNull())
            return false;
        if (readOrReport(value, m_problems, [&] { readValue(value); }))
            return true;
        Problem &problem = m_problems.last();
        problem.severity = Problem::Severity::Warning;
        problem.message += u"; mails are sent as if it were not there"_s;
        return false;
    }

    const ConfigValue &m_section;
    QList<Problem> &m_problems;
};

} // namespace

MailSettings MailSettings::read(const ConfigValue &section, QList<Problem> &problems)
{
    MailSettings settings;
    if (section.isNull())
        return settings;
    if (!section.isMap()) {
        problems.append(problemAt(section, Problem::Severity::Warning, u"wrong-value"_s,
                                  u"expected a mapping, got %1; no mail can be sent"_s.arg(section.typeName())));
        return settings;
    }
    settings.isConfigured = true;
    LenientReader reader(section, problems);
    reader.read(u"smtp_host"_s, settings.host);
    reader.read(u"smtp_user"_s, settings.user);
    reader.read(u"smtp_pass"_s, settings.password);
    reader.read(u"force_tls"_s, settings.forceTls);
    reader.read(u"require_transport_security"_s, settings.requireTransportSecurity);
    reader.read(u"enable_tls"_s, settings.enableTls);
    reader.read(u"notif_from"_s, settings.sender);
    reader.read(u"app_name"_s, settings.appName);
    constexpr quint16 implicitTlsPort = 465;
    if (!reader.read(u"smtp_port"_s, settings.port) && settings.forceTls)
        settings.port = implicitTlsPort;
    return settings;
}

} // namespace modulehost
