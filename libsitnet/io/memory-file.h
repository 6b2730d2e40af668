/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bytes in memory that readers and writers of files can work on: they get a path, and nothing is written to a disk. */
#ifndef SITNET_MEMORY_FILE_H
#define SITNET_MEMORY_FILE_H

#include <glib.h>

typedef struct {
  int descriptor;
  char *path;
} SitnetMemoryFile;

/* SITNET_ERROR_READ, naming the file `name`, when the system has no room for it. */
SitnetMemoryFile *sitnet_memory_file_new (GBytes *bytes, const char *name, GError **error);
/* What was written to it; the bytes outlive the file. SITNET_ERROR_READ when there is no room for them. */
GBytes *sitnet_memory_file_dup_bytes (const SitnetMemoryFile *self, const char *name, GError **error);
void sitnet_memory_file_free (SitnetMemoryFile *self);
/* What was said of the path is said of `name`, in all languages. */
void sitnet_memory_file_name_error (const SitnetMemoryFile *self, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetMemoryFile, sitnet_memory_file_free)

#endif
