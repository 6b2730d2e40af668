#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The search for what is not documented must itself be able to fail."""
import unittest

import documented

COMPLETE = """/**
 * sitnet_table_find:
 * @self: a table
 * @name: a name, which is told
 *   in two lines
 * @error: set to %SITNET_ERROR_ARGUMENT when there is none
 *
 * Finds a column.
 *
 * Returns: (transfer none): the column
 *
 * Since: 0.1
 */
SITNET_API SitnetColumn *sitnet_table_find (const SitnetTable *self, const char *name,
                                            GError **error);
"""
ENUM = """/**
 * SitnetRule:
 * @SITNET_RULE_ONE: one
 * @SITNET_RULE_TWO: two
 *
 * A rule.
 *
 * Since: 0.1
 */
typedef enum { SITNET_RULE_ONE, SITNET_RULE_TWO = 1 << 1 } SitnetRule;
"""
STRUCTURE = """/**
 * SitnetPair:
 * @one: a member
 *
 * Two numbers.
 *
 * Since: 0.1
 */
typedef struct {
  int one;
  int two;
} SitnetPair;
"""
CALLBACK = """/**
 * SitnetFunc:
 * @data: (closure): the caller's own
 *
 * Called now and then.
 *
 * Returns: whether to go on
 *
 * Since: 0.1
 */
typedef gboolean (*SitnetFunc) (gpointer data);
"""


def found(text, *change):
    if change:
        assert change[0] in text
        text = text.replace(*change)
    return [problem for _, problem in documented.complaints(text, "0.1.0")]


class Documented(unittest.TestCase):
    def assert_found(self, words, text, *change):
        problems = found(text, *change)
        self.assertEqual(len(problems), 1, problems)
        self.assertIn(words, problems[0])

    def test_what_is_complete_passes(self):
        for text in COMPLETE, ENUM, CALLBACK:
            self.assertEqual(found(text), [])

    def test_a_function_without_a_comment(self):
        self.assert_found("no documentation", "SITNET_API void sitnet_stop (void);\n")

    def test_a_comment_of_another_function(self):
        self.assert_found("no documentation", COMPLETE, "sitnet_table_find:", "sitnet_table_get:")

    def test_a_comment_that_stands_elsewhere(self):
        self.assert_found("no documentation", COMPLETE, "SITNET_API", "\nSITNET_API")

    def test_a_parameter_without_a_line(self):
        self.assert_found("'name'", COMPLETE, " * @name: a name, which is told\n *   in two lines\n", "")

    def test_a_line_without_a_parameter(self):
        self.assert_found("'index'", COMPLETE, " * @name:", " * @index: a place\n * @name:")

    def test_a_line_without_words(self):
        self.assert_found("says nothing of @self", COMPLETE, "@self: a table", "@self: (nullable):")

    def test_a_function_that_does_not_say_what_it_does(self):
        self.assert_found("what it is or does", COMPLETE, " * Finds a column.\n *\n", "")

    def test_no_returns(self):
        self.assert_found("no Returns:", COMPLETE, " * Returns: (transfer none): the column\n *\n", "")

    def test_returns_of_nothing(self):
        self.assert_found("returns nothing", COMPLETE, "SitnetColumn *sitnet_table_find", "void sitnet_table_find")

    def test_no_owner(self):
        self.assert_found("who owns", COMPLETE, "(transfer none): ", "")

    def test_no_error(self):
        self.assert_found("names no error", COMPLETE, "%SITNET_ERROR_ARGUMENT", "something")

    def test_no_since(self):
        self.assert_found("no Since:", COMPLETE, " *\n * Since: 0.1\n", "")

    def test_a_version_to_come(self):
        self.assert_found("0.2", COMPLETE, "Since: 0.1", "Since: 0.2")

    def test_a_value_without_a_line(self):
        self.assert_found("SITNET_RULE_TWO", ENUM, " * @SITNET_RULE_TWO: two\n", "")

    def test_a_callback(self):
        self.assert_found("no Returns:", CALLBACK, " * Returns: whether to go on\n *\n", "")
        self.assert_found("'data'", CALLBACK, " * @data: (closure): the caller's own\n", "")

    def test_members_of_a_structure(self):
        self.assert_found("'two'", STRUCTURE)

    def test_an_opaque_type_and_a_macro(self):
        self.assert_found("no documentation", "typedef struct _SitnetMap SitnetMap;\n")
        self.assert_found("no documentation", "#define SITNET_MANY 7\n")
        self.assertEqual(found("#define SITNET_TYPE_MAP (sitnet_map_get_type ())\n"), [])

    def test_a_declaration_that_cannot_be_read(self):
        self.assert_found("cannot be read", "SITNET_API void sitnet_call (void (*function) (void));\n")

    def test_attributes_do_not_count(self):
        self.assertEqual(found(COMPLETE, "error);", "error) G_GNUC_FORMAT (2)\n    G_GNUC_NULL_TERMINATED;"), [])

    def test_a_second_comment_in_a_source(self):
        self.assertEqual(documented.copies("\n/**\n * sitnet_a:\n */\n", {"sitnet_a"}), ["sitnet_a"])
        self.assertEqual(documented.copies("\n/**\n * sitnet_b:\n */\n", {"sitnet_a"}), [])


if __name__ == "__main__":
    unittest.main()
