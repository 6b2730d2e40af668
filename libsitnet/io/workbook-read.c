/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A data set as one workbook: its sheets are told apart, and read in the order in which the builder is fastest. */
#include "workbook-read.h"

#include "format-private.h"
#include "hxl.h"
#include "schema-private.h"
#include "table-read.h"
#include "workbook-file.h"
#include "workbook-groups.h"
#include "workbook-join.h"
#include "workbook-sheet.h"
#include "workbook-table.h"
#include "workbook-write.h"
#include "xlsx-write.h"

#include <sitnet/error.h>
#include <string.h>
#include <sys/stat.h>

/* What opening and reading the file are of the whole, by time; the rest is sealing. */
#define OPENING 0.1
#define READING 0.8

/* About what a part of a workbook unpacks to. */
#define UNPACKED 8

typedef struct {
  SitnetBuilder *builder;
  SitnetWorkbook *workbook;
  SitnetFindings *findings;
  GArray *heads;             /* SitnetHead, by sheet of the workbook */
  SitnetPlannedSheet *plans; /* likewise */
  GPtrArray *joins;          /* SitnetWorkbookJoin, by group of sheets that are one table */
  GStringChunk *texts;
  SitnetWorkbookReading reading; /* of the sheet at hand */
  SitnetWorkbookTable **tables;  /* by sheet: of those that are no sheets as they stand */
  SitnetWorkbookTable *table;    /* the one at hand, NULL for none */
} Run;

static void
report (const Run *self, SitnetFindingKind rule, guint sheet, const char *value, const char *detail)
{
  sitnet_findings_add (self->findings, rule, sitnet_workbook_get_sheet (self->workbook, sheet)->name, 0, NULL,
                       (SitnetSlice){value, strlen (value)}, detail);
}

static char *
dup_name (const Run *self, gint sheet)
{
  return sitnet_sheet_name_dup ((SitnetSheet)sheet, sitnet_findings_get_language (self->findings));
}

/* That other sheets are made of. */
static gboolean
is_table (const SitnetPlannedSheet *plan)
{
  return plan->shape != SITNET_SHAPE_NONE && plan->reason == SITNET_SHEET_BY_HEADERS;
}

/* Whether it is read below another sheet of its kind, which was told. */
static gboolean
is_further (const Run *self, guint sheet)
{
  for (guint i = 0; i < sheet; i++)
    if (self->plans[sheet].group >= 0 && self->plans[i].group == self->plans[sheet].group)
      return TRUE;
  return FALSE;
}

/* What is said of a sheet before it is read. */
static void
report_plan (const Run *self, guint sheet, const SitnetHead *head)
{
  const SitnetPlannedSheet *plan = &self->plans[sheet];
  const SitnetWorkbookSheet *of_book = sitnet_workbook_get_sheet (self->workbook, sheet);
  if (plan->reason == SITNET_SHEET_UNKNOWN && plan->shape == SITNET_SHAPE_MATRIX) {
    g_autofree char *ties = dup_name (self, SITNET_SHEET_TIES);
    report (self, SITNET_FINDING_MATRIX_NOT_READ, sheet, of_book->name, ties);
  } else if (plan->reason == SITNET_SHEET_UNKNOWN) {
    g_autofree char *codes = sitnet_table_shape_dup_codes (head->grid);
    report (self, codes != NULL ? SITNET_FINDING_CODED_SURVEY : SITNET_FINDING_UNKNOWN_SHEET, sheet, of_book->name,
            codes);
  }
  if (plan->reason == SITNET_SHEET_DAMAGED) {
    g_autofree char *why = sitnet_error_dup_message (head->problem, sitnet_findings_get_language (self->findings));
    report (self, SITNET_FINDING_DAMAGED_SHEET, sheet, "", why);
  }
  if (plan->sheet < 0 && !is_table (plan))
    return;
  g_autofree char *name = plan->sheet >= 0 ? dup_name (self, plan->sheet) : NULL;
  if (plan->reason == SITNET_SHEET_BY_HEADERS && name != NULL && !is_further (self, sheet))
    report (self, SITNET_FINDING_KNOWN_BY_HEADERS, sheet, of_book->name, name);
  if (of_book->is_hidden)
    report (self, SITNET_FINDING_HIDDEN_SHEET, sheet, "", NULL);
}

/* A table with hashtags of HXL, whatever the headings above them say. One that is named as a sheet is that, without them. */
static void
plan_hashtags (SitnetPlannedSheet *plan, const SitnetTextGrid *grid)
{
  guint tags;
  if ((plan->reason != SITNET_SHEET_UNKNOWN && plan->reason != SITNET_SHEET_BY_HEADERS) ||
      !sitnet_hxl_find (grid, &tags))
    return;
  *plan = (SitnetPlannedSheet){.reason = SITNET_SHEET_BY_HEADERS,
                               .sheet = -1,
                               .group = -1,
                               .shape = SITNET_SHAPE_HASHTAGS,
                               .header_row = sitnet_text_grid_get_row (grid, tags)->number};
}

