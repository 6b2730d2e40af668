/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The catalogue as a page to print and to put on the web. */
#include "page.h"

#include "data.h"
#include "output.h"

#include <string.h>

gboolean
page_is_asked (const Request *request, Format format)
{
  return format == FORMAT_HTML && request->analysis != NULL &&
         strcmp (sitnet_analysis_get_name (request->analysis), "catalogue") == 0;
}

static gboolean
check_request (const Request *request, GError **error)
{
  if (options_get_words (request->options)->len > 1 || options_has (request->options, "by") ||
      options_has (request->options, "sort") || options_has (request->options, "top"))
    return command_refuse (
        error, "%s", sitnet_translate (request->language, "a page is of one data set; --area chooses the part of it"));
  return TRUE;
}

gboolean
page_give (const Request *request, GError **error)
{
  if (!check_request (request, error))
    return FALSE;
  g_autoptr (GPtrArray) sets = data_read (request, error);
  if (sets == NULL)
    return FALSE;
  const DataSet *set = sets->pdata[0];
  g_autoptr (GBytes) page = sitnet_catalogue_page_new (set->network, request->language, NULL, error);
  if (page == NULL)
    return FALSE;
  g_autoptr (Output) output = output_new (options_get (request->options, "output"));
  gsize length;
  const char *bytes = g_bytes_get_data (page, &length);
  return output_write (bytes, length, output, error) && output_commit (output, error);
}
