/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of several sheets of a workbook as those of one table. */
#include "workbook-join.h"

#include "column-letters.h"
#include "error-private.h"
#include "joined-rows.h"
#include "row-kinds.h"
#include "sheet-label.h"
#include "sheet-vocabularies.h"
#include "workbook-columns.h"
#include "workbook-sheet.h"
#include "workbook-table.h"

#include <string.h>

/* What the name of a sheet says is written into no more columns than these: a year into the one since when and the one until
   when something holds. */
#define MOST_FILLED 2

typedef struct {
  guint sheet; /* of the workbook */
  const char *name;
  guint64 header_row, base; /* what is added to the numbers of its rows */
  GArray *places;           /* gint, by column of the spreadsheet: its column in the table; −1 for none */
  GArray *notes;            /* guint64, likewise: cells without a heading */
  SitnetSheetLabel label;
  gint filled[MOST_FILLED]; /* columns of the table that its name fills; −1 for none */
  gboolean is_in_legend;    /* all that follows explains the table */
} Member;

struct _SitnetWorkbookJoin {
  SitnetBuilder *builder;
  SitnetSheet sheet;
  SitnetTableShape shape; /* NONE where rows are those of `sheet` */
  SitnetWorkbookColumns *columns;
  GPtrArray *members; /* Member */
  Member *member;     /* the one at hand */
  GArray *cells;      /* SitnetWorkbookCell, of the row at hand */
  GStringChunk *texts;
  SitnetWorkbookReading reading;
  SitnetWorkbookTable *table; /* NULL where rows are those of `sheet` */
  gboolean is_begun, is_done;
};

static void
member_free (gpointer data)
{
  Member *self = data;
  g_array_unref (self->places);
  g_array_unref (self->notes);
  sitnet_sheet_label_clear (&self->label);
  g_free (self);
}

static void
report (const SitnetWorkbookJoin *self, SitnetFindingKind kind, const Member *member, const char *column,
        const char *value, const char *detail)
{
  sitnet_findings_add (self->builder->findings, kind, member->name, 0, column, (SitnetSlice){value, strlen (value)},
                       detail);
}

static Member *
get_member (const SitnetWorkbookJoin *self, guint i)
{
  return self->members->pdata[i];
}

/* Headings and what is to be said of them, as if the sheet were read alone; only of further ones, for the first is. */
static void
judge_headings (const SitnetWorkbookJoin *self, const Member *member, const SitnetSlice *headings, const guint *columns,
                guint n)
{
  if (self->shape != SITNET_SHAPE_NONE || member->base == 0)
    return;
  SitnetBuilder *judge = sitnet_builder_new (self->builder->language);
  sitnet_findings_place_columns (sitnet_builder_get_findings (judge), member->name, headings, columns, n);
  sitnet_builder_open_sheet (judge, self->sheet, member->name, headings, n, member->header_row);
  sitnet_findings_merge (self->builder->findings, sitnet_builder_get_findings (judge));
  sitnet_builder_unref (judge);
}

/* Column by column what a sheet has, and where findings say that it stands. */
static void
place_columns (const SitnetWorkbookJoin *self, Member *member, guint k, const SitnetHeaderRow *header)
{
  const Member *first = get_member (self, 0);
  SitnetFindings *findings = self->builder->findings;
  guint n = header->n_cells, n_headings = 0;
  g_autofree SitnetSlice *headings = g_new (SitnetSlice, MAX (n, 1)), *there = g_new (SitnetSlice, MAX (n, 1));
  g_autofree guint *columns = g_new (guint, MAX (n, 1));
  for (guint c = 0; c < n; c++)
    headings[c] = sitnet_row_is_in_brackets (header->cells[c]) ? (SitnetSlice){"", 0} : header->cells[c];
  g_array_set_size (member->places, n);
  sitnet_workbook_columns_add (self->columns, headings, n, (gint *)(void *)member->places->data);
  for (guint c = 0; c < n; c++) {
    gint place = g_array_index (member->places, gint, c);
    if (place < 0)
      continue;
    g_autofree char *own = g_strndup (headings[c].text, headings[c].length);
    if (k > 0)
      sitnet_findings_join_heading (findings, first->name, k,
                                    sitnet_workbook_columns_get_heading (self->columns, (guint)place), own);
    there[n_headings] = headings[c];
    columns[n_headings++] = c;
  }
  sitnet_findings_place_columns (findings, member->name, there, columns, n_headings);
  judge_headings (self, member, there, columns, n_headings);
}

