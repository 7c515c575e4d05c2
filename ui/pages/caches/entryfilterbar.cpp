// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryfilterbar.h"

#include <filterfield.h>

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Mode = EntryMatcher::Mode;
using Scope = EntryMatcher::Scope;

QComboBox *makeChoice(const QString &name, const QString &accessibleName, const QStringList &texts, QSettings &settings,
                      QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(name);
    choice->setAccessibleName(accessibleName);
    choice->addItems(texts);
    choice->setCurrentIndex(
        std::clamp(settings.value(QString(name).replace(u'.', u'/'), 0).toInt(), 0, int(texts.size()) - 1));
    QObject::connect(choice, &QComboBox::currentIndexChanged, choice, [choice, &settings](int index) {
        settings.setValue(choice->objectName().replace(u'.', u'/'), index);
    });
    return choice;
}

} // namespace

EntryFilterBar::EntryFilterBar(QSettings &settings, QWidget *parent)
    : PageBar(parent)
    , m_field(new FilterField(u"caches.entries"_s, this))
    , m_mode(makeChoice(u"caches.filterMode"_s, tr("How the filter is meant"),
                        {tr("Contains"), tr("Glob"), tr("Regular expression")}, settings, this))
    , m_scope(makeChoice(u"caches.filterScope"_s, tr("Where the filter looks"),
                         {tr("In keys"), tr("In values"), tr("In both")}, settings, this))
{
    m_mode->setToolTip(tr("Whether signs such as * and . stand for others"));
    m_scope->setToolTip(tr("Whether keys, values or both must have what is looked for"));
    setAccessibleName(tr("Filter of the entries"));
    m_field->setAccessibleName(tr("Filter of the entries"));
    addWidget(m_field, 1);
    addWidget(m_mode);
    addWidget(m_scope);
    connect(m_field, &FilterField::edited, this, &EntryFilterBar::send);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &EntryFilterBar::send);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &EntryFilterBar::send);
    send();
}

EntryMatcher EntryFilterBar::matcher() const
{
    return {m_field->text(), Mode(m_mode->currentIndex()), Scope(m_scope->currentIndex())};
}

void EntryFilterBar::clear() { m_field->clear(); }

void EntryFilterBar::send()
{
    const EntryMatcher typed = matcher();
    m_field->setError(typed.error());
    if (!typed.error().isEmpty()) {
        Q_EMIT failed();
        return;
    }
    const QString help = m_mode->currentIndex() == int(Mode::Contains) ? tr("A part of the text. Case does not matter.")
        : m_mode->currentIndex() == int(Mode::Glob)
        ? tr("The whole text: * stands for anything, ? for one character, [a-z] for one of these, \\ before a sign "
             "takes it as it is. Case does not matter.")
        : tr("A Perl regular expression for a part of the text. Case does not matter; (?-i) makes it matter.");
    m_field->setToolTip(help);
    m_field->setAccessibleDescription(help);
    Q_EMIT matcherChanged(typed);
}

} // namespace modulehost
