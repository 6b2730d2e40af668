/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What writers of graph files share: actors and ties as nodes and edges, under the names that other programs know. */
#include "graph-write.h"

#include "cell-text.h"
#include "output.h"
#include "schema-private.h"
#include "ties.h"
#include "xml-write.h"

#include <math.h>

/* Digits of a whole number that every program holds. */
#define MOST_DIGITS 15

static gboolean
is_whole (const char *text)
{
  const char *digits = *text == '-' ? text + 1 : text;
  gsize n = strspn (digits, "0123456789");
  return n > 0 && n <= MOST_DIGITS && digits[n] == '\0' && (n == 1 || *digits != '0') && strcmp (text, "-0") != 0;
}

/* Whether it reads back as it is written. */
static gboolean
is_number (const char *text, GString *room)
{
  char *end;
  double number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (number))
    return FALSE;
  SitnetSlice shown = sitnet_cell_number_text (number, room);
  return shown.length == strlen (text) && memcmp (shown.text, text, shown.length) == 0;
}

static SitnetValueType
type_of_text (const char *text, GString *room)
{
  if (strcmp (text, "true") == 0 || strcmp (text, "false") == 0)
    return SITNET_VALUE_BOOL;
  if (is_whole (text))
    return SITNET_VALUE_INT64;
  return is_number (text, room) ? SITNET_VALUE_DOUBLE : SITNET_VALUE_TEXT;
}

static SitnetValueType
wider_type (SitnetValueType one, SitnetValueType other)
{
  if (one == other)
    return one;
  gboolean are_numbers = (one == SITNET_VALUE_INT64 || one == SITNET_VALUE_DOUBLE) &&
                         (other == SITNET_VALUE_INT64 || other == SITNET_VALUE_DOUBLE);
  return are_numbers ? SITNET_VALUE_DOUBLE : SITNET_VALUE_TEXT;
}

/* Of the values of a column of texts, without loss. */
static SitnetValueType
find_type (const SitnetColumn *column)
{
  gboolean any = FALSE;
  SitnetValueType type = SITNET_VALUE_TEXT;
  g_autoptr (GString) room = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_column_get_n_rows (column); row++) {
    if (sitnet_column_is_missing (column, row))
      continue;
    SitnetValueType own = type_of_text (sitnet_column_get_text (column, row), room);
    type = any ? wider_type (type, own) : own;
    any = TRUE;
    if (type == SITNET_VALUE_TEXT)
      break;
  }
  return type;
}

gboolean
sitnet_graph_has_values (const SitnetColumn *column)
{
  for (gsize row = 0; row < sitnet_column_get_n_rows (column); row++)
    if (!sitnet_column_is_missing (column, row))
      return TRUE;
  return FALSE;
}

static const char *
name_of (SitnetSheet sheet, const char *name)
{
  if (sheet == SITNET_SHEET_ACTORS && strcmp (name, "name") == 0)
    return "label";
  return sheet == SITNET_SHEET_TIES && strcmp (name, "strength") == 0 ? "weight" : name;
}

static GArray *
list_columns (SitnetSheet sheet, const SitnetTable *table, const char *const *ends)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (SitnetGraphColumn));
  for (guint c = 0; table != NULL && c < sitnet_table_get_n_columns (table); c++) {
    const SitnetColumn *column = sitnet_table_get_column (table, c);
    const char *name = sitnet_column_get_name (column);
    if (g_strv_contains (ends, name) || !sitnet_graph_has_values (column))
      continue;
    gboolean is_own = sitnet_schema_find_column (sheet, name) < 0;
    SitnetValueType type = sitnet_column_get_value_type (column);
    SitnetGraphColumn found = {column, name_of (sheet, name),
                               is_own && type == SITNET_VALUE_TEXT ? find_type (column) : type};
    g_array_append_val (columns, found);
  }
  return columns;
}

void
sitnet_graph_init (SitnetGraph *self, SitnetNetwork *network)
{
  static const char *const ids[] = {"id", NULL}, *const ends[] = {"from", "to", "directed", NULL};
  const SitnetDataset *dataset = network->dataset;
  *self = (SitnetGraph){.ids = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "id"),
                        .from = sitnet_dataset_column (dataset, SITNET_SHEET_TIES, "from"),
                        .to = sitnet_dataset_column (dataset, SITNET_SHEET_TIES, "to")};
  self->n_actors = sitnet_dataset_n_rows (dataset, SITNET_SHEET_ACTORS);
  self->n_ties = sitnet_dataset_n_rows (dataset, SITNET_SHEET_TIES);
  self->of_actors = list_columns (SITNET_SHEET_ACTORS, dataset->sheets[SITNET_SHEET_ACTORS], ids);
  self->of_ties = list_columns (SITNET_SHEET_TIES, dataset->sheets[SITNET_SHEET_TIES], ends);
  self->directed = sitnet_ties_directions (dataset);
  for (gsize tie = 0; tie < self->n_ties; tie++)
    self->n_directed += self->directed[tie];
}

