// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QAbstractItemView;

namespace modulehost {

/*!
 * Keeps a table at its end while rows come, as long as the person has not scrolled up or selected a row above it;
 * the End key, or scrolling to the end, follows again. The view owns it.
 */
class FollowTail : public QObject
{
    Q_OBJECT

public:
    explicit FollowTail(QAbstractItemView *view);

    bool isFollowing() const { return m_isFollowing; }
    //! Goes to the end and follows from there.
    void follow();

Q_SIGNALS:
    void followingChanged(bool isFollowing);

private:
    void noteScroll();
    void setFollowing(bool isFollowing);

    QAbstractItemView *const m_view;
    bool m_isFollowing = true;
    bool m_isMoving = false; //!< The rows move the bar, not the person.
};

} // namespace modulehost
