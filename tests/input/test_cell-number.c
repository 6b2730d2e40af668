/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers in cells: what is one, what is none, and that the quick way rounds as the slow one does. */
#include "cell.h"
#include "test.h"

#include <math.h>
#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
test_numbers (void)
{
  static const struct {
    const char *cell;
    double number;
  } numbers[] = {
      {"0", 0},
      {"12", 12},
      {"1.5", 1.5},
      {"1,5", 1.5},
      {"-50,08804", -50.08804},
      {"+3", 3},
      {".5", .5},
      {"5.", 5},
      {"1e3", 1000},
      {"1,5E-3", 0.0015},
      {"1e-400", 0},
      {"000001", 1},
      {"9007199254740993", 9007199254740992.},
      {"0.1", 0.1},
      {"123456789012345678901234567890", 123456789012345678901234567890.},
      {"1.7976931348623157e308", 1.7976931348623157e308},
  };
  double number;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    CU_ASSERT_TRUE_FATAL (sitnet_cell_to_number (slice (numbers[i].cell), &number));
    CU_ASSERT_EQUAL (number, numbers[i].number);
  }
}

static void
test_no_numbers (void)
{
  const char *const wrong[] = {"",      ".",      "-",   "+-1",  "1 000",    "1\302\240000", "1.2.3", "1,234.5", "0x10",
                               "nan",   "NaN",    "inf", "-inf", "infinity", "1e",           "1e+",   "e5",      "12a",
                               "1e999", "-1e999", "١٢",  "½",    "1_000"};
  double number;
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    CU_ASSERT_FALSE (sitnet_cell_to_number (slice (wrong[i]), &number));
    if (sitnet_cell_to_number (slice (wrong[i]), &number))
      g_printerr ("taken for a number: \"%s\"\n", wrong[i]);
  }
}

static void
test_endless (void)
{
  g_autofree char *digits = g_strnfill (10 * 1000 * 1000, '9');
  double number;
  CU_ASSERT_FALSE (sitnet_cell_to_number (slice (digits), &number));
}

static void
test_unterminated (void)
{
  double number;
  CU_ASSERT_TRUE (sitnet_cell_to_number ((SitnetSlice){"12345", 2}, &number) && number == 12);
  CU_ASSERT_TRUE (sitnet_cell_to_number ((SitnetSlice){"1e25", 3}, &number) && number == 100);
}

/* Against strtod, which rounds correctly. */
static void
test_random (void)
{
  guint64 state = 20181122;
  char text[64];
  for (guint i = 0; i < 100000; i++) {
    guint64 digits = test_random_next (&state) >> test_random_below (&state, 64);
    g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT, digits);
    gsize length = strlen (text), point = test_random_below (&state, (guint32)length + 1);
    memmove (text + point + 1, text + point, length - point + 1);
    text[point] = '.';
    double number = -1, expected = g_ascii_strtod (text, NULL);
    gboolean is_number = sitnet_cell_to_number (slice (text), &number);
    CU_ASSERT_TRUE (is_number && number == expected);
    if (!is_number || number != expected)
      g_printerr ("%s: %.17g instead of %.17g\n", text, number, expected);
  }
}

/* What is read in passing as a short whole number is the same to all that read numbers. */
static void
test_short_whole (void)
{
  static const char letters[] = "0189 +-.,e\xa0x";
  guint64 seed = 20261129;
  guint n_short = 0;
  for (guint i = 0; i < test_rounds (50000); i++) {
    char text[10];
    gint32 whole;
    gint64 age = -1;
    double number = -1, people = -1, other;
    gsize length = test_random_below (&seed, 10), n_digits = i % 4 ? 4 : sizeof letters - 1;
    for (gsize k = 0; k < length; k++)
      text[k] = letters[test_random_below (&seed, (guint32)n_digits)];
    g_autofree char *exact = g_memdup2 (text, length); /* for the sanitizer to guard its end */
    SitnetSlice cell = {exact, length};
    if (!sitnet_cell_to_short_whole (cell, &whole)) {
      CU_ASSERT_TRUE (length == 0 || length > 7 || n_digits > 4);
      continue;
    }
    n_short++;
    CU_ASSERT_TRUE (sitnet_cell_to_number (cell, &number) && number == whole);
    CU_ASSERT_TRUE (sitnet_cell_to_people (cell, &people, &other) == SITNET_PEOPLE_SAID && people == whole);
    CU_ASSERT_EQUAL (sitnet_cell_to_age (cell, &age), whole <= 150);
    CU_ASSERT_TRUE (whole > 150 || age == whole);
  }
  CU_ASSERT_TRUE (n_short > 1000);
}

static const TestCase cases[] = {
    {"numbers", test_numbers},           {"no_numbers", test_no_numbers}, {"endless", test_endless},
    {"unterminated", test_unterminated}, {"random", test_random},         {"short whole", test_short_whole},
};

TEST_MAIN ("model/cell-number", cases)
