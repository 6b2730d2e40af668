#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The runner of transcripts must itself be able to fail."""
import subprocess
import unittest

import transcript


def faults(text, stdout="", stderr="", status=0):
    step, = transcript.parse(text)
    return list(transcript.faults(step, subprocess.CompletedProcess([], status, stdout, stderr)))


class Transcript(unittest.TestCase):
    def test_same_text_passes(self):
        self.assertEqual(faults("$ x\na\n\nb\n\n", "a\n\nb\n"), [])

    def test_other_text_fails(self):
        self.assertEqual(len(faults("$ x\na\n", "b\n")), 1)

    def test_missing_and_surplus_lines_fail(self):
        self.assertEqual(len(faults("$ x\na\nb\n", "a\n")), 1)
        self.assertEqual(len(faults("$ x\n", "a\n")), 1)

    def test_dots_stand_for_any_lines(self):
        self.assertEqual(faults("$ x\na\n...\nz\n", "a\nb\nc\nz\n"), [])
        self.assertEqual(len(faults("$ x\na\n...\nz\n", "a\nb\nc\n")), 1)

    def test_status_is_checked(self):
        self.assertEqual(len(faults("$ x\n", status=1, stderr="")), 1)
        self.assertEqual(faults("$ x\n? 2\n! usage\n", status=2, stderr="usage: x"), [])

    def test_messages_are_checked(self):
        self.assertEqual(len(faults("$ x\n! row 3\n? 1\n", status=1, stderr="row 4")), 1)
        self.assertEqual(len(faults("$ x\n? 1\n", status=1, stderr="unexpected")), 1)

    def test_comments_and_escapes(self):
        self.assertEqual(faults("# why\n$ x\n\\# heading\n", "# heading\n"), [])

    def test_text_before_a_command_is_refused(self):
        with self.assertRaises(ValueError):
            transcript.parse("a\n$ x\n")


if __name__ == "__main__":
    unittest.main()
