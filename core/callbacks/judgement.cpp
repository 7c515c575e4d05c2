// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "judgement.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace modulehost {

using Kind = Value::Kind;

namespace {

Value unionOf(const Value &a, const Value &b) { return Value::set(a.items() + b.items()); }

} // namespace

template<>
Value Merge<policy::UnionOfSets>::neutral()
{
    return Value::set({});
}

template<>
Judgement Merge<policy::UnionOfSets>::add(Value &result, const Value &answer, QString &problem)
{
    const QString text = answer.toString();
    const bool isAll
        = (answer.kind() == Kind::Sentinel && text == "ALL_USERS"_L1) || (answer.isString() && text == "ALL"_L1);
    if (isAll) {
        result = Value::sentinel(u"ALL_USERS"_s);
        return {Outcome::Value, true};
    }
    if (answer.kind() == Kind::Set)
        result = unionOf(result, answer);
    else
        problem = u"returned %1 instead of a set of user IDs and was skipped"_s.arg(answer.typeName());
    return {Outcome::Value, false};
}

template<>
Value Merge<policy::MergeDictOfSets>::neutral()
{
    return Value::dict({});
}

template<>
Judgement Merge<policy::MergeDictOfSets>::add(Value &result, const Value &answer, QString &problem)
{
    if (!answer.isDict()) {
        problem = u"returned %1 instead of a dict of sets and was skipped"_s.arg(answer.typeName());
        return {Outcome::Value, false};
    }
    Value::Dict merged = result.entries();
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < merged.size(); ++i)
        places.insert(merged.at(i).first, i);
    for (const auto &[user, states] : answer.entries()) {
        if (states.kind() != Kind::Set) {
            problem = u"returned %1 instead of a set for %2; this and everything after it was skipped"_s.arg(
                states.typeName(), user);
            break;
        }
        const auto known = places.constFind(user);
        if (known != places.constEnd()) {
            merged[*known].second = unionOf(merged.at(*known).second, states);
        } else {
            places.insert(user, merged.size());
            merged.append({user, states});
        }
    }
    result = Value::dict(std::move(merged));
    return {Outcome::Value, false};
}

template<>
Value Merge<policy::MergeDictLastWins>::neutral()
{
    return Value::dict({});
}

template<>
Judgement Merge<policy::MergeDictLastWins>::add(Value &result, const Value &answer, QString &)
{
    if (!answer.isDict())
        throw TypeError(u"expected a dict of fields, got %1"_s.arg(answer.typeName()));
    result = Value::dict(result.entries() + answer.entries()); // of equal keys the last value counts
    return {Outcome::Value, false};
}

} // namespace modulehost
