#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Fails when a C source is not laid out as .clang-format says: layout.py ROOT. Skipped without clang-format 14.

To mend it: clang-format-14 -i FILE.
"""
import pathlib
import shutil
import subprocess
import sys

FORMATTER = "clang-format-14"  # another version lays out otherwise
FOLDERS = ["include", "libsitnet", "tools", "tests", "docs/examples"]
SKIPPED = 77


def main(root):
    if shutil.which(FORMATTER) is None:
        print(f"{FORMATTER} is not installed")
        return SKIPPED
    files = [path for folder in FOLDERS for path in sorted((pathlib.Path(root) / folder).rglob("*.[ch]"))]
    found = subprocess.run([FORMATTER, "--dry-run", "--Werror", "-ferror-limit=1", *map(str, files)], check=False,
                           capture_output=True, text=True)
    wrong = sorted({line.split(":")[0] for line in found.stderr.splitlines() if "error:" in line})
    for path in wrong:
        print(f"not laid out by {FORMATTER}: {path}")
    if not files:
        print(f"no source file below {root}")
    return 1 if found.returncode or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
