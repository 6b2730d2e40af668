/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Birth numbers, put together by their rules with the serial number 000, and things that only look alike. */
#include "cell.h"
#include "test.h"

#include <string.h>

static SitnetBirthNumber
kind_of (const char *cell)
{
  return sitnet_cell_birth_number ((SitnetSlice){cell, strlen (cell)});
}

/* A ten-digit number from its first nine digits and the check digit of the rule; NULL where the rule gives
 * none. */
static char *
dup_number (const char *nine, const char *separator)
{
  guint64 remainder = g_ascii_strtoull (nine, NULL, 10) % 11;
  return g_strdup_printf ("%.6s%s%.3s%" G_GUINT64_FORMAT, nine, separator, nine + 6, remainder % 10);
}

static void
assert_kind (const char *nine, const char *separator, SitnetBirthNumber expected)
{
  g_autofree char *number = dup_number (nine, separator);
  CU_ASSERT_EQUAL (kind_of (number), expected);
  if (kind_of (number) != expected)
    g_printerr ("%s: %d instead of %d\n", number, kind_of (number), expected);
}

static void
test_written (void)
{
  assert_kind ("990101000", "/", SITNET_BIRTH_NUMBER_WRITTEN);
  assert_kind ("995101000", "/", SITNET_BIRTH_NUMBER_WRITTEN); /* a woman's */
  assert_kind ("052101000", "/", SITNET_BIRTH_NUMBER_WRITTEN); /* +20 since 2004 */
  assert_kind ("057101000", "/", SITNET_BIRTH_NUMBER_WRITTEN); /* +70 since 2004 */
  assert_kind ("032101000", "/", SITNET_BIRTH_NUMBER_NONE);    /* not before */
  assert_kind ("000229000", "/", SITNET_BIRTH_NUMBER_WRITTEN); /* 2000 was a leap year */
  assert_kind ("990229000", "/", SITNET_BIRTH_NUMBER_NONE);
  assert_kind ("991301000", "/", SITNET_BIRTH_NUMBER_NONE);
  assert_kind ("990100000", "/", SITNET_BIRTH_NUMBER_NONE);
  CU_ASSERT_EQUAL (kind_of ("990101/0001"), SITNET_BIRTH_NUMBER_NONE); /* not divisible by 11 */
}

static void
test_nine_digits (void)
{
  CU_ASSERT_EQUAL (kind_of ("530101/000"), SITNET_BIRTH_NUMBER_WRITTEN);
  CU_ASSERT_EQUAL (kind_of ("535101/000"), SITNET_BIRTH_NUMBER_WRITTEN);
  CU_ASSERT_EQUAL (kind_of ("532101/000"), SITNET_BIRTH_NUMBER_NONE);
  CU_ASSERT_EQUAL (kind_of ("000229/000"), SITNET_BIRTH_NUMBER_NONE); /* 1900 was none */
  CU_ASSERT_EQUAL (kind_of ("530101000"), SITNET_BIRTH_NUMBER_NONE);  /* nine bare digits never */
}

/* Until 1985 a remainder of 10 was written as 0. */
static void
test_exception (void)
{
  const char *found = NULL;
  char nine[10];
  for (guint serial = 0; serial < 1000 && found == NULL; serial++) {
    g_snprintf (nine, sizeof nine, "840101%03u", serial);
    if (g_ascii_strtoull (nine, NULL, 10) % 11 == 10)
      found = nine;
  }
  CU_ASSERT_PTR_NOT_NULL_FATAL (found);
  assert_kind (nine, "/", SITNET_BIRTH_NUMBER_WRITTEN);
  for (guint serial = 0; serial < 1000; serial++) {
    g_snprintf (nine, sizeof nine, "900101%03u", serial);
    if (g_ascii_strtoull (nine, NULL, 10) % 11 == 10)
      break;
  }
  assert_kind (nine, "/", SITNET_BIRTH_NUMBER_NONE);
}

static void
test_bare (void)
{
  assert_kind ("990101000", "", SITNET_BIRTH_NUMBER_BARE);
  assert_kind ("991301000", "", SITNET_BIRTH_NUMBER_NONE);
  CU_ASSERT_EQUAL (kind_of ("7771234567"), SITNET_BIRTH_NUMBER_NONE);
}

/* A text with {} for a number, of which `nine` are the first nine digits. */
static void
assert_text (const char *text, const char *nine, const char *separator, SitnetBirthNumber expected)
{
  g_autofree char *number =
      strlen (nine) == 9 ? dup_number (nine, separator) : g_strdup_printf ("%.6s%s%s", nine, separator, nine + 7);
  g_auto (GStrv) parts = g_strsplit (text, "{}", -1);
  g_autofree char *cell = g_strjoinv (number, parts);
  CU_ASSERT_EQUAL (kind_of (cell), expected);
  if (kind_of (cell) != expected)
    g_printerr ("\"%s\": %d instead of %d\n", cell, kind_of (cell), expected);
}

