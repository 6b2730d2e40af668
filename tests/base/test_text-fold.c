/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Folding: what counts as the same word, and that no bytes can lead it astray. */
#include "text-fold.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
test_same (void)
{
  static const char *const pairs[][2] = {
      {"Zeměpisná šířka", "zemepisna_sirka"},
      {"E-MAIL", "email"},
      {"VĚK\xC2\xA0OD", "vek od"},
      {"pote\xCC\x8C"
       "r",
       "POTĚR"}, /* the hook as a letter of its own */
      {"\xEF\xBB\xBFid", "ID"},
      {"age–from", "age_from"},
      {"", " - _ "},
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    CU_ASSERT_TRUE (sitnet_text_fold_equal (slice (pairs[i][0]), slice (pairs[i][1])));
}

static void
test_different (void)
{
  CU_ASSERT_FALSE (sitnet_text_fold_equal (slice ("need"), slice ("needs")));
  CU_ASSERT_FALSE (sitnet_text_fold_equal (slice ("needs"), slice ("need")));
  CU_ASSERT_FALSE (sitnet_text_fold_equal (slice ("r.č."), slice ("rc")));
  CU_ASSERT_FALSE (sitnet_text_fold_equal (slice (""), slice ("a")));
}

static void
test_letters (void)
{
  gunichar letters[4];
  CU_ASSERT_EQUAL (sitnet_text_fold (slice ("Č-a"), letters, 4), 2);
  CU_ASSERT_EQUAL (letters[0], 'c');
  CU_ASSERT_EQUAL (letters[1], 'a');
  CU_ASSERT_EQUAL (sitnet_text_fold (slice ("abcd"), letters, 4), 4);
  CU_ASSERT_EQUAL (sitnet_text_fold (slice ("abcde"), letters, 4), G_MAXUINT);
}

static void
assert_text (const char *text, const char *expected)
{
  g_autofree char *folded = sitnet_text_fold_dup_text (slice (text));
  ASSERT_TEXT (folded, expected);
}

/* Unlike letters of headers, signs of a text count, and a run of blanks is one. */
static void
test_text (void)
{
  assert_text (" Dluhové \xC2\xA0 PORADENSTVÍ\n", "dluhove poradenstvi");
  assert_text ("s\xC3\xAD\x74\xCC\x8C\x61r\xCC\x8C", "sitar");
  assert_text ("Zdra\xE2\x80\x8Bví", "zdravi");
  assert_text ("on-line_1", "on-line_1");
  assert_text ("", "");
  assert_text (" \xEF\xBB\xBF", "");
}

static void
assert_marked (const char *text, const char *expected)
{
  g_autofree char *folded = sitnet_text_fold_dup_marked (slice (text));
  ASSERT_TEXT (folded, expected);
}

static void
test_marked (void)
{
  assert_marked (" Dluhové \xC2\xA0 PORADENSTVÍ\n", "dluhové poradenství");
  assert_marked ("s\xC3\xAD\x74\xCC\x8C\x61r\xCC\x8C", "síťař");
  assert_marked ("Zdra\xE2\x80\x8Bví", "zdraví");
}

static void
test_any_bytes (void)
{
  guint64 state = 7;
  char bytes[16];
  for (guint i = 0; i < 20000; i++) {
    for (guint k = 0; k < sizeof bytes; k++)
      bytes[k] = (char)test_random_below (&state, 256);
    g_autofree char *exact = g_malloc (sizeof bytes);
    memcpy (exact, bytes, sizeof bytes);
    SitnetSlice rest = {exact, sizeof bytes};
    guint n_letters = 0;
    while (sitnet_text_fold_next (&rest) != 0)
      n_letters++;
    CU_ASSERT_TRUE (n_letters <= sizeof bytes && rest.length == 0);
  }
}

static void
test_words (void)
{
  static const char *const words[] = {"Škola", "volný čas"};
  CU_ASSERT_TRUE (sitnet_text_fold_is_one_of (slice ("VOLNÝ-ČAS"), words, 2));
  CU_ASSERT_FALSE (sitnet_text_fold_is_one_of (slice ("volný čas"), words, 1));
  CU_ASSERT_FALSE (sitnet_text_fold_is_one_of (slice ("volný"), words, 2));
  CU_ASSERT_TRUE (sitnet_text_fold_is_in_list (slice ("skola"), "Škola|volný čas"));
  CU_ASSERT_TRUE (sitnet_text_fold_is_in_list (slice ("Volny cas"), "Škola|volný čas"));
  CU_ASSERT_FALSE (sitnet_text_fold_is_in_list (slice ("volný"), "Škola|volný čas"));
  CU_ASSERT_FALSE (sitnet_text_fold_is_in_list (slice ("škola|volný čas"), "Škola|volný čas"));
}

static const TestCase cases[] = {
    {"words", test_words}, {"same", test_same},     {"different", test_different}, {"letters", test_letters},
    {"text", test_text},   {"marked", test_marked}, {"any_bytes", test_any_bytes},
};

TEST_MAIN ("model/fold", cases)
