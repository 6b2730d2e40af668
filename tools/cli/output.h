/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where text goes: standard output piece by piece, or a file that appears whole or not at all. */
#ifndef TOOLS_OUTPUT_H
#define TOOLS_OUTPUT_H

#include <sitnet/sitnet.h>

typedef struct _Output Output;

/* The language of what is said when standard output cannot be written. */
void output_start (SitnetLanguage language);
/* path: NULL or "-" for standard output. */
gboolean output_is_stdout (const char *path);
Output *output_new (const char *path);
/* A SitnetWriteFunc; data is the Output. */
gboolean output_write (const char *bytes, gsize length, gpointer output, GError **error);
gboolean output_add (Output *self, const char *text, GError **error);
gboolean output_commit (Output *self, GError **error);
void output_free (Output *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)

#endif
