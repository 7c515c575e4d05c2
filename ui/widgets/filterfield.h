// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QTimer>

class QAbstractItemView;

namespace modulehost {

class ColumnFilter;
class RowsFilter;

/*!
 * The filter above a table. What cannot be read turns it red, with an icon and the reason as tool tip and accessible
 * description. The last 20 filters that were used are in its menu (Alt+Down) and in the settings under its name.
 * Esc clears, Down goes to the table. The window's own “Find” action gives it the focus.
 */
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    //! \a name: of its history in the settings, the same in every language.
    explicit FilterField(const QString &name, QWidget *parent = nullptr);

    //! Filters by what is typed and shows what \a filter cannot read. At most one at a time.
    void connectTo(RowsFilter *filter);
    //! What the text is: terms of a FilterExpression over the ids of the view's columns, or something else.
    enum class Text { OfColumns, Other };
    //! Where Down goes; a TableView's “Clear filter” clears this field. The menus of a view that is filtered by
    //! columns write such terms. The view must outlive the field or be its sibling.
    void setView(QAbstractItemView *view, Text text = Text::OfColumns);

    //! Why the text cannot be used; empty when all is well.
    void setError(const QString &reason);
    QString error() const { return m_error; }
    QStringList history() const;

Q_SIGNALS:
    //! The text to filter by: 150 ms after the last key, at once with Enter and when set or cleared otherwise.
    void edited(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void send();
    void remember();
    void showHistory();
    void updateLook();

    const QString m_name;
    QTimer m_pause;
    QString m_sent;
    QString m_error;
    QPointer<RowsFilter> m_filter;
    QPointer<QAbstractItemView> m_view;
    ColumnFilter *m_columns = nullptr;
    QAction *m_sign;
    bool m_isTyping = false;
    bool m_isUpdatingLook = false;
};

} // namespace modulehost
