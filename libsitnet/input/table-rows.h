/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a table of organisations on their way to three sheets: actors, ties and services. */
#ifndef SITNET_TABLE_ROWS_H
#define SITNET_TABLE_ROWS_H

#include "table-input.h"
#include "table-roles.h"

typedef struct {
  SitnetTableInput *input;
  SitnetTableRoles *roles;
  gboolean is_questionnaire;
  guint *who;                   /* by taken row: the number of its organisation; G_MAXUINT for none */
  SitnetDerivedSheet *actors;   /* NULL where there is a sheet of actors */
  SitnetDerivedSheet *ties;     /* NULL where no column says with whom */
  SitnetDerivedSheet *services; /* NULL where no column says which needs */
  guint *actor_columns;         /* by column of the table: 1 + its column in the sheet of actors; 0 for none */
  guint *service_columns;       /* likewise */
  guint asked;                  /* likewise of `asked` */
  GHashTable *service_ids;
} SitnetTableRows;

static inline SitnetSlice
sitnet_table_rows_get (const SitnetTableRows *self, guint i, guint column)
{
  return sitnet_text_grid_get (self->input->grid, g_array_index (self->input->rows, guint, i), column);
}

static inline guint64
sitnet_table_rows_number (const SitnetTableRows *self, guint i)
{
  return sitnet_table_input_row_number (self->input, g_array_index (self->input->rows, guint, i));
}

static inline SitnetSlice
sitnet_table_rows_heading (const SitnetTableRows *self, gint column)
{
  return self->roles->columns[column].heading;
}

/* The headings of all columns of two roles: "A, B"; NULL for none. (transfer full) */
char *sitnet_table_rows_dup_headings (const SitnetTableRows *self, SitnetRole role, SitnetRole other);
/* Whether a cell names nobody and nothing: it is empty, "-" or "nikdo". */
gboolean sitnet_table_rows_says_nobody (SitnetSlice cell);
/* Whom each organisation works with: opens the sheet of ties, where columns say so and there is none, and fills it. */
void sitnet_table_rows_open_ties (SitnetTableRows *self);
void sitnet_table_rows_fill_ties (SitnetTableRows *self);
/* Which needs it serves: likewise the sheet of services. */
void sitnet_table_rows_open_services (SitnetTableRows *self);
void sitnet_table_rows_fill_services (SitnetTableRows *self);

#endif
