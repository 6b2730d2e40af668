/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where an answer may be written: never over the data it comes from. */
#include "target.h"

#include "output.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static gboolean
refuse (const Request *request, const char *path, const char *data, GError **error)
{
  return command_refuse (
      error,
      sitnet_translate (
          request->language,
          "%s would be written into the data: it is, or would be read as, a sheet of %s; choose another name or "
          "another folder for -o"),
      path, data);
}

gboolean
target_check (const Request *request, const char *path, GError **error)
{
  const GPtrArray *files = options_get_files (request->options),
                  *words = files != NULL ? files : options_get_words (request->options);
  for (guint i = 0; i < words->len && words->pdata[i] != NULL && !output_is_stdout (path); i++)
    if (sitnet_is_source (words->pdata[i], path))
      return refuse (request, path, words->pdata[i], error);
  return TRUE;
}

/* The names under which a data set is written. */
static GPtrArray *
sheet_names (void)
{
  g_autoptr (SitnetTable) schema = sitnet_schema_to_table (SITNET_LANGUAGE_EN);
  const SitnetColumn *sheets = sitnet_table_find_column (schema, "sheet");
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  for (gsize row = 0; row < sitnet_table_get_n_rows (schema); row++) {
    const char *sheet = sitnet_column_get_text (sheets, row);
    g_autofree char *name = g_strconcat (sheet, ".csv", NULL);
    if (names->len == 0 || strcmp (names->pdata[names->len - 1], name) != 0)
      g_ptr_array_add (names, g_steal_pointer (&name));
  }
  return names;
}

gboolean
target_check_folder (const Request *request, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) names = sheet_names ();
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
    if (!target_check (request, path, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
target_is_one (const char *path, const char *other)
{
  struct stat one, two;
  return stat (path, &one) == 0 && stat (other, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

gboolean
target_make_folder (const Request *request, const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  g_set_error (error, SITNET_ERROR, SITNET_ERROR_WRITE, "%s: %s", folder,
               sitnet_error_reason (errno, request->language));
  return FALSE;
}