/* The row of headings of a table that is no sheet as it stands, which was found when it was planned. */
static gboolean
take_planned_header (SitnetWorkbookJoin *self, Member *member, guint k, const SitnetTextGrid *grid)
{
  for (guint r = 0; r < sitnet_text_grid_get_n_rows (grid); r++) {
    const SitnetTextRow *row = sitnet_text_grid_get_row (grid, r);
    if (row->number != member->header_row)
      continue;
    g_autofree char *above = g_strdup_printf ("%u", r);
    if (r > 0)
      report (self, SITNET_FINDING_LINES_ABOVE, member, NULL, "", above);
    place_columns (self, member, k, &(SitnetHeaderRow){row->number, row->cells, row->n_cells});
    return TRUE;
  }
  return FALSE;
}

static gboolean
take_header (SitnetWorkbookJoin *self, Member *member, guint k, const SitnetTextGrid *grid)
{
  if (member->header_row > 0)
    return take_planned_header (self, member, k, grid);
  g_autoptr (SitnetHeaderSearch) search = sitnet_header_search_new (self->sheet);
  for (guint r = 0; r < sitnet_text_grid_get_n_rows (grid); r++) {
    const SitnetTextRow *row = sitnet_text_grid_get_row (grid, r);
    if (!sitnet_header_search_add (search, row->number, row->cells, row->n_cells))
      break;
  }
  const SitnetHeaderRow *header = sitnet_header_search_settle (search, self->builder->findings, member->name);
  if (header == NULL)
    return FALSE;
  member->header_row = header->number;
  place_columns (self, member, k, header);
  return TRUE;
}

static void
add_member (SitnetWorkbookJoin *self, const SitnetWorkbook *workbook, const GArray *heads,
            const SitnetPlannedSheet *plans, guint i)
{
  Member *member = g_new0 (Member, 1);
  member->sheet = i;
  member->name = sitnet_workbook_get_sheet (workbook, i)->name;
  member->header_row = plans[i].shape != SITNET_SHAPE_NONE ? plans[i].header_row : 0;
  member->places = g_array_new (FALSE, TRUE, sizeof (gint));
  member->notes = g_array_new (FALSE, TRUE, sizeof (guint64));
  member->label = sitnet_sheet_label_read (self->builder, member->name);
  member->filled[0] = member->filled[1] = -1;
  g_ptr_array_add (self->members, member);
  guint k = self->members->len - 1;
  if (k > 0)
    sitnet_findings_join (self->builder->findings, get_member (self, 0)->name, member->name);
  member->base = k * SITNET_JOINED_ROWS_APART;
  if (!take_header (self, member, k, g_array_index (heads, SitnetHead, i).grid))
    member->header_row = G_MAXUINT64; /* it has no row that could be read */
}

/* The columns that a name fills, of those that the sheet can have. */
static guint
list_filled (const SitnetWorkbookJoin *self, SitnetSheetLabelKind kind, const char *names[MOST_FILLED])
{
  static const struct {
    SitnetSheetLabelKind kind;
    const char *columns[MOST_FILLED];
  } meanings[] = {
      {SITNET_LABEL_SECTOR, {"sector", NULL}},   {SITNET_LABEL_AREA, {"area", NULL}},
      {SITNET_LABEL_AREA, {"areas", NULL}},      {SITNET_LABEL_PERIOD, {"date", NULL}},
      {SITNET_LABEL_PERIOD, {"since", "until"}},
  };
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++) {
    guint n = 0;
    for (guint c = 0; c < MOST_FILLED && meanings[i].kind == kind && meanings[i].columns[c] != NULL; c++)
      if (sitnet_schema_find_column (self->sheet, meanings[i].columns[c]) >= 0)
        names[n++] = meanings[i].columns[c];
    if (n > 0)
      return n;
  }
  return 0;
}

