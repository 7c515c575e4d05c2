// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/canonicaljson.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>
#include <vector>

namespace modulehost {

namespace {

//! A text, number, boolean or null: a document holds collections only, so it is written inside an array.
QByteArray scalar(const QJsonValue &value)
{
    const QByteArray text = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return text.sliced(1, text.size() - 2);
}

void write(const QJsonValue &value, QByteArray &out);

void writeObject(const QJsonObject &object, QByteArray &out)
{
    // Bytes of UTF-8 compare as code points do, which QString's own order does not.
    std::vector<std::pair<QByteArray, QJsonValue>> entries;
    for (auto it = object.begin(); it != object.end(); ++it)
        entries.emplace_back(it.key().toUtf8(), it.value());
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    out += '{';
    bool isFirst = true;
    for (const auto &[key, value] : entries) {
        if (!std::exchange(isFirst, false))
            out += ',';
        out += scalar(QString::fromUtf8(key));
        out += ':';
        write(value, out);
    }
    out += '}';
}

void write(const QJsonValue &value, QByteArray &out)
{
    if (value.isObject()) {
        writeObject(value.toObject(), out);
    } else if (value.isArray()) {
        out += '[';
        bool isFirst = true;
        for (const QJsonValue &item : value.toArray()) {
            if (!std::exchange(isFirst, false))
                out += ',';
            write(item, out);
        }
        out += ']';
    } else {
        out += scalar(value);
    }
}

} // namespace

QByteArray canonicalJson(const QJsonValue &value)
{
    QByteArray out;
    write(value, out);
    return out;
}

} // namespace modulehost
