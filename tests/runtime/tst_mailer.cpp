// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instances.h"
#include "smtppeer.h"

#include <mailer.h>

#include <modulehost/errors.h>

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The value of a header, unfolded; empty when there is none.
QByteArray headerOf(const QByteArray &mail, const QByteArray &name)
{
    QByteArray head = "\r\n" + mail.first(mail.indexOf("\r\n\r\n") + 2);
    head.replace("\r\n ", " ");
    const QByteArray begin = "\r\n" + name + ": ";
    const qsizetype at = head.indexOf(begin);
    if (at < 0)
        return {};
    const qsizetype value = at + begin.size();
    return head.mid(value, head.indexOf("\r\n", value) - value);
}

//! Encoded words as text.
QString decoded(const QByteArray &value)
{
    QByteArray text;
    for (const QByteArray &word : value.split(' ')) {
        if (!word.startsWith("=?utf-8?B?") || !word.endsWith("?="))
            return u"no encoded word: "_s + QString::fromUtf8(word);
        text += QByteArray::fromBase64(word.mid(10, word.size() - 12));
    }
    return QString::fromUtf8(text);
}

//! Type and text of the parts of a mail, as "type: text".
QStringList partsOf(const QByteArray &mail)
{
    const QByteArray type = headerOf(mail, "Content-Type");
    const qsizetype quote = type.indexOf("boundary=\"") + 10;
    const QByteArray boundary = "--" + type.mid(quote, type.indexOf('"', quote) - quote);
    const QByteArray delimiter = boundary + "\r\n";
    const QByteArray closing = boundary + "--\r\n";
    QStringList parts;
    qsizetype begin = mail.indexOf(delimiter);
    while (begin >= 0) {
        const qsizetype start = begin + delimiter.size();
        const QByteArray part = mail.mid(start, mail.indexOf(boundary, start) - start);
        const QByteArray body = part.mid(part.indexOf("\r\n\r\n") + 4);
        parts.append(QString::fromLatin1(headerOf(part, "Content-Type")) + u": "_s
                     + QString::fromUtf8(QByteArray::fromBase64(body)));
        begin = mail.indexOf(delimiter, start);
    }
    return mail.endsWith(closing) ? parts : QStringList {u"not closed"_s};
}

//! How many of \a commands begin with \a beginning.
int countOf(const QByteArrayList &commands, const QByteArray &beginning)
{
    return int(std::count_if(commands.begin(), commands.end(),
                             [&](const QByteArray &command) { return command.startsWith(beginning); }));
}

} // namespace

class TestMailer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void delivers();
    void senders_data();
    void senders();
    void subjects_data();
    void subjects();
    void linesAreShort();
    void badAddresses_data();
    void badAddresses();
    void nothingConfigured();
    void logsIn();
    void refusals_data();
    void refusals();
    void dropped_data();
    void dropped();
    void nobodyThere();
    void silence_data();
    void silence();
    void transportSecurity_data();
    void transportSecurity();
    void closing();
    void manyAtOnce();

private:
    MailMessage message(const QString &subject = u"Hello"_s) const
    {
        MailMessage message;
        message.recipient = u"alice@example.org"_s;
        message.subject = subject;
        message.html = u"<p>Grüße 👋</p>"_s;
        message.text = u"Grüße 👋\n.\nend"_s;
        return message;
    }
    Task<> send(const QString &subject = u"Hello"_s) { return m_mailer->send(m_settings, message(subject)); }
    //! What sending one mail fails with; null when it does not.
    QString sendError(const QString &subject = u"Hello"_s) { return messageOf<Error>(send(subject)); }
    QByteArray sentMail() const { return m_peer->mails.size() == 1 ? m_peer->mails.first().content : "\r\n\r\n"; }

    std::unique_ptr<SmtpPeer> m_peer;
    std::unique_ptr<Mailer> m_mailer;
    MailSettings m_settings;
};

void TestMailer::init()
{
    m_peer = std::make_unique<SmtpPeer>();
    QVERIFY(m_peer->isListening());
    m_mailer = std::make_unique<Mailer>(20s);
    m_settings = MailSettings();
    m_settings.isConfigured = true;
    m_settings.host = u"127.0.0.1"_s;
    m_settings.port = m_peer->serverPort();
    m_settings.sender = u"%(app)s <noreply@example.com>"_s;
    m_settings.appName = u"Chat"_s;
}

