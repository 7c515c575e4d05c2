// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notice.h"
#include "tone.h"

#include <QFrame>
#include <QTimer>

namespace modulehost {

//! One notice on the screen: icon, text, its actions and a button to close it. Buttons take the focus by Tab only.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(const Notice &notice, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    //! To screen readers, once it is visible.
    void announce();

    static QString severityWord(Notice::Severity severity);

Q_SIGNALS:
    void finished();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void passWhenUnused();

    const QString m_id;
    const Tone m_tone;
    QTimer m_passing;
};

} // namespace modulehost
