// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schemasuggestions.h"

#include "consoleschema.h"
#include "edits/scalartext.h"
#include "schemalookup.h"

#include <modulehost/configvalue.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Kind = CursorContext::Kind;

QList<QJsonObject> partsAt(const QStringList &path, const QString &modulePath, const QList<ModuleSchema> &modules)
{
    const bool isInConfig = path.size() >= 3 && path.at(0) == "modules"_L1 && path.at(2) == "config"_L1;
    if (!isInConfig)
        return schemaPartsAt(consoleSchema(), path);
    const auto module = std::find_if(modules.begin(), modules.end(),
                                     [&](const ModuleSchema &candidate) { return candidate.path == modulePath; });
    if (module == modules.end() || module->schema.isEmpty())
        return path.size() == 3 ? schemaPartsAt(consoleSchema(), path) : QList<QJsonObject>();
    return schemaPartsAt(module->schema, path.sliced(3));
}

QStringList wordsOf(const QJsonValue &json)
{
    QStringList list;
    const QJsonArray array = json.isArray() ? json.toArray() : QJsonArray {json};
    for (const QJsonValue &item : array) {
        if (item.isString())
            list.append(item.toString());
    }
    return list;
}

bool isScalar(const QJsonValue &json) { return !json.isArray() && !json.isObject() && !json.isUndefined(); }

//! A value as the file has it in one line.
QString written(const QJsonValue &json, bool isInBrackets)
{
    if (isScalar(json)) {
        const ConfigValue value = ConfigValue::fromJson(json);
        return QString::fromUtf8(scalarText(*value.node(), {.inFlow = isInBrackets}));
    }
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QStringList typesOf(const QList<QJsonObject> &parts)
{
    QStringList types;
    for (const QJsonObject &part : parts)
        types += wordsOf(part.value("type"_L1));
    types.removeDuplicates();
    return types;
}

QString firstText(const QList<QJsonObject> &parts, QLatin1StringView name)
{
    for (const QJsonObject &part : parts) {
        if (const QString text = part.value(name).toString(); !text.isEmpty())
            return text;
    }
    return {};
}

QString remarkOf(const QList<QJsonObject> &parts)
{
    const QString title = firstText(parts, "title"_L1);
    return title.isEmpty() ? firstText(parts, "description"_L1) : title;
}

void addKeys(const CursorContext &place, const QList<QJsonObject> &parts, const QList<ModuleSchema> &modules,
             QList<Suggestion> &suggestions)
{
    QStringList required;
    QStringList keys;
    for (const QJsonObject &part : parts) {
        required += wordsOf(part.value("required"_L1));
        keys += part.value("properties"_L1).toObject().keys();
    }
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        if (place.siblings.contains(key))
            continue;
        const QList<QJsonObject> below = partsAt(place.path + QStringList(key), place.modulePath, modules);
        const QStringList types = typesOf(below);
        const auto isCollection = [](const QString &type) { return type == "object"_L1 || type == "array"_L1; };
        Suggestion suggestion;
        suggestion.text = QString::fromUtf8(stringText(key, {.inFlow = place.isInBrackets, .isKey = true}));
        suggestion.remark = remarkOf(below);
        suggestion.isKey = true;
        suggestion.isRequired = required.contains(key);
        suggestion.isCollection = !types.isEmpty() && std::all_of(types.begin(), types.end(), [&](const QString &type) {
            return isCollection(type) || type == "null"_L1;
        });
        suggestions.append(suggestion);
    }
    std::stable_partition(suggestions.begin(), suggestions.end(),
                          [](const Suggestion &suggestion) { return suggestion.isRequired; });
}

void addValue(const QJsonValue &value, const CursorContext &place, bool isDefault, QList<Suggestion> &suggestions)
{
    if (!isScalar(value) || value.isNull())
        return;
    const QString text = written(value, place.isInBrackets);
    const auto known = std::find_if(suggestions.begin(), suggestions.end(),
                                    [&](const Suggestion &suggestion) { return suggestion.text == text; });
    if (known == suggestions.end())
        suggestions.append({.text = text, .isDefault = isDefault});
    else
        known->isDefault = known->isDefault || isDefault;
}

