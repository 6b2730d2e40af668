/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The network: an immutable view of a data set, whole or scoped, with its links. */
#include "network-private.h"

#include "message.h"
#include "scope-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (SitnetNetwork, sitnet_network, sitnet_network_ref, sitnet_network_unref)

SitnetNetwork *
sitnet_network_ref (SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

static void
clear_ties (SitnetNetwork *self)
{
  if (self->tie_rows != NULL) { /* else they belong to the sheet */
    g_free (self->tie_from);
    g_free (self->tie_to);
    g_free (self->tie_kind);
  }
  g_free (self->tie_rows);
  g_free (self->tie_directed);
  if (self->has_own_strength)
    g_free (self->tie_strength);
  sitnet_links_clear (&self->links);
}

void
sitnet_network_unref (SitnetNetwork *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->areas);
  g_free (self->actor_rows);
  g_clear_pointer (&self->actor_ids, sitnet_column_unref);
  g_free (self->guests);
  clear_ties (self);
  sitnet_dataset_unref (self->dataset);
  sitnet_scope_unref (self->scope);
  g_clear_pointer (&self->whole, sitnet_network_unref);
  sitnet_derived_cache_free (self->derived);
  g_free (self);
}

guint32
sitnet_network_get_n_actors (const SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_actors;
}

guint32
sitnet_network_get_n_tie_rows (const SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_ties;
}

guint32
sitnet_network_get_n_links (const SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->links.n_links;
}

/* Actors in scope keep the order of the sheet, so a row is found by bisection. */
static gboolean
find_row_in_scope (const SitnetNetwork *self, guint32 sheet_row, guint32 *actor)
{
  if (self->actor_rows == NULL) {
    *actor = sheet_row;
    return sheet_row < self->n_actors;
  }
  guint32 low = 0, high = self->n_actors;
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    if (self->actor_rows[middle] < sheet_row)
      low = middle + 1;
    else
      high = middle;
  }
  *actor = low;
  return low < self->n_actors && self->actor_rows[low] == sheet_row;
}

gboolean
sitnet_network_find_actor (const SitnetNetwork *self, const char *id, guint32 *row)
{
  g_return_val_if_fail (self != NULL && id != NULL && row != NULL, FALSE);
  guint32 number = sitnet_ids_find (self->dataset->actor_ids, (SitnetSlice){id, strlen (id)});
  if (number == SITNET_IDS_NONE || number >= sitnet_dataset_n_rows (self->dataset, SITNET_SHEET_ACTORS))
    return FALSE;
  return find_row_in_scope (self, number, row);
}

SitnetTable *
sitnet_network_get_sheet (const SitnetNetwork *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);
  gint sheet = sitnet_schema_find_sheet (name);
  return sheet < 0 ? NULL : self->dataset->sheets[sheet];
}

const SitnetScope *
sitnet_network_get_scope (const SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->scope;
}

static gboolean
arrays_equal (const void *a, const void *b, gsize n, gsize width)
{
  return a == b || (a != NULL && b != NULL && memcmp (a, b, n * width) == 0);
}

gboolean
sitnet_network_equal (const SitnetNetwork *self, const SitnetNetwork *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    const SitnetTable *mine = self->dataset->sheets[s], *theirs = other->dataset->sheets[s];
    if ((mine == NULL) != (theirs == NULL) || (mine != NULL && !sitnet_table_equal (mine, theirs)))
      return FALSE;
  }
  return self->n_actors == other->n_actors && self->n_ties == other->n_ties &&
         self->links.n_links == other->links.n_links &&
         arrays_equal (self->actor_rows, other->actor_rows, self->n_actors, sizeof (guint32)) &&
         arrays_equal (self->tie_from, other->tie_from, self->n_ties, sizeof (guint32)) &&
         arrays_equal (self->tie_to, other->tie_to, self->n_ties, sizeof (guint32));
}

static gint32
actor_code (const SitnetNetwork *self, guint32 actor, const char *column_name)
{
  const SitnetColumn *column = sitnet_dataset_column (self->dataset, SITNET_SHEET_ACTORS, column_name);
  return column == NULL ? -1 : sitnet_column_get_codes (column)[sitnet_network_actor_row (self, actor)];
}

gint32
sitnet_network_actor_sector (const SitnetNetwork *self, guint32 actor)
{
  return actor_code (self, actor, "sector");
}

gint32
sitnet_network_actor_area (const SitnetNetwork *self, guint32 actor)
{
  return actor_code (self, actor, "area");
}

const char *
sitnet_network_actor_name (const SitnetNetwork *self, guint32 actor)
{
  const SitnetColumn *names = sitnet_dataset_column (self->dataset, SITNET_SHEET_ACTORS, "name");
  const char *name = names ? sitnet_column_get_text (names, sitnet_network_actor_row (self, actor)) : NULL;
  return name != NULL && *name != '\0' ? name : sitnet_column_get_text (self->actor_ids, actor);
}

static guint32
count_guests (const SitnetNetwork *self)
{
  guint32 n_guests = 0;
  for (guint32 a = 0; self->guests != NULL && a < self->n_actors; a++)
    n_guests += self->guests[a];
  return n_guests;
}