static gboolean
has_column (const Member *member, gint column)
{
  for (guint c = 0; c < member->places->len; c++)
    if (column >= 0 && g_array_index (member->places, gint, c) == column)
      return TRUE;
  return FALSE;
}

/* The column of the table, a new one where no sheet has it. */
static gint
need_column (SitnetWorkbookJoin *self, const char *name)
{
  gint place = sitnet_workbook_columns_find (self->columns, name);
  if (place >= 0)
    return place;
  g_autofree char *heading = sitnet_schema_dup_heading (
      self->sheet, (guint)sitnet_schema_find_column (self->sheet, name), self->builder->language);
  sitnet_workbook_columns_add (self->columns, &(SitnetSlice){heading, strlen (heading)}, 1, &place);
  return place;
}

/* "Doubrava" and "Lhota" may be areas, which nothing says. */
static void
tell_unknown_label (const SitnetWorkbookJoin *self, const Member *member)
{
  gint area = sitnet_schema_find_column (self->sheet, "area");
  g_autofree char *heading =
      area >= 0 ? sitnet_schema_dup_heading (self->sheet, (guint)area, self->builder->language) : NULL;
  if (area >= 0 && !has_column (member, sitnet_workbook_columns_find (self->columns, "area")))
    report (self, SITNET_FINDING_SHEET_NAME_UNKNOWN, member, NULL, member->name, heading);
}

/* What the name of a sheet says stands in no column of its own. */
static void
settle_label (SitnetWorkbookJoin *self, Member *member)
{
  const char *names[MOST_FILLED];
  if (member->label.kind == SITNET_LABEL_NONE)
    tell_unknown_label (self, member);
  guint n = member->header_row == G_MAXUINT64 ? 0 : list_filled (self, member->label.kind, names);
  g_autoptr (GString) read_as = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    if (has_column (member, sitnet_workbook_columns_find (self->columns, names[i])))
      return;
  for (guint i = 0; i < n; i++) {
    member->filled[i] = need_column (self, names[i]);
    g_string_append_printf (read_as, "%s%s ", i > 0 ? ", " : "",
                            sitnet_workbook_columns_get_heading (self->columns, (guint)member->filled[i]));
    g_string_append_printf (read_as, sitnet_translate (self->builder->language, "“%s”"), member->label.shown);
  }
  if (n > 0)
    report (self, SITNET_FINDING_SHEET_NAME_READ, member, NULL, member->name, read_as->str);
}

/* Columns that only further sheets have are no columns of the first. */
static void
settle_columns (const SitnetWorkbookJoin *self)
{
  const Member *first = get_member (self, 0);
  for (guint c = 0; c < sitnet_workbook_columns_get_n (self->columns); c++)
    if (!has_column (first, (gint)c))
      sitnet_findings_join_column (self->builder->findings, first->name,
                                   sitnet_workbook_columns_get_heading (self->columns, c));
}

SitnetWorkbookJoin *
sitnet_workbook_join_new (const SitnetWorkbook *workbook, const GArray *heads, const SitnetPlannedSheet *plans,
                          gint group, SitnetBuilder *builder, GStringChunk *texts)
{
  SitnetWorkbookJoin *self = g_new0 (SitnetWorkbookJoin, 1);
  *self = (SitnetWorkbookJoin){.builder = builder, .sheet = SITNET_SHEET_ACTORS, .texts = texts};
  self->members = g_ptr_array_new_with_free_func (member_free);
  self->cells = g_array_new (FALSE, FALSE, sizeof (SitnetWorkbookCell));
  sitnet_builder_declare_vocabularies (builder);
  for (guint i = 0; i < workbook->sheets->len; i++)
    if (plans[i].group == group) {
      self->sheet = plans[i].sheet >= 0 ? (SitnetSheet)plans[i].sheet : self->sheet;
      self->shape = plans[i].shape != SITNET_SHAPE_NONE ? plans[i].shape : self->shape;
    }
  self->columns = sitnet_workbook_columns_new (self->sheet, self->shape != SITNET_SHAPE_NONE);
  for (guint i = 0; i < workbook->sheets->len; i++)
    if (plans[i].group == group)
      add_member (self, workbook, heads, plans, i);
  for (guint k = 0; k < self->members->len; k++)
    settle_label (self, get_member (self, k));
  settle_columns (self);
  return self;
}

