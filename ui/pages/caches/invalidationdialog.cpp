// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invalidationdialog.h"

#include "entrycount.h"

#include <celltext.h>
#include <iconlabel.h>
#include <icons.h>

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int sampled = 10;

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAccessibleName(text);
    return label;
}

} // namespace

QWidget *makeTextList(const QStringList &texts, int lines, const QString &accessibleName, QWidget *parent)
{
    auto *list = new QPlainTextEdit(texts.join(u'\n'), parent);
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    list->setLineWrapMode(QPlainTextEdit::NoWrap);
    list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    list->setAccessibleName(accessibleName);
    const int shown = std::clamp(int(texts.size()), 1, lines);
    list->setFixedHeight(list->fontMetrics().lineSpacing() * (shown + 1) + 2 * list->frameWidth()
                         + int(2 * list->document()->documentMargin()));
    return list;
}

InvalidationDialog::InvalidationDialog(const InvalidationQuestion &question, QWidget *parent)
    : QDialog(parent)
{
    const QString count = entryCount(question.order.keys.count());
    setObjectName(u"invalidationDialog"_s);
    setWindowTitle(tr("Invalidate Entries"));
    setAccessibleName(windowTitle());

    const QString sentence = question.order.keys.isWholeCache()
        ? tr("Invalidate the whole cache of %1? It holds %2.").arg(question.order.function, count)
        : tr("Invalidate %1 of %2?").arg(count, question.order.function);
    auto *headline = makeText(sentence, this);
    headline->setObjectName(u"headline"_s);
    QFont bold = headline->font();
    bold.setBold(true);
    headline->setFont(bold);
    auto *sign = new IconLabel(2, this);
    sign->setIcon(themedIcon(u"triangle-alert"_s, Tone::Warning));
    sign->setAccessibleName(tr("Warning"));

    QStringList facts {tr("Module: %1").arg(question.order.modulePath)};
    if (!question.choice.isEmpty())
        facts.append(question.choice);
    if (question.readAt > 0)
        facts.append(tr("The entries were read %1; what the cache has stored since is left.")
                         .arg(ageText(QDateTime::currentMSecsSinceEpoch() - question.readAt)));
    facts.append(tr("The module computes the values again when it needs them."));

    auto *top = new QHBoxLayout;
    top->addWidget(sign, 0, Qt::AlignTop);
    top->addWidget(headline, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(makeText(facts.join(u'\n'), this));
    layout->addWidget(makeSample(question));

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_invalidate = buttons->addButton(question.order.keys.isWholeCache() ? tr("&Invalidate Whole Cache")
                                                                         : tr("&Invalidate %1").arg(count),
                                      QDialogButtonBox::DestructiveRole);
    m_invalidate->setObjectName(u"invalidate"_s);
    m_invalidate->setIcon(themedIcon(u"trash-2"_s, Tone::Bad));
    m_invalidate->setAutoDefault(false);
    m_invalidate->setDefault(false);
    cancel->setDefault(true);
    if (question.isEverything) {
        auto *label = new QLabel(tr("&To confirm, type the name %1:").arg(question.order.function), this);
        label->setWordWrap(true);
        m_name = new QLineEdit(this);
        m_name->setObjectName(u"confirmation"_s);
        m_name->setAccessibleName(tr("Name of the cached function, to confirm"));
        m_name->setAccessibleDescription(tr("Nothing is invalidated before the name stands here"));
        label->setBuddy(m_name);
        layout->addWidget(label);
        layout->addWidget(m_name);
        m_invalidate->setEnabled(false);
        connect(m_name, &QLineEdit::textChanged, this, [this, name = question.order.function](const QString &typed) {
            m_invalidate->setEnabled(typed.trimmed() == name);
        });
    }
    layout->addWidget(buttons);
    connect(m_invalidate, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (m_name)
        m_name->setFocus();
    else
        cancel->setFocus();
    resize(std::max(sizeHint().width(), fontMetrics().averageCharWidth() * 70), sizeHint().height());
}

QWidget *InvalidationDialog::makeSample(const InvalidationQuestion &question)
{
    const QStringList sample = question.order.keys.sample(sampled);
    auto *part = new QWidget(this);
    part->setAccessibleName(tr("Sample"));
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    if (sample.isEmpty()) {
        layout->addWidget(makeText(tr("None of its entries has been read."), part));
        return part;
    }
    const qint64 rest = question.order.keys.count() - sample.size();
    layout->addWidget(makeText(rest > 0 ? tr("The first of them:") : tr("With these keys:"), part));
    QWidget *list = makeTextList(sample, sampled, tr("Keys that would be invalidated"), part);
    list->setObjectName(u"sample"_s);
    layout->addWidget(list);
    if (rest > 0)
        layout->addWidget(makeText(tr("… and %Ln more", nullptr, int(rest)), part));
    return part;
}

} // namespace modulehost
