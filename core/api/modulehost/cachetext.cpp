// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachetext.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace modulehost::detail {

namespace {

QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

void appendText(QString &out, const QString &text, qsizetype limit)
{
    out += quoted(text.size() > limit ? text.first(limit) : text);
}

template<typename Items, typename Append>
void appendItems(QString &out, const Items &items, qsizetype limit, Append append)
{
    out += u'[';
    for (qsizetype i = 0; i < qsizetype(items.size()) && out.size() <= limit; ++i) {
        if (i > 0)
            out += u',';
        append(items[i]);
    }
    out += u']';
}

void appendJson(QString &out, const QJsonValue &json, qsizetype limit)
{
    if (out.size() > limit)
        return;
    switch (json.type()) {
    case QJsonValue::Bool:
        out += json.toBool() ? u"true"_s : u"false"_s;
        break;
    case QJsonValue::Double:
        out += json.isDouble() && json.toVariant().typeId() == QMetaType::LongLong ? QString::number(json.toInteger())
                                                                                   : floatText(json.toDouble());
        break;
    case QJsonValue::String:
        appendText(out, json.toString(), limit);
        break;
    case QJsonValue::Array:
        appendItems(out, json.toArray(), limit, [&](const QJsonValue &item) { appendJson(out, item, limit); });
        break;
    case QJsonValue::Object: {
        const QJsonObject entries = json.toObject();
        out += u'{';
        bool first = true;
        for (auto it = entries.begin(); it != entries.end() && out.size() <= limit; ++it) {
            if (!first)
                out += u',';
            first = false;
            appendText(out, it.key(), limit);
            out += u':';
            appendJson(out, it.value(), limit);
        }
        out += u'}';
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += u"null"_s;
        break;
    }
}

//! The first \a most members of a set, sorted as Value::toPlain() does.
std::vector<const Value *> firstMembers(const Value::List &members, qsizetype most)
{
    std::vector<const Value *> sorted;
    sorted.reserve(std::size_t(members.size()));
    for (const Value &member : members)
        sorted.push_back(&member);
    most = std::min(most, members.size());
    std::partial_sort(sorted.begin(), sorted.begin() + most, sorted.end(), [](const Value *a, const Value *b) {
        const int order = a->toString().compare(b->toString());
        return order == 0 ? a < b : order < 0;
    });
    sorted.resize(std::size_t(most));
    return sorted;
}

void appendJson(QString &out, const Value &value, qsizetype limit)
{
    if (out.size() > limit)
        return;
    switch (value.kind()) {
    case Value::Kind::List:
    case Value::Kind::Tuple:
        appendItems(out, value.items(), limit, [&](const Value &item) { appendJson(out, item, limit); });
        break;
    case Value::Kind::Set:
        appendItems(out, firstMembers(value.items(), limit), limit,
                    [&](const Value *member) { appendJson(out, *member, limit); });
        break;
    case Value::Kind::Dict:
    case Value::Kind::Object: {
        out += u'{';
        bool isFirst = true;
        for (const auto &[key, entry] : value.entries()) {
            if (out.size() > limit)
                break;
            if (!std::exchange(isFirst, false))
                out += u',';
            appendText(out, key, limit);
            out += u':';
            appendJson(out, entry, limit);
        }
        out += u'}';
        break;
    }
    default:
        appendJson(out, value.toPlain(), limit);
    }
}

} // namespace

QString shortened(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    QString cut = text.first(limit);
    if (!cut.isEmpty() && cut.back().isHighSurrogate())
        cut.chop(1);
    return cut + u'…';
}

QString jsonText(const QJsonValue &json, qsizetype limit)
{
    QString out;
    appendJson(out, json, limit);
    return shortened(out, limit);
}

QString jsonText(const Value &value, qsizetype limit)
{
    QString out;
    appendJson(out, value, limit);
    return shortened(out, limit);
}

QString jsonText(const QStringList &texts, qsizetype limit)
{
    QString out;
    appendItems(out, texts, limit, [&](const QString &text) { appendText(out, text, limit); });
    return shortened(out, limit);
}

QString caughtText()
{
    try {
        throw;
    } catch (const std::exception &error) {
        return u"<toString() raised: %1>"_s.arg(QString::fromUtf8(error.what()));
    } catch (...) {
        return u"<toString() raised an unknown exception>"_s;
    }
}

std::optional<QJsonValue> parseJsonText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(u"[%1]"_s.arg(text).toUtf8());
    if (!document.isArray() || document.array().size() != 1)
        return std::nullopt;
    return document.array().first();
}

std::optional<bool> parseBoolText(const QString &text)
{
    if (text == "true"_L1)
        return true;
    if (text == "false"_L1)
        return false;
    return std::nullopt;
}

std::optional<qint64> parseSignedText(const QString &text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<quint64> parseUnsignedText(const QString &text)
{
    bool ok = false;
    const quint64 number = text.toULongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

std::optional<double> parseFloatText(const QString &text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

QString floatText(double number) { return QString::number(number, 'g', QLocale::FloatingPointShortest); }

} // namespace modulehost::detail
