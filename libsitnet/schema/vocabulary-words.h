/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which code of a vocabulary a word means that is no code itself: "Školství" and "škola" are school. */
#ifndef SITNET_VOCABULARY_WORDS_H
#define SITNET_VOCABULARY_WORDS_H

#include "name-index.h"
#include "vocabulary.h"

/* For each term the index of the term that it is a word for, −1 where it is none: a term that only cells name, whose
   text is by its letters (see sitnet_text_fold_dup_text) a code, a name or a listed synonym of exactly one built-in or
   declared term. NULL when no term is such a word. */
gint32 *sitnet_vocabulary_dup_meant (const SitnetVocabulary *self, SitnetSheet sheet);

/* The built-in and the declared terms by code, names and listed synonyms: what an index finds is the index of a term. */
SitnetNameIndex *sitnet_vocabulary_words_new (const SitnetVocabulary *self, SitnetSheet sheet);

#endif