/* Whether a sheet is of a kind that hashtags give too. */
static gboolean
stands_against_hashtags (const SitnetPlannedSheet *plan)
{
  return plan->sheet == SITNET_SHEET_AREAS || plan->sheet == SITNET_SHEET_ACTORS || plan->sheet == SITNET_SHEET_TIES ||
         plan->sheet == SITNET_SHEET_SERVICES || is_table (plan);
}

/* What other sheets say already is not taken from hashtags too. */
static void
settle_hashtags (const Run *self)
{
  for (guint i = 0; i < self->workbook->sheets->len; i++)
    for (guint other = 0; other < self->workbook->sheets->len && is_table (&self->plans[i]); other++) {
      if (other == i || self->plans[i].shape != SITNET_SHAPE_HASHTAGS || !stands_against_hashtags (&self->plans[other]))
        continue;
      g_autofree char *name = dup_name (self, MAX (self->plans[other].sheet, (gint)SITNET_SHEET_ACTORS));
      report (self, SITNET_FINDING_TWO_SHEETS, i, sitnet_workbook_get_sheet (self->workbook, other)->name, name);
      self->plans[i].shape = SITNET_SHAPE_NONE;
    }
}

/* Of two sheets that are one, the later is not read. */
static void
settle_doubles (const Run *self)
{
  gint first[SITNET_N_SHEETS];
  for (gint i = 0; i < SITNET_N_SHEETS; i++)
    first[i] = -1;
  for (guint i = 0; i < self->workbook->sheets->len; i++) {
    gint sheet = self->plans[i].group < 0 ? self->plans[i].sheet : -1;
    if (sheet >= 0 && first[sheet] >= 0) {
      g_autofree char *name = dup_name (self, sheet);
      report (self, SITNET_FINDING_TWO_SHEETS, i, sitnet_workbook_get_sheet (self->workbook, (guint)first[sheet])->name,
              name);
      self->plans[i].sheet = -1;
    } else if (sheet >= 0)
      first[sheet] = (gint)i;
  }
}

static gboolean
plan_sheets (Run *self, SitnetWatch *watch, GError **error)
{
  self->heads = sitnet_workbook_heads_read (self->workbook, sitnet_builder_get_names (self->builder), watch, error);
  if (self->heads == NULL)
    return FALSE;
  const GArray *heads = self->heads;
  self->plans = g_new (SitnetPlannedSheet, MAX (heads->len, 1));
  for (guint i = 0; i < heads->len; i++) {
    self->plans[i] =
        sitnet_workbook_plan (sitnet_workbook_get_sheet (self->workbook, i)->name,
                              &g_array_index (heads, SitnetHead, i), sitnet_builder_get_names (self->builder));
    plan_hashtags (&self->plans[i], g_array_index (heads, SitnetHead, i).grid);
  }
  guint n_groups = sitnet_workbook_groups_settle (self->workbook, self->plans, self->builder);
  self->joins = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_workbook_join_free);
  g_ptr_array_set_size (self->joins, (gint)n_groups);
  for (guint i = 0; i < heads->len; i++)
    report_plan (self, i, &g_array_index (heads, SitnetHead, i));
  settle_doubles (self);
  settle_hashtags (self);
  return TRUE;
}

static gboolean
begin (guint sheet, gpointer data)
{
  Run *self = data;
  self->table = NULL;
  if (self->plans[sheet].group >= 0)
    return FALSE; /* it is read with others, later */
  if (is_table (&self->plans[sheet])) {
    self->table = self->tables[sheet] =
        sitnet_workbook_table_new (self->builder, sitnet_workbook_get_sheet (self->workbook, sheet)->name,
                                   self->plans[sheet].header_row, self->texts);
    return TRUE;
  }
  if (self->plans[sheet].sheet < 0)
    return FALSE;
  sitnet_workbook_sheet_begin (&self->reading, self->builder, self->plans[sheet],
                               sitnet_workbook_get_sheet (self->workbook, sheet)->name, self->texts);
  return TRUE;
}

static gboolean
take (const SitnetWorkbookRow *row, gpointer data)
{
  Run *self = data;
  return self->table != NULL ? sitnet_workbook_table_take (self->table, row)
                             : sitnet_workbook_sheet_take (&self->reading, row);
}

static void
hide_columns (guint first, guint last, gpointer data)
{
  Run *self = data;
  if (self->table == NULL)
    sitnet_workbook_sheet_hide_columns (&self->reading, first, last);
}

