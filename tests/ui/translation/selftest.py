#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""selftest.py LUPDATE: proves that check.py finds each kind of fault, and nothing in good translations."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

import check

SOURCE = """class Window : public QWidget
{
    Q_OBJECT
    void fill(int count) { tr("&Save %1"); tr("%n file(s)", nullptr, count); }
};
"""
SAVE = "<message><source>&amp;Save %1</source><translation>%1 &amp;speichern</translation></message>"
FILES = """<message numerus="yes"><source>%n file(s)</source><translation><numerusform>%n Datei</numerusform>
<numerusform>%n Dateien</numerusform></translation></message>"""


def check_messages(*messages, source=SOURCE):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name in (*check.SOURCES, "resources/translations"):
            (root / name).mkdir(parents=True)
        (root / "ui" / "window.h").write_text(source, encoding="utf-8")
        (root / "resources/translations/x_de.ts").write_text(
            '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de_DE">'
            f"<context><name>Window</name>{''.join(messages)}</context></TS>", encoding="utf-8")
        run = subprocess.run([sys.executable, check.__file__, LUPDATE, root], capture_output=True, text=True, check=False)
        return run.returncode, run.stderr


class CheckTest(unittest.TestCase):
    def finds(self, sentence, *messages, source=SOURCE):
        status, output = check_messages(*messages, source=source)
        self.assertEqual(status, 1)
        self.assertIn(sentence, output)

    def test_good_translations_pass(self):
        self.assertEqual(check_messages(SAVE, FILES), (0, ""))

    def test_a_text_without_translation(self):
        self.finds("“%n file(s)”: has no finished translation", SAVE)

    def test_an_unfinished_translation(self):
        self.finds("has no finished translation", SAVE.replace("<translation>", '<translation type="unfinished">'), FILES)

    def test_a_text_that_is_gone(self):
        gone = "<message><source>Gone</source><translation>Weg</translation></message>"
        self.finds("“Gone”: the sources have no such text", SAVE, FILES, gone)

    def test_place_holders(self):
        self.finds("the place holders of “%2 &speichern” are others", SAVE.replace("<translation>%1", "<translation>%2"), FILES)

    def test_mnemonics(self):
        self.finds("has a mnemonic", SAVE.replace("%1 &amp;", "%1 "), FILES)

    def test_plurals(self):
        self.finds("“(s)” is no plural", SAVE, FILES.replace("%n Dateien", "%n Datei(s)"))

    def test_a_text_that_lupdate_cannot_place(self):
        self.finds("lacks Q_OBJECT", SAVE, FILES,
                   source=SOURCE + 'namespace host { QString name() { return tr("Name"); } }\n')


if __name__ == "__main__":
    LUPDATE = sys.argv.pop(1)
    unittest.main()
