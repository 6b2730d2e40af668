/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was and what is, in words: the columns `before` and `after` of a comparison as people read them. */
#include "column-private.h"
#include "family-count.h"
#include "message.h"
#include "questions.h"
#include "table-private.h"

#include <math.h>
#include <sitnet/analysis.h>
#include <sitnet/names.h>
#include <string.h>

enum { BEFORE, AFTER, N_SIDES };

static const char *const text_columns[N_SIDES] = {"before", "after"};
static const char *const number_columns[N_SIDES] = {"number_before", "number_after"};
static const char *const capacity_columns[N_SIDES] = {"capacity_before", "capacity_after"};

typedef struct {
  const SitnetTable *comparison;
  SitnetNames *names[N_SIDES], *of_isolates;
  SitnetLanguage language;
} Words;

static const char *
get_text (const Words *self, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (self->comparison, column);
  const char *text =
      found == NULL || sitnet_column_is_missing (found, row) ? NULL : sitnet_column_get_text (found, row);
  return text != NULL && *text != '\0' ? text : NULL;
}

/* NaN where there is none. */
static double
get_number (const Words *self, const char *column, gsize row)
{
  const SitnetColumn *found = sitnet_table_find_column (self->comparison, column);
  return found == NULL || sitnet_column_is_missing (found, row) ? NAN : sitnet_column_get_doubles (found)[row];
}

static void
append_number (const Words *self, GString *text, double number)
{
  g_autofree char *shown = sitnet_language_format_number (self->language, number);
  g_string_append (text, shown);
}

/* Inside a sentence: "cooperates with, informs". What begins with two capitals is an abbreviation. */
static void
append_small (GString *text, const char *name)
{
  const char *rest = *name != '\0' ? g_utf8_next_char (name) : name;
  if (*rest != '\0' && !g_unichar_isupper (g_utf8_get_char (rest)))
    g_string_append_unichar (text, g_unichar_tolower (g_utf8_get_char (name)));
  else
    g_string_append_len (text, name, rest - name);
  g_string_append (text, rest);
}

static void
append_tie_kinds (const Words *self, GString *text, const char *codes, guint side)
{
  g_auto (GStrv) kinds = g_strsplit (codes, "|", -1);
  for (guint i = 0; kinds[i] != NULL; i++) {
    g_string_append (text, i > 0 ? ", " : "");
    append_small (text, sitnet_names_get_name (self->names[side], "tie_kinds", kinds[i]));
  }
}

/* A whole number, but for what changes by less than one: there one decimal shows it. */
static double
round_side (const Words *self, const char *const *side_columns, guint side, gsize row)
{
  double number = get_number (self, side_columns[side], row), other = get_number (self, side_columns[1 - side], row);
  double whole = sitnet_family_count_round (number);
  gboolean differs = isnan (other) || number == other || whole != sitnet_family_count_round (other);
  if (isnan (number))
    return NAN;
  return differs ? whole : round (number * 10) / 10;
}

static void
append_families (const Words *self, GString *text, double families, double shown)
{
  if (shown == floor (shown)) {
    sitnet_family_count_append (text, self->language, families, shown, SITNET_FAMILIES_ALONE);
    return;
  }
  append_number (self, text, shown);
  g_string_append (text, sitnet_translate (self->language, NC_ ("alone, with decimals", " families")));
}

/* "14 families, capacity 4", "at least 14 families" where some are not told; nothing where nothing is known. Where nobody offers
   anything a capacity says nothing. */
static void
append_need (const Words *self, GString *text, const char *value, guint side, gsize row)
{
  double families = round_side (self, number_columns, side, row);
  double capacity = round_side (self, capacity_columns, side, row);
  if (!isnan (families)) {
    if (strstr (value, "+/") != NULL)
      g_string_append (text, sitnet_translate (self->language, "at least "));
    append_families (self, text, get_number (self, number_columns[side], row), families);
  }
  if (isnan (capacity) || g_strcmp0 (get_text (self, "kind", row), "missing") == 0)
    return;
  g_string_append (text, isnan (families) ? "" : ", ");
  g_string_append (text, sitnet_translate (self->language, "capacity "));
  if (capacity == floor (capacity))
    sitnet_about_append (text, self->language, get_number (self, capacity_columns[side], row), capacity);
  append_number (self, text, capacity);
}

/* By what the row is about; counts stay as they are. NULL for nothing. (transfer full) */
static char *
dup_words (const Words *self, const char *value, guint side, gsize row)
{
  const char *what = get_text (self, "what", row);
  GString *text = g_string_new (NULL);
  if (g_strcmp0 (what, "actor") == 0)
    g_string_append (text, sitnet_names_get_name (self->names[side], "sectors", value));
  else if (g_strcmp0 (what, "tie") == 0)
    append_tie_kinds (self, text, value, side);
  else if (g_strcmp0 (what, "isolate") == 0) {
    g_autofree char *reason = sitnet_names_dup_cell (self->of_isolates, "reason", value);
    g_string_append (text, reason);
  } else if (g_strcmp0 (what, "gap") == 0)
    append_need (self, text, value, side, row);
  else if (g_strcmp0 (what, "measure") == 0)
    append_number (self, text, get_number (self, number_columns[side], row));
  else
    g_string_append (text, value);
  return g_string_free (text, text->len == 0);
}

static SitnetColumn *
make_side (const Words *self, guint side, GError **error)
{
  gsize n_rows = sitnet_table_get_n_rows (self->comparison);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_full ((guint)MIN (n_rows, G_MAXUINT), g_free);
  for (gsize row = 0; row < n_rows; row++) {
    const char *value = get_text (self, text_columns[side], row);
    g_ptr_array_add (texts, value != NULL ? dup_words (self, value, side, row) : NULL);
  }
  return sitnet_column_new_text (text_columns[side], n_rows, (const char *const *)texts->pdata, error);
}

static SitnetTable *
make_table (const Words *self, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint c = 0; c < sitnet_table_get_n_columns (self->comparison); c++) {
    SitnetColumn *column = sitnet_table_get_column (self->comparison, c);
    const char *name = sitnet_column_get_name (column);
    gboolean is_before = strcmp (name, text_columns[BEFORE]) == 0, is_after = strcmp (name, text_columns[AFTER]) == 0;
    SitnetColumn *shown =
        is_before || is_after ? make_side (self, is_before ? BEFORE : AFTER, error) : sitnet_column_ref (column);
    if (shown == NULL)
      return NULL;
    g_ptr_array_add (columns, shown);
  }
  return sitnet_table_new_take (sitnet_table_get_name (self->comparison), sitnet_table_get_note (self->comparison),
                                g_steal_pointer (&columns));
}

SitnetTable *
sitnet_comparison_to_words (SitnetTable *comparison, SitnetNetwork *before, SitnetNetwork *after,
                            SitnetLanguage language, GError **error)
{
  g_return_val_if_fail (comparison != NULL, NULL);
  g_autoptr (SitnetTable) of_isolates = sitnet_analysis_columns_to_table (&sitnet_isolates, language);
  g_autoptr (SitnetNames) old_names = sitnet_names_new (before, NULL, language);
  g_autoptr (SitnetNames) new_names = sitnet_names_new (after, NULL, language);
  g_autoptr (SitnetNames) isolates = sitnet_names_new (NULL, of_isolates, language);
  const Words words = {comparison, {old_names, new_names}, isolates, language};
  return make_table (&words, error);
}
