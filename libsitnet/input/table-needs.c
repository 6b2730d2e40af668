/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a table with a row for each need: a service for each organisation whose column has a cross, or that a cell names. */
#include "table-needs.h"

#include "partner-list.h"
#include "row-kinds.h"
#include "text-fold.h"
#include "vocabulary-words.h"

#include <string.h>

/* Needs stand in one of the first columns; their groups may stand before them. */
#define NEED_COLUMNS 3

/* Rows with a need that make a column one of needs. */
#define FEWEST_NEEDS 2

/* Columns of crosses that make a table of crosses. */
#define FEWEST_CROSSES 2

/* Rows below the header that are looked at. */
#define LOOKED_AT 200

typedef enum { COLUMN_NOT_READ, COLUMN_EMPTY, COLUMN_CROSSES, COLUMN_NAMES } ColumnKind;

typedef struct {
  gint need; /* −1 for none */
  ColumnKind *kinds;
  guint n_columns, n_crosses, n_names;
} Columns;

static guint
last_looked_at (const SitnetTextGrid *grid, guint header)
{
  return MIN (sitnet_text_grid_get_n_rows (grid), header + 1 + LOOKED_AT);
}

/* Whether nearly all of what stands in a column are needs. */
static gboolean
holds_needs (const SitnetTextGrid *grid, guint header, guint column, const SitnetNameIndex *needs)
{
  guint n = 0, n_needs = 0, thing;
  for (guint row = header + 1; row < last_looked_at (grid, header); row++) {
    SitnetSlice cell = sitnet_text_grid_get (grid, row, column);
    if (cell.length == 0 || sitnet_row_kind (&cell, 1) != SITNET_ROW_PLAIN)
      continue;
    n++;
    n_needs += sitnet_name_index_find (needs, cell, &thing, NULL) == SITNET_NAME_ONE;
  }
  return n_needs >= FEWEST_NEEDS && 4 * n_needs >= 3 * n;
}

/* A heading that some sheet knows holds something else than crosses. */
static gboolean
is_of_schema (SitnetSlice heading)
{
  static const SitnetSheet sheets[] = {SITNET_SHEET_SERVICES, SITNET_SHEET_DEMANDS, SITNET_SHEET_STANDARD,
                                       SITNET_SHEET_NEEDS};
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++) {
    gint column;
    sitnet_schema_match_headers (sheets[i], &heading, 1, &column);
    if (column >= 0)
      return TRUE;
  }
  return FALSE;
}

/* "Kdo upozornil", "kdo potřebuje": who speaks of a need does not serve it. */
static gboolean
asks_who_needs (SitnetSlice heading, const char *folded)
{
  static const char *const words[] = {"potrebuj", "zada",     "poptav", "chyb",      "upozorn",
                                      "hlas",     "uvad",     "uved",   "navrh",     "zjist",
                                      "reports",  "reported", "needs",  "asked for", "asks"};
  gint column;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  sitnet_schema_match_headers (SITNET_SHEET_DEMANDS, &heading, 1, &column);
  return column >= 0 && column == sitnet_schema_find_column (SITNET_SHEET_DEMANDS, "reported_by");
}

static gboolean
has_letter (SitnetSlice heading)
{
  for (gsize i = 0; i < heading.length; i++)
    if (g_ascii_isalpha (heading.text[i]) || (guchar)heading.text[i] >= 0x80)
      return TRUE;
  return FALSE;
}

static gboolean
asks_who (SitnetSlice heading)
{
  g_autofree char *text = sitnet_text_fold_dup_text (heading);
  if (asks_who_needs (heading, text))
    return FALSE;
  return g_str_has_prefix (text, "kdo ") || strcmp (text, "kdo") == 0 || strcmp (text, "kdo?") == 0 ||
         g_str_has_prefix (text, "who ") || strcmp (text, "who") == 0;
}

