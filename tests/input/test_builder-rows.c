/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows from a host: each one is in the network, or it is told of and there is no network. */
#include "sample-sheets.h"
#include "test.h"

#include <sitnet/error.h>

/* Seals; the findings as "error actors 3 id|…", with the first message behind. */
static SitnetNetwork *
seal (SitnetBuilder *builder, char **found, char **message)
{
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  *found = sample_findings (findings);
  *message = sitnet_table_get_n_rows (findings) > 0
                 ? sitnet_column_dup_cell (sitnet_table_find_column (findings, "message"), 0)
                 : g_strdup ("");
  return network;
}

/* A builder with one good actor, to which one row of actors was added that cannot be taken. */
static void
assert_refused (const char *const *names, const char *const *values, guint n, SitnetError code, const char *reason,
                const char *expected)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,A\n");
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_builder_add_row (builder, "actors", names, values, n, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, (gint)code));
  ASSERT_TEXT (error->message, reason);
  g_autofree char *czech = sitnet_error_dup_message (error, SITNET_LANGUAGE_CS);
  CU_ASSERT_STRING_NOT_EQUAL (czech, error->message);
  CU_ASSERT_TRUE (sitnet_builder_add (builder, NULL, "actors", "id", "c", "name", "", NULL)); /* row 4 */
  g_autofree char *found = NULL, *message = NULL;
  g_autoptr (SitnetNetwork) network = seal (builder, &found, &message);
  CU_ASSERT_PTR_NULL (network);
  ASSERT_TEXT (found, expected);
}

static void
tells_of_what_it_refuses (void)
{
  const char *twice[] = {"id", "name", "název"}, *own_twice[] = {"id", "own", " OWN"}, *nameless[] = {"id", " "};
  const char *broken[] = {"id", "x\xff"}, *none[] = {"id", NULL}, *two[] = {"id", "note"};
  const char *values[] = {"b", "B", "C"}, *bytes[] = {"b", "\xff"};
  assert_refused (twice, values, 3, SITNET_ERROR_ARGUMENT,
                  "sheet \"actors\", column \"název\": the column is given twice",
                  "error actors 3 název|warning actors 4 name|");
  assert_refused (own_twice, values, 3, SITNET_ERROR_ARGUMENT,
                  "sheet \"actors\", column \" OWN\": the column is given twice",
                  "error actors 3  OWN|warning actors 4 name|");
  assert_refused (nameless, values, 2, SITNET_ERROR_ARGUMENT,
                  "sheet \"actors\", column \" \": a column has no name, or one that is not UTF-8",
                  "error actors 3  |warning actors 4 name|");
  assert_refused (none, values, 2, SITNET_ERROR_ARGUMENT,
                  "sheet \"actors\": a column has no name, or one that is not UTF-8",
                  "error actors 3 |warning actors 4 name|");
  assert_refused (broken, values, 2, SITNET_ERROR_ARGUMENT,
                  "sheet \"actors\", column \"x\xEF\xBF\xBD\": a column has no name, or one that is not UTF-8",
                  "error actors 3 x\xEF\xBF\xBD|warning actors 4 name|");
  assert_refused (two, bytes, 2, SITNET_ERROR_DATA, "sheet \"actors\", column \"note\": the text is not UTF-8",
                  "error actors 3 note|warning actors 4 name|");
}

static void
tells_of_a_sheet_that_is_none (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,A\n");
  const char *names[] = {"id"}, *values[] = {"a"};
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_builder_add_row (builder, "people", names, values, 1, &error));
  ASSERT_TEXT (error->message, "sheet \"people\": there is no such sheet");
  g_autofree char *found = NULL, *message = NULL;
  g_autoptr (SitnetNetwork) network = seal (builder, &found, &message);
  CU_ASSERT_PTR_NULL (network);
  ASSERT_TEXT (found, "error people - |");
  ASSERT_TEXT (message, "This was not taken into the data: there is no such sheet. Correct the program that gives it.");
}

/* The sheet whose only row was refused is not said to be empty, nor are its actors said to be missing. */
static void
opens_no_sheet_for_a_row_it_refuses (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("ties: from,to\na,b\n");
  const char *names[] = {"id", "name"}, *bytes[] = {"a", "\xff"};
  CU_ASSERT_FALSE (sitnet_builder_add_row (builder, "actors", names, bytes, 2, NULL));
  g_autofree char *found = NULL, *message = NULL;
  g_autoptr (SitnetNetwork) network = seal (builder, &found, &message);
  CU_ASSERT_PTR_NULL (network);
  ASSERT_TEXT (found, "error actors 2 name|");
}

