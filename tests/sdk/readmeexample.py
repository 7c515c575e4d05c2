# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""readmeexample.py README FOLDER: writes the example module of core/api/README.md as it stands there."""
import pathlib
import re
import sys
import textwrap

text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
folder = pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
blocks = [textwrap.dedent(block).strip() + "\n" for block in re.findall(r"(?:^    .*\n|^\n(?=    ))+", text, re.M)]

for name, beginning in {
    "hello.cpp": "// hello.cpp",
    "hello.json": '{ "modules"',
    "CMakeLists.txt": "cmake_minimum_required",
}.items():
    found = [block for block in blocks if block.startswith(beginning)]
    if len(found) != 1:
        sys.exit(f"{sys.argv[1]}: expected one block that begins with {beginning}, got {len(found)}")
    (folder / name).write_text(found[0], encoding="utf-8")
