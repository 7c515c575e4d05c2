#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that check.py finds each kind of breach, and nothing in a good tree."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

import check

LICENCE = "// SPDX-FileCopyrightText: 2026 Somebody\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
GOOD_TREE = {
    "core/api/modulehost/value.h": "#include <QString>\n#include <memory>\n#include <qcorotask.h>\n#include <modulehost/export.h>\n",
    "core/api/modulehost/export.h": "",
    "core/config/yamltree.cpp": '#include "yamltree.h"\n#include <yaml-cpp/yaml.h>\n#include <modulehost/value.h>\n',
    "core/config/yamltree.h": "",
    "core/web/server.cpp": "#include <QHttpServer>\n",
    "core/runtime/native/plugin.cpp": "#include <yamltree.h>\n",
    "core/host/host.h": "",
    "app/main.cpp": "#include <host.h>\n",
    "resources/modules/x/x.cpp": "#include <modulehost/value.h>\n",
}


class Tree:
    def __init__(self, files):
        self._folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self._folder.name)
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def check(self):
        run = subprocess.run([sys.executable, check.__file__, self.root], capture_output=True, text=True, check=False)
        self._folder.cleanup()
        return run


def tree_with(extra):
    licensed = {name: LICENCE + text for name, text in GOOD_TREE.items()}
    return Tree({**licensed, **extra}).check()


class CheckTest(unittest.TestCase):
    def test_good_tree_passes(self):
        run = tree_with({})
        self.assertEqual((run.returncode, run.stderr), (0, ""))

    def test_every_rule_finds_its_example(self):
        for rule in check.RULES:
            with self.subTest(rule.sentence):
                path, include = rule.example
                run = tree_with({path: f"{LICENCE}#include {include}\n"})
                self.assertEqual(run.returncode, 1)
                self.assertIn(f"{path}:3: error: includes ", run.stderr)
                self.assertIn(rule.sentence, run.stderr)

    def test_core_folders_point_downwards_only(self):
        cases = {
            "core/config/a.cpp": ("<host.h>", "core/config does not include core/host"),
            "core/api/modulehost/a.cpp": ("<yamltree.h>", "core/api does not include core/config"),
            "core/web/a.cpp": ("<yamltree.h>", "core/web does not include core/config"),
            "core/runtime/native/a.cpp": ("<host.h>", "core/runtime does not include core/host"),
            "resources/modules/x/a.cpp": ("<yamltree.h>", "a shipped module includes the module API alone"),
        }
        for path, (include, sentence) in cases.items():
            with self.subTest(path):
                run = tree_with({path: f"{LICENCE}#include {include}\n"})
                self.assertEqual(run.returncode, 1)
                self.assertIn(f"{path}:3: error: {sentence}", run.stderr)

    def test_missing_licence_lines(self):
        run = tree_with({"app/a.h": "#pragma once\n", "tests/a.txt": "SPDX-FileCopyrightText: x\n"})
        self.assertEqual(run.returncode, 1)
        self.assertEqual(run.stderr.count("app/a.h:1: error: has no line SPDX-"), 2)
        self.assertEqual(run.stderr.count("tests/a.txt:1: error: has no line SPDX-License-Identifier"), 1)

    def test_reuse_statement_exempts(self):
        statement = "".join("# " + line[3:] + "\n" for line in LICENCE.splitlines())
        run = tree_with({"REUSE.toml": statement + 'path = ["**/*.json", "tests/corpus/**"]\n',
                         "a/b/c.json": "{}", "d.json": "{}", "tests/corpus/x/y.yaml": "a: 1\n", "tests/z.yaml": "a: 1\n"})
        self.assertEqual(run.returncode, 1)
        self.assertEqual({line.split(":")[0] for line in run.stderr.splitlines()}, {"tests/z.yaml"})


if __name__ == "__main__":
    unittest.main()
