/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Encodings told apart and decoded. */
#include "encoding.h"
#include "test.h"

#include <string.h>

/* As a reader does it, in two pieces of any size. */
static void
look (SitnetEncodingGuess *guess, const char *bytes, gsize length, gsize first, gboolean closely)
{
  gsize used = first < length ? sitnet_encoding_look (guess, bytes, first, FALSE, closely) : 0;
  sitnet_encoding_look (guess, bytes + used, length - used, TRUE, closely);
}

static SitnetEncoding
guess_split (const char *bytes, gsize length, gsize first)
{
  SitnetEncodingGuess guess = {0};
  look (&guess, bytes, length, first, FALSE);
  if (guess.is_broken)
    look (&guess, bytes, length, first, TRUE);
  return sitnet_encoding_decide (&guess);
}

/* The verdict must not depend on where the pieces are cut. */
static SitnetEncoding
guess (const char *bytes)
{
  gsize length = strlen (bytes);
  SitnetEncoding encoding = guess_split (bytes, length, length);
  for (gsize first = 0; first < length; first++)
    CU_ASSERT_EQUAL (guess_split (bytes, length, first), encoding);
  return encoding;
}

static void
tells_encodings_apart (void)
{
  CU_ASSERT_EQUAL (guess (""), SITNET_ENCODING_UTF_8);
  CU_ASSERT_EQUAL (guess ("id,name"), SITNET_ENCODING_UTF_8);
  CU_ASSERT_EQUAL (guess ("příliš žluťoučký kůň 🐎 úpěl"), SITNET_ENCODING_UTF_8);
  CU_ASSERT_EQUAL (guess ("P\xf8\xedli\x9a \x9elu\x9dou\xe8k\xfd k\xf9\xf2"), SITNET_ENCODING_WINDOWS_1250);
  CU_ASSERT_EQUAL (guess ("\x84uvozovky\x93 \x96 \x97 \x85 \xa7 1\xb0 \x80\xa0 \x82\x91"),
                   SITNET_ENCODING_WINDOWS_1250);
  CU_ASSERT_EQUAL (guess ("P\xf8\xedli\x9a \x99"), SITNET_ENCODING_BROKEN_1250);
  CU_ASSERT_EQUAL (guess ("příliš žluťoučký k\xf9\xf2"), SITNET_ENCODING_BROKEN_UTF_8);
}

static void
knows_utf_8_that_is_cut (void)
{
  CU_ASSERT_EQUAL (guess ("\xed\xb1\x80\xed"), SITNET_ENCODING_BROKEN_UTF_8); /* half of a pair of UTF-16 */
  CU_ASSERT_EQUAL (guess ("\xed\xa0\x80"), SITNET_ENCODING_BROKEN_UTF_8);
  CU_ASSERT_EQUAL (guess ("pan\xed\xa0\x96 \x84"), SITNET_ENCODING_WINDOWS_1250); /* a no-break space and a dash */
  CU_ASSERT_EQUAL (guess ("pan\xed\xa0\x84Nov\xe1\x93"), SITNET_ENCODING_WINDOWS_1250);
  CU_ASSERT_EQUAL (guess ("služb\xc4"), SITNET_ENCODING_BROKEN_UTF_8);
  CU_ASSERT_EQUAL (guess ("slu\xc5\x8e"
                          "ba"),
                   SITNET_ENCODING_UTF_8);
  CU_ASSERT_EQUAL (guess ("slu\xc5, \xf8"), SITNET_ENCODING_BROKEN_UTF_8); /* after a small letter */
  CU_ASSERT_EQUAL (guess ("P\xc5"
                          "r \xf8"),
                   SITNET_ENCODING_BROKEN_UTF_8); /* after any and before a small one */
  CU_ASSERT_EQUAL (guess ("GER\xc4T"), SITNET_ENCODING_WINDOWS_1250);
  CU_ASSERT_EQUAL (guess ("\xc4rzte"), SITNET_ENCODING_WINDOWS_1250);
}

static SitnetEncoding
guess_with_mark (const char *bytes)
{
  SitnetEncodingGuess guess = {.has_mark = TRUE};
  look (&guess, bytes, strlen (bytes), 0, FALSE);
  return sitnet_encoding_decide (&guess);
}

