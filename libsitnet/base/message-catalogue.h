/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The compiled catalogues of messages: po/compile.py writes their source during the build. */
#ifndef SITNET_MESSAGE_CATALOGUE_H
#define SITNET_MESSAGE_CATALOGUE_H

#include <glib.h>

typedef struct {
  const char *code;                /* ISO 639: "cs" */
  guint (*plural) (guint64 count); /* which form of a plural a count takes */
  const char *texts;
  const guint32 (*messages)[2]; /* where the English text and its forms begin in `texts`; sorted by strcmp() */
  guint n_messages;
} SitnetCatalogue;

/* By #SitnetLanguage. English comes first, and its catalogue holds only what has no text in the sources: definitions. */
extern const SitnetCatalogue sitnet_catalogues[];
extern const guint sitnet_n_catalogues;

#endif