/* Words, and the numbers 0 and 1: greater ones count something. */
static ColumnKind
kind_of (const SitnetTextGrid *grid, guint header, guint column)
{
  guint n = 0, n_bad = 0;
  SitnetSlice heading = sitnet_text_grid_get (grid, header, column);
  if (!has_letter (heading) || sitnet_row_is_in_brackets (heading) || sitnet_row_kind (&heading, 1) == SITNET_ROW_TOTAL)
    return COLUMN_NOT_READ;
  if (asks_who (heading))
    return COLUMN_NAMES;
  for (guint row = header + 1; row < last_looked_at (grid, header); row++) {
    double strength;
    gboolean is_word;
    SitnetSlice cell = sitnet_text_grid_get (grid, row, column);
    SitnetMark mark = sitnet_tie_mark_read (cell, &strength, &is_word);
    n_bad += mark == SITNET_MARK_BAD || (!is_word && mark == SITNET_MARK_TIE && strength != 1);
    n += cell.length > 0;
  }
  if (4 * n_bad > n || is_of_schema (heading))
    return COLUMN_NOT_READ;
  return n == 0 ? COLUMN_EMPTY : COLUMN_CROSSES;
}

static void
columns_init (Columns *self, const SitnetTextGrid *grid, guint header, const SitnetNameIndex *needs)
{
  *self = (Columns){.need = -1, .n_columns = sitnet_text_grid_get_row (grid, header)->n_cells};
  self->kinds = g_new0 (ColumnKind, MAX (self->n_columns, 1));
  for (guint c = 0; c < MIN (self->n_columns, NEED_COLUMNS); c++)
    if (holds_needs (grid, header, c, needs))
      self->need = (gint)c;
  for (guint c = (guint)(self->need + 1); self->need >= 0 && c < self->n_columns; c++) {
    self->kinds[c] = kind_of (grid, header, c);
    self->n_crosses += self->kinds[c] == COLUMN_CROSSES;
    self->n_names += self->kinds[c] == COLUMN_NAMES;
  }
  for (guint c = 0; c < self->n_columns; c++) /* an organisation without a cross stands among the others */
    if (self->kinds[c] == COLUMN_EMPTY)
      self->kinds[c] = self->n_crosses >= FEWEST_CROSSES ? COLUMN_CROSSES : COLUMN_NOT_READ;
}

gboolean
sitnet_table_needs_recognise (const SitnetTextGrid *grid, guint header, const SitnetNameIndex *needs)
{
  guint thing;
  Columns columns;
  columns_init (&columns, grid, header, needs);
  SitnetSlice heading = columns.need >= 0 ? sitnet_text_grid_get (grid, header, (guint)columns.need) : (SitnetSlice){0};
  gboolean is_below_header =
      heading.length > 0 && sitnet_name_index_find (needs, heading, &thing, NULL) == SITNET_NAME_ONE;
  g_free (columns.kinds);
  return columns.need >= 0 && !is_below_header && (columns.n_crosses >= FEWEST_CROSSES || columns.n_names == 1);
}

typedef struct {
  SitnetTableInput *input;
  Columns columns;
  GPtrArray *needs; /* GString by number of a name: its needs with | between; NULL for none */
} Needs;

static void
add_need (Needs *self, SitnetSlice name, SitnetSlice need)
{
  guint who = sitnet_table_input_add_name (self->input, name);
  while (self->needs->len <= who)
    g_ptr_array_add (self->needs, g_string_new (NULL));
  GString *list = self->needs->pdata[who];
  g_string_append_printf (list, "%s%.*s", list->len > 0 ? "|" : "", (int)need.length, need.text);
}

static void
take_cell (Needs *self, guint row, guint column, SitnetSlice need)
{
  SitnetTableInput *input = self->input;
  SitnetSlice cell = sitnet_text_grid_get (input->grid, row, column);
  double strength;
  gboolean is_word;
  if (self->columns.kinds[column] == COLUMN_CROSSES) {
    if (sitnet_table_input_read_mark (input, row, column, &strength) == SITNET_MARK_TIE)
      add_need (self, sitnet_text_grid_get (input->grid, input->header, column), need);
    return;
  }
  if (cell.length == 0 || sitnet_tie_mark_read (cell, &strength, &is_word) == SITNET_MARK_NONE)
    return;
  g_autoptr (GArray) names = sitnet_partner_list_split (cell, sitnet_table_input_is_known, input);
  for (guint i = 0; i < names->len; i++)
    add_need (self, g_array_index (names, SitnetSlice, i), need);
}

/* Who has no cross is there too. */
static void
take_headings (Needs *self)
{
  const SitnetTableInput *input = self->input;
  for (guint c = 0; c < self->columns.n_columns; c++)
    if (self->columns.kinds[c] == COLUMN_CROSSES)
      sitnet_table_input_add_name (self->input, sitnet_text_grid_get (input->grid, input->header, c));
}

