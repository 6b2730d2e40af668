/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Set cover: the fewest sets that together hold all elements, or with a limit those that hold most. */
#ifndef SITNET_COVER_H
#define SITNET_COVER_H

#include <glib.h>

typedef struct {
  guint32 n_sets, n_elements;
  guint32 n_words; /* of 64 elements each */
  guint64 *bits;   /* n_sets × n_words */
} SitnetCover;

/* NULL when sets × elements are more than memory should hold. */
SitnetCover *sitnet_cover_new (guint32 n_sets, guint32 n_elements);
void sitnet_cover_free (SitnetCover *self);
void sitnet_cover_add (SitnetCover *self, guint32 set, guint32 element);
gboolean sitnet_cover_has (const SitnetCover *self, guint32 set, guint32 element);
/* The first element of a set that is not below `from`; G_MAXUINT32 = there is none. */
guint32 sitnet_cover_next (const SitnetCover *self, guint32 set, guint32 from);
/* Per element how many of the chosen sets hold it; all sets for NULL. To be freed. */
guint32 *sitnet_cover_holders (const SitnetCover *self, const guint32 *chosen, guint32 n);
guint32 sitnet_cover_size (const SitnetCover *self, guint32 set);

/* Asked now and then, in the waiting thread, whether to go on; NULL = always. */
typedef struct {
  gboolean (*go_on) (gpointer data);
  gpointer data;
} SitnetPatience;

/* Sets that are worth a look: of equal ones the first, none that lies within another (of many, those too).
   Returns their numbers, ascending. */
guint32 *sitnet_cover_candidates (const SitnetCover *self, guint32 *n);
/* Each time the set that holds most of what is missing, the first of equals, until nothing more can be held
   or `most` are chosen; then none that is superfluous. `chosen` has room for MIN (n_sets, n_elements).
   Returns how many; when patience ends, those chosen so far.
 */
guint32 sitnet_cover_greedy (const SitnetCover *self, guint32 most, const SitnetPatience *patience, guint32 *chosen);
/* 1 + 1/2 + … + 1/d, d the size of the largest set: the greedy choice is at most so many times the fewest
   (Chvátal 1979). */
double sitnet_cover_bound (const SitnetCover *self);
/* The size of the largest set. */
guint32 sitnet_cover_get_largest (const SitnetCover *self);
/* How many elements the chosen sets hold; all sets for NULL. */
guint32 sitnet_cover_count (const SitnetCover *self, const guint32 *chosen, guint32 n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetCover, sitnet_cover_free)

#endif