static void
test_separators (void)
{
  static const char *const separators[] = {
      " ",  "  ",  "\xC2\xA0", "\xE2\x80\x8B",  "\xE2\x80\xAF",     "-", "–", " - ", "⁄", "∕",
      "／", " / ", "/ ",       "/\xE2\x80\x8B", "\xC2\xA0/\xC2\xA0"};
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++) {
    assert_text ("{}", "990101000", separators[i], SITNET_BIRTH_NUMBER_WRITTEN);
    assert_text ("({}).", "995101000", separators[i], SITNET_BIRTH_NUMBER_WRITTEN);
    assert_text ("{}", "991301000", separators[i], SITNET_BIRTH_NUMBER_NONE);
  }
  assert_text ("{}", "990101000", "//", SITNET_BIRTH_NUMBER_NONE);
  assert_text ("{}", "990101000", "_", SITNET_BIRTH_NUMBER_NONE);
  assert_text ("{}", "990101000", "         ", SITNET_BIRTH_NUMBER_NONE); /* not one number any more */
}

static void
test_surrounded (void)
{
  static const char *const cells[] = {"({})", "[{}]",   "{}.",  "{}'", "'{}",   "{}’",
                                      "„{}“", "\"{}\"", " {} ", "{},", "({}).", "\xE2\x80\x8B{}\xC2\xA0"};
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++) {
    assert_text (cells[i], "990101000", "/", SITNET_BIRTH_NUMBER_WRITTEN);
    assert_text (cells[i], "990101000", "", SITNET_BIRTH_NUMBER_BARE);
    assert_text (cells[i], "530101/000", "/", SITNET_BIRTH_NUMBER_WRITTEN);
  }
}

static void
test_labelled (void)
{
  static const char *const texts[] = {"RČ {}",   "RČ: {}",         "matka r. č. {}, doma", "r.č.{}",
                                      "RČ{}",    "Jana (nar. {})", "narozena {}",          "rod. číslo {} a dál",
                                      "a|RČ {}", "RČ matky: {}."};
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    assert_text (texts[i], "990101000", "/", SITNET_BIRTH_NUMBER_WRITTEN);
    assert_text (texts[i], "990101000", "", SITNET_BIRTH_NUMBER_WRITTEN);
    assert_text (texts[i], "990101000", " ", SITNET_BIRTH_NUMBER_WRITTEN);
    assert_text (texts[i], "530101/000", "/", SITNET_BIRTH_NUMBER_WRITTEN);
    assert_text (texts[i], "991301000", "/", SITNET_BIRTH_NUMBER_NONE);
  }
}

/* Nine digits are a telephone number unless they are said to be something else. */
static void
test_nine_in_text (void)
{
  assert_text ("RČ {}", "530101/000", "", SITNET_BIRTH_NUMBER_WRITTEN);
  assert_text ("r. č. {}", "530101/000", " ", SITNET_BIRTH_NUMBER_WRITTEN);
  assert_text ("RC {}", "530101/000", "", SITNET_BIRTH_NUMBER_NONE);
  assert_text ("nar. {}", "530101/000", "", SITNET_BIRTH_NUMBER_NONE);
  assert_text ("volat {}", "530101/000", "", SITNET_BIRTH_NUMBER_NONE);
  assert_text ("volat {}", "530101/000", "/", SITNET_BIRTH_NUMBER_NONE);
  assert_text ("{}", "530101/000", " ", SITNET_BIRTH_NUMBER_BARE);
  assert_text ("{}", "601101/000", " ", SITNET_BIRTH_NUMBER_NONE); /* a mobile telephone */
}

static void
test_in_text (void)
{
  static const char *const texts[] = {"Jana {} doma", "Jana {}", "{} Jana", "Jana, {}.", "a|{}|b", "({}; doma)"};
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    assert_text (texts[i], "990101000", "", SITNET_BIRTH_NUMBER_MAYBE);
    assert_text (texts[i], "990101000", "/", SITNET_BIRTH_NUMBER_MAYBE);
    assert_text (texts[i], "991301000", "", SITNET_BIRTH_NUMBER_NONE);
  }
  static const char *const accounts[] = {"účet {}/0800",  "účet 19-{}/0800", "účet {}-1", "účet 1{}", "{}1 Kč",
                                         "kód x{}",       "kód {}x",         "web /{}",   "0,{} m",   "{},5 m",
                                         "účet 5/{} dál", "kód _{}",         "{}–1 ks"};
  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    assert_text (accounts[i], "990101000", "", SITNET_BIRTH_NUMBER_NONE);
  assert_text ("Jana 1, {}, Eva {}", "990101000", "", SITNET_BIRTH_NUMBER_MAYBE);
}

