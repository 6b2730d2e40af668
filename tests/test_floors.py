#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The guard of the floors must itself be able to fail."""
import unittest

import floors

FLOORS = {"base": [], "model": ["base"], "io": ["base", "model"], "render": ["base", "model"]}
PARTS = {"base": ["table"], "model": ["network"], "io": ["io"], "render": ["map"]}
RULE = floors.Rule(FLOORS, PARTS)
COMPLETE = [(f"libsitnet/{floor}/x.c", []) for floor in FLOORS]


def found(source, *headers):
    return list(floors.violations(COMPLETE + [(source, list(headers))], RULE, FLOORS))


class Floors(unittest.TestCase):
    def test_own_floor_and_those_below_are_seen(self):
        self.assertEqual(found("libsitnet/io/csv.c", "libsitnet/model/network-private.h", "libsitnet/io/format.h",
                               "include/sitnet/table.h", "/usr/include/csv.h"), [])

    def test_a_floor_not_named_is_caught(self):
        self.assertIn("render/map-private.h", found("libsitnet/io/csv.c", "libsitnet/render/map-private.h")[0])

    def test_a_public_part_of_a_higher_floor_is_caught(self):
        self.assertEqual(len(found("libsitnet/base/table.c", "include/sitnet/network.h")), 1)

    def test_the_whole_public_header_is_too_much_inside(self):
        self.assertEqual(len(found("libsitnet/base/table.c", "include/sitnet/sitnet.h")), 1)

    def test_a_test_sees_no_more_than_its_floor(self):
        self.assertEqual(len(found("tests/model/test_network.c", "libsitnet/io/csv-private.h")), 1)

    def test_tools_see_only_the_public_header(self):
        self.assertEqual(found("tools/check.c", "include/sitnet/sitnet.h", "tools/options.h"), [])
        self.assertEqual(len(found("tools/check.c", "libsitnet/base/error-private.h")), 1)

    def test_graphviz_stays_in_its_helper(self):
        self.assertEqual(found("libsitnet/render/helper/sitnet-graphviz.c", "/usr/include/graphviz/gvc.h"), [])
        self.assertTrue(found("libsitnet/render/map.c", "/usr/include/graphviz/gvc.h"))

    def test_igraph_is_included_by_one_file(self):
        pairs = COMPLETE + [(f"libsitnet/render/{name}.c", ["/usr/include/igraph/igraph.h"]) for name in "ab"]
        self.assertIn("more than one", list(floors.violations(pairs, RULE, FLOORS))[0])

    def test_a_floor_without_a_record_is_caught(self):
        self.assertIn("no record of floor base", list(floors.violations([], RULE, FLOORS))[0])

    def test_records_are_read_as_ninja_prints_them(self):
        text = "a.o: #deps 2, deps mtime 1 (VALID)\n    ../libsitnet/io/csv.c\n    /usr/include/csv.h\n\n"
        self.assertEqual(list(floors.records(text, "/house/build", "/house")),
                         [("libsitnet/io/csv.c", ["/usr/include/csv.h"])])


if __name__ == "__main__":
    unittest.main()
