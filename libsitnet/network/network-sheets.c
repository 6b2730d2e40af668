/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is in scope, as tables: for hosts and bindings that hand a network on to other programs. */
#include "network-private.h"

#include "column-private.h"
#include "table-private.h"

#include <sitnet/network.h>
#include <string.h>

static SitnetTable *
select_rows (SitnetTable *sheet, const guint32 *rows, guint32 n_rows)
{
  GPtrArray *columns = g_ptr_array_new ();
  for (guint c = 0; c < sitnet_table_get_n_columns (sheet); c++)
    g_ptr_array_add (columns, sitnet_column_select (sitnet_table_get_column (sheet, c), rows, n_rows));
  return sitnet_table_new_take (sitnet_table_get_name (sheet), sitnet_table_get_note (sheet), columns);
}

SitnetTable *
sitnet_network_select_sheet (SitnetNetwork *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);
  SitnetTable *sheet = sitnet_network_get_sheet (self, name);
  if (sheet == NULL)
    return NULL;
  if (self->actor_rows != NULL && strcmp (name, "actors") == 0)
    return select_rows (sheet, self->actor_rows, self->n_actors);
  if (self->tie_rows != NULL && strcmp (name, "ties") == 0)
    return select_rows (sheet, self->tie_rows, self->n_ties);
  return sitnet_table_ref (sheet);
}

static SitnetColumn *
end_column (const SitnetNetwork *self, const char *name, const guint32 *ends)
{
  gint32 *codes = g_memdup2 (ends, self->n_ties * sizeof *codes); /* actors are fewer than 2^31 */
  return sitnet_column_new_category_take (name, self->n_ties, codes, self->actor_ids);
}

static SitnetColumn *
kind_column (const SitnetNetwork *self)
{
  const SitnetVocabulary *kinds = self->dataset->vocabularies[SITNET_SHEET_TIE_KINDS];
  g_autoptr (SitnetColumn) labels = sitnet_vocabulary_to_column (kinds, "kind");
  gint32 cooperates = sitnet_vocabulary_usual_tie_kind (kinds);
  gint32 *codes = g_new (gint32, self->n_ties);
  for (guint32 i = 0; i < self->n_ties; i++)
    codes[i] = self->tie_kind != NULL ? self->tie_kind[i] : cooperates;
  return sitnet_column_new_category_take ("kind", self->n_ties, codes, labels);
}

static SitnetColumn *
directed_column (const SitnetNetwork *self)
{
  guint8 *directed = g_new0 (guint8, self->n_ties);
  if (self->tie_directed != NULL)
    memcpy (directed, self->tie_directed, self->n_ties);
  return sitnet_column_new_take ("directed", SITNET_VALUE_BOOL, self->n_ties, directed, NULL);
}

static SitnetColumn *
strength_column (const SitnetNetwork *self)
{
  double *strength = g_new (double, self->n_ties);
  for (guint32 i = 0; i < self->n_ties; i++)
    strength[i] = self->tie_strength != NULL ? self->tie_strength[i] : 1;
  return sitnet_column_new_take ("strength", SITNET_VALUE_DOUBLE, self->n_ties, strength, NULL);
}

SitnetTable *
sitnet_network_tie_rows_to_table (SitnetNetwork *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  GPtrArray *columns = g_ptr_array_new ();
  g_ptr_array_add (columns, end_column (self, "from", self->tie_from));
  g_ptr_array_add (columns, end_column (self, "to", self->tie_to));
  g_ptr_array_add (columns, kind_column (self));
  g_ptr_array_add (columns, directed_column (self));
  g_ptr_array_add (columns, strength_column (self));
  return sitnet_table_new_take ("ties", NULL, columns);
}