/* The first file number of the year with a valid check digit; the day of the month makes it one. */
static char *
dup_file_number (guint year, const char *separator)
{
  for (guint month = 1; month <= 12; month++)
    for (guint day = 1; day <= 28; day++) {
      guint64 number = ((10 * G_GUINT64_CONSTANT (100) + month) * 100 + day) * 10000 + year;
      if (number % 11 == 0)
        return g_strdup_printf ("10%02u%02u%s%04u", month, day, separator, year);
    }
  return NULL;
}

static void
test_file_numbers (void)
{
  static const guint years[] = {1990, 2019, 2039};
  for (guint i = 0; i < G_N_ELEMENTS (years); i++) {
    g_autofree char *number = dup_file_number (years[i], "/");
    g_autofree char *text = g_strdup_printf ("č. j. %s ze soudu", number);
    g_autofree char *said = g_strdup_printf ("RČ %s", number);
    CU_ASSERT_EQUAL (kind_of (number), SITNET_BIRTH_NUMBER_MAYBE);
    CU_ASSERT_EQUAL (kind_of (text), SITNET_BIRTH_NUMBER_NONE);
    CU_ASSERT_EQUAL (kind_of (said), SITNET_BIRTH_NUMBER_WRITTEN);
  }
  g_autofree char *before = dup_file_number (1989, "/");
  g_autofree char *after = dup_file_number (2040, "/");
  g_autofree char *bare = dup_file_number (2019, "");
  CU_ASSERT_EQUAL (kind_of (before), SITNET_BIRTH_NUMBER_WRITTEN);
  CU_ASSERT_EQUAL (kind_of (after), SITNET_BIRTH_NUMBER_WRITTEN);
  CU_ASSERT_EQUAL (kind_of (bare), SITNET_BIRTH_NUMBER_BARE);
  CU_ASSERT_EQUAL (kind_of ("100105/2019"), SITNET_BIRTH_NUMBER_MAYBE);
}

static void
test_mask (void)
{
  g_autofree char *number = dup_number ("990101000", "/");
  g_autofree char *bare = dup_number ("995101000", "");
  g_autofree char *text = g_strdup_printf ("5 dětí, %s, RČ 530101000 a %s; 12345678901", number, bare);
  g_autofree char *masked = sitnet_cell_dup_masked ((SitnetSlice){text, strlen (text)});
  ASSERT_TEXT (masked, "5 dětí, ••••••/••••, RČ ••••••••• a ••••••••••; 12345678901");
  CU_ASSERT_PTR_NULL (sitnet_cell_dup_masked ((SitnetSlice){"601123456", 9}));
  CU_ASSERT_PTR_NULL (sitnet_cell_dup_masked ((SitnetSlice){"", 0}));
}

/* Wherever a number stands among other text and digits, it is found; and no bytes lead astray. */
static void
test_anywhere (void)
{
  guint64 state = 11;
  g_autofree char *number = dup_number ("990101000", "/");
  for (guint i = 0; i < 3000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    for (guint k = test_random_below (&state, 30); k > 0; k--)
      g_string_append_c (text, "0123456789 ,x"[test_random_below (&state, 13)]);
    g_string_append_printf (text, " %s", number);
    CU_ASSERT_TRUE (kind_of (text->str) >= SITNET_BIRTH_NUMBER_MAYBE);
  }
  for (guint i = 0; i < 20000; i++) {
    gsize length = test_random_below (&state, 40);
    g_autofree char *exact = g_malloc (MAX (length, 1));
    for (gsize k = 0; k < length; k++)
      exact[k] = test_random_below (&state, 3) > 0 ? (char)('0' + test_random_below (&state, 10))
                                                   : (char)test_random_below (&state, 256);
    sitnet_cell_birth_number ((SitnetSlice){exact, length});
    g_free (sitnet_cell_dup_masked ((SitnetSlice){exact, length}));
  }
}

static void
test_others (void)
{
  const char *const others[] = {"",
                                "a",
                                "990101",
                                "990101/",
                                "990101/00",
                                "990101/00000",
                                "9901/010000",
                                "990101-0001",
                                "x90101/0003",
                                "990101/000x",
                                "123456/0100",
                                "2018-05-01",
                                "+420777123"};
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    CU_ASSERT_EQUAL (kind_of (others[i]), SITNET_BIRTH_NUMBER_NONE);
}

static const TestCase cases[] = {
    {"written", test_written},
    {"nine_digits", test_nine_digits},
    {"exception", test_exception},
    {"bare", test_bare},
    {"others", test_others},
    {"separators", test_separators},
    {"surrounded", test_surrounded},
    {"labelled", test_labelled},
    {"nine_in_text", test_nine_in_text},
    {"in_text", test_in_text},
    {"files", test_file_numbers},
    {"mask", test_mask},
    {"anywhere", test_anywhere},
};

TEST_MAIN ("model/birth-number", cases)
