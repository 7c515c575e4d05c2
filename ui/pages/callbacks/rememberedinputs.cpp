// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rememberedinputs.h"

#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString keyOf(const QString &callback) { return u"fire/inputs/"_s + callback; }

} // namespace

QList<QJsonObject> RememberedInputs::of(const QString &callback) const
{
    QList<QJsonObject> inputs;
    const QStringList texts = m_settings.value(keyOf(callback)).toStringList();
    for (const QString &text : texts) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (document.isObject())
            inputs.append(document.object());
    }
    return inputs;
}

void RememberedInputs::add(const QString &callback, const QJsonObject &arguments)
{
    const QByteArray bytes = QJsonDocument(arguments).toJson(QJsonDocument::Compact);
    if (bytes.size() > largestBytes)
        return;
    const QString text = QString::fromUtf8(bytes);
    QStringList texts = m_settings.value(keyOf(callback)).toStringList();
    texts.removeAll(text);
    texts.prepend(text);
    m_settings.setValue(keyOf(callback), QStringList(texts.first(std::min<qsizetype>(perCallback, texts.size()))));
}

void RememberedInputs::clear(const QString &callback) { m_settings.remove(keyOf(callback)); }

} // namespace modulehost
