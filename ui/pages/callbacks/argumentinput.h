// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <catalogue.h>

#include <QJsonValue>
#include <QWidget>

namespace modulehost {

//! Where one value of a certain type is typed or chosen. User interface thread.
class ArgumentInput : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /*!
     * The input that fits the argument's type: text, choice, yes or no, number, file, JSON, event; a secret is
     * hidden as it is typed. \a serverName is for templates.
     */
    static ArgumentInput *make(const ArgumentInfo &argument, const QString &serverName, QWidget *parent);

    //! Tagged; only while there is no problem().
    virtual QJsonValue value() const = 0;
    virtual void setValue(const QJsonValue &value) = 0;
    //! A sentence when what is typed has no value of this type; else empty.
    virtual QString problem() const { return {}; }
    //! Whether problem() and other remarks are shown by the input itself.
    virtual bool showRemark(const QString &, bool) { return false; }
    //! The text as typed, for hints; empty when it is none.
    virtual QString typedText() const { return {}; }
    //! For screen readers, on whatever takes the keys.
    virtual void setInputName(const QString &name) = 0;

Q_SIGNALS:
    void edited();
};

} // namespace modulehost
