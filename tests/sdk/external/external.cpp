// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A module as an author outside of this tree writes it: without any of the tree's compile definitions.

#include <modulehost/module.h>

#include <functional>

class Greeter : public modulehost::Module
{
public:
    struct Config
    {
        QString greeting;
    };

    static Config parseConfig(const modulehost::ConfigValue &config) { return {config["greeting"].asString()}; }

    Greeter(const Config &config, modulehost::ModuleApi &api)
        : m_greeting(config.greeting)
    {
        if (m_greeting == "rude")
            throw modulehost::ConfigError("be polite", {"greeting"});
        api.registerWebResource("/_synapse/client/greeting",
                                {.leaf = true, .get = std::bind_front(&Greeter::greet, this)});
    }

private:
    modulehost::Task<modulehost::WebResponse> greet(const modulehost::WebRequest &request)
    {
        co_return modulehost::WebResponse::text(200, m_greeting + " " + request.remaining.join("/"));
    }

    QString m_greeting;
};

MODULEHOST_EXPORT(external.Greeter, Greeter)
