// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Modules that use what a host lends. What they record stands in a property of the application object, so hosts
// that load them live on its thread.

#include <modulehost/codes.h>
#include <modulehost/module.h>

#include <QCoreApplication>

using namespace modulehost;
using namespace Qt::StringLiterals;

namespace {

//! Counts invites in its database and refuses each with a text of its template.
class Counting : public Module
{
public:
    using Config = QString; //!< The folder of `refusal.txt`.

    static Config parseConfig(const ConfigValue &config) { return config[u"templates"_s].asString(); }

    Counting(const Config &config, ModuleApi &api)
        : m_api(api)
        , m_refusal(api.readTemplates({u"refusal.txt"_s}, config).first())
    {
        api.registerSpamCheckerCallbacks({.userMayInvite = [this](const QString &inviter, const QString &,
                                                                  const QString &) { return refuse(inviter); }});
    }

private:
    Task<SpamVerdict> refuse(QString inviter)
    {
        const qint64 count = co_await m_api.runDbInteraction(
            u"count"_s, [inviter](DatabaseTransaction &transaction) { return counted(transaction, inviter); });
        const Value::Dict values {{u"count"_s, count}};
        const QString text = co_await m_refusal.render(Value::dict(values));
        const QJsonObject extra {{u"text"_s, text}};
        co_return SpamVerdict(Codes::forbidden(), extra);
    }

    static qint64 counted(DatabaseTransaction &transaction, const QString &inviter)
    {
        transaction.execute(u"CREATE TABLE IF NOT EXISTS invites (inviter TEXT)"_s);
        transaction.execute(u"INSERT INTO invites VALUES (?)"_s, {inviter});
        return transaction.execute(u"SELECT count(*) AS n FROM invites"_s).first()[u"n"_s].toInt();
    }

    ModuleApi &m_api;
    const Template m_refusal;
};

void record(const QString &line)
{
    QObject *application = QCoreApplication::instance();
    application->setProperty("lending.record",
                             application->property("lending.record").toStringList() + QStringList(line));
}

//! Sends a mail for each invite, and records how that ended and when it goes itself.
class Mailing : public Module
{
public:
    using Config = QString;

    static Config parseConfig(const ConfigValue &) { return {}; }

    Mailing(const Config &, ModuleApi &api)
        : m_api(api)
    {
        api.registerSpamCheckerCallbacks(
            {.userMayInvite = [this](const QString &, const QString &, const QString &) { return send(); }});
    }
    ~Mailing() override { record(u"gone"_s); }

private:
    Task<SpamVerdict> send()
    {
        try {
            co_await m_api.sendMail(u"a@example.org"_s, u"Hi"_s, u"<p>Hi</p>"_s, u"Hi"_s);
            record(u"sent"_s);
        } catch (const Error &error) {
            record(error.message());
        }
        co_return SpamVerdict();
    }

    ModuleApi &m_api;
};

//! Reports each invite to a server without waiting for it, and records how that ended and when it goes itself.
class Reporting : public Module
{
public:
    using Config = QString; //!< The address of the server.

    static Config parseConfig(const ConfigValue &config) { return config[u"url"_s].asString(); }

    Reporting(const Config &config, ModuleApi &api)
        : m_url(config)
        , m_api(api)
    {
        api.registerSpamCheckerCallbacks({.userMayInvite = [this](const QString &, const QString &, const QString &) {
            report();
            return SpamVerdict();
        }});
    }
    ~Reporting() override { record(u"gone"_s); }

private:
    Task<> report()
    {
        QString ending = u"reported to "_s;
        try {
            co_await m_api.httpClient().getRaw(m_url);
            co_await m_api.sleep(std::chrono::milliseconds(1));
        } catch (const Error &error) {
            ending = error.message() + u": "_s;
        }
        record(ending + m_url.path());
    }

    const QUrl m_url;
    ModuleApi &m_api;
};

} // namespace

MODULEHOST_EXPORT(lending.Counting, Counting)
MODULEHOST_EXPORT(lending.Mailing, Mailing)
MODULEHOST_EXPORT(lending.Reporting, Reporting)
