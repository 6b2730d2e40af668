/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A document in both formats: nothing that is added can become a sign of the format. */
#include "document.h"
#include "test.h"

#include <math.h>

static char *
written (gboolean is_markdown)
{
  static const char *const headings[] = {"Who", "How many"};
  g_autoptr (Document) document = document_new (is_markdown, DOCUMENT_UPRIGHT, SITNET_LANGUAGE_EN, "A & B");
  document_contents (document);
  document_section (document, "One <two>");
  document_paragraph (document, "*all* of it");
  document_begin_list (document);
  document_item (document, "a|b");
  document_end_list (document);
  document_begin_table (document, headings, "tn");
  document_cell (document, "x\ny|z");
  document_number (document, 3, "3");
  document_cell (document, NULL);
  document_cell (document, "4");
  document_row (document, "a < b");
  document_end_table (document);
  document_begin_card (document);
  document_paragraph (document, "cut out");
  document_lines (document, 1);
  document_end (document);
  document_begin_grid (document, headings, 2);
  document_label (document, "q");
  document_square (document, SHADE_EMPTY, NAN, "×");
  document_end_grid (document);
  document_drawing (document, "<?xml?><svg>!</svg>", 19, "The map");
  return document_finish (document);
}

static void
writes_html (void)
{
  g_autofree char *text = written (FALSE);
  const char *body = strstr (text, "<body>\n");
  CU_ASSERT_PTR_NOT_NULL_FATAL (body);
  ASSERT_TEXT (
      body,
      "<body>\n<h1>A &amp; B</h1>\n<nav><ol>\n<li><a href=\"#s1\">One &lt;two&gt;</a></li>\n</ol></nav>\n<h2 "
      "id=\"s1\">One &lt;two&gt;</h2>\n<p>*all* of it</p>\n<ul>\n<li>a|b</li>\n"
      "</ul>\n<table><thead><tr><th>Who</th><th class=\"n\">How many</th></tr></thead>\n<tbody>\n"
      "<tr><td>x\ny|z</td><td class=\"n\">3</td></tr>\n<tr><td></td><td class=\"n\">4</td></tr>\n"
      "<tr><td class=\"across\" colspan=\"2\">a &lt; b</td></tr>\n</tbody></table>\n"
      "<div class=\"card\">\n<p>cut out</p>\n<div class=\"lines\"><div class=\"line\"></div></div>\n</div>\n<table "
      "class=\"grid\"><thead><tr><th>Who</th><th>How many</th>"
      "</tr></thead>\n<tbody>\n<tr><td>q</td><td class=\"empty\">×</td></tr>\n</tbody></table>\n"
      "<figure><svg>!</svg><figcaption>The map</figcaption></figure>\n</body>\n</html>\n");
}

static void
writes_markdown (void)
{
  g_autofree char *text = written (TRUE);
  ASSERT_TEXT (text, "# A & B\n\n1. One \\<two\\>\n\n## One \\<two\\>\n\n\\*all\\* of it\n\n- a\\|b\n\n| Who | How "
                     "many |\n| --- | ---: |\n"
                     "| x y\\|z | 3 |\n|  | 4 |\n| a \\< b |  |\n\ncut out\n\n| Who | How many |\n| --- | --- |\n| q | "
                     "× |\n\nThe map\n\n");
}

/* A wide table takes the paper on its side; the stylesheet is the same. */
static void
lies_on_its_side (void)
{
  g_autoptr (Document) document = document_new (FALSE, DOCUMENT_LYING, SITNET_LANGUAGE_EN, "A");
  g_autofree char *text = document_finish (document);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "<body class=\"wide\">\n<h1>A</h1>\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "@page lying{size:A4 landscape"));
}

static void
keeps_what_looks_like_an_entity (void)
{
  g_autoptr (Document) document = document_new (TRUE, DOCUMENT_UPRIGHT, SITNET_LANGUAGE_EN, "A & B &lt; &#60; C&D");
  g_autofree char *text = document_finish (document);
  ASSERT_TEXT (text, "# A & B \\&lt; \\&\\#60; C\\&D\n\n");
}

static const TestCase cases[] = {
    {"writes html", writes_html},
    {"writes Markdown", writes_markdown},
    {"lies on its side", lies_on_its_side},
    {"keeps what looks like an entity", keeps_what_looks_like_an_entity},
};
TEST_MAIN ("document", cases)
