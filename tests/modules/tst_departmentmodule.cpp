// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakemoduleapi.h"

#include <departmentmodule.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QByteArray Token = "0123456789abcdef";
const QString Path = u"/_synapse/client/department"_s;

WebRequest ask(const QString &userId)
{
    WebRequest request;
    request.method = "GET";
    request.query.addQueryItem(u"user_id"_s, userId);
    return request;
}

WebRequest invalidate(const QByteArray &body, const QByteArray &token = Token)
{
    WebRequest request;
    request.method = "POST";
    request.body = body;
    if (!token.isEmpty())
        request.headers = {{"Authorization", "Bearer " + token}};
    return request;
}

QJsonObject bodyOf(const WebResponse &response) { return QJsonDocument::fromJson(response.body).object(); }

Event eventFrom(const QString &sender)
{
    return Event(QJsonObject {{u"type"_s, u"m.room.message"_s}, {u"sender"_s, sender}});
}

} // namespace

class DepartmentModuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersFromTheDirectoryOnce();
    void sendsWhatIsConfigured();
    void mergesQuestionsThatMeet();
    void looksUpAgainWhenTooOld();
    void refusesOddQuestions_data();
    void refusesOddQuestions();
    void asksForTheTokenWhenThereIsOne();
    void sharesTheInvalidation();
    void invalidatesAll();
    void guardsTheInvalidation_data();
    void guardsTheInvalidation();
    void hasNoInvalidationWithoutAToken();
    void reportsABadDirectory();
    void leavesAFailingDirectoryAlone();
    void silencesDepartments();
    void decidesAsConfiguredOnFailure_data();
    void decidesAsConfiguredOnFailure();
    void showsDepartmentsInTheCache();

private:
    void construct(const QByteArray &more = {});
    WebResponse get(const QString &userId) { return resultOf(answerOf(*m_api->resource(Path), ask(userId))); }
    WebResponse post(const WebRequest &request)
    {
        return resultOf(answerOf(*m_api->resource(QString(Path + u"/invalidate"_s)), request));
    }

    std::unique_ptr<FakeModuleApi> m_api;
    std::unique_ptr<DepartmentModule> m_module;
};

void DepartmentModuleTest::init()
{
    m_module.reset();
    m_api = std::make_unique<FakeModuleApi>();
    m_api->http.answerJson(R"({"department": "Sales"})");
}

void DepartmentModuleTest::construct(const QByteArray &more)
{
    const QByteArray config = "{'url': 'https://d.example/{user_id}', 'invalidate_token': '" + Token + "'" + more + "}";
    m_module = std::make_unique<DepartmentModule>(DepartmentModule::parseConfig(configFrom(config)), *m_api);
}

void DepartmentModuleTest::answersFromTheDirectoryOnce()
{
    construct();
    for (int i = 0; i < 3; ++i) {
        const WebResponse response = get(u"@alice:example.com"_s);
        QCOMPARE(response.status, 200);
        QCOMPARE(bodyOf(response),
                 QJsonObject({{u"user_id"_s, u"@alice:example.com"_s}, {u"department"_s, u"Sales"_s}}));
    }
    QCOMPARE(m_api->http.requests.size(), 1);
    QCOMPARE(get(u"bob"_s).status, 200); // a localpart is completed
    QCOMPARE(m_api->http.requests.last().url.toEncoded(), QByteArray("https://d.example/%40bob%3Aexample.com"));

    m_api->http.answerJson("{}");
    QCOMPARE(get(u"@carol:example.com"_s).status, 404);
    QCOMPARE(bodyOf(get(u"@carol:example.com"_s)).value(u"errcode"_s), u"M_NOT_FOUND"_s);
    QCOMPARE(m_api->http.requests.size(), 3); // that somebody has none is remembered too
}

void DepartmentModuleTest::sendsWhatIsConfigured()
{
    construct(", 'headers': {'X-Key': 'k'}, 'timeout': '2s'");
    get(u"@alice:example.com"_s);
    const FakeHttpClient::Request request = m_api->http.requests.first();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.headers, HttpHeaders({{"X-Key", "k"}}));
    QCOMPARE(request.limits.headerTimeout, std::chrono::seconds(2));
    QCOMPARE(request.limits.totalTimeout, std::chrono::seconds(2));
    QVERIFY(request.limits.maxBodyBytes <= 64 * 1024);
}

void DepartmentModuleTest::mergesQuestionsThatMeet()
{
    construct();
    m_api->http.gate.isClosed = true;
    const WebRequest question = ask(u"@alice:example.com"_s);
    Task<WebResponse> first = answerOf(*m_api->resource(Path), question);
    Task<WebResponse> second = answerOf(*m_api->resource(Path), question);
    QVERIFY(!first.isReady() && !second.isReady());
    QCOMPARE(m_api->http.requests.size(), 1);
    m_api->http.gate.open();
    QTRY_VERIFY(first.isReady() && second.isReady());
    QCOMPARE(takeResult(first).status, 200);
    QCOMPARE(takeResult(second).status, 200);
}

