/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Everyday words for the built-in terms: taken for their codes, and for "did you mean". */
#ifndef SITNET_VOCABULARY_SYNONYMS_H
#define SITNET_VOCABULARY_SYNONYMS_H

#include "schema-private.h"
#include "slice.h"

/* The code of the term that a word means, NULL when it is no such word or nearly one. Exact: no slip of the
   finger; case and diacritics never count. */
const char *sitnet_vocabulary_synonym (SitnetSheet sheet, SitnetSlice word, gboolean exact);

/* Every word of a vocabulary with its code. */
typedef void (*SitnetSynonymFunc) (const char *code, SitnetSlice word, gpointer data);
void sitnet_vocabulary_synonyms_foreach (SitnetSheet sheet, SitnetSynonymFunc visit, gpointer data);

#endif
