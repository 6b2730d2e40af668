/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Colours and shapes by their words. */
#include "look.h"

#include <string.h>

/* Other shapes of Graphviz leave less room inside than their rectangle, and a name would stick out. */
static const SitnetLookShape shapes[] = {
    {"box", "box", ""},
    {"rect", "box", ""},
    {"rectangle", "box", ""},
    {"rounded", "box", "rounded"},
    {"diagonals", "box", "diagonals"},
    {"note", "note", ""},
    {"box3d", "box3d", ""},
    {"folder", "folder", ""},
    {"component", "component", ""},
    {"tab", "tab", ""},
    {"arrow", "cds", ""},
};

gboolean
sitnet_look_is_colour (const char *text)
{
  if (*text != '#' || strlen (text) != 7)
    return FALSE;
  for (const char *digit = text + 1; *digit != '\0'; digit++) {
    if (!g_ascii_isxdigit (*digit))
      return FALSE;
  }
  return TRUE;
}

const SitnetLookShape *
sitnet_look_find_shape (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
    if (g_ascii_strcasecmp (text, shapes[i].word) == 0)
      return &shapes[i];
  }
  return NULL;
}

char *
sitnet_look_dup_shapes (void)
{
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", shapes[i].word);
  return g_string_free (words, FALSE);
}
