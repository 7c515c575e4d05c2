// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryfilterbar.h"

#include <filterfield.h>

#include <QComboBox>

#include <array>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Mode = EntryMatcher::Mode;
using Scope = EntryMatcher::Scope;

QComboBox *makeChoice(const QString &name, const QString &accessibleName, const QStringList &texts, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(name);
    choice->setAccessibleName(accessibleName);
    choice->addItems(texts);
    return choice;
}

QComboBox *makeKeptChoice(const QString &name, const QString &accessibleName, const QStringList &texts,
                          QSettings &settings, QWidget *parent)
{
    QComboBox *choice = makeChoice(name, accessibleName, texts, parent);
    choice->setCurrentIndex(
        std::clamp(settings.value(QString(name).replace(u'.', u'/'), 0).toInt(), 0, int(texts.size()) - 1));
    QObject::connect(choice, &QComboBox::currentIndexChanged, choice, [choice, &settings](int index) {
        settings.setValue(choice->objectName().replace(u'.', u'/'), index);
    });
    return choice;
}

//! Behind “Any value”, in the order of the choice.
constexpr std::array kinds {CacheValueKind::Text, CacheValueKind::Number,  CacheValueKind::Boolean,
                            CacheValueKind::List, CacheValueKind::Mapping, CacheValueKind::Nothing,
                            CacheValueKind::Other};

} // namespace

EntryFilterBar::EntryFilterBar(QSettings &settings, QWidget *parent)
    : PageBar(parent)
    , m_field(new FilterField(u"caches.entries"_s, this))
    , m_mode(makeKeptChoice(u"caches.filterMode"_s, tr("How the filter is meant"),
                            {tr("Contains"), tr("Glob"), tr("Regular expression")}, settings, this))
    , m_scope(makeKeptChoice(u"caches.filterScope"_s, tr("Where the filter looks"),
                             {tr("In keys"), tr("In values"), tr("In both")}, settings, this))
    , m_type(makeChoice(u"caches.filterType"_s, tr("Type of the values"),
                        {tr("Any value"), tr("Text"), tr("Number"), tr("True or false"), tr("List"), tr("Mapping"),
                         tr("Nothing"), tr("Other")},
                        this))
{
    m_mode->setToolTip(tr("Whether signs such as * and . stand for others"));
    m_scope->setToolTip(tr("Whether keys, values or both must have what is looked for"));
    setAccessibleName(tr("Filter of the entries"));
    m_field->setAccessibleName(tr("Filter of the entries"));
    addWidget(m_field, 1);
    addWidget(m_mode);
    addWidget(m_scope);
    addWidget(m_type);
    m_type->setToolTip(tr("Only entries whose values are of this type"));
    m_type->setAccessibleDescription(m_type->toolTip());
    connect(m_field, &FilterField::edited, this, &EntryFilterBar::send);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &EntryFilterBar::send);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &EntryFilterBar::send);
    connect(m_type, &QComboBox::currentIndexChanged, this, &EntryFilterBar::send);
    send();
}

EntryMatcher EntryFilterBar::matcher() const
{
    const int type = m_type->currentIndex();
    return {m_field->text(), Mode(m_mode->currentIndex()), Scope(m_scope->currentIndex()),
            type > 0 ? std::optional(kinds.at(std::size_t(type) - 1)) : std::nullopt};
}

void EntryFilterBar::clear()
{
    m_type->setCurrentIndex(0);
    m_field->clear();
}

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