void addValues(const CursorContext &place, const QList<QJsonObject> &parts, QList<Suggestion> &suggestions)
{
    for (const QJsonObject &part : parts) {
        const QJsonArray choices = part.value("enum"_L1).toArray();
        for (const QJsonValue &choice : choices)
            addValue(choice, place, false, suggestions);
        addValue(part.value("const"_L1), place, false, suggestions);
        if (wordsOf(part.value("type"_L1)).contains("boolean"_L1)) {
            addValue(true, place, false, suggestions);
            addValue(false, place, false, suggestions);
        }
    }
    for (const QJsonObject &part : parts) {
        addValue(part.value("default"_L1), place, true, suggestions);
        const QJsonArray examples = part.value("examples"_L1).toArray();
        for (const QJsonValue &example : examples)
            addValue(example, place, false, suggestions);
    }
    std::stable_partition(suggestions.begin(), suggestions.end(),
                          [](const Suggestion &suggestion) { return suggestion.isDefault; });
}

bool isModulePath(const CursorContext &place)
{
    return place.kind == Kind::Value && place.path.size() == 3 && place.path.at(0) == "modules"_L1
        && place.path.at(2) == "module"_L1;
}

} // namespace

QList<Suggestion> suggestionsAt(const CursorContext &place, const QList<ModuleSchema> &modules)
{
    QList<Suggestion> suggestions;
    if (place.kind == Kind::Nothing)
        return suggestions;
    if (isModulePath(place)) {
        for (const ModuleSchema &module : modules)
            suggestions.append({.text = module.path, .remark = module.description});
        return suggestions;
    }
    const QList<QJsonObject> parts = partsAt(place.path, place.modulePath, modules);
    const bool mayBeKey = place.kind == Kind::Key || (place.kind == Kind::Start && !place.isInBrackets);
    if (mayBeKey)
        addKeys(place, parts, modules, suggestions);
    if (place.kind != Kind::Key && suggestions.isEmpty())
        addValues(place, parts, suggestions);
    return suggestions;
}

QList<Suggestion> fittingSuggestions(const QList<Suggestion> &suggestions, const QString &typed)
{
    QList<Suggestion> fitting;
    const auto bare = [](const Suggestion &suggestion) {
        return suggestion.text.startsWith(u'"') || suggestion.text.startsWith(u'\'') ? suggestion.text.mid(1)
                                                                                     : suggestion.text;
    };
    for (const Suggestion &suggestion : suggestions) {
        if (bare(suggestion).startsWith(typed, Qt::CaseInsensitive))
            fitting.append(suggestion);
    }
    for (const Suggestion &suggestion : suggestions) {
        if (!fitting.contains(suggestion) && bare(suggestion).contains(typed, Qt::CaseInsensitive))
            fitting.append(suggestion);
    }
    return fitting;
}

std::optional<SettingHelp> helpAt(const CursorContext &place, const QList<ModuleSchema> &modules)
{
    if (place.kind == Kind::Nothing || (place.kind == Kind::Key && place.word.isEmpty()))
        return std::nullopt;
    const QStringList path = place.settingPath();
    const QList<QJsonObject> parts = partsAt(path, place.modulePath, modules);
    SettingHelp help;
    help.title = firstText(parts, "title"_L1);
    help.description = firstText(parts, "description"_L1);
    if (path.size() == 3 && path.at(0) == "modules"_L1 && path.at(2) == "module"_L1) {
        for (const ModuleSchema &module : modules) {
            if (module.path == place.modulePath) {
                help.title = module.path;
                help.description = module.description;
            }
        }
    }
    help.types = typesOf(parts);
    QList<Suggestion> choices;
    for (const QJsonObject &part : parts) {
        const QJsonArray values = part.value("enum"_L1).toArray();
        for (const QJsonValue &value : values)
            addValue(value, place, false, choices);
        if (help.standard.isEmpty() && part.contains("default"_L1))
            help.standard = written(part.value("default"_L1), false);
        for (const QLatin1StringView limit :
             {"minimum"_L1, "maximum"_L1, "exclusiveMinimum"_L1, "exclusiveMaximum"_L1, "multipleOf"_L1, "minLength"_L1,
              "maxLength"_L1, "minItems"_L1, "maxItems"_L1, "pattern"_L1}) {
            const QJsonValue bound = part.value(limit);
            if (!bound.isUndefined())
                help.limits.append(limit + u' ' + bound.toVariant().toString());
        }
    }
    for (const Suggestion &choice : std::as_const(choices))
        help.choices.append(choice.text);
    help.limits.removeDuplicates();
    if (!path.isEmpty()) {
        for (const QJsonObject &part : partsAt(path.first(path.size() - 1), place.modulePath, modules))
            help.isRequired = help.isRequired || wordsOf(part.value("required"_L1)).contains(path.constLast());
    }
    const bool saysNothing = help.title.isEmpty() && help.description.isEmpty() && help.types.isEmpty()
        && help.choices.isEmpty() && help.standard.isEmpty();
    return saysNothing ? std::nullopt : std::optional(help);
}

} // namespace modulehost
