// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "configdocument.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace modulehost {

struct SaveOptions
{
    QString stateFolder; //!< Where backups go; empty: the user's state folder.
    /*!
     * Write into the file itself instead of replacing it. Needs no right on the folder and keeps owner, access
     * list and hard links, but a kill or a failing disk in the middle can leave half a file; the backup is
     * whole in any case. Only for an operator who was asked.
     */
    bool inPlace = false;
    /*!
     * Write files that are no longer there anew, those too that were not edited; in their folder, which must be there.
     * Nobody knows whose a file was: a new one is ours alone, which is a remark.
     */
    bool createsRemoved = false;
    //! Refuse to replace a file that has other names (hard links), which would keep the old text. Else it is a remark.
    bool keepsLinks = false;
};

//! How saving went.
struct SaveResult
{
    enum class Outcome : quint8 {
        Saved, //!< Also when there was nothing to do.
        ChangedOnDisk, //!< A file is no longer what the document was read from; it was left alone.
        Failed //!< The file is as it was; the message says why and who could.
    };

    struct File
    {
        QString name;
        QString backup; //!< Of the bytes before; empty when the file needed no change.
    };

    Outcome outcome = Outcome::Saved;
    QString file; //!< The one that the message is about; empty when all went well.
    QString message; //!< A sentence that names the file; empty when all went well.
    QByteArray onDisk; //!< Of a file that changed on disk: what it has now, to be compared.
    bool couldWriteInPlace = false; //!< It failed, but SaveOptions::inPlace would work.
    bool couldCutLinks = false; //!< It failed for SaveOptions::keepsLinks alone.
    bool couldCreate = false; //!< The file was removed; SaveOptions::createsRemoved would work.
    QList<File> saved; //!< Those that were written.
    QStringList remarks; //!< What the operator should know although it worked.
};

/*!
 * Makes \a bytes the content of the file \a name, which must still have \a original. The file is replaced in one
 * step, so that it is old or new whatever happens, and keeps mode, owner, group and access list; of a symbolic
 * link the target is replaced. Where that is not possible nothing is written. The old bytes are kept as a
 * backup first (configbackups.h). Blocks; any thread.
 *
 * To keep a text over one that changed on disk, save again with what is on disk as the original.
 */
SaveResult saveFile(const QString &name, const QByteArray &bytes, const QByteArray &original,
                    const SaveOptions &options = {});

//! Saves each file of \a edited that differs from \a original, in order; stops at the first that fails.
SaveResult saveConfig(const ConfigDocument &edited, const ConfigDocument &original, const SaveOptions &options = {});

} // namespace modulehost
