// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "followtail.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace modulehost {

FollowTail::FollowTail(QAbstractItemView *view)
    : QObject(view)
    , m_view(view)
{
    QScrollBar *bar = view->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_isFollowing)
            follow();
    });
    connect(bar, &QScrollBar::valueChanged, this, &FollowTail::noteScroll);
}

void FollowTail::follow()
{
    m_isMoving = true;
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    m_isMoving = false;
    setFollowing(true);
}

void FollowTail::noteScroll()
{
    if (m_isMoving)
        return;
    const QScrollBar *bar = m_view->verticalScrollBar();
    setFollowing(bar->value() >= bar->maximum());
}

void FollowTail::setFollowing(bool isFollowing)
{
    if (m_isFollowing == isFollowing)
        return;
    m_isFollowing = isFollowing;
    Q_EMIT followingChanged(isFollowing);
}

} // namespace modulehost
