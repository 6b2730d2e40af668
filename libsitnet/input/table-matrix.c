/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a table of who with whom: mutual ties, claimed by the rows where its halves differ. */
#include "table-matrix.h"

#include "row-kinds.h"

#include <string.h>

/* How the two halves beside the diagonal compare. */
typedef enum { HALVES_EQUAL, HALVES_ONE_EMPTY, HALVES_DIFFER } Halves;

typedef struct {
  SitnetTableInput *input;
  guint *across; /* by column: the number of its name; G_MAXUINT for none */
  guint n_columns, n;
  double *strength; /* n × n by numbers of names: 0 for no tie */
  guint *row;       /* by number of a name: its row of the grid */
  guint n_diagonal;
} Matrix;

static void
name_columns (Matrix *self)
{
  const SitnetTextRow *header = sitnet_text_grid_get_row (self->input->grid, self->input->header);
  self->n_columns = header->n_cells;
  self->across = g_new (guint, MAX (self->n_columns, 1));
  for (guint c = 0; c < self->n_columns; c++) {
    SitnetSlice name = header->cells[c];
    gboolean is_name = c > 0 && name.length > 0 && sitnet_row_kind (&name, 1) != SITNET_ROW_TOTAL;
    self->across[c] = is_name ? sitnet_table_input_add_name (self->input, name) : G_MAXUINT;
  }
}

/* The names down come first, so that they keep their order. */
static void
name_all (Matrix *self)
{
  SitnetTableInput *input = self->input;
  for (guint i = 0; i < input->rows->len; i++) {
    SitnetSlice name = sitnet_text_grid_get (input->grid, g_array_index (input->rows, guint, i), 0);
    if (name.length > 0)
      sitnet_table_input_add_name (input, name);
  }
  name_columns (self);
  self->n = input->known->len;
}

static void
take_cell (Matrix *self, guint row, guint from, guint c)
{
  double strength;
  guint to = self->across[c];
  if (to == G_MAXUINT || sitnet_table_input_read_mark (self->input, row, c, &strength) != SITNET_MARK_TIE)
    return;
  if (from == to)
    self->n_diagonal++;
  else
    self->strength[(gsize)from * self->n + to] = strength;
}

static void
take_rows (Matrix *self)
{
  SitnetTableInput *input = self->input;
  for (guint i = 0; i < input->rows->len; i++) {
    guint row = g_array_index (input->rows, guint, i);
    SitnetSlice name = sitnet_text_grid_get (input->grid, row, 0);
    if (name.length == 0) {
      sitnet_table_input_report (input, SITNET_FINDING_EMPTY_CELL, row, (SitnetSlice){"", 0}, (SitnetSlice){"", 0},
                                 "from");
      continue;
    }
    guint from = sitnet_table_input_add_name (input, name);
    if (self->row[from] != input->header) {
      g_autofree char *first =
          g_strdup_printf ("%" G_GUINT64_FORMAT, sitnet_table_input_row_number (input, self->row[from]));
      sitnet_table_input_report (input, SITNET_FINDING_DUPLICATE_ID, row, (SitnetSlice){"", 0}, name, first);
      continue;
    }
    self->row[from] = row;
    for (guint c = 1; c < self->n_columns; c++)
      take_cell (self, row, from, c);
  }
}

static Halves
compare_halves (const Matrix *self)
{
  gboolean is_equal = TRUE, is_upper_empty = TRUE, is_lower_empty = TRUE;
  for (guint i = 0; i < self->n; i++)
    for (guint j = i + 1; j < self->n; j++) {
      double upper = self->strength[(gsize)i * self->n + j], lower = self->strength[(gsize)j * self->n + i];
      is_equal &= upper == lower;
      is_upper_empty &= upper == 0;
      is_lower_empty &= lower == 0;
    }
  return is_equal ? HALVES_EQUAL : is_upper_empty || is_lower_empty ? HALVES_ONE_EMPTY : HALVES_DIFFER;
}

static void
add_tie (const Matrix *self, SitnetDerivedSheet *ties, guint from, guint to, Halves halves)
{
  const SitnetTableInput *input = self->input;
  double strength = self->strength[(gsize)from * self->n + to];
  if (strength == 0 || (halves == HALVES_EQUAL && from > to))
    return;
  SitnetSlice *cells = sitnet_derived_sheet_add_row (ties, sitnet_table_input_row_number (input, self->row[from]));
  cells[0] = g_array_index (input->known, SitnetSlice, from);
  cells[1] = g_array_index (input->known, SitnetSlice, to);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  if (strength != 1)
    cells[2] = sitnet_derived_sheet_keep (ties, g_ascii_dtostr (number, sizeof number, strength));
  if (halves == HALVES_DIFFER)
    cells[3] = cells[0];
}

