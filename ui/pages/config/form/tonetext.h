// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <icons.h>
#include <tone.h>

#include <QString>
#include <QWidget>

class QLabel;

namespace modulehost {

class IconLabel;

//! A few words or sentences in a tone, with its icon when there is one; wraps. Hidden while it says nothing.
class ToneText : public QWidget
{
    Q_OBJECT

public:
    explicit ToneText(QWidget *parent = nullptr);

    void say(const QString &text, Tone tone, const QString &icon = {});
    QString text() const;
    //! Lets the mouse select the words.
    void setSelectable();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    IconLabel *m_icon;
    QLabel *m_label;
    Tone m_tone = Tone::Muted;
    QString m_iconName;
};

} // namespace modulehost
