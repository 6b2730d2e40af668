# SPDX-License-Identifier: LGPL-2.1-or-later
"""Libraries that are opened when they are first needed: no start waits for them, and one that is missing is an error that names it.

lazy_libraries.py SITNET DATA NAME…: the program, a folder of CSV files, and the names under which the libraries are loaded."""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SITNET, DATA, *NAMES = sys.argv[1:]


def run(*words, **environment):
    return subprocess.run([SITNET, *words], env=dict(os.environ, LC_ALL="C", **environment), capture_output=True, text=True)


class LazyLibraries(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.workbook = str(self.folder / "data.xlsx")

    def without(self, name, *words):
        """As on a machine that has no such library: an empty file is found instead."""
        broken = self.folder / name
        broken.write_bytes(b"")
        answer = run(*words, LD_LIBRARY_PATH=str(self.folder))
        broken.unlink()
        return answer

    def assert_refused(self, name, *words):
        answer = self.without(name, *words)
        self.assertEqual(answer.returncode, 1, answer)
        self.assertIn(name, answer.stderr)

    def test_are_not_loaded_at_the_start(self):
        loaded = run(LD_TRACE_LOADED_OBJECTS="1").stdout
        self.assertIn("libglib", loaded)
        for name in NAMES:
            self.assertNotIn(name, loaded)

    def test_are_not_needed_for_other_work(self):
        for name in NAMES:
            answer = self.without(name, "summary", DATA)
            self.assertEqual(answer.returncode, 0, answer)

    def test_that_are_missing_are_named(self):
        self.assertEqual(run("convert", DATA, "-o", self.workbook).returncode, 0)
        for name in NAMES:
            if "zip" in name:
                self.assert_refused(name, "check", self.workbook)
                self.assert_refused(name, "new", str(self.folder / "new.xlsx"))
            elif "xml" in name:
                self.assert_refused(name, "check", self.workbook)
            else:
                self.assert_refused(name, "communities", DATA)

    def test_that_is_missing_leaves_one_question_out(self):
        for name in NAMES:
            if "igraph" not in name:
                continue
            answer = self.without(name, "tables", DATA, "--only", "communities,bridges", "-o", str(self.folder / "answers"))
            self.assertEqual(answer.returncode, 0, answer)
            self.assertIn(name, answer.stderr)
            self.assertTrue((self.folder / "answers" / "bridges.csv").exists())
            self.assertFalse((self.folder / "answers" / "communities.csv").exists())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
