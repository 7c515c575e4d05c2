// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cachesettings.h"
#include "configedit.h"
#include "configfile.h"
#include "consolesettings.h"
#include "moduleentry.h"
#include "problem.h"
#include "readlimits.h"

#include <modulehost/configvalue.h>

#include <QList>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>

namespace modulehost {

/*!
 * A homeserver's config as the host understands it: one file or several, of which each replaces whole
 * top-level keys of those before it. An immutable, implicitly shared value for any thread; only open()
 * touches the disk and blocks.
 *
 * What is wrong with it is in problems(). A document with a file that cannot be read or is refused has
 * a missing root() and no modules, whatever the other files say, as a homeserver would not start.
 */
class ConfigDocument
{
public:
    enum class State : quint8 {
        Good, //!< Every file was read; single keys or entries may still be wrong.
        Refused, //!< A file is no config.
        Unreadable, //!< A file does not exist or may not be read.
    };

    ConfigDocument(); //!< An empty config without files.
    //! \a names as a homeserver takes them: files, and folders whose `*.yaml` count in the order of their names.
    static ConfigDocument open(const QStringList &names, const ReadLimits &limits = {});
    static ConfigDocument fromBytes(const QByteArray &bytes, const QString &fileName, const ReadLimits &limits = {});
    //! Several files by name and content, in order.
    static ConfigDocument fromFiles(const QList<std::pair<QString, QByteArray>> &files, const ReadLimits &limits = {});

    /*!
     * The document that the edited text makes, read anew; the disk is not touched, and files that the edit
     * leaves alone are not read again. It may be a refused one. Nothing when the edit was made for other text.
     */
    std::optional<ConfigDocument> edited(const ConfigEdit &edit) const;

    State state() const;
    bool isReadable() const { return state() == State::Good; }
    const QList<ConfigFile> &files() const;
    const ReadLimits &limits() const; //!< That it was read with.
    //! The file that supplies `modules:`, or null.
    const ConfigFile *modulesFile() const;
    const ConfigValue &root() const;
    const QList<Problem> &problems() const; //!< In the order of files and lines; they quote no secret.
    //! Warnings that concern a host that loads the modules, and nobody who only reads or edits: that there is no
    //! server name.
    const QList<Problem> &loadWarnings() const;

    //! Every entry in the order of the file, the disabled ones too.
    const QList<ModuleEntry> &modules() const;
    QList<ModuleEntry> enabledModules() const; //!< In the order of `modules:`; the index of each is its place.

    const ConsoleSettings &console() const;
    const CacheSettings &caches() const;
    QString serverName() const; //!< Empty when there is none.
    QString publicBaseUrl() const; //!< Ends with a slash; made of the server name when it is not given.

private:
    struct Content;
    explicit ConfigDocument(std::shared_ptr<const Content> content);
    static ConfigDocument assemble(const QList<ConfigFile> &files, const ReadLimits &limits);

    std::shared_ptr<const Content> m_content;
};

} // namespace modulehost
