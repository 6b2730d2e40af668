/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Columns as a spreadsheet names them: A, Z, AA, XFD. */
#ifndef SITNET_COLUMN_LETTERS_H
#define SITNET_COLUMN_LETTERS_H

#include <glib.h>

/* 0 = A. */
static inline void
sitnet_column_append_letters (GString *text, guint column)
{
  char letters[8];
  gsize at = sizeof letters;
  for (guint64 left = (guint64)column + 1; left > 0; left = (left - 1) / 26)
    letters[--at] = (char)('A' + (left - 1) % 26);
  g_string_append_len (text, letters + at, (gssize)(sizeof letters - at));
}

/* (transfer full) */
static inline char *
sitnet_column_dup_letters (guint column)
{
  GString *text = g_string_new (NULL);
  sitnet_column_append_letters (text, column);
  return g_string_free (text, FALSE);
}

#endif
