/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a table with a row for each organisation: actors, services and ties; of a questionnaire each tie is the claim of the
   one that answered. */
#include "table-organisations.h"

#include "cell.h"
#include "table-rows.h"
#include "vocabulary-words.h"

#include <string.h>

/* Who the rows are about. Several rows of one organisation are told. */
static void
list_organisations (SitnetTableRows *self)
{
  SitnetTableInput *input = self->input;
  guint n = input->rows->len;
  g_autofree guint *first = g_new (guint, MAX (n, 1));
  self->who = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++) {
    SitnetSlice name = sitnet_table_rows_get (self, i, (guint)self->roles->organisation);
    guint row = g_array_index (input->rows, guint, i), before = input->known->len;
    self->who[i] = name.length > 0 ? sitnet_table_input_add_name (input, name) : G_MAXUINT;
    if (name.length == 0)
      sitnet_table_input_report (input, SITNET_FINDING_EMPTY_CELL, row,
                                 sitnet_table_rows_heading (self, self->roles->organisation), name, "name");
    else if (self->who[i] == before)
      first[before] = i;
    else {
      guint64 here = sitnet_table_rows_number (self, i);
      SitnetFindings *findings = input->builder->findings;
      g_autofree char *before_it = sitnet_findings_dup_row (findings, input->shown_as,
                                                            sitnet_table_rows_number (self, first[self->who[i]]), here),
                      *this_one = sitnet_findings_dup_row (findings, input->shown_as, here, here),
                      *rows = g_strdup_printf ("%s, %s", before_it, this_one);
      sitnet_table_input_report (input, SITNET_FINDING_ROWS_TOGETHER, row,
                                 sitnet_table_rows_heading (self, self->roles->organisation), name, rows);
    }
  }
  input->n_own = input->known->len;
}

static void
open_actors (SitnetTableRows *self)
{
  const SitnetColumnSchema *columns = sitnet_schema[SITNET_SHEET_ACTORS].columns;
  self->actors = sitnet_derived_sheet_new (SITNET_SHEET_ACTORS);
  sitnet_derived_sheet_add_column (self->actors, "id", sitnet_table_rows_heading (self, self->roles->organisation));
  for (guint c = 0; c < self->roles->n_columns; c++) {
    const SitnetColumnRole *column = &self->roles->columns[c];
    gboolean is_known = column->role == SITNET_ROLE_ACTOR;
    if (!is_known && column->role != SITNET_ROLE_OTHER)
      continue;
    const char *name = is_known ? columns[column->schema].name : NULL;
    if (is_known && columns[column->schema].kind == SITNET_CELL_ID)
      continue; /* the name is the id, for partners are named */
    self->actor_columns[c] = 1 + sitnet_derived_sheet_add_column (self->actors, name, column->heading);
    if (is_known && strcmp (name, "asked") == 0)
      self->asked = self->actor_columns[c];
  }
  if (self->is_questionnaire && self->asked == 0)
    self->asked = 1 + sitnet_derived_sheet_add_column (self->actors, "asked", (SitnetSlice){"asked", 5});
}

/* Of what may differ from service to service, such as telephones, all is kept; where it is, or of which sector, must be said
   once. */
static gboolean
must_agree (const SitnetColumnRole *column)
{
  if (column->role != SITNET_ROLE_ACTOR)
    return FALSE;
  const SitnetColumnSchema *schema = &sitnet_schema[SITNET_SHEET_ACTORS].columns[column->schema];
  return schema->kind != SITNET_CELL_PHONE && strcmp (schema->name, "note") != 0;
}

/* Whether one of the texts with "; " between is this one. */
static gboolean
holds_text (SitnetSlice texts, SitnetSlice said)
{
  SitnetSlice item;
  while (sitnet_cell_next_item (&texts, &item))
    if (item.length == said.length && memcmp (item.text, said.text, said.length) == 0)
      return TRUE;
  return FALSE;
}

