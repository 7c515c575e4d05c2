// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostsession.h>

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace modulehost {

//! The lines that the host has at the moment of a search. User interface thread.
class SearchedLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype foundAtMost = 50;

    //! Asks \a session for its lines, once.
    SearchedLog(HostSession &session, QObject *parent);

    //! Lines with every word of \a text in message or module, the latest first, at most foundAtMost. Looks at them all
    //! only for another text than the last time.
    const QList<LogRecord> &find(const QString &text);

Q_SIGNALS:
    //! The lines are there.
    void arrived();

private:
    QList<LogRecord> m_lines; //!< The oldest first.
    std::optional<QString> m_text; //!< What was last looked for.
    QList<LogRecord> m_found;
};

} // namespace modulehost
