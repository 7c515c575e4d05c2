// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QIcon>
#include <QList>
#include <QString>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace modulehost {

/*!
 * A field to type in and a list of what fits, best first; Enter takes the chosen one. What the command palette and
 * the search have in common.
 */
class Chooser : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QIcon icon;
        QString text;
        QString remark = {}; //!< At the end of the line: a key, a page.
        bool isEnabled = true;
        std::function<void()> run;
    };
    //! What fits a text, best first; called again with every change of it.
    using Find = std::function<QList<Choice>(const QString &typed)>;

    static constexpr qsizetype shownAtMost = 200;

    Chooser(const QString &title, const QString &hint, Find find, QWidget *parent);

    //! Finds anew what fits; the chosen one stays where it can.
    void search();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void take();

    const Find m_find;
    QString m_searched;
    QList<Choice> m_choices;
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_nothing;
};

} // namespace modulehost
