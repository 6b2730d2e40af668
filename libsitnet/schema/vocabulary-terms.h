/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The terms that every vocabulary has from the start. */
#ifndef SITNET_VOCABULARY_TERMS_H
#define SITNET_VOCABULARY_TERMS_H

#include "message.h"
#include "schema-private.h"

typedef struct {
  const char *code; /* "health.psychology" is a part of "health", which stands before it */
  const char *name;
  const char *colour; /* sectors, else NULL */
  const char *shape;  /* sectors, else NULL */
  gboolean directed;  /* tie kinds */
} SitnetBuiltInTerm;

/* Static; in the order in which results list them. */
const SitnetBuiltInTerm *sitnet_vocabulary_terms (SitnetSheet sheet, guint *n_terms);

#endif
