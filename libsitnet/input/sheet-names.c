/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds rows of the sheet of actors, or of areas, by what a cell calls them. */
#include "sheet-names.h"

#include "alike-names.h"
#include "sheet-state.h"

#include <string.h>

/* Who is named where a name is that of several: more would not be read. */
#define MOST_NAMED 5

struct _SitnetSheetNames {
  SitnetBuilder *builder;
  SitnetSheetBuilder *sheet;
  SitnetIds *ids;
  guint32 *row; /* by number of an id: the first row that bears it; G_MAXUINT32 for none */
  guint32 n_numbers, n_own;
  SitnetNameIndex *index; /* of rows; made when the first name is looked for that is no id */
  GHashTable
      *alike; /* ids and names by what nearly the same ones have in common; made for the first that is not found */
};

static SitnetSheetBuilder *
readable (const SitnetBuilder *builder, SitnetSheet sheet)
{
  SitnetSheetBuilder *found = builder->sheets[sheet];
  return found != NULL && !found->failed && !builder->incomplete[sheet] ? found : NULL;
}

static const SitnetInputColumn *
id_column (const SitnetSheetBuilder *sheet)
{
  return sitnet_sheet_builder_find (sheet, sheet->sheet == SITNET_SHEET_AREAS ? "code" : "id");
}

static void
number_rows (SitnetSheetNames *self)
{
  const SitnetInputColumn *column = id_column (self->sheet);
  self->n_numbers = sitnet_ids_get_n (self->ids);
  self->row = g_new (guint32, MAX (self->n_numbers, 1));
  memset (self->row, 0xff, self->n_numbers * sizeof *self->row);
  for (gsize r = column->codes.n; r > 0; r--) { /* downwards: of a doubled id the first row stays */
    gint32 number = column->codes.values[r - 1];
    if (number < 0)
      continue;
    self->n_own += self->row[number] == G_MAXUINT32;
    self->row[number] = (guint32)(r - 1);
  }
}

SitnetSheetNames *
sitnet_sheet_names_new (SitnetBuilder *builder, SitnetSheet sheet)
{
  SitnetSheetBuilder *found = readable (builder, sheet);
  if (found == NULL)
    return NULL;
  SitnetSheetNames *self = g_new0 (SitnetSheetNames, 1);
  self->builder = builder;
  self->sheet = found;
  self->ids = sheet == SITNET_SHEET_AREAS ? builder->area_ids : builder->actor_ids;
  number_rows (self);
  return self;
}

void
sitnet_sheet_names_free (SitnetSheetNames *self)
{
  if (self == NULL)
    return;
  sitnet_name_index_free (self->index);
  g_clear_pointer (&self->alike, g_hash_table_unref);
  g_free (self->row);
  g_free (self);
}

static SitnetSlice
id_of_row (const SitnetSheetNames *self, guint32 row)
{
  gint32 number = id_column (self->sheet)->codes.values[row];
  return number < 0 ? (SitnetSlice){"", 0} : sitnet_ids_get (self->ids, (guint32)number);
}

/* NULL where the sheet has no such column of texts. */
static const SitnetColumn *
find_texts (const SitnetSheetBuilder *sheet, const char *name)
{
  SitnetInputColumn *column = sitnet_sheet_builder_find (sheet, name);
  if (column == NULL || (column->values == NULL && column->sealed == NULL))
    return NULL;
  if (column->sealed == NULL)
    column->sealed = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  return column->sealed;
}

static SitnetSlice
text_at (const SitnetColumn *column, gsize row)
{
  const char *text =
      column == NULL || sitnet_column_is_missing (column, row) ? "" : sitnet_column_get_text (column, row);
  return (SitnetSlice){text, strlen (text)};
}

/* The row of an actor that an alias names by its id or its name; G_MAXUINT32 for none. */
static guint32
row_of_alias (const SitnetSheetNames *self, const SitnetInputColumn *actor, gsize alias)
{
  gint32 number = actor->codes.values[alias];
  guint32 row = G_MAXUINT32;
  if (number < 0)
    return row;
  if (sitnet_sheet_names_has (self, (guint32)number))
    return self->row[number];
  return sitnet_name_index_find (self->index, sitnet_ids_get (self->ids, (guint32)number), &row, NULL) ==
                 SITNET_NAME_ONE
             ? row
             : G_MAXUINT32;
}

