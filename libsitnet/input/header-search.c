/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the header of a sheet stands: below title lines, and perhaps in two rows, of which the upper one holds what its
   columns have in common. */
#include "header-search.h"

#include "cell.h"

#include <string.h>

#define MOST_ROWS 200            /* with blank ones */
#define MOST_BYTES (1024 * 1024) /* of rows that wait; a header of a person is far shorter */

struct _SitnetHeaderSearch {
  SitnetSheet sheet;
  GStringChunk *texts;
  GPtrArray *cells; /* SitnetSlice arrays, of each row and of headings of two rows in one */
  GArray *rows;     /* SitnetHeaderRow */
  guint n_filled;   /* rows that are not blank */
  gsize n_bytes;    /* of their texts and slices */
  gint found;       /* the first row with the required columns; −1 for none yet */
  SitnetHeaderRow header;
  guint first_below;
};

SitnetHeaderSearch *
sitnet_header_search_new (SitnetSheet sheet)
{
  SitnetHeaderSearch *self = g_new0 (SitnetHeaderSearch, 1);
  self->sheet = sheet;
  self->texts = g_string_chunk_new (1024);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SitnetHeaderRow));
  self->found = -1;
  return self;
}

void
sitnet_header_search_free (SitnetHeaderSearch *self)
{
  if (self == NULL)
    return;
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

/* How many columns of the sheet are among those of a row, and whether all that it must have are. */
static guint
count_columns (SitnetSheet sheet, const gint *columns, guint n_cells, gboolean *is_complete)
{
  const SitnetSheetSchema *schema = &sitnet_schema[sheet];
  g_autofree guint8 *known = g_new0 (guint8, schema->n_columns);
  guint n = 0;
  for (guint c = 0; c < n_cells; c++) {
    n += columns[c] >= 0 && !known[columns[c]];
    if (columns[c] >= 0)
      known[columns[c]] = 1;
  }
  *is_complete = TRUE;
  for (guint s = 0; s < schema->n_columns; s++) {
    gint instead = schema->columns[s].required && !known[s] ? sitnet_schema_find_instead (sheet, s) : -1;
    if (schema->columns[s].required && !known[s] && (instead < 0 || !known[instead]))
      *is_complete = FALSE;
  }
  return n;
}

guint
sitnet_header_count_known (SitnetSheet sheet, const SitnetSlice *cells, guint n_cells, gboolean *is_complete)
{
  g_autofree gint *columns = g_new (gint, MAX (n_cells, 1));
  for (guint c = 0; c < n_cells; c++)
    columns[c] = cells[c].length > 0 ? sitnet_schema_match_header (sheet, cells[c]) : -1;
  return count_columns (sheet, columns, n_cells, is_complete);
}

guint
sitnet_header_count_guessed (SitnetSheet sheet, const SitnetSlice *cells, guint n_cells, gboolean *is_complete)
{
  g_autofree gint *columns = g_new (gint, MAX (n_cells, 1));
  guint n_filled = 0;
  for (guint c = 0; c < n_cells; c++)
    n_filled += cells[c].length > 0;
  sitnet_schema_match_headers (sheet, cells, n_cells, columns);
  guint n_known = count_columns (sheet, columns, n_cells, is_complete);
  *is_complete = *is_complete && n_filled > 1; /* a lone word may be a title */
  return n_known;
}

static gint
find_complete (const SitnetSlice *cells, guint n_cells)
{
  static const SitnetSheet sheets[] = {SITNET_SHEET_TIES, SITNET_SHEET_SERVICES, SITNET_SHEET_DEMANDS,
                                       SITNET_SHEET_ACTORS, SITNET_SHEET_AREAS};
  gboolean is_complete;
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (sitnet_header_count_known (sheets[i], cells, n_cells, &is_complete) >= 2 && is_complete)
      return (gint)sheets[i];
  return -1;
}

gint
sitnet_header_find_beside (const SitnetSlice *cells, guint n_cells, guint *first)
{
  for (guint gap = 1; gap + 2 < n_cells; gap++) {
    guint start = gap + 1, end = start;
    if (cells[gap].length > 0 || cells[gap - 1].length == 0 || cells[start].length == 0)
      continue;
    while (end < n_cells && cells[end].length > 0)
      end++;
    gint sheet = find_complete (cells + start, end - start);
    *first = start;
    if (sheet >= 0 && find_complete (cells, gap) >= 0)
      return sheet;
  }
  return -1;
}

static const SitnetHeaderRow *
get_row (const SitnetHeaderSearch *self, guint index)
{
  return &g_array_index (self->rows, SitnetHeaderRow, index);
}

static SitnetSlice
cell_of (const SitnetHeaderRow *row, guint column)
{
  return column < row->n_cells ? row->cells[column] : (SitnetSlice){"", 0};
}

static gboolean
is_blank (const SitnetHeaderRow *row)
{
  for (guint c = 0; c < row->n_cells; c++)
    if (row->cells[c].length > 0)
      return FALSE;
  return TRUE;
}

static SitnetSlice
join (SitnetHeaderSearch *self, SitnetSlice upper, SitnetSlice lower)
{
  g_autofree char *text = g_strdup_printf ("%.*s %.*s", (int)MIN (upper.length, 1000), upper.text,
                                           (int)MIN (lower.length, 1000), lower.text);
  return (SitnetSlice){g_string_chunk_insert (self->texts, text), strlen (text)};
}

static gboolean
is_known (const SitnetHeaderSearch *self, SitnetSlice heading)
{
  return heading.length > 0 && sitnet_schema_match_header (self->sheet, heading) >= 0;
}

/* Two rows of headings in one: "Věk" over "od" and "do" is "Věk od" and "Věk do", where the sheet knows such a column. An
   upper cell counts for the empty ones to its right, as a merged one does. `doubtful` gets a column that could be what
   either row says. */
static SitnetHeaderRow
combine (SitnetHeaderSearch *self, const SitnetHeaderRow *upper, const SitnetHeaderRow *lower, gint *doubtful)
{
  guint n = MAX (upper->n_cells, lower->n_cells);
  SitnetSlice *cells = g_new (SitnetSlice, MAX (n, 1)), group = {"", 0};
  g_ptr_array_add (self->cells, cells);
  *doubtful = -1;
  for (guint c = 0; c < n; c++) {
    SitnetSlice above = cell_of (upper, c), below = cell_of (lower, c);
    group = above.length > 0 ? above : group;
    cells[c] = below.length > 0 ? below : above;
    if (below.length == 0 || group.length == 0)
      continue;
    SitnetSlice both = join (self, group, below);
    if (is_known (self, both))
      cells[c] = both;
    else if (above.length > 0 && is_known (self, above) && is_known (self, below) &&
             sitnet_schema_match_header (self->sheet, above) != sitnet_schema_match_header (self->sheet, below))
      *doubtful = (gint)c;
  }
  return (SitnetHeaderRow){lower->number, cells, n};
}

gboolean
sitnet_header_search_add (SitnetHeaderSearch *self, guint64 number, const SitnetSlice *cells, guint n_cells)
{
  SitnetSlice *copies = g_new (SitnetSlice, MAX (n_cells, 1));
  g_ptr_array_add (self->cells, copies);
  for (guint c = 0; c < n_cells; c++) {
    SitnetSlice cell = sitnet_slice_trim (cells[c]);
    copies[c] = (SitnetSlice){g_string_chunk_insert_len (self->texts, cell.text, (gssize)cell.length), cell.length};
    self->n_bytes += cell.length;
  }
  SitnetHeaderRow row = {number, copies, n_cells};
  g_array_append_val (self->rows, row);
  self->n_bytes += n_cells * sizeof *copies;
  self->n_filled += is_blank (&row) ? 0 : 1;
  if (self->found >= 0)
    return FALSE; /* the row below the header may belong to it */
  gboolean is_complete;
  sitnet_header_count_known (self->sheet, copies, n_cells, &is_complete);
  if (is_complete)
    self->found = (gint)self->rows->len - 1;
  return self->n_filled < SITNET_HEADER_ROWS && self->rows->len < MOST_ROWS && self->n_bytes < MOST_BYTES;
}

static guint
count_known (const SitnetHeaderSearch *self, const SitnetHeaderRow *row, gboolean *is_complete)
{
  return sitnet_header_count_known (self->sheet, row->cells, row->n_cells, is_complete);
}

/* Rows of a workbook may come without the blank ones between them. */
static gboolean
has_row_below (const SitnetHeaderSearch *self, guint row)
{
  return row + 1 < self->rows->len && get_row (self, row + 1)->number == get_row (self, row)->number + 1;
}

/* Whether a row is the lower of two rows of headings: with it, more columns are known, and none of its cells stands under a
   heading that is known by itself. */
static gboolean
is_lower_part (SitnetHeaderSearch *self, guint upper, SitnetHeaderRow *combined, gint *doubtful)
{
  if (!has_row_below (self, upper) || is_blank (get_row (self, upper + 1)))
    return FALSE;
  const SitnetHeaderRow *above = get_row (self, upper), *below = get_row (self, upper + 1);
  gboolean is_complete, was_complete;
  *combined = combine (self, above, below, doubtful);
  guint n_known = count_known (self, combined, &is_complete), n_above = count_known (self, above, &was_complete);
  for (guint c = 0; c < below->n_cells; c++)
    if (below->cells[c].length > 0 && !is_known (self, cell_of (combined, c)))
      return FALSE;
  return is_complete && (n_known > n_above || *doubtful >= 0);
}

/* Whether the row above a header belongs to it. */
static gboolean
has_upper_part (SitnetHeaderSearch *self, guint lower, SitnetHeaderRow *combined, gint *doubtful)
{
  if (lower == 0 || !has_row_below (self, lower - 1) || is_blank (get_row (self, lower - 1)))
    return FALSE;
  const SitnetHeaderRow *below = get_row (self, lower);
  *combined = combine (self, get_row (self, lower - 1), below, doubtful);
  for (guint c = 0; c < below->n_cells; c++)
    if (below->cells[c].length > 0 && cell_of (combined, c).text != below->cells[c].text)
      return TRUE;
  return *doubtful >= 0;
}

static gboolean
is_heading_of_any (SitnetSlice cell)
{
  static const SitnetSheet sheets[] = {SITNET_SHEET_ACTORS, SITNET_SHEET_TIES, SITNET_SHEET_SERVICES,
                                       SITNET_SHEET_DEMANDS};
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (sitnet_schema_match_header (sheets[i], cell) >= 0)
      return TRUE;
  return FALSE;
}

/* Whether the row below holds nothing but headings, some of them under no heading of their own: "název, rezort" twice under
   "Organizace A" and "Organizace B", each over two columns. */
static gboolean
has_words_below (const SitnetHeaderSearch *self, guint upper)
{
  guint n = 0, n_alone = 0;
  if (!has_row_below (self, upper))
    return FALSE;
  const SitnetHeaderRow *above = get_row (self, upper), *below = get_row (self, upper + 1);
  for (guint c = 0; c < below->n_cells; c++) {
    if (below->cells[c].length == 0)
      continue;
    if (!is_heading_of_any (below->cells[c]))
      return FALSE;
    n++;
    n_alone += cell_of (above, c).length == 0;
  }
  return n >= 2 && n_alone > 0;
}

/* What the upper row says counts where the lower one only repeats what every organisation has. */
static SitnetHeaderRow
combine_words (SitnetHeaderSearch *self, guint upper)
{
  const SitnetHeaderRow *above = get_row (self, upper), *below = get_row (self, upper + 1);
  guint n = MAX (above->n_cells, below->n_cells);
  SitnetSlice *cells = g_new (SitnetSlice, MAX (n, 1)), group = {"", 0};
  g_ptr_array_add (self->cells, cells);
  for (guint c = 0; c < n; c++) {
    SitnetSlice own = cell_of (above, c), word = cell_of (below, c);
    group = own.length > 0 ? own : group;
    cells[c] = word.length == 0 || (own.length > 0 && !is_known (self, word)) ? own
               : is_known (self, word) || group.length == 0                   ? word
                                                                              : join (self, group, word);
  }
  return (SitnetHeaderRow){below->number, cells, n};
}

/* Where no row has all of the required columns by name: the first that has them by what its headings can hardly mean
   otherwise, else the one that knows most, for the finding to name what is missing. */
static guint
find_best (const SitnetHeaderSearch *self)
{
  guint best = G_MAXUINT, most = 0;
  gboolean is_complete;
  for (guint r = 0; r < self->rows->len; r++) {
    const SitnetHeaderRow *row = get_row (self, r);
    guint n_known = sitnet_header_count_guessed (self->sheet, row->cells, row->n_cells, &is_complete);
    if (is_complete)
      return r;
    if (!is_blank (row) && (best == G_MAXUINT || n_known > most)) {
      best = r;
      most = n_known;
    }
  }
  return best;
}

/* The first and the last row of the header. */
static gboolean
find_header (SitnetHeaderSearch *self, guint *first, guint *last, gint *doubtful)
{
  *doubtful = -1;
  for (guint r = 0; self->found < 0 && r + 1 < self->rows->len; r++)
    if (is_lower_part (self, r, &self->header, doubtful)) {
      *first = r;
      *last = r + 1;
      return TRUE;
    }
  *doubtful = -1;
  *first = *last = self->found >= 0 ? (guint)self->found : find_best (self);
  if (*first == G_MAXUINT)
    return FALSE;
  if (self->found >= 0 && has_upper_part (self, *first, &self->header, doubtful))
    --*first;
  else if (self->found >= 0 && is_lower_part (self, *first, &self->header, doubtful))
    ++*last;
  else {
    *doubtful = -1;
    self->header = has_words_below (self, *first) ? combine_words (self, *first) : *get_row (self, *first);
    *last += self->header.number != get_row (self, *first)->number;
  }
  return TRUE;
}

void
sitnet_header_check_skipped (SitnetFindings *findings, const char *shown_as, guint64 row, const SitnetSlice *cells,
                             guint n_cells)
{
  for (guint c = 0; c < n_cells; c++) {
    SitnetSlice cell = sitnet_slice_trim (cells[c]);
    SitnetBirthNumber found = cell.length >= 9 ? sitnet_cell_birth_number (cell) : SITNET_BIRTH_NUMBER_NONE;
    if (found != SITNET_BIRTH_NUMBER_NONE)
      sitnet_findings_add (findings,
                           found == SITNET_BIRTH_NUMBER_MAYBE ? SITNET_FINDING_MAYBE_BIRTH_NUMBER
                                                              : SITNET_FINDING_BIRTH_NUMBER,
                           shown_as, row, NULL, cell, NULL);
  }
}

static void
report_above (const SitnetHeaderSearch *self, guint first, SitnetFindings *findings, const char *shown_as)
{
  guint64 n = 0, first_row = 0;
  SitnetSlice text = {"", 0};
  for (guint r = 0; r < first; r++) {
    const SitnetHeaderRow *row = get_row (self, r);
    if (is_blank (row))
      continue;
    sitnet_header_check_skipped (findings, shown_as, row->number, row->cells, row->n_cells);
    first_row = n++ == 0 ? row->number : first_row;
    for (guint c = 0; text.length == 0 && c < row->n_cells; c++)
      text = row->cells[c];
  }
  g_autofree char *count = g_strdup_printf ("%" G_GUINT64_FORMAT, n);
  if (n > 0)
    sitnet_findings_add_count (findings, SITNET_FINDING_LINES_ABOVE, shown_as, first_row, NULL, text, count, n);
}

static void
report_beside (const SitnetHeaderSearch *self, SitnetFindings *findings, const char *shown_as)
{
  guint first;
  gint sheet = sitnet_header_find_beside (self->header.cells, self->header.n_cells, &first);
  if (sheet < 0)
    return;
  g_autoptr (GString) headings = g_string_new (NULL);
  for (guint c = first; c < self->header.n_cells && self->header.cells[c].length > 0; c++)
    g_string_append_printf (headings, "%s%.*s", c > first ? ", " : "", (int)MIN (self->header.cells[c].length, 200),
                            self->header.cells[c].text);
  g_autofree char *name = sitnet_sheet_name_dup ((SitnetSheet)sheet, sitnet_findings_get_language (findings));
  sitnet_findings_add (findings, SITNET_FINDING_TABLE_BESIDE, shown_as, self->header.number, NULL,
                       (SitnetSlice){headings->str, headings->len}, name);
}

const SitnetHeaderRow *
sitnet_header_search_settle (SitnetHeaderSearch *self, SitnetFindings *findings, const char *shown_as)
{
  guint first, last;
  gint doubtful;
  if (!find_header (self, &first, &last, &doubtful))
    return NULL;
  report_above (self, first, findings, shown_as);
  if (doubtful >= 0) {
    SitnetSlice upper = cell_of (get_row (self, first), (guint)doubtful),
                lower = cell_of (get_row (self, last), (guint)doubtful);
    g_autofree char *heading = g_strndup (upper.text, upper.length);
    sitnet_findings_add (findings, SITNET_FINDING_DOUBTFUL_HEADING, shown_as, get_row (self, last)->number, NULL, lower,
                         heading);
  }
  report_beside (self, findings, shown_as);
  self->first_below = last + 1;
  return &self->header;
}

const SitnetHeaderRow *
sitnet_header_search_get_rows (const SitnetHeaderSearch *self, guint *n_rows, guint *first_below)
{
  *n_rows = self->rows->len;
  *first_below = self->first_below;
  return (const SitnetHeaderRow *)(const void *)self->rows->data;
}
