/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The schema as a table, and the page about the data made from it. */
#include "schema-private.h"
#include "test.h"

#include <string.h>

static const char *
cell (SitnetTable *table, const char *column, gsize row)
{
  return sitnet_column_get_text (sitnet_table_find_column (table, column), row);
}

static gsize
find_row (SitnetTable *table, const char *sheet, const char *column)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++)
    if (strcmp (cell (table, "sheet", row), sheet) == 0 && strcmp (cell (table, "column", row), column) == 0)
      return row;
  return G_MAXSIZE;
}

static void
test_rows (void)
{
  g_autoptr (SitnetTable) table = sitnet_schema_to_table (SITNET_LANGUAGE_EN);
  gsize n_columns = 0;
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    n_columns += sitnet_schema[sheet].n_columns;
  CU_ASSERT_EQUAL (sitnet_table_get_n_rows (table), n_columns);
  gsize row = find_row (table, "services", "needs");
  CU_ASSERT_NOT_EQUAL_FATAL (row, G_MAXSIZE);
  ASSERT_TEXT (cell (table, "type", row), "list of codes");
  ASSERT_TEXT (cell (table, "refers_to", row), "needs");
  CU_ASSERT_TRUE (sitnet_column_is_missing (sitnet_table_find_column (table, "choices"), row));
  CU_ASSERT_EQUAL (sitnet_column_get_bools (sitnet_table_find_column (table, "required"))[row], 1);
  row = find_row (table, "expectations", "status");
  ASSERT_TEXT (cell (table, "choices", row), "offered|asked|agreed|refused");
  ASSERT_TEXT (cell (table, "type", row), "choice");
  ASSERT_TEXT (cell (table, "refers_to", find_row (table, "demands", "reported_by")), "actors");
  ASSERT_TEXT (cell (table, "refers_to", find_row (table, "actors", "area")), "areas");
}

static void
test_languages (void)
{
  g_autoptr (SitnetTable) english = sitnet_schema_to_table (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetTable) czech = sitnet_schema_to_table (SITNET_LANGUAGE_CS);
  ASSERT_TEXT (cell (english, "title", find_row (english, "areas", "region")), "region");
  ASSERT_TEXT (cell (czech, "title", find_row (czech, "areas", "region")), "kraj");
}

/* The part of the page under a heading, up to the next one. */
static char *
dup_section (const char *page, const char *sheet)
{
  g_autofree char *heading = g_strdup_printf ("\n## %s\n", sheet);
  const char *start = strstr (page, heading);
  if (start == NULL)
    return NULL;
  start += strlen (heading);
  const char *end = strstr (start, "\n## ");
  return end != NULL ? g_strndup (start, (gsize)(end - start)) : g_strdup (start);
}

/* A '|' would end the cell of the page. */
static void
append_title (GString *line, const char *title)
{
  for (; *title != '\0'; title++)
    g_string_append_printf (line, "%s%c", *title == '|' ? "\\" : "", *title);
  g_string_append (line, " |");
}

static char *
dup_line (const SitnetColumnSchema *column)
{
  GString *line = g_string_new (NULL);
  g_string_append_printf (line, "| `%s`%s | ", column->name, column->required ? " *" : "");
  append_title (line, column->title);
  g_string_append_c (line, ' ');
  append_title (line, sitnet_translate (SITNET_LANGUAGE_CS, column->title));
  return g_string_free (line, FALSE);
}

static void
assert_sheet (const char *page, const SitnetSheetSchema *sheet)
{
  g_autofree char *section = dup_section (page, sheet->name);
  CU_ASSERT_PTR_NOT_NULL (section);
  if (section == NULL)
    g_printerr ("docs/data.md has no heading \"## %s\"\n", sheet->name);
  for (guint i = 0; section != NULL && i < sheet->n_columns; i++) {
    g_autofree char *line = dup_line (&sheet->columns[i]);
    CU_ASSERT_PTR_NOT_NULL (strstr (section, line));
    if (strstr (section, line) == NULL)
      g_printerr ("docs/data.md, %s, lacks the line\n%s\n", sheet->name, line);
  }
}

/* The page says of every column what the schema says. */
static void
test_page (void)
{
  g_autofree char *path = g_build_filename (SOURCE_ROOT, "docs", "data.md", NULL);
  g_autofree char *page = NULL;
  CU_ASSERT_TRUE_FATAL (g_file_get_contents (path, &page, NULL, NULL));
  for (guint i = 0; i < SITNET_N_SHEETS; i++)
    assert_sheet (page, &sitnet_schema[i]);
}

static const TestCase cases[] = {{"rows", test_rows}, {"languages", test_languages}, {"page", test_page}};

TEST_MAIN ("model/schema-table", cases)