/* All are looked up before the first is added: an alias of an alias is none. */
static void
add_aliases (SitnetSheetNames *self)
{
  const SitnetSheetBuilder *aliases = readable (self->builder, SITNET_SHEET_ALIASES);
  if (aliases == NULL || self->sheet->sheet != SITNET_SHEET_ACTORS)
    return;
  const SitnetColumn *texts = find_texts (aliases, "alias");
  const SitnetInputColumn *actor = sitnet_sheet_builder_find (aliases, "actor");
  g_autofree guint32 *rows = g_new (guint32, aliases->n_rows + 1);
  for (gsize r = 0; r < aliases->n_rows; r++)
    rows[r] = row_of_alias (self, actor, r);
  for (gsize r = 0; r < aliases->n_rows; r++)
    if (rows[r] != G_MAXUINT32)
      sitnet_name_index_add (self->index, text_at (texts, r), rows[r]);
}

static SitnetNameIndex *
index_of (SitnetSheetNames *self)
{
  if (self->index != NULL)
    return self->index;
  self->index = sitnet_name_index_new ();
  const SitnetColumn *names = find_texts (self->sheet, "name");
  for (guint32 row = 0; row < self->sheet->n_rows; row++) {
    SitnetSlice id = id_of_row (self, row);
    if (id.length == 0)
      continue;
    sitnet_name_index_add (self->index, id, row);
    sitnet_name_index_add (self->index, text_at (names, row), row);
  }
  add_aliases (self);
  return self->index;
}

SitnetNameMatch
sitnet_sheet_names_find (SitnetSheetNames *self, SitnetSlice text, guint32 *number, gboolean *diacritics)
{
  guint32 row, equal = sitnet_ids_find (self->ids, text);
  *diacritics = FALSE;
  if (equal != SITNET_IDS_NONE && sitnet_sheet_names_has (self, equal)) {
    *number = equal;
    return SITNET_NAME_ONE;
  }
  SitnetNameMatch match = sitnet_name_index_find (index_of (self), text, &row, diacritics);
  if (match == SITNET_NAME_ONE)
    *number = (guint32)id_column (self->sheet)->codes.values[row];
  return match;
}

gboolean
sitnet_sheet_names_has (const SitnetSheetNames *self, guint32 number)
{
  return number < self->n_numbers && self->row[number] != G_MAXUINT32;
}

guint32
sitnet_sheet_names_get_n (const SitnetSheetNames *self)
{
  return self->n_own;
}

const guint32 *
sitnet_sheet_names_get_rows (const SitnetSheetNames *self)
{
  return self->row;
}

char *
sitnet_sheet_names_dup_several (SitnetSheetNames *self, SitnetSlice text)
{
  guint32 rows[MOST_NAMED + 1];
  guint n = sitnet_name_index_list (index_of (self), text, rows, G_N_ELEMENTS (rows));
  const SitnetColumn *names = find_texts (self->sheet, "name");
  GString *several = g_string_new (NULL);
  for (guint i = 0; i < MIN (n, MOST_NAMED); i++) {
    SitnetSlice id = id_of_row (self, rows[i]), name = text_at (names, rows[i]);
    g_string_append_printf (several, "%s%.*s", i > 0 ? ", " : "", (int)MIN (id.length, 200), id.text);
    if (name.length > 0 && strcmp (name.text, id.text) != 0)
      g_string_append_printf (several, " (%s)", name.text);
  }
  if (n > MOST_NAMED)
    g_string_append (several, ", …");
  return g_string_free (several, FALSE);
}

static void
add_alike (SitnetSheetNames *self, SitnetSlice name)
{
  char key[SITNET_ALIKE_LENGTH];
  if (name.length > 0 && sitnet_alike_name (name, key) > 0 && !g_hash_table_contains (self->alike, key))
    g_hash_table_insert (self->alike, g_strdup (key), g_strndup (name.text, name.length));
}

const char *
sitnet_sheet_names_alike (SitnetSheetNames *self, SitnetSlice text)
{
  char key[SITNET_ALIKE_LENGTH];
  if (self->sheet->sheet != SITNET_SHEET_ACTORS || sitnet_alike_name (text, key) == 0)
    return NULL;
  if (self->alike == NULL) {
    self->alike = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    const SitnetColumn *names = find_texts (self->sheet, "name");
    for (guint32 row = 0; row < self->sheet->n_rows; row++) {
      add_alike (self, id_of_row (self, row));
      add_alike (self, text_at (names, row));
    }
  }
  return g_hash_table_lookup (self->alike, key);
}

const char *
sitnet_sheet_names_nearest (SitnetSheetNames *self, SitnetSlice text)
{
  const char *alike = sitnet_sheet_names_alike (self, text);
  if (alike != NULL)
    return alike;
  return sitnet_name_index_nearest (index_of (self), text);
}
