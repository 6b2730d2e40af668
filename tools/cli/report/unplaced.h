/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Families without a place in whole numbers that add up. Needs whose families ask the same services for a place leave some of
   them without one together: such a number belongs to none of the needs alone. */
#ifndef TOOLS_UNPLACED_H
#define TOOLS_UNPLACED_H

#include <sitnet/sitnet.h>

/* Of one need, or of several that share services. */
typedef struct {
  GPtrArray *needs; /* codes, in the order of the rows */
  double asking;    /* families of all rows, as the data say */
  double exact;     /* of them without a place */
  guint64 families; /* the same, rounded up: a family is with or without a place */
} UnplacedNeeds;

typedef struct {
  guint64 families; /* told in this row; 0 for none */
  guint mark;       /* the same in all rows to which they belong together, from 1; 0 where they are of one row */
} UnplacedRow;

typedef struct {
  GPtrArray *alone;  /* UnplacedNeeds of one need each */
  GPtrArray *shared; /* UnplacedNeeds of several */
  UnplacedRow *rows; /* for each row of the table */
  guint n_marks;
  guint64 total;
} Unplaced;

/* Of an answer of coverage or gaps: its columns need, demand, group and unserved. */
Unplaced *unplaced_new (const SitnetTable *table);
void unplaced_free (Unplaced *self);
/* What is without a place of this need alone. */
guint64 unplaced_get_alone (const Unplaced *self, const char *need);
/* a, b … z, aa, ab: what stands in a table for a mark, from 1. (transfer full) */
char *unplaced_dup_letters (guint mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Unplaced, unplaced_free)

#endif
