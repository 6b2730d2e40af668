#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Makes the source of the made-up language: link.py CATALOGUE.mo DEFINITIONS MSGFMT OUTPUT.c"""
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(catalogue, definitions, msgfmt, output):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        subprocess.run([sys.executable, HERE / "bracket.py", catalogue, definitions, folder / "cs.po", folder / "questions"],
                       check=True)
        subprocess.run([msgfmt, "--endianness=little", "-o", folder / "cs.mo", folder / "cs.po"], check=True)
        english = sorted(Path(definitions).glob("*.en.md"))
        made_up = sorted((folder / "questions").glob("*.cs.md"))
        subprocess.run([sys.executable, HERE.parents[1] / "po" / "compile.py", output, f"cs={folder / 'cs.mo'}",
                        *english, *made_up], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
