#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The reference of the C library is whole: test_reference.py SOURCE-ROOT REFERENCE."""
import html
import pathlib
import re
import sys
import unittest

ROOT, REFERENCE = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
sys.path[:0] = [str(ROOT / "tests/header"), str(ROOT / "docs/reference")]
import documented  # pylint: disable=wrong-import-position
import make  # pylint: disable=wrong-import-position

PAGES = {path.name: path.read_text(encoding="utf-8") for path in REFERENCE.glob("*.html")}
HEADERS = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "include/sitnet").glob("*.h"))
LINKS = {"sitnet_map_draw": "[method@Sitnet.Map.draw]", "SitnetMap": "[struct@Sitnet.Map]"}
HEADER = """/**
 * sitnet_map_draw:
 * @self: a map
 * @error: set to %SITNET_ERROR_LIMIT, or
 *   something else
 *
 * Draws.
 */
/**
 * sitnet_map_new:
 * @error_code: no error
 */
"""


def words(page):
    return html.unescape(re.sub(r"<[^>]*>", "", page))


class Reference(unittest.TestCase):
    def test_every_function_has_a_page(self):
        declared = " ".join(words(page) for page in PAGES.values())
        names = {name for name in documented.public_names(HEADERS) if not name.endswith("_get_type")}
        self.assertGreater(len(names), 100)
        self.assertEqual([name for name in sorted(names) if not re.search(rf"\b{name} \(", declared)], [])

    def test_no_link_leads_nowhere(self):
        links = {link for page in PAGES.values() for link in re.findall(r'href="([^"#]+)', page)}
        local = {link for link in links if ":" not in link}
        self.assertEqual([link for link in sorted(local) if not (REFERENCE / link).exists()], [])

    def test_nothing_is_left_as_it_stands_in_the_headers(self):
        for name, page in PAGES.items():
            with self.subTest(name):
                self.assertEqual(re.findall(r"%[A-Z]\w+|#Sitnet\w*|\[\w+@|(?<![\w.])@\w+", words(page)), [])

    def test_functions_and_types_are_links(self):
        self.assertIn("<code>sitnet_network_unref()</code></a>", PAGES["method.Network.drop.html"])
        self.assertIn("<code>SitnetError</code></a>", PAGES["type_func.Error.quark.html"])

    def test_errors_are_told(self):
        for name in make.errors_of(HEADERS):
            pages = [words(page) for page in PAGES.values() if f"\n{name} (" in words(page)]
            self.assertTrue(any("Errors: " in page for page in pages), name)

    def test_the_page_for_hosts_is_there(self):
        self.assertIn("embedding.html", PAGES["index.html"])


class Words(unittest.TestCase):
    def test_mentions_become_links(self):
        self.assertEqual(make.link("see sitnet_map_draw() of #SitnetMap", LINKS),
                         "see [method@Sitnet.Map.draw] of [struct@Sitnet.Map]")

    def test_other_words_stay(self):
        words_of_others = "%NULL, @self, #GError, g_free() and `sitnet_map_draw()`"
        self.assertEqual(make.link(words_of_others, LINKS), words_of_others)

    def test_errors_are_read_from_a_header(self):
        self.assertEqual(make.errors_of(HEADER), {"sitnet_map_draw": "set to %SITNET_ERROR_LIMIT, or\nsomething else"})

    def test_a_heading_becomes_the_title(self):
        self.assertEqual(make.titled("# Some page\n[limits](limits.md) #SitnetMap\n", LINKS),
                         "Title: Some page\nlimits [struct@Sitnet.Map]\n")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
