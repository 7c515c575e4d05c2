// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportsecrets.h"

namespace modulehost {

namespace {

using TextChange = std::function<QString(const QString &)>;

Value changedTexts(const Value &value, const TextChange &change);

Value::List changedTexts(const Value::List &items, const TextChange &change)
{
    Value::List changed;
    changed.reserve(items.size());
    for (const Value &item : items)
        changed.append(changedTexts(item, change));
    return changed;
}

Value::Dict changedTexts(const Value::Dict &entries, const TextChange &change)
{
    Value::Dict changed;
    changed.reserve(entries.size());
    for (const auto &[key, value] : entries)
        changed.append({change(key), changedTexts(value, change)});
    return changed;
}

Value changedTexts(const Value &value, const TextChange &change)
{
    switch (value.kind()) {
    case Value::Kind::String:
        return Value(change(value.toString()));
    case Value::Kind::List:
        return Value::list(changedTexts(value.items(), change));
    case Value::Kind::Tuple:
        return Value::tuple(changedTexts(value.items(), change));
    case Value::Kind::Set:
        return Value::set(changedTexts(value.items(), change));
    case Value::Kind::Dict:
        return Value::dict(changedTexts(value.entries(), change));
    case Value::Kind::Object:
        return Value::object(value.objectType(), changedTexts(value.entries(), change));
    default:
        return value;
    }
}

void changeMessage(std::optional<ErrorInfo> &error, const TextChange &change)
{
    if (error)
        error->message = change(error->message);
}

} // namespace

void replaceSecrets(DispatchReport &report, const std::function<QString(const QString &)> &withoutSecrets)
{
    for (DispatchStep &step : report.steps) {
        step.returned = changedTexts(step.returned, withoutSecrets);
        step.arguments = changedTexts(step.arguments, withoutSecrets);
        changeMessage(step.error, withoutSecrets);
    }
    report.result = changedTexts(report.result, withoutSecrets);
    report.argumentsAfter = changedTexts(report.argumentsAfter, withoutSecrets);
    changeMessage(report.error, withoutSecrets);
}

} // namespace modulehost
