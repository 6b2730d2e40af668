/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ties whose column of kinds says only which way they lead, as a table of edges that Gephi writes. */
#include "seal-directions.h"

#include "cell.h"
#include "sheet-state.h"

#include <string.h>

/* By term of the vocabulary: whether it is directed; −1 for what is no direction. */
static gint8 *
read_terms (const SitnetVocabulary *kinds)
{
  guint32 n = sitnet_vocabulary_get_n (kinds);
  gint8 *directions = g_new (gint8, MAX (n, 1));
  for (guint32 t = 0; t < n; t++) {
    const SitnetTerm *term = sitnet_vocabulary_get (kinds, t);
    gboolean directed, is_own = term->built_in || term->declared;
    SitnetSlice code = {term->code, strlen (term->code)};
    directions[t] = is_own || !sitnet_cell_to_direction (code, &directed) ? -1 : (gint8)directed;
  }
  return directions;
}

static gboolean
are_directions (const SitnetInputColumn *kind, const gint8 *directions)
{
  gboolean any = FALSE;
  for (gsize row = 0; row < kind->codes.n; row++) {
    gint32 code = kind->codes.values[row];
    if (code >= 0 && directions[code] < 0)
      return FALSE;
    any = any || code >= 0;
  }
  return any;
}

static void
add_directed (SitnetSheetBuilder *ties, const gint8 *directions)
{
  SitnetInputColumn directed = {.schema = sitnet_schema_find_column (SITNET_SHEET_TIES, "directed"),
                                .kind = SITNET_CELL_YES_NO};
  const SitnetInputColumn *kind = sitnet_sheet_builder_find (ties, "kind");
  directed.header = g_strdup (kind->header);
  directed.values = sitnet_column_builder_new ("directed", SITNET_VALUE_BOOL);
  for (gsize row = 0; row < kind->codes.n; row++) {
    gint32 code = kind->codes.values[row];
    if (code >= 0)
      sitnet_column_builder_add_bool (directed.values, directions[code] > 0);
    else
      sitnet_column_builder_add_missing (directed.values);
    directed.n_empty += code < 0 ? 1 : 0;
  }
  ties->columns = g_renew (SitnetInputColumn, ties->columns, ties->n_columns + 1);
  ties->columns[ties->n_columns++] = directed;
}

void
sitnet_seal_directions (SitnetBuilder *builder)
{
  SitnetSheetBuilder *ties = builder->sheets[SITNET_SHEET_TIES];
  if (ties == NULL || ties->failed || ties->of_host || builder->before != NULL)
    return;
  const SitnetInputColumn *kind = sitnet_sheet_builder_find (ties, "kind");
  if (kind == NULL || kind->kind != SITNET_CELL_CODE || sitnet_sheet_builder_find (ties, "directed") != NULL)
    return;
  g_autofree gint8 *directions = read_terms (builder->vocabularies[SITNET_SHEET_TIE_KINDS]);
  if (are_directions (kind, directions))
    add_directed (ties, directions);
}
