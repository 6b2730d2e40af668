/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Branches: grafted sheets are as if they had been read in turn, also when they name strangers. */
#include "builder-state.h"

#include "sample-sheets.h"
#include "sheet-builder.h"
#include "test.h"

static void
add_sheet (SitnetBuilder *builder, SitnetSheet sheet, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  SitnetSheetBuilder *opened = NULL;
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);
    guint n = g_strv_length (cells);
    g_autofree SitnetSlice *slices = g_new0 (SitnetSlice, n);
    for (guint c = 0; c < n; c++)
      slices[c] = (SitnetSlice){cells[c], strlen (cells[c])};
    guint64 number = i + 1;
    if (i == 0)
      opened = sitnet_builder_open_sheet (builder, sheet, sitnet_schema[sheet].name, slices, n, 1);
    else
      sitnet_sheet_builder_add_rows (opened, slices, 1, &number);
  }
}

static char *
answer_of (SitnetBuilder *builder, const char *ties, const char *services, gboolean in_branches)
{
  add_sheet (builder, SITNET_SHEET_ACTORS, "id,name,area\na,A,X\nb,B,Y\nc,C,X");
  SitnetBuilder *first = in_branches ? sitnet_builder_branch (builder) : builder;
  SitnetBuilder *second = in_branches ? sitnet_builder_branch (builder) : builder;
  add_sheet (first, SITNET_SHEET_TIES, ties);
  add_sheet (second, SITNET_SHEET_SERVICES, services);
  add_sheet (second, SITNET_SHEET_DEMANDS, "need,area,reported_by\nsafety,Z,stranger");
  if (in_branches) {
    sitnet_builder_graft (builder, first);
    sitnet_builder_graft (builder, second);
  }
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  GString *answer = g_string_new (NULL);
  g_autofree char *found = sample_findings (findings);
  g_string_append (answer, found);
  for (guint s = 0; network != NULL && s < SITNET_N_SHEETS; s++)
    for (guint c = 0; network->dataset->sheets[s] && c < sitnet_table_get_n_columns (network->dataset->sheets[s]);
         c++) {
      SitnetColumn *column = sitnet_table_get_column (network->dataset->sheets[s], c);
      for (gsize r = 0; r < sitnet_column_get_n_rows (column); r++) {
        g_autofree char *cell = sitnet_column_dup_cell (column, r);
        g_string_append_printf (answer, "%s;", cell ? cell : "-");
      }
    }
  if (network != NULL)
    g_string_append_printf (answer, " %u links", network->links.n_links);
  return g_string_free (answer, FALSE);
}

static void
assert_same (const char *ties, const char *services, const char *part)
{
  g_autoptr (SitnetBuilder) one = sitnet_builder_new (SITNET_LANGUAGE_EN),
                            other = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autofree char *in_turn = answer_of (one, ties, services, FALSE);
  g_autofree char *in_branches = answer_of (other, ties, services, TRUE);
  ASSERT_TEXT (in_branches, in_turn);
  CU_ASSERT_PTR_NOT_NULL (strstr (in_turn, part));
}

static void
is_as_if_in_turn (void)
{
  assert_same ("from,to,kind,reported_by\na,b,,a\nb,c,refers,somebody\nb,a,,b", "id,actor,needs,areas\ns,a,safety,Y|Q",
               "2 links");
  assert_same ("from,to\na,b\na,b\nb,b", "id,actor,needs\ns,a,new.need", " links");
}

static void
finds_strangers (void)
{
  assert_same ("from,to\na,nobody\nghost,b", "id,actor,needs\ns,ghost,safety\ns,a,safety", "error services 2 actor");
}

/* A sheet that the trunk has got meanwhile is not lost in silence. */
static void
tells_of_a_sheet_given_twice (void)
{
  g_autoptr (SitnetBuilder) builder = sample_builder ("actors: id,name\na,A\nb,B\n");
  SitnetBuilder *branch = sitnet_builder_branch (builder);
  add_sheet (branch, SITNET_SHEET_TIES, "from,to\na,b");
  CU_ASSERT_TRUE (sitnet_builder_add (builder, NULL, "ties", "from", "b", "to", "a", NULL));
  sitnet_builder_graft (builder, branch);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NULL (network);
  g_autofree char *found = sample_findings (findings);
  ASSERT_TEXT (found, "error ties - |");
}

static const TestCase cases[] = {
    {"as if in turn", is_as_if_in_turn},
    {"strangers", finds_strangers},
    {"given twice", tells_of_a_sheet_given_twice},
};
TEST_MAIN ("branch", cases)
