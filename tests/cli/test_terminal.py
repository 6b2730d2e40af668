#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""On a terminal: no control character of the data or of an argument reaches it, progress fits 40 columns, and is plain
where TERM=dumb or NO_COLOR say so."""
import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

SITNET = os.path.abspath(sys.argv.pop(1))
ESCAPE = "\x1b[31m\u009b2J\x7f\u202e\x07"
SECTORS = "social", "school", "health"
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u202a-\u202e\u2066-\u2069]")


def write(folder, sheet, text):
    with open(os.path.join(folder, sheet + ".csv"), "w", encoding="utf-8") as file:
        file.write(text)


class Controls(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.data = os.path.join(os.fsencode(self.folder.name), b"da\x1b[31mta\xc2\x9b\xff")
        os.mkdir(self.data)
        data = os.fsdecode(self.data)
        write(data, "actors", f"id,name,sector\nA,First{ESCAPE},se{ESCAPE}\nB,Second{ESCAPE},social\n")
        write(data, "ties", f"from,to,kind\nA,B,ki{ESCAPE}\n")

    def assert_clean(self, *words):
        for language in "en", "cs":
            answer = subprocess.run([os.fsencode(word) for word in (SITNET, *words, "--lang", language)],
                                    capture_output=True, cwd=self.folder.name, check=False)
            for text in answer.stdout.decode(), answer.stderr.decode():  # also fails where it is no UTF-8
                self.assertIsNone(FORBIDDEN.search(text), (words, text))

    def test_names(self):
        self.assert_clean("bridges", self.data)
        self.assert_clean("brokers", self.data, self.data)
        self.assert_clean("check", self.data)
        self.assert_clean("check", self.data, self.data)
        self.assert_clean("compare", self.data, self.data)

    def test_arguments(self):
        for words in (["brid\x1bges", "x"], ["bridges", "no\x1b\udcff"], ["bridges", self.data, "--s\x1b"],
                      ["bridges", self.data, "--area", "\x1b"], ["bridges", self.data, "-o", "no\x1b/x.csv"],
                      ["list", "\x1b"], ["help", "\x1b"], ["tables", self.data, "-o", "t\x1b"]):
            self.assert_clean(*words)

    def test_csv_is_verbatim(self):
        answer = subprocess.run([os.fsencode(SITNET), b"components", self.data, b"--format", b"csv"],
                                capture_output=True, check=True)
        self.assertIn(b"A,1,2", answer.stdout)
        answer = subprocess.run([os.fsencode(SITNET), b"isolates", self.data, b"--sector", ("se" + ESCAPE).encode(),
                                 b"--format", b"csv"], capture_output=True, check=True)
        self.assertIn(ESCAPE, answer.stdout.decode())


def on_terminal(words, columns, **environment):
    """What the first three seconds write to standard error, a terminal of that width; then it is interrupted."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 25, columns, 0, 0))
    surroundings = {key: value for key, value in os.environ.items() if key not in ("TERM", "NO_COLOR")}
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=follower,
                               env={**surroundings, "TERM": "xterm", **environment})
    os.close(follower)
    time.sleep(3)
    process.send_signal(signal.SIGINT)
    written = b""
    try:
        while piece := os.read(leader, 65536):
            written += piece
    except OSError:  # the other side was closed
        pass
    os.close(leader)
    process.wait()
    return written.decode().replace("\r\n", "\n")


class Progress(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        count = 3000
        write(self.folder.name, "actors", "id,name,sector\n" + "".join(
            f"a{i},a{i},{SECTORS[i % 3]}\n" for i in range(count)))
        write(self.folder.name, "ties", "from,to\n" + "".join(
            f"a{i},a{(i + k) % count}\n" for i in range(count) for k in (3, 5, 7)))
        self.words = [SITNET, "openness", self.folder.name, "--permutations", "1000000"]

    def test_fits(self):
        for columns in 0, 20, 40, 80:
            written = on_terminal(self.words, columns)
            lines = [line for line in re.split("\r\x1b\\[K", written) if line]
            self.assertTrue(lines, written)
            for line in lines:
                self.assertLess(len(line), columns or 40, line)
                self.assertIsNone(FORBIDDEN.search(line))

    def test_is_plain(self):
        for environment in {"TERM": "dumb"}, {"NO_COLOR": "1"}:
            written = on_terminal(self.words, 40, **environment)
            self.assertRegex(written, "openness")
            self.assertIsNone(FORBIDDEN.search(written), written)
            for line in written.splitlines():
                self.assertLess(len(line), 40)


if __name__ == "__main__":
    unittest.main()