void
sitnet_graph_clear (SitnetGraph *self)
{
  g_array_unref (self->of_actors);
  g_array_unref (self->of_ties);
  g_free (self->directed);
}

typedef struct {
  SitnetGraph graph;
  SitnetOutput *output;
  SitnetWatch *watch;
} Target;

static gboolean
put (const char *bytes, gsize length, gpointer data, GError **error)
{
  Target *self = data;
  sitnet_watch_goes_on (self->watch, self->graph.n_done);
  self->graph.n_done = 0;
  return !sitnet_watch_fail_if_stopped (self->watch, error) && sitnet_output_write (self->output, bytes, length, error);
}

gboolean
sitnet_graph_write (SitnetNetwork *network, const char *path, SitnetGraphWriteFunc write, SitnetWatch *watch,
                    GError **error)
{
  g_autoptr (SitnetOutput) output = sitnet_output_open (path, error);
  if (output == NULL)
    return FALSE;
  Target target = {.output = output, .watch = watch};
  sitnet_graph_init (&target.graph, network);
  sitnet_watch_begin (watch, target.graph.n_actors + target.graph.n_ties);
  g_autofree SitnetOutputBuffer *pieces = g_new (SitnetOutputBuffer, 1);
  pieces->write = put;
  pieces->data = &target;
  pieces->n = 0;
  gboolean good = !sitnet_watch_fail_if_stopped (watch, error) && write (&target.graph, pieces, error) &&
                  sitnet_output_buffer_flush (pieces, error) && sitnet_output_commit (output, error);
  sitnet_graph_clear (&target.graph);
  return good;
}

const char *
sitnet_graph_type_name (SitnetValueType type)
{
  switch (type) {
  case SITNET_VALUE_INT64:
    return "long";
  case SITNET_VALUE_DOUBLE:
    return "double";
  case SITNET_VALUE_BOOL:
    return "boolean";
  default:
    return "string";
  }
}

gboolean
sitnet_graph_add_xml (SitnetOutputBuffer *pieces, const char *before, const SitnetColumn *column, gsize row,
                      const char *after, GString *room, GError **error)
{
  gboolean present;
  SitnetSlice text = sitnet_cell_text (column, row, room, &present);
  return !present ||
         (sitnet_output_buffer_add_text (pieces, before, error) && sitnet_xml_add_text (pieces, text, error) &&
          sitnet_output_buffer_add_text (pieces, after, error));
}

static void
append_name (GString *names, const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
}

/* Joins a part in words, with the names in it, to those before. */
static void
append_part (GString *text, SitnetLanguage language, const char *words, const GString *names)
{
  if (names->len == 0)
    return;
  g_string_append (text, text->len > 0 ? "; " : "");
  g_string_append_printf (text, sitnet_translate (language, words), names->str);
}

static void
append_sheets (GString *text, const SitnetDataset *dataset, SitnetLanguage language)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    if (sheet == SITNET_SHEET_ACTORS || sheet == SITNET_SHEET_TIES ||
        sitnet_dataset_n_rows (dataset, (SitnetSheet)sheet) == 0)
      continue;
    g_autofree char *name = sitnet_sheet_name_dup ((SitnetSheet)sheet, language);
    append_name (names, name);
  }
  append_part (text, language, N_ ("sheets %s"), names);
}

static void
append_columns (GString *text, const SitnetTable *table, SitnetSheet sheet, const char *const *kept,
                SitnetLanguage language)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint c = 0; table != NULL && kept != NULL && c < sitnet_table_get_n_columns (table); c++) {
    const SitnetColumn *column = sitnet_table_get_column (table, c);
    const char *name = sitnet_column_get_name (column);
    gint known = sitnet_schema_find_column (sheet, name);
    if (g_strv_contains (kept, name) || !sitnet_graph_has_values (column))
      continue;
    g_autofree char *heading = known >= 0 ? sitnet_schema_dup_heading (sheet, (guint)known, language) : g_strdup (name);
    append_name (names, heading);
  }
  append_part (text, language,
               sheet == SITNET_SHEET_ACTORS ? N_ ("of actors the columns %s") : N_ ("of ties the columns %s"), names);
}

char *
sitnet_graph_dup_lost_but (SitnetNetwork *network, const char *const *of_actors, const char *const *of_ties,
                           SitnetLanguage language)
{
  const SitnetDataset *dataset = network->dataset;
  g_autoptr (GString) text = g_string_new (NULL);
  append_sheets (text, dataset, language);
  append_columns (text, dataset->sheets[SITNET_SHEET_ACTORS], SITNET_SHEET_ACTORS, of_actors, language);
  append_columns (text, dataset->sheets[SITNET_SHEET_TIES], SITNET_SHEET_TIES, of_ties, language);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
sitnet_graph_dup_lost (SitnetNetwork *network, SitnetLanguage language)
{
  return sitnet_graph_dup_lost_but (network, NULL, NULL, language);
}
