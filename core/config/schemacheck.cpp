// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schemacheck.h"

#include "schemakeywords.h"
#include "schemalookup.h"
#include "schemapattern.h"
#include "schemasecrets.h"
#include "schemawording.h"
#include "valijsonpatterns.h"

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QJsonValue withoutFormats(const QJsonValue &schema);

QJsonArray withoutFormats(const QJsonArray &schemas)
{
    QJsonArray without;
    for (const QJsonValue &schema : schemas)
        without.append(withoutFormats(schema));
    return without;
}

//! \a schemas by names of their own, which may be those of keywords.
QJsonObject namedWithoutFormats(QJsonObject schemas)
{
    for (auto &&schema : schemas)
        schema = withoutFormats(QJsonValue(schema));
    return schemas;
}

QJsonObject withoutFormats(const QJsonObject &schema)
{
    QJsonObject without;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const bool isFormat = it.key() == "format"_L1 && it.value().isString();
        if (holdsValues(it.key()))
            without.insert(it.key(), it.value());
        else if (holdsNamedSchemas(it.key()) && it.value().isObject())
            without.insert(it.key(), namedWithoutFormats(it.value().toObject()));
        else if (!isFormat)
            without.insert(it.key(), withoutFormats(it.value()));
    }
    return without;
}

//! valijson asks every value of a `format` for its text and gives the whole check up for one that has none, such as a
//! list. In draft 7 a format only tells what a text is.
QJsonValue withoutFormats(const QJsonValue &schema)
{
    if (schema.isArray())
        return withoutFormats(schema.toArray());
    return schema.isObject() ? QJsonValue(withoutFormats(schema.toObject())) : schema;
}

//! The node that valijson's context (`<root>`, `[key]`, `[0]`, …) leads to.
ConfigValue nodeAt(const ConfigValue &root, const std::vector<std::string> &context)
{
    ConfigValue node = root;
    for (size_t i = 1; i < context.size(); ++i) {
        const QString step = QString::fromStdString(context[i]);
        const QString name = step.mid(1, step.size() - 2);
        node = node.isList() || node.type() == ConfigValue::Type::Set ? node.at(name.toInt()) : node[name];
    }
    return node;
}

SchemaError errorAt(const ConfigValue &node, const SchemaComplaint &complaint)
{
    if (complaint.key.isEmpty())
        return {complaint.message, node.path(), node.range(), complaint.id, complaint.suggestion};
    return {complaint.message, node.path() + QStringList {complaint.key}, node[complaint.key].keyRange(), complaint.id,
            complaint.suggestion};
}

//! What valijson says of a node that may have one of several forms, and fits none; empty for anything else.
QString formMessage(const QString &description)
{
    if (description.contains("'not' constraint"_L1))
        return u"this value is one of those that the schema excludes"_s;
    if (description.contains("anyOf"_L1) || description.contains("oneOf"_L1) || description.contains("exactly one"_L1))
        return u"this is none of the forms that the schema allows here"_s;
    return {};
}

//! valijson's own words for what complaintsAbout() does not know.
QString fallbackMessage(const QString &description)
{
    if (description.contains("uniqueness"_L1))
        return u"two items of this list are the same"_s;
    return u"the schema does not allow this: %1"_s.arg(description);
}

//! Says of a node only that something below it is wrong, which is reported by itself.
bool isEcho(const QString &description)
{
    return description.startsWith("Failed to validate item"_L1) || description.contains("against child schema #"_L1)
        || description.startsWith("Failed to validate against schema associated"_L1)
        || description.startsWith("Failed to validate against additional properties schema"_L1);
}

bool isKnown(const QList<SchemaError> &errors, const SchemaError &error)
{
    return std::any_of(errors.begin(), errors.end(), [&](const SchemaError &other) {
        return other.path == error.path && other.message == error.message;
    });
}

bool startsWith(const QStringList &path, const QStringList &beginning)
{
    return path.mid(0, beginning.size()) == beginning;
}

