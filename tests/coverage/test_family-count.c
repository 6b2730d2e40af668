/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whole families in both languages, "about" where they are rounded, and what is more stays more. */
#include "family-count.h"

#include "test.h"

static void
assert_said (double families, SitnetFamilyCase use, const char *english, const char *czech)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double whole = sitnet_family_count_round (families);
  sitnet_family_count_append (text, SITNET_LANGUAGE_EN, families, whole, use);
  ASSERT_TEXT (text->str, english);
  g_string_truncate (text, 0);
  sitnet_family_count_append (text, SITNET_LANGUAGE_CS, families, whole, use);
  ASSERT_TEXT (text->str, czech);
}

static void
whole_families (void)
{
  assert_said (0, SITNET_FAMILIES_ROOM_FOR, "0 families", "0 rodin");
  assert_said (1, SITNET_FAMILIES_DEMAND_OF, "1 family", "1 rodiny");
  assert_said (3, SITNET_FAMILIES_ROOM_FOR, "3 families", "3 rodiny");
  assert_said (12, SITNET_FAMILIES_ALONE, "12 families", "12 rodin");
  assert_said (9.6, SITNET_FAMILIES_DEMAND_OF, "about 10 families", "asi 10 rodin");
  assert_said (0.2, SITNET_FAMILIES_ALONE, "about 1 family", "asi 1 rodina");
  assert_said (2.0000001, SITNET_FAMILIES_ALONE, "2 families", "2 rodiny"); /* the adding */
  assert_said (1e16, SITNET_FAMILIES_ALONE, "10000000000000000 families", "10000000000000000 rodin");
}

static void
assert_both (double needed, double held, const char *expected)
{
  double more, less;
  g_autoptr (GString) text = g_string_new (NULL);
  sitnet_family_count_round_both (needed, held, &more, &less);
  sitnet_family_count_append (text, SITNET_LANGUAGE_EN, needed, more, SITNET_FAMILIES_ROOM_FOR);
  g_string_append (text, " > ");
  sitnet_family_count_append (text, SITNET_LANGUAGE_EN, held, less, SITNET_FAMILIES_ROOM_FOR);
  ASSERT_TEXT (text->str, expected);
}

static void
more_stays_more (void)
{
  assert_both (5, 4, "5 families > 4 families");
  assert_both (9.6, 7.2, "about 10 families > about 7 families");
  assert_both (10.2, 10, "about 11 families > 10 families");
  assert_both (10, 9.8, "10 families > about 9 families");
  assert_both (0.6, 0.3, "about 1 family > less than one family");
}

static const TestCase cases[] = {
    {"whole families", whole_families},
    {"more stays more", more_stays_more},
};
TEST_MAIN ("family-count", cases)
