/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A text for people in the two languages of the program, side by side so that neither is forgotten. */
#ifndef TOOLS_PHRASE_H
#define TOOLS_PHRASE_H

#include <sitnet/sitnet.h>

typedef struct {
  const char *en;
  const char *cs;
} Phrase;

static inline const char *
phrase_in (Phrase phrase, SitnetLanguage language)
{
  return language == SITNET_LANGUAGE_CS && phrase.cs != NULL ? phrase.cs : phrase.en;
}

/* For a sentence used once. */
static inline const char *
pick (SitnetLanguage language, const char *en, const char *cs)
{
  return language == SITNET_LANGUAGE_CS ? cs : en;
}

/* Czech counts in three forms: 1 chyba, 2–4 chyby, 5 chyb. */
static inline const char *
plural (guint64 count, const char *one, const char *few, const char *many)
{
  return count == 1 ? one : count >= 2 && count <= 4 ? few : many;
}

#endif
