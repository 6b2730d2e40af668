/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a caller said of sheets and columns, kept in a file for the next time. */
#include "column-builder.h"
#include "csv-table.h"
#include "error-private.h"
#include "options-private.h"
#include "table-private.h"

#include <sitnet/io.h>
#include <stdint.h>
#include <string.h>

static const char *const headings[] = {"what", "name", "meaning"};

static char *
dup_cell (const SitnetTextGrid *grid, guint row, guint column)
{
  SitnetSlice cell = sitnet_text_grid_get (grid, row, column);
  return g_strndup (cell.text, cell.length);
}

static gboolean
take_row (SitnetOptions *options, const SitnetTextGrid *grid, guint row)
{
  g_autofree char *what = dup_cell (grid, row, 0), *name = dup_cell (grid, row, 1), *meaning = dup_cell (grid, row, 2);
  if (*meaning == '\0')
    return FALSE;
  if (strcmp (what, "sheet") == 0)
    sitnet_options_name_sheet (options, *name != '\0' ? name : NULL, meaning);
  else if (strcmp (what, "column") == 0 && *name != '\0')
    sitnet_options_name_column (options, name, meaning);
  else
    return FALSE;
  return TRUE;
}

gboolean
sitnet_options_load_mapping (SitnetOptions *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  g_autoptr (SitnetTextFile) file = sitnet_text_file_open (path, NULL, error);
  g_autoptr (SitnetTextGrid) grid = file != NULL ? sitnet_csv_table_peek (file, NULL, 0, error) : NULL;
  if (grid == NULL)
    return FALSE;
  for (guint row = 1; row < sitnet_text_grid_get_n_rows (grid); row++)
    if (!take_row (self, grid, row)) {
      sitnet_error_set (error, SITNET_ERROR_FORMAT,
                        "%s, row %ju: each row says \"sheet\" or \"column\", its name, and what it is", path,
                        (uintmax_t)sitnet_text_grid_get_row (grid, row)->number);
      return FALSE;
    }
  sitnet_options_remember_names (self);
  return TRUE;
}

static void
add_rows (SitnetColumnBuilder *const *columns, const GPtrArray *things, const char *what)
{
  for (guint i = 0; i < things->len; i++) {
    const SitnetNamedThing *thing = things->pdata[i];
    sitnet_column_builder_add_text (columns[0], what);
    sitnet_column_builder_add_text (columns[1], thing->name);
    sitnet_column_builder_add_text (columns[2], thing->meant);
  }
}

gboolean
sitnet_options_save_mapping (SitnetOptions *self, const char *path, GError **error)
{
  g_return_val_if_fail (self != NULL && path != NULL, FALSE);
  SitnetColumnBuilder *columns[G_N_ELEMENTS (headings)];
  GPtrArray *sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < G_N_ELEMENTS (headings); c++)
    columns[c] = sitnet_column_builder_new (headings[c], SITNET_VALUE_TEXT);
  add_rows (columns, self->sheets, "sheet");
  add_rows (columns, self->columns, "column");
  for (guint c = 0; c < G_N_ELEMENTS (headings); c++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (columns[c]));
  g_autoptr (SitnetTable) table = sitnet_table_new_take ("mapping", NULL, sealed);
  return sitnet_table_save (table, path, SITNET_FORMAT_CSV, error);
}
