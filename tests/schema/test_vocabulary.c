/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Vocabularies: built in, extended, overridden. */
#include "test.h"
#include "vocabulary.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
test_built_in (void)
{
  g_autoptr (SitnetVocabulary) needs = sitnet_vocabulary_new (SITNET_SHEET_NEEDS);
  gint32 health = sitnet_vocabulary_find (needs, slice ("health"));
  gint32 psychology = sitnet_vocabulary_find (needs, slice ("health.psychology"));
  CU_ASSERT_TRUE_FATAL (health >= 0 && psychology >= 0);
  CU_ASSERT_EQUAL (sitnet_vocabulary_get (needs, (guint32)psychology)->parent, health);
  CU_ASSERT_EQUAL (sitnet_vocabulary_get (needs, (guint32)health)->parent, -1);
  CU_ASSERT_TRUE (sitnet_vocabulary_get (needs, (guint32)health)->built_in);
  CU_ASSERT_FALSE (sitnet_vocabulary_get (needs, (guint32)health)->declared);
  ASSERT_TEXT (sitnet_vocabulary_get_name (needs, psychology, SITNET_LANGUAGE_CS), "Psychologie");
  ASSERT_TEXT (sitnet_vocabulary_get_name (needs, psychology, SITNET_LANGUAGE_EN), "Psychology");
  CU_ASSERT_PTR_NULL (sitnet_vocabulary_get_name (needs, -1, SITNET_LANGUAGE_EN));
  CU_ASSERT_EQUAL (sitnet_vocabulary_find (needs, slice ("Health")), -1);
  CU_ASSERT_PTR_NULL (sitnet_vocabulary_get (needs, sitnet_vocabulary_get_n (needs)));
}

static void
test_add (void)
{
  g_autoptr (SitnetVocabulary) needs = sitnet_vocabulary_new (SITNET_SHEET_NEEDS);
  guint32 n = sitnet_vocabulary_get_n (needs);
  gint32 dentist = sitnet_vocabulary_add (needs, slice ("health.dentist"));
  CU_ASSERT_EQUAL (dentist, (gint32)n);
  CU_ASSERT_EQUAL (sitnet_vocabulary_add (needs, slice ("health.dentist")), dentist);
  CU_ASSERT_EQUAL (sitnet_vocabulary_get_n (needs), n + 1);
  const SitnetTerm *term = sitnet_vocabulary_get (needs, n);
  CU_ASSERT_EQUAL (term->parent, sitnet_vocabulary_find (needs, slice ("health")));
  ASSERT_TEXT (term->code, "health.dentist");
  ASSERT_TEXT (term->name_cs, "health.dentist");
  CU_ASSERT_FALSE (term->built_in || term->declared || term->directed);
}

static void
test_declare (void)
{
  g_autoptr (SitnetVocabulary) sectors = sitnet_vocabulary_new (SITNET_SHEET_SECTORS);
  gint32 school = sitnet_vocabulary_declare (sectors, slice ("school"), NULL, "Školy", NULL, "#000000", NULL, -1);
  const SitnetTerm *term = sitnet_vocabulary_get (sectors, (guint32)school);
  ASSERT_TEXT (term->name, "Schools");
  ASSERT_TEXT (term->name_cs, "Školy");
  ASSERT_TEXT (term->colour, "#000000");
  ASSERT_TEXT (term->shape, "box");
  CU_ASSERT_TRUE (term->built_in && term->declared);
  gint32 church = sitnet_vocabulary_declare (sectors, slice ("church"), "Churches", NULL, NULL, NULL, NULL, -1);
  term = sitnet_vocabulary_get (sectors, (guint32)church);
  ASSERT_TEXT (term->name_cs, "Churches");
  CU_ASSERT_PTR_NULL (term->colour);

  g_autoptr (SitnetVocabulary) kinds = sitnet_vocabulary_new (SITNET_SHEET_TIE_KINDS);
  gint32 refers = sitnet_vocabulary_declare (kinds, slice ("refers"), NULL, NULL, NULL, NULL, NULL, -1);
  CU_ASSERT_TRUE (sitnet_vocabulary_get (kinds, (guint32)refers)->directed);
  sitnet_vocabulary_declare (kinds, slice ("refers"), NULL, NULL, NULL, NULL, NULL, 0);
  CU_ASSERT_FALSE (sitnet_vocabulary_get (kinds, (guint32)refers)->directed);
}

