/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The partners that a person names in one cell, known or not. */
#include "partner-list.h"

#include "text-fold.h"

#include <string.h>

/* Commas in one name that are tried. */
#define MOST_IN_NAME 8

/* What may stand behind a comma in a name and is none itself. */
static gboolean
is_legal_form (SitnetSlice piece)
{
  static const char *const forms[] = {
      "z.s.",
      "z.s",
      "z.ú.",
      "z.ú",
      "o.p.s.",
      "o.p.s",
      "s.r.o.",
      "s.r.o",
      "a.s.",
      "p.o.",
      "o.s.",
      "v.v.i.",
      "v.o.s.",
      "k.s.",
      "spol.sr.o.",
      "n.o.",
      "zapsaný spolek",
      "zapsaný ústav",
      "spolek",
      "ústav",
      "obecně prospěšná společnost",
      "příspěvková organizace",
      "organizační složka",
  };
  return sitnet_text_fold_is_one_of (piece, forms, G_N_ELEMENTS (forms));
}

/* Where the piece that begins at `start` ends: at a comma, or at the end of the text. */
static gsize
end_of_piece (SitnetSlice text, gsize start)
{
  while (start < text.length && text.text[start] != ',')
    start++;
  return start;
}

static SitnetSlice
part_of (SitnetSlice text, gsize start, gsize end)
{
  return sitnet_slice_trim ((SitnetSlice){text.text + start, end - start});
}

/* Where the longest known name that begins at `start` ends; 0 for none. */
static gsize
end_of_known (SitnetSlice text, gsize start, SitnetIsKnownFunc is_known, gpointer data)
{
  gsize known = 0, end = start;
  for (guint n = 0; n < MOST_IN_NAME && (n == 0 || end < text.length); n++) {
    end = end_of_piece (text, n == 0 ? start : end + 1);
    SitnetSlice name = part_of (text, start, end);
    if (name.length > 0 && is_known (name, data))
      known = end;
  }
  return known;
}

static gsize
end_of_unknown (SitnetSlice text, gsize start)
{
  gsize end = end_of_piece (text, start);
  while (end < text.length) {
    gsize next = end_of_piece (text, end + 1);
    if (!is_legal_form (part_of (text, end + 1, next)))
      break;
    end = next;
  }
  return end;
}

static void
add_names (GArray *names, SitnetSlice text, SitnetIsKnownFunc is_known, gpointer data)
{
  for (gsize start = 0; start < text.length;) {
    gsize end = end_of_known (text, start, is_known, data);
    end = end > 0 ? end : end_of_unknown (text, start);
    SitnetSlice name = part_of (text, start, end);
    if (name.length > 0)
      g_array_append_val (names, name);
    start = end + 1;
  }
}

GArray *
sitnet_partner_list_split (SitnetSlice cell, SitnetIsKnownFunc is_known, gpointer data)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (SitnetSlice));
  for (gsize start = 0; start < cell.length;) {
    gsize end = start;
    while (end < cell.length && strchr ("|;\n\r", cell.text[end]) == NULL)
      end++;
    SitnetSlice line = sitnet_cell_without_bullet (part_of (cell, start, end));
    if (line.length > 0 && is_known (line, data))
      g_array_append_val (names, line);
    else
      add_names (names, line, is_known, data);
    start = end + 1;
  }
  return names;
}
