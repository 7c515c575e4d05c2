// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <configdocument.h>
#include <entryschema.h>
#include <secrettexts.h>
#include <secretvalues.h>

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

SecretTexts textsOf(const QByteArray &config)
{
    return SecretTexts(secretValues(ConfigDocument::fromBytes(config, u"homeserver.yaml"_s).root(), {}));
}

} // namespace

class SecretTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaces_data();
    void replaces();
    void shortOnesStandAlone_data();
    void shortOnesStandAlone();
    void twiceIsOnce();
    void thousands();
    void problemsOfTheFile();
    void whatIsRefused_data();
    void whatIsRefused();
    void findingsOfSchemas();
    void whatOnlySchemasMark();
};

void SecretTextsTest::replaces_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QByteArray one("password: hunter22\nname: hunter\n");
    QTest::newRow("everywhere") << one << u"hunter22 or hunter22, said hunter"_s
                                << u"<secret> or <secret>, said hunter"_s;
    QTest::newRow("nothing") << one << u"all is well"_s << u"all is well"_s;
    QTest::newRow("part of a word") << one << u"xhunter22x"_s << u"x<secret>x"_s;
    QTest::newRow("short ones") << QByteArray("password: abc\nsome_secret: true\nother_secret:\n") << u"abc true null"_s
                                << u"abc true null"_s;
    QTest::newRow("numbers") << QByteArray("my_token: 123456\n") << u"is 123456"_s << u"is <secret>"_s;
    QTest::newRow("small numbers") << QByteArray("max_tokens: 1000\n") << u"1000 of 1000"_s << u"1000 of 1000"_s;
    QTest::newRow("other words that end so")
        << QByteArray("bypass: [example.org]\ncompass: north\nsmtp_pass: winter\n") << u"north of example.org, winter"_s
        << u"north of example.org, <secret>"_s;
    QTest::newRow("part of another") << QByteArray("a_token: abcd\nb_token: xabcdx\n") << u"xabcdx abcd"_s
                                     << u"<secret> <secret>"_s;
    QTest::newRow("over another") << QByteArray("a_token: abcdefgh\nb_token: fghijklm\n") << u"_abcdefghijklm_"_s
                                  << u"_<secret>_"_s;
    QTest::newRow("part of the sign") << QByteArray("a_token: secret\nb_token: other\n") << u"secret other"_s
                                      << u"<secret> <secret>"_s;
    QTest::newRow("block text") << QByteArray("signing_key: |\n  line one\n  line two\n") << u"[line one\nline two]"_s
                                << u"[<secret>]"_s;
    const QString token = u"0123456789abcdef"_s.repeated(4);
    QTest::newRow("cut off") << QByteArray("my_token: " + token.toUtf8() + "\n") << u"got \"%1…\""_s.arg(token.left(60))
                             << u"got \"<secret>…\""_s;
    QTest::newRow("escaped") << QByteArray("password: 'a\"b\\c\"d'\n") << uR"(a"b\c"d is "a\"b\\c\"d")"_s
                             << u"<secret> is \"<secret>\""_s;
    QTest::newRow("in a query") << QByteArray("api_key: 'Tr0ub/4dor&3'\n")
                                << u"GET http://h/?key=Tr0ub%2F4dor%263&x=1"_s << u"GET http://h/?key=<secret>&x=1"_s;
    QTest::newRow("address that is cut") << QByteArray("a: 1\n") << u"got \"https://me:geheim…\""_s
                                         << u"got \"https://me:<secret>…\""_s;
    QTest::newRow("port") << QByteArray("a: 1\n") << u"https://example.com:8448/…"_s << u"https://example.com:8448/…"_s;
    for (const char *const text :
         {"opens https://example.com:8448…", "{\"url\":\"https://example.com:8448\",\"text\":\"abc…",
          "{\"url\":\"https://example.com:8448\",\"user\":\"@bob:example.com\"}"})
        QTest::newRow(text) << QByteArray("a: 1\n") << QString::fromUtf8(text) << QString::fromUtf8(text);
    QTest::newRow("address with an @ in the password")
        << QByteArray("a: 1\n") << u"postgresql://me:ge@heim@db/x and a@b"_s
        << u"postgresql://me:<secret>@db/x and a@b"_s;
    QTest::newRow("address") << QByteArray("a: 1\n") << u"no answer of https://me:geheim@example.com/x"_s
                             << u"no answer of https://me:<secret>@example.com/x"_s;
}

