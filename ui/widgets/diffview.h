// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "difflines.h"

#include <configdocument.h>

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QShowEvent;
class QSplitter;
class QStackedWidget;

namespace modulehost {

class DiffPane;

//! One file as it was and as it is.
struct ComparedFile
{
    ConfigFile before;
    ConfigFile after;
};

//! The files of two documents that differ, by name; one that is in a single document is compared with nothing.
QList<ComparedFile> differingFiles(const ConfigDocument &before, const ConfigDocument &after);

/*!
 * What differs between two states of files: beside each other or in one column, as the person likes it, which is kept.
 * F7 and Shift+F7 lead from change to change. Secrets are covered until the person wants to see them.
 */
class DiffView : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    //! What stands above the two columns.
    void setTitles(const QString &before, const QString &after);
    //! Shows the first of \a files, or the one that was shown if it is there. \a schemas (by module path) tell secrets.
    void setFiles(const QList<ComparedFile> &files, const QHash<QString, QJsonObject> &schemas);

    //! Of the file that is shown.
    int changeCount() const { return int(m_lines.changes.size()); }
    int currentChange() const { return m_change; } //!< From 0; -1 without changes.
    void goToChange(int change);
    bool isUnified() const { return m_style.isUnified; }
    bool isRevealed() const { return m_style.isRevealed; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QAction *addAction(const QString &verb, const QString &icon, const QString &text, const QKeySequence &key = {});
    void layOut();
    void follow(DiffPane *from, DiffPane *to);
    void chooseFile();
    void showLines();
    void showSummary();
    void step(int by);
    void setStyle(const DiffStyle &style);

    QComboBox *m_files;
    QLabel *m_summary;
    QLabel *m_titles[2];
    QStackedWidget *m_stack;
    QSplitter *m_sides;
    DiffPane *m_old;
    DiffPane *m_new;
    DiffPane *m_both;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_unified;
    QAction *m_whole;
    QAction *m_reveal;
    QWidget *m_revealButton = nullptr; //!< Hidden where there are no secrets.
    QList<ComparedFile> m_compared;
    QHash<QString, QJsonObject> m_schemas;
    ComparedText m_text;
    DiffStyle m_style;
    DiffLines m_lines;
    int m_change = -1;
};

} // namespace modulehost
