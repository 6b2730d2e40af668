/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the columns of an answer say of themselves, looked up by name: headings, sheets with names, words for codes. */
#include "column-words.h"

#include "message.h"
#include "text-capital.h"

#include <string.h>

typedef struct {
  char *heading;
  char **sheets;     /* NULL for none */
  GHashTable *words; /* code -> word; NULL for none */
} Said;

struct _SitnetColumnWords {
  GHashTable *said; /* name -> Said */
};

/* Columns that may stand beside those of any answer: of its parts, of contacts, of two days. */
static const struct {
  const char *name, *heading, *refers_to;
} own[] = {
    {"area", N_ ("area"), "areas"},
    {"region", N_ ("region"), NULL},
    {"email", N_ ("e-mail"), NULL},
    {"phone", N_ ("telephone"), NULL},
    {"from_email", N_ ("e-mail of the first"), NULL},
    {"from_phone", N_ ("telephone of the first"), NULL},
    {"to_email", N_ ("e-mail of the second"), NULL},
    {"to_phone", N_ ("telephone of the second"), NULL},
    {"provider_email", N_ ("e-mail of the provider"), NULL},
    {"provider_phone", N_ ("telephone of the provider"), NULL},
    {"before", N_ ("before"), NULL},
    {"after", N_ ("after"), NULL},
    {"difference", N_ ("difference"), NULL},
};

static void
said_free (gpointer data)
{
  Said *self = data;
  g_free (self->heading);
  g_strfreev (self->sheets);
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_free (self);
}

static const char *
get_cell (const SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  const char *text =
      found != NULL && !sitnet_column_is_missing (found, row) ? sitnet_column_get_text (found, row) : NULL;
  return text != NULL && *text != '\0' ? text : NULL;
}

/* Codes and words have | between; as many of the one as of the other. */
static GHashTable *
read_words (const char *codes, const char *words)
{
  if (codes == NULL || words == NULL)
    return NULL;
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) keys = g_strsplit (codes, "|", -1), values = g_strsplit (words, "|", -1);
  for (guint i = 0; keys[i] != NULL && values[i] != NULL; i++)
    g_hash_table_insert (table, g_strdup (keys[i]), g_strdup (values[i]));
  return table;
}

static void
add (SitnetColumnWords *self, const char *name, const char *heading, const char *refers_to, GHashTable *words)
{
  Said *said = g_new0 (Said, 1);
  said->heading = g_strdup (heading);
  said->sheets = refers_to != NULL ? g_strsplit (refers_to, "|", -1) : NULL;
  said->words = words;
  g_hash_table_insert (self->said, g_strdup (name), said);
}

SitnetColumnWords *
sitnet_column_words_new (const SitnetTable *table, SitnetLanguage language)
{
  SitnetColumnWords *self = g_new0 (SitnetColumnWords, 1);
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, said_free);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    add (self, own[i].name, sitnet_translate (language, own[i].heading), own[i].refers_to, NULL);
  for (gsize row = 0; table != NULL && row < sitnet_table_get_n_rows (table); row++) {
    const char *name = get_cell (table, "name", row), *heading = get_cell (table, "heading", row);
    if (name == NULL)
      continue;
    add (self, name, heading != NULL ? heading : get_cell (table, "title", row), get_cell (table, "refers_to", row),
         read_words (get_cell (table, "codes", row), get_cell (table, "words", row)));
  }
  return self;
}

void
sitnet_column_words_free (SitnetColumnWords *self)
{
  g_hash_table_unref (self->said);
  g_free (self);
}

char *
sitnet_column_words_dup_heading (const SitnetColumnWords *self, const char *name)
{
  const Said *said = g_hash_table_lookup (self->said, name);
  g_autofree char *plain =
      said != NULL && said->heading != NULL ? g_strdup (said->heading) : g_strdelimit (g_strdup (name), "_", ' ');
  GString *heading = g_string_new (NULL);
  sitnet_text_append_capital (heading, (SitnetSlice){plain, strlen (plain)});
  return g_string_free (heading, FALSE);
}

const char *const *
sitnet_column_words_get_sheets (const SitnetColumnWords *self, const char *name)
{
  const Said *said = g_hash_table_lookup (self->said, name);
  return said != NULL ? (const char *const *)said->sheets : NULL;
}

gboolean
sitnet_column_words_has_names (const SitnetColumnWords *self, const char *name)
{
  const Said *said = g_hash_table_lookup (self->said, name);
  return said != NULL && (said->sheets != NULL || said->words != NULL);
}

const char *
sitnet_column_words_get_word (const SitnetColumnWords *self, const char *name, const char *code)
{
  const Said *said = g_hash_table_lookup (self->said, name);
  return said != NULL && said->words != NULL ? g_hash_table_lookup (said->words, code) : NULL;
}