static void
takes_rows_beside_no_table (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  const char *ids[] = {"a", "b"}, *names[] = {"id"}, *values[] = {"c"};
  g_autoptr (SitnetColumn) id = sitnet_column_new_text ("id", 2, ids, NULL);
  g_autoptr (SitnetTable) table = sitnet_table_new ("actors", NULL, &id, 1, NULL);
  CU_ASSERT_TRUE (sitnet_builder_add_table (builder, "actors", table, NULL));
  CU_ASSERT_FALSE (sitnet_builder_add_row (builder, "actors", names, values, 1, NULL));
  g_autofree char *found = NULL, *message = NULL;
  g_autoptr (SitnetNetwork) network = seal (builder, &found, &message);
  CU_ASSERT_PTR_NULL (network);
  CU_ASSERT_TRUE (g_str_has_prefix (found, "error actors "));
}

static char *
cell_of (SitnetNetwork *network, const char *sheet, const char *column, gsize row)
{
  SitnetColumn *found = sitnet_table_find_column (sitnet_network_get_sheet (network, sheet), column);
  return found == NULL ? NULL : sitnet_column_dup_cell (found, row);
}

/* As from a file: kept, empty in the rows before, and one remark. */
static void
keeps_columns_of_its_own (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder (
      "actors: id,name\na,A\nactors: id,name,Colour\nb,B,red\nactors: id,name,colour,rodné číslo\nc,C,,\n"
      "actors: id,name\nd,D\n");
  g_autofree char *found = NULL, *message = NULL;
  g_autoptr (SitnetNetwork) network = seal (builder, &found, &message);
  CU_ASSERT_PTR_NULL (network);
  ASSERT_TEXT (found, "error actors 1 rodné číslo|info actors 1 Colour|info actors 1 rodné číslo|");
  g_autoptr (SitnetBuilder) other =
      sample_builder ("actors: id,name\na,A\nactors: id,name,Colour\nb,B,red\nactors: id,name,x,colour\nc,C,1,blue\n");
  g_autofree char *remarks = NULL, *remark = NULL;
  g_autoptr (SitnetNetwork) kept = seal (other, &remarks, &remark);
  CU_ASSERT_PTR_NOT_NULL_FATAL (kept);
  ASSERT_TEXT (remarks, "info actors 1 Colour|info actors 1 x|");
  g_autofree char *first = cell_of (kept, "actors", "Colour", 0);
  g_autofree char *second = cell_of (kept, "actors", "Colour", 1);
  g_autofree char *third = cell_of (kept, "actors", "Colour", 2);
  CU_ASSERT_PTR_NULL (first);
  ASSERT_TEXT (second, "red");
  ASSERT_TEXT (third, "blue");
}

static void
takes_ages_in_one_cell (void)
{
  static const char *const rows[][3] = {
      {"6–16", "6", "16"}, {"15+", "15", NULL}, {"7", "7", "7"}, {"", NULL, NULL}, {" 0-3 let ", "0", "3"}};
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,A\n");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    char id[] = {(char)('a' + i), '\0'};
    CU_ASSERT_TRUE (sitnet_builder_add (builder, NULL, "services", "id", id, "actor", "a", "needs", "safety",
                                        i % 2 ? "age" : "věk", rows[i][0], NULL));
  }
  g_autofree char *found = NULL, *message = NULL;
  g_autoptr (SitnetNetwork) network = seal (builder, &found, &message);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  ASSERT_TEXT (found, "");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *from = cell_of (network, "services", "age_from", i);
    g_autofree char *to = cell_of (network, "services", "age_to", i);
    CU_ASSERT_EQUAL (g_strcmp0 (from, rows[i][1]), 0);
    CU_ASSERT_EQUAL (g_strcmp0 (to, rows[i][2]), 0);
  }
}

static void
tells_of_bad_ages (void)
{
  g_autoptr (SitnetBuilder) builder =
      sample_builder ("actors: id,name\na,A\ndemands: need,area,age,age_from\nsafety,x,6–16,\nsafety,x,many,\n"
                      "safety,x,16–6,\nsafety,x,6–16,6\nsafety,x,530101/000,\n");
  g_autofree char *found = NULL, *message = NULL;
  g_autoptr (SitnetNetwork) network = seal (builder, &found, &message);
  CU_ASSERT_PTR_NULL (network);
  ASSERT_TEXT (found, "error demands 3 age|error demands 4 age_from|error demands 5 age|error demands 6 age|"
                      "error demands 6 age|");
}

typedef struct {
  SitnetError code;
  const char *message;
} Expected;

static void
assert_error_of (gboolean taken, GError *problem, Expected expected)
{
  g_autoptr (GError) error = problem;
  CU_ASSERT_FALSE (taken);
  CU_ASSERT_TRUE_FATAL (g_error_matches (error, SITNET_ERROR, (int)expected.code));
  ASSERT_TEXT (error->message, expected.message);
}