void SecretTextsTest::replaces()
{
    QFETCH(const QByteArray, config);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(textsOf(config).replacedIn(text, u"<secret>"_s), expected);
}

void SecretTextsTest::shortOnesStandAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    row("alone", u"example"_s, u"<secret>"_s);
    row("in a sentence", u"got example, no: example. Not \"example\"!"_s,
        u"got <secret>, no: <secret>. Not \"<secret>\"!"_s);
    row("as a value", u"{password:example} password=example&x=1 [example]"_s,
        u"{password:<secret>} password=<secret>&x=1 [<secret>]"_s);
    row("before @ behind a name", u"redis bot:example@db/0"_s, u"redis bot:<secret>@db/0"_s);
    row("in an address", u"redis://bot:example@db/0"_s, u"redis://bot:<secret>@db/0"_s);
    same("user", u"@bob:example.com invited @alice:example"_s);
    same("localpart", u"@example:matrix.org"_s);
    same("room", u"#example:matrix.org !example:matrix.org in #a:example, or $example"_s);
    same("host", u"https://example.com/x and example.com:8448 and www.example"_s);
    same("path", u"/_synapse/client/example/x"_s);
    same("part of a word", u"examples counterexample for-example example_1 Example"_s);
    same("mail", u"example@matrix.org"_s);
}

void SecretTextsTest::shortOnesStandAlone()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(textsOf("redis: { password: example }\n").replacedIn(text), expected);
    const QString longer = QString(text).replace(u"example"_s, u"examples"_s);
    QVERIFY(!textsOf("redis: { password: examples }\n").replacedIn(longer).contains(u"examples"_s));
}

void SecretTextsTest::twiceIsOnce()
{
    const SecretTexts secrets = textsOf("a_token: secret\nb_token: '<secret>'\nc_token: hunter22\n");
    const QString once = secrets.replacedIn(u"secret hunter22 at https://me:geheim@example.com/x"_s);
    QCOMPARE(once, u"<secret> <secret> at https://me:<secret>@example.com/x"_s);
    QCOMPARE(secrets.replacedIn(once), once);
}

void SecretTextsTest::thousands()
{
    QByteArray config("tokens:\n");
    QStringList all;
    QString text;
    quint32 random = 7;
    for (int i = 0; i < 5000; ++i) {
        random = random * 1664525 + 1013904223;
        // Many begin alike, some are the beginning of others.
        const QString secret = (i / 10 % 2 ? u"syt_%1%2"_s : u"%1_%2_tok"_s).arg(random).arg(i);
        all.append(secret);
        config += "  - " + secret.toUtf8() + '\n';
        if (i % 10 == 0)
            text += u"line %1: %2%3\n"_s.arg(i).arg(secret, i % 20 ? u" syt_ "_s : u"x"_s);
    }
    // Each for itself, the longest first, as what is part of another goes with it.
    std::sort(all.begin(), all.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QString expected = text;
    for (const QString &secret : std::as_const(all))
        expected.replace(secret, u"<secret>"_s);
    QVERIFY(expected.count(u"<secret>"_s) == 500);
    QCOMPARE(textsOf(config).replacedIn(text), expected);
}

void SecretTextsTest::problemsOfTheFile()
{
    const ConfigDocument document = ConfigDocument::fromBytes("registration_shared_secret: hunter22\n"
                                                              "module_console: { listen: 'http://u:pw12345@h' }\n"
                                                              "caches: { global_factor: hunter22 }\n"
                                                              "server_name: a\n",
                                                              u"homeserver.yaml"_s);
    QStringList messages;
    for (const Problem &problem : document.problems())
        messages.append(problem.message);
    QCOMPARE(messages.filter(u"http://u:<secret>@h"_s).size(), 1);
    QVERIFY2(messages.filter(u"\"<secret>\""_s).size() >= 1, qPrintable(messages.join(u'\n')));
    QCOMPARE(messages.filter(u"pw12345"_s) + messages.filter(u"hunter22"_s), QStringList());
}

void SecretTextsTest::whatIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const QByteArray &text, const QString &message) {
        QTest::newRow(text.simplified().constData()) << text << message;
    };
    row("redis: { password: !Geheim99 }", u"the tag <secret> is unknown to a homeserver"_s);
    row("password: !Geheim99", u"the tag <secret> is unknown to a homeserver"_s);
    row("'my_token':\n  - !Geheim99 x", u"the tag <secret> is unknown to a homeserver"_s);
    row("a:\n  password: *geheim99", u"the alias <secret> names no anchor before it"_s);
    row("macaroon_secret_key: !!int geheimes wort", u"<secret> is no integer"_s);
    row("a: &n 1\npassword: &n 2", u"the anchor <secret> is given twice; the first one is for the value on line 1"_s);
    row("password: a\nmode: !env X", u"the tag !env is unknown to a homeserver"_s);
    row("password: a\nmode: *n", u"the alias *n names no anchor before it"_s);
    row("mode: !!int few", u"\"few\" is no integer"_s);
}

