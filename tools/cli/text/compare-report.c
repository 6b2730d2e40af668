/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words a comparison: "Přibyli 3 aktéři:" and who they are, kind by kind, the figures last. */
#include "compare-report.h"

#include "message.h"
#include "text.h"
#include "width.h"

#include <math.h>
#include <string.h>

/* The headline of a kind of difference, for one and for more. */
typedef struct {
  const char *one, *many;
} Headline;

/* What a comparison tells of, in the order in which it matters to who reads it. */
typedef struct {
  const char *what;
  Headline headlines[3]; /* by Change */
} Kind;

static const Kind kinds[] = {
    {"actor",
     {{P_ ("New: %u actor:", "New: %u actors:")},
      {P_ ("Gone: %u actor:", "Gone: %u actors:")},
      {P_ ("Changed: %u actor:", "Changed: %u actors:")}}},
    {"gap",
     {{P_ ("New: %u white spot:", "New: %u white spots:")},
      {P_ ("Gone: %u white spot:", "Gone: %u white spots:")},
      {P_ ("Changed: %u white spot:", "Changed: %u white spots:")}}},
    {"isolate",
     {{P_ ("New: %u isolated actor:", "New: %u isolated actors:")},
      {P_ ("Gone: %u isolated actor:", "Gone: %u isolated actors:")},
      {P_ ("Changed: %u isolated actor:", "Changed: %u isolated actors:")}}},
    {"cut_actor",
     {{P_ ("New: %u actor whose loss splits the network:", "New: %u actors whose loss splits the network:")},
      {P_ ("Gone: %u actor whose loss splits the network:", "Gone: %u actors whose loss splits the network:")},
      {P_ ("Changed: %u actor whose loss splits the network:", "Changed: %u actors whose loss splits the network:")}}},
    {"bridge",
     {{P_ ("New: %u bridge (a tie whose loss splits the network):",
           "New: %u bridges (ties whose loss splits the network):")},
      {P_ ("Gone: %u bridge (a tie whose loss splits the network):",
           "Gone: %u bridges (ties whose loss splits the network):")},
      {P_ ("Changed: %u bridge (a tie whose loss splits the network):",
           "Changed: %u bridges (ties whose loss splits the network):")}}},
    {"tie",
     {{P_ ("New: %u tie:", "New: %u ties:")},
      {P_ ("Gone: %u tie:", "Gone: %u ties:")},
      {P_ ("Changed: %u tie:", "Changed: %u ties:")}}},
    {"measure",
     {{P_ ("New: %u measure:", "New: %u measures:")},
      {P_ ("Gone: %u measure:", "Gone: %u measures:")},
      {P_ ("Changed: %u measure:", "Changed: %u measures:")}}},
};

typedef struct {
  SitnetNames *names; /* of the comparison */
  SitnetLanguage language;
  gsize width;
  SitnetWriteFunc write;
  gpointer data;
} Report;

static gboolean
put_text (const Report *self, const char *text, GError **error)
{
  return self->write (text, strlen (text), self->data, error);
}

/* An item under a sentence: two columns in, what does not fit four. */
static gboolean
put_item (const Report *self, const char *text, GError **error)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
  text_append_clean (clean, text);
  text_wrap (clean->str, text_comfortable (self->width) - 4, lines);
  for (guint l = 0; l < lines->len; l++) {
    const TextLine *piece = &g_array_index (lines, TextLine, l);
    if (!put_text (self, l == 0 ? "  " : "    ", error) ||
        !self->write (piece->start, piece->length, self->data, error) || !put_text (self, "\n", error))
      return FALSE;
  }
  return TRUE;
}

static char *
dup_headline (const Kind *kind, Change change, guint count, SitnetLanguage language)
{
  const Headline *headline = &kind->headlines[change];
  return g_strdup_printf (sitnet_translate_count (language, count, headline->one, headline->many), count);
}

