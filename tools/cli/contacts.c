/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* --contacts: how to reach the actors of an answer. */
#include "contacts.h"

#include <string.h>

/* Columns of answers that hold one actor each. The contacts of `actor` are called as in the sheet, those of the others
   have its name before them: provider_email. */
static const char *const actor_columns[] = {"actor", "provider", "from", "to"};
static const char *const contact_columns[] = {"email", "phone"};

static gboolean
holds_texts (const SitnetColumn *column)
{
  SitnetValueType type = sitnet_column_get_value_type (column);
  return type == SITNET_VALUE_TEXT || type == SITNET_VALUE_CATEGORY;
}

/* NULL for who is no actor, and where the sheet says nothing. */
static const char *
find_contact (SitnetNetwork *network, const SitnetColumn *contacts, const char *id)
{
  guint32 row;
  if (id == NULL || contacts == NULL || !holds_texts (contacts) || !sitnet_network_find_actor (network, id, &row))
    return NULL;
  return sitnet_column_get_text (contacts, row);
}

static SitnetColumn *
make_column (SitnetNetwork *network, const SitnetColumn *actors, const char *contact, const char *name, GError **error)
{
  SitnetTable *sheet = sitnet_network_get_sheet (network, "actors");
  const SitnetColumn *contacts = sitnet_table_find_column (sheet, contact);
  gsize n = sitnet_column_get_n_rows (actors);
  g_autofree const char **texts = g_new0 (const char *, MAX (n, 1));
  for (gsize row = 0; row < n; row++)
    texts[row] = find_contact (network, contacts, sitnet_column_get_text (actors, row));
  return sitnet_column_new_text (name, n, texts, error);
}

static gboolean
add_contacts (SitnetNetwork *network, const SitnetTable *table, const char *actor, GPtrArray *columns, GError **error)
{
  const SitnetColumn *actors = sitnet_table_find_column (table, actor);
  if (actors == NULL || !holds_texts (actors))
    return TRUE;
  for (guint k = 0; k < G_N_ELEMENTS (contact_columns); k++) {
    const char *contact = contact_columns[k];
    g_autofree char *name =
        strcmp (actor, "actor") == 0 ? g_strdup (contact) : g_strdup_printf ("%s_%s", actor, contact);
    if (sitnet_table_find_column (table, name) != NULL)
      continue;
    SitnetColumn *column = make_column (network, actors, contact, name, error);
    if (column == NULL)
      return FALSE;
    g_ptr_array_add (columns, column);
  }
  return TRUE;
}

SitnetTable *
contacts_add (const Request *request, SitnetNetwork *network, SitnetTable *table, GError **error)
{
  const char *asked = options_get (request->options, "contacts");
  if (asked == NULL || strcmp (asked, "true") != 0)
    return sitnet_table_ref (table);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < sitnet_table_get_n_columns (table); c++)
    g_ptr_array_add (columns, sitnet_column_ref (sitnet_table_get_column (table, c)));
  for (guint k = 0; k < G_N_ELEMENTS (actor_columns); k++)
    if (!add_contacts (network, table, actor_columns[k], columns, error))
      return NULL;
  return sitnet_table_new (sitnet_table_get_name (table), sitnet_table_get_note (table),
                           (SitnetColumn *const *)columns->pdata, columns->len, error);
}
