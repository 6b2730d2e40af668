/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words of an enumeration, for those who read them from a command line or a file. */
#include "choice.h"

#include "error-private.h"

gboolean
sitnet_choice_from_text (const SitnetChoice *self, const char *text, guint *value, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  for (guint i = 0; i < self->n_words; i++) {
    if (self->words[i] == NULL)
      continue;
    if (g_ascii_strcasecmp (self->words[i], text) == 0) {
      *value = i;
      return TRUE;
    }
    g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", self->words[i]);
  }
  sitnet_error_set (error, SITNET_ERROR_ARGUMENT, self->refusal, text, known->str);
  return FALSE;
}

const char *
sitnet_choice_get_name (const SitnetChoice *self, guint value)
{
  return value < self->n_words ? self->words[value] : NULL;
}
