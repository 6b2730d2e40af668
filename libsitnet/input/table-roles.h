/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What each column of a table of organisations says: who, what of it, with whom, which needs. */
#ifndef SITNET_TABLE_ROLES_H
#define SITNET_TABLE_ROLES_H

#include "name-index.h"
#include "schema-private.h"
#include "text-grid.h"

typedef enum {
  SITNET_ROLE_NONE,         /* without a heading, or with one in brackets */
  SITNET_ROLE_ORGANISATION, /* whom the row is about */
  SITNET_ROLE_ACTOR,        /* a column of the sheet of actors */
  SITNET_ROLE_SERVICE,      /* a column of the sheet of services */
  SITNET_ROLE_PARTNERS,     /* names of partners */
  SITNET_ROLE_PARTNER,      /* a mark for the one partner that the heading names */
  SITNET_ROLE_NEEDS,        /* names of needs */
  SITNET_ROLE_NEED,         /* a mark for the one need that the heading names */
  SITNET_ROLE_TECHNICAL,    /* of an export of answers */
  SITNET_ROLE_OTHER         /* a column of its own */
} SitnetRole;

typedef struct {
  SitnetRole role;
  gint schema;         /* of ACTOR and SERVICE: the column of that sheet */
  SitnetSlice heading; /* as it stands there */
  SitnetSlice name;    /* of PARTNER and NEED: the one that is meant */
  gboolean is_guessed; /* of ACTOR and SERVICE: its heading is no name of that column */
} SitnetColumnRole;

typedef struct {
  SitnetColumnRole *columns;
  guint n_columns;
  gint organisation; /* −1 for none */
  gint another;      /* a column that could be meant as well, −1 for none */
  gboolean is_survey;
  guint n_of_role[SITNET_ROLE_OTHER + 1];
} SitnetTableRoles;

/* By a row of headings and what stands below it. `needs` finds needs by name, see sitnet_vocabulary_words_new(). Texts live
   as long as the grid. */
SitnetTableRoles *sitnet_table_roles_new (const SitnetTextGrid *grid, guint header, const SitnetNameIndex *needs);
void sitnet_table_roles_free (SitnetTableRoles *self);
/* Whether the rows say more than who is there: with whom, or which needs. */
gboolean sitnet_table_roles_is_rich (const SitnetTableRoles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetTableRoles, sitnet_table_roles_free)

#endif
