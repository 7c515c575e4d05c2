// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <map>

namespace modulehost {

/*!
 * Modules whose code may run without the mark of the running module: it goes on after an await, when the event loop
 * resumes it and not the host. Told by the calls that wait. Host thread.
 */
class UnmarkedModules
{
public:
    //! A call of \a module waits for something.
    void begin(int module) { ++m_waiting[module]; }
    //! One that waited has ended: its code has gone on.
    void end(int module) { --m_waiting[module]; }
    //! Modules with a call that waits, or has waited and ended since this was last asked, in the order of their
    //! numbers.
    QList<int> take();

private:
    std::map<int, int> m_waiting; //!< Calls by module; one without any is kept until it has been told.
};

} // namespace modulehost
