// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedcallback.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

struct Script
{
    ScriptedCallback callback;
    qsizetype next = 0;

    const ScriptedAnswer &takeAnswer()
    {
        const ScriptedAnswer &answer = callback.answers.at(next);
        next = std::min(next + 1, callback.answers.size() - 1);
        return answer;
    }
};

void requireArity(const ScriptedCallback &callback, qsizetype given)
{
    if (callback.parameters >= 0 && callback.parameters != given)
        throw TypeError(u"%1() takes %2 positional arguments but %3 were given"_s.arg(
            callback.name, QString::number(callback.parameters), QString::number(given)));
}

void apply(const ScriptedChange &change, Value::List &arguments)
{
    if (change.argument >= arguments.size())
        throw TypeError(u"there is no argument %1 to change"_s.arg(change.argument));
    Value &argument = arguments[change.argument];
    if (!argument.isDict())
        throw TypeError(u"'%1' object does not support item assignment"_s.arg(argument.typeName()));
    argument = argument.with(change.key, change.value);
}

//! A free function: its frame owns the script, whatever becomes of the callback object that called it.
Task<Value> answerCall(std::shared_ptr<Script> script, Value::List &arguments, ModuleApi &api)
{
    requireArity(script->callback, arguments.size());
    const ScriptedAnswer &answer = script->takeAnswer();
    if (answer.delay.count() > 0)
        co_await api.sleep(answer.delay);
    for (const ScriptedChange &change : answer.changes)
        apply(change, arguments);
    if (answer.raises)
        std::rethrow_exception(answer.raises);
    co_return answer.returns;
}

} // namespace

DynamicCallback makeScriptedCallback(const ScriptedCallback &script, ModuleApi &api)
{
    return {.call = [state = std::make_shared<Script>(Script {script}),
                     &api](Value::List &arguments) { return answerCall(state, arguments, api); },
            .parameters = script.parameters,
            .isCoroutine = script.isCoroutine};
}

} // namespace modulehost
