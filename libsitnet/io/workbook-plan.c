/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheet of the schema each sheet of a workbook is, by its name or by what stands in its first rows. */
#include "workbook-plan.h"

#include "row-kinds.h"
#include "schema-private.h"

#include <string.h>

/* What a row would be as the header of a sheet. */
typedef struct {
  guint n_cells;   /* that are filled */
  guint n_known;   /* columns of the sheet */
  gboolean is_all; /* every column that must be there is */
} Fit;

static Fit
fit_row (SitnetSheet sheet, const SitnetTextRow *row)
{
  g_autofree SitnetSlice *cells = g_new (SitnetSlice, row->n_cells);
  Fit fit = {0};
  for (guint i = 0; i < row->n_cells; i++) {
    cells[i] = row->cells[i];
    if (sitnet_row_is_in_brackets (cells[i]))
      cells[i].length = 0;
    fit.n_cells += cells[i].length > 0 ? 1 : 0;
  }
  if (fit.n_cells >= 2 * sitnet_schema[sheet].n_columns) /* most of them would be unknown */
    return fit;
  fit.n_known = sitnet_header_count_known (sheet, cells, row->n_cells, &fit.is_all);
  return fit;
}

static gboolean
has_column (SitnetSheet sheet, const SitnetTextRow *row, const char *name)
{
  gint column = sitnet_schema_find_column (sheet, name);
  for (guint i = 0; column >= 0 && i < row->n_cells; i++)
    if (row->cells[i].length > 0 && sitnet_schema_match_header (sheet, row->cells[i]) == column)
      return TRUE;
  return FALSE;
}

/* What people call "needs" is as often a table of demands: that has an area or a number of families. */
static gint
settle_needs (gint sheet, const SitnetTextGrid *grid)
{
  if (sheet != SITNET_SHEET_NEEDS && sheet != SITNET_SHEET_DEMANDS)
    return sheet;
  for (guint i = 0; i < sitnet_text_grid_get_n_rows (grid); i++) {
    const SitnetTextRow *row = sitnet_text_grid_get_row (grid, i);
    if (has_column (SITNET_SHEET_DEMANDS, row, "need") &&
        (has_column (SITNET_SHEET_DEMANDS, row, "area") || has_column (SITNET_SHEET_DEMANDS, row, "families")))
      return SITNET_SHEET_DEMANDS;
    if (fit_row (SITNET_SHEET_NEEDS, row).is_all)
      return SITNET_SHEET_NEEDS;
  }
  return sheet;
}