static const char *
value_of (const Difference *row, guint side)
{
  return side == 0 ? row->before : row->after;
}

static gboolean
is_on_side (const Difference *row, guint side)
{
  return row->change != (side == 0 ? CHANGE_GAINED : CHANGE_LOST);
}

/* "too little, one provider only (14 families, capacity 4)": the kinds that one place has on one side. */
static void
append_gap (const Report *self, GString *text, const Difference *gap, guint side)
{
  const Difference *only[] = {gap};
  guint n = gap->turned != NULL ? gap->turned->len : 1;
  gpointer const *rows = gap->turned != NULL ? gap->turned->pdata : (gpointer *)only;
  const char *need = NULL;
  gboolean is_first = TRUE;
  for (guint i = 0; i < n; i++) {
    const Difference *row = rows[i];
    if (!is_on_side (row, side))
      continue;
    g_autofree char *kind = difference_dup_gap_kind (row);
    g_autofree char *words = sitnet_names_dup_cell (self->names, "kind", kind);
    g_string_append_printf (text, "%s%s", is_first ? "" : ", ", words);
    if (is_first)
      need = row->words[side];
    is_first = FALSE;
  }
  if (need != NULL)
    g_string_append_printf (text, " (%s)", need);
}

static void
append_actors (const Report *self, GString *text, const char *what, const char *value)
{
  guint64 n = value != NULL ? g_ascii_strtoull (value, NULL, 10) : 0;
  gboolean is_bridge = strcmp (what, "bridge") == 0;
  const char *format =
      is_bridge ? sitnet_translate_count (self->language, n, "%ju actor on the smaller side",
                                          "%ju actors on the smaller side")
                : sitnet_translate_count (self->language, n, "would cut off %ju actor", "would cut off %ju actors");
  g_string_append_printf (text, format, n);
}

/* Columns of a question, for the words of its codes. */
static SitnetTable *
columns_of (const char *question, SitnetLanguage language)
{
  return sitnet_analysis_columns_to_table (sitnet_analysis_find (question), language);
}

static void
append_value (const Report *self, GString *text, const char *what, const Difference *row, guint side)
{
  const char *words = row->words[side];
  if (strcmp (what, "gap") == 0)
    append_gap (self, text, row, side);
  else if (strcmp (what, "bridge") == 0 || strcmp (what, "cut_actor") == 0)
    append_actors (self, text, what, value_of (row, side));
  else if (words != NULL)
    g_string_append (text, words);
  else if (strcmp (what, "actor") == 0)
    g_string_append (text, sitnet_translate (self->language, "no sector"));
}

static char *
dup_item (const Report *self, const char *what, const Difference *row)
{
  GString *text = g_string_new (row->name != NULL ? row->name : row->id);
  gboolean is_actor = strcmp (what, "actor") == 0;
  g_string_append (text, is_actor ? " (" : ": ");
  if (row->change == CHANGE_CHANGED) {
    g_string_append (text, sitnet_translate (self->language, "before "));
    append_value (self, text, what, row, 0);
    g_string_append (text, sitnet_translate (self->language, "; now "));
  }
  append_value (self, text, what, row, row->change == CHANGE_LOST ? 0 : 1);
  g_string_append (text, is_actor ? ")" : "");
  return g_string_free (text, FALSE);
}

char *
compare_report_dup_item (const Difference *row, const char *what, SitnetNames *names, SitnetLanguage language)
{
  const Report report = {.names = names, .language = language};
  return dup_item (&report, what, row);
}

static gboolean
put_difference (const Report *self, const Kind *kind, const Difference *row, GError **error)
{
  g_autofree char *text = dup_item (self, kind->what, row);
  return put_item (self, text, error);
}

static double
read_measure (const Difference *row, guint side)
{
  const char *value = value_of (row, side);
  return value != NULL ? g_ascii_strtod (value, NULL) : NAN;
}

enum { BEFORE, AFTER, DIFFERENCE, N_NUMBERS };

