/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From a whole network to the part that a scope names: its actors, guests and ties. */
#include "ties.h"

#include "column-private.h"
#include "error-private.h"
#include "scope-private.h"

#include <stdlib.h>
#include <string.h>

static SitnetNetwork *
network_new (SitnetDataset *dataset, SitnetScope *scope)
{
  SitnetNetwork *self = g_new0 (SitnetNetwork, 1);
  g_atomic_ref_count_init (&self->refs);
  self->dataset = dataset;
  self->scope = scope;
  self->memo = sitnet_memo_new ();
  return self;
}

SitnetNetwork *
sitnet_network_new_whole (SitnetDataset *dataset, SitnetLinks *links)
{
  SitnetNetwork *self = network_new (dataset, sitnet_scope_new ());
  self->n_actors = (guint32) sitnet_dataset_n_rows (dataset, SITNET_SHEET_ACTORS);
  self->actor_ids = sitnet_column_ref (sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "id"));
  if (!sitnet_ties_select (self, links))
    g_clear_pointer (&self, sitnet_network_unref);
  return self;
}

static SitnetSlice
slice_of (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

/* The codes that there are, when they are few. */
static void
append_known (GString *text, const char *head, const SitnetColumn *known)
{
  gsize n = known != NULL ? sitnet_column_get_n_rows (known) : 0;
  if (n == 0 || n > 20)
    return;
  g_string_append (text, head);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, " %s", sitnet_column_get_text (known, i));
}

/* "did you mean" beside what was asked for. */
static void
set_unknown_code (GError **error, SitnetPhrase what, const char *code, const char *nearest, const SitnetColumn *known)
{
  g_autoptr (GString) english = g_string_new (NULL);
  g_autoptr (GString) czech = g_string_new (NULL);
  g_string_append_printf (english, "there is no %s \"%s\" in the data", what.en, code);
  g_string_append_printf (czech, "%s „%s“ v datech není", what.cs, code);
  if (nearest != NULL) {
    g_string_append_printf (english, "; did you mean \"%s\"?", nearest);
    g_string_append_printf (czech, "; nemysleli jste „%s“?", nearest);
  }
  append_known (english, nearest != NULL ? " Known:" : "; known:", known);
  append_known (czech, nearest != NULL ? " Známé:" : "; známé:", known);
  sitnet_error_set_texts (error, SITNET_ERROR_ARGUMENT, english->str, czech->str);
}

static gboolean
check_vocabulary (const SitnetVocabulary *vocabulary, const GPtrArray *codes, SitnetPhrase what, GError **error)
{
  for (guint i = 0; i < codes->len; i++)
    if (sitnet_vocabulary_find (vocabulary, slice_of (codes->pdata[i])) < 0) {
      g_autoptr (SitnetColumn) known = sitnet_vocabulary_to_column (vocabulary, what.en);
      set_unknown_code (error, what, codes->pdata[i],
                        sitnet_vocabulary_nearest (vocabulary, slice_of (codes->pdata[i])), known);
      return FALSE;
    }
  return TRUE;
}

static SitnetSlice
get_area (guint32 index, gpointer data)
{
  return slice_of (sitnet_column_get_text (data, index));
}

/* Area codes + 1 by text, made once for all scopes of a data set: area by area there is one for each. */
static gpointer
make_area_table (const SitnetNetwork *whole)
{
  const SitnetDataset *dataset = whole->dataset;
  GHashTable *areas = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 a = dataset->n_areas; a > 0; a--)
    g_hash_table_insert (areas, (gpointer) sitnet_column_get_text (dataset->area_codes, a - 1), GUINT_TO_POINTER (a));
  return areas;
}

static gint
compare_areas (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;
  return (left > right) - (left < right);
}

static GHashTable *
area_table (const SitnetNetwork *whole)
{
  return (GHashTable *) sitnet_network_memo (whole, make_area_table, (GDestroyNotify) g_hash_table_unref);
}

