// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tonetext.h"

#include <functional>

class QVBoxLayout;

namespace modulehost {

//! What is said about a setting, and what can be done about it.
struct RowRemark
{
    struct Button
    {
        QString text;
        std::function<void()> run;
    };

    QString text; //!< Empty: nothing is said.
    Tone tone = Tone::Muted;
    QString icon = {};
    QList<Button> buttons = {};
};

//! Shows a remark. Hidden while it says nothing.
class RowMessage : public QWidget
{
    Q_OBJECT

public:
    explicit RowMessage(QWidget *parent = nullptr);

    void say(const RowRemark &remark);
    QString text() const { return m_text->text(); }

private:
    void makeButtons();

    RowRemark m_remark;
    ToneText *m_text;
    QVBoxLayout *m_layout;
    QWidget *m_buttons = nullptr;
};

} // namespace modulehost
