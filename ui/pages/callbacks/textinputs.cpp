// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textinputs.h"

#include "jsoneditor.h"

#include <icons.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QHBoxLayout *rowLayout(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

//! On one line.
QString compactJson(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

} // namespace

TextInput::TextInput(QWidget *parent)
    : ArgumentInput(parent)
    , m_line(new QLineEdit(this))
{
    rowLayout(this)->addWidget(m_line, 1);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ArgumentInput::edited);
}

QJsonValue TextInput::value() const { return m_line->text(); }

void TextInput::setValue(const QJsonValue &value)
{
    if (value.toString() != m_line->text())
        m_line->setText(value.toString());
}

QString TextInput::typedText() const { return m_line->text(); }

void TextInput::setInputName(const QString &name) { m_line->setAccessibleName(name); }

QJsonValue NumberInput::value() const { return line()->text().toLongLong(); }

void NumberInput::setValue(const QJsonValue &value)
{
    const QString text = QString::number(value.toInteger());
    if (!problem().isEmpty() || line()->text().toLongLong() != value.toInteger())
        line()->setText(text);
}

QString NumberInput::problem() const
{
    bool isNumber = false;
    line()->text().toLongLong(&isNumber);
    return isNumber ? QString() : tr("A whole number is expected.");
}

FileInput::FileInput(QWidget *parent)
    : TextInput(parent)
    , m_choose(new QToolButton(this))
{
    line()->setPlaceholderText(tr("Path of a file on the host's machine"));
    m_choose->setIcon(themedIcon(u"folder-open"_s));
    m_choose->setToolTip(tr("Choose a file"));
    layout()->addWidget(m_choose);
    connect(m_choose, &QToolButton::clicked, this, &FileInput::choose);
}

void FileInput::setValue(const QJsonValue &value)
{
    TextInput::setValue(value.isObject() ? value.toObject().value(u"path"_s) : value);
}

void FileInput::setInputName(const QString &name)
{
    TextInput::setInputName(name);
    m_choose->setAccessibleName(tr("Choose a file for %1").arg(name));
}

void FileInput::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a File"), line()->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, line(), &QLineEdit::setText);
    dialog->open();
}

SecretInput::SecretInput(bool isJson, QWidget *parent)
    : TextInput(parent)
    , m_isJson(isJson)
    , m_eye(new QToolButton(this))
{
    line()->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                | Qt::ImhNoAutoUppercase);
    line()->setToolTip(isJson ? tr("A secret, as JSON. It is not remembered.") : tr("A secret. It is not remembered."));
    m_eye->setCheckable(true);
    layout()->addWidget(m_eye);
    connect(m_eye, &QToolButton::toggled, this, &SecretInput::showSecret);
    showSecret(false);
}

void SecretInput::showSecret(bool isShown)
{
    line()->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(themedIcon(isShown ? u"eye-off"_s : u"eye"_s));
    m_eye->setToolTip(isShown ? tr("Hide the secret") : tr("Show the secret"));
}

QJsonValue SecretInput::value() const
{
    return m_isJson ? readJson(line()->text()).value.value_or(QJsonValue()) : TextInput::value();
}

void SecretInput::setValue(const QJsonValue &value)
{
    if (!m_isJson)
        TextInput::setValue(value);
    else if (readJson(line()->text()).value != value)
        line()->setText(compactJson(value));
}

QString SecretInput::problem() const { return m_isJson ? readJson(line()->text()).problem : QString(); }

void SecretInput::setInputName(const QString &name)
{
    TextInput::setInputName(name);
    m_eye->setAccessibleName(tr("Show %1").arg(name));
}

ChoiceInput::ChoiceInput(const QStringList &choices, QWidget *parent)
    : ArgumentInput(parent)
    , m_choices(new QComboBox(this))
{
    m_choices->setEditable(true);
    m_choices->setInsertPolicy(QComboBox::NoInsert);
    m_choices->addItems(choices);
    m_choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    rowLayout(this)->addWidget(m_choices, 1);
    setFocusProxy(m_choices);
    connect(m_choices, &QComboBox::editTextChanged, this, &ArgumentInput::edited);
}

QJsonValue ChoiceInput::value() const { return m_choices->currentText(); }

void ChoiceInput::setValue(const QJsonValue &value)
{
    if (value.toString() != m_choices->currentText())
        m_choices->setCurrentText(value.toString());
}

QString ChoiceInput::typedText() const { return m_choices->currentText(); }

void ChoiceInput::setInputName(const QString &name)
{
    m_choices->setAccessibleName(name);
    m_choices->lineEdit()->setAccessibleName(name);
}

BoolInput::BoolInput(QWidget *parent)
    : ArgumentInput(parent)
    , m_box(new QCheckBox(tr("true"), this))
{
    rowLayout(this)->addWidget(m_box, 1);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::toggled, this, &ArgumentInput::edited);
}

QJsonValue BoolInput::value() const { return m_box->isChecked(); }

void BoolInput::setValue(const QJsonValue &value) { m_box->setChecked(value.toBool()); }

void BoolInput::setInputName(const QString &name) { m_box->setAccessibleName(name); }

} // namespace modulehost
