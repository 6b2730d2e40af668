/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Things that a network has, each with a value, and what became of them in another network. */
#ifndef SITNET_DIFF_H
#define SITNET_DIFF_H

#include <glib.h>

/* In the order in which they were added. */
typedef struct _SitnetFacts SitnetDiff;

typedef enum { SITNET_CHANGE_GAINED, SITNET_CHANGE_LOST, SITNET_CHANGE_CHANGED } SitnetChange;

/* What a fact is about, each by itself; NULL or NaN where there is none. */
typedef struct {
  const char *kind;            /* of a white spot */
  const char *actor, *partner; /* ids; a tie and a bridge have both */
  const char *need, *area;     /* codes */
  double number;               /* value of a measure, actors that are cut off, families of a white spot */
  double capacity;             /* of a white spot, in families */
} SitnetFactParts;

SitnetDiff *sitnet_diff_new (void);
void sitnet_diff_free (SitnetDiff *self);
/* Takes all three; a fact whose key was added before is passed over. `key` says when two facts are the same
   thing, `id` is what a reader sees, `value` may be NULL; the texts of `parts` are copied. */
void sitnet_diff_add (SitnetDiff *self, char *key, char *id, char *value, const SitnetFactParts *parts);

/* The same with numbers for a value, "20/15" or "0.5": it has changed when one of them has, beyond rounding. */
void sitnet_diff_add_numbers (SitnetDiff *self, char *key, char *id, char *value, const SitnetFactParts *parts);

/* What became of one thing: its key and id as they were added, its values, NULL where there is none. Lent. */
typedef struct {
  SitnetChange change;
  const char *key, *id;
  const char *before, *after;
  const SitnetFactParts *old_parts, *new_parts; /* NULL on a side where it is not */
} SitnetChangeOf;

/* Called for what was lost or changed, in the order of `before`, then for what was gained, in that of
 * `after`. */
typedef void (*SitnetChangeFunc) (const SitnetChangeOf *change, gpointer data);
void sitnet_diff_compare (const SitnetDiff *before, const SitnetDiff *after, SitnetChangeFunc tell, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetDiff, sitnet_diff_free)

#endif
