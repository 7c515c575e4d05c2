// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <catalogue.h>

#include <QJsonValue>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;

namespace modulehost {

class ArgumentInput;

//! One argument of a callback in the form: its input, the way to leave it out or null, and what is to say about it.
class ArgumentField : public QWidget
{
    Q_OBJECT

public:
    //! \a argument must outlive the field.
    ArgumentField(const ArgumentInfo &argument, const QString &serverName, QWidget *parent);

    //! It makes use of more height than a line.
    bool isTall() const;
    const ArgumentInfo &argument() const { return m_argument; }
    //! Tagged; nothing when the host's own default is wanted.
    std::optional<QJsonValue> value() const;
    void setValue(const std::optional<QJsonValue> &value);
    //! A sentence when the input has no value of the type; else empty.
    QString problem() const;
    //! What the host says about this argument; gone with the next change.
    void setComplaint(const QString &complaint);

Q_SIGNALS:
    void edited();

private:
    void noteEdit();
    void showNote();

    const ArgumentInfo &m_argument;
    QCheckBox *m_leaveOut = nullptr; //!< Of optional arguments.
    QCheckBox *m_null = nullptr; //!< Of arguments that may be null.
    ArgumentInput *m_input;
    QLabel *m_note;
    QString m_complaint;
    bool m_isSetting = false;
};

} // namespace modulehost