static void
test_settle (void)
{
  g_autoptr (SitnetVocabulary) needs = sitnet_vocabulary_new (SITNET_SHEET_NEEDS);
  gint32 running = sitnet_vocabulary_add (needs, slice ("sport.running"));
  gint32 sport = sitnet_vocabulary_add (needs, slice ("sport"));
  CU_ASSERT_EQUAL (sitnet_vocabulary_settle (needs), -1);
  CU_ASSERT_EQUAL (sitnet_vocabulary_get (needs, (guint32)running)->parent, sport);
  gint32 games = sitnet_vocabulary_declare (needs, slice ("games"), NULL, NULL, "sport", NULL, NULL, -1);
  CU_ASSERT_EQUAL (sitnet_vocabulary_get (needs, (guint32)games)->parent, sport);
  CU_ASSERT_EQUAL (sitnet_vocabulary_settle (needs), -1);
  sitnet_vocabulary_declare (needs, slice ("sport"), NULL, NULL, "games", NULL, NULL, -1);
  gint32 in_loop = sitnet_vocabulary_settle (needs);
  CU_ASSERT_TRUE (in_loop == sport || in_loop == games);
}

static void
test_own_parent (void)
{
  g_autoptr (SitnetVocabulary) needs = sitnet_vocabulary_new (SITNET_SHEET_NEEDS);
  gint32 health = sitnet_vocabulary_declare (needs, slice ("health"), NULL, NULL, "health", NULL, NULL, -1);
  CU_ASSERT_EQUAL (sitnet_vocabulary_settle (needs), health);
}

/* A chain of `n` needs, the last of which has n - 1 above it. */
static gint32
find_too_deep (guint n)
{
  g_autoptr (SitnetVocabulary) needs = sitnet_vocabulary_new (SITNET_SHEET_NEEDS);
  char code[16], above[16] = "";
  for (guint i = 0; i < n; i++) {
    g_snprintf (code, sizeof code, "n%u", i);
    sitnet_vocabulary_declare (needs, slice (code), NULL, NULL, i > 0 ? above : NULL, NULL, NULL, -1);
    g_strlcpy (above, code, sizeof above);
  }
  CU_ASSERT_EQUAL (sitnet_vocabulary_settle (needs), -1);
  return sitnet_vocabulary_find_too_deep (needs);
}

static void
test_depth (void)
{
  CU_ASSERT_EQUAL (find_too_deep (SITNET_MOST_PARENTS + 1), -1);
  CU_ASSERT_TRUE (find_too_deep (SITNET_MOST_PARENTS + 2) >= 0);
  CU_ASSERT_TRUE (find_too_deep (5000) >= 0);
}

static void
test_nearest (void)
{
  static const struct {
    SitnetSheet sheet;
    const char *text, *expected;
  } slips[] = {
      {SITNET_SHEET_SECTORS, "shcool", "school"},
      {SITNET_SHEET_SECTORS, "Školstvy", "Školství"},
      {SITNET_SHEET_SECTORS, "Polocie", "Policie"},
      {SITNET_SHEET_SECTORS, "zdravotnictvi", "Zdravotnictví"},
      {SITNET_SHEET_SECTORS, "child protection", "child_protection"},
      {SITNET_SHEET_NEEDS, "tutoring", "learning.tutoring"},
      {SITNET_SHEET_NEEDS, "doucovani", "Doučování"},
      {SITNET_SHEET_SECTORS, "embassy", NULL},
      {SITNET_SHEET_SECTORS, "x", NULL},
      {SITNET_SHEET_SECTORS, "", NULL},
  };
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++) {
    g_autoptr (SitnetVocabulary) vocabulary = sitnet_vocabulary_new (slips[i].sheet);
    ASSERT_TEXT (sitnet_vocabulary_nearest (vocabulary, slice (slips[i].text)), slips[i].expected);
  }
}

