/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a map of one need shows: who serves it, who asks for it, at which ages, and who should be introduced to whom. */
#ifndef SITNET_NEED_FACTS_H
#define SITNET_NEED_FACTS_H

#include "network-private.h"
#include "progress-private.h"

G_BEGIN_DECLS

/* Each year of a child, and one for those who are grown up. */
#define SITNET_NEED_YEARS 19

/* So many introductions a table of people can take in. */
#define SITNET_NEED_PAIRS 15

typedef struct {
  guint32 asker, provider;
} SitnetNeedPair;

/**
 * SitnetNeedFacts:
 * @serves: per actor: 1 = offers something for the need or a finer one
 * @asks: per actor: 1 = reports a demand of it
 * @pairs: (element-type SitnetNeedPair): without a tie, best first, at most %SITNET_NEED_PAIRS
 * @n_levels: levels of support; one more row is for those that do not say theirs
 * @providers: per level and year of age: how many actors serve it
 * @askers: per year of age: how many actors ask for it
 */
typedef struct {
  guint8 *serves, *asks;
  GArray *pairs;
  guint32 n_levels;
  guint32 *providers;
  guint32 askers[SITNET_NEED_YEARS];
} SitnetNeedFacts;

/* NULL with SITNET_ERROR_LIMIT when there are too many services and demands, with SITNET_ERROR_CANCELLED. */
SitnetNeedFacts *sitnet_need_facts_new (const SitnetNetwork *network, gint32 need, const SitnetProgress *progress,
                                        GError **error);
void sitnet_need_facts_free (SitnetNeedFacts *self);
/* The names of the needs that somebody in scope serves or asks for, with commas between, "" for none; NULL with an error as
   above. (transfer full) */
char *sitnet_need_facts_dup_needs (const SitnetNetwork *network, SitnetLanguage language,
                                   const SitnetProgress *progress, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetNeedFacts, sitnet_need_facts_free)

G_END_DECLS

#endif
