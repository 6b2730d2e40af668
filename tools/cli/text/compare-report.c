/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words a comparison: "Přibyli 3 aktéři:" and who they are, kind by kind, the figures last. */
#include "compare-report.h"

#include "text.h"
#include "width.h"
#include "labels.h"

#include <math.h>
#include <string.h>

typedef enum { GENDER_PERSON, GENDER_THING, GENDER_WOMAN, GENDER_PLACE } Gender;

/* What a comparison tells of, in the order in which it matters to who reads it. */
typedef struct {
  const char *what;
  Gender gender;     /* of the Czech noun: the verb goes with it */
  const char *en[2]; /* one, more */
  const char *cs[3]; /* 1, 2–4, 5 */
} Kind;

static const Kind kinds[] = {
    {"actor", GENDER_PERSON, {"actor", "actors"}, {"aktér", "aktéři", "aktérů"}},
    {"gap", GENDER_PLACE, {"white spot", "white spots"}, {"bílé místo", "bílá místa", "bílých míst"}},
    {"isolate",
     GENDER_PERSON,
     {"isolated actor", "isolated actors"},
     {"izolovaný aktér", "izolovaní aktéři", "izolovaných aktérů"}},
    {"cut_actor",
     GENDER_PERSON,
     {"actor whose loss splits the network", "actors whose loss splits the network"},
     {"aktér, jehož odchod síť rozdělí", "aktéři, jejichž odchod síť rozdělí", "aktérů, jejichž odchod síť rozdělí"}},
    {"bridge",
     GENDER_THING,
     {"bridge (a tie whose loss splits the network)", "bridges (ties whose loss splits the network)"},
     {"most (vazba, jejíž ztráta síť rozdělí)", "mosty (vazby, jejichž ztráta síť rozdělí)",
      "mostů (vazeb, jejichž ztráta síť rozdělí)"}},
    {"tie", GENDER_WOMAN, {"tie", "ties"}, {"vazba", "vazby", "vazeb"}},
    {"measure", GENDER_THING, {"measure", "measures"}, {"ukazatel", "ukazatele", "ukazatelů"}},
};

typedef struct {
  Names *names[2]; /* before, after */
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
  static const char *const english[] = {"New", "Gone", "Changed"};
  static const char *const czech[] = {"Přibyl", "Ubyl", "Změnil"};
  static const char *const endings[][3] = {[GENDER_PERSON] = {"", "i", "o"},
                                           [GENDER_THING] = {"", "y", "o"},
                                           [GENDER_WOMAN] = {"a", "y", "o"},
                                           [GENDER_PLACE] = {"o", "a", "o"}};
  if (language == SITNET_LANGUAGE_EN)
    return g_strdup_printf ("%s: %u %s:", english[change], count, kind->en[count == 1 ? 0 : 1]);
  const char *const *ending = endings[kind->gender];
  return g_strdup_printf ("%s%s%s %u %s:", czech[change], plural (count, ending[0], ending[1], ending[2]),
                          change == CHANGE_CHANGED ? " se" : "", count,
                          plural (count, kind->cs[0], kind->cs[1], kind->cs[2]));
}

/* One decimal: enough for families, and for what they share. */
static void
append_number (const Report *self, GString *text, double number)
{
  cells_append_number (round (number * 10) / 10, self->language, text);
}

/* "14 families, capacity 4", "at least 14 families" where some are not told; nothing where nothing is known. */
static void
append_need (const Report *self, GString *text, const char *value, gboolean is_missing)
{
  double families, capacity;
  gboolean at_least;
  difference_read_gap (value, &families, &at_least, &capacity);
  if (!isnan (families)) {
    double shown = round (families * 10) / 10;
    gboolean whole = shown == floor (shown);
    if (at_least)
      g_string_append (text, pick (self->language, "at least ", "nejméně "));
    append_number (self, text, families);
    if (self->language == SITNET_LANGUAGE_EN)
      g_string_append (text, shown == 1 ? " family" : " families");
    else
      g_string_append (text, whole ? plural ((guint64)shown, " rodina", " rodiny", " rodin") : " rodiny");
  }
  if (!isnan (capacity) && !is_missing) {
    g_string_append (text, isnan (families) ? "" : ", ");
    g_string_append (text, pick (self->language, "capacity ", "kapacita "));
    append_number (self, text, capacity);
  }
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
  g_autoptr (GString) need = g_string_new (NULL);
  gboolean is_first = TRUE;
  for (guint i = 0; i < n; i++) {
    const Difference *row = rows[i];
    if (!is_on_side (row, side))
      continue;
    g_autofree char *kind = difference_dup_gap_kind (row);
    const char *word = labels_find ("kind", kind, self->language);
    g_string_append_printf (text, "%s%s", is_first ? "" : ", ", word != NULL ? word : kind);
    if (is_first)
      append_need (self, need, value_of (row, side), strcmp (kind, "missing") == 0);
    is_first = FALSE;
  }
  if (need->len > 0)
    g_string_append_printf (text, " (%s)", need->str);
}

