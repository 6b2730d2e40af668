/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a table of who with whom: mutual ties, claimed by the rows where its halves differ. */
#include "table-matrix.h"

#include "cell.h"
#include "row-kinds.h"
#include "vocabulary-words.h"

#include <string.h>

/* Names that a square of names has across and down at least: two columns that are called alike may be anything. */
#define FEWEST_NAMES 3

/* Names stand in one of the first columns; a number or a sector may stand before them. */
#define NAME_COLUMNS 3

/* How the two halves beside the diagonal compare. */
typedef enum { HALVES_EQUAL, HALVES_ONE_EMPTY, HALVES_DIFFER } Halves;

typedef struct {
  SitnetTableInput *input;
  SitnetMatrixPlaces places;
  SitnetSlice *sector; /* by number of a name: what stands there as its sector; empty for none */
  guint *across;       /* by column: the number of its name; G_MAXUINT for none */
  guint n_columns, n;
  double *strength; /* n × n by numbers of names: 0 for no tie */
  guint *row;       /* by number of a name: its row of the grid */
  guint n_diagonal;
} Matrix;

static gboolean
is_total (SitnetSlice name)
{
  return sitnet_row_kind (&name, 1) == SITNET_ROW_TOTAL;
}

static gboolean
is_sector (const SitnetNameIndex *sectors, SitnetSlice cell)
{
  guint thing;
  return cell.length > 0 && sitnet_name_index_find (sectors, cell, &thing, NULL) == SITNET_NAME_ONE;
}

static gboolean
is_lone (const SitnetTextGrid *grid, guint row)
{
  guint n = 0;
  for (guint c = 0; c < sitnet_text_grid_get_row (grid, row)->n_cells && n < 2; c++)
    n += sitnet_text_grid_get (grid, row, c).length > 0;
  return n == 1;
}

/* A row with nothing but a sector, which nobody is called. */
static gboolean
is_group (const SitnetTextGrid *grid, guint row, guint column, const SitnetNameIndex *across,
          const SitnetNameIndex *sectors)
{
  guint thing;
  SitnetSlice cell = sitnet_text_grid_get (grid, row, column);
  return is_sector (sectors, cell) && is_lone (grid, row) &&
         sitnet_name_index_find (across, cell, &thing, NULL) == SITNET_NAME_NONE;
}

/* What stands across behind a column, but for totals; how many. */
static guint
index_across (const SitnetTextGrid *grid, guint header, guint column, SitnetNameIndex *across)
{
  guint n = 0;
  const SitnetTextRow *row = sitnet_text_grid_get_row (grid, header);
  for (guint c = column + 1; c < row->n_cells; c++)
    if (row->cells[c].length > 0 && !is_total (row->cells[c])) {
      sitnet_name_index_add (across, row->cells[c], c);
      n++;
    }
  return n;
}

/* Nearly all of what stands down in a column stands across as well. */
static gboolean
is_square (const SitnetTextGrid *grid, guint header, const SitnetNameIndex *sectors, SitnetMatrixPlaces *places)
{
  g_autoptr (SitnetNameIndex) across = sitnet_name_index_new ();
  guint n_across = index_across (grid, header, places->key, across), n_down = 0, n_same = 0, n_numbers = 0, thing;
  for (guint r = header + 1; r < sitnet_text_grid_get_n_rows (grid); r++) {
    double number;
    SitnetSlice name = sitnet_text_grid_get (grid, r, places->key);
    if (name.length == 0 || is_total (name))
      continue;
    if (is_group (grid, r, places->key, across, sectors)) {
      places->has_groups = TRUE;
      continue;
    }
    n_down++;
    n_same += sitnet_name_index_find (across, name, &thing, NULL) != SITNET_NAME_NONE;
    n_numbers += sitnet_cell_to_number (name, &number) ? 1 : 0;
  }
  places->name = places->key + (n_numbers == n_down && n_down > 0 ? 1 : 0);
  return n_across >= FEWEST_NAMES && n_down >= FEWEST_NAMES && 5 * n_same >= 4 * n_down;
}

