// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helpdesk.h"

#include <filterfield.h>
#include <jsonview.h>

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QByteArray two = "modules:\n  # first\n  - module: plain.Plain\n\n  - module: rules.Rules\n    config:\n"
                       "      mode: deny # for now\n";

QDialog *dialog(HelpDesk &d, const QString &name)
{
    auto *found = d.w.window.findChild<QDialog *>(name);
    return found && found->isVisible() ? found : nullptr;
}

void trigger(HelpDesk &d, const QString &action)
{
    auto *found = d.w.window.findChild<QAction *>(action);
    QVERIFY2(found && found->isEnabled(), qPrintable(action));
    found->trigger();
}

QPushButton *buttonOf(QDialog *dialog, const QString &text)
{
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

TableView *moduleTable(HelpDesk &d)
{
    return named<TableView>(d.w.page("modules"), u"Modules in the order of the file"_s);
}

} // namespace

//! Entries of modules that are added, duplicated and removed in the window, and the config as the host understands it.
class ModuleEntriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void addsWithTheExample();
    void addsWithoutTheExampleWhereItIsWanted();
    void addsBehindTheCurrentModule();
    void cancelledAddsNothing();
    void nothingIsFound();
    void duplicates();
    void removes();
    void effectiveConfigTellsSources();
    void effectiveConfigHidesSecrets();
    void effectiveConfigHidesWhatASchemaMarks();
};

void ModuleEntriesTest::addsWithTheExample()
{
    HelpDesk d("server_name: a\nmodules:\n  - module: plain.Plain\n");
    QVERIFY(d.isOpen);
    trigger(d, u"config.addModule"_s);
    QDialog *add = dialog(d, u"addModuleDialog"_s);
    QVERIFY(add);
    auto *table = named<TableView>(add, u"Modules that were found"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    auto *filter = add->findChild<FilterField *>();
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"who may"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_VERIFY(!dialog(d, u"addModuleDialog"_s));
    QCOMPARE(d.config().editedText(HelpDesk::file()),
             QByteArray("server_name: a\nmodules:\n  - module: plain.Plain\n  - module: rules.Rules\n    config:\n"
                        "      # what becomes of the rest\n      mode: allow\n      size: 5\n"));
    QCOMPARE(d.config().pendingDescriptions(), QStringList(u"Add rules.Rules"_s));
    d.editor->setFocus();
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), QByteArray("server_name: a\nmodules:\n  - module: plain.Plain\n"));
}

