// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <callbacks/argumentfield.h>
#include <callbacks/argumentsamples.h>
#include <callbacks/argumentspane.h>
#include <callbacks/eventtemplates.h>
#include <callbacks/fireform.h>
#include <callbacks/jsoneditor.h>
#include <callbacks/rememberedinputs.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

class Pane : public ArgumentsPane
{
public:
    explicit Pane(const QString &callback) { setCallback(callbackNamed(callback), u"sample.example"_s); }

    template<typename W>
    W *in(const QString &argument, const QString &name = {})
    {
        return form()->field(argument)->findChild<W *>(name);
    }
    void typeJson(const QString &text)
    {
        setCurrentWidget(json());
        json()->editor()->setPlainText(text);
    }
    //! What fire would take, by argument.
    Value::List values(const QString &callback) const
    {
        const ArgumentsReading reading = this->reading();
        return reading.arguments ? callbackNamed(callback).readArguments(*reading.arguments) : Value::List();
    }
};

} // namespace

class TestFireForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallbackBeginsWithArgumentsThatFireTakes_data()
    {
        QTest::addColumn<QString>("callback");
        for (const CallbackInfo &info : catalogue())
            QTest::newRow(qPrintable(info.name)) << info.name;
    }
    void everyCallbackBeginsWithArgumentsThatFireTakes()
    {
        QFETCH(QString, callback);
        const CallbackInfo &info = callbackNamed(callback);
        Pane pane(callback);
        for (QWidget *tab : {static_cast<QWidget *>(pane.form()), static_cast<QWidget *>(pane.json())}) {
            pane.setCurrentWidget(tab);
            const ArgumentsReading reading = pane.reading();
            QVERIFY2(reading.arguments, qPrintable(reading.problem));
            QCOMPARE(info.readArguments(*reading.arguments).size(), info.arguments.size());
        }
    }

    void everyOptionalArgumentCanBeGiven_data() { everyCallbackBeginsWithArgumentsThatFireTakes_data(); }
    void everyOptionalArgumentCanBeGiven()
    {
        QFETCH(QString, callback);
        const CallbackInfo &info = callbackNamed(callback);
        Pane pane(callback);
        for (const ArgumentInfo &argument : info.arguments) {
            if (argument.isOptional)
                pane.in<QCheckBox>(argument.name, u"leaveOut"_s)->setChecked(false);
            else if (isNullable(argument))
                pane.in<QCheckBox>(argument.name, u"null"_s)->setChecked(true);
        }
        const Value::List values = pane.values(callback);
        QVERIFY2(values.size() == info.arguments.size(), qPrintable(pane.reading().problem));
        for (qsizetype i = 0; i < values.size(); ++i) {
            const ArgumentInfo &argument = info.arguments.at(i);
            if (argument.isOptional)
                QVERIFY(pane.reading().arguments->contains(argument.name));
            else if (isNullable(argument))
                QVERIFY(values.at(i).isNull());
        }
    }

    void passesWhatIsTyped()
    {
        Pane pane(u"is_user_allowed_to_upload_media_of_size"_s);
        pane.in<QLineEdit>(u"user_id"_s)->setText(u"@carol:sample.example"_s);
        pane.in<QLineEdit>(u"size"_s)->setText(u"9007199254740993"_s);
        const Value::List values = pane.values(u"is_user_allowed_to_upload_media_of_size"_s);
        QCOMPARE(values.at(0), Value(u"@carol:sample.example"_s));
        QCOMPARE(values.at(1), Value(qint64(9007199254740993)));
    }

    void keepsFormAndJsonInStep()
    {
        const QString callback = u"user_may_join_room"_s;
        Pane pane(callback);
        pane.in<QLineEdit>(u"user"_s)->setText(u"@carol:sample.example"_s);
        QVERIFY(pane.json()->text().contains(u"\"user\": \"@carol:sample.example\""_s));
        pane.typeJson(uR"({"user": "@dora:sample.example", "room": "!other:sample.example", "is_invited": true})"_s);
        pane.setCurrentWidget(pane.form());
        QCOMPARE(pane.in<QLineEdit>(u"user"_s)->text(), u"@dora:sample.example"_s);
        QVERIFY(pane.in<QCheckBox>(u"is_invited"_s)->isChecked());
        QCOMPARE(pane.values(callback).at(1), Value(u"!other:sample.example"_s));
    }

    void jsonFollowsTheOrderOfTheArguments()
    {
        Pane pane(u"user_may_invite"_s);
        const QString text = pane.json()->text();
        QVERIFY(text.indexOf(u"inviter"_s) < text.indexOf(u"invitee"_s));
        QVERIFY(text.indexOf(u"invitee"_s) < text.indexOf(u"room_id"_s));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("part");
        QTest::newRow("broken") << u"{\n  \"user\": }"_s << u"Line 2"_s;
        QTest::newRow("no object") << u"[1]"_s << u"object"_s;
        QTest::newRow("two values") << u"{} {}"_s << u"Line 1"_s;
        QTest::newRow("missing") << u"{\"user\": \"@a:b\", \"is_invited\": true}"_s << u"argument room"_s;
        QTest::newRow("wrong type") << u"{\"user\": 1, \"room\": \"!a:b\", \"is_invited\": true}"_s
                                    << u"argument user"_s;
        QTest::newRow("unknown") << u"{\"usr\": 1, \"user\": \"@a:b\", \"room\": \"!a:b\", \"is_invited\": true}"_s
                                 << u"did you mean user"_s;
        QTest::newRow("bad tag") << u"{\"user\": {\"$tuple\": 1}, \"room\": \"!a:b\", \"is_invited\": true}"_s
                                 << u"tuple"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, json);
        QFETCH(QString, part);
        Pane pane(u"user_may_join_room"_s);
        pane.typeJson(json);
        const ArgumentsReading reading = pane.reading();
        QVERIFY(!reading.arguments);
        QVERIFY2(reading.problem.contains(part), qPrintable(reading.problem));
        pane.setCurrentWidget(pane.form());
        QVERIFY2(pane.reading().arguments, "the form has still what was right before");
    }

    void namesTheFieldThatHasNoValue()
    {
        Pane pane(u"is_user_allowed_to_upload_media_of_size"_s);
        pane.in<QLineEdit>(u"size"_s)->setText(u"many"_s);
        QVERIFY(!pane.reading().arguments);
        QVERIFY(pane.reading().problem.startsWith(u"size: "_s));
        QVERIFY(!pane.in<QLabel>(u"size"_s, u"note"_s)->text().isEmpty());
        pane.in<QLineEdit>(u"size"_s)->setText(u"7"_s);
        QVERIFY(pane.reading().arguments);
        QVERIFY(pane.in<QLabel>(u"size"_s, u"note"_s)->text().isEmpty());
    }

    void identifiersAreHintsOnly()
    {
        Pane pane(u"user_may_join_room"_s);
        pane.in<QLineEdit>(u"user"_s)->setText(u"carol"_s);
        QVERIFY(pane.in<QLabel>(u"user"_s, u"note"_s)->text().contains(u"user ID"_s));
        pane.in<QLineEdit>(u"room"_s)->setText(u"#alias:sample.example"_s);
        QVERIFY(pane.in<QLabel>(u"room"_s, u"note"_s)->text().contains(u"room ID"_s));
        QVERIFY(pane.reading().arguments);
    }

    void showsUsageErrorsAtTheFieldThatTheyName()
    {
        Pane pane(u"user_may_join_room"_s);
        pane.showUsageError(u"argument room: expected str, got int"_s);
        QCOMPARE(pane.in<QLabel>(u"room"_s, u"note"_s)->text(), u"argument room: expected str, got int"_s);
        QVERIFY(!pane.in<QLabel>(u"user"_s, u"note"_s)->text().contains(u"expected"_s));
        pane.in<QLineEdit>(u"room"_s)->setText(u"!other:sample.example"_s);
        QVERIFY(pane.in<QLabel>(u"room"_s, u"note"_s)->text().isEmpty());
    }

    void templatesFillTheEvent()
    {
        Pane pane(u"check_event_for_spam"_s);
        auto *templates = pane.in<QComboBox>(u"event"_s, u"templates"_s);
        const auto known = eventTemplates(u"sample.example"_s);
        QCOMPARE(templates->count(), known.size() + 1);
        for (qsizetype i = 0; i < known.size(); ++i) {
            Q_EMIT templates->activated(int(i) + 1);
            const Value::List values = pane.values(u"check_event_for_spam"_s);
            QCOMPARE(values.size(), 1);
            QCOMPARE(values.at(0)[u"type"_s].toString(), known.at(i).event.value(u"type"_s).toString());
        }
    }

    void secretsAreHiddenAndCovered_data()
    {
        QTest::addColumn<QString>("callback");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("typed");
        for (const CallbackInfo &info : catalogue()) {
            for (const ArgumentInfo &argument : info.arguments) {
                if (argument.isSecret)
                    QTest::newRow(qPrintable(info.name))
                        << info.name << argument.name
                        << (baseType(argument) == u"str" ? u"hunter2"_s : u"{\"p\":\"hunter2\"}"_s);
            }
        }
    }
    void secretsAreHiddenAndCovered()
    {
        QFETCH(QString, callback);
        QFETCH(QString, argument);
        QFETCH(QString, typed);
        Pane pane(callback);
        auto *line = pane.in<QLineEdit>(argument);
        line->setText(typed);
        QCOMPARE(line->echoMode(), QLineEdit::Password);
        pane.in<QToolButton>(argument)->click();
        QCOMPARE(line->echoMode(), QLineEdit::Normal);

        QVERIFY(!pane.json()->text().contains(u"hunter2"_s));
        QVERIFY(!pane.storable().contains(argument));
        const Value::List before = pane.values(callback);
        pane.setCurrentWidget(pane.json());
        pane.json()->editor()->appendPlainText(u" "_s);
        const Value::List after = pane.values(callback);
        QCOMPARE(after, before);
        const auto place
            = std::find_if(callbackNamed(callback).arguments.begin(), callbackNamed(callback).arguments.end(),
                           [&](const ArgumentInfo &info) { return info.name == argument; });
        const Value secret = after.at(place - callbackNamed(callback).arguments.begin());
        QVERIFY(secret == Value(u"hunter2"_s) || secret[u"p"_s] == Value(u"hunter2"_s));
    }

    void remembersBoundedInputsNewestFirst()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        RememberedInputs inputs(settings);
        for (int i = 0; i < 30; ++i)
            inputs.add(u"user_may_invite"_s, {{u"n"_s, i}});
        inputs.add(u"user_may_invite"_s, {{u"n"_s, 25}});
        inputs.add(u"user_may_invite"_s, {{u"n"_s, QString(RememberedInputs::largestBytes, u'x')}});
        const QList<QJsonObject> kept = inputs.of(u"user_may_invite"_s);
        QCOMPARE(kept.size(), RememberedInputs::perCallback);
        QCOMPARE(kept.at(0).value(u"n"_s).toInt(), 25);
        QCOMPARE(kept.at(1).value(u"n"_s).toInt(), 29);
        inputs.clear(u"user_may_invite"_s);
        QVERIFY(inputs.of(u"user_may_invite"_s).isEmpty());
    }
};

QTEST_MAIN(TestFireForm)
#include "tst_fireform.moc"
