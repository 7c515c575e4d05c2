// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codec.h"

#include "codecparts.h"

using namespace Qt::StringLiterals;

namespace modulehost {

using Kind = Value::Kind;
using namespace codecparts;

QString Codec<QString>::typeName() { return u"str"_s; }

bool Codec<QString>::accepts(const Value &value) { return value.isString(); }

Value Codec<QString>::encode(const QString &object) { return Value(object); }

QString Codec<QString>::decode(const Value &value)
{
    if (!value.isString())
        wrongType(typeName(), value);
    return value.toString();
}

QString Codec<bool>::typeName() { return u"bool"_s; }

bool Codec<bool>::accepts(const Value &value) { return value.kind() == Kind::Bool; }

Value Codec<bool>::encode(const bool &object) { return Value(object); }

bool Codec<bool>::decode(const Value &value) { return value.isTruthy(); }

QString Codec<qint64>::typeName() { return u"int"_s; }

bool Codec<qint64>::accepts(const Value &value) { return value.kind() == Kind::Int; }

Value Codec<qint64>::encode(const qint64 &object) { return Value(object); }

qint64 Codec<qint64>::decode(const Value &value)
{
    if (value.kind() != Kind::Int && value.kind() != Kind::Double)
        wrongType(typeName(), value);
    return value.toInt();
}

QString Codec<JsonDict>::typeName() { return u"JsonDict"_s; }

bool Codec<JsonDict>::accepts(const Value &value) { return value.isDict(); }

Value Codec<JsonDict>::encode(const JsonDict &object) { return Value::fromJson(object); }

JsonDict Codec<JsonDict>::decode(const Value &value)
{
    if (!value.isDict() && value.kind() != Kind::Object)
        wrongType(u"dict"_s, value);
    return value.toJsonObject();
}

QString Codec<Event>::typeName() { return u"Event"_s; }

bool Codec<Event>::accepts(const Value &value) { return isRecord(value, "Event"_L1) || value.isString(); }

Value Codec<Event>::encode(const Event &object)
{
    return Value::object(u"Event"_s, Value::fromJson(object.json()).entries());
}

Event Codec<Event>::decode(const Value &value)
{
    return value.isString() ? Event({{u"event_id"_s, value.toString()}}) : Event(value.toJsonObject());
}

QString Codec<StateMap>::typeName() { return u"StateMap"_s; }

bool Codec<StateMap>::accepts(const Value &value)
{
    return isRecord(value, "StateMap"_L1) || value.kind() == Kind::List;
}

Value Codec<StateMap>::encode(const StateMap &object)
{
    Value::List events;
    for (const Event &event : object)
        events.append(Codec<Event>::encode(event));
    return Value::object(u"StateMap"_s, {{u"events"_s, Value::list(std::move(events))}});
}

StateMap Codec<StateMap>::decode(const Value &value)
{
    StateMap state;
    const Value events = value.kind() == Kind::List ? value : value[u"events"_s];
    for (const Value &item : events.items()) {
        const Event event = Codec<Event>::decode(item);
        state.insert({event.type(), event.stateKey()}, event);
    }
    return state;
}

} // namespace modulehost
