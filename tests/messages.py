#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Each text of the sources stands translated in each catalogue, and the catalogues hold no other text.

usage: messages.py SOURCE_ROOT
"""
import subprocess
import sys
import tempfile
from pathlib import Path


def run(*command):
    """Runs a command; returns its status and what it printed."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def without_source(catalogue, template):
    """Returns the texts of a catalogue that no source has."""
    texts = []
    for path in (catalogue, template):
        _, printed = run("msgattrib", "--no-wrap", "--no-location", "--clear-fuzzy", "--no-obsolete", str(path))
        context, known = "", set()
        for line in printed.splitlines():
            if line.startswith("msgctxt "):
                context = line
            elif line.startswith("msgid "):
                known.add((context, line))
                context = ""
        texts.append(known)
    return texts[0] - texts[1]


def main(root):
    root, failed = Path(root), False
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "sitnet.pot"
        status, printed = run("sh", str(root / "po" / "update.sh"), str(root), str(template))
        if status != 0:
            sys.exit(printed)
        catalogues = sorted((root / "po").glob("*.po"))
        if not catalogues:
            sys.exit("there is no catalogue in po")
        for catalogue in catalogues:
            status, printed = run("msgcmp", str(catalogue), str(template))
            old = without_source(catalogue, template)
            for context, text in sorted(old):
                print(f"{catalogue}: no source has the text {context} {text}")
            if status != 0 or old:
                print(printed)
                failed = True
    if failed:
        sys.exit("run `meson compile -C build po-update`, translate what is new, and delete what is obsolete")


if __name__ == "__main__":
    main(*sys.argv[1:])
