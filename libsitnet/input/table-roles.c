/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What each column of a table of organisations says: who, what of it, with whom, which needs. */
#include "table-roles.h"

#include "cell.h"
#include "cell-list.h"
#include "heading-words.h"
#include "row-kinds.h"
#include "text-fold.h"
#include "tie-mark.h"

#include <string.h>

/* So many columns of crosses make a table of crosses; a single one may be a column of anything. */
#define FEWEST_CROSSES 2

/* Rows below the header that are looked at. */
#define LOOKED_AT 200

static guint
last_looked_at (const SitnetTextGrid *grid, guint header)
{
  return MIN (sitnet_text_grid_get_n_rows (grid), header + 1 + LOOKED_AT);
}

/* Whether a column holds marks, though a person may have put a word into one of many cells. */
static gboolean
holds_marks (const SitnetTextGrid *grid, guint header, guint column)
{
  guint n = 0, n_bad = 0;
  for (guint row = header + 1; row < last_looked_at (grid, header); row++) {
    double strength;
    gboolean is_word;
    SitnetSlice cell = sitnet_text_grid_get (grid, row, column);
    if (cell.length > 1 && cell.text[0] == '{')
      continue; /* the id that an export gives its question */
    n_bad += sitnet_tie_mark_read (cell, &strength, &is_word) == SITNET_MARK_BAD;
    n += cell.length > 0;
  }
  return n > 0 && 4 * n_bad < n;
}

static gboolean
is_survey (const SitnetTableRoles *self)
{
  for (guint c = 0; c < self->n_columns; c++) {
    SitnetSlice heading = self->columns[c].heading;
    if (sitnet_heading_is_of_survey (heading) ||
        (sitnet_heading_asks (heading) && heading.text[heading.length - 1] == '?'))
      return TRUE;
  }
  return FALSE;
}

/* Who a row is about is said in one of the first columns. */
#define ORGANISATION_COLUMNS 200

/* The column of organisations: one that says so comes before one that is headed as a name, and that before an id. */
static void
find_organisation (SitnetTableRoles *self)
{
  static const SitnetHeadingMeaning order[] = {SITNET_HEADING_ORGANISATION, SITNET_HEADING_NAME};
  self->organisation = self->another = -1;
  for (guint i = 0; i < G_N_ELEMENTS (order) && self->organisation < 0; i++)
    for (guint c = 0; c < MIN (self->n_columns, ORGANISATION_COLUMNS); c++) {
      if (self->columns[c].role == SITNET_ROLE_NONE || sitnet_heading_read (self->columns[c].heading) != order[i])
        continue;
      if (self->organisation >= 0 && self->another < 0)
        self->another = (gint)c;
      if (self->organisation < 0)
        self->organisation = (gint)c;
    }
}

static void
set_role (SitnetTableRoles *self, guint c, SitnetRole role, gint schema)
{
  self->columns[c].role = role;
  self->columns[c].schema = schema;
}

/* "S kým spolupracujete? [Klub Vlna]": marks, and not a text of one's own. */
static gboolean
take_option (SitnetTableRoles *self, const SitnetTextGrid *grid, guint header, guint c)
{
  SitnetSlice question, option;
  if (!sitnet_heading_split (self->columns[c].heading, &question, &option) ||
      sitnet_heading_read (question) != SITNET_HEADING_PARTNERS)
    return FALSE;
  SitnetRole role = holds_marks (grid, header, c) ? SITNET_ROLE_PARTNER : SITNET_ROLE_PARTNERS;
  set_role (self, c, role, -1);
  self->columns[c].name = option;
  return TRUE;
}

static void
take_column (SitnetTableRoles *self, const SitnetTextGrid *grid, guint header, guint c)
{
  SitnetColumnRole *column = &self->columns[c];
  SitnetHeadingMeaning meaning = sitnet_heading_read (column->heading);
  gint schema = sitnet_schema_match_header (SITNET_SHEET_ACTORS, column->heading);
  if ((gint)c == self->organisation)
    set_role (self, c, SITNET_ROLE_ORGANISATION, -1);
  else if (take_option (self, grid, header, c))
    return;
  else if (meaning == SITNET_HEADING_PARTNERS || meaning == SITNET_HEADING_NEEDS)
    set_role (self, c, meaning == SITNET_HEADING_NEEDS ? SITNET_ROLE_NEEDS : SITNET_ROLE_PARTNERS, -1);
  else if (self->is_survey && (meaning == SITNET_HEADING_TECHNICAL || meaning == SITNET_HEADING_NAME))
    set_role (self, c, SITNET_ROLE_TECHNICAL, -1);
  else if (schema >= 0 && strcmp (sitnet_schema[SITNET_SHEET_ACTORS].columns[schema].name, "name") != 0)
    set_role (self, c, SITNET_ROLE_ACTOR, schema);
  else if ((schema = sitnet_schema_match_header (SITNET_SHEET_SERVICES, column->heading)) >= 0)
    set_role (self, c, SITNET_ROLE_SERVICE, schema);
  else
    set_role (self, c, SITNET_ROLE_OTHER, -1);
}

