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

#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QString formKey = u"caches/valueForm"_s;

//! As many characters of a value a page of the cache has, and an ellipsis in place of the rest.
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
    m_form->setToolTip(tr("How the value is shown"));
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

bool EntryValueView::Shown::isCut() const { return beginning.size() >= sentCharacters && beginning.endsWith(u'…'); }

void EntryValueView::setEntry(const QStringList &keyParameters, const EntryView &entry, qint64 readAt)
{
    const QStringList key = entry.keyTexts();
    if (!m_shown || m_shown->key != key) {
        m_whole.reset();
        m_isCopyWanted = false;
    }
    m_shown = {keyParameters, key, QString::fromUtf8(entry.value), entry.storedAt, entry.usedAt, entry.hits, readAt};
    m_value->setPlaceholderText(tr("The value is an empty text."));
    if (!m_whole)
        m_value->setText(m_shown->beginning);
    showDetails();
    m_details->show();
    m_bar->show();
}

void EntryValueView::setWhole(const CacheEntryAnswer &answer)
{
    if (!m_shown)
        return;
    m_whole = answer;
    if (answer.state == CacheEntryLookup::State::Found)
        m_value->setContent(answer.value.bytes);
    else
        m_value->setText(m_shown->beginning);
    showDetails();
    if (std::exchange(m_isCopyWanted, false))
        m_value->copy();
}

void EntryValueView::showDetails()
{
    QList<Detail> details;
    for (qsizetype i = 0; i < m_shown->key.size(); ++i)
        details.append(
            {.label = m_shown->keyParameters.value(i, tr("Key")), .text = m_shown->key.at(i), .isFixed = true});
    details.append({.label = tr("Stored"), .text = whenText(m_shown->storedAt, m_shown->readAt)});
    details.append({.label = tr("Last used"), .text = whenText(m_shown->usedAt, m_shown->readAt)});
    details.append({.label = tr("Expires"), .text = expiry()});
    details.append({.label = tr("Hits"), .text = QLocale().toString(m_shown->hits)});
    details.append({.label = tr("Note"), .text = remark(), .tone = Tone::Warning});
    m_details->setDetails(details);
}

QString EntryValueView::expiry() const
{
    if (!m_whole || m_whole->state != CacheEntryLookup::State::Found)
        return {};
    if (!m_whole->expiresIn)
        return tr("not by time: it stays until it is invalidated or the cache is full");
    return tr("in %1, unless it is used before").arg(durationText(m_whole->expiresIn->count() * 1'000'000));
}

QString EntryValueView::remark() const
{
    if (!m_whole)
        return m_shown->isCut() ? tr("This is the beginning; the rest is on its way.") : QString();
    switch (m_whole->state) {
    case CacheEntryLookup::State::Missing:
        return m_shown->isCut() ? tr("The entry has left the cache. This is the beginning of what it had.")
                                : tr("The entry has left the cache. This is what it had.");
    case CacheEntryLookup::State::UnreadableKey:
        return m_shown->isCut() ? tr("The value is longer: the module's keys cannot be read back from text, so that "
                                     "the host can send the first %1 characters only.")
                                      .arg(QLocale().toString(m_shown->beginning.size() - 1))
                                : QString();
    case CacheEntryLookup::State::Found:
        break;
    }
    return m_whole->value.isCut
        ? tr("The value is longer: the host sends the first %1.").arg(sizeText(m_whole->value.bytes.size()))
        : QString();
}

void EntryValueView::clear(const QString &sentence)
{
    m_shown.reset();
    m_whole.reset();
    m_isCopyWanted = false;
    m_details->clear();
    m_details->hide();
    m_bar->hide();
    m_value->setPlaceholderText(sentence);
    m_value->clear();
}

void EntryValueView::copyValue()
{
    if (m_whole || !m_shown || !m_shown->isCut())
        m_value->copy();
    else
        m_isCopyWanted = true;
}

} // namespace modulehost
