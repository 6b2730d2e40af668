/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looking up texts in the catalogues that the build compiled in. */
#include "message.h"

#include "message-catalogue.h"

#include <string.h>

/* Between the context of a text and the text itself, as in the files of gettext. */
#define AFTER_CONTEXT '\004'

/* The forms of the translation of `english`, one after the other with a zero byte behind each; NULL for none. */
static const char *
find (SitnetLanguage language, const char *english)
{
  if ((guint)language >= sitnet_n_catalogues)
    return NULL;
  const SitnetCatalogue *catalogue = &sitnet_catalogues[language];
  guint low = 0, high = catalogue->n_messages;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    const char *here = catalogue->texts + catalogue->messages[middle][0];
    int order = strcmp (english, here);
    if (order == 0)
      return catalogue->texts + catalogue->messages[middle][1];
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return NULL;
}

static const char *
without_context (const char *english)
{
  const char *end = strchr (english, AFTER_CONTEXT);
  return end != NULL ? end + 1 : english;
}

const char *
sitnet_translate (SitnetLanguage language, const char *english)
{
  if (english == NULL || *english == '\0')
    return english;
  const char *found = find (language, english);
  return found != NULL ? found : without_context (english);
}

const char *
sitnet_translate_count (SitnetLanguage language, guint64 count, const char *one, const char *many)
{
  g_return_val_if_fail (one != NULL && many != NULL, NULL);
  const char *form = find (language, one);
  if (form == NULL)
    return without_context (count == 1 ? one : many);
  for (guint index = sitnet_catalogues[language].plural (count); index > 0; index--)
    form += strlen (form) + 1;
  return form;
}

const char *
sitnet_translate_amount (SitnetLanguage language, double amount, const char *one, const char *many,
                         const char *fraction)
{
  g_return_val_if_fail (fraction != NULL, NULL);
  gboolean is_whole = amount >= 0 && amount < 1e15 && amount == (double)(guint64)amount;
  return is_whole ? sitnet_translate_count (language, (guint64)amount, one, many)
                  : sitnet_translate (language, fraction);
}
