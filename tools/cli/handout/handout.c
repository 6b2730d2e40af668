/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages to hand out: what all kinds of them have in common. */
#include "handout.h"

#include "asking.h"
#include "output.h"
#include "target.h"
#include "today.h"

#include <stdio.h>
#include <string.h>

SitnetTable *
handout_ask (const Handout *self, const char *question, GError **error)
{
  return asking_one (self->request, question, self->report.network, error);
}

guint
handout_number (const Handout *self, const char *question, const char *parameter)
{
  g_autoptr (SitnetTable) parameters =
      sitnet_analysis_parameters_to_table (sitnet_analysis_find (question), self->report.language);
  const char *text = options_get (self->request->options, parameter);
  for (gsize row = 0; row < sitnet_table_get_n_rows (parameters) && text == NULL; row++)
    if (g_strcmp0 (handout_text (parameters, "name", row), parameter) == 0)
      text = handout_text (parameters, "default", row);
  return text != NULL ? (guint)g_ascii_strtoull (text, NULL, 10) : 0;
}

void
handout_index_add (GHashTable *index, const char *id, gsize row)
{
  GArray *rows = g_hash_table_lookup (index, id);
  if (rows == NULL) {
    rows = g_array_new (FALSE, FALSE, sizeof (gsize));
    g_hash_table_insert (index, (gpointer)id, rows);
  }
  if (rows->len == 0 || g_array_index (rows, gsize, rows->len - 1) != row)
    g_array_append_val (rows, row);
}

GHashTable *
handout_index (SitnetTable *table, const char *const *columns)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  for (gsize row = 0; table != NULL && row < sitnet_table_get_n_rows (table); row++)
    for (const char *const *column = columns; *column != NULL; column++) {
      const char *id = handout_text (table, *column, row);
      if (id != NULL)
        handout_index_add (index, id, row);
    }
  return index;
}

const GArray *
handout_rows (GHashTable *index, const char *id)
{
  return g_hash_table_lookup (index, id);
}

const char *
handout_text (SitnetTable *table, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (table, column);
  if (found == NULL || sitnet_column_is_missing (found, row))
    return NULL;
  const char *text = sitnet_column_get_text (found, row);
  return text != NULL && *text != '\0' ? text : NULL;
}

const char *
handout_actor (const Handout *self, const char *id)
{
  return sitnet_names_get_name (self->report.names, "actors", id);
}

char *
handout_dup_names (const Handout *self, const char *sheet, const char *codes)
{
  GString *text = g_string_new (NULL);
  g_auto (GStrv) parts = g_strsplit (codes != NULL ? codes : "", "|", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            sitnet_names_get_name (self->report.names, sheet, parts[i]));
  return g_string_free (text, FALSE);
}

char *
handout_dup_small (const char *text)
{
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  if (g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (text);
  g_autofree char *first = g_utf8_strdown (text, rest - text);
  return g_strconcat (first, rest, NULL);
}

char *
handout_dup_ages (const Handout *self, SitnetTable *table, gsize row)
{
  g_autofree char *from = report_cell (table, "age_from", row), *to = report_cell (table, "age_to", row);
  if (to != NULL)
    return g_strdup_printf ("%s–%s", from != NULL ? from : "0", to);
  return from != NULL ? g_strdup_printf (report_translate (&self->report, NC_ ("age", "from %s")), from)
                      : g_strdup ("");
}

gboolean
handout_has_contacts (const Handout *self)
{
  return g_strcmp0 (options_get (self->request->options, "contacts"), "true") == 0;
}

char *
handout_dup_contacts (const Handout *self, SitnetTable *actors, gsize row)
{
  const char *phone = handout_text (actors, "phone", row), *email = handout_text (actors, "email", row);
  if (!handout_has_contacts (self) || (phone == NULL && email == NULL))
    return NULL;
  return phone == NULL || email == NULL ? g_strdup (phone != NULL ? phone : email)
                                        : g_strdup_printf ("%s\n%s", phone, email);
}

SitnetTable *
handout_sheet (const Handout *self, const char *name)
{
  return sitnet_network_select_sheet (self->report.network, name);
}

guint
handout_minutes (const char *clock)
{
  guint hours = 0, minutes = 0;
  return clock != NULL && sscanf (clock, "%3u:%2u", &hours, &minutes) == 2 ? hours * 60 + minutes : 0;
}

char *
handout_dup_clock (guint minutes)
{
  return g_strdup_printf ("%u:%02u", minutes / 60 % 24, minutes % 60);
}

gboolean
handout_refuse (const Handout *self, const char *english, GError **error)
{
  g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_DATA, report_translate (&self->report, english));
  return FALSE;
}

void
handout_say (const Handout *self, const char *english, const char *word)
{
  g_autofree char *text = g_strdup_printf (report_translate (&self->report, english), word);
  document_paragraph (self->report.document, text);
}

void
handout_say_today (const Handout *self)
{
  g_autofree char *date = today_dup_text (self->report.language);
  handout_say (self, N_ ("Written on %s."), date);
}

gboolean
handout_save (const Handout *self, const char *name, const char *text, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (Output) output = output_new (path);
  return target_check (self->request, path, error) && output_add (output, text, error) && output_commit (output, error);
}

const char *
handout_note (const SitnetTable *table)
{
  const char *note = sitnet_table_get_note (table);
  const char *rest = note != NULL ? strstr (note, ". ") : NULL;
  return rest != NULL ? rest + 2 : note;
}

char *
handout_dup_note_without_ties (const Handout *self, const SitnetTable *table)
{
  const char *const said[] = {N_ ("; every claimed tie counts"), N_ ("; only confirmed ties count")};
  g_autofree char *note = g_strdup (handout_note (table));
  for (guint i = 0; note != NULL && i < G_N_ELEMENTS (said); i++) {
    const char *words = report_translate (&self->report, said[i]);
    char *found = strstr (note, words);
    if (found != NULL)
      memmove (found, found + strlen (words), strlen (found + strlen (words)) + 1);
  }
  g_autofree char *whole = g_strdup_printf ("%s. ", report_translate (&self->report, N_ ("the whole data set")) + 1);
  return note != NULL && *note != '\0' && g_str_has_prefix (note + 1, whole) ? g_strdup (note + 1 + strlen (whole))
                                                                             : g_steal_pointer (&note);
}
