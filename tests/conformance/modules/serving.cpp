// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/module.h>
#include <modulehost/moduleapi.h>

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace modulehost::conformance {

namespace {

//! Answers every method with the module's name and the segments below the resource.
WebResource resourceOf(const ConfigValue &config)
{
    const QString name = config[u"name"_s].asString();
    const auto answer = [name](const WebRequest &request) {
        const QJsonObject body {{u"served_by"_s, name},
                                {u"remaining"_s, QJsonArray::fromStringList(request.remaining)}};
        return WebResponse::json(200, body);
    };
    return {.leaf = config[u"leaf"_s].asBool(), .any = answer};
}

//! The registering call's outcome in the words of the cases.
QString registered(ModuleApi &api, const QString &path, const WebResource &resource)
{
    try {
        api.registerWebResource(path, resource);
        return u"accepted"_s;
    } catch (const RuntimeError &) {
        return u"RuntimeError"_s;
    } catch (const Error &error) {
        return error.message();
    }
}

Task<Value> answer(QString text) { co_return Value(text); }

} // namespace

/*!
 * Registers the one web resource of its config, `{ name: …, path: …, leaf: …, late: … }`: in its constructor, or late,
 * whenever it is asked on_new_event. Answers that with what came of it.
 */
class Serving : public Module
{
public:
    Serving(const ConfigValue &config, ModuleApi &api)
    {
        const QString path = config[u"path"_s].asString();
        const WebResource resource = resourceOf(config);
        if (!config[u"late"_s].asBool(false)) {
            api.registerWebResource(path, resource);
            return;
        }
        const auto registerNow
            = [&api, path, resource](Value::List &) { return answer(registered(api, path, resource)); };
        api.registerDynamicCallbacks(u"third_party_rules"_s, {{u"on_new_event"_s, {.call = registerNow}}});
    }
};

} // namespace modulehost::conformance

MODULEHOST_EXPORT(pkg.Serving, modulehost::conformance::Serving)
