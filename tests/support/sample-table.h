/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables as people fill them in, from text: a line for each row, cells by '|'. */
#ifndef SAMPLE_TABLE_H
#define SAMPLE_TABLE_H

#include "sample-sheets.h"
#include "table-read.h"
#include "test.h"

static inline SitnetTextGrid *
sample_grid (const char *text)
{
  SitnetTextGrid *grid = sitnet_text_grid_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) cells = g_strsplit (lines[i], "|", -1);
    guint n = g_strv_length (cells);
    g_autofree SitnetSlice *slices = g_new (SitnetSlice, MAX (n, 1));
    for (guint c = 0; c < n; c++)
      slices[c] = (SitnetSlice){cells[c], strlen (cells[c])};
    CU_ASSERT_TRUE (sitnet_text_grid_add (grid, i + 1, slices, n));
  }
  return grid;
}

/* "sheet: a b|c d|" of the columns named, "-" for an empty cell. */
static inline char *
sample_sheet_rows (SitnetNetwork *network, const char *sheet, const char *const *columns)
{
  const SitnetTable *table = network != NULL ? sitnet_network_get_sheet (network, sheet) : NULL;
  GString *rows = g_string_new (NULL);
  for (gsize r = 0; table != NULL && r < sitnet_table_get_n_rows (table); r++)
    for (guint c = 0; columns[c] != NULL; c++) {
      const SitnetColumn *column = sitnet_table_find_column (table, columns[c]);
      g_autofree char *cell = column != NULL ? sitnet_column_dup_cell (column, r) : NULL;
      g_string_append_printf (rows, "%s%s", cell != NULL ? cell : "-", columns[c + 1] != NULL ? " " : "|");
    }
  return g_string_free (rows, FALSE);
}

typedef struct {
  SitnetNetwork *network; /* NULL where there are errors */
  SitnetTable *findings;
} SampleReading;

/* A table that is known to be no sheet as it stands, read into a builder that may hold sheets. */
static inline SampleReading
sample_read (SitnetBuilder *builder, const char *text, gint sheet)
{
  SampleReading reading = {NULL, NULL};
  guint header = 0;
  g_autoptr (SitnetTextGrid) grid = sample_grid (text);
  SitnetTableShape shape = sitnet_table_shape (grid, sheet, &header);
  CU_ASSERT_NOT_EQUAL_FATAL (shape, SITNET_SHAPE_NONE);
  sitnet_table_read (builder, shape, grid, header, "Tabulka");
  reading.network = sitnet_builder_seal (builder, &reading.findings, NULL);
  return reading;
}

static inline void
sample_reading_clear (SampleReading *self)
{
  g_clear_pointer (&self->network, sitnet_network_unref);
  g_clear_pointer (&self->findings, sitnet_table_unref);
}

/* Whether some finding of that severity holds a text. */
static inline gboolean
sample_tells (const SampleReading *self, const char *severity, const char *part)
{
  for (gsize r = 0; r < sitnet_table_get_n_rows (self->findings); r++) {
    g_autofree char *message = sitnet_column_dup_cell (sitnet_table_find_column (self->findings, "message"), r);
    g_autofree char *grave = sitnet_column_dup_cell (sitnet_table_find_column (self->findings, "severity"), r);
    if (strcmp (grave, severity) == 0 && strstr (message, part) != NULL)
      return TRUE;
  }
  return FALSE;
}

#define SAMPLE_EMPTY_BUILDER sitnet_builder_new (SITNET_LANGUAGE_EN)

static inline void
assert_read (const char *text, gint sheet, const char *actors, const char *ties, const char *services)
{
  static const char *const of_actors[] = {"id", "sector", "asked", NULL};
  static const char *const of_ties[] = {"from", "to", "strength", "reported_by", NULL};
  static const char *const of_services[] = {"id", "actor", "needs", "age_from", "age_to", NULL};
  g_autoptr (SitnetBuilder) builder = SAMPLE_EMPTY_BUILDER;
  SampleReading reading = sample_read (builder, text, sheet);
  CU_ASSERT_PTR_NOT_NULL (reading.network);
  g_autofree char *got_actors = sample_sheet_rows (reading.network, "actors", of_actors);
  g_autofree char *got_ties = sample_sheet_rows (reading.network, "ties", of_ties);
  g_autofree char *got_services = sample_sheet_rows (reading.network, "services", of_services);
  ASSERT_TEXT (got_actors, actors);
  ASSERT_TEXT (got_ties, ties);
  ASSERT_TEXT (got_services, services);
  sample_reading_clear (&reading);
}

#endif
