// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "effectivesettings.h"

#include <modulehost/secretname.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QString dots = u"••••••••"_s;

bool isSecret(const QString &name)
{
    return isSecretName(name) || name.compare("authorization"_L1, Qt::CaseInsensitive) == 0
        || name.compare("cookie"_L1, Qt::CaseInsensitive) == 0;
}

QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

QJsonValue masked(const QJsonValue &value, bool isHidden)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            *entry = masked(*entry, isHidden || isSecret(entry.key()));
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto &&item : array)
            item = masked(item, isHidden);
        return array;
    }
    return isHidden && !value.isNull() ? QJsonValue(dots) : value;
}

class Listing
{
public:
    explicit Listing(bool withSecrets)
        : m_withSecrets(withSecrets)
    {
    }

    //! Depth is bounded by the reader.
    void add(const ConfigValue &value, const SourceRange &place, bool isHidden)
    {
        if (value.isList() && value.size() > 0) {
            for (qsizetype i = 0; i < value.size(); ++i)
                add(value.at(i), value.at(i).range(), isHidden);
            return;
        }
        if (value.isMap() && value.size() > 0) {
            for (const auto &[key, inner] : value.entries())
                add(inner, inner.keyRange(), isHidden || isSecret(key));
            return;
        }
        const bool isMasked = isHidden && !m_withSecrets && !value.isNull();
        settings.append({joinPath(value.path()), isMasked ? dots : jsonText(value.toJson()), place});
    }

    QList<EffectiveSetting> settings;

private:
    const bool m_withSecrets;
};

} // namespace

QList<EffectiveSetting> effectiveSettings(const ConfigDocument &document, bool withSecrets)
{
    Listing listing(withSecrets);
    for (const auto &[key, value] : document.root().entries())
        listing.add(value, value.keyRange(), isSecret(key));
    return listing.settings;
}

QByteArray effectiveJson(const ConfigDocument &document, bool withSecrets)
{
    const QJsonValue json = document.root().toJson();
    return QJsonDocument((withSecrets ? json : masked(json, false)).toObject()).toJson();
}

EffectiveSettingsModel::EffectiveSettingsModel(QObject *parent)
    : RowsModel<EffectiveSetting>([](const EffectiveSetting &setting) { return setting.path; }, parent)
{
    setColumns({
        {.id = "setting",
         .title = tr("Setting"),
         .look = ColumnLook::Fixed,
         .value = [](const EffectiveSetting &setting) { return QVariant(setting.path); }},
        {.id = "value",
         .title = tr("Value"),
         .look = ColumnLook::Fixed,
         .value = [](const EffectiveSetting &setting) { return QVariant(setting.value); }},
        {.id = "source",
         .title = tr("Source"),
         .value =
             [](const EffectiveSetting &setting) {
                 return setting.place.isValid() ? QVariant(QString(QFileInfo(setting.place.file).fileName() + u':'
                                                                   + QString::number(setting.place.line)))
                                                : QVariant(QString());
             },
         .toolTip = [](const EffectiveSetting &setting) { return setting.place.file; }},
    });
    setTarget([](const EffectiveSetting &setting) {
        return Target {.kind = Target::Kind::ConfigPlace, .place = setting.place};
    });
}

} // namespace modulehost
