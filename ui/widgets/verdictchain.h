// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "target.h"
#include "verdict.h"

#include <QWidget>

class QAction;
class QLabel;
class QSplitter;

namespace modulehost {

class DetailsView;
class IconLabel;
class TableView;
class VerdictStepsModel;

/*!
 * The chain of a dispatch: the verdict in one sentence, a row for each module with its own (the one that decided
 * marked, those that were not asked greyed with the reason), and what the selected one saw, returned and changed.
 *
 *     m_chain->setVerdict(verdictOf(record, chainOf(record.subject, console.snapshot())));
 */
class VerdictChain : public QWidget
{
    Q_OBJECT

public:
    //! \a name: of its table in the settings, the same in every language.
    explicit VerdictChain(const QString &name, QWidget *parent = nullptr);

    void setVerdict(const Verdict &verdict);
    const Verdict &verdict() const { return m_verdict; }
    //! Shows that there is nothing to show.
    void clear();
    //! What stands there after clear().
    void setEmptyState(const QString &sentence, const QString &hint = {});

    //! “Copy as text” and “Copy as JSON” of the whole chain.
    QAction *copyTextAction() const { return m_copyText; }
    QAction *copyJsonAction() const { return m_copyJson; }

Q_SIGNALS:
    //! A module was activated: for Console::show().
    void targetActivated(const modulehost::Target &target);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions(const QString &name);
    void layOut();
    void showSummary();
    void showStep(int row);
    void shareHeight();

    Verdict m_verdict;
    VerdictStepsModel *m_steps;
    IconLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_summary;
    TableView *m_table;
    DetailsView *m_details;
    QSplitter *m_splitter;
    bool m_isShared = false; //!< A person has said how the table and the details share the height.
    QAction *m_copyText;
    QAction *m_copyJson;
};

} // namespace modulehost