void TestMailer::delivers()
{
    QCOMPARE(sendError(), QString());
    QCOMPARE(m_peer->mails.size(), 1);
    const SmtpPeer::Mail mail = m_peer->mails.first();
    QCOMPARE(countOf(mail.commands, "MAIL FROM:<noreply@example.com>"), 1);
    QVERIFY(mail.commands.contains("RCPT TO:<alice@example.org>"));
    QCOMPARE(headerOf(mail.content, "From"), "Chat <noreply@example.com>"_ba);
    QCOMPARE(headerOf(mail.content, "To"), "alice@example.org"_ba);
    QCOMPARE(headerOf(mail.content, "Subject"), "Hello"_ba);
    QCOMPARE(headerOf(mail.content, "MIME-Version"), "1.0"_ba);
    QVERIFY(headerOf(mail.content, "Content-Type").startsWith("multipart/alternative;"));
    QVERIFY(headerOf(mail.content, "Message-ID").endsWith("@example.com>"));
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(headerOf(mail.content, "Date")), Qt::RFC2822Date);
    QVERIFY(std::abs(date.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(partsOf(mail.content),
             (QStringList {u"text/plain; charset=\"utf-8\": Grüße 👋\n.\nend"_s,
                           u"text/html; charset=\"utf-8\": <p>Grüße 👋</p>"_s}));
}

void TestMailer::senders_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<QString>("application");
    QTest::addColumn<QByteArray>("header");
    const QString usual = u"%(app)s <noreply@example.com>"_s;
    QTest::newRow("bare") << u"noreply@example.com"_s << u"Chat"_s << "noreply@example.com"_ba;
    QTest::newRow("words") << usual << u"Our Chat"_s << "Our Chat <noreply@example.com>"_ba;
    QTest::newRow("comma") << usual << u"Chat, \"Inc\""_s << R"("Chat, \"Inc\"" <noreply@example.com>)"_ba;
    QTest::newRow("quoted") << u"\"A, B\" <noreply@example.com>"_s << u""_s << "\"A, B\" <noreply@example.com>"_ba;
    QTest::newRow("utf-8") << usual << u"Büro"_s << "=?utf-8?B?QsO8cm8=?= <noreply@example.com>"_ba;
    QTest::newRow("line break") << usual << u"Chat\r\nBcc: eve@example.com"_s
                                << "\"Chat Bcc: eve@example.com\" <noreply@example.com>"_ba;
}

void TestMailer::senders()
{
    QFETCH(QString, sender);
    QFETCH(QString, application);
    QFETCH(QByteArray, header);
    m_settings.sender = sender;
    m_settings.appName = application;
    QCOMPARE(sendError(), QString());
    QCOMPARE(headerOf(sentMail(), "From"), header);
    QCOMPARE(countOf(m_peer->commands, "MAIL FROM:<noreply@example.com>"), 1);
}

void TestMailer::subjects_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("arrives");
    QTest::newRow("plain") << u"Your account"_s << u"Your account"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("header injection") << u"Hi\r\nBcc: eve@example.com\r\n\r\nbody"_s
                                      << u"Hi Bcc: eve@example.com body"_s;
}

void TestMailer::subjects()
{
    QFETCH(QString, subject);
    QFETCH(QString, arrives);
    QCOMPARE(sendError(subject), QString());
    QCOMPARE(headerOf(sentMail(), "Subject"), arrives.toUtf8());
    QCOMPARE(headerOf(sentMail(), "Bcc"), QByteArray());
    QCOMPARE(partsOf(sentMail()).size(), 2);
}

void TestMailer::linesAreShort()
{
    const QStringList subjects {u"Ablauf Ihres Kontos für die nächsten dreißig Tage 👋👋👋 "_s + QString(60, u'ß'),
                                u"looks =?utf-8?B?QQ==?= encoded"_s, QString(2000, u'x')};
    for (const QString &subject : subjects) {
        m_peer->mails.clear();
        QCOMPARE(sendError(subject), QString());
        QCOMPARE(decoded(headerOf(sentMail(), "Subject")), subject);
        for (const QByteArray &line : sentMail().split('\n'))
            QVERIFY2(line.size() <= 100, line.constData());
    }
}

void TestMailer::badAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "alice", "@example.org", "alice@", "alice@example.org>", "a b@example.org",
                                "alice@example.org\r\nDATA", "a@example.org,b@example.org"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestMailer::badAddresses()
{
    QFETCH(QString, address);
    MailMessage mail = message();
    mail.recipient = address;
    const QString error = messageOf<Error>(m_mailer->send(m_settings, mail));
    QCOMPARE(error, u"the recipient is no mail address"_s); // Whoever it was: errors go to logs.
    QVERIFY(m_peer->commands.isEmpty());
}

void TestMailer::nothingConfigured()
{
    m_settings.sender.clear();
    QVERIFY(messageOf<RuntimeError>(send()).contains(u"notif_from"_s));
    m_settings = MailSettings();
    QVERIFY(messageOf<RuntimeError>(send()).startsWith(u"no mail relay is configured"_s));
    QVERIFY(m_peer->commands.isEmpty());
}

void TestMailer::logsIn()
{
    m_peer->extensions = {"AUTH PLAIN"};
    m_settings.user = u"müller"_s;
    m_settings.password = u"geheim ß"_s;
    QCOMPARE(sendError(), QString());
    QCOMPARE(m_peer->mails.size(), 1);
    const QByteArray identity
        = QByteArray("\0", 1) + u"müller"_s.toUtf8() + QByteArray("\0", 1) + u"geheim ß"_s.toUtf8();
    QVERIFY(m_peer->commands.contains(identity.toBase64()));
}

