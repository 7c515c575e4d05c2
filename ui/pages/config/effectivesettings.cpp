// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "effectivesettings.h"

#include <secretvalues.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QString dots = u"••••••••"_s;

using Paths = QSet<QStringList>;

Paths secretPaths(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas)
{
    Paths paths;
    const QList<ConfigValue> secrets = secretValues(document.root(), schemas);
    for (const ConfigValue &secret : secrets)
        paths.insert(secret.path());
    return paths;
}

QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

//! \a value, which stands at \a path, with dots at the paths \a hidden.
QJsonValue masked(const QJsonValue &value, const QStringList &path, const Paths &hidden)
{
    if (hidden.contains(path))
        return dots;
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            *entry = masked(*entry, path + QStringList {entry.key()}, hidden);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = masked(array.at(i), path + QStringList {u"<item %1>"_s.arg(i)}, hidden);
        return array;
    }
    return value;
}

class Listing
{
public:
    explicit Listing(const Paths &hidden)
        : m_hidden(hidden)
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
        const QString shown = m_hidden.contains(value.path()) ? dots : jsonText(value.toJson());
        settings.append({joinPath(value.path()), shown, place});
    }

    QList<EffectiveSetting> settings;

private:
    const Paths m_hidden;
};

} // namespace

QList<EffectiveSetting> effectiveSettings(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas,
                                          bool withSecrets)
{
    Listing listing(withSecrets ? Paths() : secretPaths(document, schemas));
    for (const auto &[key, value] : document.root().entries())
        listing.add(value, value.keyRange());
    return listing.settings;
}

QByteArray effectiveJson(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas, bool withSecrets)
{
    const QJsonValue json = document.root().toJson();
    return QJsonDocument((withSecrets ? json : masked(json, {}, secretPaths(document, schemas))).toObject()).toJson();
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
