/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Facts in a list, found again by their keys. */
#include "facts.h"

typedef struct {
  char *key, *id, *value;
} Fact;

struct _SitnetFacts {
  GPtrArray *facts;
  GHashTable *by_key; /* key of a fact -> the fact; both lent */
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

SitnetFacts *
sitnet_facts_new (void)
{
  SitnetFacts *self = g_new (SitnetFacts, 1);
  self->facts = g_ptr_array_new_with_free_func (free_fact);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
sitnet_facts_free (SitnetFacts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->facts);
  g_free (self);
}

void
sitnet_facts_add (SitnetFacts *self, char *key, char *id, char *value)
{
  Fact *fact = g_new (Fact, 1);
  *fact = (Fact){key, id, value};
  if (g_hash_table_contains (self->by_key, key)) {
    free_fact (fact);
    return;
  }
  g_ptr_array_add (self->facts, fact);
  g_hash_table_insert (self->by_key, fact->key, fact);
}

static const Fact *
find (const SitnetFacts *self, const Fact *same)
{
  return g_hash_table_lookup (self->by_key, same->key);
}

void
sitnet_facts_compare (const SitnetFacts *before, const SitnetFacts *after, SitnetChangeFunc tell,
                      gpointer data)
{
  for (guint i = 0; i < before->facts->len; i++) {
    const Fact *old = before->facts->pdata[i], *new = find (after, old);
    SitnetChangeOf change = {SITNET_CHANGE_LOST, old->key, old->id, old->value, NULL};
    if (new != NULL) {
      change.change = SITNET_CHANGE_CHANGED;
      change.after = new->value;
    }
    if (new == NULL || g_strcmp0 (old->value, new->value) != 0)
      tell (&change, data);
  }
  for (guint i = 0; i < after->facts->len; i++) {
    const Fact *new = after->facts->pdata[i];
    const SitnetChangeOf change = {SITNET_CHANGE_GAINED, new->key, new->id, NULL, new->value};
    if (find (before, new) == NULL)
      tell (&change, data);
  }
}
