// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace modulehost {

//! What one host tells the others when it invalidates, as the processes of a homeserver do (module system 8).
struct InvalidationMessage
{
    QString cacheFunction; //!< `<python module>.<function>`
    std::optional<QStringList> keys; //!< Texts of the key parameters; nothing stands for the whole cache.

    friend bool operator==(const InvalidationMessage &, const InvalidationMessage &) = default;
};

/*!
 * One host's end of the stream: what it sends reaches the other hosts in order, and never itself. There is no
 * confirmation. Belongs to the thread that made it. The one that exists joins hosts of this process.
 */
class InvalidationStream
{
public:
    using Receiver = std::function<void(const InvalidationMessage &)>;

    virtual ~InvalidationStream();

    virtual void send(const InvalidationMessage &message) = 0;
    //! Who gets the messages of the others, from the event loop; replaces the receiver before.
    virtual void setReceiver(Receiver receiver) = 0;

protected:
    InvalidationStream() = default;
    Q_DISABLE_COPY(InvalidationStream)
};

/*!
 * A stream whose ends are all in this process, for hosts in it that stand for the processes of one homeserver. Any
 * thread; each end belongs to the one that connected it.
 */
class LocalInvalidationStream
{
public:
    LocalInvalidationStream();
    ~LocalInvalidationStream();
    Q_DISABLE_COPY(LocalInvalidationStream)

    //! A new end of the calling thread. It may outlive this object, and then reaches only the other ends.
    std::unique_ptr<InvalidationStream> connect();

private:
    class End;
    struct Ends;

    std::shared_ptr<Ends> m_ends;
};

} // namespace modulehost
