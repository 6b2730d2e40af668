/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What differs only by case or diacritics, and actors of nearly the same name. */
#include "alike-names.h"
#include "named-samples.h"

static void
warns_of_case_and_form (void)
{
  assert_findings ("actors: id,name\nAbc,A\nabc,B\n", "warning actors 3 id|");
  assert_findings ("actors: id,name\nŠkola,A\nškola,B\n", "warning actors 3 id|");
  assert_findings ("actors: id,name\n\xc5\xa1,A\ns\xcc\x8c,B\n", "error actors 3 id|"); /* composed, decomposed */
}

static void
warns_of_diacritics (void)
{
  assert_findings ("actors: id,name\nlipova,A\nlipová,B\n", "warning actors 3 id|");
}

/* A letter at any place of a short or a long id, and at the ends of the alphabet. */
static void
finds_every_letter (void)
{
  for (gsize length = 1; length < 20; length++)
    for (gsize place = 0; place < length; place++) {
      g_autofree char *small = g_strnfill (length, '0'), *capital = g_strnfill (length, '0');
      small[place] = "amz"[place % 3];
      capital[place] = g_ascii_toupper (small[place]);
      g_autofree char *text = g_strdup_printf ("actors: id,name\n%s,A\n%s,B\n", small, capital);
      assert_findings (text, "warning actors 3 id|");
    }
}

enum { N_NAMES = 300 };

/* Of each row the last one above whose name has the same key; "row id|" of all that have one. */
static char *
find_alike_naively (char *const *names)
{
  GString *found = g_string_new (NULL);
  for (guint row = 0; row < N_NAMES; row++) {
    char key[SITNET_ALIKE_LENGTH], other[SITNET_ALIKE_LENGTH];
    if (sitnet_alike_name ((SitnetSlice){names[row], strlen (names[row])}, key) == 0)
      continue;
    for (guint before = row; before > 0; before--)
      if (sitnet_alike_name ((SitnetSlice){names[before - 1], strlen (names[before - 1])}, other) > 0 &&
          strcmp (key, other) == 0) {
        g_string_append_printf (found, "%u (a%u)|", row + 2, before - 1);
        break;
      }
  }
  return g_string_free (found, FALSE);
}

static char *
find_alike (char *const *names)
{
  g_autoptr (GString) text = g_string_new ("actors: id,name\n"), found = g_string_new (NULL);
  for (guint row = 0; row < N_NAMES; row++)
    g_string_append_printf (text, "a%u,%s\n", row, names[row]);
  g_autoptr (SitnetBuilder) builder = sample_builder (text->str);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL (network);
  for (gsize r = 0; r < sitnet_table_get_n_rows (findings); r++) {
    const char *id = strstr (sitnet_column_get_text (sitnet_table_find_column (findings, "message"), r), "(a");
    gint64 row = sitnet_column_get_int64s (sitnet_table_find_column (findings, "row"))[r];
    g_string_append_printf (found, "%u %.*s|", (guint)row, id != NULL ? (int)(strchr (id, ')') - id) + 1 : 0,
                            id != NULL ? id : "");
  }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

static void
finds_alike_names_as_one_by_one (void)
{
  static const char *const words[] = {"Klub", "KLUB", "Základní škola", "ZŠ", "Жар"};
  for (guint64 seed = 0; seed < 20; seed++) {
    guint64 state = seed + 1;
    g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
    for (guint i = 0; i < N_NAMES; i++)
      g_ptr_array_add (names, g_strdup_printf ("%s %u%s", words[test_random_below (&state, G_N_ELEMENTS (words))],
                                               test_random_below (&state, 2000),
                                               test_random_below (&state, 2) ? " z. s." : ""));
    char *const *all = (char *const *)(gconstpointer)names->pdata;
    g_autofree char *expected = find_alike_naively (all), *found = find_alike (all);
    CU_ASSERT_TRUE (*expected != '\0');
    ASSERT_TEXT (found, expected);
  }
}

/* One letter in an area makes a white spot that nobody sees through. */
static void
warns_of_areas (void)
{
  const char *text = "actors: id,name,area\np,Poradna,Lipová\nservices: id,actor,needs\ns,p,material.debt\n"
                     "demands: need,area,families\nmaterial.debt,lipová,3\n";
  assert_message (text, "The area “lipová” differs from “Lipová” only by case or diacritics");
  assert_findings ("actors: id,name,area\na,A,Lipova\nb,B,Lipová\n", "warning actors 3 area|");
  assert_findings ("actors: id,name,area\na,A,x\nservices: id,actor,needs,areas\ns,a,health,X\n",
                   "warning actors 2 area|");
}

static void
warns_of_codes (void)
{
  assert_findings ("actors: id,name,kind\na,A,Spolek\nb,B,spolek\nc,C,jiný\n", "warning actors 3 kind|");
}

static void
warns_of_names (void)
{
  assert_findings ("actors: id,name\np1,Poradna Most\np2,Poradna Most \np3,\"PORADNA MOST\" z. s.\nz,Škola\n",
                   "warning actors 3 name|warning actors 4 name|");
  assert_findings ("actors: id,name\na,Stanice 1-1\nb,Stanice 11\n", "");
  assert_findings ("actors: name\nKlub Vlnka\nKlub Vlnka z. s.\n", "warning actors 3 name|");
}

static const TestCase cases[] = {
    {"warns of case and form", warns_of_case_and_form},
    {"warns of diacritics", warns_of_diacritics},
    {"finds every letter", finds_every_letter},
    {"finds alike names as one by one", finds_alike_names_as_one_by_one},
    {"warns of areas", warns_of_areas},
    {"warns of codes", warns_of_codes},
    {"warns of names", warns_of_names},
};
TEST_MAIN ("seal-alike", cases)
