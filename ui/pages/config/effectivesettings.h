// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configdocument.h>
#include <rowsmodel.h>

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace modulehost {

//! One value of a config as the host understands it, and where it comes from.
struct EffectiveSetting
{
    QString path;
    QString value; //!< As JSON.
    SourceRange place; //!< Of the key or item.

    friend bool operator==(const EffectiveSetting &, const EffectiveSetting &) = default;
};

/*!
 * All values of \a document, several files taken together, in their order. Secrets by their names, or by the
 * \a schemas of modules (by module path), and passwords in addresses are replaced by dots unless \a withSecrets. Any
 * thread.
 */
QList<EffectiveSetting> effectiveSettings(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas,
                                          bool withSecrets);

//! The whole as JSON, as `module-console config` prints it; secrets as above. Any thread.
QByteArray effectiveJson(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas, bool withSecrets);

//! Settings in a table.
class EffectiveSettingsModel : public RowsModel<EffectiveSetting>
{
    Q_OBJECT

public:
    explicit EffectiveSettingsModel(QObject *parent = nullptr);
};

} // namespace modulehost
