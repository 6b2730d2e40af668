/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lists that people type, with commas between: ids and codes may hold commas and colons themselves, so a list is cut
   where the data say. */
#include "network-names.h"

#include "error-private.h"
#include "slice.h"

#include <string.h>

/* Commas in one id or code that are tried; more than anybody's name has. */
#define MOST_PIECES 16

typedef gboolean (*KnownFunc) (const SitnetNetwork *network, gint sheet, const char *text);

typedef struct {
  const SitnetNetwork *network;
  gint sheet;
  KnownFunc is_known;
  GArray *starts; /* of gsize: where each piece begins, and behind the last one's comma */
  const char *list;
  guint8 *ways; /* per piece: in how many ways the rest is all known: 0, 1, or 2 for more */
} Reading;

static char *
dup_trimmed (const char *text, gsize length)
{
  SitnetSlice slice = sitnet_slice_trim ((SitnetSlice){text, length});
  return g_strndup (slice.text, slice.length);
}

/* Pieces `first` to `last` with the commas between them. */
static char *
dup_run (const Reading *self, guint first, guint last)
{
  gsize start = g_array_index (self->starts, gsize, first), end = g_array_index (self->starts, gsize, last + 1);
  return dup_trimmed (self->list + start, end - start - 1);
}

static guint
n_pieces (const Reading *self)
{
  return self->starts->len - 1;
}

/* An empty piece is nothing, as in "a,,b". */
static gboolean
is_readable (const Reading *self, guint first, guint last)
{
  g_autofree char *run = dup_run (self, first, last);
  return (*run == '\0' && first == last) || self->is_known (self->network, self->sheet, run);
}

static void
count_ways (Reading *self)
{
  guint n = n_pieces (self);
  self->ways = g_new0 (guint8, n + 1);
  self->ways[n] = 1;
  for (guint first = n; first-- > 0;)
    for (guint last = first; last < MIN (n, first + MOST_PIECES) && self->ways[first] < 2; last++)
      if (self->ways[last + 1] > 0 && is_readable (self, first, last))
        self->ways[first] = (guint8)MIN (2, self->ways[first] + self->ways[last + 1]);
}

/* The end of the run at `first`: the longest known one, or the shortest; a piece alone where none is known. When the
   whole list can be read, only what leaves a rest that can be read. */
static guint
end_of_run (const Reading *self, guint first, gboolean longest)
{
  guint end = MIN (n_pieces (self), first + MOST_PIECES), found = first;
  gboolean any = FALSE;
  for (guint last = first; last < end && (longest || !any); last++)
    if ((self->ways[0] == 0 || self->ways[last + 1] > 0) && is_readable (self, first, last)) {
      found = last;
      any = TRUE;
    }
  return found;
}

static char **
cut (const Reading *self, gboolean longest)
{
  GPtrArray *runs = g_ptr_array_new ();
  for (guint first = 0; first < n_pieces (self);) {
    guint last = end_of_run (self, first, longest);
    g_autofree char *run = dup_run (self, first, last);
    if (*run != '\0')
      g_ptr_array_add (runs, g_steal_pointer (&run));
    first = last + 1;
  }
  g_ptr_array_add (runs, NULL);
  return (char **)g_ptr_array_free (runs, FALSE);
}

static void
refuse_two_ways (const char *text, const char *one, const char *other, GError **error)
{
  sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                    "\"%s\" can be read in two ways: %s, or %s; give each one on its own, or change an id in the data",
                    text, one, other);
}

static char **
refuse_list (const Reading *self, GError **error)
{
  g_auto (GStrv) long_ones = cut (self, TRUE);
  g_auto (GStrv) short_ones = cut (self, FALSE);
  g_autofree char *one = g_strjoinv (" + ", long_ones);
  g_autofree char *other = g_strjoinv (" + ", short_ones);
  refuse_two_ways (self->list, one, other, error);
  return NULL;
}

static GArray *
find_starts (const char *list)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize start = 0;
  g_array_append_val (starts, start);
  for (const char *comma = strchr (list, ','); comma != NULL; comma = strchr (comma + 1, ',')) {
    start = (gsize)(comma - list) + 1;
    g_array_append_val (starts, start);
  }
  start = strlen (list) + 1;
  g_array_append_val (starts, start);
  return starts;
}