static void
believes_a_mark (void)
{
  CU_ASSERT_EQUAL (guess_with_mark ("k\xf9\xf2"), SITNET_ENCODING_BROKEN_UTF_8);
  CU_ASSERT_EQUAL (guess_with_mark ("kůň"), SITNET_ENCODING_UTF_8);
}

static void
knows_letters_of_other_code_pages (void)
{
  CU_ASSERT_EQUAL (guess ("p\xd8\xedli\x9a"), SITNET_ENCODING_BROKEN_1250); /* a capital inside a word */
  CU_ASSERT_EQUAL (guess ("\x8ekola"), SITNET_ENCODING_WINDOWS_1250);
  CU_ASSERT_EQUAL (guess ("M\xec\xda, K\xd8\xcd\x8e, \x8aT\xccST\xcd"), SITNET_ENCODING_WINDOWS_1250);
  CU_ASSERT_EQUAL (guess ("mlad\xb0"
                          "ch"),
                   SITNET_ENCODING_BROKEN_1250);
  CU_ASSERT_EQUAL (guess ("l\xa7"
                          "e"),
                   SITNET_ENCODING_BROKEN_1250);
  CU_ASSERT_EQUAL (guess ("slu\x85"
                          "by"),
                   SITNET_ENCODING_BROKEN_1250);
  CU_ASSERT_EQUAL (guess ("20\xb0"
                          "C, \xa7 5, atd\x85 a\x85"),
                   SITNET_ENCODING_WINDOWS_1250);
  CU_ASSERT_EQUAL (guess ("r\xf9\xbe"
                          "e"),
                   SITNET_ENCODING_MIXED_1250); /* růže of ISO 8859-2 */
  CU_ASSERT_EQUAL (guess ("\xe0 \xec"), SITNET_ENCODING_MIXED_1250);
  CU_ASSERT_EQUAL (guess ("ve\xbe\xe1 \xe8\xe1\x9a"), SITNET_ENCODING_WINDOWS_1250); /* Slovak has no ě ř ů */
}

static void
finds_a_character_cut_off_at_the_end (void)
{
  CU_ASSERT_EQUAL (guess ("dobře služb\xc4"), SITNET_ENCODING_BROKEN_UTF_8);
}

static void
looks_past_nul (void)
{
  CU_ASSERT_EQUAL (guess_split ("a\0\xc5\x99", 4, 4), SITNET_ENCODING_UTF_8);
  CU_ASSERT_EQUAL (guess_split ("a\0\xf8", 3, 3), SITNET_ENCODING_WINDOWS_1250);
}

static void
reads_marks (void)
{
  gsize n = 9;
  CU_ASSERT_EQUAL (sitnet_encoding_from_mark ("\xef\xbb\xbfid", 5, &n), SITNET_ENCODING_UTF_8);
  CU_ASSERT_EQUAL (n, 3);
  CU_ASSERT_EQUAL (sitnet_encoding_from_mark ("\xff\xfei\0", 4, &n), SITNET_ENCODING_UTF_16_LE);
  CU_ASSERT_EQUAL (n, 2);
  CU_ASSERT_EQUAL (sitnet_encoding_from_mark ("\xfe\xff", 2, &n), SITNET_ENCODING_UTF_16_BE);
  CU_ASSERT_EQUAL (n, 2);
  CU_ASSERT_EQUAL (sitnet_encoding_from_mark ("i", 1, &n), SITNET_ENCODING_UTF_8);
  CU_ASSERT_EQUAL (n, 0);
}

static char *
decode (SitnetEncoding encoding, const char *bytes, gsize length, gsize first)
{
  GString *text = g_string_new (NULL);
  guint8 before = 0;
  gsize used = sitnet_encoding_decode (encoding, bytes, first, FALSE, &before, text);
  used += sitnet_encoding_decode (encoding, bytes + used, length - used, TRUE, &before, text);
  CU_ASSERT_EQUAL (used, length);
  return g_string_free (text, FALSE);
}

