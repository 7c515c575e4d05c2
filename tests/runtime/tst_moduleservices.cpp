// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mail, templates, HTTP and the database as a module meets them, also when the module is removed meanwhile.

#include "httppeer.h"
#include "instances.h"
#include "smtppeer.h"

#include <handover.h>
#include <mailer.h>
#include <networkhttpclient.h>
#include <privatedatabase.h>
#include <templaterenderer.h>

#include <modulehost/errors.h>
#include <modulehost/moduleapi.h>

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Watched : public Module
{
public:
    explicit Watched(bool &isGone)
        : m_isGone(isGone)
    {
    }
    ~Watched() override { m_isGone = true; }

private:
    bool &m_isGone;
};

} // namespace

class TestModuleServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsLent();
    void sendsMail();
    void failedMailIsLoggedWithoutTheAddress();
    void rendersTemplates();
    void valuesHaveToBeADict();
    void directoryBesideThePlugin();
    void runsTransactions();
    void databaseIsTheModulesOwn();
    void callsKeepTheModule_data();
    void callsKeepTheModule();
    void templatesDoNotKeepTheModule();
    void threadsYieldResults();

private:
    ModuleApi &api() { return m_module->api(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmtpPeer> m_relay;
    std::shared_ptr<RuntimeServices> m_services;
    std::shared_ptr<ModuleInstance> m_module;
    bool m_isGone = false;
};

void TestModuleServices::init()
{
    m_module.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_relay = std::make_unique<SmtpPeer>();
    m_services = std::make_shared<RuntimeServices>();
    m_services->settings.serverName = u"example.com"_s;
    m_services->settings.mail.isConfigured = true;
    m_services->settings.mail.host = u"127.0.0.1"_s;
    m_services->settings.mail.port = m_relay->serverPort();
    m_services->settings.mail.sender = u"%(app)s <noreply@example.com>"_s;
    TemplateSettings templates;
    templates.interpreter = u"" MODULEHOST_TEST_PYTHON ""_s;
    templates.script = u"" MODULEHOST_TEMPLATE_SCRIPT ""_s;
    templates.readLimit = 60s;
    m_services->httpClient = std::make_shared<NetworkHttpClient>("ModuleConsole/test");
    m_services->mailer = std::make_shared<Mailer>();
    m_services->templates = std::make_shared<TemplateRenderer>(templates);
    m_services->databases = std::make_shared<PrivateDatabases>(m_folder->filePath(u"databases"_s));
    m_isGone = false;
    m_module = loadingInstance(contextOf(m_services));
    m_module->activate(std::make_unique<Watched>(m_isGone));
    QFile file(m_folder->filePath(u"t.txt"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("hello {{ name }}");
}

void TestModuleServices::nothingIsLent()
{
    const auto bare = loadingInstance(contextOf(std::make_shared<RuntimeServices>()));
    QCOMPARE(messageOf<UnsupportedError>(bare->api().sendMail(u"a@b"_s, {}, {}, {})), u"this host lends no mailer"_s);
    QVERIFY_EXCEPTION_THROWN(bare->api().readTemplates({u"t.txt"_s}, m_folder->path()), UnsupportedError);
    QCOMPARE(messageOf<UnsupportedError>(bare->api().runDbInteraction(u"x"_s, [](DatabaseTransaction &) {})),
             u"this host lends no database"_s);
}

void TestModuleServices::sendsMail()
{
    QCoro::waitFor(api().sendMail(u"alice@example.org"_s, u"Hi"_s, u"<p>Hi</p>"_s, u"Hi"_s));
    QCOMPARE(m_relay->mails.size(), 1);
    QVERIFY(m_relay->mails.first().content.contains("From: Matrix <noreply@example.com>\r\n"));
    QVERIFY(m_module->logLines().lines().isEmpty());
}

void TestModuleServices::failedMailIsLoggedWithoutTheAddress()
{
    m_relay->answers.insert("RCPT", "550 <alice@example.org> is unknown");
    const QString error = messageOf<Error>(api().sendMail(u"alice@example.org"_s, u"Hi"_s, u"x"_s, u"x"_s));
    QVERIFY(error.contains(u"550 <alice@example.org> is unknown"_s));
    QCOMPARE(m_module->logLines().lines().size(), 1);
    const LogLine line = m_module->logLines().lines().first();
    QCOMPARE(line.level, LogLevel::Warning);
    QVERIFY(line.message.contains(u"550 <(the recipient)> is unknown"_s));
    QVERIFY(!line.message.contains(u"alice"_s));
}

void TestModuleServices::rendersTemplates()
{
    if (isThreadSanitized)
        QSKIP("the thread sanitizer loses sight of a thread that has started a process");
    const QList<Template> templates = api().readTemplates({u"t.txt"_s}, m_folder->path());
    QCOMPARE(templates.size(), 1);
    QCOMPARE(templates.first().name(), u"t.txt"_s);
    QCOMPARE(QCoro::waitFor(templates.first().render(Value::dict({{u"name"_s, u"you"_s}}))), u"hello you"_s);
    QVERIFY_EXCEPTION_THROWN(api().readTemplates({u"t.txt"_s}, m_folder->filePath(u"none"_s)), ConfigError);
}

void TestModuleServices::valuesHaveToBeADict()
{
    if (isThreadSanitized)
        QSKIP("the thread sanitizer loses sight of a thread that has started a process");
    const Template read = api().readTemplates({u"t.txt"_s}, m_folder->path()).first();
    QCOMPARE(
        messageOf<TypeError>([](Template t) -> Task<QString> { co_return co_await t.render(Value::list({})); }(read)),
        u"the values of t.txt have to be a dict by the names of the variables, not list"_s);
    QCOMPARE(messageOf<RuntimeError>([]() -> Task<QString> { co_return co_await Template().render({}); }()),
             u"this template was never read: use what ModuleApi::readTemplates() returns"_s);
}

void TestModuleServices::directoryBesideThePlugin()
{
    ModuleMetadata metadata;
    metadata.file = m_folder->filePath(u"lib/plugin.so"_s);
    m_module->setMetadata(metadata);
    QDir(m_folder->path()).mkpath(u"lib/templates"_s);
    QVERIFY(QFile::copy(m_folder->filePath(u"t.txt"_s), m_folder->filePath(u"lib/templates/mine.txt"_s)));
    QCOMPARE(api().readTemplates({u"mine.txt"_s}, u"templates"_s).size(), 1);
    QVERIFY_EXCEPTION_THROWN(api().readTemplates({u"t.txt"_s}, u"other"_s), ConfigError);
}

void TestModuleServices::runsTransactions()
{
    QThread *thread = nullptr;
    QCoro::waitFor(api().runDbInteraction(u"create"_s, [&](DatabaseTransaction &transaction) {
        thread = QThread::currentThread();
        transaction.execute(u"CREATE TABLE t (a)"_s);
        transaction.execute(u"INSERT INTO t VALUES (?)"_s, {7});
    }));
    QVERIFY(thread && thread != QThread::currentThread());
    const qint64 value = QCoro::waitFor(api().runDbInteraction(u"read"_s, [](DatabaseTransaction &transaction) {
        return transaction.execute(u"SELECT a FROM t"_s).first()[u"a"_s].toInt();
    }));
    QCOMPARE(value, 7);
    QCOMPARE(
        messageOf<DatabaseError>(api().runDbInteraction(
            u"wrong"_s, [](DatabaseTransaction &transaction) { return transaction.execute(u"SELECT b FROM t"_s); })),
        u"the statement \"SELECT b FROM t\" failed: no such column: b"_s);
}

void TestModuleServices::databaseIsTheModulesOwn()
{
    const auto create = [](DatabaseTransaction &transaction) { transaction.execute(u"CREATE TABLE t (a)"_s); };
    QCoro::waitFor(api().runDbInteraction(u"create"_s, create));
    LoadContext context;
    context.services = m_services;
    const auto other = ModuleInstance::loading(specOf(u"test.Other"_s), u"native"_s, context);
    QCoro::waitFor(other->api().runDbInteraction(u"create"_s, create));
    const auto successor = loadingInstance(context);
    QVERIFY(!messageOf<DatabaseError>(successor->api().runDbInteraction(u"create"_s, create)).isEmpty());
}

void TestModuleServices::callsKeepTheModule_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"mail", "template", "database", "thread", "request"})
        QTest::newRow(call) << QString::fromLatin1(call);
}

