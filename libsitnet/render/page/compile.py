#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compiles script and style of the page into one C source: webpage-assets.h declares what is in it.

usage: compile.py OUTPUT.c STYLE.css SCRIPT.js…

The scripts are put one after the other, in the order in which they are given.
"""
import sys
from pathlib import Path


def c_string(text):
    """Returns a text as literals of C, a line each."""
    escapes = {ord('"'): '\\"', ord("\\"): "\\\\", ord("\n"): "\\n", ord("?"): "\\?"}
    lines = []
    for line in text.encode().splitlines(keepends=True):
        lines.append('"' + "".join(escapes.get(b, chr(b) if 32 <= b < 127 else f"\\{b:03o}") for b in line) + '"')
    return "\n".join(lines)


def main(output, style, *scripts):
    script = '"use strict";\n' + "".join(Path(path).read_text(encoding="utf-8") for path in scripts)
    style = Path(style).read_text(encoding="utf-8")
    for text in (script, style):
        if "\r" in text or "</s" in text.lower():
            sys.exit("script and style of the page must hold no carriage return and no end tag: their hashes and ends would be wrong")
    Path(output).write_text(
        '/* Written by libsitnet/render/page/compile.py. */\n#include "webpage-assets.h"\n\n'
        f"const char sitnet_webpage_style[] =\n{c_string(style)};\n\nconst char sitnet_webpage_script[] =\n{c_string(script)};\n",
        encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
