// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>
#include <QStringList>

class QLabel;
class QLineEdit;

namespace modulehost {

/*!
 * Asks for one key of a cache, whether it is in view or not, with a field for each of its parts. Accepted is the
 * order to invalidate it; Enter cancels.
 */
class KeyDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a start: what stands in the fields at first.
    KeyDialog(const QString &modulePath, const QString &function, const QStringList &keyParameters,
              const QStringList &start, QWidget *parent = nullptr);

    QStringList key() const;

private:
    void showKey();

    const QString m_function;
    QList<QLineEdit *> m_parts;
    QLabel *m_sentence;
};

} // namespace modulehost
