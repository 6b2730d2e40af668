/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A linear programme in whole numbers: columns with bounds and a worth, rows that bound their sums. */
#ifndef SITNET_INTEGER_PROGRAMME_H
#define SITNET_INTEGER_PROGRAMME_H

#include <glib.h>

typedef struct {
  double low, high; /* ±INFINITY where there is none */
} SitnetBounds;

typedef struct {
  guint32 row, column;
  double value;
} SitnetEntry;

typedef struct {
  GArray *columns; /* SitnetBounds */
  GArray *worths;  /* double, per column: the sum is to be as large as possible */
  GArray *rows;    /* SitnetBounds */
  GArray *entries; /* SitnetEntry, each place once */
} SitnetIntegerProgramme;

SitnetIntegerProgramme *sitnet_integer_programme_new (void);
void sitnet_integer_programme_free (SitnetIntegerProgramme *self);
/* Both return the number of what was added, from 0. */
guint32 sitnet_integer_programme_add_column (SitnetIntegerProgramme *self, double low, double high, double worth);
guint32 sitnet_integer_programme_add_row (SitnetIntegerProgramme *self, double low, double high);
void sitnet_integer_programme_add_entry (SitnetIntegerProgramme *self, guint32 row, guint32 column, double value);
void sitnet_integer_programme_set_worth (SitnetIntegerProgramme *self, guint32 column, double worth);
/* Whether these values, one a column, are whole and keep all bounds. */
gboolean sitnet_integer_programme_holds (const SitnetIntegerProgramme *self, const double *values);
double sitnet_integer_programme_sum (const SitnetIntegerProgramme *self, const double *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetIntegerProgramme, sitnet_integer_programme_free)

#endif
