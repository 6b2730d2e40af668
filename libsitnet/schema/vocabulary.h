/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A vocabulary: codes with names in two languages; built in, extended by the data set and by codes met in cells. */
#ifndef SITNET_VOCABULARY_H
#define SITNET_VOCABULARY_H

#include "message.h"
#include "schema-private.h"

/* Real vocabularies have two or three levels; whole tables are walked up a need at a time. */
enum { SITNET_MOST_PARENTS = 64 };

typedef struct {
  const char *code;
  const char *name;    /* English; falls back to the code */
  const char *name_cs; /* falls back to the English name */
  gint32 parent;       /* needs: index of the parent, −1 for a root */
  gboolean directed;   /* tie kinds */
  const char *colour;  /* sectors: "#RRGGBB"; NULL when not given */
  const char *shape;   /* sectors: Graphviz shape, or "rounded", "diagonals" = a box of that style; NULL likewise */
  gboolean built_in;   /* part of the product */
  gboolean declared;   /* in a vocabulary sheet of the data set */
  const gint32 *parts; /* several terms in one cell, where a column of single codes takes a list: their indexes */
  guint n_parts;       /* 0 for any other term */
} SitnetTerm;

typedef struct _SitnetVocabulary SitnetVocabulary;

/* The built-in terms of a vocabulary sheet, to be extended (single owner until the network is sealed). */
SitnetVocabulary *sitnet_vocabulary_new (SitnetSheet sheet);
void sitnet_vocabulary_free (SitnetVocabulary *self);
guint32 sitnet_vocabulary_get_n (const SitnetVocabulary *self);
const SitnetTerm *sitnet_vocabulary_get (const SitnetVocabulary *self, guint32 index);
gint32 sitnet_vocabulary_find (const SitnetVocabulary *self, SitnetSlice code); /* −1 */
/* Of tie kinds: that of a tie of which none is said. */
gint32 sitnet_vocabulary_usual_tie_kind (const SitnetVocabulary *self);
/* Adds a code, or finds it; a need "health.dentist" gets the parent "health" when that exists. */
gint32 sitnet_vocabulary_add (SitnetVocabulary *self, SitnetSlice code);
/* The term that stands for several in one cell, of the code "a|b"; its name is made of theirs. */
gint32 sitnet_vocabulary_add_list (SitnetVocabulary *self, const gint32 *parts, guint n_parts);
/* A row of the data set's own sheet: overrides a known code, adds a new one. NULL = not given. */
gint32 sitnet_vocabulary_declare (SitnetVocabulary *self, SitnetSlice code, const char *name, const char *name_cs,
                                  const char *parent, const char *colour, const char *shape, gint directed);
/* To be called once before the network is sealed: a need "a.b" gets the parent "a" also when that came later.
   Returns the index of a term that is above itself through its parents, −1 when there is none. */
gint32 sitnet_vocabulary_settle (SitnetVocabulary *self);
/* Once settled without a circle: a term with more than SITNET_MOST_PARENTS above it, −1 when there is none. */
gint32 sitnet_vocabulary_find_too_deep (const SitnetVocabulary *self);
/* Takes out the terms that have no place: words for others (`meant` >= 0; what named them as a parent names the term meant)
   and lists. `places` gives for each other term its new index, in the same order, and −1 for those. */
void sitnet_vocabulary_merge (SitnetVocabulary *self, const gint32 *meant, const gint32 *places);
/* For "did you mean": of all codes, and names in both languages, the nearest as it is written; of an everyday word the code.
   NULL when nothing is near (Damerau–Levenshtein <= 2 and < half the length, without regard to case and diacritics). */
const char *sitnet_vocabulary_nearest (const SitnetVocabulary *self, SitnetSlice text);
SitnetColumn *sitnet_vocabulary_to_column (const SitnetVocabulary *self, const char *name); /* codes as labels */
const char *sitnet_vocabulary_get_name (const SitnetVocabulary *self, gint32 index, SitnetLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetVocabulary, sitnet_vocabulary_free)

#endif
