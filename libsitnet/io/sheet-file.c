/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheet a file of a folder is, by its name. */
#include "sheet-file.h"

#include "message.h"
#include "error-private.h"

#include <sitnet/io.h>

#include <dirent.h>
#include <errno.h>
#include <string.h>

#define SUFFIX ".csv"

static void
clear (gpointer data)
{
  SitnetSheetFile *file = data;
  g_free (file->name);
  g_free (file->stem);
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (((const SitnetSheetFile *)a)->name, ((const SitnetSheetFile *)b)->name);
}

/* Hidden files, and the lock of a spreadsheet that has a file open, are none. */
static gboolean
is_listed (const char *name)
{
  gsize length = strlen (name), suffix_length = strlen (SUFFIX);
  return length > suffix_length && g_ascii_strcasecmp (name + length - suffix_length, SUFFIX) == 0 && name[0] != '.' &&
         name[0] != '~';
}

static char *
dup_stem (const char *name)
{
  return g_utf8_make_valid (name, (gssize)(strlen (name) - strlen (SUFFIX)));
}

gboolean
sitnet_sheet_file_may_be_sheet (const char *name)
{
  SitnetSheet sheets[SITNET_N_SHEETS];
  if (!is_listed (name))
    return FALSE;
  g_autofree char *stem = dup_stem (name);
  return sitnet_sheet_name_match (stem) >= 0 || sitnet_sheet_name_guess (stem, sheets) > 0;
}

static void
add (GArray *files, const char *name)
{
  if (!is_listed (name))
    return;
  SitnetSheetFile file = {.name = g_strdup (name), .stem = dup_stem (name)};
  file.sheet = sitnet_sheet_name_match (file.stem);
  g_array_append_val (files, file);
}

GArray *
sitnet_sheet_files_list (const char *folder, GError **error)
{
  DIR *entries = opendir (folder);
  if (entries == NULL) {
    sitnet_error_set_by_number (error, SITNET_ERROR_READ, errno, N_ ("cannot read the folder"), folder);
    return NULL;
  }
  GArray *files = g_array_new (FALSE, TRUE, sizeof (SitnetSheetFile));
  g_array_set_clear_func (files, clear);
  for (const struct dirent *entry; (entry = readdir (entries)) != NULL;)
    add (files, entry->d_name);
  closedir (entries);
  g_array_sort (files, compare);
  return files;
}

GArray *
sitnet_sheet_files_of_names (const char *const *names)
{
  GArray *files = g_array_new (FALSE, TRUE, sizeof (SitnetSheetFile));
  g_array_set_clear_func (files, clear);
  for (guint i = 0; names[i] != NULL; i++)
    add (files, names[i]);
  g_array_sort (files, compare);
  return files;
}

/* The sheet that a name says, also by a word in it; −1 where it says none, or may say two. */
static gint
sheet_of_name (const char *name)
{
  SitnetSheet sheets[SITNET_N_SHEETS];
  if (!is_listed (name))
    return -1;
  g_autofree char *stem = dup_stem (name);
  gint sheet = sitnet_sheet_name_match (stem);
  return sheet >= 0 ? sheet : sitnet_sheet_name_guess (stem, sheets) == 1 ? (gint)sheets[0] : -1;
}

gboolean
sitnet_is_one_data_set (const char *const *paths)
{
  g_return_val_if_fail (paths != NULL, FALSE);
  gboolean has[SITNET_N_SHEETS] = {FALSE};
  guint n = 0;
  for (; paths[n] != NULL; n++) {
    g_autofree char *name = g_path_get_basename (paths[n]);
    gint sheet = sheet_of_name (name);
    if (sheet < 0 || has[sheet])
      return FALSE;
    has[sheet] = TRUE;
  }
  return n > 1;
}
