/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a questionnaire for an organisation asks, and how what is known already stands in it. */
#include "questionnaire-columns.h"

#include "area-index.h"
#include "cell.h"
#include "network-names.h"
#include "questionnaire-index.h"

#include <string.h>

static const SitnetQuestionnaireColumn of_ties[] = {
    {"to", N_ ("With whom")},
    {"kind", NULL},
    {SITNET_QUESTION_DIRECTION, N_ ("Direction")},
    {"strength", NULL},
    {"since", NULL},
    {"until", NULL},
    {"note", NULL},
    {SITNET_QUESTION_HOLDS, N_ ("Still true")},
};

static const SitnetQuestionnaireColumn of_services[] = {
    {"name", N_ ("Service")},
    {"needs", NULL},
    {"target", NULL},
    {"level", NULL},
    {"form", NULL},
    {"age_from", NULL},
    {"age_to", NULL},
    {"capacity", NULL},
    {"areas", NULL},
    {"since", NULL},
    {"until", NULL},
    {"note", NULL},
    {SITNET_QUESTION_HOLDS, N_ ("Still true")},
    {"id", NULL},
};

static const char *const directions[SITNET_N_DIRECTIONS] = {
    [SITNET_DIRECTION_BOTH] = N_ ("both ways"),
    [SITNET_DIRECTION_OUT] = N_ ("we to them"),
    [SITNET_DIRECTION_IN] = N_ ("they to us"),
};

const SitnetQuestionnaireColumn *
sitnet_questionnaire_columns (SitnetSheet sheet, guint *n)
{
  *n = sheet == SITNET_SHEET_TIES ? G_N_ELEMENTS (of_ties) : G_N_ELEMENTS (of_services);
  return sheet == SITNET_SHEET_TIES ? of_ties : of_services;
}

char *
sitnet_questionnaire_dup_heading (SitnetSheet sheet, guint column, SitnetLanguage language)
{
  guint n;
  const SitnetQuestionnaireColumn *asked = &sitnet_questionnaire_columns (sheet, &n)[column];
  if (asked->heading != NULL)
    return g_strdup (sitnet_translate (language, asked->heading));
  return sitnet_schema_dup_heading (sheet, (guint)sitnet_schema_find_column (sheet, asked->name), language);
}

const char *
sitnet_questionnaire_direction (SitnetDirection direction, SitnetLanguage language)
{
  return sitnet_translate (language, directions[direction]);
}

char *
sitnet_questionnaire_dup_sheet_name (SitnetLanguage language)
{
  return g_strdup_printf ("(%s)", sitnet_translate (language, NC_ ("name of a sheet", "questionnaire")));
}

static const SitnetNetwork *
whole_of (const SitnetNetwork *network)
{
  return network->whole != NULL ? network->whole : network;
}

char *
sitnet_questionnaire_dup_actor (const SitnetNetwork *network, guint32 row)
{
  const SitnetNetwork *whole = whole_of (network);
  const char *name = sitnet_network_actor_name (whole, row), *id = sitnet_column_get_text (whole->actor_ids, row);
  SitnetNameMatch match;
  const char *found = sitnet_network_find_named (whole, SITNET_SHEET_ACTORS, name, &match);
  return found != NULL && strcmp (found, id) == 0 ? g_strdup (name) : g_strdup_printf ("%s (%s)", name, id);
}

static const char *
term_name (const SitnetNetwork *network, const SitnetColumnSchema *schema, SitnetSlice code, SitnetLanguage language)
{
  const SitnetVocabulary *terms = network->dataset->vocabularies[schema->vocabulary];
  gint32 term = sitnet_vocabulary_find (terms, code);
  return term >= 0 ? sitnet_vocabulary_get_name (terms, term, language) : NULL;
}

static const char *
area_name (const SitnetNetwork *network, const char *code)
{
  SitnetNameMatch match;
  const char *known = sitnet_network_find_named (network, SITNET_SHEET_AREAS, code, &match);
  gint64 area = known != NULL ? sitnet_area_index_find (sitnet_area_index_of (whole_of (network)), known) : -1;
  return area >= 0 ? sitnet_dataset_area_name (network->dataset, (gint32)area) : code;
}

/* "learning.tutoring|safety": the names, with semicolons between. */
static char *
dup_names (const SitnetNetwork *network, const SitnetColumnSchema *schema, const char *cell, SitnetLanguage language)
{
  SitnetSlice rest = {cell, strlen (cell)}, item;
  GString *names = g_string_new (NULL);
  while (sitnet_cell_next_item (&rest, &item)) {
    g_autofree char *code = g_strndup (item.text, item.length);
    const char *name =
        schema->vocabulary >= 0 ? term_name (network, schema, item, language) : area_name (network, code);
    g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name != NULL ? name : code);
  }
  return g_string_free (names, FALSE);
}

