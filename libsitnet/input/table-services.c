/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Services of a table of organisations: needs that cells name, and needs whose columns bear a cross. */
#include "table-rows.h"

#include <string.h>

void
sitnet_table_rows_open_services (SitnetTableRows *self)
{
  const SitnetColumnSchema *columns = sitnet_schema[SITNET_SHEET_SERVICES].columns;
  gint needs = -1;
  for (guint c = 0; c < self->roles->n_columns && needs < 0; c++)
    if (self->roles->columns[c].role == SITNET_ROLE_NEEDS || self->roles->columns[c].role == SITNET_ROLE_NEED)
      needs = (gint)c;
  g_autofree char *headings = sitnet_table_rows_dup_headings (self, SITNET_ROLE_NEEDS, SITNET_ROLE_NEED);
  if (needs < 0 || !sitnet_table_input_may_make (self->input, SITNET_SHEET_SERVICES, headings))
    return;
  self->services = sitnet_derived_sheet_new (SITNET_SHEET_SERVICES);
  SitnetSlice organisation = sitnet_table_rows_heading (self, self->roles->organisation);
  sitnet_derived_sheet_add_column (self->services, "id", organisation);
  sitnet_derived_sheet_add_column (self->services, "actor", organisation);
  sitnet_derived_sheet_add_column (self->services, "needs", sitnet_table_rows_heading (self, needs));
  for (guint c = 0; c < self->roles->n_columns; c++)
    if (self->roles->columns[c].role == SITNET_ROLE_SERVICE)
      self->service_columns[c] =
          1 + sitnet_derived_sheet_add_column (self->services, columns[self->roles->columns[c].schema].name,
                                               sitnet_table_rows_heading (self, (gint)c));
}

/* The needs of a row: those that cells name, and those that bear a cross. */
static char *
dup_needs (SitnetTableRows *self, guint i)
{
  GString *needs = g_string_new (NULL);
  for (guint c = 0; c < self->roles->n_columns; c++) {
    const SitnetColumnRole *column = &self->roles->columns[c];
    double strength;
    SitnetSlice named = sitnet_table_rows_get (self, i, c);
    guint row = g_array_index (self->input->rows, guint, i);
    if (column->role == SITNET_ROLE_NEED)
      named = sitnet_table_input_read_mark (self->input, row, c, &strength) == SITNET_MARK_TIE ? column->name
                                                                                               : (SitnetSlice){"", 0};
    else if (column->role != SITNET_ROLE_NEEDS || sitnet_table_rows_says_nobody (named))
      continue;
    if (named.length > 0)
      g_string_append_printf (needs, "%s%.*s", needs->len > 0 ? "|" : "", (int)named.length, named.text);
  }
  return g_string_free (needs, FALSE);
}

/* The name of the organisation, with a number for its further services. */
static SitnetSlice
new_service_id (SitnetTableRows *self, guint who)
{
  SitnetSlice name = g_array_index (self->input->known, SitnetSlice, who);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->service_ids, GUINT_TO_POINTER (who))) + 1;
  g_hash_table_insert (self->service_ids, GUINT_TO_POINTER (who), GUINT_TO_POINTER (n));
  if (n == 1)
    return name;
  g_autofree char *id = g_strdup_printf ("%.*s (%u)", (int)name.length, name.text, n);
  return sitnet_derived_sheet_keep (self->services, id);
}

void
sitnet_table_rows_fill_services (SitnetTableRows *self)
{
  for (guint i = 0; i < self->input->rows->len; i++) {
    g_autofree char *needs = self->who[i] != G_MAXUINT ? dup_needs (self, i) : NULL;
    if (needs == NULL || *needs == '\0')
      continue;
    SitnetSlice *cells = sitnet_derived_sheet_add_row (self->services, sitnet_table_rows_number (self, i));
    cells[0] = new_service_id (self, self->who[i]);
    cells[1] = g_array_index (self->input->known, SitnetSlice, self->who[i]);
    cells[2] = sitnet_derived_sheet_keep (self->services, needs);
    for (guint c = 0; c < self->roles->n_columns; c++)
      if (self->service_columns[c] > 0)
        cells[self->service_columns[c] - 1] = sitnet_table_rows_get (self, i, c);
  }
}
