/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A text for people in the two languages of the product, kept side by side so that neither is forgotten. */
#ifndef SITNET_PHRASE_H
#define SITNET_PHRASE_H

#include <sitnet/language.h>

typedef struct {
  const char *en;
  const char *cs;
} SitnetPhrase;

static inline const char *
sitnet_phrase_in (SitnetPhrase phrase, SitnetLanguage language)
{
  return language == SITNET_LANGUAGE_CS && phrase.cs != NULL ? phrase.cs : phrase.en;
}

/* For a sentence used once: pick (language, "English", "česky"). */
static inline const char *
sitnet_pick (SitnetLanguage language, const char *en, const char *cs)
{
  return language == SITNET_LANGUAGE_CS ? cs : en;
}

/* Czech counts in three forms: 1 aktér, 2–4 aktéři, 5 aktérů; English in two. */
static inline const char *
sitnet_plural (guint64 count, const char *one, const char *few, const char *many)
{
  return count == 1 ? one : count >= 2 && count <= 4 ? few : many;
}

/* The same for a number that may have decimals, which takes a form of its own: 2,5 rodiny. */
static inline const char *
sitnet_plural_of (double number, const char *one, const char *few, const char *many, const char *part)
{
  gboolean is_whole = number >= 0 && number < 1e15 && number == (double)(guint64)number;
  return is_whole ? sitnet_plural ((guint64)number, one, few, many) : part;
}

#endif
