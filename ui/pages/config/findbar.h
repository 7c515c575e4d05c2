// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "textsearch.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace modulehost {

//! Find and replace below the editor: what was found is lit up and counted while it is typed. Escape closes it.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(ConfigEditor *editor, QWidget *parent = nullptr);

    //! Shows the bar with what is selected, and takes the focus.
    void open(bool isReplacing);
    void close();
    void findNext(bool isForward);
    //! The text is another one.
    void refresh();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();
    void showCount();
    void replaceOne();
    void replaceAll();
    void updateButtons();
    TextSearch wanted() const;

    ConfigEditor *m_editor;
    QLineEdit *m_field;
    QLineEdit *m_replacement;
    QWidget *m_replaceRow;
    QCheckBox *m_case;
    QCheckBox *m_expression;
    QLabel *m_count;
    QPushButton *m_next;
    QPushButton *m_previous;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    TextMatches m_found;
};

} // namespace modulehost
