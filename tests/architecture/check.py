#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py [ROOT]: every rule about who may include what, and the licence lines.

Prints one line per breach, GNU style, and exits 1 when there is one. Rules are data: each has an example
that breaks it, and selftest.py proves that the example is found.
"""

import pathlib
import re
import sys
from dataclasses import dataclass

SOURCE_FOLDERS = ("core", "app", "ui", "resources", "tests")
SOURCE_SUFFIXES = (".h", ".cpp")
SKIPPED_FOLDERS = ("build", ".git", "__pycache__")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')

# A folder of core and the folders of core that it may include besides itself.
CORE_FOLDERS = {
    "threads": (),
    "api": (),
    "config": ("api",),
    "callbacks": ("api",),
    "web": ("api",),
    "cache": ("api", "threads"),
    "runtime": ("api", "threads", "config", "callbacks", "web", "cache"),
    "host": ("api", "threads", "config", "callbacks", "web", "cache", "runtime"),
}


@dataclass(frozen=True)
class Rule:
    """No file under `where` includes what `forbidden` matches, but for those under `allowed`."""

    where: str
    forbidden: str
    sentence: str
    example: tuple  # (path, include)
    allowed: str = r"$^"


RULES = (
    Rule(r"", r"^yaml-cpp/", "only core/config reads YAML", ("core/host/host.cpp", "<yaml-cpp/yaml.h>"),
         r"^(core/config|tests)/"),
    Rule(r"", r"^(QtHttpServer/)?Q(Abstract)?HttpServer|^QtHttpServer", "only core/web knows the HTTP server",
         ("core/host/host.cpp", "<QHttpServer>"), r"^(core/web|tests)/"),
    Rule(r"", r"^curl/", "only core/runtime sends mail", ("core/host/host.cpp", "<curl/curl.h>"), r"^core/runtime/"),
    Rule(r"", r"^(QtSql|QSql)", "only core/runtime knows databases", ("core/host/host.cpp", "<QSqlQuery>"),
         r"^(core/runtime|tests)/"),
    Rule(r"", r"(^|/)\.\./", "an include path does not climb", ("app/main.cpp", '"../core/host/hostsession.h"')),
    Rule(r"^core/", r"^(ui|app)/", "core knows neither ui nor app", ("core/host/host.cpp", '"ui/window.h"')),
    Rule(r"^(core|resources/modules)/",
         r"^(Qt(Gui|Widgets)\b|Q(Widget|Application|GuiApplication|Window|MainWindow|Icon|Pixmap|Image|Color|Font|Painter)$)",
         "no user interface below ui", ("core/host/host.cpp", "<QWidget>")),
    Rule(r"^core/api/", r"^(?!Q[A-Za-z]|qcoro|modulehost/|[a-z_]+$|[a-z_]+\.h$)",
         "the module API includes Qt Core, QCoro and <modulehost/…> alone", ("core/api/modulehost/value.h", "<valijson/x.hpp>")),
    Rule(r"^core/api/", r"^Q(Network|Tcp|Udp|Ssl|LocalServer|LocalSocket|HostAddress|HostInfo|Sql|Dom|Xml)", "the module API needs Qt Core alone",
         ("core/api/modulehost/value.h", "<QNetworkReply>")),
)


@dataclass(frozen=True)
class Breach:
    path: str
    line: int
    sentence: str

    def __str__(self):
        return f"{self.path}:{self.line}: error: {self.sentence}"


def files(root, suffixes):
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root)
        if path.is_file() and path.suffix in suffixes and not any(part in SKIPPED_FOLDERS for part in name.parts[:-1]):
            yield path, name.as_posix()


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := INCLUDE.match(line):
            yield number, match.group(1), match.group(2)


def core_headers(root):
    """The folder of core behind each header's name as an #include writes it."""
    headers = {}
    for folder in CORE_FOLDERS:
        base = root / "core" / folder
        for header in base.rglob("*.h"):
            headers.setdefault(header.relative_to(base).as_posix(), set()).add(folder)
    return headers


def folder_breach(name, target, headers):
    """Why the file `name` may not include the header `target` of core; None when it may."""
    owners = headers.get(target)
    parts = name.split("/")
    if not owners or len(parts) < 3:
        return None
    if parts[0] == "core" and parts[1] in CORE_FOLDERS:
        allowed = {parts[1], *CORE_FOLDERS[parts[1]]}
        if not owners & allowed:
            return f"core/{parts[1]} does not include core/{min(owners)}"
    if parts[:2] == ["resources", "modules"] and "api" not in owners:
        return f"a shipped module includes the module API alone, not core/{min(owners)}"
    return None


def include_breaches(root):
    headers = core_headers(root)
    for path, name in files(root, SOURCE_SUFFIXES):
        if name.split("/")[0] not in SOURCE_FOLDERS:
            continue
        for line, bracket, target in includes(path):
            for rule in RULES:
                if re.search(rule.where, name) and re.search(rule.forbidden, target) and not re.search(rule.allowed, name):
                    yield Breach(name, line, f"includes {target}: {rule.sentence}")
            own = bracket == '"' and (path.parent / target).is_file()
            if not own and (sentence := folder_breach(name, target, headers)):
                yield Breach(name, line, sentence)


def exempt_patterns(root):
    """The files that REUSE.toml speaks for, because they cannot carry a comment."""
    statement = root / "REUSE.toml"
    if not statement.is_file():
        return []
    text = statement.read_text(encoding="utf-8")
    patterns = []
    for one, several in re.findall(r'^path\s*=\s*(?:"([^"]+)"|\[(.*?)\])', text, re.DOTALL | re.MULTILINE):
        patterns += [one] if one else re.findall(r'"([^"]+)"', several)
    return [re.compile("^" + re.escape(p).replace(r"\*\*/", "(.*/)?").replace(r"\*\*", ".*").replace(r"\*", "[^/]*") + "$")
            for p in patterns]


def licence_breaches(root):
    exempt = exempt_patterns(root)
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root)
        if not path.is_file() or path.is_symlink() or any(part in SKIPPED_FOLDERS for part in name.parts):
            continue
        if any(pattern.match(name.as_posix()) for pattern in exempt):
            continue
        with path.open("rb") as file:
            head = b"".join(file.readline(4096) for _ in range(6))
        for tag in (b"SPDX-FileCopyrightText:", b"SPDX-License-Identifier: GPL-3.0-or-later"):
            if tag not in head:
                yield Breach(name.as_posix(), 1, f"has no line {tag.decode()} at its top")


def breaches(root):
    return [*include_breaches(root), *licence_breaches(root)]


def main(arguments):
    root = pathlib.Path(arguments[0] if arguments else ".").resolve()
    found = breaches(root)
    for breach in found:
        print(breach, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
