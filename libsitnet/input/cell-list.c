/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cuts a text at commas, slashes and line breaks, as a list of what is known. */
#include "cell-list.h"

#include <string.h>

/* Signs between that are tried: in a whole cell, and within one part, which nobody's name has more of. */
#define MOST_PIECES 256
#define MOST_IN_PART 8

typedef struct {
  SitnetSlice text;
  gsize starts[MOST_PIECES + 1]; /* of each piece; behind the last one: past the end and one sign */
  guint8 n_taken[MOST_PIECES];   /* by piece: how many the longest known part that begins there has; 0 = none */
  guint n;
} Pieces;

static gboolean
is_separator (char sign)
{
  return sign == ',' || sign == '/' || sign == '\n' || sign == '\r';
}

gboolean
sitnet_cell_may_be_list (SitnetSlice text)
{
  for (gsize i = 0; i < text.length; i++)
    if (is_separator (text.text[i]))
      return TRUE;
  return FALSE;
}

static gboolean
find_pieces (Pieces *self)
{
  self->n = 0;
  self->starts[self->n++] = 0;
  for (gsize i = 0; i < self->text.length; i++)
    if (is_separator (self->text.text[i])) {
      if (self->n == MOST_PIECES)
        return FALSE;
      self->starts[self->n++] = i + 1;
    }
  self->starts[self->n] = self->text.length + 1;
  return self->n > 1;
}

SitnetSlice
sitnet_cell_without_bullet (SitnetSlice line)
{
  static const char *const bullets[] = {"- ", "– ", "• ", "* "};
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++) {
    gsize length = strlen (bullets[i]);
    if (line.length > length && memcmp (line.text, bullets[i], length) == 0)
      return sitnet_slice_trim ((SitnetSlice){line.text + length, line.length - length});
  }
  return line;
}

static SitnetSlice
part_of (const Pieces *self, guint first, guint n)
{
  gsize start = self->starts[first], end = self->starts[first + n] - 1;
  return sitnet_cell_without_bullet (sitnet_slice_trim ((SitnetSlice){self->text.text + start, end - start}));
}

/* The most pieces from `first` on that are one known part and leave a rest that can be cut; an empty piece is passed over,
   as at the end of a line. */
static guint8
longest_part (const Pieces *self, guint first, SitnetIsKnownFunc is_known, gpointer data)
{
  for (guint n = MIN (MOST_IN_PART, self->n - first); n > 0; n--) {
    if (first + n < self->n && self->n_taken[first + n] == 0)
      continue;
    SitnetSlice part = part_of (self, first, n);
    if (part.length == 0 ? n == 1 : is_known (part, data))
      return (guint8)n;
  }
  return 0;
}

GArray *
sitnet_cell_split_known (SitnetSlice text, SitnetIsKnownFunc is_known, gpointer data)
{
  Pieces pieces = {.text = text};
  if (!find_pieces (&pieces))
    return NULL;
  for (guint first = pieces.n; first-- > 0;)
    pieces.n_taken[first] = longest_part (&pieces, first, is_known, data);
  if (pieces.n_taken[0] == 0)
    return NULL;
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (SitnetSlice));
  for (guint first = 0; first < pieces.n; first += pieces.n_taken[first]) {
    SitnetSlice part = part_of (&pieces, first, pieces.n_taken[first]);
    if (part.length > 0)
      g_array_append_val (parts, part);
  }
  return parts;
}

/* Puts a sign that separates, and blanks, in the place of each word between blanks that joins two items. FALSE where there is
   none. */
static gboolean
separate_words (char *text)
{
  static const char *const words[] = {" a ",  " i ",     " + ",      " & ",   " nebo ",
                                      " či ", " anebo ", " a také ", " and ", " or "};
  gboolean has_any = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (char *at = strstr (text, words[i]); at != NULL; at = strstr (at + 1, words[i])) {
      memset (at, ' ', strlen (words[i]));
      *at = ',';
      has_any = TRUE;
    }
  return has_any;
}

char *
sitnet_cell_dup_list_of_words (SitnetSlice text, SitnetIsKnownFunc is_known, gpointer data)
{
  g_autofree char *copy = g_strndup (text.text, text.length);
  if (!separate_words (copy))
    return NULL;
  g_autoptr (GArray) parts = sitnet_cell_split_known ((SitnetSlice){copy, strlen (copy)}, is_known, data);
  if (parts == NULL || parts->len < 2)
    return NULL;
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++) {
    SitnetSlice part = g_array_index (parts, SitnetSlice, i);
    g_string_append_printf (list, "%s%.*s", i > 0 ? "|" : "", (int)part.length, part.text);
  }
  return g_string_free (list, FALSE);
}