void TestMailer::refusals_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("greeting") << "greeting"_ba
                              << "554 go away"_ba;
    QTest::newRow("sender") << "MAIL"_ba
                            << "550 5.7.1 not from here"_ba;
    QTest::newRow("recipient") << "RCPT"_ba
                               << "550 5.1.1 no such user"_ba;
    QTest::newRow("content") << "DATA"_ba
                             << "451 later"_ba;
    QTest::newRow("after the content") << "content"_ba
                                       << "552 too large"_ba;
    QTest::newRow("login") << "AUTH"_ba
                           << "535 5.7.8 wrong password"_ba;
}

void TestMailer::refusals()
{
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, answer);
    m_peer->extensions = {"AUTH PLAIN"};
    m_settings.user = u"user"_s;
    m_settings.password = u"secret"_s;
    m_peer->answers.insert(at, answer);
    const QString error = sendError();
    QCOMPARE(error,
             u"the mail relay 127.0.0.1:%1 refused the mail: %2"_s.arg(QString::number(m_settings.port),
                                                                       QString::fromUtf8(answer)));
}

void TestMailer::dropped_data()
{
    QTest::addColumn<QByteArray>("at");
    for (const char *at : {"greeting", "EHLO", "MAIL", "DATA", "half", "content"})
        QTest::newRow(at) << QByteArray(at);
}

void TestMailer::dropped()
{
    QFETCH(QByteArray, at);
    m_peer->dropsAt = {at};
    const QString error = sendError();
    QVERIFY2(error.startsWith(u"the mail could not be handed to the relay 127.0.0.1:"_s), qPrintable(error));
}

void TestMailer::nobodyThere()
{
    m_peer->close();
    const QString error = sendError();
    QVERIFY2(error.startsWith(u"the mail could not be handed to the relay 127.0.0.1:"_s), qPrintable(error));
}

void TestMailer::silence_data()
{
    QTest::addColumn<QByteArray>("at");
    for (const char *at : {"greeting", "RCPT", "content"})
        QTest::newRow(at) << QByteArray(at);
}

void TestMailer::silence()
{
    QFETCH(QByteArray, at);
    m_peer->answers.insert(at, {});
    m_mailer = std::make_unique<Mailer>(500ms);
    QCOMPARE(sendError(), u"the mail relay 127.0.0.1:%1 has not taken the mail within 0.5 s"_s.arg(m_settings.port));
}

void TestMailer::transportSecurity_data()
{
    QTest::addColumn<bool>("offered");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<bool>("required");
    QTest::addColumn<bool>("forced");
    QTest::addColumn<bool>("asked"); // for STARTTLS
    QTest::addColumn<bool>("sent");
    // The relay offers STARTTLS and then refuses it: what happens next is the question.
    QTest::newRow("not offered") << false << true << false << false << false << true;
    QTest::newRow("offered, refused") << true << true << false << false << true << true;
    QTest::newRow("not wanted") << true << false << false << false << false << true;
    QTest::newRow("required, not offered") << false << true << true << false << false << false;
    QTest::newRow("required, refused") << true << true << true << false << true << false;
    QTest::newRow("required and forbidden") << true << false << true << false << false << false;
    QTest::newRow("from the first byte on") << true << true << false << true << false << false;
}

void TestMailer::transportSecurity()
{
    QFETCH(bool, offered);
    QFETCH(bool, enabled);
    QFETCH(bool, required);
    QFETCH(bool, forced);
    QFETCH(bool, asked);
    QFETCH(bool, sent);
    if (offered)
        m_peer->extensions.append("STARTTLS");
    m_peer->answers.insert("STARTTLS", "454 not now");
    m_settings.enableTls = enabled;
    m_settings.requireTransportSecurity = required;
    m_settings.forceTls = forced;
    const QString error = sendError();
    QCOMPARE(error.isEmpty(), sent);
    QCOMPARE(m_peer->mails.size(), sent ? 1 : 0);
    QCOMPARE(m_peer->commands.contains("STARTTLS"), asked);
    QCOMPARE(countOf(m_peer->commands, "MAIL"), sent ? 1 : 0);
}

void TestMailer::closing()
{
    m_peer->answers.insert("greeting", {});
    QStringList ends;
    const auto waiting = [](Task<> task, QStringList &out) -> Task<> {
        try {
            co_await task;
        } catch (const Error &error) {
            out.append(error.message());
        }
    };
    // More than there are threads: some have not begun.
    for (int i = 0; i < 5; ++i)
        waiting(send(), ends);
    QElapsedTimer timer;
    timer.start();
    m_mailer->close();
    QCOMPARE(ends, QStringList(5, u"cancelled"_s));
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(messageOf<Cancelled>(send()), u"cancelled"_s);
}

void TestMailer::manyAtOnce()
{
    int sent = 0;
    const auto counted = [](Task<> task, int &count) -> Task<> {
        co_await task;
        ++count;
    };
    for (int i = 0; i < 20; ++i)
        counted(send(QString::number(i)), sent);
    QTRY_COMPARE(sent, 20);
    QSet<QByteArray> subjects;
    for (const SmtpPeer::Mail &mail : m_peer->mails)
        subjects.insert(headerOf(mail.content, "Subject"));
    QCOMPARE(subjects.size(), 20);
}

QTEST_GUILESS_MAIN(TestMailer)
#include "tst_mailer.moc"
