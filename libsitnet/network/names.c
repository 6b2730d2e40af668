/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names for the codes in an answer: an actor's, a sector's, a need's, as people say them. */
#include "names-private.h"

#include <sitnet/schema.h>
#include <string.h>

struct _SitnetNames {
  gatomicrefcount refs;
  SitnetNetwork *network;
  SitnetColumnWords *columns;
  SitnetLanguage language;
  GHashTable *sheets;     /* name of a sheet -> GHashTable of code -> name */
  GStringChunk *nameless; /* codes that were lent for want of a name */
};

SitnetNames *
sitnet_names_new (SitnetNetwork *network, const SitnetTable *columns, SitnetLanguage language)
{
  SitnetNames *self = g_new0 (SitnetNames, 1);
  g_atomic_ref_count_init (&self->refs);
  self->network = network != NULL ? sitnet_network_ref (network) : NULL;
  self->columns = sitnet_column_words_new (columns, language);
  self->language = language;
  self->sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
  self->nameless = g_string_chunk_new (256);
  return self;
}

SitnetNames *
sitnet_names_ref (SitnetNames *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sitnet_names_unref (SitnetNames *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->network, sitnet_network_unref);
  sitnet_column_words_free (self->columns);
  g_hash_table_unref (self->sheets);
  g_string_chunk_free (self->nameless);
  g_free (self);
}

G_DEFINE_BOXED_TYPE (SitnetNames, sitnet_names, sitnet_names_ref, sitnet_names_unref)

static const char *
cell_of (const SitnetTable *sheet, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (sheet, column);
  if (found == NULL || sitnet_column_is_missing (found, row))
    return NULL;
  const char *text = sitnet_column_get_text (found, row);
  return text != NULL && *text != '\0' ? text : NULL;
}

static const char *
name_in_row (const SitnetTable *sheet, gsize row, SitnetLanguage language)
{
  const char *czech = language == SITNET_LANGUAGE_CS ? cell_of (sheet, "name_cs", row) : NULL;
  return czech != NULL ? czech : cell_of (sheet, "name", row);
}

static void
add_sheet (GHashTable *names, const SitnetTable *sheet, SitnetLanguage language)
{
  const char *key = sitnet_table_find_column (sheet, "code") != NULL ? "code" : "id";
  for (gsize row = 0; row < sitnet_table_get_n_rows (sheet); row++) {
    const char *code = cell_of (sheet, key, row);
    const char *name = name_in_row (sheet, row, language);
    if (code != NULL && name != NULL)
      g_hash_table_insert (names, g_strdup (code), g_strdup (name));
  }
}

/* Names that stand for several codes. */
static GHashTable *
list_repeated (GHashTable *names)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *repeated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name;
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    if (!g_hash_table_add (first, name))
      g_hash_table_add (repeated, g_strdup (name));
  return repeated;
}

/* Two actors of one name are told apart by their ids. */
static void
tell_apart (GHashTable *names)
{
  g_autoptr (GHashTable) repeated = list_repeated (names);
  GHashTableIter iter;
  gpointer code, name;
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &code, &name))
    if (g_hash_table_contains (repeated, name))
      g_hash_table_iter_replace (&iter, g_strdup_printf ("%s (%s)", (char *)name, (char *)code));
}

static const char *find_name (SitnetNames *self, const char *sheet, const char *code);

/* Two services of one name by who offers them. */
static void
tell_services_apart (SitnetNames *self, GHashTable *names, const SitnetTable *services)
{
  g_autoptr (GHashTable) repeated = list_repeated (names);
  for (gsize row = 0; row < sitnet_table_get_n_rows (services); row++) {
    const char *id = cell_of (services, "id", row), *actor = cell_of (services, "actor", row);
    const char *name = cell_of (services, "name", row),
               *known = actor != NULL ? find_name (self, "actors", actor) : NULL;
    if (id != NULL && actor != NULL && name != NULL && g_hash_table_contains (repeated, name))
      g_hash_table_replace (names, g_strdup (id), g_strdup_printf ("%s (%s)", name, known != NULL ? known : actor));
  }
}

static GHashTable *
read_names (SitnetNames *self, const char *sheet)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (g_strv_contains (sitnet_vocabulary_list (), sheet)) {
    g_autoptr (SitnetTable) built_in = sitnet_vocabulary_to_table (sheet, NULL);
    add_sheet (names, built_in, self->language);
  }
  SitnetTable *own = self->network != NULL ? sitnet_network_get_sheet (self->network, sheet) : NULL;
  if (own != NULL)
    add_sheet (names, own, self->language);
  if (own != NULL && strcmp (sheet, "services") == 0)
    tell_services_apart (self, names, own);
  tell_apart (names);
  return names;
}

static const char *
find_name (SitnetNames *self, const char *sheet, const char *code)
{
  GHashTable *names = g_hash_table_lookup (self->sheets, sheet);
  if (names == NULL) {
    names = read_names (self, sheet);
    g_hash_table_insert (self->sheets, g_strdup (sheet), names);
  }
  return g_hash_table_lookup (names, code);
}

const SitnetColumnWords *
sitnet_names_get_column_words (const SitnetNames *self)
{
  return self->columns;
}

SitnetLanguage
sitnet_names_get_language (const SitnetNames *self)
{
  return self->language;
}

const char *
sitnet_names_get_name (SitnetNames *self, const char *sheet, const char *code)
{
  g_return_val_if_fail (self != NULL && sheet != NULL && code != NULL, NULL);
  const char *name = find_name (self, sheet, code);
  return name != NULL ? name : g_string_chunk_insert_const (self->nameless, code);
}

gboolean
sitnet_names_has_name (SitnetNames *self, const char *sheet, const char *code)
{
  g_return_val_if_fail (self != NULL && sheet != NULL && code != NULL, FALSE);
  return find_name (self, sheet, code) != NULL;
}

static const char *
name_of_code (SitnetNames *self, const char *column, const char *code)
{
  const char *const *sheets = sitnet_column_words_get_sheets (self->columns, column);
  for (guint i = 0; sheets != NULL && sheets[i] != NULL; i++) {
    const char *name = find_name (self, sheets[i], code);
    if (name != NULL)
      return name;
  }
  const char *word = sitnet_column_words_get_word (self->columns, column, code);
  return word != NULL ? word : code;
}

const char *
sitnet_names_of_cell (SitnetNames *self, const char *column, const char *cell, GString *scratch)
{
  if (sitnet_column_words_get_sheets (self->columns, column) == NULL || strchr (cell, '|') == NULL)
    return name_of_code (self, column, cell);
  g_auto (GStrv) codes = g_strsplit (cell, "|", -1);
  g_string_truncate (scratch, 0);
  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (scratch, "%s%s", i > 0 ? ", " : "", name_of_code (self, column, codes[i]));
  return scratch->str;
}

char *
sitnet_names_dup_cell (SitnetNames *self, const char *column, const char *cell)
{
  g_return_val_if_fail (self != NULL && column != NULL && cell != NULL, NULL);
  g_autoptr (GString) scratch = g_string_new (NULL);
  return g_strdup (sitnet_names_of_cell (self, column, cell, scratch));
}

char *
sitnet_names_dup_heading (SitnetNames *self, const char *column)
{
  g_return_val_if_fail (self != NULL && column != NULL, NULL);
  return sitnet_column_words_dup_heading (self->columns, column);
}
