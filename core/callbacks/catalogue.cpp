// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

#include "categorydescription.h"

#include <modulehost/fields.h>
#include <modulehost/nearestname.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QStringList namesOf(const QList<CallbackInfo> &infos)
{
    QStringList names;
    for (const CallbackInfo &info : infos)
        names.append(info.name);
    return names;
}

void checkArgument(const ArgumentInfo &argument, const Value &value)
{
    if (!argument.accepts(value))
        throw TypeError(u"argument %1: expected %2, got %3"_s.arg(argument.name, argument.type, value.typeName()));
}

} // namespace

const QList<CallbackInfo> &catalogue()
{
    static const QList<CallbackInfo> infos = [] {
        QList<CallbackInfo> list;
        [&]<typename... Category>(std::type_identity<std::tuple<Category...>>) {
            (list.append(describeCategory<Category>()), ...);
        }(std::type_identity<Categories> {});
        return list;
    }();
    return infos;
}

const CallbackInfo *findCallback(const QString &name)
{
    for (const CallbackInfo &info : catalogue()) {
        if (info.name == name)
            return &info;
    }
    return nullptr;
}

const CallbackInfo &callbackNamed(const QString &name)
{
    if (const CallbackInfo *info = findCallback(name))
        return *info;
    const QString nearest = nearestName(name, namesOf(catalogue()));
    throw TypeError(u"there is no callback named %1"_s.arg(name)
                    + (!nearest.isEmpty() ? u"; did you mean %1?"_s.arg(nearest) : QString()));
}

Value::List CallbackInfo::readArguments(const Value &given) const
{
    Value::List values;
    if (given.kind() == Value::Kind::List) {
        const Value::List &items = given.items();
        if (items.size() > arguments.size())
            throw TypeError(u"%1 takes %2 arguments, got %3"_s.arg(name).arg(arguments.size()).arg(items.size()));
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            const ArgumentInfo &argument = arguments.at(i);
            if (i >= items.size() && !argument.isOptional)
                throw TypeError(u"argument %1 (%2) of %3 is missing"_s.arg(argument.name, argument.type, name));
            values.append(i < items.size() ? items.at(i) : argument.defaultValue);
            checkArgument(argument, values.constLast());
        }
        return values;
    }
    if (!given.isDict())
        throw TypeError(
            u"arguments are an object by names or an array of all in order, got %1"_s.arg(given.typeName()));
    QStringList names;
    for (const ArgumentInfo &argument : arguments) {
        names.append(argument.name);
        if (!given.contains(argument.name) && !argument.isOptional)
            throw TypeError(u"argument %1 (%2) of %3 is missing"_s.arg(argument.name, argument.type, name));
        values.append(given.contains(argument.name) ? given[argument.name] : argument.defaultValue);
        checkArgument(argument, values.constLast());
    }
    for (const auto &[key, value] : given.entries()) {
        if (names.contains(key))
            continue;
        const QString nearest = nearestName(key, names);
        throw TypeError(
            u"%1 has no argument %2"_s.arg(name, key)
            + (!nearest.isEmpty() ? u"; did you mean %1?"_s.arg(nearest) : u"; it has %1"_s.arg(names.join(u", "_s))));
    }
    return values;
}

QString CallbackInfo::policySentence() const
{
    static const QHash<QString, const char *> sentences {
        {u"first_rejection_wins"_s,
         QT_TRANSLATE_NOOP("CallbackInfo", "Modules are asked in order until one rejects; its answer is the result.")},
        {u"first_truthy_wins"_s,
         QT_TRANSLATE_NOOP("CallbackInfo",
                           "Modules are asked in order until one gives a true value; that value is the result.")},
        {u"first_falsy_denies"_s,
         QT_TRANSLATE_NOOP("CallbackInfo",
                           "Modules are asked in order until one gives a false value, which denies; forgetting to "
                           "answer denies too.")},
        {u"first_explicit_false_denies"_s,
         QT_TRANSLATE_NOOP("CallbackInfo",
                           "Modules are asked in order until one says exactly false, which denies; every other answer "
                           "lets the walk go on.")},
        {u"first_non_none_wins"_s,
         QT_TRANSLATE_NOOP("CallbackInfo",
                           "Modules are asked in order until one has an opinion; even a false or empty one counts.")},
        {u"first_valid_non_none_wins"_s,
         QT_TRANSLATE_NOOP("CallbackInfo",
                           "Modules are asked in order until one gives a well-formed answer; malformed ones are "
                           "skipped.")},
        {u"first_deny_or_replacement_wins"_s,
         QT_TRANSLATE_NOOP("CallbackInfo",
                           "Modules are asked in order until one denies or replaces the event; later modules never "
                           "see it.")},
        {u"run_all_isolated"_s,
         QT_TRANSLATE_NOOP("CallbackInfo", "Every module is told, whatever the others do; answers are ignored.")},
        {u"run_all_until_exception"_s,
         QT_TRANSLATE_NOOP("CallbackInfo", "Modules are called in order until one raises; answers are ignored.")},
        {u"union_of_sets"_s,
         QT_TRANSLATE_NOOP("CallbackInfo",
                           "The sets of all modules are put together; the answer ALL replaces them and ends "
                           "the walk.")},
        {u"merge_dict_of_sets"_s,
         QT_TRANSLATE_NOOP("CallbackInfo", "The sets of all modules are put together for each key.")},
        {u"merge_dict_last_wins"_s,
         QT_TRANSLATE_NOOP("CallbackInfo",
                           "The fields of all modules are put together; on equal keys the later module wins.")},
        {u"per_key_dispatch"_s,
         QT_TRANSLATE_NOOP("CallbackInfo",
                           "Only the checkers of the attempted login type are asked, in order, until one succeeds.")},
        {u"first_registrant_only"_s,
         QT_TRANSLATE_NOOP("CallbackInfo", "The first module that registers is the only one that is asked.")},
        {u"single_registration"_s, QT_TRANSLATE_NOOP("CallbackInfo", "Only one module may register this callback.")},
    };
    return QString::fromUtf8(sentences.value(policy));
}

QString CallbackInfo::exceptionSentence() const
{
    static const QHash<QString, const char *> sentences {
        {u"propagate"_s, QT_TRANSLATE_NOOP("CallbackInfo", "An exception ends the walk and reaches the caller.")},
        {u"log_and_continue"_s,
         QT_TRANSLATE_NOOP("CallbackInfo", "An exception is logged and the next module is asked.")},
        {u"wrap_module_failed"_s,
         QT_TRANSLATE_NOOP("CallbackInfo", "A SynapseError reaches the caller; any other exception ends in HTTP 500.")},
        {u"wrap_forbidden"_s,
         QT_TRANSLATE_NOOP("CallbackInfo",
                           "A SynapseError reaches the caller; any other exception forbids with HTTP 403.")},
        {u"wrap_internal_error"_s, QT_TRANSLATE_NOOP("CallbackInfo", "Any exception ends in HTTP 500.")},
        {u"retry_then_abort"_s,
         QT_TRANSLATE_NOOP(
             "CallbackInfo",
             "An exception fails this iteration. The homeserver tries it again at once; after five failures in a "
             "row it stops all background updates.")},
    };
    return QString::fromUtf8(sentences.value(exceptionPolicy));
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Allowed:
        return u"allowed"_s;
    case Outcome::Denied:
        return u"denied"_s;
    case Outcome::Value:
        return u"value"_s;
    case Outcome::Done:
        return u"done"_s;
    case Outcome::Failed:
        return u"failed"_s;
    case Outcome::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

} // namespace modulehost
