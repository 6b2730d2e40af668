/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What people and spreadsheets write where nothing is known. */
#include "cell.h"

#include "text-fold.h"

#include <string.h>

/* The errors of a spreadsheet are those of Excel in English and in Czech. */
static const char *const words[] = {
    "#N/A",           "#NAME?",     "#VALUE!",   "#REF!",      "#DIV/0!",    "#NUM!",
    "#NULL!",         "#NÁZEV?",    "#HODNOTA!", "#ODKAZ!",    "#ČÍSLO!",    "#NENÍ_K_DISPOZICI",
    "#DĚLENÍ_NULOU!", "neuvádí se", "neuvádí",   "neuvedeno",  "nezjištěno", "neznámo",
    "není známo",     "not known",  "unknown",   "not stated",
};

static gboolean
is_only (SitnetSlice cell, const char *sign)
{
  gsize length = strlen (sign);
  if (cell.length % length != 0)
    return FALSE;
  for (gsize i = 0; i < cell.length; i += length)
    if (memcmp (cell.text + i, sign, length) != 0)
      return FALSE;
  return TRUE;
}

gboolean
sitnet_cell_is_na (SitnetSlice cell)
{
  return cell.length == 2 && memcmp (cell.text, "NA", 2) == 0;
}

gboolean
sitnet_cell_is_unknown (SitnetSlice cell)
{
  static const char *const signs[] = {"-", "–", "—", "?"};
  if (cell.length == 0 || cell.length > SITNET_LONGEST_UNKNOWN)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (is_only (cell, signs[i]))
      return TRUE;
  gboolean is_short = (cell.length == 3 && g_ascii_strncasecmp (cell.text, "N/A", 3) == 0) ||
                      (cell.length == 4 && g_ascii_strncasecmp (cell.text, "N.A.", 4) == 0);
  return is_short || sitnet_cell_is_na (cell) || sitnet_text_fold_is_one_of (cell, words, G_N_ELEMENTS (words));
}