static void
take_rows (Needs *self)
{
  SitnetTableInput *input = self->input;
  for (guint i = 0; i < input->rows->len; i++) {
    guint row = g_array_index (input->rows, guint, i);
    SitnetSlice need = sitnet_text_grid_get (input->grid, row, (guint)self->columns.need);
    for (guint c = 0; need.length > 0 && c < self->columns.n_columns; c++)
      if (self->columns.kinds[c] == COLUMN_CROSSES || self->columns.kinds[c] == COLUMN_NAMES)
        take_cell (self, row, c, need);
  }
}

static void
hand_over (const Needs *self, SitnetSheet sheet)
{
  static const char *const names[] = {"id", "actor", "needs"};
  const SitnetTableInput *input = self->input;
  SitnetSlice heading = sitnet_text_grid_get (input->grid, input->header, (guint)self->columns.need);
  guint64 header = sitnet_table_input_row_number (input, input->header);
  gboolean is_of_services = sheet == SITNET_SHEET_SERVICES;
  g_autoptr (SitnetDerivedSheet) derived = sitnet_derived_sheet_new (sheet);
  for (guint c = 0; c < (is_of_services ? 3 : 1); c++)
    sitnet_derived_sheet_add_column (derived, names[c],
                                     heading.length > 0 ? heading : (SitnetSlice){names[c], strlen (names[c])});
  for (guint who = 0; who < input->known->len; who++) {
    const GString *needs = who < self->needs->len ? self->needs->pdata[who] : NULL;
    if (is_of_services && (needs == NULL || needs->len == 0))
      continue;
    SitnetSlice *cells = sitnet_derived_sheet_add_row (derived, header);
    cells[0] = g_array_index (input->known, SitnetSlice, who);
    if (!is_of_services)
      continue;
    cells[1] = cells[0];
    cells[2] = (SitnetSlice){needs->str, needs->len};
  }
  sitnet_derived_sheet_hand_over (derived, input->builder, input->shown_as, header);
}

static char *
dup_headings (const Needs *self, gboolean are_read)
{
  const SitnetTableInput *input = self->input;
  GString *text = g_string_new (NULL);
  for (guint c = 0; c < self->columns.n_columns; c++) {
    SitnetSlice heading = sitnet_text_grid_get (input->grid, input->header, c);
    gboolean is_read = self->columns.kinds[c] != COLUMN_NOT_READ;
    if ((gint)c == self->columns.need || heading.length == 0 || is_read != are_read)
      continue;
    g_string_append (text, text->len > 0 ? ", " : "");
    g_string_append_len (text, heading.text, (gssize)heading.length);
    if (!is_read)
      sitnet_table_input_check_column (input, c);
  }
  return g_string_free (text, FALSE);
}

static void
tell (const Needs *self)
{
  const SitnetTableInput *input = self->input;
  g_autofree char *headings = dup_headings (self, TRUE), *others = dup_headings (self, FALSE),
                  *text = g_strdup_printf (sitnet_translate (input->builder->language,
                                                             "a table with a row for each need; who serves it: %s"),
                                           headings);
  sitnet_table_input_tell (input, SITNET_FINDING_TABLE_SHAPE, "", text);
  if (*others != '\0')
    sitnet_table_input_tell (input, SITNET_FINDING_COLUMNS_NOT_READ, "", others);
}

static void
free_list (gpointer list)
{
  g_string_free (list, TRUE);
}

void
sitnet_table_read_needs (SitnetTableInput *input)
{
  g_autoptr (SitnetNameIndex) needs =
      sitnet_vocabulary_words_new (input->builder->vocabularies[SITNET_SHEET_NEEDS], SITNET_SHEET_NEEDS);
  if (!sitnet_table_input_may_make (input, SITNET_SHEET_SERVICES, input->shown_as))
    return;
  Needs self = {.input = input, .needs = g_ptr_array_new_with_free_func (free_list)};
  columns_init (&self.columns, input->grid, input->header, needs);
  sitnet_table_input_tell_notes (input, (guint)(self.columns.need + 1));
  tell (&self);
  take_headings (&self);
  take_rows (&self);
  if (sitnet_table_input_lacks_actors (input))
    hand_over (&self, SITNET_SHEET_ACTORS);
  hand_over (&self, SITNET_SHEET_SERVICES);
  g_ptr_array_unref (self.needs);
  g_free (self.columns.kinds);
}
