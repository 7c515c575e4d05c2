# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Renders Jinja2 templates for the native modules of a module console.

Reads questions from standard input and answers them on standard output, a JSON object a line:

    {"do": "read", "number": 1, "name": "a.html", "directories": ["/x"], …}    {"text": ""}
    {"do": "render", "number": 1, …the same…, "values": {"a": 1}}              {"text": "…"}
    {"do": "forget", "number": 1}                                              {"text": ""}

or {"error": {"message": "…", "file": "…", "line": 3}}. Greets with {"ready": true} before the first question, or
tells the reason why it cannot work. Ends with its standard input.
"""

import importlib.util
import json
import os
import resource
import signal
import sys
import time
from urllib.parse import urlencode

LONGEST_TEXT = 16 * 1024 * 1024
MOST_MEMORY = 2 * 1024 * 1024 * 1024
# The one who asks gives up before; this is for when it was killed and cannot.
LONGEST_QUESTION_SECONDS = 60


class AnswerChannel:
    """Standard output, out of the reach of everything else in this process."""

    def __init__(self):
        self._file = os.fdopen(os.dup(1), "wb")
        os.dup2(2, 1)

    def send(self, answer):
        self._file.write(json.dumps(answer).encode("utf-8") + b"\n")
        self._file.flush()


def format_ts(value, format):
    """Milliseconds since the epoch as local time."""
    return time.strftime(format, time.localtime(value / 1000))


def mxc_to_http_filter(public_baseurl):
    def mxc_to_http(value, width, height, resize_method="crop"):
        """The address of a thumbnail of `mxc://server/media`; empty for anything else."""
        if not isinstance(value, str) or not value.startswith("mxc://"):
            return ""
        media, hash_sign, fragment = value[len("mxc://"):].partition("#")
        size = urlencode({"width": width, "height": height, "method": resize_method})
        return f"{public_baseurl}_matrix/media/v1/thumbnail/{media}?{size}{hash_sign}{fragment}"

    return mxc_to_http


def homeserver_templates():
    """The templates of the homeserver that this interpreter has, without running anything of it."""
    try:
        package = importlib.util.find_spec("synapse")
    except (ImportError, ValueError):
        return []
    folders = (package.submodule_search_locations or []) if package else []
    candidates = [os.path.join(folder, "res", "templates") for folder in folders]
    return [candidate for candidate in candidates if os.path.isdir(candidate)]


class Templates:
    def __init__(self, jinja2):
        self._jinja2 = jinja2
        self._environments = {}
        self._templates = {}

    def read(self, question):
        self._templates[question["number"]] = self._load(question)
        return ""

    def render(self, question):
        template = self._templates.get(question["number"])
        if template is None:  # this process is a successor of the one that read it
            template = self._templates[question["number"]] = self._load(question)
        text = template.render(question["values"])
        if len(text) > LONGEST_TEXT:
            raise ValueError(f"the text is longer than {LONGEST_TEXT} characters")
        return text

    def forget(self, question):
        self._templates.pop(question["number"], None)
        return ""

    def _load(self, question):
        return self._environment(question).get_template(question["name"])

    def _environment(self, question):
        built_in = [question["built_in"]] if question["built_in"] else homeserver_templates()
        key = (*question["directories"], *built_in)
        if key not in self._environments:
            # Sandboxed: templates come from folders that the config names, and are text, not code to be trusted.
            environment = self._jinja2.sandbox.SandboxedEnvironment(
                loader=self._jinja2.FileSystemLoader(key), autoescape=self._jinja2.select_autoescape()
            )
            environment.filters["format_ts"] = format_ts
            environment.filters["mxc_to_http"] = mxc_to_http_filter(question["public_baseurl"])
            environment.globals["server_name"] = question["server_name"]
            self._environments[key] = environment
        return self._environments[key]


def place_of(error, directories):
    """File and line of the innermost template that `error` came through."""
    place = (None, 0)
    traceback = error.__traceback__
    while traceback:
        file = traceback.tb_frame.f_code.co_filename
        if any(file.startswith(os.path.join(directory, "")) for directory in directories):
            place = (file, traceback.tb_lineno)
        traceback = traceback.tb_next
    return place


def describe(jinja2, error, question):
    directories = [*question.get("directories", []), question.get("built_in") or "", *homeserver_templates()]
    directories = [directory for directory in directories if directory]
    file, line = place_of(error, directories)
    message = f"{type(error).__name__}: {error}"
    if isinstance(error, jinja2.TemplateSyntaxError):
        file, line, message = error.filename, error.lineno, error.message
    elif isinstance(error, jinja2.TemplateNotFound):
        message = f"there is no template {error.name} in {', '.join(directories) or 'any directory'}"
    elif isinstance(error, jinja2.UndefinedError):
        message = str(error)
    elif isinstance(error, MemoryError):
        message = "the template needs too much memory"
    return {"message": message, "file": file or "", "line": line}


def answer(jinja2, templates, line):
    question = json.loads(line)
    try:
        return {"text": getattr(templates, question["do"])(question)}
    except Exception as error:  # whatever a template does wrong is its author's to read
        return {"error": describe(jinja2, error, question)}


def main():
    channel = AnswerChannel()
    # Ctrl+C in a terminal is meant for the program that started this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    try:
        import jinja2
        import jinja2.sandbox
    except ImportError as error:
        channel.send({"ready": False, "reason": str(error)})
        return 1
    channel.send({"ready": True})
    templates = Templates(jinja2)
    for line in sys.stdin.buffer:
        signal.alarm(LONGEST_QUESTION_SECONDS)
        channel.send(answer(jinja2, templates, line))
        signal.alarm(0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