//! There is no tree then that would tell which values are secrets.
void SecretTextsTest::whatIsRefused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, message);
    const ConfigDocument document = ConfigDocument::fromBytes(text + '\n', u"homeserver.yaml"_s);
    QCOMPARE(document.state(), ConfigDocument::State::Refused);
    QCOMPARE(document.problems().size(), 1);
    QCOMPARE(document.problems().constFirst().message, message);
}

void SecretTextsTest::findingsOfSchemas()
{
    const QJsonObject schema = QJsonDocument::fromJson(R"({
        "type": "object",
        "properties": {
            "api": {"type": "string", "pattern": "^https://"},
            "mirror": {"type": "string", "pattern": "^https://"},
            "pin": {"type": "string", "format": "password"}
        }
    })")
                                   .object();
    const ConfigDocument document = ConfigDocument::fromBytes("modules:\n"
                                                              "  - module: a.B\n"
                                                              "    config:\n"
                                                              "      api: 'ftp://bot:hunter2@hs'\n"
                                                              "      mirror: geheimes-wort\n"
                                                              "      pin: geheimes-wort\n",
                                                              u"homeserver.yaml"_s);
    QStringList messages;
    for (const Problem &problem : schemaProblems(document, {{u"a.B"_s, schema}}))
        messages.append(problem.message);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.filter(u"ftp://bot:<secret>@hs"_s).size(), 1);
    QCOMPARE(messages.filter(u"\"<secret>\""_s).size(), 1);
    QCOMPARE(messages.filter(u"hunter2"_s) + messages.filter(u"geheim"_s), QStringList());
}

void SecretTextsTest::whatOnlySchemasMark()
{
    const QJsonObject schema = QJsonDocument::fromJson(R"({
        "properties": {
            "pin": {"format": "password"},
            "headers": {"type": "object", "additionalProperties": {"type": "string", "writeOnly": true}}
        }
    })")
                                   .object();
    const ConfigValue root = ConfigDocument::fromBytes(
                                 "pin: a-1\n"
                                 "modules:\n"
                                 "  - { module: a.B, pin: a-2, config: { pin: b-1, headers: { X: b-2 }, note: a-3 } }\n"
                                 "  - { module: c.D, config: { pin: a-4, api_key: a-5 } }\n"
                                 "  - { module: a.B, config: { api_key: a-6, headers: [] } }\n",
                                 u"homeserver.yaml"_s)
                                 .root();
    QStringList texts;
    for (const ConfigValue &value : markedValues(root, {{u"a.B"_s, schema}}))
        texts.append(value.text());
    QCOMPARE(texts, QStringList({u"b-1"_s, u"b-2"_s}));
}

QTEST_GUILESS_MAIN(SecretTextsTest)
#include "tst_secrettexts.moc"
