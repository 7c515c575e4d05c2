// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configdocument.h"

#include "duplicatekeys.h"
#include "ignorecomments.h"
#include "modulelist.h"
#include "secrettexts.h"
#include "secretvalues.h"
#include "sectionreader.h"

#include <modulehost/confignode.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

struct ConfigDocument::Content
{
    State state = State::Good;
    ReadLimits limits;
    QList<ConfigFile> files;
    ConfigValue root;
    QList<Problem> problems;
    QList<Problem> loadWarnings;
    QList<ModuleEntry> modules;
    ConsoleSettings console;
    CacheSettings caches;
    QString serverName;
    QString publicBaseUrl;
};

namespace {

//! Whole top-level keys of later files replace those of earlier ones.
ConfigValue mergedRoot(const QList<ConfigFile> &files)
{
    QList<ConfigFile> counting;
    std::copy_if(files.begin(), files.end(), std::back_inserter(counting),
                 [](const ConfigFile &file) { return file.isMapping; });
    if (counting.size() == 1)
        return counting.first().root;
    auto merged = std::make_shared<ConfigNode>();
    merged->type = ConfigValue::Type::Map;
    for (const ConfigFile &file : std::as_const(counting)) {
        for (const ConfigNode::Entry &entry : file.root.node()->entries) {
            const auto sameKey
                = [&](const ConfigNode::Entry &known) { return ConfigValue(known.key) == ConfigValue(entry.key); };
            const auto known = std::find_if(merged->entries.begin(), merged->entries.end(), sameKey);
            if (known == merged->entries.end())
                merged->entries.append(entry);
            else
                *known = entry;
        }
    }
    indexConfigEntries(*merged);
    return ConfigValue(merged);
}

//! The enabled \a entries and those that are commented out in \a file, in the order in which they stand there.
QList<ModuleEntry> inFileOrder(const QList<ModuleEntry> &entries, const ConfigFile &file)
{
    const QList<qsizetype> &places = file.disabled.placesOfOthers;
    QList<std::pair<qsizetype, ModuleEntry>> placed;
    // A list that stands elsewhere, behind an alias, has no places here: its entries come first.
    for (qsizetype i = 0; i < entries.size(); ++i)
        placed.append({places.value(i, 0), entries.at(i)});
    for (const DisabledEntry &disabled : file.disabled.entries)
        placed.append({disabled.marker.begin, disabled.module});
    std::stable_sort(placed.begin(), placed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<ModuleEntry> ordered;
    for (const auto &[place, entry] : std::as_const(placed))
        ordered.append(entry);
    return ordered;
}

//! Of keys that are not the console's: what it cannot use it does not complain about.
QString textOf(const ConfigValue &value) { return value.isString() ? value.asString() : QString(); }

//! Said of files that list modules: a file for workers alone has no server_name, and is not loaded alone.
std::optional<Problem> missingServerName(const ConfigValue &root, const QList<ModuleEntry> &modules)
{
    const ConfigValue name = root[u"server_name"_s];
    const bool isMissing = name.isNull() || (name.isString() && name.asString().isEmpty());
    if (modules.isEmpty() || !isMissing)
        return std::nullopt;
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    problem.range = name.range().isValid() ? name.range() : root[u"modules"_s].keyRange();
    problem.path = u"server_name"_s;
    problem.message = u"there is no server name: a homeserver refuses to start without one, and here modules get an "
                      "empty one"_s;
    problem.id = u"missing-server-name"_s;
    return problem;
}

bool standsBefore(const Problem &a, const Problem &b, const QStringList &files)
{
    const auto order
        = [&](const Problem &problem) { return std::tuple(files.indexOf(problem.range.file), problem.range.begin); };
    return order(a) < order(b);
}

} // namespace

ConfigDocument::ConfigDocument()
    : m_content(std::make_shared<const Content>())
{
}

ConfigDocument::ConfigDocument(std::shared_ptr<const Content> content)
    : m_content(std::move(content))
{
}

ConfigDocument ConfigDocument::open(const QStringList &names, const ReadLimits &limits)
{
    QList<ConfigFile> files;
    const QStringList expanded = expandConfigNames(names);
    for (const QString &name : expanded)
        files.append(readConfigFile(name, limits));
    return assemble(files, limits);
}

ConfigDocument ConfigDocument::fromBytes(const QByteArray &bytes, const QString &fileName, const ReadLimits &limits)
{
    return fromFiles({{fileName, bytes}}, limits);
}

ConfigDocument ConfigDocument::fromFiles(const QList<std::pair<QString, QByteArray>> &files, const ReadLimits &limits)
{
    QList<ConfigFile> parsed;
    for (const auto &[name, bytes] : files)
        parsed.append(parseConfigFile(bytes, name, limits));
    return assemble(parsed, limits);
}

ConfigDocument ConfigDocument::assemble(const QList<ConfigFile> &files, const ReadLimits &limits)
{
    auto content = std::make_shared<Content>();
    content->limits = limits;
    content->files = files;
    QStringList names;
    for (const ConfigFile &file : files) {
        names.append(file.name);
        content->problems.append(file.problems);
        if (file.unreadable)
            content->state = State::Unreadable;
        else if (file.root.isMissing() && content->state == State::Good)
            content->state = State::Refused;
    }
    if (content->state != State::Good)
        return ConfigDocument(content);

    QList<Problem> &problems = content->problems;
    const ConfigValue root = mergedRoot(files);
    content->root = root;

    const ConfigValue modules = root[u"modules"_s];
    content->modules = readModuleList(modules, problems);
    refuseDuplicateKeys(modules, content->modules, problems);
    const auto supplier = std::find_if(files.begin(), files.end(), [&](const ConfigFile &file) {
        return file.isMapping && file.name == modules.keyRange().file;
    });
    if (supplier != files.end() && !supplier->disabled.entries.isEmpty())
        content->modules = inFileOrder(content->modules, *supplier);
    if (supplier != files.end())
        problems.append(supplier->disabled.problems);

    content->console = readConsoleSettings(root[u"module_console"_s], problems);
    content->caches = readCacheSettings(root[u"caches"_s], problems);
    readOrReport(root[u"server_name"_s], problems,
                 [&] { content->serverName = root[u"server_name"_s].asString(QString()); });
    content->publicBaseUrl = textOf(root[u"public_baseurl"_s]);
    if (content->publicBaseUrl.isEmpty() && !content->serverName.isEmpty())
        content->publicBaseUrl = u"https://%1/"_s.arg(content->serverName);
    if (!content->publicBaseUrl.isEmpty() && !content->publicBaseUrl.endsWith(u'/'))
        content->publicBaseUrl += u'/';

    const std::optional<Problem> nameless = missingServerName(root, content->modules);
    if (nameless)
        problems.append(*nameless);
    silenceProblems(files, content->modules, problems);
    if (nameless && problems.removeAll(*nameless) > 0)
        content->loadWarnings.append(*nameless);
    if (!problems.isEmpty()) {
        const SecretTexts secrets(secretValues(root, {}));
        replaceSecrets(problems, secrets);
        for (ModuleEntry &entry : content->modules) {
            if (entry.problem)
                entry.problem->message = secrets.replacedIn(entry.problem->message);
        }
    }
    std::stable_sort(problems.begin(), problems.end(),
                     [&](const Problem &a, const Problem &b) { return standsBefore(a, b, names); });
    return ConfigDocument(content);
}

std::optional<ConfigDocument> ConfigDocument::edited(const ConfigEdit &edit) const
{
    QStringList named = edit.files();
    QList<ConfigFile> files = m_content->files;
    for (ConfigFile &file : files) {
        if (!named.removeOne(file.name))
            continue;
        const auto bytes = edit.applied(file.name, file.bytes);
        if (!bytes || file.unreadable)
            return std::nullopt;
        file = parseConfigFile(*bytes, file.name, m_content->limits);
    }
    return named.isEmpty() ? std::optional(assemble(files, m_content->limits)) : std::nullopt;
}

ConfigDocument::State ConfigDocument::state() const { return m_content->state; }

const QList<ConfigFile> &ConfigDocument::files() const { return m_content->files; }

const ReadLimits &ConfigDocument::limits() const { return m_content->limits; }

const ConfigFile *ConfigDocument::modulesFile() const
{
    const QString name = m_content->root[u"modules"_s].keyRange().file;
    for (const ConfigFile &file : m_content->files) {
        if (file.isMapping && file.name == name)
            return &file;
    }
    return nullptr;
}

const ConfigValue &ConfigDocument::root() const { return m_content->root; }

const QList<Problem> &ConfigDocument::problems() const { return m_content->problems; }

const QList<Problem> &ConfigDocument::loadWarnings() const { return m_content->loadWarnings; }

const QList<ModuleEntry> &ConfigDocument::modules() const { return m_content->modules; }

QList<ModuleEntry> ConfigDocument::enabledModules() const
{
    QList<ModuleEntry> enabled;
    std::copy_if(m_content->modules.begin(), m_content->modules.end(), std::back_inserter(enabled),
                 [](const ModuleEntry &spec) { return !spec.disabled; });
    return enabled;
}

const ConsoleSettings &ConfigDocument::console() const { return m_content->console; }

const CacheSettings &ConfigDocument::caches() const { return m_content->caches; }

QString ConfigDocument::serverName() const { return m_content->serverName; }

QString ConfigDocument::publicBaseUrl() const { return m_content->publicBaseUrl; }

} // namespace modulehost
