/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A questionnaire that has come back: whose it is, what stood in it, and what stands in it now. */
#ifndef SITNET_QUESTIONNAIRE_READ_H
#define SITNET_QUESTIONNAIRE_READ_H

#include "questionnaire-columns.h"
#include "text-grid.h"
#include "watch.h"

/* One of its two sheets. */
typedef struct {
  SitnetSheet sheet;
  char *shown_as;       /* with the name of the file, for findings; NULL where the sheet is missing */
  SitnetTextGrid *grid; /* the headings first */
  gint *places;         /* per column that is asked: where it stands; −1 where it is missing */
  GHashTable *known;    /* keys of the rows that stood in it */
} SitnetReturnedSheet;

enum { SITNET_RETURNED_TIES, SITNET_RETURNED_SERVICES, SITNET_N_RETURNED };

typedef struct {
  char *file;  /* its name in the folder */
  char *actor; /* the id; NULL for a workbook that is no questionnaire */
  SitnetLanguage language;
  SitnetReturnedSheet sheets[SITNET_N_RETURNED];
} SitnetReturned;

/* NULL with an error where the file cannot be read. */
SitnetReturned *sitnet_returned_read (const char *folder, const char *file, SitnetWatch *watch, GError **error);
void sitnet_returned_free (SitnetReturned *self);
/* A cell of a column that is asked; empty where it is missing. Lent. */
SitnetSlice sitnet_returned_get (const SitnetReturnedSheet *self, guint row, const char *column);
/* The heading as it stands there; NULL where the column is missing. (transfer full) */
char *sitnet_returned_dup_heading (const SitnetReturnedSheet *self, const char *column);
/* The cell as a spreadsheet calls it: C14; NULL where the column is missing. (transfer full) */
char *sitnet_returned_dup_cell_name (const SitnetReturnedSheet *self, guint row, const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetReturned, sitnet_returned_free)

#endif
