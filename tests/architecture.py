#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Fails when a source file saw a header of a module that its own module may not see.

Meson hands over the modules and what each sees (libsitnet/meson.build) and the public parts by module
(include/meson.build); what the compiler really read comes from `ninja -t deps`.
"""
import argparse
import glob
import os
import re
import subprocess
import sys

LIBRARY, PUBLIC, TESTS = "libsitnet/", "include/sitnet/", "tests/"
HELPER = "libsitnet/render/helper/"
HELPER_SHARES = {"libsitnet/render/map/description.h", "libsitnet/render/map/drawing-trailer.h"}  # what both sides must agree on
IGRAPH = "/igraph/igraph.h"
GRAPHVIZ = "/graphviz/"


class Rule:
    """Which modules a source file may see: its own, those named for it, or everything."""

    def __init__(self, modules, parts, tests_see_also):
        self.modules = modules
        self.tests_see_also = tests_see_also
        self.module_of_part = {f"{part}.h": module for module, names in parts.items() for part in names}

    def seen_from(self, source):
        """The set of modules that may be seen, "public" for the one supported header, None for no limit."""
        if source.startswith(HELPER):
            return {"helper"}
        module = os.path.dirname(source).split("/", 1)[-1]
        if source.startswith(LIBRARY) and module in self.modules:
            return {module, *self.modules[module]}
        if source.startswith(TESTS) and module in self.modules:
            return {module, *self.modules[module], *self.tests_see_also.get(module, [])}
        if source.startswith(("tools/", "bindings/", "docs/")):
            return {"public"}
        return None

    def module_of(self, header):
        """The module a header of ours belongs to; None for headers without a module."""
        if header.startswith(PUBLIC):
            return self.module_of_part.get(os.path.basename(header), "sitnet.h")
        if header.startswith(HELPER):
            return "helper"
        if header.startswith(LIBRARY):
            return os.path.dirname(header)[len(LIBRARY):]
        return None

    def may_see(self, source, header):
        seen = self.seen_from(source)
        module = self.module_of(header)
        if seen is None or module is None:
            return True
        if "public" in seen:
            return header.startswith(PUBLIC)
        if "helper" in seen and header in HELPER_SHARES:
            return True
        return module in seen or (module == "helper" and "render/map" in seen)


def records(text, build, root):
    """Pairs (source, headers) out of `ninja -t deps`, both relative to the root where they lie in it."""
    files = []
    for line in text.splitlines() + [""]:
        if line.startswith("    "):
            path = os.path.normpath(os.path.join(build, line.strip()))
            files.append(os.path.relpath(path, root) if path.startswith(root + os.sep) else path)
        elif not line.strip() and files:
            yield files[0], files[1:]
            files = []


def violations(pairs, rule, built):
    """Every header seen from where it may not be, in words; `built` are the modules that have source files."""
    igraph_users, met = set(), set()
    for source, headers in pairs:
        met.add(source)
        for header in headers:
            if not rule.may_see(source, header):
                yield f"{source} sees {header}, of a module it may not see"
            if header.endswith(IGRAPH) and source.startswith(LIBRARY):
                igraph_users.add(source)
            if GRAPHVIZ in header and not source.startswith(HELPER):
                yield f"{source} sees {header}: only the drawing helper may"
    if len(igraph_users) > 1:
        yield "more than one file includes <igraph.h>: " + ", ".join(sorted(igraph_users))
    for module in built:
        if not any(source.startswith(f"{LIBRARY}{module}/") for source in met):
            yield f"no record of module {module}: build the library first"


def drawing_differs(text, modules):
    """Every module that the drawing in docs/architecture.md shows otherwise than the dictionary has it, in words."""
    drawn = dict(re.findall(r"^ (\S+) +sees (.*)$", text, re.MULTILINE))
    for module, seen in modules.items():
        if sorted(drawn.pop(module, "").split()) != sorted(seen or ["nothing"]):
            yield f"docs/architecture.md does not show what {module} sees: {' '.join(seen) or 'nothing'}"
    for module in drawn:
        yield f"docs/architecture.md shows {module}, which is no module"


def named_lists(words):
    """["io=base,model", "base="] as {"io": ["base", "model"], "base": []}."""
    pairs = (word.split("=", 1) for word in words)
    return {name: [item for item in items.split(",") if item] for name, items in pairs}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("root")
    parser.add_argument("--module", action="append", default=[], metavar="NAME=SEEN,…")
    parser.add_argument("--tests", action="append", default=[], metavar="MODULE=SEEN,…")
    parser.add_argument("--part", action="append", default=[], metavar="MODULE=PART,…")
    options = parser.parse_args()
    rule = Rule(named_lists(options.module), named_lists(options.part), named_lists(options.tests))
    text = subprocess.run(["ninja", "-C", options.build, "-t", "deps"], check=True,
                          capture_output=True, text=True).stdout
    build, root = os.path.realpath(options.build), os.path.realpath(options.root)
    built = [module for module in rule.modules if glob.glob(f"{root}/{LIBRARY}{module}/*.c")]
    found = sorted(set(violations(records(text, build, root), rule, built)))
    with open(f"{root}/docs/architecture.md", encoding="utf-8") as drawing:
        found += drawing_differs(drawing.read(), rule.modules)
    print("\n".join(found) if found else "every file sees only what its module may see")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
