// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fireruns.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace modulehost {

class IconLabel;
class VerdictChain;

//! What came of what was fired: one run at a time, to be chosen among the latest.
class FireResult : public QWidget
{
    Q_OBJECT

public:
    //! \a runs must outlive the widget.
    FireResult(Console &console, FireRuns &runs, QWidget *parent = nullptr);

    void showRun(int number);
    //! The run in view, or null.
    const FireRun *shownRun() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    void updateList();
    void updateState(const FireRun &run);

    FireRuns &m_runs;
    int m_shown = 0;
    int m_told = 0; //!< The run whose verdict the chain shows.
    QComboBox *m_list;
    IconLabel *m_icon;
    QLabel *m_state;
    VerdictChain *m_chain;
};

} // namespace modulehost