/* Each call says itself why it failed, and nothing is printed. */
static void
every_call_reports_its_error (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  GError *error = NULL;
  CU_ASSERT_TRUE (sitnet_builder_add (builder, &error, "actors", "id", "a", "colour of the door", "red", NULL));
  CU_ASSERT_PTR_NULL (error);
  gboolean taken = sitnet_builder_add (builder, &error, "actors", "id", "c", "name", "A", "název", "B", NULL);
  assert_error_of (taken, g_steal_pointer (&error),
                   (Expected){SITNET_ERROR_ARGUMENT, "sheet \"actors\", column \"název\": the column is given twice"});
  taken = sitnet_builder_add (builder, &error, "actors", "id", "c", "name", "\xff", NULL);
  assert_error_of (taken, g_steal_pointer (&error),
                   (Expected){SITNET_ERROR_DATA, "sheet \"actors\", column \"name\": the text is not UTF-8"});
  taken = sitnet_builder_add (builder, &error, "people", "id", "c", NULL);
  assert_error_of (taken, g_steal_pointer (&error),
                   (Expected){SITNET_ERROR_ARGUMENT, "sheet \"people\": there is no such sheet"});
  CU_ASSERT_TRUE (sitnet_builder_add (builder, &error, "actors", "id", "b", NULL)); /* others may follow */
}

/* What was refused is remembered, also where the caller does not look at the error; once sealed nothing more is taken. */
static void
a_sealed_builder_takes_nothing (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autofree char *found = NULL, *message = NULL, *again = NULL, *same = NULL;
  GError *error = NULL;
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "A", NULL);
  sitnet_builder_add (builder, NULL, "people", "id", "c", NULL);
  g_autoptr (SitnetNetwork) network = seal (builder, &found, &message);
  CU_ASSERT_PTR_NULL (network);
  ASSERT_TEXT (message, "This was not taken into the data: there is no such sheet. Correct the program that gives it.");
  gboolean taken = sitnet_builder_add (builder, &error, "actors", "id", "b", NULL);
  assert_error_of (
      taken, g_steal_pointer (&error),
      (Expected){SITNET_ERROR_ARGUMENT, "the builder is sealed: what comes for \"actors\" needs a new builder"});
  taken = sitnet_builder_seal (builder, NULL, &error) != NULL;
  assert_error_of (taken, g_steal_pointer (&error), (Expected){SITNET_ERROR_ARGUMENT, "the builder was sealed before"});
  g_autoptr (SitnetNetwork) none = seal (builder, &again, &same);
  CU_ASSERT_PTR_NULL (none);
  ASSERT_TEXT (again, found);
}

static void
takes_only_so_many_columns (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,A\n");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free), values = g_ptr_array_new ();
  for (guint i = 0; i < 17000; i++) {
    g_ptr_array_add (names, g_strdup_printf ("x%u", i));
    g_ptr_array_add (values, (gpointer) "1");
  }
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_builder_add_row (builder, "actors", (const char *const *)names->pdata,
                                           (const char *const *)values->pdata, names->len, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
}

/* The name is the id where none is given, and an empty id is a mistake. */
static void
takes_a_name_for_an_id (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("actors: name,sector\nKlub Vlnka,social\nZŠ Lipová,school\n"
                                                      "ties: from,to\nklub vlnka,ZŠ Lipová\n");
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  ASSERT_TEXT (sitnet_column_get_text (network->actor_ids, 1), "ZŠ Lipová");
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (network), 1);
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: name,id\nKlub,\n");
  CU_ASSERT_PTR_NULL (sitnet_builder_seal (builder, NULL, NULL));
  g_autoptr (SitnetBuilder) twice = sample_builder ("actors: name\nKlub\nKlub\n");
  CU_ASSERT_PTR_NULL (sitnet_builder_seal (twice, NULL, NULL));
}

static const TestCase cases[] = {
    {"refused rows", tells_of_what_it_refuses},
    {"no such sheet", tells_of_a_sheet_that_is_none},
    {"no sheet for a refused row", opens_no_sheet_for_a_row_it_refuses},
    {"beside a table", takes_rows_beside_no_table},
    {"own columns", keeps_columns_of_its_own},
    {"ages in one cell", takes_ages_in_one_cell},
    {"bad ages", tells_of_bad_ages},
    {"every call reports its error", every_call_reports_its_error},
    {"a sealed builder takes nothing", a_sealed_builder_takes_nothing},
    {"a name for an id", takes_a_name_for_an_id},
    {"too many columns", takes_only_so_many_columns},
};
TEST_MAIN ("builder-rows", cases)
