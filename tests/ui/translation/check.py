#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Module Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py LUPDATE ROOT: every text of the window has a finished translation.

Takes the texts of the sources into copies of the translation files, as the target update_translations would, and looks
at the copies: texts without a translation, texts that the sources have no more, place holders, mnemonics and plural
forms that do not match. Prints one line per fault and exits 1 when there is one.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from dataclasses import dataclass

SOURCES = ("ui", "core")
PLURAL_ONLY = "en"
PLACE_HOLDER = re.compile(r"%L?(?:\d+|n)")
MNEMONIC = re.compile(r"&(?=\w)")


@dataclass(frozen=True)
class Text:
    context: str
    source: str
    comment: str


def read(path):
    """The messages of a translation file by their text."""
    messages = {}
    for context in xml.parse(path).iter("context"):
        for message in context.iter("message"):
            text = Text(context.findtext("name"), message.findtext("source"), message.findtext("comment", ""))
            messages[text] = message
    return messages


def forms(message):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


def faults_of(text, message):
    """What is wrong with one translation, as sentences."""
    if message.find("translation").get("type") is not None or not all(forms(message)):
        yield "has no finished translation"
        return
    for form in forms(message):
        if set(PLACE_HOLDER.findall(form)) != set(PLACE_HOLDER.findall(text.source)):
            yield f"the place holders of “{form}” are others"
        if bool(MNEMONIC.search(form)) != bool(MNEMONIC.search(text.source)):
            yield f"one of it and “{form}” has a mnemonic, the other has none"


def plurals_of(text, message):
    if any("(s)" in form for form in forms(message)):
        yield "“(s)” is no plural"


def faults(lupdate, root):
    for path in sorted((root / "resources" / "translations").glob("*.ts")):
        is_plural_only = path.stem.endswith("_" + PLURAL_ONLY)
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / path.name
            shutil.copyfile(path, copy)
            command = [lupdate, "-silent", "-no-obsolete", "-locations", "none"]
            command += ["-pluralonly"] if is_plural_only else []
            command += [*(str(root / name) for name in SOURCES), "-ts", str(copy)]
            run = subprocess.run(command, capture_output=True, text=True, check=True)
            for line in run.stderr.splitlines():
                yield line
            before, after = read(path), read(copy)
        for text in before:
            if text not in after:
                yield f"{path.name}: {text.context}: “{text.source}”: the sources have no such text"
        for text, message in after.items():
            for fault in (*faults_of(text, message), *plurals_of(text, message)):
                yield f"{path.name}: {text.context}: “{text.source}”: {fault}"


def main(arguments):
    found = list(faults(arguments[0], pathlib.Path(arguments[1]).resolve()))
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
