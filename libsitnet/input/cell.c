/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One cell as a person typed it: trimmed, taken apart where it is a list, read as yes or no. */
#include "cell.h"

#include <string.h>

gboolean
sitnet_cell_next_item (SitnetSlice *rest, SitnetSlice *item)
{
  while (rest->length > 0) {
    gsize length = 0;
    while (length < rest->length && rest->text[length] != '|' && rest->text[length] != ';')
      length++;
    *item = sitnet_slice_trim ((SitnetSlice){rest->text, length});
    gsize taken = MIN (length + 1, rest->length);
    rest->text += taken;
    rest->length -= taken;
    if (item->length > 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_word (SitnetSlice cell, const char *word)
{
  return cell.length == strlen (word) && g_ascii_strncasecmp (cell.text, word, cell.length) == 0;
}

gboolean
sitnet_cell_to_yes_no (SitnetSlice cell, gboolean *yes)
{
  /* true/false is what a spreadsheet and our own writer put there, PRAVDA/NEPRAVDA a Czech spreadsheet */
  static const char *const words[][2] = {
      {"0", "1"}, {"no", "yes"}, {"ne", "ano"}, {"false", "true"}, {"nepravda", "pravda"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint answer = 0; answer < 2; answer++)
      if (is_word (cell, words[i][answer])) {
        *yes = answer == 1;
        return TRUE;
      }
  return FALSE;
}

gboolean
sitnet_cell_to_yes_no_mark (SitnetSlice cell, gboolean *yes)
{
  static const char *const signs[] = {"x", "×", "✓", "✔", "☑", "a", "y", "t"};
  if (cell.length > 1 && strchr (".!", cell.text[cell.length - 1]) != NULL &&
      sitnet_cell_to_yes_no ((SitnetSlice){cell.text, cell.length - 1}, yes))
    return TRUE;
  *yes = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    *yes |= is_word (cell, signs[i]);
  return *yes || is_word (cell, "n");
}

gboolean
sitnet_cell_to_direction (SitnetSlice cell, gboolean *directed)
{
  *directed = is_word (cell, "directed");
  return *directed || is_word (cell, "undirected") || is_word (cell, "mutual");
}