void
sitnet_workbook_join_free (SitnetWorkbookJoin *self)
{
  if (self == NULL)
    return;
  sitnet_workbook_table_free (self->table);
  sitnet_workbook_columns_free (self->columns);
  g_ptr_array_unref (self->members);
  g_array_unref (self->cells);
  g_free (self);
}

/* Rows on their way. */

static void
hand_over (SitnetWorkbookJoin *self, const SitnetWorkbookRow *row)
{
  gboolean goes_on = self->table != NULL ? sitnet_workbook_table_take (self->table, row)
                                         : sitnet_workbook_sheet_take (&self->reading, row);
  self->is_done |= !goes_on;
}

static void
add_cell (SitnetWorkbookJoin *self, guint column, const char *text)
{
  SitnetSlice slice = {text, strlen (text)};
  SitnetWorkbookCell cell = {column, SITNET_CONTENT_TEXT, slice, slice, 1};
  g_array_append_val (self->cells, cell);
}

/* The headings of all sheets in one row. */
static void
begin_table (SitnetWorkbookJoin *self)
{
  const Member *first = get_member (self, 0);
  guint64 number = first->header_row != G_MAXUINT64 ? first->header_row : 1;
  if (self->shape != SITNET_SHAPE_NONE)
    self->table = sitnet_workbook_table_new (self->builder, first->name, number, self->texts);
  else
    sitnet_workbook_sheet_begin (&self->reading, self->builder,
                                 (SitnetPlannedSheet){.sheet = (gint)self->sheet, .group = -1}, first->name,
                                 self->texts);
  self->is_begun = TRUE;
  g_array_set_size (self->cells, 0);
  for (guint c = 0; c < sitnet_workbook_columns_get_n (self->columns); c++)
    add_cell (self, c, sitnet_workbook_columns_get_heading (self->columns, c));
  hand_over (self, &(SitnetWorkbookRow){number, FALSE, (const SitnetWorkbookCell *)(const void *)self->cells->data,
                                        self->cells->len});
}

static gboolean
begin (guint sheet, gpointer data)
{
  SitnetWorkbookJoin *self = data;
  self->member = NULL;
  for (guint k = 0; k < self->members->len && !self->is_done; k++)
    if (get_member (self, k)->sheet == sheet)
      self->member = get_member (self, k);
  if (self->member == NULL)
    return FALSE;
  if (!self->is_begun)
    begin_table (self);
  if (self->table == NULL && !self->is_done)
    self->is_done = !sitnet_workbook_sheet_go_on (&self->reading, self->member->base + self->member->header_row);
  return !self->is_done;
}

static void
note (Member *member, guint column)
{
  if (column >= member->notes->len)
    g_array_set_size (member->notes, column + 1);
  g_array_index (member->notes, guint64, column)++;
}

/* Whether a row is one of the table, and no total, note or heading among its rows, which would not be known as such any more
   with a second cell in it. */
