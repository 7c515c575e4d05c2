// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <catalogue.h>

#include <QJsonObject>
#include <QList>
#include <QScrollArea>

class QFormLayout;

namespace modulehost {

class ArgumentField;

//! The arguments of one callback as a form, a field each.
class FireForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit FireForm(QWidget *parent = nullptr);

    //! Begins anew with sample values on \a serverName. \a callback is of the catalogue.
    void setCallback(const CallbackInfo &callback, const QString &serverName);

    //! By name, tagged; those left to their defaults are missing. Only while there is no problem().
    QJsonObject arguments() const;
    //! Optional arguments that are not in \a arguments get their defaults; others stay as they are.
    void setArguments(const QJsonObject &arguments);
    //! The first field's problem, with the argument's name; else empty.
    QString problem() const;
    //! Shows \a complaint at the field of \a argument, and brings it into view.
    void setComplaint(const QString &argument, const QString &complaint);
    ArgumentField *field(const QString &argument) const;

Q_SIGNALS:
    void edited();

private:
    void addField(const ArgumentInfo &argument, const QString &serverName, QFormLayout *rows);

    QList<ArgumentField *> m_fields;
};

} // namespace modulehost