static void
append_actors (const Report *self, GString *text, const Kind *kind, const char *value)
{
  guint64 n = value != NULL ? g_ascii_strtoull (value, NULL, 10) : 0;
  gboolean is_bridge = strcmp (kind->what, "bridge") == 0;
  if (self->language == SITNET_LANGUAGE_EN)
    g_string_append_printf (
        text, is_bridge ? "%" G_GUINT64_FORMAT " %s on the smaller side" : "would cut off %" G_GUINT64_FORMAT " %s", n,
        n == 1 ? "actor" : "actors");
  else if (is_bridge)
    g_string_append_printf (text, "na menší straně %" G_GUINT64_FORMAT " %s", n,
                            plural (n, "aktér", "aktéři", "aktérů"));
  else
    g_string_append_printf (text, "odřízl by %" G_GUINT64_FORMAT " %s", n, plural (n, "aktéra", "aktéry", "aktérů"));
}

static void
append_codes (const Report *self, GString *text, const char *column, const char *value, guint side)
{
  g_autoptr (GString) scratch = g_string_new (NULL);
  g_string_append (text, names_of (self->names[side], column, value, scratch));
}

/* "cooperates with, informs": inside a sentence. */
static void
append_tie_kinds (const Report *self, GString *text, const char *value, guint side)
{
  g_auto (GStrv) codes = g_strsplit (value, "|", -1);
  for (guint i = 0; codes[i] != NULL; i++) {
    g_autoptr (GString) scratch = g_string_new (NULL);
    const char *name = names_of (self->names[side], "kind", codes[i], scratch);
    const char *rest = *name != '\0' ? g_utf8_next_char (name) : name;
    g_string_append (text, i > 0 ? ", " : "");
    if (*rest != '\0' && !g_unichar_isupper (g_utf8_get_char (rest))) /* no abbreviation */
      g_string_append_unichar (text, g_unichar_tolower (g_utf8_get_char (name)));
    else
      g_string_append_len (text, name, rest - name);
    g_string_append (text, rest);
  }
}

static void
append_sector (const Report *self, GString *text, const char *value, guint side)
{
  if (value == NULL || *value == '\0')
    g_string_append (text, pick (self->language, "no sector", "bez rezortu"));
  else
    append_codes (self, text, "sector", value, side);
}

static void
append_value (const Report *self, GString *text, const Kind *kind, const Difference *row, guint side)
{
  const char *value = value_of (row, side);
  if (strcmp (kind->what, "gap") == 0)
    append_gap (self, text, row, side);
  else if (strcmp (kind->what, "actor") == 0)
    append_sector (self, text, value, side);
  else if (strcmp (kind->what, "tie") == 0)
    append_tie_kinds (self, text, value, side);
  else if (strcmp (kind->what, "isolate") == 0)
    append_codes (self, text, "reason", value, side);
  else
    append_actors (self, text, kind, value);
}

static gboolean
put_difference (const Report *self, const Kind *kind, const Difference *row, GError **error)
{
  g_autoptr (GString) text = g_string_new (row->name != NULL ? row->name : row->id);
  gboolean is_actor = strcmp (kind->what, "actor") == 0;
  g_string_append (text, is_actor ? " (" : ": ");
  if (row->change == CHANGE_CHANGED) {
    g_string_append (text, pick (self->language, "before ", "dříve "));
    append_value (self, text, kind, row, 0);
    g_string_append (text, pick (self->language, "; now ", "; nyní "));
  }
  append_value (self, text, kind, row, row->change == CHANGE_LOST ? 0 : 1);
  g_string_append (text, is_actor ? ")" : "");
  return put_item (self, text->str, error);
}

static double
read_measure (const Difference *row, guint side)
{
  const char *value = value_of (row, side);
  return value != NULL ? g_ascii_strtod (value, NULL) : NAN;
}

enum { BEFORE, AFTER, DIFFERENCE, N_NUMBERS };

/* Of the two numbers as they are shown, so that whoever subtracts finds the same; the true one where they look alike. */
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
  g_autoptr (Cells) cells = cells_new (table, NULL, self->names[1], self->language);
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
compare_report_write (SitnetTable *comparison, Names *before, Names *after, SitnetLanguage language, gsize width,
                      SitnetWriteFunc write, gpointer data, GError **error)
{
  const Report report = {{before, after}, language, width, write, data};
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++) {
    g_autoptr (GPtrArray) rows = compare_list_new (comparison, kinds[k].what);
    for (guint change = 0; change < N_CHANGES; change++)
      if (!put_changes (&report, &kinds[k], rows, (Change)change, error))
        return FALSE;
  }
  return TRUE;
}
