// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <openwindow.h>

#include <translation.h>

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QMetaProperty>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! English texts that are others in German; those that some German text is equal to are left out.
QSet<QString> englishTexts()
{
    QFile file(u"" TRANSLATIONS "/module-console_de.ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the German translation cannot be read");
    QXmlStreamReader xml(&file);
    QSet<QString> sources;
    QSet<QString> translations;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1)
            sources.insert(xml.readElementText());
        else if (xml.name() == "translation"_L1 || xml.name() == "numerusform"_L1)
            translations.insert(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return sources - translations;
}

void addCells(const QAbstractItemModel *model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < qMin(50, model->rowCount(parent)); ++row) {
        for (int column = 0; column < model->columnCount(parent); ++column) {
            const QModelIndex index = model->index(row, column, parent);
            texts << index.data(Qt::DisplayRole).toString() << index.data(Qt::ToolTipRole).toString();
        }
        addCells(model, model->index(row, 0, parent), texts);
    }
}

//! Every text that \a object itself says or shows.
QStringList textsOf(const QObject *object)
{
    QStringList texts;
    const QMetaObject *meta = object->metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
        const QMetaProperty property = meta->property(i);
        if (property.typeId() == QMetaType::QString && QLatin1String(property.name()) != "objectName"_L1)
            texts.append(property.read(object).toString());
    }
    if (const auto *choice = qobject_cast<const QComboBox *>(object)) {
        for (int i = 0; i < choice->count(); ++i)
            texts << choice->itemText(i) << choice->itemData(i, Qt::ToolTipRole).toString();
    }
    if (const auto *tabs = qobject_cast<const QTabWidget *>(object)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i) << tabs->tabToolTip(i);
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(object); view && view->model()) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                texts.append(view->model()->headerData(column, Qt::Horizontal, role).toString());
        }
        addCells(view->model(), {}, texts);
    }
    return texts;
}

QStringList textsBelow(const QObject *root)
{
    QStringList texts = textsOf(root);
    for (const QObject *child : root->findChildren<QObject *>())
        texts += textsOf(child);
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

QString actionText(const QObject *root, const QString &name)
{
    const auto *action = root->findChild<QAction *>(name);
    return action ? action->text() : QString();
}

} // namespace

class tst_GermanWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup();
    void languagesThatCanBeChosen();
    void noTextIsLeftInEnglish();
    void dialogsAreGermanToo();
    void pluralForms_data();
    void pluralForms();

private:
    void tellEnglishTexts(const QObject *root);

    const QSet<QString> m_english = englishTexts();
};

void tst_GermanWindow::cleanup()
{
    for (QTranslator *translator : qApp->findChildren<QTranslator *>())
        delete translator;
    QLocale::setDefault(QLocale::system());
}

void tst_GermanWindow::tellEnglishTexts(const QObject *root)
{
    static const QRegularExpression openPlace(u"%L?(?:[1-9]|n)(?![0-9A-F])"_s);
    const QStringList texts = textsBelow(root);
    QVERIFY(!texts.isEmpty());
    QStringList faults;
    for (const QString &text : texts) {
        if (m_english.contains(text) || openPlace.match(text).hasMatch())
            faults.append(text);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u" | "_s)));
}

void tst_GermanWindow::languagesThatCanBeChosen()
{
    QCOMPARE(translatedLanguages(), QStringList({u"en"_s, u"de"_s}));
    QVERIFY(installTranslation(u"de"_s));
}

void tst_GermanWindow::noTextIsLeftInEnglish()
{
    QVERIFY(m_english.size() > 500);
    QVERIFY(installTranslation(u"de"_s));
    OpenWindow w;
    tellEnglishTexts(&w.window);
    QVERIFY(w.openTrusted());
    for (int i = 0; i < w.window.pages().size(); ++i) {
        w.window.showPage(i);
        QTest::qWait(0);
        tellEnglishTexts(&w.window);
        if (QTest::currentTestFailed())
            qInfo() << "on the page" << w.window.pages().at(i)->id();
    }
    QCOMPARE(actionText(&w.window, u"file.quit"_s), u"&Beenden"_s);
}

void tst_GermanWindow::dialogsAreGermanToo()
{
    QVERIFY(installTranslation(u"de"_s));
    OpenWindow w;
    QVERIFY(w.openTrusted());
    for (const QString &name : {u"file.preferences"_s, u"help.shortcuts"_s, u"help.about"_s, u"help.palette"_s,
                                u"edit.search"_s, u"view.notices"_s}) {
        auto *action = w.window.findChild<QAction *>(name);
        QVERIFY2(action, qPrintable(name));
        const QList<QDialog *> before = w.window.findChildren<QDialog *>();
        action->trigger();
        for (QDialog *dialog : w.window.findChildren<QDialog *>()) {
            tellEnglishTexts(dialog);
            if (!before.contains(dialog))
                dialog->close();
        }
        QTest::qWait(0);
    }
}

void tst_GermanWindow::pluralForms_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("several");
    QTest::newRow("German") << u"de"_s << u"1 Modul aktiv"_s << u"2 Module aktiv"_s;
    QTest::newRow("English") << u"en"_s << u"1 module active"_s << u"2 modules active"_s;
    // A language that there are no texts in.
    QTest::newRow("Welsh") << u"cy"_s << u"1 module active"_s << u"2 modules active"_s;
}

void tst_GermanWindow::pluralForms()
{
    QFETCH(QString, language);
    QFETCH(QString, one);
    QFETCH(QString, several);
    QVERIFY(installTranslation(language));
    OpenWindow w;
    QVERIFY(w.openTrusted());
    const auto says = [&](const QString &text) {
        const QStringList texts = textsBelow(&w.window);
        return std::any_of(texts.begin(), texts.end(), [&](const QString &known) { return known.startsWith(text); });
    };
    QTRY_VERIFY(says(one));
    HostSnapshot snapshot = OpenWindow::snapshot();
    snapshot.modules[1].state = ModuleState::Active;
    w.session.current = snapshot;
    Q_EMIT w.session.changed();
    QTRY_VERIFY(says(several));
}

QTEST_MAIN(tst_GermanWindow)
#include "tst_germanwindow.moc"
