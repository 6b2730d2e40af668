/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds actors, areas and codes by what a person calls them. */
#include "network-names.h"

#include "area-index.h"
#include "error-private.h"
#include "vocabulary-words.h"

#include <string.h>

/* Who is named where a name is that of several: more would not be read. */
#define MOST_NAMED 5

static void
add_text (SitnetNameIndex *index, const SitnetColumn *column, gsize row, guint32 thing)
{
  if (column != NULL && !sitnet_column_is_missing (column, row))
    sitnet_name_index_add (index, sitnet_slice_of (sitnet_column_get_text (column, row)), thing);
}

static void
add_actors (SitnetNameIndex *index, const SitnetDataset *dataset)
{
  const SitnetColumn *id = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "id");
  const SitnetColumn *name = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "name");
  const SitnetColumn *alias = sitnet_dataset_column (dataset, SITNET_SHEET_ALIASES, "alias");
  const SitnetColumn *actor = sitnet_dataset_column (dataset, SITNET_SHEET_ALIASES, "actor");
  for (guint32 row = 0; row < sitnet_dataset_n_rows (dataset, SITNET_SHEET_ACTORS); row++) {
    add_text (index, id, row, row);
    add_text (index, name, row, row);
  }
  for (gsize row = 0; alias != NULL && actor != NULL && row < sitnet_column_get_n_rows (alias); row++)
    if (sitnet_column_get_codes (actor)[row] >= 0)
      add_text (index, alias, row, (guint32)sitnet_column_get_codes (actor)[row]);
}

static void
add_areas (SitnetNameIndex *index, const SitnetDataset *dataset)
{
  const SitnetColumn *name = sitnet_dataset_column (dataset, SITNET_SHEET_AREAS, "name");
  for (guint32 area = 0; area < dataset->n_areas; area++) {
    add_text (index, dataset->area_codes, area, area);
    if (dataset->area_sheet_row[area] >= 0)
      add_text (index, name, (gsize)dataset->area_sheet_row[area], area);
  }
}

static gpointer
index_new (const SitnetNetwork *whole, SitnetVariant variant, const SitnetProgress *progress, GError **error)
{
  SitnetSheet sheet = (SitnetSheet)variant.options;
  if (sheet < SITNET_N_VOCABULARIES)
    return sitnet_vocabulary_words_new (whole->dataset->vocabularies[sheet], sheet);
  SitnetNameIndex *index = sitnet_name_index_new ();
  if (sheet == SITNET_SHEET_AREAS)
    add_areas (index, whole->dataset);
  else
    add_actors (index, whole->dataset);
  return index;
}

static void
index_free (gpointer data)
{
  sitnet_name_index_free (data);
}

static const SitnetNetwork *
whole_of (const SitnetNetwork *self)
{
  return self->whole != NULL ? self->whole : self;
}

static gboolean
is_named (gint sheet)
{
  return sheet == SITNET_SHEET_ACTORS || sheet == SITNET_SHEET_AREAS || (sheet >= 0 && sheet < SITNET_N_VOCABULARIES);
}

static const SitnetNameIndex *
index_of (const SitnetNetwork *self, gint sheet)
{
  static const SitnetDerivedKind kind = {index_new, index_free};
  return sitnet_network_derive (whole_of (self), &kind, (SitnetVariant){.options = (guint64)sheet}, NULL, NULL);
}

/* The id or the code of what has this number in the index. */
static const char *
get_code (const SitnetNetwork *self, gint sheet, guint32 thing)
{
  const SitnetDataset *dataset = self->dataset;
  if (sheet == SITNET_SHEET_ACTORS)
    return sitnet_column_get_text (sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "id"), thing);
  if (sheet == SITNET_SHEET_AREAS)
    return sitnet_column_get_text (dataset->area_codes, thing);
  return sitnet_vocabulary_get (dataset->vocabularies[sheet], thing)->code;
}

/* The number of an equal id or code; −1 for none. */
static gint64
find_equal (const SitnetNetwork *self, gint sheet, const char *text)
{
  guint32 row;
  if (sheet == SITNET_SHEET_ACTORS)
    return sitnet_network_find_actor (whole_of (self), text, &row) ? (gint64)row : -1;
  if (sheet == SITNET_SHEET_AREAS)
    return sitnet_area_index_find (sitnet_area_index_of (whole_of (self)), text);
  return sitnet_vocabulary_find (self->dataset->vocabularies[sheet], sitnet_slice_of (text));
}

static char *
dup_normal (const char *text)
{
  SitnetSlice trimmed = sitnet_slice_trim (sitnet_slice_of (text));
  char *normal = g_utf8_normalize (trimmed.text, (gssize)trimmed.length, G_NORMALIZE_NFC);
  return normal != NULL ? normal : g_strndup (trimmed.text, trimmed.length);
}

const char *
sitnet_network_find_named (const SitnetNetwork *self, gint sheet, const char *text, SitnetNameMatch *match)
{
  g_autofree char *normal = dup_normal (text);
  gint64 equal = is_named (sheet) ? find_equal (self, sheet, normal) : -1;
  guint32 thing = (guint32)equal;
  *match = equal >= 0         ? SITNET_NAME_ONE
           : is_named (sheet) ? sitnet_name_index_find (index_of (self, sheet), sitnet_slice_of (normal), &thing, NULL)
                              : SITNET_NAME_NONE;
  return *match == SITNET_NAME_ONE ? get_code (self, sheet, thing) : NULL;
}

char *
sitnet_network_dup_several (const SitnetNetwork *self, gint sheet, const char *text)
{
  guint32 things[MOST_NAMED + 1];
  guint n = sitnet_name_index_list (index_of (self, sheet), sitnet_slice_of (text), things, G_N_ELEMENTS (things));
  GString *several = g_string_new (NULL);
  for (guint i = 0; i < MIN (n, MOST_NAMED); i++)
    g_string_append_printf (several, "%s%s", i > 0 ? ", " : "", get_code (self, sheet, things[i]));
  if (n > MOST_NAMED)
    g_string_append (several, ", …");
  return g_string_free (several, FALSE);
}

void
sitnet_network_set_several (const SitnetNetwork *self, gint sheet, const char *text, GError **error)
{
  g_autofree char *several = sitnet_network_dup_several (self, sheet, text);
  sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "\"%s\" may mean several: %s; give the id or the code of one", text,
                    several);
}

const char *
sitnet_network_nearest_name (const SitnetNetwork *self, gint sheet, const char *text)
{
  return sitnet_name_index_nearest (index_of (self, sheet), sitnet_slice_of (text));
}

gboolean
sitnet_network_find_named_actor (const SitnetNetwork *self, const char *text, guint32 *row, GError **error)
{
  SitnetNameMatch match;
  const char *id = sitnet_network_find_named (self, SITNET_SHEET_ACTORS, text, &match);
  if (id != NULL)
    return sitnet_network_find_actor (whole_of (self), id, row);
  const char *near = match == SITNET_NAME_NONE ? sitnet_network_nearest_name (self, SITNET_SHEET_ACTORS, text) : NULL;
  if (match == SITNET_NAME_SEVERAL)
    sitnet_network_set_several (self, SITNET_SHEET_ACTORS, text, error);
  else if (near == NULL)
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "there is no actor \"%s\" in the data", text);
  else
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "there is no actor \"%s\" in the data; did you mean \"%s\"?", text,
                      near);
  return FALSE;
}
