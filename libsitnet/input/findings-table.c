/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings in the order in which they are shown, as a table. */
#include "findings-private.h"

#include "column-builder.h"
#include "table-private.h"

#include <string.h>

static SitnetSeverity
severity_of (const SitnetFinding *finding)
{
  return sitnet_finding_get_text (finding->rule)->severity;
}

/* By sheet, then the gravest first, then by row; the counts of what is not shown come last of a severity. */
static gint
compare (gconstpointer a, gconstpointer b)
{
  const SitnetFinding *one = *(SitnetFinding *const *)a, *other = *(SitnetFinding *const *)b;
  if (one->sheet != other->sheet)
    return one->sheet->place < other->sheet->place ? -1 : 1;
  if (severity_of (one) != severity_of (other))
    return severity_of (one) < severity_of (other) ? -1 : 1;
  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return one->place < other->place ? -1 : one->place > other->place;
}

static char *
dup_count_message (const SitnetFindings *self, SitnetFindingKind rule, guint64 count, guint n_listed)
{
  const char *title = sitnet_translate (self->language, sitnet_finding_get_text (rule)->title);
  if (n_listed <= SITNET_FINDINGS_IN_FULL)
    return g_strdup_printf (sitnet_translate (self->language, "%s: %ju in all; the first %d are listed above."), title,
                            count, (int)n_listed);
  return g_strdup_printf (sitnet_translate (self->language,
                                            "%s: %ju in all; the first %d and the first of each further "
                                            "value are listed above."),
                          title, count, SITNET_FINDINGS_IN_FULL);
}

/* One for each kind of which a sheet has more than are shown. */
static GArray *
count_the_rest (const SitnetFindings *self)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (SitnetFinding));
  g_array_set_clear_func (counts, sitnet_finding_clear);
  for (guint i = 0; i < self->sheets->len; i++) {
    SitnetFindingSheet *sheet = g_ptr_array_index (self->sheets, i);
    for (guint rule = 0; rule < SITNET_N_FINDING_KINDS; rule++) {
      if (sheet->n_found[rule] <= sheet->n_listed[rule])
        continue;
      SitnetFinding count = {.rule = (SitnetFindingKind)rule, .sheet = sheet, .row = G_MAXUINT64, .place = rule};
      count.column = g_strdup ("");
      count.value = g_strdup_printf ("%" G_GUINT64_FORMAT, sheet->n_found[rule]);
      count.message = dup_count_message (self, (SitnetFindingKind)rule, sheet->n_found[rule], sheet->n_listed[rule]);
      count.count = sheet->n_found[rule] - sheet->n_listed[rule];
      g_array_append_val (counts, count);
    }
  }
  return counts;
}

static void
add_all (GPtrArray *order, GArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (order, &g_array_index (findings, SitnetFinding, i));
}

enum { SEVERITY, SHEET, ROW, COLUMN, VALUE, MESSAGE, COUNT, CELL, N_COLUMNS };

static guint64
count_of (const SitnetFinding *finding)
{
  const SitnetFindingGroup *group = finding->group;
  while (group != NULL && group->instead != NULL)
    group = group->instead;
  return group != NULL ? group->count : finding->count;
}

static gboolean
is_of_workbook (const SitnetFindings *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (((const SitnetFindingSheet *)self->sheets->pdata[i])->columns != NULL)
      return TRUE;
  return FALSE;
}

static const char *
heading_of (const SitnetFindings *self, const SitnetFinding *finding)
{
  const char *heading = self->heading_of != NULL ? self->heading_of (self->heading_data, finding->column) : NULL;
  return heading != NULL ? heading : finding->column;
}

static void
add_row (const SitnetFindings *self, SitnetColumnBuilder *const *columns, guint n_columns, const SitnetFinding *finding)
{
  static const char *const severities[] = {"error", "warning", "info"};
  sitnet_column_builder_add_text (columns[SEVERITY], severities[severity_of (finding)]);
  sitnet_column_builder_add_text (columns[SHEET], finding->sheet->shown);
  if (finding->row == 0 || finding->row > G_MAXINT64)
    sitnet_column_builder_add_missing (columns[ROW]);
  else
    sitnet_column_builder_add_int64 (columns[ROW], (gint64)finding->row);
  sitnet_column_builder_add_text (columns[COLUMN], heading_of (self, finding));
  sitnet_column_builder_add_text (columns[VALUE], finding->value);
  sitnet_column_builder_add_text (columns[MESSAGE], finding->message);
  sitnet_column_builder_add_int64 (columns[COUNT], (gint64)MIN (count_of (finding), G_MAXINT64));
  if (n_columns > CELL)
    sitnet_column_builder_add_text (columns[CELL], finding->cell != NULL ? finding->cell : "");
}

SitnetTable *
sitnet_findings_to_table (const SitnetFindings *self)
{
  static const char *const names[N_COLUMNS] = {"severity", "sheet",   "row",   "column",
                                               "value",    "message", "count", "cell"};
  SitnetColumnBuilder *columns[N_COLUMNS];
  guint n_columns = is_of_workbook (self) ? N_COLUMNS : CELL;
  g_autoptr (GArray) counts = count_the_rest (self);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  add_all (order, self->findings);
  add_all (order, counts);
  g_ptr_array_sort (order, compare);
  for (guint i = 0; i < n_columns; i++)
    columns[i] = sitnet_column_builder_new (names[i], i == ROW || i == COUNT ? SITNET_VALUE_INT64 : SITNET_VALUE_TEXT);
  for (guint i = 0; i < order->len; i++)
    add_row (self, columns, n_columns, g_ptr_array_index (order, i));
  GPtrArray *sealed = g_ptr_array_new_with_free_func ((GDestroyNotify)sitnet_column_unref);
  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (sealed, sitnet_column_builder_seal (columns[i]));
  return sitnet_table_new_take ("check", sitnet_translate (self->language, "A row is something found in the data."),
                                sealed);
}

char *
sitnet_findings_dup_first_error (const SitnetFindings *self)
{
  const SitnetFinding *first = NULL;
  for (guint i = 0; i < self->findings->len && first == NULL; i++)
    if (severity_of (&g_array_index (self->findings, SitnetFinding, i)) == SITNET_SEVERITY_ERROR)
      first = &g_array_index (self->findings, SitnetFinding, i);
  if (first == NULL)
    return NULL;
  GString *sentence = g_string_new (first->sheet->shown);
  if (first->cell != NULL)
    g_string_append_printf (sentence, "!%s", first->cell);
  else if (first->row > 0)
    g_string_append_printf (sentence, sitnet_translate (self->language, ", row %ju"), first->row);
  if (first->column[0] != '\0')
    g_string_append_printf (sentence, sitnet_translate (self->language, ", column %s"), heading_of (self, first));
  g_string_append_printf (sentence, ": %s", first->message);
  return g_string_free (sentence, FALSE);
}
