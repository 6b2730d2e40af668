/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A number with what it means on a scale, before it or behind it. */
#include "cell-scale.h"

#include "cell.h"

#include <string.h>

static gboolean
has_digit (SitnetSlice text)
{
  for (gsize i = 0; i < text.length; i++)
    if (g_ascii_isdigit (text.text[i]))
      return TRUE;
  return FALSE;
}

/* "3 - často", "3 – často", "3 (často)", "3: často", "3 = často": what follows the number. */
static gboolean
read_before (SitnetSlice cell, double *number)
{
  static const char *const signs[] = {"-", "–", "—", "(", ":", "="};
  gsize n = 0;
  while (n < cell.length && (g_ascii_isdigit (cell.text[n]) || cell.text[n] == ',' || cell.text[n] == '.'))
    n++;
  SitnetSlice rest = sitnet_slice_trim ((SitnetSlice){cell.text + n, cell.length - n});
  if (n == 0 || !sitnet_cell_to_number ((SitnetSlice){cell.text, n}, number))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    gsize length = strlen (signs[i]);
    if (rest.length > length && memcmp (rest.text, signs[i], length) == 0)
      return !has_digit ((SitnetSlice){rest.text + length, rest.length - length});
  }
  return FALSE;
}

/* "silná (3)". */
static gboolean
read_behind (SitnetSlice cell, double *number)
{
  gsize open = cell.length;
  if (cell.length < 4 || cell.text[cell.length - 1] != ')')
    return FALSE;
  while (open > 0 && cell.text[open - 1] != '(')
    open--;
  if (open < 2 || has_digit ((SitnetSlice){cell.text, open - 1}))
    return FALSE;
  SitnetSlice inside = sitnet_slice_trim ((SitnetSlice){cell.text + open, cell.length - open - 1});
  return inside.length > 0 && g_ascii_isdigit (inside.text[0]) && sitnet_cell_to_number (inside, number);
}

gboolean
sitnet_cell_to_scale (SitnetSlice cell, double *number)
{
  return read_before (cell, number) || read_behind (cell, number);
}