/* A column before the names that holds sectors, and perhaps empty cells below them. */
static gint
find_sectors (const SitnetTextGrid *grid, guint header, guint n_columns, const SitnetNameIndex *sectors)
{
  for (guint c = 0; c < n_columns; c++) {
    guint n = 0, n_sectors = 0;
    for (guint r = header + 1; r < sitnet_text_grid_get_n_rows (grid); r++) {
      SitnetSlice cell = sitnet_text_grid_get (grid, r, c);
      n += cell.length > 0 && !is_total (cell);
      n_sectors += is_sector (sectors, cell) ? 1 : 0;
    }
    if (n_sectors > 0 && 2 * n_sectors > n)
      return (gint)c;
  }
  return -1;
}

/* Names behind numbers: nobody's marks. */
static gboolean
has_names_behind (const SitnetTextGrid *grid, guint header, guint column)
{
  guint n = 0, n_names = 0;
  for (guint r = header + 1; r < sitnet_text_grid_get_n_rows (grid); r++) {
    double strength;
    gboolean is_word;
    SitnetSlice cell = sitnet_text_grid_get (grid, r, column);
    n += cell.length > 0;
    n_names += sitnet_tie_mark_read (cell, &strength, &is_word) == SITNET_MARK_BAD;
  }
  return n >= FEWEST_NAMES && n_names == n;
}

gboolean
sitnet_table_matrix_recognise (const SitnetTextGrid *grid, guint header, SitnetMatrixPlaces *places)
{
  g_autoptr (SitnetVocabulary) vocabulary = sitnet_vocabulary_new (SITNET_SHEET_SECTORS);
  g_autoptr (SitnetNameIndex) sectors = sitnet_vocabulary_words_new (vocabulary, SITNET_SHEET_SECTORS);
  for (guint c = 0; c < MIN (NAME_COLUMNS, sitnet_text_grid_get_row (grid, header)->n_cells); c++) {
    *places = (SitnetMatrixPlaces){.key = c, .sector = -1};
    if (!is_square (grid, header, sectors, places))
      continue;
    if (places->name > c && !has_names_behind (grid, header, places->name))
      places->name = c;
    places->sector = find_sectors (grid, header, c, sectors);
    return TRUE;
  }
  return FALSE;
}

/* What a row, or what stands across, is called: a number stands for the name beside it. */
static SitnetSlice
name_of_row (const Matrix *self, guint row)
{
  return sitnet_text_grid_get (self->input->grid, row, self->places.name);
}

static SitnetSlice
name_of_key (const Matrix *self, SitnetSlice key)
{
  const SitnetTableInput *input = self->input;
  for (guint i = 0; self->places.name != self->places.key && i < input->rows->len; i++) {
    guint row = g_array_index (input->rows, guint, i);
    SitnetSlice own = sitnet_text_grid_get (input->grid, row, self->places.key);
    if (own.length == key.length && memcmp (own.text, key.text, key.length) == 0)
      return name_of_row (self, row);
  }
  return key;
}

static void
name_columns (Matrix *self)
{
  const SitnetTextRow *header = sitnet_text_grid_get_row (self->input->grid, self->input->header);
  self->n_columns = header->n_cells;
  self->across = g_new (guint, MAX (self->n_columns, 1));
  for (guint c = 0; c < self->n_columns; c++) {
    SitnetSlice name = header->cells[c];
    gboolean is_name = c > self->places.name && name.length > 0 && !is_total (name);
    self->across[c] = is_name ? sitnet_table_input_add_name (self->input, name_of_key (self, name)) : G_MAXUINT;
  }
}

