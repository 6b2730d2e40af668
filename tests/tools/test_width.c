/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How much room Czech, combining marks and wide characters take, and where lines break. */
#include "test.h"
#include "width.h"

static char *
wrapped (const char *text, gsize width)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
  text_wrap (text, width, lines);
  GString *joined = g_string_new (NULL);
  for (guint l = 0; l < lines->len; l++) {
    const TextLine *line = &g_array_index (lines, TextLine, l);
    CU_ASSERT_TRUE (line->width <= width || line->width <= 2);
    g_string_append (joined, l > 0 ? "|" : "");
    g_string_append_len (joined, line->start, (gssize)line->length);
  }
  return g_string_free (joined, FALSE);
}

static void
assert_wrapped (const char *text, gsize width, const char *expected)
{
  g_autofree char *actual = wrapped (text, width);
  ASSERT_TEXT (actual, expected);
}

static void
letters_with_marks_take_one_column (void)
{
  CU_ASSERT_EQUAL (text_width ("Žluťoučký"), 9);
  CU_ASSERT_EQUAL (text_width ("Z\xcc\x8clut\xcc\x8c"), 4); /* combining carons */
  CU_ASSERT_EQUAL (text_width (""), 0);
}

static void
ideographs_take_two (void)
{
  CU_ASSERT_EQUAL (text_width ("漢字"), 4);
}

static void
longest_word (void)
{
  CU_ASSERT_EQUAL (text_width_longest_word ("síť obcí Podlesí"), 7);
  CU_ASSERT_EQUAL (text_width_longest_word (""), 0);
}

static void
lines_break_between_words (void)
{
  assert_wrapped ("jeden dva tři", 9, "jeden dva|tři");
  assert_wrapped ("jeden dva tři", 8, "jeden|dva tři");
  assert_wrapped ("jeden", 5, "jeden");
  assert_wrapped ("", 5, "");
}

static void
long_words_are_broken (void)
{
  assert_wrapped ("nejneobhospodařovávatelnější", 10, "nejneobhos|podařováva|telnější");
  assert_wrapped ("漢字", 1, "漢|字");
  assert_wrapped ("abc", 0, "a|b|c");
}

static void
controls_do_not_reach_the_terminal (void)
{
  g_autoptr (GString) line = g_string_new (NULL);
  text_append_clean (line, "A\x1b[2JB\nC");
  ASSERT_TEXT (line->str, "A\xef\xbf\xbd[2JB C");
  g_string_truncate (line, 0);
  text_append_clean (line, "\xc2\x9b"
                           "31m\x7f \u202e"
                           "abc\u2066\u2028\x9b");
  ASSERT_TEXT (line->str, "�31m� �abc� �");
  g_string_truncate (line, 0);
  text_append_clean_lines (line, "a\nb\rc\x1b");
  ASSERT_TEXT (line->str, "a\nb c�");
}

static void
assert_cut (const char *text, gsize width, const char *expected)
{
  g_autoptr (GString) line = g_string_new (NULL);
  text_append_cut (line, text, width);
  ASSERT_TEXT (line->str, expected);
}

static void
what_does_not_fit_is_cut (void)
{
  assert_cut ("šest", 4, "šest");
  assert_cut ("šestý", 4, "šes…");
  assert_cut ("漢字漢", 4, "漢…");
  assert_cut ("ab", 1, "…");
  assert_cut ("ab", 0, "");
}

static const TestCase cases[] = {
    {"letters_with_marks_take_one_column", letters_with_marks_take_one_column},
    {"ideographs_take_two", ideographs_take_two},
    {"longest_word", longest_word},
    {"lines_break_between_words", lines_break_between_words},
    {"long_words_are_broken", long_words_are_broken},
    {"what_does_not_fit_is_cut", what_does_not_fit_is_cut},
    {"controls_do_not_reach_the_terminal", controls_do_not_reach_the_terminal},
};

TEST_MAIN ("tools/width", cases)