static void
decodes_windows_1250_like_the_system (void)
{
  for (guint byte = 0x80; byte <= 0xff; byte++) {
    char bytes[2] = {(char)byte, '\0'};
    g_autofree char *ours = decode (SITNET_ENCODING_WINDOWS_1250, bytes, 1, 1);
    g_autofree char *theirs = g_convert (bytes, 1, "UTF-8", "WINDOWS-1250", NULL, NULL, NULL);
    if (strcmp (ours, "\xff") != 0)
      ASSERT_TEXT (ours, theirs);
  }
}

static void
accepts (const char *text)
{
  gsize n;
  g_autofree char *bytes = g_convert (text, -1, "WINDOWS-1250", "UTF-8", NULL, &n, NULL);
  CU_ASSERT_EQUAL (guess (bytes), SITNET_ENCODING_WINDOWS_1250);
  for (gsize first = 0; first <= n; first++) {
    g_autofree char *again = decode (SITNET_ENCODING_WINDOWS_1250, bytes, n, first);
    ASSERT_TEXT (again, text);
  }
}

static void
accepts_czech_slovak_and_german (void)
{
  accepts ("áčďéěíňóřšťúůýž ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ öüß ÖÜ „“‚‘–—…§°€\u00a0");
  accepts ("áäčďéíĺľňóôŕšťúýž ÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ");
}

static void
decodes_utf_16_wherever_it_is_cut (void)
{
  const char *text = "id;žluť 🐎\r\n";
  static const struct {
    SitnetEncoding encoding;
    const char *name;
  } both[] = {{SITNET_ENCODING_UTF_16_LE, "UTF-16LE"}, {SITNET_ENCODING_UTF_16_BE, "UTF-16BE"}};
  for (guint i = 0; i < 2; i++) {
    gsize n;
    g_autofree char *bytes = g_convert (text, -1, both[i].name, "UTF-8", NULL, &n, NULL);
    for (gsize first = 0; first <= n; first++) {
      g_autofree char *again = decode (both[i].encoding, bytes, n, first);
      ASSERT_TEXT (again, text);
    }
  }
}

static void
marks_what_is_no_text (void)
{
  g_autofree char *half = decode (SITNET_ENCODING_UTF_16_LE,
                                  "a\0\x3d\xd8"
                                  "b\0c",
                                  7, 3);
  ASSERT_TEXT (half, "a\xff"
                     "b\xff");
  g_autofree char *foreign = decode (SITNET_ENCODING_BROKEN_1250, "\x9a\x99", 2, 1);
  ASSERT_TEXT (foreign, "š\xff");
  for (gsize first = 0; first <= 4; first++) {
    g_autofree char *capital = decode (SITNET_ENCODING_BROKEN_1250,
                                       "k\xd8"
                                       "e\xd8",
                                       4, first);
    ASSERT_TEXT (capital, "k\xff"
                          "eŘ");
  }
  g_autofree char *mixed = decode (SITNET_ENCODING_MIXED_1250, "r\xf9\xbe", 3, 1);
  ASSERT_TEXT (mixed, "rů\xff");
  CU_ASSERT_TRUE (sitnet_encoding_is_text ("žába", 6));
  CU_ASSERT_FALSE (sitnet_encoding_is_text (half, strlen (half)));
  CU_ASSERT_FALSE (sitnet_encoding_is_text ("a\0b", 3));
  CU_ASSERT_FALSE (sitnet_encoding_is_text ("ž\0b", 4));
  CU_ASSERT_TRUE (sitnet_encoding_is_text ("", 0));
}

static const TestCase cases[] = {
    {"tells encodings apart", tells_encodings_apart},
    {"knows UTF-8 that is cut", knows_utf_8_that_is_cut},
    {"believes a mark", believes_a_mark},
    {"knows letters of other code pages", knows_letters_of_other_code_pages},
    {"finds a character cut off at the end", finds_a_character_cut_off_at_the_end},
    {"looks past NUL", looks_past_nul},
    {"reads marks", reads_marks},
    {"decodes Windows-1250 like the system", decodes_windows_1250_like_the_system},
    {"accepts Czech, Slovak and German", accepts_czech_slovak_and_german},
    {"decodes UTF-16 wherever it is cut", decodes_utf_16_wherever_it_is_cut},
    {"marks what is no text", marks_what_is_no_text},
};
TEST_MAIN ("encoding", cases)
