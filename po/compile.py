#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compiles the catalogues of messages into one C source: libsitnet/base/message-catalogue.h says how it looks.

usage: compile.py OUTPUT.c [CODE=FILE.mo]… [DEFINITION.CODE.md]…

A definition is a text of docs/questions: NAME.CODE.md is the message "definition\\004NAME" of the language CODE. Its paragraphs
become one line each.
"""
import re
import struct
import sys
from pathlib import Path

CONTEXT = b"\004"


def read_mo(path):
    """Returns the messages of a compiled catalogue, English to translated, both as bytes."""
    data = Path(path).read_bytes()
    magic, _, count, originals, translations = struct.unpack_from("<5I", data)
    if magic != 0x950412DE:
        sys.exit(f"{path} is not a catalogue that msgfmt wrote on this machine")

    def text(table, index):
        length, offset = struct.unpack_from("<2I", data, table + 8 * index)
        return data[offset:offset + length]

    return {text(originals, i): text(translations, i) for i in range(count)}


def read_definition(path):
    """Returns the text of a definition: a line for each paragraph, without the Markdown heading."""
    paragraphs = Path(path).read_text(encoding="utf-8").strip().split("\n\n")
    return "\n\n".join(" ".join(p.split()) for p in paragraphs if not p.startswith("#")).encode()


def plural_rule(messages, code):
    """Returns the rule for plural forms as an expression of C."""
    header = messages.pop(b"", b"").decode()
    rule = re.search(r"plural=([n0-9\s?:()=!<>&|%]+);", header)
    if rule is None:
        sys.exit(f"the catalogue {code} has no Plural-Forms in its header")
    return rule.group(1).strip()


def c_catalogue(code, messages):
    """Returns the C source of one catalogue."""
    texts, places = bytearray(), []
    for english in sorted(messages, key=lambda key: key.split(b"\0")[0]):
        places.append((len(texts), len(texts) + len(english) + 1))
        texts += english + b"\0" + messages[english] + b"\0"
    numbers = ",".join(str(byte - 256 if byte > 127 else byte) for byte in texts or b"\0")
    pairs = ",".join("{%d,%d}" % place for place in places or [(0, 0)])
    return (f"static const signed char texts_{code}[] = {{{numbers}}};\n"
            f"static const guint32 messages_{code}[][2] = {{{pairs}}};\n")


def main(output, *arguments):
    catalogues, plurals = {"en": {}}, {"en": "n != 1"}
    for argument in arguments:
        if argument.endswith(".md"):
            name, code, _ = Path(argument).name.rsplit(".", 2)
            if code not in catalogues:
                sys.exit(f"{argument} is in a language that has no catalogue")
            catalogues[code][b"definition" + CONTEXT + name.encode()] = read_definition(argument)
        else:
            code, path = argument.split("=", 1)
            catalogues[code] = read_mo(path)
            plurals[code] = plural_rule(catalogues[code], code)
    source = ['/* Written by po/compile.py. */\n#include "message-catalogue.h"\n']
    for code, messages in catalogues.items():
        source.append(c_catalogue(code, messages))
        source.append(f"static guint\nplural_{code} (guint64 n)\n{{\n  return (guint)({plurals[code]});\n}}\n")
    source.append("const SitnetCatalogue sitnet_catalogues[] = {\n")
    for code, messages in catalogues.items():
        source.append(f'  {{"{code}", plural_{code}, (const char *)texts_{code}, messages_{code}, {len(messages)}}},\n')
    source.append("};\nconst guint sitnet_n_catalogues = G_N_ELEMENTS (sitnet_catalogues);\n")
    Path(output).write_text("".join(source), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
