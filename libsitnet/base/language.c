/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The two languages of texts, by their codes. */
#include <sitnet/language.h>

#include <sitnet/error.h>
#include <string.h>

gboolean
sitnet_language_from_text (const char *text, SitnetLanguage *language, GError **error)
{
  g_return_val_if_fail (text != NULL && language != NULL, FALSE);
  if (strcmp (text, "en") == 0)
    *language = SITNET_LANGUAGE_EN;
  else if (strcmp (text, "cs") == 0)
    *language = SITNET_LANGUAGE_CS;
  else {
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT, "unknown language \"%s\": use en or cs", text);
    return FALSE;
  }
  return TRUE;
}
