// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formfield.h"

#include "commentedsettings.h"

#include <modulehost/secretname.h>
#include <schemacheck.h>
#include <schemasecrets.h>

#include <QHash>

#include <algorithm>
#include <iterator>
#include <limits>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int deepestAbsent = 3; // Groups that are not in the file are opened so far.

class FormBuilder
{
public:
    FormBuilder(const FormSchema &schema, const ConfigDocument &document, const ModuleEntry &entry)
        : m_schema(schema)
        , m_file(entry.entry.file)
    {
        QList<Key> keys;
        collect(entry.config, keys);
        std::stable_sort(keys.begin(), keys.end(), [](const Key &a, const Key &b) { return a.begin < b.begin; });
        const QList<CommentedSettingLine> commented = commentedSettings(document, entry);
        for (const CommentedSettingLine &comment : commented)
            m_commented[ownerOf(comment, keys)].append(comment);
    }

    FormField built(FormField field, const QJsonObject &schema, int absent)
    {
        field.schema = schema;
        field.variants = m_schema.variants(schema);
        field.isChoice = FormSchema::isChoice(schema);
        if (!field.variants.isEmpty()) {
            const ConfigValue shown = field.isPresent() || !schema.contains("default"_L1)
                ? field.value
                : ConfigValue::fromJson(schema.value("default"_L1));
            field.variant = shown.isMissing() ? 0 : m_schema.fitting(field.variants, shown);
            field.schema = field.variants.at(field.variant).schema;
        }
        const QJsonObject &said = field.schema;
        field.kind = FormSchema::kind(said, field.value);
        field.title = said.value("title"_L1).toString(field.key);
        if (field.isItem())
            field.title = said.value("title"_L1).toString();
        field.description = said.value("description"_L1).toString();
        field.fallback = said.value("default"_L1);
        field.choices
            = said.contains("const"_L1) ? QJsonArray {said.value("const"_L1)} : said.value("enum"_L1).toArray();
        if (field.kind == FieldKind::Choice && field.choices.isEmpty())
            field.choices = {true, false};
        field.isSecret = field.isSecret || marksSecret(said) || isSecretName(field.key);
        if (field.kind == FieldKind::Group)
            addKeys(field, absent);
        else if (field.kind == FieldKind::List)
            addItems(field);
        return field;
    }

private:
    //! Where a key stands, and of which mapping it is.
    struct Key
    {
        QStringList mapping;
        QStringList path;
        qsizetype begin = 0;
        int column = 0;
        bool isEmpty = false; //!< Has no value.
    };

    static void collect(const ConfigValue &value, QList<Key> &keys)
    {
        if (value.isList()) {
            for (const ConfigValue &item : value.asList())
                collect(item, keys);
        } else if (value.isMap()) {
            for (const auto &[key, inner] : value.entries()) {
                const SourceRange place = inner.keyRange();
                keys.append({value.path(), inner.path(), place.begin, place.column, inner.isNull()});
                collect(inner, keys);
            }
        }
    }

    //! The mapping that is still open above the comment and whose keys are indented like it, else the one that begins
    //! below; else the config itself.
    static QStringList ownerOf(const CommentedSettingLine &comment, const QList<Key> &keys)
    {
        const auto below
            = std::find_if(keys.begin(), keys.end(), [&](const Key &key) { return key.begin > comment.offset; });
        // A mapping of which every key is a comment.
        if (below != keys.begin() && (below - 1)->isEmpty && (below - 1)->column < comment.columns.constFirst())
            return (below - 1)->path;
        const Key *owner = nullptr;
        qsizetype rank = comment.columns.size();
        int least = std::numeric_limits<int>::max();
        for (auto key = std::make_reverse_iterator(below); key != keys.rend(); ++key) {
            if (key->column >= least)
                continue;
            least = key->column;
            const qsizetype place = comment.columns.indexOf(key->column);
            if (place >= 0 && place < rank) {
                rank = place;
                owner = &*key;
            }
        }
        if (!owner && below != keys.end() && comment.columns.contains(below->column))
            owner = &*below;
        return owner ? owner->mapping : QStringList();
    }

    FormField child(const FormField &group, const QString &key) const
    {
        FormField field;
        field.pointer = group.pointer.child(key);
        field.path = group.path + QStringList {key};
        field.key = key;
        field.value = group.value[key];
        field.isSecret = group.isSecret;
        return field;
    }

