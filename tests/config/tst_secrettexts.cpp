// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <configdocument.h>
#include <secrettexts.h>
#include <secretvalues.h>

#include <QTest>

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
    QTest::newRow("over another") << QByteArray("a_token: abcdef\nb_token: defghi\n") << u"_abcdefghi_"_s
                                  << u"_<secret>_"_s;
    QTest::newRow("part of the sign") << QByteArray("a_token: secret\nb_token: other\n") << u"secret other"_s
                                      << u"<secret> <secret>"_s;
    QTest::newRow("block text") << QByteArray("signing_key: |\n  line one\n  line two\n") << u"[line one\nline two]"_s
                                << u"[<secret>]"_s;
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

QTEST_GUILESS_MAIN(SecretTextsTest)
#include "tst_secrettexts.moc"
