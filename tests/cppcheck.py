#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Fails when cppcheck warns of a source of the library or of the command line: cppcheck.py ROOT.

What it may say all the same stands in cppcheck.txt, each with a reason; an entry that nothing needs any more fails too. Skipped
without cppcheck.
"""
import pathlib
import shutil
import subprocess
import sys

FOLDERS = ["libsitnet", "tools"]
# GLib's headers are not read: of their macros those that stand for nothing here.
MACROS = ["SITNET_COMPILATION", "__GNUC__=12", "__GLIBC__=2", "HAVE_IGRAPH=1", "HAVE_GLPK=1",
          "G_GNUC_FORMAT(n)=", "G_DEFINE_EXTENDED_ERROR(name,prefix)="]
SKIPPED = 77


def command(root):
    folders = sorted({path.parent for folder in FOLDERS for path in (root / folder).rglob("*.h")})
    return ["cppcheck", "--quiet", "-j2", "--std=c11", "--library=gtk", "--enable=warning,performance,portability,information",
            "--suppressions-list=tests/cppcheck.txt",
            "--error-exitcode=1", "-Iinclude", *[f"-I{folder.relative_to(root)}" for folder in folders],
            *[f"-D{macro}" for macro in MACROS], *FOLDERS]


def main(root):
    if shutil.which("cppcheck") is None:
        print("cppcheck is not installed")
        return SKIPPED
    if not all(list((root / folder).rglob("*.c")) for folder in FOLDERS):
        print(f"no source file below {root}")
        return 1
    return subprocess.run(command(root), check=False, cwd=root).returncode


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