/* What a further row says of an organisation must fit with what was said before. */
static void
put_actor_cell (SitnetTableRows *self, SitnetSlice *cells, guint i, guint c)
{
  const SitnetColumnRole *column = &self->roles->columns[c];
  SitnetSlice *cell = &cells[self->actor_columns[c] - 1], said = sitnet_table_rows_get (self, i, c);
  gboolean is_equal = cell->length == said.length && memcmp (cell->text, said.text, said.length) == 0;
  if (cell->length == 0)
    *cell = said;
  else if (said.length > 0 && !is_equal && must_agree (column)) {
    g_autofree char *before = g_strndup (cell->text, cell->length);
    sitnet_table_input_report (self->input, SITNET_FINDING_ROWS_DIFFER, g_array_index (self->input->rows, guint, i),
                               column->heading, said, before);
  } else if (said.length > 0 && !is_equal && !holds_text (*cell, said)) {
    g_autofree char *both = g_strdup_printf ("%.*s; %.*s", (int)cell->length, cell->text, (int)said.length, said.text);
    *cell = sitnet_derived_sheet_keep (self->actors, both);
  }
}

static void
fill_actors (SitnetTableRows *self)
{
  for (guint i = 0; i < self->input->rows->len; i++) {
    if (self->who[i] == G_MAXUINT)
      continue;
    gboolean is_new = self->who[i] == sitnet_derived_sheet_get_n_rows (self->actors);
    SitnetSlice *cells = is_new ? sitnet_derived_sheet_add_row (self->actors, sitnet_table_rows_number (self, i))
                                : sitnet_derived_sheet_get_row (self->actors, self->who[i]);
    cells[0] = g_array_index (self->input->known, SitnetSlice, self->who[i]);
    for (guint c = 0; c < self->roles->n_columns; c++)
      if (self->actor_columns[c] > 0)
        put_actor_cell (self, cells, i, c);
    if (self->is_questionnaire && self->asked > 0)
      cells[self->asked - 1] = (SitnetSlice){"yes", 3};
  }
}

static void
append_columns (const SitnetTableRows *self, GString *text, const char *format, SitnetRole role, SitnetRole other)
{
  g_autofree char *headings = sitnet_table_rows_dup_headings (self, role, other);
  if (headings == NULL)
    return;
  g_string_append (text, "; ");
  g_string_append_printf (text, sitnet_translate (self->input->builder->language, format), headings);
}

static void
tell_shape (const SitnetTableRows *self)
{
  SitnetLanguage language = self->input->builder->language;
  SitnetSlice name = sitnet_table_rows_heading (self, self->roles->organisation);
  g_autofree char *heading = g_strndup (name.text, name.length);
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_append_printf (
      text,
      self->is_questionnaire
          ? sitnet_translate (language, "a questionnaire with a row for each organisation that answered (“%s”)")
          : sitnet_translate (language, "a table with a row for each organisation (“%s”)"),
      heading);
  append_columns (self, text, N_ ("partners: %s"), SITNET_ROLE_PARTNERS, SITNET_ROLE_PARTNER);
  append_columns (self, text, N_ ("needs: %s"), SITNET_ROLE_NEEDS, SITNET_ROLE_NEED);
  sitnet_table_input_tell (self->input, SITNET_FINDING_TABLE_SHAPE, "", text->str);
}

/* Headings that are no names of the columns that they are read as. */
static void
tell_guessed (const SitnetTableRows *self)
{
  SitnetTableInput *input = self->input;
  for (guint c = 0; c < self->roles->n_columns; c++) {
    const SitnetColumnRole *column = &self->roles->columns[c];
    gboolean is_read = self->actor_columns[c] > 0 || self->service_columns[c] > 0;
    SitnetSheet sheet = column->role == SITNET_ROLE_ACTOR ? SITNET_SHEET_ACTORS : SITNET_SHEET_SERVICES;
    if (!column->is_guessed || !is_read)
      continue;
    g_autofree char *heading = sitnet_schema_dup_heading (sheet, (guint)column->schema, input->builder->language);
    sitnet_table_input_report (input, SITNET_FINDING_HEADING_GUESSED, input->header, column->heading, column->heading,
                               heading);
  }
}

