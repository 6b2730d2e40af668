#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The search for circles of includes must itself be able to fail."""
import pathlib
import unittest

import circles


def found(**files):
    return circles.circles(circles.graph_of({pathlib.Path(name.replace("_h", ".h").replace("_c", ".c")): text
                                             for name, text in files.items()}))


class Circles(unittest.TestCase):
    def test_a_tree_has_none(self):
        self.assertEqual(found(a_c='#include "a.h"\n#include "b.h"\n', a_h="", b_h=""), [])

    def test_a_circle_over_source_and_header_is_found(self):
        self.assertEqual(found(a_c='#include "b.h"\n', a_h="", b_c='#include "a.h"\n', b_h=""), [["a", "b"]])

    def test_a_long_circle_is_found_once(self):
        self.assertEqual(found(a_h='#include "b.h"\n', b_h='#include "c.h"\n', c_h='#include "a.h"\n'), [["a", "b", "c"]])

    def test_system_headers_do_not_count(self):
        self.assertEqual(found(a_h="#include <b.h>\n", b_h='#include "a.h"\n'), [])


if __name__ == "__main__":
    unittest.main()