void TestModuleServices::callsKeepTheModule()
{
    QFETCH(QString, call);
    bool wasThere = false;
    const auto told = [](Task<> task, const bool &isGone, bool &out) -> Task<> {
        co_await task;
        out = !isGone;
    };
    const auto gate = std::make_shared<QSemaphore>();
    HttpPeer peer;
    peer.onRequest = [](QTcpSocket *socket) { socket->write(HttpPeer::answer("{}")); };
    Template read;
    if (call == u"mail") {
        told(api().sendMail(u"a@example.org"_s, u"s"_s, u"h"_s, u"t"_s), m_isGone, wasThere);
    } else if (call == u"template") {
        read = api().readTemplates({u"t.txt"_s}, m_folder->path()).first();
        told([](Template t) -> Task<> { co_await t.render(Value::dict({})); }(read), m_isGone, wasThere);
    } else if (call == u"database") {
        told(api().runDbInteraction(u"x"_s, [gate](DatabaseTransaction &) { gate->acquire(); }), m_isGone, wasThere);
    } else if (call == u"request") {
        const auto asked
            = [](HttpClient &client, QUrl url) -> Task<> { co_await client.postJsonGetJson(url, QJsonValue()); };
        told(asked(api().httpClient(), peer.url()), m_isGone, wasThere);
    } else {
        told(api().deferToThread([gate] { gate->acquire(); }), m_isGone, wasThere);
    }
    m_module.reset();
    QVERIFY(!m_isGone);
    gate->release();
    QTRY_VERIFY(m_isGone);
    QVERIFY(wasThere);
}

void TestModuleServices::templatesDoNotKeepTheModule()
{
    const Template read = api().readTemplates({u"t.txt"_s}, m_folder->path()).first();
    m_module.reset();
    QVERIFY(m_isGone);
    QVERIFY(!messageOf<RuntimeError>(read.render(Value::dict({}))).isEmpty());
}

void TestModuleServices::threadsYieldResults()
{
    const QString text = QCoro::waitFor(api().deferToThread([] { return u"from there"_s; }));
    QCOMPARE(text, u"from there"_s);
}

QTEST_GUILESS_MAIN(TestModuleServices)
#include "tst_moduleservices.moc"
