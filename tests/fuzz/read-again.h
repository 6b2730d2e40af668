/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What fuzzers of readers ask of whatever they gave: a network or an error, and a network that reads back as it was written. */
#ifndef SITNET_FUZZ_READ_AGAIN_H
#define SITNET_FUZZ_READ_AGAIN_H

#include <glib/gstdio.h>
#include <sitnet/sitnet.h>
#include <stdio.h>
#include <stdlib.h>

static inline void
remove_folder (const char *folder)
{
  GDir *entries = g_dir_open (folder, 0, NULL);
  for (const char *name; entries != NULL && (name = g_dir_read_name (entries)) != NULL;) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_remove (path);
  }
  g_clear_pointer (&entries, g_dir_close);
  g_rmdir (folder);
}

static inline void
write_and_read_again (SitnetNetwork *network, const char *folder)
{
  g_autofree char *copy = g_build_filename (folder, "copy", NULL);
  g_autoptr (GError) error = NULL;
  if (!sitnet_network_write (network, copy, NULL, &error)) {
    fprintf (stderr, "%s\n", error->message);
    abort ();
  }
  g_autoptr (SitnetNetwork) again = sitnet_network_read (copy, NULL, NULL, &error);
  if (again == NULL || !sitnet_network_equal (network, again)) {
    fprintf (stderr, "%s\n", error != NULL ? error->message : "the copy differs");
    abort ();
  }
  remove_folder (copy);
}

/* Reads the data set at `path`, in a folder made for it, which is removed. */
static inline void
check_reading (const char *path, const char *folder)
{
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_network_read (path, NULL, &findings, &error);
  if ((network == NULL) == (error == NULL))
    abort ();
  if (network != NULL)
    write_and_read_again (network, folder);
  remove_folder (folder);
}

#endif
