// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <schemacheck.h>
#include <yamlreader.h>

#include <modulehost/moduleplugin.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QPluginLoader>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

ConfigValue parseYaml(const QByteArray &yaml)
{
    const ReadResult result = readYaml(yaml, u"test.yaml"_s);
    if (result.error)
        throw std::logic_error(result.error->message.toStdString());
    return ConfigValue(result.root);
}

QString firstError(const QJsonObject &schema, const ConfigValue &config)
{
    const auto errors = checkSchema(schema, config);
    return errors.isEmpty() ? QString() : QString(errors.first().path.join(u'.') + u": "_s + errors.first().message);
}

//! Visits every schema of a property in \a schema, with its name; \a root holds the definitions.
template<typename Visit>
void forEachProperty(const QJsonObject &schema, const QJsonObject &root, const Visit &visit)
{
    const QString reference = schema.value(u"$ref"_s).toString();
    if (!reference.isEmpty())
        return forEachProperty(root.value(u"definitions"_s).toObject().value(reference.section(u'/', -1)).toObject(),
                               root, visit);
    const QJsonObject properties = schema.value(u"properties"_s).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        QJsonObject property = it->toObject();
        const QString target = property.value(u"$ref"_s).toString();
        if (!target.isEmpty())
            property = root.value(u"definitions"_s).toObject().value(target.section(u'/', -1)).toObject();
        visit(it.key(), property);
        forEachProperty(property, root, visit);
    }
    for (const QString &keyword : {u"items"_s, u"additionalProperties"_s}) {
        if (schema.value(keyword).isObject())
            forEachProperty(schema.value(keyword).toObject(), root, visit);
    }
    const QJsonArray all = schema.value(u"allOf"_s).toArray();
    for (const QJsonValue &part : all)
        forEachProperty(part.toObject(), root, visit);
}

} // namespace

class ShippedModulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exportsWhatItsMetadataSays_data() { paths(); }
    void exportsWhatItsMetadataSays();
    void describesItself_data() { paths(); }
    void describesItself();
    void explainsEveryKey_data() { paths(); }
    void explainsEveryKey();
    void hasDefaultsThatFit_data() { paths(); }
    void hasDefaultsThatFit();
    void hasAnExampleThatFits_data() { paths(); }
    void hasAnExampleThatFits();
    void refusesBadConfigs_data();
    void refusesBadConfigs();
    void acceptsTheSample();

private:
    void paths();
    const ModuleClass *moduleClass(const QString &path) const;

    QMap<QString, QJsonObject> m_modules; //!< Metadata by module path.
    QMap<QString, QString> m_files; //!< Plug-in by module path.
};

void ShippedModulesTest::initTestCase()
{
    const QDir folder(QStringLiteral(SHIPPED_MODULES));
    const QStringList files = folder.entryList({u"*.so"_s}, QDir::Files);
    for (const QString &file : files) {
        const QJsonObject metadata = QPluginLoader(folder.filePath(file)).metaData();
        QCOMPARE(metadata.value(u"IID"_s).toString(), QStringLiteral(MODULEHOST_PLUGIN_IID));
        const QJsonArray modules = metadata.value(u"MetaData"_s).toObject().value(u"modules"_s).toArray();
        for (const QJsonValue &module : modules) {
            const QString path = module.toObject().value(u"path"_s).toString();
            m_modules.insert(path, module.toObject());
            m_files.insert(path, folder.filePath(file));
        }
    }
    QCOMPARE(
        m_modules.keys(),
        QStringList({u"department.DepartmentModule"_s, u"invite_rules.InviteRules"_s, u"media_limits.MediaLimits"_s,
                     u"registration_guard.RegistrationGuard"_s, u"scripted.ScriptedModule"_s}));
}