//! Adds those of \a more about whose part of the config nothing has been said, neither by \a errors nor above it by
//! \a forms.
void addWhereSilent(QList<SchemaError> &errors, const QList<SchemaError> &more, const QList<SchemaError> &forms)
{
    const QList<SchemaError> said = errors;
    for (const SchemaError &error : more) {
        const auto isAtOrBelow = [&](const SchemaError &other) { return startsWith(other.path, error.path); };
        const auto isAbove = [&](const SchemaError &form) { return startsWith(error.path, form.path); };
        if (std::none_of(said.begin(), said.end(), isAtOrBelow) && std::none_of(forms.begin(), forms.end(), isAbove)
            && !isKnown(errors, error))
            errors.append(error);
    }
}

QList<SchemaError> translated(const valijson::ValidationResults &results, const QJsonObject &schema,
                              const ConfigValue &root)
{
    QList<SchemaError> errors;
    QList<SchemaError> forms;
    QList<SchemaError> others;
    for (const auto &result : results) {
        const ConfigValue node = nodeAt(root, result.context);
        const QList<SchemaComplaint> complaints
            = complaintsAbout(node, schemaAt(schema, node.path()), isSecretSetting(schema, node.path()));
        for (const SchemaComplaint &complaint : complaints) {
            const SchemaError error = errorAt(node, complaint);
            if (!isKnown(errors, error))
                errors.append(error);
        }
        const QString description = QString::fromStdString(result.description);
        if (!complaints.isEmpty() || isEcho(description))
            continue;
        const QString form = formMessage(description);
        if (form.isEmpty())
            others.append(errorAt(node, {fallbackMessage(description), {}}));
        else
            forms.append(errorAt(node, {form, {}, u"schema-form"_s}));
    }
    addWhereSilent(errors, forms, {});
    addWhereSilent(errors, others, forms);
    if (errors.isEmpty())
        errors.append({u"the schema does not allow this config"_s, {}, root.range(), u"schema-form"_s});
    std::stable_sort(errors.begin(), errors.end(),
                     [](const SchemaError &a, const SchemaError &b) { return a.range.begin < b.range.begin; });
    return errors;
}

/*!
 * \a schema made ready for checks, which takes longer than most checks: kept, as equal ones come again with every
 * module of a class and with every apply. Any thread. Throws std::exception for one that is wrong.
 */
std::shared_ptr<const valijson::Schema> parsedSchema(const QJsonObject &schema)
{
    constexpr qsizetype keptAtMost = 200;
    static std::mutex mutex;
    static QHash<QJsonObject, std::shared_ptr<const valijson::Schema>> known;
    const std::lock_guard lock(mutex);
    if (const auto found = known.value(schema))
        return found;
    if (const QString fault = patternFault(schema); !fault.isEmpty())
        throw std::invalid_argument(fault.toStdString());
    auto parsed = std::make_shared<valijson::Schema>();
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(withoutFormats(schema))), *parsed);
    if (known.size() >= keptAtMost)
        known.clear();
    known.insert(schema, parsed);
    return parsed;
}

} // namespace

QList<SchemaError> checkSchema(const QJsonObject &schema, const ConfigValue &config)
{
    const ConfigValue root = config.rooted();
    try {
        const std::shared_ptr<const valijson::Schema> parsed = parsedSchema(schema);
        valijson::Validator validator;
        valijson::ValidationResults results;
        const QJsonValue json = root.toJson();
        if (validator.validate(*parsed, valijson::adapters::QtJsonAdapter(json), &results))
            return {};
        return translated(results, schema, root);
    } catch (const std::exception &error) {
        return {{u"the schema itself is wrong: %1"_s.arg(QString::fromUtf8(error.what())), {}, {}, u"schema"_s}};
    }
}

bool isSchemaFinding(const QString &id)
{
    static const QStringList ids {u"unknown-key"_s, u"missing-key"_s, u"schema-type"_s, u"schema-value"_s,
                                  u"schema-form"_s};
    return ids.contains(id);
}

} // namespace modulehost