static char **
split (const SitnetNetwork *network, gint sheet, KnownFunc is_known, const char *list, GError **error)
{
  g_autoptr (GArray) starts = find_starts (list);
  Reading reading = {network, sheet, is_known, starts, list, NULL};
  count_ways (&reading);
  char **runs = reading.ways[0] > 1 ? refuse_list (&reading, error) : cut (&reading, TRUE);
  g_free (reading.ways);
  return runs;
}

static gboolean
knows (const SitnetNetwork *network, gint sheet, const char *text)
{
  SitnetNameMatch match;
  sitnet_network_find_named (network, sheet, text, &match);
  return match != SITNET_NAME_NONE;
}

/* The id or the code in the place of a name of it. FALSE with an error where several are called so. */
static gboolean
settle (const SitnetNetwork *network, gint sheet, char **text, GError **error)
{
  SitnetNameMatch match;
  const char *code = sitnet_network_find_named (network, sheet, *text, &match);
  if (match == SITNET_NAME_SEVERAL) {
    sitnet_network_set_several (network, sheet, *text, error);
    return FALSE;
  }
  if (code != NULL && strcmp (code, *text) != 0) {
    g_free (*text);
    *text = g_strdup (code);
  }
  return TRUE;
}

char **
sitnet_network_split_list (const SitnetNetwork *self, const char *sheet, const char *list, GError **error)
{
  g_return_val_if_fail (self != NULL && sheet != NULL && list != NULL, NULL);
  gint found = sitnet_schema_find_sheet (sheet);
  g_auto (GStrv) items = split (self, found, knows, list, error);
  for (char **item = items; item != NULL && *item != NULL; item++)
    if (!settle (self, found, item, error))
      return NULL;
  return g_steal_pointer (&items);
}

/* Where two known actors meet at a colon; `from` is where to look on. */
static const char *
find_colon (const SitnetNetwork *network, const char *pair, const char *from)
{
  for (const char *colon = strchr (from, ':'); colon != NULL; colon = strchr (colon + 1, ':')) {
    g_autofree char *head = dup_trimmed (pair, (gsize)(colon - pair));
    g_autofree char *tail = dup_trimmed (colon + 1, strlen (colon + 1));
    if (knows (network, SITNET_SHEET_ACTORS, head) && knows (network, SITNET_SHEET_ACTORS, tail))
      return colon;
  }
  return NULL;
}

static gboolean
is_pair (const SitnetNetwork *network, gint sheet, const char *text)
{
  (void)sheet;
  return find_colon (network, text, text) != NULL;
}

static char *
dup_shown (const char *pair, const char *colon)
{
  return g_strdup_printf ("%.*s – %s", (int)(colon - pair), pair, colon + 1);
}

/* Takes the end. */
static gboolean
add_end (const SitnetNetwork *network, char *end, GPtrArray *ends, GError **error)
{
  gboolean good = settle (network, SITNET_SHEET_ACTORS, &end, error);
  g_ptr_array_add (ends, end);
  return good;
}

static gboolean
add_pair (const SitnetNetwork *network, const char *pair, GPtrArray *ends, GError **error)
{
  const char *colon = find_colon (network, pair, pair);
  const char *other = colon != NULL ? find_colon (network, pair, colon + 1) : NULL;
  if (other != NULL) {
    g_autofree char *one_way = dup_shown (pair, colon);
    g_autofree char *other_way = dup_shown (pair, other);
    refuse_two_ways (pair, one_way, other_way, error);
    return FALSE;
  }
  colon = colon != NULL ? colon : strchr (pair, ':');
  if (colon == NULL) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "\"%s\" must be two actors with a colon between, A:B", pair);
    return FALSE;
  }
  return add_end (network, dup_trimmed (pair, (gsize)(colon - pair)), ends, error) &&
         add_end (network, dup_trimmed (colon + 1, strlen (colon + 1)), ends, error);
}

char **
sitnet_network_split_pairs (const SitnetNetwork *self, const char *list, GError **error)
{
  g_return_val_if_fail (self != NULL && list != NULL, NULL);
  g_auto (GStrv) pairs = split (self, SITNET_SHEET_ACTORS, is_pair, list, error);
  g_autoptr (GPtrArray) ends = g_ptr_array_new_with_free_func (g_free);
  for (char **pair = pairs; pair != NULL && *pair != NULL; pair++)
    if (!add_pair (self, *pair, ends, error))
      return NULL;
  if (pairs == NULL)
    return NULL;
  g_ptr_array_add (ends, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&ends), FALSE);
}