    void addKeys(FormField &group, int absent)
    {
        const QJsonArray required = group.schema.value("required"_L1).toArray();
        const QStringList named = FormSchema::keys(group.schema);
        const bool knowsAny = !named.isEmpty() || group.schema.contains("additionalProperties"_L1)
            || group.schema.contains("patternProperties"_L1);
        group.takesKeys = FormSchema::takesOtherKeys(group.schema);
        const bool isOpen = group.isPresent() || absent < deepestAbsent;
        for (const QString &key : named) {
            FormField field = child(group, key);
            field.isRequired = required.contains(key);
            if (!field.isPresent())
                takeComment(group, field);
            if (isOpen)
                group.children.append(
                    built(field, m_schema.ofKey(group.schema, key), group.isPresent() ? 0 : absent + 1));
        }
        for (const QString &key : group.value.keys()) {
            if (named.contains(key))
                continue;
            FormField field = child(group, key);
            field.isKnown = !knowsAny || FormSchema::knowsKey(group.schema, key);
            group.children.append(built(field, m_schema.ofKey(group.schema, key), 0));
        }
        addCommented(group, knowsAny);
    }

    void addCommented(FormField &group, bool knowsAny)
    {
        const QList<CommentedSettingLine> left = m_commented.take(group.path);
        for (const CommentedSettingLine &comment : left) {
            const auto isIt = [&](const FormField &field) { return field.key == comment.key; };
            if (std::any_of(group.children.begin(), group.children.end(), isIt))
                continue;
            FormField field = child(group, comment.key);
            field.isKnown = !knowsAny || FormSchema::knowsKey(group.schema, comment.key);
            field.commentedFile = m_file;
            field.commentedLine = comment.line;
            group.children.append(built(field, m_schema.ofKey(group.schema, comment.key), deepestAbsent));
        }
    }

    void takeComment(const FormField &group, FormField &field)
    {
        QList<CommentedSettingLine> &here = m_commented[group.path];
        const auto found = std::find_if(here.begin(), here.end(),
                                        [&](const CommentedSettingLine &comment) { return comment.key == field.key; });
        if (found == here.end())
            return;
        field.commentedFile = m_file;
        field.commentedLine = found->line;
        here.erase(found);
    }

    void addItems(FormField &list)
    {
        const QList<ConfigValue> items = list.value.isList() ? list.value.asList() : QList<ConfigValue>();
        for (qsizetype i = 0; i < items.size(); ++i) {
            FormField item;
            item.pointer = list.pointer.child(i);
            item.path = list.path + QStringList {u"<item %1>"_s.arg(i)};
            item.value = items.at(i);
            item.isSecret = list.isSecret;
            list.children.append(built(item, m_schema.ofItem(list.schema, i), 0));
        }
    }

    const FormSchema &m_schema;
    const QString m_file;
    QHash<QStringList, QList<CommentedSettingLine>> m_commented; //!< By the mapping that they stand in; not shown yet.
};

//! Gives \a error to the innermost field that is on its way.
void placeError(FormField &form, const SchemaError &error)
{
    FormField *field = &form;
    bool isDeeper = true;
    while (isDeeper && field->path.size() < error.path.size()) {
        const auto next = std::find_if(field->children.begin(), field->children.end(), [&](const FormField &candidate) {
            return candidate.path == error.path.first(candidate.path.size());
        });
        isDeeper = next != field->children.end();
        if (isDeeper)
            field = &*next;
    }
    field->errors.append(error.message);
}

const FormField *innermost(const FormField &field, const QString &file, qsizetype offset)
{
    for (const FormField &child : field.children) {
        const SourceRange place = child.place();
        if (place.isValid() && place.file == file && offset >= place.begin && offset <= place.end) {
            const FormField *deeper = innermost(child, file, offset);
            return deeper ? deeper : &child;
        }
    }
    return nullptr;
}

} // namespace

SourceRange FormField::place() const
{
    SourceRange place = valuePlace();
    const SourceRange keyPlace = value.keyRange();
    if (keyPlace.isValid() && !(place == keyPlace)) {
        place.begin = keyPlace.begin;
        place.line = keyPlace.line;
        place.column = keyPlace.column;
    }
    return place;
}

SourceRange FormField::valuePlace() const
{
    const SourceRange place = value.range();
    const SourceRange keyPlace = value.keyRange();
    if (!keyPlace.isValid())
        return place;
    // A value that an alias stands for is written elsewhere.
    const bool isHere = place.isValid() && place.file == keyPlace.file && place.begin >= keyPlace.end;
    return isHere ? place : keyPlace;
}

FormField formOf(const ConfigDocument &document, qsizetype position, const FormSchema &schema)
{
    FormField form;
    if (position < 0 || position >= document.modules().size())
        return form;
    const ModuleEntry &entry = document.modules().at(position);
    if (entry.disabled)
        return form;
    form.pointer = {{u"modules"_s, QString::number(entry.index), u"config"_s}};
    form.value = entry.config;
    form.kind = FieldKind::Group;
    form = FormBuilder(schema, document, entry).built(form, schema.root(), 0);
    if (schema.isEmpty())
        return form;
    const QList<SchemaError> errors = checkSchema(schema.root(), entry.config);
    for (const SchemaError &error : errors)
        placeError(form, error);
    return form;
}

const FormField *fieldAt(const FormField &form, const QString &file, qsizetype offset)
{
    return innermost(form, file, offset);
}

} // namespace modulehost
