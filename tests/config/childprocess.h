// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

#include <sys/types.h>

//! Whom a child process runs as.
struct ChildIdentity
{
    uid_t user = 0;
    gid_t group = 0;
    std::vector<gid_t> otherGroups = {};
};

/*!
 * What \a work returns in a process of its own that runs as somebody else. Only root can do that. "failed" when
 * the process could not become that user or ended early.
 */
QByteArray inChildAs(const ChildIdentity &identity, const std::function<QByteArray()> &work);

//! The same without a change of user, for work that changes its process (limits).
QByteArray inChild(const std::function<QByteArray()> &work);

//! What became of a child that was traced.
struct TracedChild
{
    bool isTraced = false; //!< False where tracing is forbidden.
    bool wasKilled = false;
    int stops = 0; //!< System calls begun and ended before it went.
};

//! Runs \a work in a child that is killed when a system call begins or ends for the \a killAt th time; 0: never.
TracedChild killedAtStop(int killAt, const std::function<void()> &work);
