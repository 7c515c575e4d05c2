// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preferencesdialog.h"

#include "mainwindow.h"
#include "preferences.h"
#include "translation.h"

#include <appearance.h>
#include <icons.h>
#include <slowmark.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

QList<Preference> preferences()
{
    return {
        {u"appearance"_s, PreferencesDialog::tr("&Appearance:"), PreferencesDialog::tr("Colours of the window.")},
        {u"language"_s, PreferencesDialog::tr("&Language:"), PreferencesDialog::tr("From the next start on.")},
        {u"reopens"_s, PreferencesDialog::tr("At the s&tart:"),
         PreferencesDialog::tr("Its modules run as well when you trust the file. After a crash inside of a module you "
                               "are asked first.")},
        {u"serving"_s, PreferencesDialog::tr("&Serving:"),
         PreferencesDialog::tr("At the address of “module_console: listen” in the file, 127.0.0.1:8018 without one.")},
        {u"slowCallbacks"_s, PreferencesDialog::tr("Slow &callbacks:"),
         PreferencesDialog::tr("A module is marked as slow, and listed among the problems, when one answer in twenty "
                               "to a callback takes longer. The Callbacks page can set another mark for a single "
                               "callback.")},
    };
}

void showPreferences(MainWindow &window, const QString &id)
{
    auto *dialog = new PreferencesDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->focusSetting(id);
}

PreferencesDialog::PreferencesDialog(MainWindow &window)
    : QDialog(&window)
    , m_window(window)
    , m_form(new QFormLayout)
{
    setObjectName(u"preferencesDialog"_s);
    setWindowTitle(tr("Preferences"));
    setAccessibleName(windowTitle());
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Find a setting"));
    search->setAccessibleName(tr("Find a setting"));
    search->setAccessibleDescription(tr("Only settings with this text are shown"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, this, &PreferencesDialog::filter);
    addAppearance();
    addLanguage();
    addReopening();
    addServing();
    addSlowCallbacks();

    auto *content = new QWidget(this);
    content->setAccessibleName(tr("Settings"));
    content->setLayout(m_form);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Settings"));
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(content->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(search);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);
}

void PreferencesDialog::addRow(const QString &id, QWidget *field)
{
    const QList<Preference> all = preferences();
    const auto setting = std::find_if(all.begin(), all.end(), [&](const Preference &each) { return each.id == id; });
    auto *name = new QLabel(setting->label, this);
    name->setBuddy(field);
    field->setObjectName(u"preference."_s + id);
    field->setAccessibleName(setting->name());
    field->setAccessibleDescription(setting->explanation);
    auto *sentence = new QLabel(setting->explanation, this);
    sentence->setWordWrap(true);
    sentence->setForegroundRole(QPalette::PlaceholderText);
    m_form->addRow(name, field);
    m_form->addRow(nullptr, sentence);
    m_rows.append({name, field, sentence});
}

void PreferencesDialog::focusSetting(const QString &id)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field->objectName() == u"preference."_s + id)
            row.field->setFocus(Qt::OtherFocusReason);
    }
}

void PreferencesDialog::addAppearance()
{
    auto *choice = new QComboBox(this);
    choice->addItem(themedIcon(u"monitor"_s), tr("As the desktop"), int(Appearance::Choice::System));
    choice->addItem(themedIcon(u"sun"_s), tr("Light"), int(Appearance::Choice::Light));
    choice->addItem(themedIcon(u"moon"_s), tr("Dark"), int(Appearance::Choice::Dark));
    choice->setCurrentIndex(choice->findData(int(m_window.appearance().choice())));
    connect(choice, &QComboBox::currentIndexChanged, this,
            [this, choice] { m_window.appearance().setChoice(Appearance::Choice(choice->currentData().toInt())); });
    addRow(u"appearance"_s, choice);
}

void PreferencesDialog::addLanguage()
{
    auto *choice = new QComboBox(this);
    choice->addItem(tr("As the desktop"), QString());
    for (const QString &language : translatedLanguages())
        choice->addItem(QLocale(language).nativeLanguageName(), language);
    choice->setCurrentIndex(
        std::max(0, choice->findData(m_window.console().settings().value(u"language"_s).toString())));
    connect(choice, &QComboBox::currentIndexChanged, this, [this, choice] {
        m_window.console().settings().setValue(u"language"_s, choice->currentData().toString());
    });
    addRow(u"language"_s, choice);
}

void PreferencesDialog::addReopening()
{
    auto *reopens = new QCheckBox(tr("Open the last configuration again"), this);
    reopens->setChecked(m_window.console().settings().value(u"reopens"_s, true).toBool());
    connect(reopens, &QCheckBox::toggled, this,
            [this](bool isOn) { m_window.console().settings().setValue(u"reopens"_s, isOn); });
    addRow(u"reopens"_s, reopens);
}

void PreferencesDialog::addServing()
{
    auto *serves = new QCheckBox(tr("Serve web resources as soon as modules run"), this);
    serves->setChecked(m_window.console().settings().value(u"serving"_s, true).toBool());
    connect(serves, &QCheckBox::toggled, this,
            [this](bool isOn) { m_window.console().settings().setValue(u"serving"_s, isOn); });
    addRow(u"serving"_s, serves);
}

void PreferencesDialog::addSlowCallbacks()
{
    auto *limit = new QSpinBox(this);
    limit->setRange(1, 60'000);
    limit->setSuffix(tr(" ms"));
    limit->setValue(SlowMark(m_window.console().settings()).milliseconds());
    connect(limit, &QSpinBox::valueChanged, this,
            [this](int value) { SlowMark(m_window.console().settings()).setMilliseconds(value); });
    addRow(u"slowCallbacks"_s, limit);
}

void PreferencesDialog::filter(const QString &text)
{
    for (const Row &row : std::as_const(m_rows)) {
        const bool fits = row.label->text().remove(u'&').contains(text, Qt::CaseInsensitive)
            || row.explanation->text().contains(text, Qt::CaseInsensitive);
        for (QWidget *widget : {static_cast<QWidget *>(row.label), row.field, static_cast<QWidget *>(row.explanation)})
            widget->setVisible(fits);
    }
}

} // namespace modulehost