/* "2. Rezort", "Do kterého rezortu patříte?": columns of a sheet whose headings are no names of them. Of actors, not what
   they are called: that is another column. */
static void
guess_columns (SitnetTableRoles *self, SitnetSheet sheet, SitnetRole role)
{
  g_autofree SitnetSlice *headings = g_new (SitnetSlice, MAX (self->n_columns, 1));
  g_autofree gint *columns = g_new (gint, MAX (self->n_columns, 1));
  gint name = sitnet_schema_find_column (sheet, "name");
  for (guint c = 0; c < self->n_columns; c++) {
    gboolean is_known = self->columns[c].role == role, is_free = self->columns[c].role == SITNET_ROLE_OTHER;
    headings[c] = is_free ? self->columns[c].heading : (SitnetSlice){"", 0};
    columns[c] = is_known ? self->columns[c].schema : -1;
  }
  sitnet_schema_guess_headers (sheet, headings, self->n_columns, columns);
  for (guint c = 0; c < self->n_columns; c++)
    if (self->columns[c].role == SITNET_ROLE_OTHER && columns[c] >= 0 && columns[c] != name &&
        sitnet_schema[sheet].columns[columns[c]].kind != SITNET_CELL_ID &&
        sitnet_schema[sheet].columns[columns[c]].kind != SITNET_CELL_ACTOR) {
      set_role (self, c, role, columns[c]);
      self->columns[c].is_guessed = TRUE;
    }
}

/* Columns that are headed as a need, or as one of the organisations, and hold marks. */
static void
find_crosses (SitnetTableRoles *self, const SitnetTextGrid *grid, guint header, SitnetRole role,
              const SitnetNameIndex *names)
{
  guint n = 0, thing;
  g_autofree gboolean *is_cross = g_new0 (gboolean, MAX (self->n_columns, 1));
  for (guint c = 0; c < self->n_columns; c++) {
    const SitnetColumnRole *column = &self->columns[c];
    gboolean is_free = column->role == SITNET_ROLE_OTHER || column->role == SITNET_ROLE_SERVICE;
    is_cross[c] = is_free && sitnet_name_index_find (names, column->heading, &thing, NULL) == SITNET_NAME_ONE &&
                  holds_marks (grid, header, c);
    n += is_cross[c] ? 1 : 0;
  }
  for (guint c = 0; n >= FEWEST_CROSSES && c < self->n_columns; c++)
    if (is_cross[c]) {
      set_role (self, c, role, -1);
      self->columns[c].name = self->columns[c].heading;
    }
}

static void
find_partners (SitnetTableRoles *self, const SitnetTextGrid *grid, guint header)
{
  g_autoptr (SitnetNameIndex) names = sitnet_name_index_new ();
  for (guint row = header + 1; row < sitnet_text_grid_get_n_rows (grid); row++)
    sitnet_name_index_add (names, sitnet_text_grid_get (grid, row, (guint)self->organisation), row);
  find_crosses (self, grid, header, SITNET_ROLE_PARTNER, names);
}

static gboolean
is_need (SitnetSlice text, gpointer needs)
{
  guint thing;
  return sitnet_name_index_find (needs, text, &thing, NULL) == SITNET_NAME_ONE;
}

/* Whether at least half of the items of a column are needs. */
static gboolean
holds_needs (const SitnetTextGrid *grid, guint header, guint column, const SitnetNameIndex *needs)
{
  guint n = 0, n_known = 0;
  for (guint row = header + 1; row < last_looked_at (grid, header); row++) {
    SitnetSlice rest = sitnet_text_grid_get (grid, row, column), item;
    while (sitnet_cell_next_item (&rest, &item)) {
      g_autoptr (GArray) parts = sitnet_cell_split_known (item, is_need, (gpointer)needs);
      n_known += parts != NULL || is_need (item, (gpointer)needs);
      n++;
    }
  }
  return n > 0 && 2 * n_known >= n;
}

/* Whether an organisation stands in several rows. */
static gboolean
repeats_organisations (const SitnetTableRoles *self, const SitnetTextGrid *grid, guint header)
{
  guint32 thing;
  g_autoptr (SitnetNameIndex) names = sitnet_name_index_new ();
  for (guint row = header + 1; row < last_looked_at (grid, header); row++) {
    SitnetSlice name = sitnet_text_grid_get (grid, row, (guint)self->organisation);
    if (name.length > 0 && sitnet_name_index_find (names, name, &thing, NULL) != SITNET_NAME_NONE)
      return TRUE;
    sitnet_name_index_add (names, name, row);
  }
  return FALSE;
}

