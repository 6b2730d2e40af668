/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which files a data set is read from, so that nobody writes over them. */
#include "hsds.h"
#include "sheet-file.h"

#include <sitnet/io.h>
#include <string.h>
#include <sys/stat.h>

/* As many as Linux follows. */
#define MOST_LINKS 40

static gboolean
is_one_place (const char *path, const char *other)
{
  struct stat one, two;
  return stat (path, &one) == 0 && stat (other, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

/* Compared as places, not as texts; a part of the way that does not exist yet is taken as it is written. */
static gboolean
stands_in (const char *path, const char *folder)
{
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *canonical = g_canonicalize_filename (parent, NULL);
  return is_one_place (parent, folder) || is_one_place (canonical, folder);
}

static gboolean
would_be_sheet (const char *folder, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  gboolean is_read =
      sitnet_sheet_file_may_be_sheet (name) || (sitnet_hsds_reads (name) && sitnet_hsds_recognise (folder));
  return is_read && stands_in (path, folder);
}

/* One of its sheets by another name: a symbolic or a hard link, to it or from it. */
static gboolean
is_sheet (const char *folder, const char *path)
{
  g_autoptr (GArray) files = sitnet_sheet_files_list (folder, NULL);
  for (guint i = 0; files != NULL && i < files->len; i++) {
    const SitnetSheetFile *file = &g_array_index (files, SitnetSheetFile, i);
    g_autofree char *own = g_build_filename (folder, file->name, NULL);
    if (file->sheet >= 0 && is_one_place (own, path))
      return TRUE;
  }
  return FALSE;
}

/* Where a symbolic link points; NULL for what is none. */
static char *
follow (const char *path)
{
  g_autofree char *target = g_file_read_link (path, NULL);
  if (target == NULL || g_path_is_absolute (target))
    return g_steal_pointer (&target);
  g_autofree char *parent = g_path_get_dirname (path);
  return g_build_filename (parent, target, NULL);
}

gboolean
sitnet_is_source (const char *data, const char *path)
{
  g_return_val_if_fail (data != NULL && path != NULL, FALSE);
  if (!g_file_test (data, G_FILE_TEST_IS_DIR))
    return is_one_place (data, path);
  if (is_sheet (data, path))
    return TRUE;
  g_autofree char *at = g_strdup (path);
  for (guint i = 0; at != NULL && i <= MOST_LINKS; i++) {
    if (would_be_sheet (data, at))
      return TRUE;
    char *next = follow (at);
    g_free (at);
    at = next;
  }
  return FALSE;
}
