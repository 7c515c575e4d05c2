// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "setups.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <atomic>

namespace modulehost {

//! What is live behind a number of applies: what every answer has to agree with.
struct LoadState
{
    QList<Setup::Entry> entries;
    QStringList marks; //!< As a dispatch leaves them.
    QHash<QByteArray, QByteArray> bodies; //!< By path; a path that is missing is not found.
};

/*!
 * A course of applies: reorder, config change, disable, enable, failing config, and again. Every config change
 * gives all modules a mark with a new number, so that answers of two set-ups never look alike.
 */
class LoadCourse
{
public:
    explicit LoadCourse(int applies)
    {
        m_order = {u'a', u'b', u'c', u'd'};
        add();
        for (int i = 1; i <= applies; ++i)
            step(i);
    }

    struct Apply
    {
        Setup setup;
        bool isRefused = false;
    };

    const QList<Apply> &applies() const { return m_applies; } //!< The first one loads.
    //! After the first \a count + 1 applies.
    const LoadState &state(int count) const { return m_states.at(count); }

    //! Whether one of the states that were live from \a first to \a last applies fits.
    template<typename Fits>
    bool fitsOne(int first, int last, Fits fits) const
    {
        for (int i = first; i <= last && i < m_states.size(); ++i) {
            if (fits(m_states.at(i)))
                return true;
        }
        return false;
    }

private:
    void step(int i)
    {
        switch (i % 5) {
        case 1:
            m_order.append(m_order.takeFirst());
            return add();
        case 2:
            ++m_number;
            return add();
        case 3:
            m_disabled = m_order.at(1);
            return add();
        case 4:
            m_disabled = {};
            return add();
        default:
            return addRefused();
        }
    }

    QString mark(QChar name) const { return QString::number(m_number) + name; }

    Setup::Entry entryOf(QChar name, bool fails) const
    {
        QJsonObject config {{QStringLiteral("mark"), mark(name)},
                            {QStringLiteral("route"), QString(QStringLiteral("/_synapse/client/") + name)}};
        if (name == u'd')
            config[QStringLiteral("delay_ms")] = 1; // Its dispatches and requests are under way when an apply comes.
        if (fails)
            config[QStringLiteral("fails")] = QStringLiteral("construct");
        return entry(QStringLiteral("hosted.Marked"), config, name != m_disabled);
    }

    QList<Setup::Entry> entries(bool fails) const
    {
        QList<Setup::Entry> entries;
        for (const QChar name : m_order)
            entries.append(entryOf(name, fails && name == m_order.constLast()));
        return entries;
    }

    void add()
    {
        LoadState state {entries(false), {}, {}};
        for (const QChar name : std::as_const(m_order)) {
            if (name == m_disabled)
                continue;
            state.marks.append(mark(name));
            state.bodies.insert("/_synapse/client/" + QByteArray(1, name.toLatin1()), mark(name).toLatin1());
        }
        m_applies.append({setupOf(state.entries), false});
        m_states.append(state);
    }

    void addRefused()
    {
        const int number = m_number;
        m_number = 1'000'000; // Seen in an answer, it would give away a half-applied set-up.
        m_applies.append({setupOf(entries(true)), true});
        m_states.append(m_states.constLast());
        m_number = number;
    }

    QList<QChar> m_order;
    QChar m_disabled;
    int m_number = 1;
    QList<Apply> m_applies;
    QList<LoadState> m_states;
};

//! How far the applies have come, for answers on any thread.
struct LoadProgress
{
    std::atomic<int> started {0}; //!< Applies that may be live.
    std::atomic<int> finished {0}; //!< Applies that are known to be live.
};

} // namespace modulehost
