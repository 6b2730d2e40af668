/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ages and ranges of ages. */
#include "cell.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
test_age (void)
{
  gint64 age;
  CU_ASSERT_TRUE (sitnet_cell_to_age (slice ("0"), &age) && age == 0);
  CU_ASSERT_TRUE (sitnet_cell_to_age (slice ("150"), &age) && age == 150);
  CU_ASSERT_TRUE (sitnet_cell_to_age (slice ("6.0"), &age) && age == 6);
  const char *const wrong[] = {"-1", "151", "6.5", "six", "1e300", "6-16", ""};
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    CU_ASSERT_FALSE (sitnet_cell_to_age (slice (wrong[i]), &age));
}

static void
test_age_range (void)
{
  static const struct {
    const char *cell;
    gint64 from, to;
  } ranges[] = {
      {"6–16", 6, 16},
      {"děti do 3 let", -1, 3},
      {"děti ve věku 6-15 let", 6, 15},
      {"mládež 15+", 15, -1},
      {"15–18 let (SŠ)", 15, 18},
      {"6-16", 6, 16},
      {"6 — 16 let", 6, 16},
      {"6", 6, 6},
      {"6+", 6, -1},
      {"15 a více", 15, -1},
      {"15 let a více", 15, -1},
      {"0–3 years", 0, 3},
      {"16–6", 16, 6}, /* reversed: the caller says so */
      {"od 3 do 18", 3, 18},
      {"od 3 let do 18 let", 3, 18},
      {"3 až 18 let", 3, 18},
      {"do 18 let", -1, 18},
      {"od 15 let", 15, -1},
      {"6-16 let", 6, 16},
      {"15 a starší", 15, -1},
      {"6-15 r.", 6, 15},
      {"≥ 15", 15, -1},
      {"max. 15 let", -1, 15},
      {"od narození do 7 let", 0, 7},
      {"narození – 3", 0, 3},
      {"od narození", 0, -1},
      {"0–999", 0, 999}, /* no upper end: the caller says so */
  };
  const char *const wrong[] = {"",        "–16",       "6–",   "6–x",     "6–9999999999", "151–152", "od",  "do",
                               "dospělí", "doposud 6", "6.10", "6–16–18", "a–b",          "6 až",    "let", "6 16"};
  gint64 from, to;
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++) {
    CU_ASSERT_TRUE_FATAL (sitnet_cell_to_age_range (slice (ranges[i].cell), &from, &to));
    CU_ASSERT_EQUAL (from, ranges[i].from);
    CU_ASSERT_EQUAL (to, ranges[i].to);
  }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    CU_ASSERT_FALSE (sitnet_cell_to_age_range (slice (wrong[i]), &from, &to));
}

static void
test_age_end (void)
{
  gint64 age;
  CU_ASSERT_TRUE (sitnet_cell_to_age_end (slice ("18 let"), TRUE, &age) && age == 18);
  CU_ASSERT_TRUE (sitnet_cell_to_age_end (slice ("do 18 let"), TRUE, &age) && age == 18);
  CU_ASSERT_TRUE (sitnet_cell_to_age_end (slice ("999"), TRUE, &age) && age == 999);
  CU_ASSERT_TRUE (sitnet_cell_to_age_end (slice ("od 3"), FALSE, &age) && age == 3);
  CU_ASSERT_FALSE (sitnet_cell_to_age_end (slice ("do 3"), FALSE, &age));
  CU_ASSERT_FALSE (sitnet_cell_to_age_end (slice ("151"), FALSE, &age));
  CU_ASSERT_FALSE (sitnet_cell_to_age_end (slice ("6.5"), TRUE, &age));
  CU_ASSERT_FALSE (sitnet_cell_to_age_end (slice ("3-18"), TRUE, &age));
}

/* Who is over fifteen may be fifteen. */
static void
test_doubtful_age (void)
{
  gint64 ages[2];
  gboolean is_last;
  CU_ASSERT_TRUE (sitnet_cell_to_doubtful_age (slice ("nad 15 let"), &is_last, ages));
  CU_ASSERT_TRUE (!is_last && ages[0] == 15 && ages[1] == 16);
  CU_ASSERT_TRUE (sitnet_cell_to_doubtful_age (slice ("<3"), &is_last, ages));
  CU_ASSERT_TRUE (is_last && ages[0] == 3 && ages[1] == 2);
  const char *const others[] = {"15", "od 15", "nad", "nad x", "pod 0", "nadaní", ">= 15", "nad 15–18"};
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    CU_ASSERT_FALSE (sitnet_cell_to_doubtful_age (slice (others[i]), &is_last, ages));
}

static const TestCase cases[] = {
    {"age", test_age},
    {"range", test_age_range},
    {"end", test_age_end},
    {"doubtful age", test_doubtful_age},
};
TEST_MAIN ("cell-age", cases)
