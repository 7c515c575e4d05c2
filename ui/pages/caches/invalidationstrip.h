// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invalidationtask.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace modulehost {

class IconLabel;

//! How an invalidation goes, and when it has ended what it did. Hidden until the first one; stands in nobody's way.
class InvalidationStrip : public QFrame
{
    Q_OBJECT

public:
    explicit InvalidationStrip(QWidget *parent = nullptr);

    //! Follows \a task, which must not have ended.
    void follow(InvalidationTask *task);

    //! What the strip says.
    QString sentence() const;
    //! One sentence about how \a task's invalidation went.
    static QString outcomeText(const InvalidationOrder &order, const InvalidationOutcome &outcome);

Q_SIGNALS:
    void cancelRequested();

private:
    void showProgress(const InvalidationOrder &order, qint64 tried, qint64 asked);
    void showOutcome(const InvalidationOrder &order, const InvalidationOutcome &outcome);
    void setSentence(const QString &text);
    void dropFailures();

    IconLabel *m_sign;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_showFailures;
    QPushButton *m_close;
    QVBoxLayout *m_layout;
    QWidget *m_failures = nullptr;
};

} // namespace modulehost
