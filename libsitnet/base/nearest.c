/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* "Did you mean": the nearest of many texts by Damerau–Levenshtein distance, at a cost that stays small. */
#include "nearest.h"

#include "text-fold.h"

#include <sitnet/error.h>

#include <string.h>

#define LONGEST_TEXT 64       /* letters; a longer text is a sentence, not a slip in a code */
#define MOST_SLIPS 2          /* two slips of the finger; with three, short codes all look alike */
#define MOST_CANDIDATES 65536 /* some 5 ms; a hundred findings with it stay well under a second */

typedef struct {
  gunichar letters[LONGEST_TEXT];
  guint n_letters;
} Word;

static gboolean
read_word (SitnetSlice text, Word *word)
{
  if (text.length > 4 * LONGEST_TEXT)
    return FALSE;
  word->n_letters = sitnet_text_fold (text, word->letters, LONGEST_TEXT);
  return word->n_letters > 0 && word->n_letters != G_MAXUINT;
}

static guint
minimum (guint a, guint b, guint c)
{
  return MIN (MIN (a, b), c);
}

/* The restricted distance (a pair of letters swapped counts as one slip, and is not edited again), only as
   far as `limit`: above it the answer is limit + 1. Damerau, A technique for computer detection and
   correction of spelling errors, 1964; a band of 2 * limit + 1 cells after Ukkonen, 1985. */
static guint
limited_distance (const gunichar *a, guint n_a, const gunichar *b, guint n_b, guint limit)
{
  guint rows[3][LONGEST_TEXT + 1];
  guint *before = rows[0], *last = rows[1], *row = rows[2];
  for (guint j = 0; j <= n_b; j++)
    last[j] = j;
  for (guint i = 1; i <= n_a; i++) {
    guint first = i > limit ? i - limit : 1, end = MIN (n_b, i + limit), least = limit + 1;
    row[first - 1] = first == 1 ? i : limit + 1;
    for (guint j = first; j <= end; j++) {
      guint above = j < i + limit ? last[j] : limit + 1;
      guint cost = minimum (last[j - 1] + (a[i - 1] != b[j - 1]), above + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != b[j - 1])
        cost = MIN (cost, before[j - 2] + 1);
      row[j] = cost;
      least = MIN (least, cost);
    }
    if (least > limit && row[first - 1] > limit)
      return limit + 1;
    guint *free_row = before;
    before = last;
    last = row;
    row = free_row;
  }
  return MIN (last[n_b], limit + 1);
}

static guint
distance (const Word *a, const Word *b, guint limit)
{
  guint n_a = a->n_letters, n_b = b->n_letters, start = 0;
  if (MAX (n_a, n_b) - MIN (n_a, n_b) > limit)
    return limit + 1;
  while (start < MIN (n_a, n_b) && a->letters[start] == b->letters[start])
    start++;
  while (n_a > start && n_b > start && a->letters[n_a - 1] == b->letters[n_b - 1])
    n_a--, n_b--;
  if (n_a == start || n_b == start)
    return MAX (n_a, n_b) - start;
  return limited_distance (a->letters + start, n_a - start, b->letters + start, n_b - start, limit);
}

guint32
sitnet_nearest (SitnetSlice text, guint32 n, SitnetSlice (*get) (guint32 index, gpointer data), gpointer data)
{
  Word wanted, candidate;
  guint32 nearest = G_MAXUINT32;
  if (!read_word (text, &wanted))
    return nearest;
  guint limit = MIN (MOST_SLIPS, (wanted.n_letters - 1) / 2); /* below half the length */
  for (guint32 i = 0; i < MIN (n, MOST_CANDIDATES); i++) {
    if (!read_word (get (i, data), &candidate))
      continue;
    guint slips = distance (&wanted, &candidate, limit);
    if (slips > limit)
      continue;
    nearest = i;
    if (slips == 0)
      break;
    limit = slips - 1;
  }
  return nearest;
}

static SitnetSlice
get_word (guint32 index, gpointer words)
{
  const char *word = ((const char *const *)words)[index];
  return (SitnetSlice){word, strlen (word)};
}

/* Letters of a beginning that say what is meant. */
#define SHORTEST_BEGINNING 3

static gboolean
begins (const Word *text, const char *word)
{
  Word whole;
  if (!read_word ((SitnetSlice){word, strlen (word)}, &whole) || text->n_letters < SHORTEST_BEGINNING)
    return FALSE;
  return text->n_letters <= whole.n_letters &&
         memcmp (text->letters, whole.letters, text->n_letters * sizeof *text->letters) == 0;
}

const char *
sitnet_find_nearest_word (const char *text, const char *const *words)
{
  g_return_val_if_fail (text != NULL && words != NULL, NULL);
  const SitnetSlice wanted = {text, strlen (text)};
  guint32 n = 0;
  Word typed;
  if (!read_word (wanted, &typed))
    return NULL;
  for (; words[n] != NULL; n++)
    if (begins (&typed, words[n]))
      return words[n];
  guint32 nearest = sitnet_nearest (wanted, n, get_word, (gpointer)words);
  return nearest != G_MAXUINT32 ? words[nearest] : NULL;
}