static void
test_column (void)
{
  g_autoptr (SitnetVocabulary) forms = sitnet_vocabulary_new (SITNET_SHEET_FORMS);
  sitnet_vocabulary_add (forms, slice ("postal"));
  g_autoptr (SitnetColumn) column = sitnet_vocabulary_to_column (forms, "form");
  ASSERT_TEXT (sitnet_column_get_name (column), "form");
  CU_ASSERT_EQUAL_FATAL (sitnet_column_get_n_rows (column), 5);
  ASSERT_TEXT (sitnet_column_get_text (column, 0), "field");
  ASSERT_TEXT (sitnet_column_get_text (column, 4), "postal");
}

/* A term for several stands where they stand, also when a word before them is taken out. */
static void
test_list (void)
{
  g_autoptr (SitnetVocabulary) forms = sitnet_vocabulary_new (SITNET_SHEET_FORMS);
  gint32 word = sitnet_vocabulary_add (forms, slice ("terénní")),
         postal = sitnet_vocabulary_add (forms, slice ("postal"));
  gint32 field = sitnet_vocabulary_find (forms, slice ("field"));
  const gint32 parts[] = {field, postal};
  gint32 both = sitnet_vocabulary_add_list (forms, parts, 2);
  CU_ASSERT_EQUAL (sitnet_vocabulary_add_list (forms, parts, 2), both);
  ASSERT_TEXT (sitnet_vocabulary_get (forms, (guint32)both)->code, "field|postal");
  ASSERT_TEXT (sitnet_vocabulary_get_name (forms, both, SITNET_LANGUAGE_CS), "Terénní, postal");
  gint32 meant[16], places[16], next = 0;
  for (gint32 t = 0; t < (gint32)sitnet_vocabulary_get_n (forms); t++) {
    meant[t] = t == word ? field : -1;
    places[t] = t == word ? -1 : next++;
  }
  sitnet_vocabulary_merge (forms, meant, places);
  const SitnetTerm *term = sitnet_vocabulary_get (forms, (guint32)places[both]);
  CU_ASSERT_EQUAL_FATAL (term->n_parts, 2);
  CU_ASSERT_EQUAL (term->parts[0], field);
  CU_ASSERT_EQUAL (term->parts[1], sitnet_vocabulary_find (forms, slice ("postal")));
}

static void
test_usual_tie_kind (void)
{
  g_autoptr (SitnetVocabulary) kinds = sitnet_vocabulary_new (SITNET_SHEET_TIE_KINDS);
  gint32 usual = sitnet_vocabulary_usual_tie_kind (kinds);
  CU_ASSERT_TRUE_FATAL (usual >= 0);
  ASSERT_TEXT (sitnet_vocabulary_get (kinds, (guint32)usual)->code, "cooperates");
  CU_ASSERT_FALSE (sitnet_vocabulary_get (kinds, (guint32)usual)->directed);
}

static void
test_many (void)
{
  g_autoptr (SitnetVocabulary) kinds = sitnet_vocabulary_new (SITNET_SHEET_ACTOR_KINDS);
  char code[32];
  for (guint i = 0; i < 100000; i++) {
    g_snprintf (code, sizeof code, "a kind of actor %u", i);
    CU_ASSERT_EQUAL_FATAL (sitnet_vocabulary_add (kinds, slice (code)), (gint32)i + 1);
  }
  CU_ASSERT_EQUAL (sitnet_vocabulary_find (kinds, slice ("a kind of actor 77777")), 77778);
  ASSERT_TEXT (sitnet_vocabulary_get (kinds, 77778)->code, "a kind of actor 77777");
}

static const TestCase cases[] = {
    {"built_in", test_built_in},
    {"add", test_add},
    {"declare", test_declare},
    {"settle", test_settle},
    {"own_parent", test_own_parent},
    {"depth", test_depth},
    {"nearest", test_nearest},
    {"column", test_column},
    {"usual tie kind", test_usual_tie_kind},
    {"list", test_list},
    {"many", test_many},
};

TEST_MAIN ("model/vocabulary", cases)