void DepartmentModuleTest::looksUpAgainWhenTooOld()
{
    construct(", 'cache': {'ttl': 1}");
    get(u"@alice:example.com"_s);
    m_api->http.answerJson(R"({"department": "Engineering"})");
    QTRY_COMPARE(bodyOf(get(u"@alice:example.com"_s)).value(u"department"_s), u"Engineering"_s);
}

void DepartmentModuleTest::refusesOddQuestions_data()
{
    QTest::addColumn<QString>("userId");
    QTest::addColumn<QString>("errcode");

    QTest::newRow("nobody") << QString() << u"M_MISSING_PARAM"_s;
    QTest::newRow("no server") << u"@alice"_s << u"M_INVALID_PARAM"_s;
    QTest::newRow("other server") << u"@alice:elsewhere.example"_s << u"M_INVALID_PARAM"_s;
    QTest::newRow("dots") << u"@..:example.com"_s << u"M_INVALID_PARAM"_s;
    QTest::newRow("too long") << u"@%1:example.com"_s.arg(QString(300, u'a')) << u"M_INVALID_PARAM"_s;
}

void DepartmentModuleTest::refusesOddQuestions()
{
    QFETCH(QString, userId);
    QFETCH(QString, errcode);
    construct();
    const WebResponse response = get(userId);
    QCOMPARE(response.status, 400);
    QCOMPARE(bodyOf(response).value(u"errcode"_s), errcode);
    QVERIFY(m_api->http.requests.isEmpty());
}

void DepartmentModuleTest::asksForTheTokenWhenThereIsOne()
{
    construct(", 'ask_token': 'another-long-token'");
    QCOMPARE(get(u"@alice:example.com"_s).status, 401);
    WebRequest question = ask(u"@alice:example.com"_s);
    question.headers = {{"Authorization", "Bearer another-long-token"}};
    QCOMPARE(resultOf(answerOf(*m_api->resource(Path), question)).status, 200);
}

void DepartmentModuleTest::sharesTheInvalidation()
{
    construct();
    get(u"@alice:example.com"_s);
    get(u"@bob:example.com"_s);
    QCOMPARE(post(invalidate(R"({"user_id": "@alice:example.com"})")).status, 200);
    QCOMPARE(m_api->invalidated, QList<QStringList>({{u"@alice:example.com"_s}}));
    get(u"@bob:example.com"_s);
    QCOMPARE(m_api->http.requests.size(), 2);
    get(u"@alice:example.com"_s);
    QCOMPARE(m_api->http.requests.size(), 3);
}

void DepartmentModuleTest::invalidatesAll()
{
    construct();
    get(u"@alice:example.com"_s);
    get(u"@bob:example.com"_s);
    QCOMPARE(post(invalidate(R"({"all": true})")).status, 200);
    get(u"@alice:example.com"_s);
    get(u"@bob:example.com"_s);
    QCOMPARE(m_api->http.requests.size(), 4);
}

void DepartmentModuleTest::guardsTheInvalidation_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("errcode");

    const QByteArray alice = R"({"user_id": "@alice:example.com"})";
    QTest::newRow("no token") << alice << QByteArray() << 401 << u"M_MISSING_TOKEN"_s;
    QTest::newRow("wrong token") << alice << QByteArray("0123456789abcdee") << 401 << u"M_UNKNOWN_TOKEN"_s;
    QTest::newRow("no JSON") << QByteArray("hello") << Token << 400 << u"M_NOT_JSON"_s;
    QTest::newRow("neither one nor all") << QByteArray("{}") << Token << 400 << u"M_MISSING_PARAM"_s;
    QTest::newRow("all but not true") << QByteArray(R"({"all": "yes"})") << Token << 400 << u"M_MISSING_PARAM"_s;
}

void DepartmentModuleTest::guardsTheInvalidation()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, token);
    QFETCH(int, status);
    QFETCH(QString, errcode);
    construct();
    get(u"@alice:example.com"_s);
    const WebResponse response = post(invalidate(body, token));
    QCOMPARE(response.status, status);
    QCOMPARE(bodyOf(response).value(u"errcode"_s), errcode);
    get(u"@alice:example.com"_s);
    QCOMPARE(m_api->http.requests.size(), 1);
}

void DepartmentModuleTest::hasNoInvalidationWithoutAToken()
{
    m_module = std::make_unique<DepartmentModule>(
        DepartmentModule::parseConfig(configFrom("{'url': 'https://d.example/{user_id}', 'path': '/x'}")), *m_api);
    QCOMPARE(m_api->resources.size(), 1);
    QCOMPARE(m_api->resources.first().first, u"/x"_s);
}