/* Whether it has so many headings that no sheet explains most of them. */
static gboolean
is_wider_than_sheets (const SitnetTextRow *row)
{
  guint n_cells = 0, most = 0;
  for (guint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    most = MAX (most, sitnet_schema[sheet].n_columns);
  for (guint i = 0; i < row->n_cells; i++)
    n_cells += row->cells[i].length > 0;
  return n_cells >= 2 * most;
}

/* The sheet that explains most columns of a row; −1 when none explains most of them, or two explain as many. A table of
   pairs is one of ties unless it says what is expected, or how much it is wanted: see the required columns. */
static gint
recognise_row (const SitnetTextRow *row)
{
  gint best = -1;
  guint most = 0;
  gboolean is_shared = FALSE;
  if (is_wider_than_sheets (row))
    return -1;
  for (gint sheet = 0; sheet < SITNET_N_SHEETS; sheet++) {
    Fit fit = fit_row ((SitnetSheet)sheet, row);
    gboolean is_wish = sheet == SITNET_SHEET_WISHES && (has_column (SITNET_SHEET_WISHES, row, "priority") ||
                                                        has_column (SITNET_SHEET_WISHES, row, "rank"));
    if (!fit.is_all || 2 * fit.n_known <= fit.n_cells || (sheet == SITNET_SHEET_WISHES && !is_wish))
      continue;
    is_shared = fit.n_known == most;
    if (fit.n_known < most)
      continue;
    most = fit.n_known;
    best = sheet;
  }
  return is_shared ? -1 : best;
}

static SitnetPlannedSheet
plan_of (SitnetSheetReason reason, gint sheet)
{
  return (SitnetPlannedSheet){.reason = reason, .sheet = sheet, .group = -1};
}

static SitnetPlannedSheet
recognise (const SitnetTextGrid *grid)
{
  for (guint i = 0; i < sitnet_text_grid_get_n_rows (grid); i++) {
    gint sheet = recognise_row (sitnet_text_grid_get_row (grid, i));
    if (sheet >= 0)
      return plan_of (SITNET_SHEET_BY_HEADERS, sheet);
  }
  return plan_of (SITNET_SHEET_UNKNOWN, -1);
}

/* How many columns the best row of headings has of a sheet, with those that can hardly mean another one; 0 where no row has
   all that the sheet must have. */
static guint
count_guessed (const SitnetTextGrid *grid, SitnetSheet sheet, gboolean must_explain_most)
{
  guint most = 0;
  for (guint i = 0; i < sitnet_text_grid_get_n_rows (grid); i++) {
    const SitnetTextRow *row = sitnet_text_grid_get_row (grid, i);
    gboolean is_complete;
    guint n_filled = 0;
    for (guint c = 0; c < row->n_cells; c++)
      n_filled += row->cells[c].length > 0;
    if (is_wider_than_sheets (row))
      continue;
    guint n_known = sitnet_header_count_guessed (sheet, row->cells, row->n_cells, &is_complete);
    if (is_complete && (!must_explain_most || 2 * n_known > n_filled))
      most = MAX (most, n_known);
  }
  return most;
}

/* The one of some sheets of which the headings are most; −1 where none has what it must have, or two fit alike. */
static gint
find_guessed (const SitnetTextGrid *grid, const SitnetSheet *sheets, guint n, gboolean must_explain_most)
{
  gint best = -1;
  guint most = 0;
  gboolean is_shared = FALSE;
  for (guint i = 0; i < n; i++) {
    guint n_known = count_guessed (grid, sheets[i], must_explain_most);
    is_shared = n_known == most ? is_shared || n_known > 0 : n_known < most && is_shared;
    best = n_known > most ? (gint)sheets[i] : best;
    most = MAX (most, n_known);
  }
  return is_shared ? -1 : best;
}

gint
sitnet_workbook_plan_guess (const char *name, const SitnetTextGrid *grid)
{
  SitnetSheet sheets[SITNET_N_SHEETS];
  guint n = sitnet_sheet_name_guess (name, sheets);
  return find_guessed (grid, sheets, n, FALSE);
}

/* What neither a name nor headings tell for certain: a word in the name, or headings that can hardly mean anything else. */
static SitnetPlannedSheet
plan_guessed (const char *name, const SitnetTextGrid *grid)
{
  SitnetSheet all[SITNET_N_SHEETS];
  gint sheet = sitnet_workbook_plan_guess (name, grid);
  for (guint i = 0; i < SITNET_N_SHEETS; i++)
    all[i] = (SitnetSheet)i;
  if (sheet < 0)
    sheet = find_guessed (grid, all, SITNET_N_SHEETS, TRUE);
  SitnetPlannedSheet plan = plan_of (sheet >= 0 ? SITNET_SHEET_BY_HEADERS : SITNET_SHEET_UNKNOWN, sheet);
  plan.is_guessed = sheet >= 0;
  return plan;
}

/* A table that is no sheet as it stands. */
static gboolean
plan_shape (const SitnetTextGrid *grid, gint sheet, SitnetPlannedSheet *plan)
{
  guint header;
  SitnetTableShape shape = sitnet_table_shape (grid, sheet, &header);
  if (shape == SITNET_SHAPE_NONE)
    return FALSE;
  gboolean is_known = sheet >= 0 || shape != SITNET_SHAPE_MATRIX;
  *plan = plan_of (is_known ? SITNET_SHEET_BY_HEADERS : SITNET_SHEET_UNKNOWN, -1);
  plan->shape = shape;
  plan->header_row = sitnet_text_grid_get_row (grid, header)->number;
  return TRUE;
}

static SitnetPlannedSheet
plan_named (const SitnetTextGrid *grid, gint sheet)
{
  SitnetPlannedSheet shaped;
  return plan_shape (grid, sheet, &shaped) ? shaped : plan_of (SITNET_SHEET_BY_NAME, sheet);
}

/* "Matice spolupráce": names down and across alone may be anything. */
static gboolean
is_called_ties (const char *name)
{
  SitnetSheet sheets[SITNET_N_SHEETS];
  guint n = sitnet_sheet_name_guess (name, sheets);
  for (guint i = 0; i < n; i++)
    if (sheets[i] == SITNET_SHEET_TIES)
      return TRUE;
  return FALSE;
}

/* What its headings say, else what the caller says of all such. */
static SitnetPlannedSheet
plan_unnamed (const char *name, const SitnetTextGrid *grid, gint any)
{
  SitnetPlannedSheet plan = recognise (grid), shaped;
  if (plan.sheet >= 0 && plan.sheet != SITNET_SHEET_ACTORS)
    return plan;
  plan = plan_shape (grid, -1, &shaped) ? shaped : plan;
  if (plan.shape == SITNET_SHAPE_MATRIX && is_called_ties (name))
    plan.reason = SITNET_SHEET_BY_HEADERS;
  if (plan.reason == SITNET_SHEET_UNKNOWN && any >= 0)
    return plan_named (grid, any);
  return plan.reason == SITNET_SHEET_UNKNOWN && plan.shape == SITNET_SHAPE_NONE ? plan_guessed (name, grid) : plan;
}

SitnetPlannedSheet
sitnet_workbook_plan (const char *name, const SitnetHead *head, SitnetReadingNames *names)
{
  gint said = sitnet_reading_names_find_sheet (names, name);
  if ((!head->has_cells && head->problem == NULL) ||
      (said < 0 && sitnet_row_is_in_brackets ((SitnetSlice){name, strlen (name)})))
    return plan_of (SITNET_SHEET_LEFT_OUT, -1);
  gint sheet = said >= 0 ? said : settle_needs (sitnet_sheet_name_match (name), head->grid);
  if (!head->has_cells)
    return plan_of (sheet < 0 ? SITNET_SHEET_DAMAGED : SITNET_SHEET_BY_NAME, sheet);
  return sheet < 0 ? plan_unnamed (name, head->grid, sitnet_reading_names_find_any (names))
                   : plan_named (head->grid, sheet);
}
