// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulemetadata.h"

#include <modulehost/errors.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Reads the members of one element of `modules`, with its place in every complaint.
class ElementReader
{
public:
    ElementReader(const QJsonValue &element, const QString &place)
        : m_place(place)
    {
        if (!element.isObject())
            throw Error(m_place % u": expected an object"_s);
        m_object = element.toObject();
    }

    QString text(QLatin1StringView name) const
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isString())
            fail(name, u"expected a string"_s);
        return value.toString();
    }

    bool flag(QLatin1StringView name) const
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isBool())
            fail(name, u"expected true or false"_s);
        return value.toBool();
    }

    QJsonObject object(QLatin1StringView name) const
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isObject())
            fail(name, u"expected an object"_s);
        return value.toObject();
    }

    [[noreturn]] void fail(QLatin1StringView name, const QString &complaint) const
    {
        throw Error(m_place % u'.' % name % u": " % complaint);
    }

private:
    QJsonObject m_object;
    QString m_place;
};

bool isModulePath(const QString &path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot > 0 && dot < path.size() - 1;
}

} // namespace

QList<ModuleMetadata> readModuleMetadata(const QJsonObject &json, const QString &file)
{
    const QJsonValue modules = json.value("modules"_L1);
    if (!modules.isArray() || modules.toArray().isEmpty())
        throw Error(u"modules: expected a list of at least one module"_s);

    QList<ModuleMetadata> read;
    const QJsonArray elements = modules.toArray();
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const ElementReader reader(elements.at(i), u"modules[%1]"_s.arg(i));
        ModuleMetadata metadata;
        metadata.path = reader.text("path"_L1);
        if (!isModulePath(metadata.path))
            reader.fail("path"_L1, u"expected a module path such as \"department.DepartmentModule\""_s);
        metadata.version = reader.text("version"_L1);
        metadata.description = reader.text("description"_L1);
        metadata.author = reader.text("author"_L1);
        metadata.licence = reader.text("licence"_L1);
        metadata.isExclusive = reader.flag("exclusive"_L1);
        metadata.schema = reader.object("schema"_L1);
        metadata.example = reader.text("example"_L1);
        metadata.file = file;
        read.append(metadata);
    }
    return read;
}

} // namespace modulehost
