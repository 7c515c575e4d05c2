// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ignorecomment.h"
#include "problem.h"

#include <modulehost/configvalue.h>

#include <QList>
#include <QString>

#include <optional>

namespace modulehost {

//! One entry of `modules:` as the file says it (module system 1.1); nothing has been loaded.
struct ModuleEntry
{
    int index = 0; //!< Among the entries that count, from 0; of a disabled one, among the disabled ones.
    QString path; //!< `package.ClassName`; empty when the entry has no usable one.
    //! What `parse_config` gets: its own root, an empty mapping when the entry's `config` is absent or falsy.
    ConfigValue config;
    SourceRange entry;
    SourceRange pathRange; //!< Of the value of `module`; of the entry when there is none.
    QString configPath; //!< `modules.<item N>`; empty for a disabled entry.
    bool disabled = false; //!< Commented out under `# module-console: disabled`; never loaded.
    std::optional<Problem> problem; //!< Why the entry cannot be loaded; the document lists it too.
    QList<IgnoreComment> ignores; //!< Comments in the entry that may be about findings of the module's schema.
};

} // namespace modulehost
