/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Small random set covers and their best choices by trying all. */
#ifndef RANDOM_COVER_H
#define RANDOM_COVER_H

#include "cover.h"
#include "test.h"

enum { MOST_SETS = 10, MOST_ELEMENTS = 9 };

static inline SitnetCover *
random_cover (guint64 seed)
{
  guint64 state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint32 n_sets = 1 + test_random_below (&state, MOST_SETS),
          n_elements = 1 + test_random_below (&state, MOST_ELEMENTS);
  guint32 rarity = 2 + test_random_below (&state, 4);
  SitnetCover *cover = sitnet_cover_new (n_sets, n_elements);
  for (guint32 set = 0; set < n_sets; set++)
    for (guint32 element = 0; element < n_elements; element++)
      if (test_random_below (&state, rarity) == 0)
        sitnet_cover_add (cover, set, element);
  return cover;
}

/* The most elements that at most `most` sets hold, and the fewest sets that hold so many. */
static inline void
try_all (const SitnetCover *cover, guint32 most, guint32 *held, guint32 *fewest)
{
  *held = *fewest = 0;
  for (guint32 choice = 0; choice < (guint32)1 << cover->n_sets; choice++) {
    guint32 chosen[MOST_SETS], n = 0;
    for (guint32 set = 0; set < cover->n_sets; set++)
      if (choice >> set & 1)
        chosen[n++] = set;
    guint32 count = sitnet_cover_count (cover, chosen, n);
    if (n > most || count < *held || (count == *held && n >= *fewest))
      continue;
    *held = count;
    *fewest = n;
  }
}

#endif
