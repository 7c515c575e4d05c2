// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notice.h"
#include "rowsmodel.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace modulehost {

class NoticeBar;

//! A notice that was shown, for the history.
struct PastNotice
{
    quint64 number = 0;
    QDateTime when;
    Notice::Severity severity = Notice::Severity::Information;
    QString text;

    friend bool operator==(const PastNotice &, const PastNotice &) = default;
};

/*!
 * A stack of notices, the newest on top: three are shown, the others are folded behind a button. It never takes the
 * focus, tells screen readers about each notice, and is hidden while there is none.
 */
class NoticeArea : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeArea(QWidget *parent = nullptr);

    void post(const Notice &notice);
    //! Takes the notice with that id away, if it is there.
    void dismiss(const QString &id);
    void dismissAll();
    int count() const { return int(m_bars.size()); }

    //! The last 200 notices, oldest first: columns `time`, `severity` and `text`.
    RowsModel<PastNotice> &history() { return m_history; }

private:
    void remove(NoticeBar *bar);
    void arrange();

    static constexpr int shownAtMost = 3;
    static constexpr int rememberedAtMost = 200;

    QList<NoticeBar *> m_bars; //!< Newest first.
    QVBoxLayout *m_stack;
    QPushButton *m_more;
    RowsModel<PastNotice> m_history;
    quint64 m_number = 0;
    bool m_isUnfolded = false;
};

} // namespace modulehost