static gboolean
is_of_table (Member *member, const SitnetWorkbookCell *cells, guint n)
{
  guint n_texts = n + 1; /* with an empty one: that of the name of the sheet */
  g_autofree SitnetSlice *texts = g_new0 (SitnetSlice, n_texts);
  for (guint i = 0; i < n; i++)
    texts[i] = cells[i].shown;
  member->is_in_legend |= sitnet_row_begins_legend (texts, n_texts);
  return n > 0 && !member->is_in_legend && sitnet_row_kind (texts, n_texts) == SITNET_ROW_PLAIN &&
         !sitnet_row_is_footnote (texts, n_texts) && !sitnet_row_is_starred (texts, n_texts) &&
         !sitnet_row_is_group_heading (texts, n_texts);
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  guint one = ((const SitnetWorkbookCell *)a)->column, other = ((const SitnetWorkbookCell *)b)->column;
  return one < other ? -1 : one > other;
}

static gboolean
take (const SitnetWorkbookRow *row, gpointer data)
{
  SitnetWorkbookJoin *self = data;
  Member *member = self->member;
  if (row->number <= member->header_row)
    return TRUE;
  g_array_set_size (self->cells, 0);
  for (guint i = 0; i < row->n_cells; i++) {
    SitnetWorkbookCell cell = row->cells[i];
    gint place = cell.column < member->places->len ? g_array_index (member->places, gint, cell.column) : -1;
    if (place < 0 && sitnet_slice_trim (cell.shown).length > 0)
      note (member, cell.column);
    cell.column = (guint)place;
    if (place >= 0)
      g_array_append_val (self->cells, cell);
  }
  gboolean is_filled = self->cells->len > 0;
  gboolean takes_label =
      is_of_table (member, (const SitnetWorkbookCell *)(const void *)self->cells->data, self->cells->len);
  for (guint i = 0; takes_label && i < MOST_FILLED; i++)
    if (member->filled[i] >= 0)
      add_cell (self, (guint)member->filled[i], member->label.text);
  g_array_sort (self->cells, compare);
  if (is_filled)
    hand_over (self,
               &(SitnetWorkbookRow){row->number + member->base, row->is_hidden,
                                    (const SitnetWorkbookCell *)(const void *)self->cells->data, self->cells->len});
  return !self->is_done;
}

static void
hide_columns (guint first, guint last, gpointer data)
{
  SitnetWorkbookJoin *self = data;
  for (guint c = first; self->table == NULL && c <= last && c < self->member->places->len; c++) {
    gint place = g_array_index (self->member->places, gint, c);
    if (place >= 0)
      sitnet_workbook_sheet_hide_columns (&self->reading, (guint)place, (guint)place);
  }
}

static void
end (const GError *problem, gpointer data)
{
  SitnetWorkbookJoin *self = data;
  for (guint c = 0; c < self->member->notes->len; c++) {
    g_autofree char *letters = sitnet_column_dup_letters (c),
                    *count = g_strdup_printf ("%" G_GUINT64_FORMAT, g_array_index (self->member->notes, guint64, c));
    if (g_array_index (self->member->notes, guint64, c) > 0)
      report (self, SITNET_FINDING_TEXT_WITHOUT_HEADING, self->member, letters, letters, count);
  }
  if (problem == NULL)
    return;
  g_autofree char *why = sitnet_error_dup_message (problem, self->builder->language);
  report (self, SITNET_FINDING_DAMAGED_SHEET, self->member, NULL, "", why);
  sitnet_builder_mark_incomplete (self->builder, self->sheet);
}

gboolean
sitnet_workbook_join_read (SitnetWorkbookJoin *self, SitnetWorkbook *workbook, SitnetWatch *watch, GError **error)
{
  g_autofree guint *order = g_new (guint, MAX (workbook->sheets->len, 1));
  for (guint i = 0; i < workbook->sheets->len; i++)
    order[i] = i;
  SitnetWorkbookTaker taker = {self->texts, begin, take, hide_columns, end, self, 0};
  gboolean good = workbook->read (workbook, order, &taker, watch, error);
  if (self->table != NULL)
    sitnet_workbook_table_end (self->table, NULL);
  else if (self->is_begun)
    sitnet_workbook_sheet_end (&self->reading, NULL);
  return good;
}

void
sitnet_workbook_join_read_table (const SitnetWorkbookJoin *self)
{
  if (self->table != NULL)
    sitnet_workbook_table_read (self->table, self->shape);
}
