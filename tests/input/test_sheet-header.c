/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Headers: Czech ones, missing, doubled and unknown columns, a hundred thousand of them. */
#include "builder-state.h"

#include "sample-sheets.h"
#include "sheet-builder.h"
#include "test.h"

static SitnetSheetBuilder *
open_sheet (SitnetBuilder *builder, SitnetSheet sheet, const char *header)
{
  g_auto (GStrv) names = g_strsplit (header, ",", -1);
  guint n = g_strv_length (names);
  g_autofree SitnetSlice *cells = g_new (SitnetSlice, n);
  for (guint c = 0; c < n; c++)
    cells[c] = (SitnetSlice){names[c], strlen (names[c])};
  return sitnet_builder_open_sheet (builder, sheet, "sheet.csv", cells, n, 1);
}

static void
assert_findings (SitnetSheet sheet, const char *header, gboolean usable, const char *expected)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  CU_ASSERT_EQUAL (open_sheet (builder, sheet, header) != NULL, usable);
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (sitnet_builder_get_findings (builder));
  g_autofree char *findings = sample_findings (table);
  ASSERT_TEXT (findings, expected);
}

static void
reads_czech (void)
{
  assert_findings (SITNET_SHEET_TIES, "Kdo,S kým,Druh,Síla,KDO UVÁDÍ,Od,do", TRUE, "");
  assert_findings (SITNET_SHEET_ACTORS, "id,Název,rezort,věk kočky", TRUE, "info sheet.csv 1 věk kočky|");
}

static void
names_what_is_wrong (void)
{
  assert_findings (SITNET_SHEET_TIES, "from,kind", FALSE, "error sheet.csv 1 to|");
  assert_findings (SITNET_SHEET_ACTORS, "id,name,název", FALSE, "error sheet.csv 1 název|");
  assert_findings (SITNET_SHEET_ACTORS, "id,x,X", FALSE, "error sheet.csv 1 X|info sheet.csv 1 x|");
  assert_findings (SITNET_SHEET_ACTORS, "id,Rodné číslo", TRUE,
                   "error sheet.csv 1 Rodné číslo|info sheet.csv 1 Rodné číslo|");
  assert_findings (SITNET_SHEET_DEMANDS, "need,area,age,age_from", FALSE, "error sheet.csv 1 age|");
}

/* The finding stands at the heading that its message names, not at the name of the column in the schema. */
static void
calls_what_is_missing_as_people_do (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  CU_ASSERT_PTR_NULL (open_sheet (builder, SITNET_SHEET_TIES, "Kdo,Síla"));
  g_autoptr (SitnetTable) table = sitnet_findings_to_table (sitnet_builder_get_findings (builder));
  g_autofree char *findings = sample_findings (table);
  ASSERT_TEXT (findings, "error sheet.csv 1 S kým|");
}

/* A heading that says something else, or nothing, counts where the column that is meant is not there. */
static void
knows_headings_of_programs_for_graphs (void)
{
  assert_findings (SITNET_SHEET_ACTORS, "Label,Description", TRUE, "info sheet.csv 1 Label|");
  assert_findings (SITNET_SHEET_ACTORS, "id,note,Description", TRUE, "info sheet.csv 1 Description|");
  assert_findings (SITNET_SHEET_ACTORS, "id,Description,description", FALSE, "error sheet.csv 1 description|");
  assert_findings (SITNET_SHEET_TIES, "Source,Target,Type,Kind", TRUE, "");
  assert_findings (SITNET_SHEET_TIES, "Source,Target,Type,Kind,directed", FALSE, "error sheet.csv 1 Kind|");
  assert_findings (SITNET_SHEET_TIES, "Source,Target,Type,druh", TRUE, "");
  assert_findings (SITNET_SHEET_TIES, "Source,Target,Typ,druh", FALSE, "error sheet.csv 1 druh|");
}

/* Whoever has names need not think of ids. */
static void
takes_names_for_ids (void)
{
  assert_findings (SITNET_SHEET_ACTORS, "Název,sector", TRUE, "info sheet.csv 1 Název|");
  assert_findings (SITNET_SHEET_AREAS, "název,kraj", TRUE, "info sheet.csv 1 název|");
  assert_findings (SITNET_SHEET_ACTORS, "sector", FALSE, "error sheet.csv 1 id|");
  assert_findings (SITNET_SHEET_MEETINGS, "date", FALSE, "error sheet.csv 1 id|");
  assert_findings (SITNET_SHEET_ACTORS, "id,název", TRUE, "");
}

/* A number in the place of a header is a row that lost its header. */
static void
refuses_clients (void)
{
  assert_findings (SITNET_SHEET_ACTORS, "id,klient", TRUE, "warning sheet.csv 1 klient|info sheet.csv 1 klient|");
  assert_findings (SITNET_SHEET_ACTORS, "id,Číslo pojištěnce", TRUE,
                   "error sheet.csv 1 Číslo pojištěnce|info sheet.csv 1 Číslo pojištěnce|");
  assert_findings (SITNET_SHEET_ACTORS, "id,530101/000", TRUE,
                   "error sheet.csv 1 ••••••/•••|info sheet.csv 1 ••••••/•••|");
}

static void
takes_many_columns (void)
{
  g_autoptr (GString) header = g_string_new ("id");
  for (guint i = 0; i < test_rounds (100000); i++)
    g_string_append_printf (header, ",x%u", i);
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  CU_ASSERT_PTR_NOT_NULL (open_sheet (builder, SITNET_SHEET_ACTORS, header->str));
}

static const TestCase cases[] = {
    {"calls what is missing as people do", calls_what_is_missing_as_people_do},
    {"Czech", reads_czech},
    {"wrong", names_what_is_wrong},
    {"names for ids", takes_names_for_ids},
    {"knows headings of programs for graphs", knows_headings_of_programs_for_graphs},
    {"clients", refuses_clients},
    {"many columns", takes_many_columns},
};
TEST_MAIN ("sheet-header", cases)
