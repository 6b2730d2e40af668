/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The languages of texts, by their codes. */
#include "error-private.h"

#include "message-catalogue.h"

#include <sitnet/language.h>
#include <string.h>

const char **
sitnet_language_list_codes (void)
{
  const char **codes = g_new0 (const char *, sitnet_n_catalogues + 1);
  for (guint i = 0; i < sitnet_n_catalogues; i++)
    codes[i] = sitnet_catalogues[i].code;
  return codes;
}

gboolean
sitnet_language_from_text (const char *text, SitnetLanguage *language, GError **error)
{
  g_return_val_if_fail (text != NULL && language != NULL, FALSE);
  for (guint i = 0; i < sitnet_n_catalogues; i++)
    if (strcmp (text, sitnet_catalogues[i].code) == 0) {
      *language = (SitnetLanguage)i;
      return TRUE;
    }
  g_autofree const char **codes = sitnet_language_list_codes ();
  g_autofree char *known = g_strjoinv (", ", (char **)codes);
  sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "unknown language \"%s\": choose one of %s", text, known);
  return FALSE;
}
