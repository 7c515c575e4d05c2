// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancecases.h"

#include "notapplicable.h"

#include <yamlreader.h>

#include <modulehost/codes.h>
#include <modulehost/errors.h>

#include <QFile>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QByteArray casesFile()
{
    QFile file(QStringLiteral(MODULEHOST_CONFORMANCE_DIR "/conformance-cases.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return file.readAll();
}

bool isApplicable(const QString &id)
{
    return std::none_of(std::begin(notApplicable), std::end(notApplicable),
                        [&](const NotApplicable &entry) { return id == entry.id; });
}

Value::Dict caseEntries(const ConfigValue &map)
{
    Value::Dict entries;
    for (const auto &[key, value] : map.entries())
        entries.append({key, caseValue(value)});
    return entries;
}

Value caseObject(const ConfigValue &fields)
{
    Value::Dict entries = caseEntries(fields);
    erase_if(entries, [](const auto &entry) { return entry.first == u"type"_s; });
    return Value::object(fields[u"type"_s].asString(), entries);
}

Value caseCode(const ConfigValue &notation)
{
    const auto code = Codes::find(notation[u"code"_s].asString());
    if (!code)
        throw Error(u"no error code named %1"_s.arg(notation[u"code"_s].text()));
    const Value value = Value::code(code->text());
    // A code without further fields and a pair of it with an empty dict say the same; the host prints the former.
    if (notation[u"extra"_s].size() == 0)
        return value;
    return Value::tuple({value, Value::dict(caseEntries(notation[u"extra"_s]))});
}

} // namespace

QList<ConformanceCase> conformanceCases(const QString &kind)
{
    const ReadResult result = readYaml(casesFile(), u"conformance-cases.yaml"_s);
    if (result.error)
        throw Error(toGnuText(*result.error));
    QList<ConformanceCase> cases;
    const QList<ConfigValue> items = ConfigValue(result.root)[u"cases"_s].asList();
    for (const ConfigValue &item : items) {
        const ConformanceCase conformanceCase {item[u"id"_s].asString(),
                                               item[u"title"_s].asString(),
                                               item[u"kind"_s].asString(),
                                               item[u"given"_s],
                                               item[u"when"_s],
                                               item[u"expect"_s]};
        if (conformanceCase.kind == kind && isApplicable(conformanceCase.id))
            cases.append(conformanceCase);
    }
    return cases;
}

qsizetype excludedCases(const QString &kind)
{
    return std::count_if(std::begin(notApplicable), std::end(notApplicable),
                         [&](const NotApplicable &entry) { return kind == entry.kind; });
}

qsizetype writtenCases(const QString &kind)
{
    const QList<QByteArray> lines = casesFile().split('\n');
    return lines.count("  kind: " + kind.toUtf8());
}

Value caseValue(const ConfigValue &notation)
{
    if (notation.isList())
        return Value::list(caseValues(notation));
    if (!notation.isMap())
        return Value::fromJson(notation.toJson());
    if (notation.contains(u"code"_s))
        return caseCode(notation);
    // Inside a dict, a mapping without a tag stands for itself.
    if (notation.size() != 1)
        return Value::dict(caseEntries(notation));
    const auto [tag, value] = notation.entries().constFirst();
    if (tag == u"sentinel"_s)
        return Value::sentinel(value.asString());
    if (tag == u"enum"_s)
        return Value::enumerator(value.asString());
    if (tag == u"dict"_s)
        return Value::dict(caseEntries(value));
    if (tag == u"list"_s)
        return Value::list(caseValues(value));
    if (tag == u"tuple"_s)
        return Value::tuple(caseValues(value));
    if (tag == u"set"_s)
        return Value::set(caseValues(value));
    if (tag == u"callable"_s)
        return Value::callable(value.asString());
    if (tag == u"object"_s)
        return caseObject(value);
    if (tag == u"fresh_text"_s)
        return Value(value.asString());
    notation.fail(u"no such notation: %1"_s.arg(tag));
}

Value::List caseValues(const ConfigValue &list)
{
    Value::List values;
    const QList<ConfigValue> items = list.isNull() ? QList<ConfigValue>() : list.asList();
    for (const ConfigValue &item : items)
        values.append(caseValue(item));
    return values;
}

} // namespace modulehost
