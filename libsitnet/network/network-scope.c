/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From a whole network to the part that a scope names: its actors, guests and ties. */
#include "network-scope.h"
#include "message.h"
#include "network-names.h"

#include "area-index.h"
#include "column-private.h"
#include "error-private.h"
#include "scope-private.h"
#include "ties.h"

#include <string.h>

static SitnetNetwork *
network_new (SitnetDataset *dataset, SitnetScope *scope)
{
  SitnetNetwork *self = g_new0 (SitnetNetwork, 1);
  g_atomic_ref_count_init (&self->refs);
  self->dataset = dataset;
  self->scope = scope;
  self->derived = sitnet_derived_cache_new ();
  return self;
}

SitnetNetwork *
sitnet_network_new_whole (SitnetDataset *dataset)
{
  SitnetNetwork *self = network_new (dataset, sitnet_scope_new ());
  self->n_actors = (guint32)sitnet_dataset_n_rows (dataset, SITNET_SHEET_ACTORS);
  self->actor_ids = sitnet_column_ref (sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "id"));
  sitnet_ties_select (self);
  return self;
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

/* What was asked for and is not there. */
typedef struct {
  const char *what, *code, *nearest;
  const SitnetColumn *known;
} Unknown;

static char *
word_unknown (SitnetLanguage language, gconstpointer data)
{
  const Unknown *unknown = data;
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, sitnet_translate (language, "there is no %s \"%s\" in the data"),
                          sitnet_translate (language, unknown->what), unknown->code);
  if (unknown->nearest != NULL)
    g_string_append_printf (text, sitnet_translate (language, "; did you mean \"%s\"?"), unknown->nearest);
  append_known (
      text, unknown->nearest != NULL ? sitnet_translate (language, " Known:") : sitnet_translate (language, "; known:"),
      unknown->known);
  return g_string_free (text, FALSE);
}

static void
set_unknown_code (GError **error, const char *what, const char *code, const char *nearest, const SitnetColumn *known)
{
  const Unknown unknown = {what, code, nearest, known};
  sitnet_error_set_worded (error, SITNET_ERROR_ARGUMENT, word_unknown, &unknown);
}

/* Puts codes in the place of names. FALSE with an error where one is not there, or may mean several. */
static gboolean
settle_codes (const SitnetNetwork *whole, gint sheet, GPtrArray *codes, const char *what, const SitnetColumn *known,
              GError **error)
{
  for (guint i = 0; i < codes->len; i++) {
    const char *text = codes->pdata[i];
    SitnetNameMatch match;
    const char *code = sitnet_network_find_named (whole, sheet, text, &match);
    if (match == SITNET_NAME_SEVERAL)
      sitnet_network_set_several (whole, sheet, text, error);
    else if (code == NULL && sheet == SITNET_SHEET_AREAS)
      set_unknown_code (error, what, text, sitnet_network_nearest_name (whole, sheet, text), known);
    else if (code == NULL)
      set_unknown_code (error, what, text,
                        sitnet_vocabulary_nearest (whole->dataset->vocabularies[sheet], sitnet_slice_of (text)), known);
    if (code == NULL)
      return FALSE;
    g_free (codes->pdata[i]);
    codes->pdata[i] = g_strdup (code);
  }
  return TRUE;
}

static gboolean
settle_terms (const SitnetNetwork *whole, SitnetSheet sheet, GPtrArray *codes, const char *what, GError **error)
{
  if (codes->len == 0)
    return TRUE;
  g_autoptr (SitnetColumn) known = sitnet_vocabulary_to_column (whole->dataset->vocabularies[sheet], what);
  return settle_codes (whole, (gint)sheet, codes, what, known, error);
}

/* The codes are known. */
static void
find_areas (SitnetNetwork *self)
{
  const GPtrArray *codes = self->scope->areas;
  if (codes->len == 0)
    return;
  const SitnetAreaIndex *index = sitnet_area_index_of (self->whole);
  g_autoptr (GArray) areas = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < codes->len; i++) {
    guint32 area = (guint32)sitnet_area_index_find (index, codes->pdata[i]);
    g_array_append_val (areas, area);
  }
  sitnet_rows_sort (areas);
  self->n_areas = areas->len;
  self->areas = (guint32 *)(void *)g_array_free (g_steal_pointer (&areas), FALSE);
}

static gboolean
settle_scope (const SitnetNetwork *whole, SitnetScope *scope, GError **error)
{
  return settle_codes (whole, SITNET_SHEET_AREAS, scope->areas, N_ ("area"), whole->dataset->area_codes, error) &&
         settle_terms (whole, SITNET_SHEET_SECTORS, scope->sectors, N_ ("sector"), error) &&
         settle_terms (whole, SITNET_SHEET_TIE_KINDS, scope->kinds, N_ ("tie kind"), error);
}

/* Actors of services that hold at the date and are offered in a bucket's area. One that names no area serves its actor's
   own, and that is no guest. */
