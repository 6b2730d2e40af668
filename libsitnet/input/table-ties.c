/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ties of a table of organisations: partners that cells name, and partners whose columns bear a cross. */
#include "table-rows.h"

#include "partner-list.h"

void
sitnet_table_rows_open_ties (SitnetTableRows *self)
{
  static const char *const names[] = {"from", "to", "strength", "reported_by"};
  gint partners = -1;
  for (guint c = 0; c < self->roles->n_columns && partners < 0; c++)
    if (self->roles->columns[c].role == SITNET_ROLE_PARTNERS || self->roles->columns[c].role == SITNET_ROLE_PARTNER)
      partners = (gint)c;
  g_autofree char *headings = sitnet_table_rows_dup_headings (self, SITNET_ROLE_PARTNERS, SITNET_ROLE_PARTNER);
  if (partners < 0 || !sitnet_table_input_may_make (self->input, SITNET_SHEET_TIES, headings))
    return;
  self->ties = sitnet_derived_sheet_new (SITNET_SHEET_TIES);
  for (guint c = 0; c < (self->is_questionnaire ? 4 : 3); c++)
    sitnet_derived_sheet_add_column (
        self->ties, names[c],
        sitnet_table_rows_heading (self, c == 0 || c == 3 ? self->roles->organisation : partners));
}

static void
add_tie (SitnetTableRows *self, guint i, SitnetSlice partner, double strength)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  SitnetSlice *cells = sitnet_derived_sheet_add_row (self->ties, sitnet_table_rows_number (self, i));
  cells[0] = g_array_index (self->input->known, SitnetSlice, self->who[i]);
  cells[1] = partner;
  if (strength != 1)
    cells[2] = sitnet_derived_sheet_keep (self->ties, g_ascii_dtostr (number, sizeof number, strength));
  if (self->is_questionnaire)
    cells[3] = cells[0];
}

/* Names of partners that are not known yet are met first in one cell and then in another: all cells are split by what is
   known before the first of them. */
static void
add_listed_ties (SitnetTableRows *self, guint i, guint c, GArray *partners)
{
  SitnetSlice cell = sitnet_table_rows_get (self, i, c);
  if (sitnet_table_rows_says_nobody (cell))
    return;
  g_autoptr (GArray) names = sitnet_partner_list_split (cell, sitnet_table_input_is_known, self->input);
  for (guint p = 0; p < names->len; p++) {
    SitnetSlice name = g_array_index (names, SitnetSlice, p);
    if (sitnet_table_rows_says_nobody (name))
      continue;
    add_tie (self, i, name, 1);
    g_array_append_val (partners, name);
  }
}

static void
add_marked_tie (SitnetTableRows *self, guint i, guint c, GArray *partners)
{
  double strength;
  SitnetSlice name = self->roles->columns[c].name;
  guint row = g_array_index (self->input->rows, guint, i), thing;
  if (sitnet_table_input_read_mark (self->input, row, c, &strength) != SITNET_MARK_TIE)
    return;
  gboolean is_self =
      sitnet_name_index_find (self->input->names, name, &thing, NULL) == SITNET_NAME_ONE && thing == self->who[i];
  if (is_self)
    return; /* of a form that asks everybody about everybody */
  add_tie (self, i, name, strength);
  g_array_append_val (partners, name);
}

void
sitnet_table_rows_fill_ties (SitnetTableRows *self)
{
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (SitnetSlice));
  for (guint i = 0; i < self->input->rows->len; i++)
    for (guint c = 0; c < self->roles->n_columns && self->who[i] != G_MAXUINT; c++)
      if (self->roles->columns[c].role == SITNET_ROLE_PARTNERS)
        add_listed_ties (self, i, c, partners);
      else if (self->roles->columns[c].role == SITNET_ROLE_PARTNER)
        add_marked_tie (self, i, c, partners);
  for (guint p = 0; p < partners->len; p++)
    sitnet_table_input_add_name (self->input, g_array_index (partners, SitnetSlice, p));
}
