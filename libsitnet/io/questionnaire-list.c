/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is asked by a questionnaire, and what its file is called. */
#include "column-builder.h"
#include "network-private.h"
#include "table-private.h"

#include <sitnet/questionnaire.h>
#include <string.h>

#define MOST_LETTERS 40 /* of a name in the name of a file */
#define LEAST_DIGITS 2

/* "OSPOD Podlesí (odbor)": ospod-podlesi-odbor. Letters of other scripts than the Latin one are left out. */
static char *
dup_plain (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *plain = g_string_new (NULL);
  for (const char *c = ascii; *c != '\0' && plain->len < MOST_LETTERS; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (plain, g_ascii_tolower (*c));
    else if (plain->len > 0 && plain->str[plain->len - 1] != '-' && *c != '?')
      g_string_append_c (plain, '-');
  const char *last_word = plain->len >= MOST_LETTERS ? strrchr (plain->str, '-') : NULL;
  if (last_word != NULL)
    g_string_truncate (plain, (gsize)(last_word - plain->str));
  else if (plain->len > 0 && plain->str[plain->len - 1] == '-')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

/* The number alone tells files apart, and keeps them in the order of the actors. */
static char *
dup_file (const char *name, guint32 number, int n_digits)
{
  g_autofree char *plain = dup_plain (name);
  return g_strdup_printf ("%0*u%s%s.xlsx", n_digits, number, *plain != '\0' ? "-" : "", plain);
}

static int
count_digits (guint32 number)
{
  int n = 1;
  for (; number >= 10; number /= 10)
    n++;
  return MAX (n, LEAST_DIGITS);
}

SitnetTable *
sitnet_questionnaires_to_table (SitnetNetwork *network)
{
  g_return_val_if_fail (network != NULL, NULL);
  static const char *const names[] = {"actor", "name", "file"};
  SitnetColumnBuilder *columns[G_N_ELEMENTS (names)];
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    columns[i] = sitnet_column_builder_new (names[i], SITNET_VALUE_TEXT);
  int n_digits = count_digits (network->n_actors);
  guint32 number = 0;
  for (guint32 actor = 0; actor < network->n_actors; actor++) {
    if (sitnet_dataset_is_coordinator (network->dataset, sitnet_network_actor_row (network, actor)))
      continue;
    const char *name = sitnet_network_actor_name (network, actor);
    g_autofree char *file = dup_file (name, ++number, n_digits);
    sitnet_column_builder_add_text (columns[0], sitnet_column_get_text (network->actor_ids, actor));
    sitnet_column_builder_add_text (columns[1], name);
    sitnet_column_builder_add_text (columns[2], file);
  }
  GPtrArray *sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (columns[i]));
  return sitnet_table_new_take ("questionnaires", NULL, sealed);
}
