// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consoleschema.h"

#include <QByteArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr char text[] = R"json({
  "type": "object",
  "properties": {
    "server_name": {
      "title": "Server name",
      "description": "The homeserver's name: what stands after the colon of its users' IDs.",
      "type": "string",
      "examples": ["example.com"]
    },
    "public_baseurl": {
      "title": "Public address",
      "description": "Where clients reach the homeserver; modules build their links with it.",
      "type": "string"
    },
    "worker_name": {
      "title": "Name of the worker",
      "description": "Which process of the homeserver this is, for the modules; without it, the main process.",
      "type": "string"
    },
    "worker_app": {
      "title": "Program of the worker",
      "description": "What kind of process a worker is.",
      "type": "string",
      "examples": ["synapse.app.generic_worker"]
    },
    "email": {
      "title": "Mail",
      "description": "How mails are sent.",
      "type": "object",
      "properties": {
        "app_name": {
          "title": "Name of the application",
          "description": "As whom mails present themselves.",
          "type": "string",
          "default": "Matrix"
        }
      }
    },
    "modules": {
      "title": "Modules",
      "description": "In the order in which they are loaded and asked.",
      "type": "array",
      "items": {
        "title": "Module",
        "type": "object",
        "required": ["module"],
        "properties": {
          "module": {
            "title": "Module path",
            "description": "Package and class: the module is found by it.",
            "type": "string"
          },
          "config": {
            "title": "Config of the module",
            "description": "What the module's parse_config gets.",
            "type": "object"
          }
        }
      }
    },
    "caches": {
      "title": "Caches",
      "description": "How large the caches of homeserver and modules may grow.",
      "type": "object",
      "properties": {
        "global_factor": {
          "title": "Factor for all caches",
          "description": "The size that a cache asks for is multiplied by it.",
          "type": "number",
          "minimum": 0,
          "default": 0.5
        },
        "per_cache_factors": {
          "title": "Factors of single caches",
          "description": "By the name of the cached function.",
          "type": "object",
          "additionalProperties": { "type": "number", "minimum": 0 }
        },
        "expire_caches": {
          "title": "Entries expire",
          "description": "Whether entries that nobody uses leave after some time.",
          "type": "boolean",
          "default": true
        },
        "cache_entry_ttl": {
          "title": "Time to live",
          "description": "An entry that was not used for that long expires. Milliseconds, or a number with s, m, h, d, w or y.",
          "type": ["string", "integer"],
          "default": "30m"
        }
      }
    },
    "module_console": {
      "title": "Module Console",
      "description": "What this program alone reads; a homeserver ignores it.",
      "type": "object",
      "properties": {
        "listen": {
          "title": "Address of the web resources",
          "description": "Address and port at which the modules' web resources are served. Port 0 lets the system choose.",
          "type": "string",
          "default": "127.0.0.1:8018"
        },
        "native_module_paths": {
          "title": "Folders of native modules",
          "description": "Searched for plug-ins, in this order; relative to the folder of this file.",
          "type": "array",
          "items": { "type": "string" }
        },
        "python": {
          "title": "Python interpreter",
          "description": "A file, or a name that is looked up in PATH.",
          "type": "string",
          "default": "python3"
        },
        "python_path": {
          "title": "Folders of Python modules",
          "description": "Where the interpreter looks for modules; relative to the folder of this file.",
          "type": "array",
          "items": { "type": "string" }
        },
        "target_synapse": {
          "title": "Version of the homeserver",
          "description": "Callbacks that this version does not know yet are told as problems. In quotes.",
          "type": "string",
          "default": "1.157.1"
        },
        "callback_time_limit": {
          "title": "Time limit of a callback",
          "description": "A callback that takes longer fails; without a limit it is waited for. Milliseconds, or a number with s, m, h, d, w or y.",
          "type": ["string", "integer"],
          "examples": ["5s"]
        }
      }
    }
  }
})json";

} // namespace

const QJsonObject &consoleSchema()
{
    static const QJsonObject schema = QJsonDocument::fromJson(text).object();
    return schema;
}

QStringList consoleKeys()
{
    return consoleSchema()["properties"_L1]["module_console"_L1]["properties"_L1].toObject().keys();
}

} // namespace modulehost
