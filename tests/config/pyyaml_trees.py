# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what PyYAML's safe loader makes of texts.

Reads one base64 text a line from standard input. Prints a line for each: "tree" and the tree with every
type visible, or "refused" and the line that the error names (0 when it names none). With the argument "fast" the text is
cut into pieces by libyaml, where PyYAML has it; what they mean is told by the same loader.
"""

import base64
import datetime
import io
import json
import math
import struct
import sys

import yaml


loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader) if "fast" in sys.argv[1:] else yaml.SafeLoader


def tree(value):
    if value is None:
        return "n"
    if isinstance(value, bool):
        return "b:true" if value else "b:false"
    if isinstance(value, int):
        return "i:%d" % value
    if isinstance(value, float):
        return "f:nan" if math.isnan(value) else "f:" + struct.pack(">d", value).hex()
    if isinstance(value, str):
        return "s:" + json.dumps(value)
    if isinstance(value, bytes):
        return "x:" + value.hex()
    if isinstance(value, datetime.datetime):
        return "t:" + value.isoformat()
    if isinstance(value, datetime.date):
        return "d:" + value.isoformat()
    if isinstance(value, list):
        return "[" + ",".join(map(tree, value)) + "]"
    if isinstance(value, tuple):
        return "(" + ",".join(map(tree, value)) + ")"
    if isinstance(value, dict):
        return "{" + ",".join(tree(k) + "=" + tree(v) for k, v in value.items()) + "}"
    if isinstance(value, set):
        return "<" + ",".join(sorted(map(tree, value))) + ">"
    raise TypeError(type(value))


def answer(text):
    # A homeserver opens its config as text, with any kind of line end.
    stream = io.TextIOWrapper(io.BytesIO(text), encoding="utf-8")
    try:
        return "tree " + tree(yaml.load(stream, Loader=loader))
    except Exception as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        return "refused %d" % (mark.line + 1 if mark else 0)


for line in sys.stdin.buffer:
    print(answer(base64.b64decode(line)))
