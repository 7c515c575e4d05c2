// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "setup.h"

#include "hostcommandtypes.h"

#include <configdocument.h>
#include <secrettexts.h>
#include <secretvalues.h>

#include <modulehost/errors.h>

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QByteArray hashOf(const QList<ConfigFile> &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ConfigFile &file : files)
        hash.addData(file.hash);
    return hash.result();
}

HomeserverSettings settingsOf(const ConfigDocument &document, QList<Problem> &problems)
{
    HomeserverSettings settings = HomeserverSettings::fromConfig(document.root(), problems);
    settings.publicBaseurl = document.publicBaseUrl();
    return settings;
}

QString listenText(const ConsoleSettings &console)
{
    const bool isV6 = console.listenAddress.contains(u':');
    return (isV6 ? QString(u'[' + console.listenAddress + u']') : console.listenAddress) + u':'
        + QString::number(console.listenPort);
}

Setup::Entry entryOf(const ModuleEntry &module)
{
    Setup::Entry entry;
    entry.spec.path = module.path;
    entry.spec.config = module.config;
    entry.spec.item = module.index;
    entry.spec.range = module.entry;
    entry.spec.pathRange = module.pathRange;
    entry.spec.ignores = module.ignores;
    entry.isEnabled = !module.disabled;
    entry.problem = module.problem;
    return entry;
}

//! Wrong values in the file are told by the document already; those of the environment are not.
CacheFactors cacheFactorsOf(const ConfigDocument &document, QList<Problem> &problems)
{
    try {
        return CacheFactors(document.caches().section);
    } catch (const ConfigError &error) {
        const bool isKnown = std::any_of(problems.cbegin(), problems.cend(),
                                         [](const Problem &problem) { return problem.path.startsWith(u"caches"); });
        if (!isKnown) {
            problems.append({Problem::Severity::Error, document.caches().section.range(), joinPath(error.path()),
                             error.message(), std::nullopt, u"cache-factors"_s});
        }
        return {};
    }
}

} // namespace

Setup Setup::read(const ConfigDocument &document)
{
    Setup setup;
    setup.isReadable = document.isReadable();
    for (const ConfigFile &file : document.files())
        setup.files.append(file.name);
    setup.contentHash = hashOf(document.files());
    setup.root = document.root();
    setup.modulePaths = document.console().nativeModulePaths;
    setup.folderPlaces = document.console().folderPlaces;
    setup.python = document.console().python;
    setup.listen = listenText(document.console());
    setup.targetSynapse = QVersionNumber::fromString(document.console().targetSynapse);
    setup.callbackLimit = document.console().callbackTimeLimit.value_or(std::chrono::milliseconds(0));
    setup.secrets = secretValues(document.root(), {});
    setup.problems = document.problems() + document.loadWarnings();
    setup.settings = settingsOf(document, setup.problems);
    for (const ModuleEntry &module : document.modules()) {
        setup.modules.append(entryOf(module));
        if (module.problem)
            setup.problems.removeAll(*module.problem);
    }
    setup.cacheFactors = cacheFactorsOf(document, setup.problems);
    if (!setup.problems.isEmpty())
        replaceSecrets(setup.problems, SecretTexts(setup.secrets)); // Those that are not the document's may quote some.
    return setup;
}

Setup Setup::withLeftOut(const ApplyOptions &options) const
{
    Setup setup = *this;
    QHash<int, std::optional<int>> indexes; // Of enabled entries: as the file counts them, as they are counted now.
    int before = 0;
    int after = 0;
    for (Entry &entry : setup.modules) {
        if (!entry.isEnabled)
            continue;
        if (options.safeMode || options.without.contains(entry.spec.path)) {
            entry.isEnabled = false;
            entry.isLeftOut = true;
            indexes.insert(before++, std::nullopt);
        } else {
            indexes.insert(before++, after++);
        }
    }
    for (Problem &problem : setup.problems) {
        if (problem.moduleIndex)
            problem.moduleIndex = indexes.value(*problem.moduleIndex);
    }
    return setup;
}

QList<Problem> Setup::newErrors(const Setup &before) const
{
    const auto isSame = [](const Problem &a, const Problem &b) {
        return std::tie(a.severity, a.path, a.message) == std::tie(b.severity, b.path, b.message);
    };
    QList<Problem> errors;
    for (const Problem &problem : problems) {
        const bool isOld = std::any_of(before.problems.cbegin(), before.problems.cend(),
                                       [&](const Problem &known) { return isSame(known, problem); });
        if (problem.severity == Problem::Severity::Error && !isOld)
            errors.append(problem);
    }
    return errors;
}

} // namespace modulehost