static void
append_guests (const SitnetNetwork *self, const SitnetBuckets *services, guint32 bucket, GArray *rows)
{
  const SitnetDataset *dataset = self->dataset;
  const SitnetColumn *actors = sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "actor");
  const SitnetColumn *since = sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "since");
  const SitnetColumn *until = sitnet_dataset_column (dataset, SITNET_SHEET_SERVICES, "until");
  for (guint32 i = services->offsets[bucket]; i < services->offsets[bucket + 1]; i++)
    if (sitnet_network_holds_at (self, since, until, services->rows[i]))
      g_array_append_val (rows, sitnet_column_get_codes (actors)[services->rows[i]]);
}

/* Rows of the actors sheet that belong to the scope's areas, at home or as guests; all when it names none. */
static GArray *
rows_in_areas (const SitnetNetwork *self, guint32 n_rows)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (self->scope->areas->len == 0) {
    g_array_set_size (rows, n_rows);
    for (guint32 a = 0; a < n_rows; a++)
      g_array_index (rows, guint32, a) = a;
    return rows;
  }
  const SitnetAreaIndex *index = sitnet_area_index_of (self->whole);
  for (guint32 i = 0; i < self->n_areas; i++) {
    sitnet_buckets_append (&index->actors, self->areas[i], rows);
    append_guests (self, &index->services, self->areas[i], rows);
  }
  append_guests (self, &index->services, self->dataset->n_areas, rows);
  sitnet_rows_sort (rows);
  return rows;
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
    wanted[sitnet_vocabulary_find (sectors, sitnet_slice_of (codes->pdata[i]))] = 1;
  return wanted;
}

/* Keeps the rows of the scope's sectors that hold at its date. */
static void
filter_rows (const SitnetNetwork *self, GArray *rows)
{
  const SitnetDataset *dataset = self->dataset;
  const SitnetColumn *sector = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "sector");
  const SitnetColumn *since = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "since");
  const SitnetColumn *until = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "until");
  g_autofree guint8 *wanted = sectors_in_scope (self);
  guint32 n = 0;
  for (guint32 i = 0; i < rows->len; i++) {
    guint32 row = g_array_index (rows, guint32, i);
    gint32 code = sector ? sitnet_column_get_codes (sector)[row] : -1;
    if ((wanted == NULL || (code >= 0 && wanted[code])) && sitnet_network_holds_at (self, since, until, row))
      g_array_index (rows, guint32, n++) = row;
  }
  g_array_set_size (rows, n);
}

static void
mark_guests (SitnetNetwork *self, const guint32 *rows)
{
  const SitnetColumn *area = sitnet_dataset_column (self->dataset, SITNET_SHEET_ACTORS, "area");
  g_autofree guint8 *guests = g_new0 (guint8, MAX (self->n_actors, 1));
  guint8 any = 0;
  for (guint32 a = 0; a < self->n_actors; a++) {
    guests[a] = sitnet_network_has_area (self, area ? sitnet_column_get_codes (area)[rows[a]] : -1) ? 0 : 1;
    any |= guests[a];
  }
  self->guests = any ? g_steal_pointer (&guests) : NULL;
}

static void
select_actors (SitnetNetwork *self)
{
  guint32 n_rows = (guint32)sitnet_dataset_n_rows (self->dataset, SITNET_SHEET_ACTORS);
  SitnetColumn *ids = sitnet_dataset_column (self->dataset, SITNET_SHEET_ACTORS, "id");
  g_autoptr (GArray) rows = rows_in_areas (self, n_rows);
  filter_rows (self, rows);
  self->n_actors = rows->len;
  if (self->scope->areas->len > 0)
    mark_guests (self, (const guint32 *)(void *)rows->data);
  if (self->n_actors == n_rows) {
    self->actor_ids = sitnet_column_ref (ids);
    return;
  }
  g_array_set_size (rows, MAX (self->n_actors, 1));
  self->actor_rows = (guint32 *)(void *)g_array_free (g_steal_pointer (&rows), FALSE);
  self->actor_ids = sitnet_column_select (ids, self->actor_rows, self->n_actors);
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
  sitnet_ties_select (scoped);
  if (!sitnet_ties_link (scoped, NULL)) {
    sitnet_error_set_literal (error, SITNET_ERROR_LIMIT, "there are more than 2147483647 links");
    return NULL;
  }
  return g_steal_pointer (&scoped);
}

SitnetNetwork *
sitnet_network_scope (SitnetNetwork *self, const SitnetScope *scope, GError **error)
{
  g_return_val_if_fail (self != NULL && scope != NULL, NULL);
  SitnetNetwork *whole = self->whole ? self->whole : self;
  g_autoptr (SitnetScope) settled = sitnet_scope_dup (scope);
  if (!settle_scope (whole, settled, error))
    return NULL;
  g_autoptr (SitnetScope) both = sitnet_scope_intersect (self->scope, settled, error);
  return both != NULL ? select_part (whole, both, error) : NULL;
}
