// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invalidationtask.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace modulehost {

//! What a person is asked before entries go.
struct InvalidationQuestion
{
    InvalidationOrder order;
    QString choice; //!< How the keys were chosen, such as a filter; a sentence.
    qint64 readAt = 0; //!< When the count was read; milliseconds since 1970, 0 for a count that has no age.
    bool isEverything = false; //!< All that the cache holds: the name has to be typed.
};

//! Says exactly how many entries would go and shows ten of them. Accepted is the order to invalidate; Enter cancels.
class InvalidationDialog : public QDialog
{
    Q_OBJECT

public:
    explicit InvalidationDialog(const InvalidationQuestion &question, QWidget *parent = nullptr);

private:
    QWidget *makeSample(const InvalidationQuestion &question);

    QPushButton *m_invalidate;
    QLineEdit *m_name = nullptr;
};

//! A read-only list of keys or reasons, \a lines high.
QWidget *makeTextList(const QStringList &texts, int lines, const QString &accessibleName, QWidget *parent);

} // namespace modulehost
