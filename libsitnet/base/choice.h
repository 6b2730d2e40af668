/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words of an enumeration, for those who read them from a command line or a file. */
#ifndef SITNET_CHOICE_H
#define SITNET_CHOICE_H

#include "message.h"

/* A word for each value from 0 on; NULL where a value has none. */
typedef struct {
  const char *refusal; /* "There is no paper “%s”; choose one of %s", in English */
  const char *const *words;
  guint n_words;
} SitnetChoice;

/* Letters of either size. FALSE with SITNET_ERROR_ARGUMENT, which names all words; `*value` stays then. */
gboolean sitnet_choice_from_text (const SitnetChoice *self, const char *text, guint *value, GError **error);
/* NULL for a value without a word. */
const char *sitnet_choice_get_name (const SitnetChoice *self, guint value);

#endif
