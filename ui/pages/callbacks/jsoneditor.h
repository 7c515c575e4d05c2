// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QPlainTextEdit>
#include <QWidget>

#include <optional>

class QLabel;

namespace modulehost {

class JsonHighlighter;

//! JSON, or why a text is none.
struct JsonReading
{
    std::optional<QJsonValue> value = {};
    QString problem = {}; //!< A sentence with line and column when there is no value.
    qsizetype offset = -1; //!< Of the problem, in characters.
};

//! Any JSON value, not only objects and arrays.
JsonReading readJson(const QString &text);
//! Over several lines.
QString prettyJson(const QJsonValue &value);

/*!
 * A text in which JSON is typed: each change is read at once, the place of a mistake is marked and named below.
 * Tab leaves the field.
 */
class JsonEditor : public QWidget
{
    Q_OBJECT

public:
    explicit JsonEditor(QWidget *parent = nullptr);

    //! Of the present text.
    const JsonReading &reading() const { return m_reading; }
    QString text() const;
    void setText(const QString &text);
    //! Leaves the text alone when it means \a value already.
    void setValue(const QJsonValue &value);
    //! A sentence below the text beside what JSON itself says; empty for none.
    void setRemark(const QString &remark, bool isProblem);

    void setEditorName(const QString &name);
    void setVisibleLines(int lines);
    QPlainTextEdit *editor() const { return m_text; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void showState();

    QPlainTextEdit *m_text;
    QLabel *m_note;
    JsonHighlighter *m_highlighter;
    JsonReading m_reading;
    QString m_remark;
    bool m_isRemarkProblem = false;
};

} // namespace modulehost
