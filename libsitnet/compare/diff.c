/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Facts in a list, found again by their keys. */
#include "diff.h"

#include <math.h>

/* Two numbers are the same that differ by no more than this part of the greater, or, near 0, of a thousandth. Capacity is
   shared out and measures are added up in thousands of steps in another order when rows are, each a rounding of 10^-16:
   10^-12 at most. Lengths count as equal within 10^-10. No change that concerns anybody is so small. */
#define SAME_NUMBER 1e-9
#define SMALL_NUMBER 1e-3

typedef struct {
  char *key, *id, *value;
  gboolean is_numbers;
  SitnetFactParts parts;
} Fact;

struct _SitnetFacts {
  GPtrArray *facts;
  GHashTable *by_key;  /* key of a fact -> the fact; both lent */
  GStringChunk *texts; /* of the parts */
};

static void
free_fact (gpointer data)
{
  Fact *fact = data;
  g_free (fact->key);
  g_free (fact->id);
  g_free (fact->value);
  g_free (fact);
}

SitnetDiff *
sitnet_diff_new (void)
{
  SitnetDiff *self = g_new (SitnetDiff, 1);
  self->facts = g_ptr_array_new_with_free_func (free_fact);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_string_chunk_new (4096);
  return self;
}

void
sitnet_diff_free (SitnetDiff *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->facts);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static const char *
keep (SitnetDiff *self, const char *text)
{
  return text != NULL && *text != '\0' ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
add (SitnetDiff *self, char *key, char *id, char *value, gboolean is_numbers, const SitnetFactParts *parts)
{
  Fact *fact = g_new (Fact, 1);
  *fact = (Fact){key, id, value, is_numbers, *parts};
  fact->parts.kind = keep (self, parts->kind);
  fact->parts.actor = keep (self, parts->actor);
  fact->parts.partner = keep (self, parts->partner);
  fact->parts.need = keep (self, parts->need);
  fact->parts.area = keep (self, parts->area);
  if (g_hash_table_contains (self->by_key, key)) {
    free_fact (fact);
    return;
  }
  g_ptr_array_add (self->facts, fact);
  g_hash_table_insert (self->by_key, fact->key, fact);
}

void
sitnet_diff_add (SitnetDiff *self, char *key, char *id, char *value, const SitnetFactParts *parts)
{
  add (self, key, id, value, FALSE, parts);
}

void
sitnet_diff_add_numbers (SitnetDiff *self, char *key, char *id, char *value, const SitnetFactParts *parts)
{
  add (self, key, id, value, TRUE, parts);
}

static gboolean
are_near (double a, double b)
{
  return fabs (a - b) <= SAME_NUMBER * MAX (MAX (fabs (a), fabs (b)), SMALL_NUMBER);
}

/* Number by number, and the same in between. */
static gboolean
are_same_numbers (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0') {
    char *end_a, *end_b;
    double one = g_ascii_strtod (a, &end_a), other = g_ascii_strtod (b, &end_b);
    if ((end_a == a) != (end_b == b) || (end_a == a && *a != *b) || !are_near (one, other))
      return FALSE;
    a = end_a == a ? a + 1 : end_a;
    b = end_b == b ? b + 1 : end_b;
  }
  return *a == *b;
}

static gboolean
has_changed (const Fact *old, const Fact *new)
{
  if (old->is_numbers && new->is_numbers && old->value != NULL &&new->value != NULL)
    return !are_same_numbers (old->value, new->value);
  return g_strcmp0 (old->value, new->value) != 0;
}

static const Fact *
find (const SitnetDiff *self, const Fact *same)
{
  return g_hash_table_lookup (self->by_key, same->key);
}

void
sitnet_diff_compare (const SitnetDiff *before, const SitnetDiff *after, SitnetChangeFunc tell, gpointer data)
{
  for (guint i = 0; i < before->facts->len; i++) {
    const Fact *old = before->facts->pdata[i], *new = find (after, old);
    SitnetChangeOf change = {SITNET_CHANGE_LOST, old->key, old->id, old->value, NULL, &old->parts, NULL};
    if (new != NULL) {
      change.change = SITNET_CHANGE_CHANGED;
      change.after = new->value;
      change.new_parts = &new->parts;
    }
    if (new == NULL || has_changed (old, new))
      tell (&change, data);
  }
  for (guint i = 0; i < after->facts->len; i++) {
    const Fact *new = after->facts->pdata[i];
    const SitnetChangeOf change = {SITNET_CHANGE_GAINED, new->key, new->id, NULL, new->value, NULL, &new->parts};
    if (find (before, new) == NULL)
      tell (&change, data);
  }
}