static gboolean
check_areas (const SitnetNetwork *whole, const GPtrArray *codes, GError **error)
{
  const SitnetDataset *dataset = whole->dataset;
  GHashTable *areas = codes->len > 0 ? area_table (whole) : NULL;
  for (guint i = 0; i < codes->len; i++)
    if (!g_hash_table_contains (areas, codes->pdata[i])) {
      guint32 near = sitnet_nearest (slice_of (codes->pdata[i]), dataset->n_areas, get_area, dataset->area_codes);
      set_unknown_code (error, (SitnetPhrase){"area", "území"}, codes->pdata[i],
                        near == G_MAXUINT32 ? NULL : sitnet_column_get_text (dataset->area_codes, near),
                        dataset->area_codes);
      return FALSE;
    }
  return TRUE;
}

/* The codes are known. */
static void
find_areas (SitnetNetwork *self)
{
  const GPtrArray *codes = self->scope->areas;
  if (codes->len == 0)
    return;
  GHashTable *areas = area_table (self->whole);
  self->areas = g_new (guint32, codes->len);
  for (guint i = 0; i < codes->len; i++)
    self->areas[self->n_areas++] = GPOINTER_TO_UINT (g_hash_table_lookup (areas, codes->pdata[i])) - 1;
  qsort (self->areas, self->n_areas, sizeof *self->areas, compare_areas);
}

static gboolean
check_scope (const SitnetNetwork *whole, const SitnetScope *scope, GError **error)
{
  const SitnetDataset *dataset = whole->dataset;
  return check_areas (whole, scope->areas, error) &&
         check_vocabulary (dataset->vocabularies[SITNET_SHEET_SECTORS], scope->sectors,
                           (SitnetPhrase){"sector", "rezort"}, error) &&
         check_vocabulary (dataset->vocabularies[SITNET_SHEET_TIE_KINDS], scope->kinds,
                           (SitnetPhrase){"tie kind", "druh vazby"}, error);
}

enum { OUT, IN, GUEST };

/* Whether a service reaches into the scope's areas: the areas it names, "*", or, naming none, its actor's own. */
static gboolean
service_reaches (const SitnetNetwork *self, gsize service)
{
  const SitnetList *areas = &self->dataset->services_areas;
  if (areas->offsets == NULL)
    return FALSE; /* its actor's own area only, and that is no guest */
  for (guint32 k = areas->offsets[service]; k < areas->offsets[service + 1]; k++)
    if (areas->items[k] == SITNET_AREA_EVERYWHERE || sitnet_network_has_area (self, areas->items[k]))
      return TRUE;
  return FALSE;
}

static void
mark_guests (const SitnetNetwork *self, guint8 *standing)
{
  const SitnetDataset *dataset = self->dataset;
  const SitnetColumn *actors = sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "actor");
  const SitnetColumn *since = sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "since");
  const SitnetColumn *until = sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "until");
  for (gsize s = 0; s < sitnet_dataset_n_rows (dataset, SITNET_SHEET_SERVICES); s++) {
    gint32 actor = sitnet_column_get_codes (actors)[s];
    if (standing[actor] == OUT && service_reaches (self, s) && sitnet_network_holds_at (self, since, until, s))
      standing[actor] = GUEST;
  }
}

/* One flag per sector; NULL when the scope takes all. */
static guint8 *
sectors_in_scope (const SitnetNetwork *self)
{
  const GPtrArray *codes = self->scope->sectors;
  if (codes->len == 0)
    return NULL;
  const SitnetVocabulary *sectors = self->dataset->vocabularies[SITNET_SHEET_SECTORS];
  guint8 *wanted = g_new0 (guint8, sitnet_vocabulary_get_n (sectors));
  for (guint i = 0; i < codes->len; i++)
    wanted[sitnet_vocabulary_find (sectors, slice_of (codes->pdata[i]))] = 1;
  return wanted;
}

