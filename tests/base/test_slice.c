/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pieces of text: trimming, plain ASCII. */
#include "slice.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
assert_slice (SitnetSlice actual, const char *expected)
{
  g_autofree char *text = g_strndup (actual.text, actual.length);
  ASSERT_TEXT (text, expected);
}

static void
assert_trimmed (const char *text, const char *expected)
{
  assert_slice (sitnet_slice_trim (slice (text)), expected);
  assert_slice (sitnet_slice_trim_quickly (slice (text)), expected);
}

static void
test_trim (void)
{
  assert_trimmed ("  a b \t\r\n", "a b");
  assert_trimmed ("\xC2\xA0\xEF\xBB\xBFškola\xC2\xA0 ", "škola");
  assert_trimmed ("\xE2\x80\x8B"
                  "x"
                  "\xE2\x80\xAF",
                  "x");
  assert_trimmed (" \xC2\xA0 ", "");
  assert_trimmed ("", "");
  assert_trimmed ("a b", "a b");
  assert_trimmed ("a ", "a");
  assert_trimmed ("\tb", "b");
  assert_trimmed ("à", "à"); /* its last byte is that of a no-break space */
}

static void
test_ascii (void)
{
  CU_ASSERT_TRUE (sitnet_slice_is_ascii (slice ("")));
  CU_ASSERT_TRUE (sitnet_slice_is_ascii (slice ("a text of more than eight letters")));
  CU_ASSERT_FALSE (sitnet_slice_is_ascii (slice ("a text of more than eight létters")));
  CU_ASSERT_FALSE (sitnet_slice_is_ascii (slice ("12345678ž")));
}

/* Each byte at each place of texts of many lengths. */
static void
test_look (void)
{
  char text[70];
  guint wrong = 0;
  for (gsize length = 0; length < sizeof text; length++)
    for (gsize at = 0; at <= length; at++)
      for (const char *byte = "x?\x80\xff"; at < length; byte++) {
        memset (text, 'a', sizeof text);
        text[at] = *byte;
        g_autofree char *exact = g_memdup2 (text, length); /* for the sanitizer to guard its end */
        SitnetSliceContent content = sitnet_slice_look ((SitnetSlice){exact, length});
        wrong += content.has_letters_beyond_ascii != ((guchar)*byte >= 0x80);
        wrong += content.has_question_mark != (*byte == '?');
        wrong += content.has_nul != (*byte == '\0');
        if (*byte == '\0')
          break;
      }
  SitnetSliceContent nothing = sitnet_slice_look (slice (""));
  CU_ASSERT_FALSE (nothing.has_letters_beyond_ascii || nothing.has_nul || nothing.has_question_mark);
  CU_ASSERT_EQUAL (wrong, 0);
}

static void
test_ascii_run (void)
{
  char text[80];
  guint wrong = 0;
  for (gsize length = 0; length < sizeof text; length++)
    for (gsize at = 0; at <= length; at++) {
      memset (text, 'a', sizeof text);
      text[at] = '\xc4';
      g_autofree char *exact = g_memdup2 (text, length);
      SitnetSlice self = {exact, length};
      wrong += sitnet_slice_ascii_run (exact, length) != at;
      wrong += sitnet_slice_is_ascii (self) != (at == length);
      wrong += sitnet_slice_is_ascii_quickly (self) != (at == length);
    }
  CU_ASSERT_EQUAL (wrong, 0);
}

static void
test_number (void)
{
  SitnetSlice text = slice ("0427x");
  gint number = 0;
  CU_ASSERT_TRUE (sitnet_slice_take_number (&text, 1, 2, &number));
  CU_ASSERT_EQUAL (number, 4);
  CU_ASSERT_FALSE (sitnet_slice_take_number (&text, 3, 9, &number));
  CU_ASSERT_EQUAL (number, 27);
  CU_ASSERT_EQUAL (text.length, 1);
  CU_ASSERT_TRUE (sitnet_slice_take_number (&text, 0, 1, &number));
  CU_ASSERT_EQUAL (number, 0);
  CU_ASSERT_EQUAL (text.length, 1);
}

static const TestCase cases[] = {
    {"trim", test_trim}, {"ascii", test_ascii},   {"ascii run", test_ascii_run},
    {"look", test_look}, {"number", test_number},
};
TEST_MAIN ("slice", cases)
