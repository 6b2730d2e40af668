/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Codes with what they are part of. */
#include "terms.h"

static void
add_term (Terms *self, const char *code, char *parent)
{
  if (!g_hash_table_contains (self->parents, code))
    g_ptr_array_add (self->codes, g_strdup (code));
  g_hash_table_replace (self->parents, g_strdup (code), parent);
}

static void
add_terms (Terms *self, SitnetTable *table)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    g_autofree char *code = report_cell (table, "code", row);
    if (code != NULL)
      add_term (self, code, report_cell (table, "parent", row));
  }
}

void
terms_init (Terms *self, const Report *report, const char *sheet)
{
  *self =
      (Terms){g_ptr_array_new_with_free_func (g_free), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free)};
  g_autoptr (SitnetTable) built_in = sitnet_vocabulary_to_table (sheet, NULL);
  SitnetTable *own = sitnet_network_get_sheet (report->network, sheet);
  add_terms (self, built_in);
  if (own != NULL)
    add_terms (self, own);
}

void
terms_add_occurring (Terms *self, SitnetTable *table, const char *column)
{
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    g_autofree char *cell = report_cell (table, column, row);
    g_auto (GStrv) codes = g_strsplit (cell != NULL ? cell : "", "|", -1);
    for (guint i = 0; codes[i] != NULL; i++)
      if (*codes[i] != '\0' && !g_hash_table_contains (self->parents, codes[i]))
        add_term (self, codes[i], NULL);
  }
}

void
terms_clear (Terms *self)
{
  g_ptr_array_unref (self->codes);
  g_hash_table_unref (self->parents);
}

gboolean
terms_is_part (const Terms *self, const char *code)
{
  return g_hash_table_lookup (self->parents, code) != NULL;
}

gboolean
terms_is_within (const Terms *self, const char *code, const char *other)
{
  for (; code != NULL; code = g_hash_table_lookup (self->parents, code))
    if (g_strcmp0 (code, other) == 0)
      return TRUE;
  return FALSE;
}

/* A network has no term that is part of itself. */
const char *
terms_get_broad (const Terms *self, const char *code)
{
  while (terms_is_part (self, code))
    code = g_hash_table_lookup (self->parents, code);
  return code;
}
