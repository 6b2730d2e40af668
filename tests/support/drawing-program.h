/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts another program in the place of the drawing program, for tests of what can go wrong. */
#ifndef TEST_RENDER_PROGRAM_H
#define TEST_RENDER_PROGRAM_H

#include <glib.h>

/* Returns: (transfer full) (nullable): what was chosen before, to be set again */
static inline char *
swap_program (const char *path)
{
  char *before = g_strdup (g_getenv ("SITNET_GRAPHVIZ"));
  if (path != NULL) {
    g_setenv ("SITNET_GRAPHVIZ", path, TRUE);
  } else {
    g_unsetenv ("SITNET_GRAPHVIZ");
  }
  return before;
}

static inline void
return_program (char *before)
{
  g_free (swap_program (before));
  g_free (before);
}

#endif
