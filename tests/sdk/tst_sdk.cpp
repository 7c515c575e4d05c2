// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <native/nativeruntime.h>

#include <QCoroTask>
#include <QJsonObject>
#include <QTest>

using namespace modulehost;
using namespace Qt::StringLiterals;

//! Loads the module that the test sdk_build has built outside of this tree.
class TestSdk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void externalModuleWorks();
    void exceptionsCrossTheBorder();
    void schemaIsRead();
    void exampleOfTheReadme();

private:
    std::shared_ptr<ModuleInstance> load(const QJsonObject &config, const QString &path = u"external.Greeter"_s)
    {
        ModuleSpec spec;
        spec.path = path;
        spec.config = ConfigValue::fromJson(config);
        LoadContext context;
        context.services = std::make_shared<RuntimeServices>();
        return m_runtime.load(spec, context);
    }

    NativeRuntime m_runtime {NativeModuleIndex({QStringLiteral(MODULEHOST_TEST_MODULES)})};
};

void TestSdk::externalModuleWorks()
{
    QVERIFY(m_runtime.index().complaints().isEmpty());
    QCOMPARE(m_runtime.metadata(u"external.Greeter"_s).value_or(ModuleMetadata()).version, u"3.1"_s);
    const auto instance = load({{u"greeting"_s, u"hello"_s}});
    QVERIFY2(!instance->failure(), qPrintable(instance->failure().value_or(LoadFailure()).message));
    WebRequest request;
    request.remaining = QStringList {u"you"_s, u"there"_s};
    const WebResponse response = QCoro::waitFor((*instance->routes().first().resource->get.coroutine())(request));
    QCOMPARE(response.body, QByteArray("hello you/there"));
}

void TestSdk::exceptionsCrossTheBorder()
{
    const auto instance = load({{u"greeting"_s, u"rude"_s}});
    QVERIFY(instance->failure());
    QCOMPARE(instance->failure()->message, u"be polite"_s);
    QCOMPARE(instance->failure()->path.join(u'.'), u"modules.<item 0>.config.greeting"_s);
}

void TestSdk::schemaIsRead()
{
    const auto instance = load({{u"greeting"_s, 5}});
    QVERIFY(instance->failure());
    QCOMPARE(instance->failure()->phase, LoadPhase::Schema);
}

void TestSdk::exampleOfTheReadme()
{
    const auto instance = load({{u"blocked"_s, u"@mallory:example.com"_s}}, u"hello.Hello"_s);
    QVERIFY2(!instance->failure(), qPrintable(instance->failure().value_or(LoadFailure()).message));
    QCOMPARE(instance->metadata().description, u"Stops the invites of one user"_s);
    const auto refused = load({{u"blocked"_s, 5}}, u"hello.Hello"_s);
    QVERIFY(refused->failure());
    QCOMPARE(refused->failure()->phase, LoadPhase::Schema);
}

QTEST_GUILESS_MAIN(TestSdk)
#include "tst_sdk.moc"