/* Rows with nothing but a sector are no names, and are told. */
static void
leave_out_groups (Matrix *self)
{
  SitnetTableInput *input = self->input;
  g_autoptr (SitnetNameIndex) across = sitnet_name_index_new ();
  g_autoptr (SitnetNameIndex) sectors =
      sitnet_vocabulary_words_new (input->builder->vocabularies[SITNET_SHEET_SECTORS], SITNET_SHEET_SECTORS);
  SitnetSlice group = {"", 0}, *of_row = g_new0 (SitnetSlice, MAX (input->rows->len, 1));
  guint n = 0;
  index_across (input->grid, input->header, self->places.key, across);
  for (guint i = 0; i < input->rows->len; i++) {
    guint row = g_array_index (input->rows, guint, i);
    if (self->places.has_groups && is_group (input->grid, row, self->places.key, across, sectors)) {
      group = sitnet_text_grid_get (input->grid, row, self->places.key);
      sitnet_table_input_report (input, SITNET_FINDING_GROUP_ROW, row, (SitnetSlice){"", 0}, group, NULL);
      continue;
    }
    gboolean has_column = self->places.sector >= 0;
    of_row[n] = has_column ? sitnet_text_grid_get (input->grid, row, (guint)self->places.sector) : group;
    g_array_index (input->rows, guint, n++) = row;
  }
  g_array_set_size (input->rows, n);
  self->sector = of_row;
}

/* The names down come first, so that they keep their order. */
static void
name_all (Matrix *self)
{
  SitnetTableInput *input = self->input;
  g_autofree SitnetSlice *of_row = g_steal_pointer (&self->sector);
  guint n_columns = sitnet_text_grid_get_row (input->grid, input->header)->n_cells;
  self->sector = g_new0 (SitnetSlice, input->rows->len + n_columns + 1);
  for (guint i = 0; i < input->rows->len; i++) {
    SitnetSlice name = name_of_row (self, g_array_index (input->rows, guint, i));
    if (name.length > 0)
      self->sector[sitnet_table_input_add_name (input, name)] = of_row[i];
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
    SitnetSlice name = name_of_row (self, row);
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
    for (guint c = self->places.name + 1; c < self->n_columns; c++)
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

static gboolean
has_mark (const Matrix *self)
{
  for (gsize i = 0; i < (gsize)self->n * self->n; i++)
    if (self->strength[i] != 0)
      return TRUE;
  return FALSE;
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
  gboolean has_sectors = self->places.has_groups || self->places.sector >= 0;
  gint sector = sitnet_schema_find_column (SITNET_SHEET_ACTORS, "sector");
  g_autofree char *heading = sitnet_schema_dup_heading (SITNET_SHEET_ACTORS, (guint)sector, input->builder->language);
  sitnet_derived_sheet_add_column (actors, "id", corner.length > 0 ? corner : (SitnetSlice){"id", 2});
  if (has_sectors)
    sitnet_derived_sheet_add_column (actors, "sector", (SitnetSlice){heading, strlen (heading)});
  for (guint i = 0; i < self->n; i++) {
    SitnetSlice *cells = sitnet_derived_sheet_add_row (actors, sitnet_table_input_row_number (input, self->row[i]));
    cells[0] = g_array_index (input->known, SitnetSlice, i);
    if (has_sectors)
      cells[1] = self->sector[i];
  }
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
  SitnetSlice corner = sitnet_text_grid_get (input->grid, input->header, self->places.name);
  guint64 header = sitnet_table_input_row_number (input, input->header);
  g_autoptr (SitnetDerivedSheet) ties = sitnet_derived_sheet_new (SITNET_SHEET_TIES);
  for (guint c = 0; c < G_N_ELEMENTS (names); c++)
    sitnet_derived_sheet_add_column (ties, names[c],
                                     corner.length > 0 ? corner : (SitnetSlice){names[c], strlen (names[c])});
  Halves halves = compare_halves (self);
  for (guint from = 0; from < self->n; from++)
    for (guint to = 0; to < self->n; to++)
      add_tie (self, ties, from, to, halves);
  if (has_mark (self))
    tell_halves (input, halves);
  else
    sitnet_table_input_tell (input, SITNET_FINDING_NO_MARKS, "", NULL);
  if (sitnet_table_input_lacks_actors (input))
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
  sitnet_table_matrix_recognise (input->grid, input->header, &self.places);
  sitnet_table_input_tell_notes (input, self.places.name + 1);
  leave_out_groups (&self);
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
  g_free (self.sector);
  g_free (self.strength);
  g_free (self.row);
  g_free (self.across);
}
