// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "argumentinput.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace modulehost {

//! One line of text.
class TextInput : public ArgumentInput
{
    Q_OBJECT

public:
    explicit TextInput(QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString typedText() const override;
    void setInputName(const QString &name) override;

protected:
    QLineEdit *line() const { return m_line; }

private:
    QLineEdit *m_line;
};

//! A whole number of 64 bits.
class NumberInput : public TextInput
{
    Q_OBJECT

public:
    using TextInput::TextInput;

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString problem() const override;
};

//! The path of a file on the host's machine.
class FileInput : public TextInput
{
    Q_OBJECT

public:
    explicit FileInput(QWidget *parent);

    void setValue(const QJsonValue &value) override;
    void setInputName(const QString &name) override;

private:
    void choose();

    QToolButton *m_choose;
};

/*!
 * A text, or JSON on one line, that is hidden as it is typed unless the eye is pressed. Is never stored.
 */
class SecretInput : public TextInput
{
    Q_OBJECT

public:
    SecretInput(bool isJson, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString problem() const override;
    void setInputName(const QString &name) override;

private:
    void showSecret(bool isShown);

    const bool m_isJson;
    QToolButton *m_eye;
};

//! A text that usually is one of a few.
class ChoiceInput : public ArgumentInput
{
    Q_OBJECT

public:
    ChoiceInput(const QStringList &choices, QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString typedText() const override;
    void setInputName(const QString &name) override;

private:
    QComboBox *m_choices;
};

class BoolInput : public ArgumentInput
{
    Q_OBJECT

public:
    explicit BoolInput(QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setInputName(const QString &name) override;

private:
    QCheckBox *m_box;
};

} // namespace modulehost
