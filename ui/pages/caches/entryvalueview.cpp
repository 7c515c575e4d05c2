// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryvalueview.h"

#include <celltext.h>
#include <detailsview.h>
#include <jsonview.h>

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QString formKey = u"caches/valueForm"_s;

//! As many characters of a value a host sends, and an ellipsis in place of the rest.
constexpr qsizetype sentCharacters = 1000;

QString whenText(qint64 time, qint64 readAt)
{
    return u"%1 (%2)"_s.arg(ageText(readAt - time),
                            QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat));
}

} // namespace

EntryValueView::EntryValueView(QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_details(new DetailsView(this))
    , m_bar(new QWidget(this))
    , m_form(new QComboBox(m_bar))
    , m_value(new JsonView(this))
{
    setObjectName(u"caches.value"_s);
    setAccessibleName(tr("Selected entry"));
    m_details->setCompact(true);
    m_details->setAccessibleName(tr("Facts about the selected entry"));
    m_value->setAccessibleName(tr("Value of the selected entry"));

    m_form->addItem(tr("As JSON or text"), int(ContentForm::Automatic));
    m_form->addItem(tr("As plain text"), int(ContentForm::Text));
    m_form->addItem(tr("In hexadecimal"), int(ContentForm::Hexadecimal));
    m_form->setObjectName(u"caches.valueForm"_s);
    m_form->setAccessibleName(tr("Form of the value"));
    auto *label = new QLabel(tr("&Value:"), m_bar);
    label->setBuddy(m_form);

    m_bar->setAccessibleName(tr("Form of the value"));
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(label);
    bar->addWidget(m_form);
    bar->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_details);
    layout->addWidget(m_bar);
    layout->addWidget(m_value, 1);

    connect(m_form, &QComboBox::currentIndexChanged, this, [this, &settings] {
        m_value->setForm(ContentForm(m_form->currentData().toInt()));
        settings.setValue(formKey, m_form->currentData());
    });
    m_form->setCurrentIndex(std::max(0, m_form->findData(settings.value(formKey, 0))));
    setFocusProxy(m_value);
    clear({});
}

void EntryValueView::setEntry(const QStringList &keyParameters, const EntryView &entry, qint64 readAt)
{
    const QStringList key = entry.keyTexts();
    QList<Detail> details;
    for (qsizetype i = 0; i < key.size(); ++i)
        details.append({.label = keyParameters.value(i, tr("Key")), .text = key.at(i), .isFixed = true});
    details.append({.label = tr("Stored"), .text = whenText(entry.storedAt, readAt)});
    details.append({.label = tr("Last used"), .text = whenText(entry.usedAt, readAt)});
    details.append({.label = tr("Hits"), .text = QLocale().toString(entry.hits)});
    const QString value = QString::fromUtf8(entry.value);
    if (value.size() >= sentCharacters && value.endsWith(u'…'))
        details.append({.label = tr("Note"),
                        .text = tr("The value is longer: the host sends the first %1 characters.")
                                    .arg(QLocale().toString(value.size() - 1)),
                        .tone = Tone::Warning});
    m_details->setDetails(details);
    m_value->setPlaceholderText(tr("The value is an empty text."));
    m_value->setText(value);
    m_details->show();
    m_bar->show();
    m_hasEntry = true;
}

void EntryValueView::clear(const QString &sentence)
{
    m_hasEntry = false;
    m_details->clear();
    m_details->hide();
    m_bar->hide();
    m_value->setPlaceholderText(sentence);
    m_value->clear();
}

void EntryValueView::copyValue() const { m_value->copy(); }

} // namespace modulehost