void ShippedModulesTest::paths()
{
    QTest::addColumn<QString>("path");
    for (auto it = m_modules.begin(); it != m_modules.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key();
}

const ModuleClass *ShippedModulesTest::moduleClass(const QString &path) const
{
    QPluginLoader loader(m_files.value(path));
    const auto *plugin = qobject_cast<ModulePlugin *>(loader.instance());
    if (!plugin)
        qWarning() << loader.errorString();
    const ModuleClass *candidate = plugin ? plugin->firstClass() : nullptr;
    while (candidate && path != QLatin1String(candidate->path()))
        candidate = candidate->next();
    return candidate;
}

void ShippedModulesTest::exportsWhatItsMetadataSays()
{
    QFETCH(QString, path);
    QVERIFY(moduleClass(path));
}

void ShippedModulesTest::describesItself()
{
    QFETCH(QString, path);
    const QJsonObject metadata = m_modules.value(path);
    for (const QString &key : {u"version"_s, u"description"_s, u"author"_s, u"licence"_s, u"example"_s})
        QVERIFY2(!metadata.value(key).toString().isEmpty(), qPrintable(key));
    QVERIFY(!metadata.value(u"exclusive"_s).toBool(true));
}

void ShippedModulesTest::explainsEveryKey()
{
    QFETCH(QString, path);
    const QJsonObject schema = m_modules.value(path).value(u"schema"_s).toObject();
    int properties = 0;
    forEachProperty(schema, schema, [&](const QString &name, const QJsonObject &property) {
        ++properties;
        QVERIFY2(!property.value(u"title"_s).toString().isEmpty(), qPrintable(name));
        QVERIFY2(property.value(u"description"_s).toString().endsWith(u'.'), qPrintable(name));
    });
    QVERIFY(properties >= 2);
}

void ShippedModulesTest::hasDefaultsThatFit()
{
    QFETCH(QString, path);
    const QJsonObject schema = m_modules.value(path).value(u"schema"_s).toObject();
    int defaults = 0;
    forEachProperty(schema, schema, [&](const QString &name, QJsonObject property) {
        if (!property.contains(u"default"_s))
            return;
        ++defaults;
        // Definitions move into the wrapper, so that references in the property still find them.
        const QJsonObject wrapper {{u"type"_s, u"object"_s},
                                   {u"properties"_s, QJsonObject {{name, property}}},
                                   {u"definitions"_s, schema.value(u"definitions"_s)}};
        const ConfigValue config = ConfigValue::fromJson(QJsonObject {{name, property.value(u"default"_s)}});
        QCOMPARE(firstError(wrapper, config), QString());
    });
    QVERIFY(defaults > 0 || path == u"media_limits.MediaLimits"_s);
}

void ShippedModulesTest::hasAnExampleThatFits()
{
    QFETCH(QString, path);
    const QJsonObject metadata = m_modules.value(path);
    const ConfigValue example = parseYaml(metadata.value(u"example"_s).toString().toUtf8());
    QVERIFY(example.isMap());
    QCOMPARE(firstError(metadata.value(u"schema"_s).toObject(), example), QString());
    QVERIFY(moduleClass(path)->parseConfig(example));
}

void ShippedModulesTest::refusesBadConfigs_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("place");

    const auto row = [](const char *name, const QString &path, const QByteArray &yaml, const QString &place) {
        QTest::newRow(name) << path << yaml << place;
    };
    row("department without url", u"department.DepartmentModule"_s, "timeout: 5s", u"url"_s);
    row("department time-out", u"department.DepartmentModule"_s, "{url: 'http://a/{user_id}', timeout: soon}",
        u"timeout"_s);
    row("department cache", u"department.DepartmentModule"_s, "{url: 'http://a/{user_id}', cache: {max_entries: many}}",
        u"max_entries"_s);
    row("invite hyphen", u"invite_rules.InviteRules"_s, "rules: [{action: deny, from-domains: a}]", u"from-domains"_s);
    row("invite action", u"invite_rules.InviteRules"_s, "rules: [{action: refuse}]", u"action"_s);
    row("media size", u"media_limits.MediaLimits"_s, "rules: [{max_upload_size: 5G}]", u"max_upload_size"_s);
    row("media period", u"media_limits.MediaLimits"_s, "rules: [{limits: [{max_size: 5M}]}]", u"period"_s);
    row("registration list", u"registration_guard.RegistrationGuard"_s, "email_domains: [example.com]",
        u"email_domains"_s);
    row("scripted key", u"scripted.ScriptedModule"_s, "callbacks: {on_new_event: {retruns: 1}}", u"on_new_event"_s);
    row("scripted key in a list", u"scripted.ScriptedModule"_s, "callbacks: {on_new_event: [{retruns: 1}]}",
        u"on_new_event"_s);
    row("scripted checker", u"scripted.ScriptedModule"_s, "callbacks: {auth_checkers: [{fields: [a]}]}",
        u"auth_checkers"_s);
    row("scripted route", u"scripted.ScriptedModule"_s, "routes: [{leaf: true}]", u"path"_s);
}

void ShippedModulesTest::refusesBadConfigs()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, yaml);
    QFETCH(QString, place);
    const QString error = firstError(m_modules.value(path).value(u"schema"_s).toObject(), parseYaml(yaml));
    QVERIFY2(error.contains(place), qPrintable(error));
}

void ShippedModulesTest::acceptsTheSample()
{
    QFile file(QStringLiteral(SAMPLES) + u"/homeserver.yaml"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<ConfigValue> modules = parseYaml(file.readAll())[u"modules"_s].asList();
    QCOMPARE(modules.size(), 5);
    for (const ConfigValue &entry : modules) {
        const QString path = entry[u"module"_s].asString();
        QVERIFY2(m_modules.contains(path), qPrintable(path));
        const ConfigValue config = entry[u"config"_s].rooted();
        QCOMPARE(firstError(m_modules.value(path).value(u"schema"_s).toObject(), config), QString());
        QVERIFY(moduleClass(path)->parseConfig(config));
    }
}

QTEST_GUILESS_MAIN(ShippedModulesTest)
#include "tst_shippedmodules.moc"
