// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contenttext.h"

#include <QByteArray>
#include <QString>
#include <QWidget>

class QLabel;
class QKeyEvent;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace modulehost {

class JsonHighlighter;

/*!
 * A value or body to read: JSON is indented and coloured, other text stays as it is, anything else is shown in
 * hexadecimal. Says the size, copies the original, searches with Ctrl+F (F3 and Shift+F3 for the next and the
 * previous, Esc closes). Of more than one megabyte the beginning is shown, and that is said; Copy still takes all.
 */
class JsonView : public QWidget
{
    Q_OBJECT

public:
    explicit JsonView(QWidget *parent = nullptr);

    void setContent(const QByteArray &content);
    void setText(const QString &text) { setContent(text.toUtf8()); }
    void clear() { setContent({}); }
    //! How the content is to look; Automatic unless told.
    void setForm(ContentForm form);
    //! As shown.
    QString shownText() const;
    //! Stands there while there is no content.
    void setPlaceholderText(const QString &text);

public Q_SLOTS:
    void copy() const;
    void openSearch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showContent();
    void find(bool backward);
    void updateMatches();
    void closeSearch();
    bool handleKey(QKeyEvent *event);
    QWidget *createSearchBar();

    QByteArray m_content;
    ContentForm m_form = ContentForm::Automatic;
    QLabel *m_facts;
    QToolButton *m_copy;
    QPlainTextEdit *m_text;
    QWidget *m_searchBar;
    QLineEdit *m_search;
    QLabel *m_matches;
    JsonHighlighter *m_highlighter;
};

} // namespace modulehost
