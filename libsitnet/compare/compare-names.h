/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The things that a comparison tells of, as people call them: actors by name, white spots by place and ages.
 */
#ifndef SITNET_COMPARE_NAMES_H
#define SITNET_COMPARE_NAMES_H

#include "compare-facts.h"

typedef struct _SitnetCompareNames SitnetCompareNames;

/* The network must outlive it. */
SitnetCompareNames *sitnet_compare_names_new (SitnetNetwork *network, SitnetLanguage language);
void sitnet_compare_names_free (SitnetCompareNames *self);
/* Of a fact of this network. Actors of one name get their ids too. */
char *sitnet_compare_names_dup (SitnetCompareNames *self, SitnetWhat what, const char *key, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetCompareNames, sitnet_compare_names_free)

#endif
