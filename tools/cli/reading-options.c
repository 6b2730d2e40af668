/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The options that say what sheets and columns are whose names tell nothing. */
#include "reading-options.h"

#include "message.h"
#include "progress.h"

#include <string.h>

const Option reading_options[] = {
    {"sheet", 0, OPTION_CODES, N_ ("[NAME=]SHEET"),
     N_ ("what a file or a sheet is that its name does not tell, such as ties, or Sociogram=ties")},
    {"column", 0, OPTION_CODES, N_ ("HEADING=COLUMN"),
     N_ ("what a column is that its heading does not tell, such as \"Organisation=name\"")},
    {"mapping", 0, OPTION_VALUE, N_ ("FILE"),
     N_ ("a file that remembers what --sheet and --column said: it is read, and what they say now is added")},
};
const guint reading_n_options = G_N_ELEMENTS (reading_options);

/* "Sociogram=ties" at its last sign of equality, for a name may hold one. */
static gboolean
split (const char *text, char **name, char **meant)
{
  const char *sign = strrchr (text, '=');
  if (sign == NULL)
    return FALSE;
  *name = g_strstrip (g_strndup (text, (gsize)(sign - text)));
  *meant = g_strstrip (g_strdup (sign + 1));
  return TRUE;
}

static void
add_sheet (SitnetOptions *options, const char *text)
{
  g_autofree char *name = NULL, *meant = NULL;
  gboolean is_named = split (text, &name, &meant);
  sitnet_options_name_sheet (options, is_named ? name : NULL, is_named ? meant : text);
}

static gboolean
add_column (const Request *request, SitnetOptions *options, const char *text, GError **error)
{
  g_autofree char *name = NULL, *meant = NULL;
  if (!split (text, &name, &meant) || *name == '\0' || *meant == '\0')
    return command_refuse (
        error, sitnet_translate (request->language, "--column: \"%s\" is no heading and column; write HEADING=COLUMN"),
        text);
  sitnet_options_name_column (options, name, meant);
  return TRUE;
}

SitnetOptions *
reading_from_options (const Request *request, GError **error)
{
  g_autoptr (SitnetOptions) options = progress_options (request->language);
  const char *mapping = options_get (request->options, "mapping");
  const GPtrArray *sheets = options_get_list (request->options, "sheet"),
                  *columns = options_get_list (request->options, "column");
  if (mapping != NULL && g_file_test (mapping, G_FILE_TEST_EXISTS) &&
      !sitnet_options_load_mapping (options, mapping, error))
    return NULL;
  for (guint i = 0; i < sheets->len; i++)
    add_sheet (options, sheets->pdata[i]);
  for (guint i = 0; i < columns->len; i++)
    if (!add_column (request, options, columns->pdata[i], error))
      return NULL;
  sitnet_options_set_for_several (options, options_get_words (request->options)->len > 1 ||
                                               options_has (request->options, "before"));
  return g_steal_pointer (&options);
}

gboolean
reading_remember (const Request *request, SitnetOptions *options, GError **error)
{
  const char *mapping = options_get (request->options, "mapping");
  gboolean is_said = options_has (request->options, "sheet") || options_has (request->options, "column");
  return mapping == NULL || !is_said || sitnet_options_save_mapping (options, mapping, error);
}
