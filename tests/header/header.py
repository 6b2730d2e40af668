#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The public header as a stranger meets it: strict C11, C++, one supported include, and nothing else exported."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

INCLUDE, MADE, LIBRARY = (os.path.abspath(word) for word in sys.argv[1:4])  # MADE: what the build adds to the headers
PROMISED = pathlib.Path(__file__).with_name("promised.txt")
PARTS = sorted(path.name for path in pathlib.Path(INCLUDE, "sitnet").glob("*.h") if path.name != "sitnet.h")
FLAGS = subprocess.run(["pkg-config", "--cflags", "glib-2.0", "gobject-2.0", "gio-2.0"], check=True, capture_output=True,
                       text=True).stdout.split()
C11 = ["-x", "c", "-std=c11", "-pedantic-errors", "-Wall", "-Wextra", "-Werror"]
CXX17 = ["-x", "c++", "-std=c++17", "-pedantic-errors", "-Wall", "-Wextra", "-Werror"]
USE = """#include <sitnet/sitnet.h>
#include <sitnet/sitnet.h>
int main (void) { return SITNET_CHECK_VERSION (0, 1, 0) && sitnet_version () ? 0 : 1; }
"""


def compile_text(compiler, flags, text):
    with tempfile.NamedTemporaryFile("w", suffix=".c") as source:
        source.write(text)
        source.flush()
        return subprocess.run([compiler, *flags, f"-I{INCLUDE}", f"-I{MADE}", *FLAGS, "-fsyntax-only", source.name],
                              capture_output=True, text=True)


CHANGE_OF_A_LENT_SCOPE = """#include <sitnet/sitnet.h>
void change (const SitnetNetwork *n) { sitnet_scope_set_rule (sitnet_network_get_scope (n), SITNET_RULE_CONFIRMED); }
"""


def all_text():
    return "".join(path.read_text(encoding="utf-8") for folder in (INCLUDE, MADE)
                   for path in sorted(pathlib.Path(folder, "sitnet").glob("*.h")))


def declared():
    return set(re.findall(r"SITNET_API[^;]*?\b(sitnet_\w+) \(", all_text()))


def without_comments():
    return re.sub(r"/\*.*?\*/", "", all_text(), flags=re.DOTALL)


def promises():
    """What a program that was compiled with these headers relies on: each function as it is declared, each constant with its
    value, in the order of their names."""
    text = without_comments()
    functions = re.findall(r"^SITNET_API\s+([^;]*?\bsitnet_\w+ \([^;]*);", text, re.MULTILINE)
    found = [" ".join(function.split()) for function in functions]
    for body in re.findall(r"typedef enum[^{]*\{([^}]*)\}", text):
        names = [name.strip() for name in body.split(",") if name.strip()]
        assert not any("=" in name for name in names), "a constant with a value of its own: read it here"
        found += [f"{name} = {value}" for value, name in enumerate(names)]
    return sorted(found, key=lambda line: re.search(r"sitnet_\w+|SITNET_\w+", line).group())


def exported():
    lines = subprocess.run(["nm", "-D", "--defined-only", LIBRARY], check=True, capture_output=True,
                           text=True).stdout.splitlines()
    names = {line.split()[-1] for line in lines}
    return {name for name in names if not name.startswith(("_init", "_fini", "__asan", "__ubsan", "__odr_asan"))}


class Header(unittest.TestCase):
    def assert_compiles(self, compiler, flags):
        if shutil.which(compiler) is None:
            self.fail(f"{compiler} is not installed")
        done = compile_text(compiler, flags, USE)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_strict_c11(self):
        for compiler in ("gcc", "clang"):
            with self.subTest(compiler):
                self.assert_compiles(compiler, C11)

    def test_cxx17(self):
        for compiler in ("g++", "clang++"):
            with self.subTest(compiler):
                self.assert_compiles(compiler, CXX17)

    def test_a_part_alone_is_refused_with_what_to_do(self):
        for part in PARTS:
            with self.subTest(part):
                done = compile_text("gcc", C11, f"#include <sitnet/{part}>\n")
                self.assertNotEqual(done.returncode, 0)
                self.assertIn("Include <sitnet/sitnet.h>", done.stderr)

    def test_every_part_is_included(self):
        text = pathlib.Path(INCLUDE, "sitnet", "sitnet.h").read_text(encoding="utf-8")
        self.assertEqual([part for part in PARTS if f"<sitnet/{part}>" not in text], [])

    def test_a_scope_that_is_lent_cannot_be_changed(self):
        for compiler, flags in (("gcc", C11), ("clang", C11), ("g++", CXX17)):
            with self.subTest(compiler):
                done = compile_text(compiler, flags, CHANGE_OF_A_LENT_SCOPE)
                self.assertNotEqual(done.returncode, 0)
                self.assertRegex(done.stderr, "discard|const")

    def test_what_is_named_get_lends(self):
        gives = re.findall(r"/\*\*\n \* (sitnet_\w+):(?:(?!\*/).)*?Returns:[^\n]*\(transfer (?:full|container)\)", all_text(),
                           re.DOTALL)
        self.assertEqual([name for name in gives if "_get_" in name], [])

    def test_every_type_is_registered(self):
        text = all_text()
        names = re.findall(r"typedef struct _(Sitnet\w+) ", text) + re.findall(r"^(?:typedef enum .*)?\} (Sitnet\w+);", text,
                                                                               re.MULTILINE)
        words = {name: re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower() for name in names}
        self.assertGreater(len(words), 10)
        self.assertEqual([name for name, word in words.items() if f"{word}_get_type (void)" not in text], [])

    def test_what_is_declared_is_exported_and_nothing_else(self):
        self.assertEqual(sorted(declared() - exported()), [])
        self.assertEqual(sorted(exported() - declared()), [])

    def test_what_was_promised_is_kept(self):
        """Programs are linked with what promised.txt lists. What is new may stand beside it; header.py --write adds that."""
        kept = set(promises())
        broken = [line for line in PROMISED.read_text(encoding="utf-8").splitlines() if line not in kept]
        self.assertEqual(broken, [], "gone or changed: programs linked with this soname break")

    def test_soname(self):
        lines = subprocess.run(["readelf", "-d", LIBRARY], check=True, capture_output=True, text=True).stdout
        self.assertIn("Library soname: [libsitnet.so.0]", lines)


if __name__ == "__main__":
    if "--write" in sys.argv:
        PROMISED.write_text("\n".join(promises()) + "\n", encoding="utf-8")
        sys.exit()
    unittest.main(argv=sys.argv[:1])