/* Of the two numbers as they are shown, so that a reader who subtracts finds the same; the true one where they look alike. */
static double
difference_of (double before, double after)
{
  double shown = round ((cells_round (after) - cells_round (before)) * 1e6) / 1e6;
  return shown != 0 || isnan (shown) ? shown : after - before;
}

/* Values first, the bitmap of those present behind them, in one block. */
static SitnetColumn *
number_column (const char *name, const GPtrArray *rows, guint which)
{
  double *values = g_malloc0 (rows->len * sizeof *values + rows->len / 8 + 1);
  guint8 *validity = (guint8 *)(values + rows->len);
  for (guint i = 0; i < rows->len; i++) {
    double before = read_measure (rows->pdata[i], 0), after = read_measure (rows->pdata[i], 1);
    values[i] = which == BEFORE ? before : which == AFTER ? after : difference_of (before, after);
    if (!isnan (values[i]))
      validity[i / 8] = (guint8)(validity[i / 8] | 1u << i % 8);
  }
  return sitnet_column_new (name, SITNET_VALUE_DOUBLE, rows->len, values, validity, g_free, values);
}

static SitnetTable *
measure_table (const GPtrArray *rows)
{
  static const char *const names[N_NUMBERS] = {"before", "after", "difference"};
  g_autofree const char **ids = g_new0 (const char *, rows->len + 1);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint i = 0; i < rows->len; i++)
    ids[i] = ((const Difference *)rows->pdata[i])->id;
  g_ptr_array_add (columns, sitnet_column_new_text ("measure", rows->len, ids, NULL));
  for (guint n = 0; n < N_NUMBERS; n++)
    g_ptr_array_add (columns, number_column (names[n], rows, n));
  return sitnet_table_new ("measures", NULL, (SitnetColumn *const *)columns->pdata, columns->len, NULL);
}

static gboolean
put_measures (const Report *self, const GPtrArray *rows, GError **error)
{
  g_autoptr (SitnetTable) table = measure_table (rows);
  g_autoptr (SitnetTable) columns = columns_of ("summary", self->language);
  g_autoptr (SitnetNames) names = sitnet_names_new (NULL, columns, self->language);
  g_autoptr (Cells) cells = cells_new (table, names, self->language);
  return put_text (self, "\n", error) && text_table (cells, self->width, self->write, self->data, error);
}

static guint
count (const GPtrArray *rows, Change change)
{
  guint n = 0;
  for (guint i = 0; i < rows->len; i++)
    n += ((const Difference *)rows->pdata[i])->change == change ? 1 : 0;
  return n;
}

static gboolean
put_changes (const Report *self, const Kind *kind, const GPtrArray *rows, Change change, GError **error)
{
  guint n = count (rows, change);
  if (n == 0)
    return TRUE;
  g_autofree char *headline = dup_headline (kind, change, n, self->language);
  if (!put_text (self, "\n", error) || !text_paragraph (headline, self->width, self->write, self->data, error))
    return FALSE;
  if (strcmp (kind->what, "measure") == 0)
    return put_measures (self, rows, error);
  for (guint i = 0; i < rows->len; i++) {
    const Difference *row = rows->pdata[i];
    if (row->change == change && !put_difference (self, kind, row, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
compare_report_write (SitnetTable *comparison, SitnetTable *words, SitnetLanguage language, gsize width,
                      SitnetWriteFunc write, gpointer data, GError **error)
{
  g_autoptr (SitnetTable) columns = sitnet_compare_columns_to_table (language);
  g_autoptr (SitnetNames) names = sitnet_names_new (NULL, columns, language);
  const Report report = {names, language, width, write, data};
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++) {
    g_autoptr (GPtrArray) rows = compare_list_new (comparison, words, kinds[k].what);
    for (guint change = 0; change < N_CHANGES; change++)
      if (!put_changes (&report, &kinds[k], rows, (Change)change, error))
        return FALSE;
  }
  return TRUE;
}
