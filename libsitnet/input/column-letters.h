/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Columns as a spreadsheet names them: A, Z, AA, XFD. */
#ifndef SITNET_COLUMN_LETTERS_H
#define SITNET_COLUMN_LETTERS_H

#include <glib.h>

/* 0 = A. (transfer full) */
static inline char *
sitnet_column_dup_letters (guint column)
{
  char letters[8];
  gsize at = sizeof letters;
  letters[--at] = '\0';
  for (guint64 left = (guint64)column + 1; left > 0; left = (left - 1) / 26)
    letters[--at] = (char)('A' + (left - 1) % 26);
  return g_strdup (letters + at);
}

#endif
