/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The rows of a comparison as a reader takes them in: what concerns more comes first, and a white spot that
   turns into another of the same place is one change. */
#ifndef TOOLS_COMPARE_LIST_H
#define TOOLS_COMPARE_LIST_H

#include <sitnet/sitnet.h>

typedef enum { CHANGE_GAINED, CHANGE_LOST, CHANGE_CHANGED, N_CHANGES } Change;

/* All texts lent by the table; NULL where there is none. */
typedef struct {
  Change change;
  const char *id, *name;
  const char *before, *after;
  const char *words[2]; /* the same as people read it */
  GPtrArray *turned;    /* Difference: the rows that this one stands for; NULL for one row */
  double weight;        /* families of a white spot, actors that a bridge or a cut actor separates */
} Difference;

/* Those of one kind ("actor", "gap"), gained first, then lost, then changed; within, the weightiest first. words: the comparison
   as sitnet_comparison_to_words() has it. */
GPtrArray *compare_list_new (SitnetTable *comparison, SitnetTable *words, const char *what);
/* The kind of a white spot, the word before the place in its id. (transfer full) */
char *difference_dup_gap_kind (const Difference *gap);

#endif
