#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The guard of the modules must itself be able to fail."""
import unittest

import architecture

MODULES = {"base": [], "network": ["base"], "input": ["network", "base"], "io": ["input", "network", "base"],
          "render/map": ["network", "base"]}
PARTS = {"base": ["table"], "network": ["network"], "io": ["io"], "render/map": ["map"]}
RULE = architecture.Rule(MODULES, PARTS, {"network": ["input"]})
COMPLETE = [(f"libsitnet/{module}/x.c", []) for module in MODULES]


def found(source, *headers):
    return list(architecture.violations(COMPLETE + [(source, list(headers))], RULE, MODULES))


class Architecture(unittest.TestCase):
    def test_own_module_and_those_below_are_seen(self):
        self.assertEqual(found("libsitnet/io/csv.c", "libsitnet/network/network-private.h", "libsitnet/io/format.h",
                               "include/sitnet/table.h", "/usr/include/csv.h"), [])

    def test_a_module_not_named_is_caught(self):
        self.assertIn("render/map/map-private.h", found("libsitnet/io/csv.c", "libsitnet/render/map/map-private.h")[0])

    def test_a_public_part_of_a_higher_module_is_caught(self):
        self.assertEqual(len(found("libsitnet/base/table.c", "include/sitnet/network.h")), 1)

    def test_the_whole_public_header_is_too_much_inside(self):
        self.assertEqual(len(found("libsitnet/base/table.c", "include/sitnet/sitnet.h")), 1)

    def test_a_test_sees_no_more_than_its_module(self):
        self.assertEqual(len(found("tests/network/test_network.c", "libsitnet/io/csv-private.h")), 1)

    def test_tools_see_only_the_public_header(self):
        self.assertEqual(found("tools/check.c", "include/sitnet/sitnet.h", "tools/options.h"), [])
        self.assertEqual(len(found("tools/check.c", "libsitnet/base/error-private.h")), 1)

    def test_graphviz_stays_in_its_helper(self):
        self.assertEqual(found("libsitnet/render/helper/sitnet-graphviz.c", "/usr/include/graphviz/gvc.h"), [])
        self.assertTrue(found("libsitnet/render/map/map.c", "/usr/include/graphviz/gvc.h"))

    def test_igraph_is_included_by_one_file(self):
        pairs = COMPLETE + [(f"libsitnet/render/map/{name}.c", ["/usr/include/igraph/igraph.h"]) for name in "ab"]
        self.assertIn("more than one", list(architecture.violations(pairs, RULE, MODULES))[0])

    def test_a_module_without_a_record_is_caught(self):
        self.assertIn("no record of module base", list(architecture.violations([], RULE, MODULES))[0])

    def test_the_drawing_is_the_dictionary(self):
        drawing = " io      sees base\n base    sees nothing\n"
        self.assertEqual(list(architecture.drawing_differs(drawing, {"base": [], "io": ["base"]})), [])
        self.assertEqual(len(list(architecture.drawing_differs(drawing, {"base": [], "io": []}))), 1)
        self.assertEqual(len(list(architecture.drawing_differs(drawing, {"base": []}))), 1)

    def test_records_are_read_as_ninja_prints_them(self):
        text = "a.o: #deps 2, deps mtime 1 (VALID)\n    ../libsitnet/io/csv.c\n    /usr/include/csv.h\n\n"
        self.assertEqual(list(architecture.records(text, "/source/build", "/source")),
                         [("libsitnet/io/csv.c", ["/usr/include/csv.h"])])


if __name__ == "__main__":
    unittest.main()