/* How each row of the actors sheet stands to the scope. */
static guint8 *
judge_actors (const SitnetNetwork *self, guint32 n_rows)
{
  const SitnetDataset *dataset = self->dataset;
  const SitnetColumn *area = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "area");
  const SitnetColumn *sector = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "sector");
  const SitnetColumn *since = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "since");
  const SitnetColumn *until = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "until");
  g_autofree guint8 *wanted = sectors_in_scope (self);
  guint8 *standing = g_new0 (guint8, MAX (n_rows, 1));
  for (guint32 a = 0; a < n_rows; a++)
    standing[a] = sitnet_network_has_area (self, area ? sitnet_column_get_codes (area)[a] : -1) ? IN : OUT;
  if (self->scope->areas->len > 0)
    mark_guests (self, standing);
  for (guint32 a = 0; a < n_rows; a++) {
    gint32 code = sector ? sitnet_column_get_codes (sector)[a] : -1;
    if ((wanted != NULL && (code < 0 || !wanted[code])) || !sitnet_network_holds_at (self, since, until, a))
      standing[a] = OUT;
  }
  return standing;
}

static void
select_actors (SitnetNetwork *self)
{
  guint32 n_rows = (guint32) sitnet_dataset_n_rows (self->dataset, SITNET_SHEET_ACTORS);
  SitnetColumn *ids = sitnet_dataset_column (self->dataset, SITNET_SHEET_ACTORS, "id");
  g_autofree guint8 *standing = judge_actors (self, n_rows);
  guint32 *rows = g_new (guint32, MAX (n_rows, 1));
  guint8 *guests = g_new0 (guint8, MAX (n_rows, 1));
  guint32 n_guests = 0;
  for (guint32 a = 0; a < n_rows; a++)
    if (standing[a] != OUT) {
      n_guests += standing[a] == GUEST;
      guests[self->n_actors] = standing[a] == GUEST;
      rows[self->n_actors++] = a;
    }
  if (self->n_actors == n_rows) {
    g_free (rows);
    self->actor_ids = sitnet_column_ref (ids);
  } else {
    self->actor_rows = g_renew (guint32, rows, MAX (self->n_actors, 1));
    self->actor_ids = sitnet_column_select (ids, self->actor_rows, self->n_actors);
  }
  self->guests = n_guests > 0 ? guests : NULL;
  if (n_guests == 0)
    g_free (guests);
}

/* The part of a whole network that a scope with known codes names. */
static SitnetNetwork *
select_part (SitnetNetwork *whole, const SitnetScope *scope, GError **error)
{
  if (sitnet_scope_is_whole (scope))
    return sitnet_network_ref (whole);
  g_autoptr (SitnetNetwork) scoped = network_new (sitnet_dataset_ref (whole->dataset), sitnet_scope_dup (scope));
  scoped->whole = sitnet_network_ref (whole);
  find_areas (scoped);
  select_actors (scoped);
  if (!sitnet_ties_select (scoped, NULL)) {
    g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_LIMIT, "there are more than 2147483647 links");
    return NULL;
  }
  return g_steal_pointer (&scoped);
}

/**
 * sitnet_network_scope:
 * @self: a network
 * @scope: which part of it; copied
 * @error: set to %SITNET_ERROR_ARGUMENT when the scope names an area, a sector or a tie kind that the data set has not,
 *   or when @self is itself a part and nothing can be in both: other areas, sectors, tie kinds or another day
 *
 * The part of @self that @scope names. Of a network that has a scope already it is the intersection: areas, sectors and
 * tie kinds that both take, the day of the one that has a day, the greater strength, the stricter rule.
 * Linear in actors, services and ties.
 *
 * Returns: (transfer full): the network of that part, perhaps without an actor
 */
SitnetNetwork *
sitnet_network_scope (SitnetNetwork *self, const SitnetScope *scope, GError **error)
{
  g_return_val_if_fail (self != NULL && scope != NULL, NULL);
  SitnetNetwork *whole = self->whole ? self->whole : self;
  if (!check_scope (whole, scope, error))
    return NULL;
  g_autoptr (SitnetScope) both = sitnet_scope_intersect (self->scope, scope, error);
  return both != NULL ? select_part (whole, both, error) : NULL;
}
