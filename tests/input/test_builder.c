/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From a host's rows or tables to a network: order does not matter, mistakes are findings, calls that cannot be
   taken are errors. */
#include "sample-sheets.h"
#include "one-processor.h"
#include "stopper.h"
#include "test.h"

#include <sitnet/error.h>

static void
takes_rows_in_any_order (void)
{
  g_autoptr (SitnetNetwork) first = sample_network ("actors: id,name\na,Á\nb,B\nc,C\nties: from,to\nb,a\nc,b\n");
  g_autoptr (SitnetNetwork) last = sample_network ("ties: from,to\nb,a\nc,b\nactors: id,name\na,Á\nb,B\nc,C\n");
  CU_ASSERT_PTR_NOT_NULL_FATAL (first);
  CU_ASSERT_PTR_NOT_NULL_FATAL (last);
  CU_ASSERT_TRUE (sitnet_network_equal (first, last));
  guint32 row = 99;
  CU_ASSERT_TRUE (sitnet_network_find_actor (last, "c", &row));
  CU_ASSERT_EQUAL (row, 2);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (last), 2);
}

static void
is_the_same_from_its_own_tables (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("actors: id,name,sector,since\na,Á,social,2018\nb,,school,\nties: from,to,strength,kind\n"
                      "a,b,2.5,refers\nservices: id,actor,needs,age_from\ns,a,health.addiction|safety,6\n");
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  static const char *const sheets[] = {"services", "ties", "actors"};
  for (guint i = 0; i < 3; i++)
    CU_ASSERT_TRUE (sitnet_builder_add_table (builder, sheets[i], sitnet_network_get_sheet (network, sheets[i]), NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) again = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_TRUE (sitnet_network_equal (network, again));
}

static SitnetTable *
table_of_ids (const char *column)
{
  const char *ids[] = {"a", "b"};
  g_autoptr (SitnetColumn) id = sitnet_column_new_text (column, 2, ids, NULL);
  SitnetColumn *columns[] = {id};
  return sitnet_table_new ("ids", NULL, columns, 1, NULL);
}

/* What was not taken is an error, and a finding too: no network comes of a builder that lacks it. */
static void
assert_refused (SitnetBuilder *builder, const char *sheet, SitnetTable *table, SitnetError code, const char *expected)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_builder_add_table (builder, sheet, table, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, (gint)code));
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NULL (network);
  g_autofree char *found = sample_findings (findings);
  ASSERT_TEXT (found, expected);
}

static void
tells_of_tables_it_refuses (void)
{
  g_autoptr (SitnetTable) table = table_of_ids ("id");
  g_autoptr (SitnetTable) bytes = table_of_ids ("id\xff");
  g_autoptr (SitnetBuilder) unknown = sample_builder ("actors: id,name\na,A\n");
  assert_refused (unknown, "people", table, SITNET_ERROR_ARGUMENT, "error people - |");
  g_autoptr (SitnetBuilder) again = sample_builder ("actors: id,name\na,A\n");
  assert_refused (again, "actors", table, SITNET_ERROR_ARGUMENT, "error actors - |");
  g_autoptr (SitnetBuilder) named = sample_builder ("");
  assert_refused (named, "actors", bytes, SITNET_ERROR_DATA, "error actors - id\xEF\xBF\xBD|");
  static const gint32 codes[] = {0, 2};
  g_autoptr (SitnetColumn) category =
      sitnet_column_new_category ("id", 2, codes, sitnet_table_get_column (table, 0), NULL, NULL);
  g_autoptr (SitnetTable) beyond = sitnet_table_new ("actors", NULL, &category, 1, NULL);
  g_autoptr (SitnetBuilder) labelled = sample_builder ("");
  assert_refused (labelled, "actors", beyond, SITNET_ERROR_DATA, "error actors - id|");
}

static void
takes_nothing_once_sealed (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,A\n");
  g_autoptr (SitnetTable) table = table_of_ids ("id");
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL (network);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_builder_add_table (builder, "ties", table, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  g_clear_error (&error);
  CU_ASSERT_PTR_NULL (sitnet_builder_seal (builder, NULL, &error));
}

static void
needs_actors (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_builder_seal (builder, &findings, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_DATA));
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (findings), 1);
}

static void
takes_an_empty_sheet_of_actors (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: id\n,\n");
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  CU_ASSERT_EQUAL (sitnet_network_get_n_actors (network), 0);
}

static void
refuses_a_need_above_itself (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("needs: code,parent\nx,y\ny,x\nactors: id,name\na,A\n");
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NULL (network);
  g_autofree char *found = sample_findings (findings);
  ASSERT_TEXT (found, "error needs - parent|");
}

/* More rows than go to a sheet at once. */
#define MANY 1000

