// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPointer>
#include <QString>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace modulehost {

class IconLabel;

//! Says why there is nothing to see and what to do about it: an icon, a sentence, a hint and one button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    //! The button stands for \a action (not owned) and is there only with one.
    void setContent(const QIcon &icon, const QString &sentence, const QString &hint = {}, QAction *action = nullptr);
    QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    QPointer<QAction> m_action;
    IconLabel *m_picture;
    QLabel *m_sentence;
    QLabel *m_hint;
    QPushButton *m_button;
};

} // namespace modulehost
