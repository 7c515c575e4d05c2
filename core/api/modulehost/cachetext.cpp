// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachetext.h"

#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace modulehost::detail {

namespace {

QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
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
    case QJsonValue::String: {
        const QString text = json.toString();
        out += quoted(text.size() > limit ? text.first(limit) : text);
        break;
    }
    case QJsonValue::Array: {
        const QJsonArray items = json.toArray();
        out += u'[';
        for (qsizetype i = 0; i < items.size() && out.size() <= limit; ++i) {
            if (i > 0)
                out += u',';
            appendJson(out, items.at(i), limit);
        }
        out += u']';
        break;
    }
    case QJsonValue::Object: {
        const QJsonObject entries = json.toObject();
        out += u'{';
        bool first = true;
        for (auto it = entries.begin(); it != entries.end() && out.size() <= limit; ++it) {
            if (!first)
                out += u',';
            first = false;
            out += quoted(it.key());
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