/* Where no column is headed as needs, one of services says them: known needs, or a row for each service. Not beside ids, by which
   other sheets may name the rows. */
static void
take_services (SitnetTableRoles *self, const SitnetTextGrid *grid, guint header, const SitnetNameIndex *needs)
{
  static const char words[] = "služba|služby|poskytované služby|poskytovaná služba|nabízené služby|nabízená služba|"
                              "nabídka služeb|druh služby|druhy služeb|typ služby|název služby|service|services";
  gint found = -1;
  for (guint c = 0; c < self->n_columns; c++) {
    const SitnetColumnRole *column = &self->columns[c];
    gint schema = column->role == SITNET_ROLE_ACTOR ? column->schema : -1;
    if (column->role == SITNET_ROLE_NEEDS || column->role == SITNET_ROLE_NEED ||
        (schema >= 0 && sitnet_schema[SITNET_SHEET_ACTORS].columns[schema].kind == SITNET_CELL_ID))
      return;
    if (found < 0 && (column->role == SITNET_ROLE_OTHER || column->role == SITNET_ROLE_SERVICE) &&
        sitnet_text_fold_is_in_list (column->heading, words))
      found = (gint)c;
  }
  if (found >= 0 && (holds_needs (grid, header, (guint)found, needs) || repeats_organisations (self, grid, header)))
    set_role (self, (guint)found, SITNET_ROLE_NEEDS, -1);
}

/* Of columns of services only those count that say what a need does not. */
static void
settle_services (SitnetTableRoles *self)
{
  static const char *const kept[] = {"name",   "target", "level",    "form", "age_from",
                                     "age_to", "age",    "capacity", "areas"};
  const SitnetColumnSchema *columns = sitnet_schema[SITNET_SHEET_SERVICES].columns;
  for (guint c = 0; c < self->n_columns; c++) {
    gboolean is_kept = FALSE;
    if (self->columns[c].role != SITNET_ROLE_SERVICE)
      continue;
    for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
      is_kept |= strcmp (columns[self->columns[c].schema].name, kept[i]) == 0;
    if (!is_kept)
      set_role (self, c, SITNET_ROLE_OTHER, -1);
  }
}

static void
count_roles (SitnetTableRoles *self)
{
  for (guint c = 0; c < self->n_columns; c++)
    self->n_of_role[self->columns[c].role]++;
}

SitnetTableRoles *
sitnet_table_roles_new (const SitnetTextGrid *grid, guint header, const SitnetNameIndex *needs)
{
  SitnetTableRoles *self = g_new0 (SitnetTableRoles, 1);
  const SitnetTextRow *row = sitnet_text_grid_get_row (grid, header);
  self->n_columns = row->n_cells;
  self->columns = g_new0 (SitnetColumnRole, MAX (self->n_columns, 1));
  for (guint c = 0; c < self->n_columns; c++) {
    self->columns[c].heading = row->cells[c];
    gboolean is_none = row->cells[c].length == 0 || sitnet_row_is_in_brackets (row->cells[c]);
    set_role (self, c, is_none ? SITNET_ROLE_NONE : SITNET_ROLE_OTHER, -1);
  }
  self->is_survey = is_survey (self);
  find_organisation (self);
  for (guint c = 0; self->organisation >= 0 && c < self->n_columns; c++)
    if (self->columns[c].role != SITNET_ROLE_NONE)
      take_column (self, grid, header, c);
  if (self->organisation >= 0) {
    find_crosses (self, grid, header, SITNET_ROLE_NEED, needs);
    find_partners (self, grid, header);
    take_services (self, grid, header, needs);
    guess_columns (self, SITNET_SHEET_ACTORS, SITNET_ROLE_ACTOR);
    guess_columns (self, SITNET_SHEET_SERVICES, SITNET_ROLE_SERVICE);
  }
  settle_services (self);
  count_roles (self);
  return self;
}

void
sitnet_table_roles_free (SitnetTableRoles *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  g_free (self);
}

gboolean
sitnet_table_roles_is_rich (const SitnetTableRoles *self)
{
  return self->organisation >= 0 && self->n_of_role[SITNET_ROLE_PARTNERS] + self->n_of_role[SITNET_ROLE_PARTNER] +
                                            self->n_of_role[SITNET_ROLE_NEEDS] + self->n_of_role[SITNET_ROLE_NEED] >
                                        0;
}
