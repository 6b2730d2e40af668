#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes catalogues of a made-up language, which is English with each word in ⟦brackets⟧.

usage: bracket.py CATALOGUE.mo DEFINITIONS OUTPUT.po OUTPUT_FOLDER
The definitions DEFINITIONS/NAME.en.md become OUTPUT_FOLDER/NAME.cs.md.
"""
import importlib.util
import re
import sys
from pathlib import Path

# What is no text but a way of writing: put in the place of characters, not of words.
MARKS = {b"decimal sign", b"date", b"sign of a negative number", b"after a number"}


def load_compiler():
    path = Path(__file__).resolve().parents[2] / "po" / "compile.py"
    spec = importlib.util.spec_from_file_location("compile", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def quoted(data):
    text = data.decode()
    for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(plain, escaped)
    return f'"{text}"'


def bracketed(data):
    """The text with each word in brackets, so that a line may end between any two of them."""
    return re.sub(rb"\S+", lambda word: "⟦".encode() + word[0] + "⟧".encode(), data)


def entry(english):
    """The lines of one message."""
    context, _, text = english.rpartition(b"\004")
    lines = [f"msgctxt {quoted(context)}"] if context else []
    one, _, many = text.partition(b"\0")
    lines.append(f"msgid {quoted(one)}")
    if many:
        lines += [f"msgid_plural {quoted(many)}", f"msgstr[0] {quoted(bracketed(one))}",
                  f"msgstr[1] {quoted(bracketed(many))}"]
    else:
        lines.append(f"msgstr {quoted(one if context in MARKS else bracketed(one))}")
    return "\n".join(lines) + "\n"


def main(catalogue, definitions, output, folder):
    messages = load_compiler().read_mo(catalogue)
    messages.pop(b"", None)
    header = ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
              '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n')
    Path(output).write_text("\n".join([header] + [entry(english) for english in sorted(messages)]), encoding="utf-8")
    Path(folder).mkdir(exist_ok=True)
    for path in Path(definitions).glob("*.en.md"):
        text = path.read_text(encoding="utf-8").strip()
        (Path(folder) / path.name.replace(".en.md", ".cs.md")).write_bytes(bracketed(text.encode()) + b"\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