/* Columns that no sheet takes: they must not be about a client all the same. */
static gboolean
is_not_read (const SitnetTableRows *self, guint c)
{
  SitnetRole role = self->roles->columns[c].role;
  return role == SITNET_ROLE_TECHNICAL ||
         ((role == SITNET_ROLE_ACTOR || role == SITNET_ROLE_OTHER) && self->actor_columns[c] == 0) ||
         (role == SITNET_ROLE_SERVICE && self->service_columns[c] == 0);
}

static void
tell_not_read (const SitnetTableRows *self)
{
  g_autoptr (GString) headings = g_string_new (NULL);
  for (guint c = 0; c < self->roles->n_columns; c++) {
    if (!is_not_read (self, c))
      continue;
    SitnetSlice heading = sitnet_table_rows_heading (self, (gint)c);
    sitnet_table_input_check_column (self->input, c);
    g_string_append (headings, headings->len > 0 ? ", " : "");
    g_string_append_len (headings, heading.text, (gssize)heading.length);
  }
  if (headings->len > 0)
    sitnet_table_input_tell (self->input, SITNET_FINDING_COLUMNS_NOT_READ, "", headings->str);
}

static void
hand_over (const SitnetTableRows *self, const SitnetDerivedSheet *sheet)
{
  SitnetTableInput *input = self->input;
  if (sheet != NULL)
    sitnet_derived_sheet_hand_over (sheet, input->builder, input->shown_as,
                                    sitnet_table_input_row_number (input, input->header));
}

static void
read_rows (SitnetTableRows *self)
{
  SitnetTableInput *input = self->input;
  gboolean has_actors = !sitnet_table_input_lacks_actors (input);
  list_organisations (self);
  if (!has_actors)
    open_actors (self);
  sitnet_table_rows_open_ties (self);
  sitnet_table_rows_open_services (self);
  tell_shape (self);
  tell_guessed (self);
  tell_not_read (self);
  if (self->actors != NULL)
    fill_actors (self);
  if (self->ties != NULL)
    sitnet_table_rows_fill_ties (self);
  if (self->services != NULL)
    sitnet_table_rows_fill_services (self);
  if (self->actors != NULL || self->is_questionnaire)
    sitnet_table_input_add_actors (input, self->actors, self->actors != NULL ? input->n_own : 0);
  hand_over (self, self->actors);
  hand_over (self, self->ties);
  hand_over (self, self->services);
}

static void
clear (SitnetTableRows *self)
{
  sitnet_derived_sheet_free (self->actors);
  sitnet_derived_sheet_free (self->ties);
  sitnet_derived_sheet_free (self->services);
  g_hash_table_unref (self->service_ids);
  g_free (self->who);
  g_free (self->actor_columns);
  g_free (self->service_columns);
  sitnet_table_roles_free (self->roles);
}

void
sitnet_table_read_organisations (SitnetTableInput *input, gboolean is_questionnaire)
{
  g_autoptr (SitnetNameIndex) needs =
      sitnet_vocabulary_words_new (input->builder->vocabularies[SITNET_SHEET_NEEDS], SITNET_SHEET_NEEDS);
  SitnetTableRows self = {.input = input, .is_questionnaire = is_questionnaire};
  sitnet_table_input_tell_notes (input, 1);
  self.roles = sitnet_table_roles_new (input->grid, input->header, needs);
  self.actor_columns = g_new0 (guint, MAX (self.roles->n_columns, 1));
  self.service_columns = g_new0 (guint, MAX (self.roles->n_columns, 1));
  self.service_ids = g_hash_table_new (NULL, NULL);
  if (self.roles->another >= 0) {
    SitnetSlice other = sitnet_table_rows_heading (&self, self.roles->another);
    g_autofree char *heading = g_strndup (other.text, other.length);
    sitnet_table_input_report (input, SITNET_FINDING_TWO_COLUMNS, input->header, (SitnetSlice){"", 0},
                               sitnet_table_rows_heading (&self, self.roles->organisation), heading);
    sitnet_builder_mark_incomplete (input->builder, SITNET_SHEET_ACTORS);
  } else
    read_rows (&self);
  clear (&self);
}
