// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace modulehost {

/*!
 * A file that comes into being whole or not at all: it is written under a hidden name in the folder that it is
 * meant for, brought to the disk, and renamed. Whoever kills the program leaves the old file or the new one,
 * and at worst a hidden file besides that no homeserver reads; one that is older than an hour goes with the next
 * file in that folder. Blocks; used on one thread.
 *
 * Every step yields whether it worked; errorText() says why not. What was not committed is removed.
 */
class NewFile
{
public:
    //! Only we may read and write it.
    explicit NewFile(const QString &folder);
    ~NewFile();
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    bool isOpen() const noexcept { return m_descriptor >= 0; }
    int descriptor() const noexcept { return m_descriptor; }
    bool write(const QByteArray &bytes);
    bool sync();
    //! Takes the name \a name in the folder, in one step, from whichever file has it.
    bool commit(const QString &name);
    /*!
     * The same for a name that nobody has: error() is EEXIST where somebody took it. A file system that knows neither
     * RENAME_NOREPLACE nor hard links replaces what came in the meantime.
     */
    bool commitNew(const QString &name);

    int error() const noexcept { return m_error; } //!< The system's error number; 0 for none.
    QString errorText() const;

private:
    bool fail();

    QByteArray m_folder;
    QByteArray m_path; //!< Empty once it has its name.
    int m_descriptor = -1;
    int m_error = 0;
};

//! Writes all of \a bytes to a file at \a offset; false with errno set.
bool writeFully(int descriptor, const QByteArray &bytes, qint64 offset);
//! What a file has, from its beginning; false with errno set.
bool readFully(int descriptor, QByteArray &bytes);

} // namespace modulehost