static void
tell_halves (const SitnetTableInput *input, Halves halves)
{
  static const char *const texts[] = {
      N_ ("its two halves are equal, so that each pair is one mutual tie"),
      N_ ("one half is empty, so that each cross is one mutual tie"),
      N_ ("its two halves differ, so that each cross is what the organisation in that row says"),
  };
  sitnet_table_input_tell (input, SITNET_FINDING_MATRIX_READ, "",
                           sitnet_translate (input->builder->language, texts[halves]));
}

/* Who has no tie is in the table too. */
static void
hand_over_actors (const Matrix *self, SitnetSlice corner, guint64 header)
{
  const SitnetTableInput *input = self->input;
  g_autoptr (SitnetDerivedSheet) actors = sitnet_derived_sheet_new (SITNET_SHEET_ACTORS);
  sitnet_derived_sheet_add_column (actors, "id", corner.length > 0 ? corner : (SitnetSlice){"id", 2});
  for (guint i = 0; i < self->n; i++)
    sitnet_derived_sheet_add_row (actors, sitnet_table_input_row_number (input, self->row[i]))[0] =
        g_array_index (input->known, SitnetSlice, i);
  sitnet_derived_sheet_hand_over (actors, input->builder, input->shown_as, header);
  g_autofree char *count = g_strdup_printf ("%u", self->n);
  sitnet_table_input_tell (input, SITNET_FINDING_NEW_ACTORS, "", count);
}

static gboolean
has_tie (const Matrix *self, guint name)
{
  for (guint other = 0; other < self->n; other++)
    if (self->strength[(gsize)name * self->n + other] > 0 || self->strength[(gsize)other * self->n + name] > 0)
      return TRUE;
  return FALSE;
}

/* Who is no actor and has no tie either would be lost without a word; of the others their ties tell. */
static void
report_strangers (const Matrix *self)
{
  SitnetTableInput *input = self->input;
  for (guint i = 0; i < self->n; i++) {
    guint32 number;
    gboolean diacritics;
    SitnetSlice name = g_array_index (input->known, SitnetSlice, i);
    if (sitnet_sheet_names_find (input->actors, name, &number, &diacritics) == SITNET_NAME_NONE && !has_tie (self, i))
      sitnet_table_input_report (input, SITNET_FINDING_UNKNOWN_REFERENCE, self->row[i], (SitnetSlice){"", 0}, name,
                                 sitnet_sheet_names_nearest (input->actors, name));
  }
}

static void
hand_over (const Matrix *self)
{
  static const char *const names[] = {"from", "to", "strength", "reported_by"};
  const SitnetTableInput *input = self->input;
  SitnetSlice corner = sitnet_text_grid_get (input->grid, input->header, 0);
  guint64 header = sitnet_table_input_row_number (input, input->header);
  g_autoptr (SitnetDerivedSheet) ties = sitnet_derived_sheet_new (SITNET_SHEET_TIES);
  for (guint c = 0; c < G_N_ELEMENTS (names); c++)
    sitnet_derived_sheet_add_column (ties, names[c],
                                     corner.length > 0 ? corner : (SitnetSlice){names[c], strlen (names[c])});
  Halves halves = compare_halves (self);
  for (guint from = 0; from < self->n; from++)
    for (guint to = 0; to < self->n; to++)
      add_tie (self, ties, from, to, halves);
  tell_halves (input, halves);
  if (input->actors == NULL && !input->builder->incomplete[SITNET_SHEET_ACTORS])
    hand_over_actors (self, corner, header);
  if (input->actors != NULL)
    report_strangers (self);
  sitnet_derived_sheet_hand_over (ties, input->builder, input->shown_as, header);
}

void
sitnet_table_read_matrix (SitnetTableInput *input)
{
  Matrix self = {.input = input};
  if (!sitnet_table_input_may_make (input, SITNET_SHEET_TIES, input->shown_as))
    return;
  name_all (&self);
  self.row = g_new (guint, MAX (self.n, 1));
  for (guint i = 0; i < self.n; i++)
    self.row[i] = input->header;
  if ((gsize)self.n * self.n <= SITNET_MOST_GRID_CELLS) {
    self.strength = g_new0 (double, (gsize)self.n *self.n + 1);
    take_rows (&self);
    hand_over (&self);
  } else
    sitnet_table_input_tell (input, SITNET_FINDING_TOO_LARGE, "",
                             sitnet_translate (input->builder->language, N_ ("a table of more than 2000 names")));
  g_free (self.strength);
  g_free (self.row);
  g_free (self.across);
}
