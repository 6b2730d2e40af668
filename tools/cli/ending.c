/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the name after -o says about the format. */
#include "ending.h"

#include "answer-format.h"
#include "output.h"

#include <string.h>
#include <sys/stat.h>

/* A name there says nothing about what may be written into it. */
static gboolean
is_device (const char *path)
{
  struct stat status;
  return stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode);
}

char *
ending_dup (const char *path)
{
  if (output_is_stdout (path) || is_device (path))
    return NULL;
  const char *slash = strrchr (path, G_DIR_SEPARATOR);
  const char *name = slash != NULL ? slash + 1 : path;
  const char *dot = strrchr (name, '.');
  return dot == NULL || dot == name || dot[1] == '\0' ? NULL : g_ascii_strdown (dot + 1, -1);
}

static gboolean
is_of_format (const char *ending)
{
  g_autoptr (SitnetTable) formats = sitnet_formats_to_table (SITNET_LANGUAGE_EN);
  const SitnetColumn *suffixes = sitnet_table_find_column (formats, "suffixes");
  for (gsize row = 0; row < sitnet_table_get_n_rows (formats); row++) {
    g_auto (GStrv) list = g_strsplit (sitnet_column_get_text (suffixes, row), "|", -1);
    if (g_strv_contains ((const char *const *)list, ending))
      return TRUE;
  }
  return FALSE;
}

gboolean
ending_is_known (const char *ending)
{
  Format of_answers;
  return format_find_ending (ending, &of_answers) || g_strv_contains (sitnet_map_formats (), ending) ||
         is_of_format (ending);
}

gboolean
ending_refuse (const Request *request, const char *path, const char *ending, const char *written, GError **error)
{
  return command_refuse (
      error,
      ending_is_known (ending)
          ? sitnet_translate (request->language, "%s: %s cannot be written as .%s; choose a name that ends in %s")
          : sitnet_translate (request->language, "%s: %s: the ending .%s is not known; choose a name that ends in %s"),
      path, request->analysis != NULL ? sitnet_analysis_get_name (request->analysis) : request->command->name, ending,
      written);
}

gboolean
ending_contradicts (const Request *request, const char *path, const char *format, GError **error)
{
  return command_refuse (
      error,
      sitnet_translate (request->language,
                        "%s: the ending of the name says another format than --format %s; leave one of them out"),
      path, format);
}