/* "A, B" of lines. */
static void
append_list (GString *sentence, const char *lines)
{
  for (const char *at = lines; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (sentence, ", ");
    else
      g_string_append_c (sentence, *at);
}

static void
append_what_if (const SitnetNetwork *self, SitnetLanguage language, GString *sentence)
{
  const SitnetDataset *dataset = self->dataset;
  if (dataset->dropped != NULL) {
    gboolean is_one = strchr (dataset->dropped, '\n') == NULL;
    g_string_append (sentence, is_one ? sitnet_translate (language, NC_ ("one actor", "; as if without "))
                                      : sitnet_translate (language, NC_ ("several actors", "; as if without ")));
    append_list (sentence, dataset->dropped);
  }
  if (dataset->added_ties != NULL) {
    g_string_append (sentence, sitnet_translate (language, "; as if tied: "));
    append_list (sentence, dataset->added_ties);
  }
}

/* Names where there are some, since the sentence is read by people. */
static void
put_names (GPtrArray *codes, const SitnetNetwork *self, SitnetSheet sheet, SitnetLanguage language)
{
  const SitnetVocabulary *vocabulary = self->dataset->vocabularies[sheet];
  for (guint i = 0; i < codes->len; i++) {
    const char *code = codes->pdata[i];
    gint32 index = vocabulary != NULL ? sitnet_vocabulary_find (vocabulary, (SitnetSlice){code, strlen (code)}) : -1;
    if (index < 0)
      continue;
    char *name = g_strdup (sitnet_vocabulary_get_name (vocabulary, index, language));
    g_free (codes->pdata[i]);
    codes->pdata[i] = name;
  }
}

static gint32
find_area (const SitnetDataset *dataset, const char *code)
{
  for (guint32 area = 0; area < dataset->n_areas; area++)
    if (g_strcmp0 (sitnet_column_get_text (dataset->area_codes, area), code) == 0)
      return (gint32)area;
  return -1;
}

static void
put_area_names (GPtrArray *codes, const SitnetNetwork *self)
{
  for (guint i = 0; i < codes->len; i++) {
    const char *name = sitnet_dataset_area_name (self->dataset, find_area (self->dataset, codes->pdata[i]));
    if (name == NULL)
      continue;
    g_free (codes->pdata[i]);
    codes->pdata[i] = g_strdup (name);
  }
}

static char *
dup_named_scope (const SitnetNetwork *self, SitnetLanguage language)
{
  g_autoptr (SitnetScope) named = sitnet_scope_dup (self->scope);
  put_area_names (named->areas, self);
  put_names (named->sectors, self, SITNET_SHEET_SECTORS, language);
  put_names (named->kinds, self, SITNET_SHEET_TIE_KINDS, language);
  for (guint i = 0; i < named->kinds->len; i++) { /* a name such as "refers to" needs quotes within a sentence */
    g_autofree char *name = named->kinds->pdata[i];
    named->kinds->pdata[i] = g_strdup_printf (sitnet_translate (language, "“%s”"), name);
  }
  return sitnet_scope_dup_sentence (named, language);
}

char *
sitnet_network_dup_scope_sentence (const SitnetNetwork *self, SitnetLanguage language)
{
  g_autofree char *scope = dup_named_scope (self, language);
  GString *sentence = g_string_new (scope);
  guint32 n_guests = count_guests (self);
  if (n_guests > 0)
    g_string_append_printf (sentence,
                            sitnet_translate_count (language, n_guests, "; with %u guest that bring a service here",
                                                    "; with %u guests that bring a service here"),
                            n_guests);
  append_what_if (self, language, sentence);
  if (self->dataset->suppression > 0)
    g_string_append_printf (sentence, sitnet_translate (language, "; counts under %u families are not shown"),
                            self->dataset->suppression);
  return g_string_free (sentence, FALSE);
}

gboolean
sitnet_network_holds_at (const SitnetNetwork *self, const SitnetColumn *since, const SitnetColumn *until, gsize row)
{
  if (!self->scope->has_date)
    return TRUE;
  if (since != NULL && !sitnet_column_is_missing (since, row) &&
      sitnet_column_get_dates (since)[row] > self->scope->date)
    return FALSE;
  return until == NULL || sitnet_column_is_missing (until, row) ||
         sitnet_column_get_dates (until)[row] >= self->scope->date;
}

gboolean
sitnet_network_has_area (const SitnetNetwork *self, gint32 area)
{
  if (self->scope->areas->len == 0)
    return TRUE;
  guint32 low = 0, high = self->n_areas;
  while (area >= 0 && low < high) {
    guint32 middle = low + (high - low) / 2;
    if (self->areas[middle] == (guint32)area)
      return TRUE;
    if (self->areas[middle] < (guint32)area)
      low = middle + 1;
    else
      high = middle;
  }
  return FALSE;
}

SitnetActorCodes
sitnet_actor_codes (const SitnetNetwork *network, const char *column_name)
{
  const SitnetColumn *column = sitnet_dataset_column (network->dataset, SITNET_SHEET_ACTORS, column_name);
  return (SitnetActorCodes){column != NULL ? sitnet_column_get_codes (column) : NULL, network->actor_rows};
}

gconstpointer
sitnet_network_derive (const SitnetNetwork *self, const SitnetDerivedKind *kind, SitnetVariant variant,
                       const SitnetProgress *progress, GError **error)
{
  return sitnet_derived_cache_get (self->derived, self, kind, variant, progress, error);
}