static void
end (const GError *problem, gpointer data)
{
  Run *self = data;
  if (self->table != NULL)
    sitnet_workbook_table_end (self->table, problem);
  else
    sitnet_workbook_sheet_end (&self->reading, problem);
}

/* Vocabularies, areas and actors before what refers to them. */
static guint *
dup_order (const Run *self)
{
  guint n = self->workbook->sheets->len, n_placed = 0;
  guint *order = g_new (guint, MAX (n, 1));
  for (gint sheet = -1; sheet < SITNET_N_SHEETS; sheet++)
    for (guint i = 0; i < n; i++)
      if (self->plans[i].sheet == sheet)
        order[n_placed++] = i;
  return order;
}

/* Sheets that are one table, once those are there that are not. */
static gboolean
read_joins (const Run *self, SitnetWatch *watch, GError **error)
{
  for (guint group = 0; group < self->joins->len; group++) {
    SitnetWorkbookJoin *join = self->joins->pdata[group] =
        sitnet_workbook_join_new (self->workbook, self->heads, self->plans, (gint)group, self->builder, self->texts);
    if (!sitnet_workbook_join_read (join, self->workbook, watch, error))
      return FALSE;
  }
  return TRUE;
}

/* Of tables that are no sheets as they stand, once all are there that are. */
static void
read_tables (const Run *self)
{
  for (guint group = 0; group < self->joins->len; group++)
    sitnet_workbook_join_read_table (self->joins->pdata[group]);
  for (guint i = 0; i < self->workbook->sheets->len; i++)
    if (self->tables[i] != NULL)
      sitnet_workbook_table_read (self->tables[i], self->plans[i].shape);
}

static gboolean
run (Run *self, GError **error)
{
  SitnetWatch *watch = sitnet_builder_get_watch (self->builder);
  sitnet_watch_set_part (watch, OPENING, READING);
  sitnet_watch_begin (watch, self->workbook->count_steps (self->workbook));
  if (!plan_sheets (self, watch, error))
    return FALSE;
  self->tables = g_new0 (SitnetWorkbookTable *, MAX (self->workbook->sheets->len, 1));
  g_autofree guint *order = dup_order (self);
  SitnetWorkbookTaker taker = {self->texts, begin, take, hide_columns, end, self, 0};
  if (!self->workbook->read (self->workbook, order, &taker, watch, error) || !read_joins (self, watch, error))
    return FALSE;
  read_tables (self);
  sitnet_watch_set_part (watch, READING, 1);
  return TRUE;
}

static SitnetWorkbook *
open_workbook (const char *path, SitnetWatch *watch, GError **error)
{
  struct stat status;
  sitnet_watch_set_part (watch, 0, OPENING);
  sitnet_watch_begin (watch, stat (path, &status) == 0 ? UNPACKED * (guint64)status.st_size : 1);
  return sitnet_watch_fail_if_stopped (watch, error) ? NULL : sitnet_workbook_file_open (path, watch, error);
}

gboolean
sitnet_workbook_read (const char *path, SitnetBuilder *builder, GError **error)
{
  g_autoptr (SitnetWorkbook) workbook = open_workbook (path, sitnet_builder_get_watch (builder), error);
  if (workbook == NULL)
    return FALSE;
  Run self = {.builder = builder, .workbook = workbook, .findings = sitnet_builder_get_findings (builder)};
  self.texts = g_string_chunk_new (64 * 1024);
  gboolean good = run (&self, error);
  g_string_chunk_free (self.texts);
  for (guint i = 0; self.tables != NULL && i < workbook->sheets->len; i++)
    sitnet_workbook_table_free (self.tables[i]);
  g_free (self.tables);
  g_clear_pointer (&self.joins, g_ptr_array_unref);
  g_clear_pointer (&self.heads, g_array_unref);
  g_free (self.plans);
  return good;
}

const SitnetFormatEntry sitnet_format_ods = {
    .format = SITNET_FORMAT_ODS,
    .suffixes = "ods|fods",
    .title = N_ ("a workbook of LibreOffice with a sheet for each table"),
    .recognise = sitnet_workbook_file_recognise_opendocument,
    .read = sitnet_workbook_read,
};

const SitnetFormatEntry sitnet_format_xlsx = {
    .format = SITNET_FORMAT_XLSX,
    .suffixes = "xlsx|xlsm",
    .title = N_ ("a workbook of Excel with a sheet for each table; of a result, one workbook"),
    .limits = N_ ("no more than 1,048,575 rows and 32,767 characters in a cell"),
    .is_binary = TRUE,
    .recognise = sitnet_workbook_file_recognise_packed,
    .read = sitnet_workbook_read,
    .write = sitnet_workbook_write,
    .write_table = sitnet_table_xlsx_write,
};
