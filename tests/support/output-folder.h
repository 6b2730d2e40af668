/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A folder to write into, and what is left in it afterwards. */
#ifndef TEST_OUTPUT_FOLDER_H
#define TEST_OUTPUT_FOLDER_H

#include "test.h"

#include <glib/gstdio.h>

static inline char *
new_folder (void)
{
  char *folder = g_dir_make_tmp ("sitnet-output-XXXXXX", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (folder);
  return folder;
}

/* Names of all that is in a folder, also the hidden; the folder is removed. */
static inline char *
empty_folder (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  for (const char *name; (name = g_dir_read_name (entries)) != NULL;)
    g_ptr_array_add (names, g_strdup (name));
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
    g_remove (path);
  }
  g_rmdir (folder);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **)names->pdata);
}

#endif