void ModuleEntriesTest::addsWithoutTheExampleWhereItIsWanted()
{
    HelpDesk d(two);
    QVERIFY(d.isOpen);
    trigger(d, u"config.addModule"_s);
    QDialog *add = dialog(d, u"addModuleDialog"_s);
    QVERIFY(add);
    auto *table = named<TableView>(add, u"Modules that were found"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    add->findChild<QCheckBox *>()->setChecked(false);
    auto *place = named<QComboBox>(add, u"Place in the order"_s);
    QCOMPARE(place->count(), 3);
    QCOMPARE(place->currentIndex(), 2);
    place->setCurrentIndex(0);
    QTest::mouseClick(buttonOf(add, u"&Add the Module"_s), Qt::LeftButton);
    QCOMPARE(d.config().edited().modules().size(), 3);
    QCOMPARE(d.config().edited().modules().constFirst().path, u"rules.Rules"_s);
    QCOMPARE(d.config().edited().modules().constFirst().config.size(), 0);
}

void ModuleEntriesTest::addsBehindTheCurrentModule()
{
    HelpDesk d(two);
    QVERIFY(d.isOpen);
    TableView *modules = moduleTable(d);
    QTRY_COMPARE(modules->model()->rowCount(), 2);
    modules->selectRow(0);
    trigger(d, u"modules.add"_s);
    QDialog *add = dialog(d, u"addModuleDialog"_s);
    QVERIFY(add);
    QTRY_COMPARE(named<TableView>(add, u"Modules that were found"_s)->model()->rowCount(), 2);
    QTest::keyClick(add, Qt::Key_Return);
    QCOMPARE(d.config().edited().modules().size(), 3);
    QCOMPARE(d.config().edited().modules().at(1).path, u"plain.Plain"_s);
    QCOMPARE(d.config().edited().modules().at(2).path, u"rules.Rules"_s);
}

void ModuleEntriesTest::cancelledAddsNothing()
{
    HelpDesk d(two);
    QVERIFY(d.isOpen);
    trigger(d, u"modules.add"_s);
    QTest::keyClick(dialog(d, u"addModuleDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!dialog(d, u"addModuleDialog"_s));
    QVERIFY(!d.config().hasPending());
}

void ModuleEntriesTest::nothingIsFound()
{
    HelpDesk d(two);
    QVERIFY(d.isOpen);
    d.w.session.available.clear();
    trigger(d, u"config.addModule"_s);
    QDialog *add = dialog(d, u"addModuleDialog"_s);
    QVERIFY(!buttonOf(add, u"&Add the Module"_s)->isEnabled());
    QTRY_VERIFY([&] {
        for (const QLabel *label : add->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == u"No modules were found"_s)
                return true;
        }
        return false;
    }());
}

void ModuleEntriesTest::duplicates()
{
    HelpDesk d(two);
    QVERIFY(d.isOpen);
    TableView *modules = moduleTable(d);
    QTRY_COMPARE(modules->model()->rowCount(), 2);
    modules->setFocus();
    modules->selectRow(1);
    QTest::keyClick(modules, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(d.config().edited().modules().size(), 3);
    QCOMPARE(d.config().editedText(HelpDesk::file()).count("mode: deny # for now"), 2);
    QCOMPARE(d.config().pendingDescriptions(), QStringList(u"Duplicate rules.Rules"_s));
    QTRY_COMPARE(modules->model()->rowCount(), 3);
}

void ModuleEntriesTest::removes()
{
    HelpDesk d(two);
    QVERIFY(d.isOpen);
    TableView *modules = moduleTable(d);
    QTRY_COMPARE(modules->model()->rowCount(), 2);
    modules->setFocus();
    modules->selectRow(0);
    QTest::keyClick(modules, Qt::Key_Delete); // A bare key takes nothing away.
    QVERIFY(!d.config().hasPending());
    QTest::keyClick(modules, Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(d.config().pendingDescriptions(), QStringList(u"Remove plain.Plain"_s));
    QVERIFY(!d.config().editedText(HelpDesk::file()).contains("first"));
    QCOMPARE(d.config().edited().modules().size(), 1);
    QTest::keyClick(modules, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.config().editedText(HelpDesk::file()), two);
}

void ModuleEntriesTest::effectiveConfigTellsSources()
{
    const QString second = u"/etc/example/conf.d/b.yaml"_s;
    HelpDesk d(ConfigDocument::fromFiles({{HelpDesk::file(), "server_name: a\nmodules: [ { module: plain.Plain } ]\n"},
                                          {second, "server_name: b\ncaches:\n  global_factor: 2\n"}}));
    QVERIFY(d.isOpen);
    trigger(d, u"config.effective"_s);
    QDialog *shown = dialog(d, u"effectiveDialog"_s);
    QVERIFY(shown);
    auto *table = named<TableView>(shown, u"Settings and where they come from"_s);
    QStringList rows;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < 3; ++column)
            cells.append(table->model()->index(row, column).data().toString());
        rows.append(cells.join(u' '));
    }
    QCOMPARE(
        rows,
        QStringList({u"server_name \"b\" b.yaml:1"_s, u"modules.<item 0>.module \"plain.Plain\" homeserver.yaml:2"_s,
                     u"caches.global_factor 2 b.yaml:3"_s}));
    table->selectRow(2);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(!dialog(d, u"effectiveDialog"_s));
    QCOMPARE(d.editor->bytes().left(14), QByteArray("server_name: b"));
}

void ModuleEntriesTest::effectiveConfigHidesSecrets()
{
    HelpDesk d("macaroon_secret_key: s3cr3t\nlist: [1]\n");
    QVERIFY(d.isOpen);
    trigger(d, u"config.effective"_s);
    QDialog *shown = dialog(d, u"effectiveDialog"_s);
    auto *table = named<TableView>(shown, u"Settings and where they come from"_s);
    table->selectAll();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"macaroon_secret_key"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"s3cr3t"_s));
    shown->findChild<QCheckBox *>()->click();
    QVERIFY(table->model()->index(0, 1).data().toString().contains(u"s3cr3t"_s));
}

void ModuleEntriesTest::effectiveConfigHidesWhatASchemaMarks()
{
    HelpDesk d("modules:\n  - module: rules.Rules\n"
               "    config: { mode: allow, pin: s3cr3t, login: { code: s3cr3t, list: [s3cr3t] } }\n");
    QVERIFY(d.isOpen);
    AvailableModule rules;
    rules.path = u"rules.Rules"_s;
    rules.schema = QJsonDocument::fromJson(R"({"properties": {"pin": {"format": "password"},
                                               "login": {"writeOnly": true}}})")
                       .object();
    d.w.session.available = {rules};
    d.w.console.available().refresh();
    QTRY_COMPARE(d.w.console.available().schemaByPath().value(rules.path), rules.schema);
    trigger(d, u"config.effective"_s);
    QDialog *shown = dialog(d, u"effectiveDialog"_s);
    auto *table = named<TableView>(shown, u"Settings and where they come from"_s);
    auto *json = shown->findChild<JsonView *>();
    table->selectAll();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    for (const QString &text : {QGuiApplication::clipboard()->text(), json->shownText()}) {
        QVERIFY2(text.contains(u"pin"_s) && text.contains(u"allow"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"s3cr3t"_s), qPrintable(text));
    }
    shown->findChild<QCheckBox *>()->click();
    QCOMPARE(json->shownText().count(u"s3cr3t"_s), 3);
}

QTEST_MAIN(ModuleEntriesTest)
#include "tst_moduleentries.moc"
