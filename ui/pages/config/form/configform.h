// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collectioneditor.h"
#include "formdesk.h"
#include "formfield.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace modulehost {

class FieldRow;
class OpenedConfig;
class RowMessage;

/*!
 * The config of one module as a form: over the document and the history that the text has as well, so that each is in
 * step with the other. What is changed here is one edit of the opened config that touches nothing else of the text. A
 * text that cannot be read just now greys the form, which comes back by itself. User interface thread.
 */
class ConfigForm : public QWidget, private FormDesk
{
    Q_OBJECT

public:
    //! \a config outlives it.
    explicit ConfigForm(OpenedConfig &config, QWidget *parent = nullptr);

    //! JSON Schemas by module path; a module without one gets a form made of its values.
    void setSchemas(const QHash<QString, QJsonObject> &schemas);
    //! Marks what stands at \a offset of \a file and shows its module, unless the person is at work in the form.
    void showOffset(const QString &file, qsizetype offset);
    //! Gives the focus to the row of what the cursor of the text stands on, or to the first one.
    void takeFocus();
    bool hasFocusWithin() const;

    // What the keys of the text do, for the setting that has the focus. False when the focus is elsewhere.
    bool moveFocused(int by);
    bool duplicateFocused();
    bool commentFocused();

Q_SIGNALS:
    //! The focus went to a setting that stands at \a place, or with \a isEntered the person wants to go there.
    void placeChosen(const modulehost::SourceRange &place, bool isEntered);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    bool propose(const EditOperations &operations, FieldRow &asker) override;
    const FormSchema &schema() const override { return m_schema; }
    void showInText(const FieldRow &row) override;
    void focusNext(const JsonPointer &pointer) override { m_focusNext = pointer; }
    void noteNewRows() override { m_hasNewRows = true; }

    void refresh();
    void take(const ConfigDocument &document);
    void showEntries();
    void showEntry();
    void sayWhyNot();
    void choose(int position);
    void enable();
    bool isStale(const FieldRow &asker);
    FieldRow *rowAt(const JsonPointer &pointer, CollectionEditor::Reach reach) const;
    FieldRow *rowToEnter() const;
    FieldRow *rowAround(QWidget *widget) const;
    FieldRow *focusedRow() const;
    void mark(FieldRow *row);
    void followCursor();
    void followFocus(QWidget *now);
    void orderTabs();
    SourceRange placeOf(const FieldRow &row) const;

    OpenedConfig &m_config;
    QHash<QString, QJsonObject> m_schemas;
    FormSchema m_schema;
    QString m_schemaPath; //!< The module whose schema it is.
    ConfigDocument m_document; //!< What is shown.
    FormField m_form;
    QString m_shown; //!< Whose rows these are.
    int m_position = -1; //!< In ConfigDocument::modules().
    QComboBox *m_entries;
    RowMessage *m_message;
    QScrollArea *m_area;
    FieldRow *m_root = nullptr;
    QPointer<FieldRow> m_marked;
    std::optional<JsonPointer> m_focusNext;
    QString m_file; //!< Where the cursor of the text is.
    qsizetype m_offset = -1;
    bool m_hasNewRows = false;
    bool m_isOld = true; //!< Something changed while nobody could see the form.
};

} // namespace modulehost