char *
sitnet_questionnaire_dup_shown (const SitnetNetwork *network, SitnetSheet sheet, const char *column, gsize row,
                                SitnetLanguage language)
{
  const SitnetColumn *values = sitnet_dataset_column (network->dataset, sheet, column);
  gint known = sitnet_schema_find_column (sheet, column);
  if (values == NULL || known < 0 || sitnet_column_is_missing (values, row))
    return NULL;
  const SitnetColumnSchema *schema = &sitnet_schema[sheet].columns[known];
  g_autofree char *cell = sitnet_column_dup_cell (values, row);
  switch (schema->kind) {
  case SITNET_CELL_CODE:
  case SITNET_CELL_CODES:
  case SITNET_CELL_AREAS:
    return dup_names (network, schema, cell, language);
  default:
    return g_steal_pointer (&cell);
  }
}

static guint32
end_of_tie (const SitnetNetwork *network, const char *column, gsize tie)
{
  return (guint32)sitnet_column_get_codes (sitnet_dataset_column (network->dataset, SITNET_SHEET_TIES, column))[tie];
}

guint32
sitnet_questionnaire_partner (const SitnetNetwork *network, guint32 actor, gsize tie)
{
  guint32 from = end_of_tie (network, "from", tie), to = end_of_tie (network, "to", tie);
  return from == actor ? to : from;
}

static gint32
kind_of (const SitnetNetwork *network, gsize tie)
{
  const SitnetVocabulary *kinds = network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  const SitnetColumn *column = sitnet_dataset_column (network->dataset, SITNET_SHEET_TIES, "kind");
  gint32 kind = column != NULL ? sitnet_column_get_codes (column)[tie] : -1;
  return kind >= 0 ? kind : sitnet_vocabulary_usual_tie_kind (kinds);
}

const char *
sitnet_questionnaire_kind_of (const SitnetNetwork *network, gsize tie)
{
  return sitnet_vocabulary_get (network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS], (guint32)kind_of (network, tie))
      ->code;
}

SitnetDirection
sitnet_questionnaire_direction_of (const SitnetNetwork *network, guint32 actor, gsize tie)
{
  const SitnetColumn *directed = sitnet_dataset_column (network->dataset, SITNET_SHEET_TIES, "directed");
  const SitnetVocabulary *kinds = network->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  gboolean is_directed = directed != NULL && !sitnet_column_is_missing (directed, tie)
                             ? sitnet_column_get_bools (directed)[tie]
                             : sitnet_vocabulary_get (kinds, (guint32)kind_of (network, tie))->directed;
  if (!is_directed)
    return SITNET_DIRECTION_BOTH;
  return end_of_tie (network, "from", tie) == actor ? SITNET_DIRECTION_OUT : SITNET_DIRECTION_IN;
}

char *
sitnet_questionnaire_dup_tie_key (const char *partner, const char *kind, SitnetDirection direction)
{
  return g_strdup_printf ("%s|%s|%d", partner, kind, (int)direction);
}

char *
sitnet_questionnaire_dup_key (const SitnetNetwork *network, SitnetSheet sheet, guint32 actor, gsize row)
{
  if (sheet != SITNET_SHEET_TIES)
    return sitnet_column_dup_cell (sitnet_dataset_column (network->dataset, sheet, "id"), row);
  guint32 partner = sitnet_questionnaire_partner (network, actor, row);
  return sitnet_questionnaire_dup_tie_key (sitnet_column_get_text (whole_of (network)->actor_ids, partner),
                                           sitnet_questionnaire_kind_of (network, row),
                                           sitnet_questionnaire_direction_of (network, actor, row));
}

/* A tie between two others that an actor has told of is not about itself, and no question put to it. */
static gboolean
is_between_others (const SitnetNetwork *network, SitnetSheet sheet, guint32 actor, gsize row)
{
  return sheet == SITNET_SHEET_TIES && end_of_tie (network, "from", row) != actor &&
         end_of_tie (network, "to", row) != actor;
}

GArray *
sitnet_questionnaire_list_rows (const SitnetNetwork *network, SitnetSheet sheet, guint32 actor)
{
  g_autoptr (GArray) own = sitnet_questionnaire_rows_of (network, sheet, actor);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < own->len; i++) {
    guint32 row = g_array_index (own, guint32, i);
    if (!is_between_others (network, sheet, actor, row))
      g_array_append_val (rows, row);
  }
  return rows;
}