static SitnetTable *
many_actors (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MANY; i++)
    g_ptr_array_add (ids, g_strdup_printf ("a%u", i));
  g_autoptr (SitnetColumn) column =
      sitnet_column_new_text ("id", MANY, (const char *const *)(gconstpointer)ids->pdata, NULL);
  return sitnet_table_new ("actors", NULL, &column, 1, NULL);
}

/* A ring: ties enough for a thread of their own. */
static SitnetTable *
many_ties (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < 4 * MANY + 1; i++)
    g_ptr_array_add (ids, g_strdup_printf ("a%u", i % MANY));
  const char *const *texts = (const char *const *)(gconstpointer)ids->pdata;
  g_autoptr (SitnetColumn) from = sitnet_column_new_text ("from", 4 * MANY, texts, NULL);
  g_autoptr (SitnetColumn) to = sitnet_column_new_text ("to", 4 * MANY, texts + 1, NULL);
  SitnetColumn *columns[] = {from, to};
  return sitnet_table_new ("ties", NULL, columns, 2, NULL);
}

static gboolean
build (Stopper *stopper, gpointer actors, GError **error)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_set_cancellable (builder, stopper->cancellable);
  sitnet_builder_set_progress (builder, stopper_tell, stopper, NULL);
  gboolean added = sitnet_builder_add_table (builder, "actors", actors, error);
  stopper->last = added ? 0 : stopper->last; /* each call counts from the start */
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) again = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, added ? error : &again);
  CU_ASSERT_EQUAL (network != NULL, findings != NULL);
  CU_ASSERT_TRUE (added || g_error_matches (again, SITNET_ERROR, SITNET_ERROR_CANCELLED));
  return network != NULL;
}

static gboolean
build_tied (Stopper *stopper, gpointer tables, GError **error)
{
  SitnetTable *const *sheets = tables;
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  CU_ASSERT_TRUE (sitnet_builder_add_table (builder, "actors", sheets[0], NULL));
  CU_ASSERT_TRUE (sitnet_builder_add_table (builder, "ties", sheets[1], NULL));
  sitnet_builder_set_cancellable (builder, stopper->cancellable);
  sitnet_builder_set_progress (builder, stopper_tell, stopper, NULL);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, error);
  CU_ASSERT_EQUAL (network != NULL, findings != NULL);
  CU_ASSERT_TRUE (network == NULL || sitnet_network_get_n_links (network) == MANY);
  return network != NULL;
}

static void
stops_beside_a_thread (void)
{
  g_autoptr (SitnetTable) actors = many_actors (), ties = many_ties ();
  SitnetTable *sheets[] = {actors, ties};
  CU_ASSERT_TRUE (stopper_try_all (build_tied, sheets) >= 5);
}

/* Names that are alike, ids that differ by case, actors without an area, ties that stand twice, backwards and to oneself. */
static SitnetTable *
find_in_many (void)
{
  g_autoptr (GString) text = g_string_new ("actors: id,name,area\nA0,Poradna,most\nA1,Poradna,\n");
  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "a%u,Spolek %u,%s\n", i, i - i % 50 % 2, i % 90 == 0 ? "" : "most");
  g_string_append (text, "areas: code\nmost\nteplice\nties: from,to\n");
  for (guint i = 0; i < 3 * MANY; i++)
    g_string_append_printf (text, "a%u,a%u\n", i * 7 % MANY, i * i % MANY);
  g_autoptr (SitnetBuilder) builder = sample_builder (text->str);
  SitnetTable *findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL (network);
  return findings;
}

static void
finds_the_same_on_one_processor (void)
{
  g_autoptr (SitnetTable) findings = find_in_many ();
  OneProcessor processor = one_processor_begin ();
  g_autoptr (SitnetTable) alone = find_in_many ();
  one_processor_end (&processor);
  g_autofree char *kinds = sample_rows (findings, "sheet column");
  CU_ASSERT_PTR_NOT_NULL (strstr (kinds, "actors id\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (kinds, "actors name\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (kinds, "actors area\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (kinds, "ties from\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (kinds, "ties -\n"));
  CU_ASSERT_TRUE (sitnet_table_equal (findings, alone));
}

static void
stops_when_it_is_asked_to (void)
{
  g_autoptr (SitnetTable) actors = many_actors ();
  CU_ASSERT_TRUE (stopper_try_all (build, actors) >= 10);
}

static const TestCase cases[] = {
    {"any order", takes_rows_in_any_order},
    {"own tables", is_the_same_from_its_own_tables},
    {"refused tables", tells_of_tables_it_refuses},
    {"sealed", takes_nothing_once_sealed},
    {"needs actors", needs_actors},
    {"need above itself", refuses_a_need_above_itself},
    {"stopped beside a thread", stops_beside_a_thread},
    {"findings on one processor", finds_the_same_on_one_processor},
    {"stopped", stops_when_it_is_asked_to},
    {"no actors", takes_an_empty_sheet_of_actors},
};
TEST_MAIN ("builder", cases)
