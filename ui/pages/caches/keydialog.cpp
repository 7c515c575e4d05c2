// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keydialog.h"

#include <icons.h>

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

KeyDialog::KeyDialog(const QString &modulePath, const QString &function, const QStringList &keyParameters,
                     const QStringList &start, QWidget *parent)
    : QDialog(parent)
    , m_function(function)
    , m_sentence(new QLabel(this))
{
    setObjectName(u"keyDialog"_s);
    setWindowTitle(tr("Invalidate a Key"));
    setAccessibleName(windowTitle());

    auto *introduction
        = new QLabel(tr("The entry with this key leaves the cache of %1, whether it is in view or not.\nModule: %2")
                         .arg(function, modulePath),
                     this);
    introduction->setTextFormat(Qt::PlainText);
    introduction->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(introduction);
    auto *form = new QFormLayout;
    for (qsizetype i = 0; i < keyParameters.size(); ++i) {
        auto *part = new QLineEdit(start.value(i), this);
        part->setObjectName(u"part%1"_s.arg(i));
        part->setAccessibleName(tr("Key part %1").arg(keyParameters.at(i)));
        part->setToolTip(tr("Exactly as the entry has it"));
        part->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        form->addRow(tr("%1:").arg(keyParameters.at(i)), part);
        connect(part, &QLineEdit::textChanged, this, &KeyDialog::showKey);
        m_parts.append(part);
    }
    layout->addLayout(form);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    layout->addWidget(m_sentence);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    QPushButton *invalidate = buttons->addButton(tr("&Invalidate 1 entry"), QDialogButtonBox::DestructiveRole);
    invalidate->setObjectName(u"invalidate"_s);
    invalidate->setIcon(themedIcon(u"trash-2"_s, Tone::Bad));
    invalidate->setAutoDefault(false);
    cancel->setDefault(true);
    layout->addWidget(buttons);
    connect(invalidate, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showKey();
    if (m_parts.isEmpty()) {
        cancel->setFocus();
    } else {
        m_parts.constFirst()->setFocus();
        m_parts.constFirst()->selectAll();
    }
    resize(std::max(sizeHint().width(), fontMetrics().averageCharWidth() * 70), sizeHint().height());
}

QStringList KeyDialog::key() const
{
    QStringList key;
    for (const QLineEdit *part : m_parts)
        key.append(part->text());
    return key;
}

void KeyDialog::showKey()
{
    m_sentence->setText(tr("1 entry: %1(%2)").arg(m_function, key().join(u", "_s)));
    m_sentence->setAccessibleName(m_sentence->text());
}

} // namespace modulehost
