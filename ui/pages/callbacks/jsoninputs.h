// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "argumentinput.h"
#include "jsoneditor.h"

class QComboBox;
class QVBoxLayout;

namespace modulehost {

//! A value as JSON, read as it is typed.
class JsonInput : public ArgumentInput
{
    Q_OBJECT

public:
    explicit JsonInput(QWidget *parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString problem() const override;
    bool showRemark(const QString &remark, bool isProblem) override;
    void setInputName(const QString &name) override;

protected:
    JsonEditor *editor() const { return m_editor; }
    QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
    JsonEditor *m_editor;
};

//! An event as JSON, with templates to begin with.
class EventInput : public JsonInput
{
    Q_OBJECT

public:
    EventInput(const QString &serverName, QWidget *parent);

    void setInputName(const QString &name) override;

private:
    QComboBox *m_templates;
};

} // namespace modulehost
