// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "effectivesettings.h"

#include <configmask.h>
#include <secretvalues.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QString dots = u"••••••••"_s;

ConfigMask maskFor(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas)
{
    return ConfigMask(secretValues(document.root(), schemas), dots);
}

//! Dots without quotes, anything else as JSON.
QString settingText(const QJsonValue &value)
{
    if (value == QJsonValue(dots))
        return dots;
    const QByteArray array = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

class Listing
{
public:
    //! Hides nothing without \a mask.
    explicit Listing(const std::optional<ConfigMask> &mask)
        : m_mask(mask)
    {
    }

    //! Depth is bounded by the reader.
    void add(const ConfigValue &value, const SourceRange &place)
    {
        if (value.isList() && value.size() > 0) {
            for (qsizetype i = 0; i < value.size(); ++i)
                add(value.at(i), value.at(i).range());
            return;
        }
        if (value.isMap() && value.size() > 0) {
            for (const auto &[key, inner] : value.entries())
                add(inner, inner.keyRange());
            return;
        }
        settings.append({joinPath(value.path()), settingText(m_mask ? m_mask->toJson(value) : value.toJson()), place});
    }

    QList<EffectiveSetting> settings;

private:
    const std::optional<ConfigMask> m_mask;
};

} // namespace

QList<EffectiveSetting> effectiveSettings(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas,
                                          bool withSecrets)
{
    Listing listing(withSecrets ? std::nullopt : std::optional(maskFor(document, schemas)));
    for (const auto &[key, value] : document.root().entries())
        listing.add(value, value.keyRange());
    return listing.settings;
}

QByteArray effectiveJson(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas, bool withSecrets)
{
    const ConfigValue &root = document.root();
    const QJsonValue json = withSecrets ? root.toJson() : maskFor(document, schemas).toJson(root);
    return QJsonDocument(json.toObject()).toJson();
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