void DepartmentModuleTest::reportsABadDirectory()
{
    construct();
    m_api->http.response
        = {.status = 200, .headers = {{"Content-Type", "text/html"}}, .body = "<html>secret portal</html>"};
    const WebResponse response = get(u"@alice:example.com"_s);
    QCOMPARE(response.status, 502);
    const QString shown = bodyOf(response).value(u"error"_s).toString();
    QVERIFY(shown.contains(u"text/html"_s));
    QVERIFY(!shown.contains(u"secret portal"_s));
    QVERIFY(m_api->logged.last().contains(u"secret portal"_s));

    m_api->http.answerJson(R"({"department": "Sales"})");
    QCOMPARE(get(u"@alice:example.com"_s).status, 200); // a failure is not remembered

    m_api->http.failure = std::make_exception_ptr(SynapseError(504, u"no headers from 10.0.0.7"_s));
    const WebResponse late = get(u"@bob:example.com"_s);
    QCOMPARE(late.status, 504);
    QVERIFY(!QString::fromUtf8(late.body).contains(u"10.0.0.7"_s));
    QVERIFY(m_api->logged.last().contains(u"10.0.0.7"_s));
}

void DepartmentModuleTest::leavesAFailingDirectoryAlone()
{
    construct(", 'retry_after': '1h'");
    m_api->http.failure = std::make_exception_ptr(SynapseError(502, u"connection refused"_s));
    QCOMPARE(get(u"@alice:example.com"_s).status, 502);
    QCOMPARE(get(u"@bob:example.com"_s).status, 502);
    QCOMPARE(m_api->http.requests.size(), 1);

    construct(", 'retry_after': 0, 'path': '/again'");
    const auto getAgain
        = [&] { return resultOf(answerOf(*m_api->resource(u"/again"_s), ask(u"@alice:example.com"_s))).status; };
    QCOMPARE(getAgain(), 502);
    m_api->http.answerJson(R"({"department": "Sales"})");
    QCOMPARE(getAgain(), 200);
    QVERIFY(m_api->logged.last().contains(u"again"_s));
}

void DepartmentModuleTest::silencesDepartments()
{
    construct();
    QVERIFY(m_api->spamChecker.isEmpty());

    construct(", 'silenced_departments': ['Sales']");
    const auto check = [&](const QString &sender) {
        const Event event = eventFrom(sender);
        return resultOf((*m_api->spamChecker.last().checkEventForSpam.coroutine())(event)).isAllowed();
    };
    QVERIFY(!check(u"@alice:example.com"_s));
    m_api->http.answerJson(R"({"department": "Engineering"})");
    QVERIFY(check(u"@bob:example.com"_s));
    m_api->http.answerJson("{}");
    QVERIFY(check(u"@carol:example.com"_s));
    const qsizetype asked = m_api->http.requests.size();
    QVERIFY(check(u"@alice:elsewhere.example"_s));
    QVERIFY(check(u"no user"_s));
    QCOMPARE(m_api->http.requests.size(), asked);
}

void DepartmentModuleTest::decidesAsConfiguredOnFailure_data()
{
    QTest::addColumn<QByteArray>("onFailure");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("default") << QByteArray() << true;
    QTest::newRow("allow") << QByteArray(", 'on_failure': 'allow'") << true;
    QTest::newRow("deny") << QByteArray(", 'on_failure': 'deny'") << false;
}

void DepartmentModuleTest::decidesAsConfiguredOnFailure()
{
    QFETCH(QByteArray, onFailure);
    QFETCH(bool, allowed);
    construct(", 'silenced_departments': ['Sales']" + onFailure);
    m_api->http.failure = std::make_exception_ptr(SynapseError(502, u"connection refused"_s));
    const Event event = eventFrom(u"@alice:example.com"_s);
    QCOMPARE(resultOf((*m_api->spamChecker.last().checkEventForSpam.coroutine())(event)).isAllowed(), allowed);
}

void DepartmentModuleTest::showsDepartmentsInTheCache()
{
    construct();
    get(u"@alice:example.com"_s);
    QCOMPARE(m_api->cachedFunctions.size(), 1);
    const CachedFunctionBase &function = *m_api->cachedFunctions.first();
    QCOMPARE(function.name(), u"get_department_for_user"_s);
    QCOMPARE(function.keyParameters(), QStringList({u"user_id"_s}));
    const CachePage page = function.page({}, 10, std::chrono::milliseconds(5));
    QCOMPARE(page.entries.size(), 1);
    QCOMPARE(page.entries.first().key, QStringList({u"@alice:example.com"_s}));
    QCOMPARE(page.entries.first().value, u"Sales"_s);
}

QTEST_GUILESS_MAIN(DepartmentModuleTest)
#include "tst_departmentmodule.moc"
