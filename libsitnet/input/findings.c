/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Gathering what is wrong with a data set, in full up to a hundred of a kind in a sheet. */
#include "findings-private.h"

#include "cell.h"
#include "column-letters.h"
#include "finding-words.h"

#include <string.h>

static void
sheet_free (gpointer data)
{
  SitnetFindingSheet *sheet = data;
  for (guint rule = 0; rule < SITNET_N_FINDING_KINDS; rule++)
    g_clear_pointer (&sheet->groups[rule], g_hash_table_unref);
  g_free (sheet->name);
  g_free (sheet->shown);
  g_clear_pointer (&sheet->columns, g_hash_table_unref);
  sitnet_joined_rows_free (sheet->joined);
  g_free (sheet);
}

void
sitnet_finding_clear (gpointer data)
{
  SitnetFinding *finding = data;
  g_free (finding->column);
  g_free (finding->cell);
  g_free (finding->value);
  g_free (finding->message);
}

SitnetFindings *
sitnet_findings_new (SitnetLanguage language)
{
  SitnetFindings *self = g_new0 (SitnetFindings, 1);
  self->language = language;
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->sheets_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->findings = g_array_new (FALSE, FALSE, sizeof (SitnetFinding));
  g_array_set_clear_func (self->findings, sitnet_finding_clear);
  self->old_groups = g_ptr_array_new_with_free_func (g_free);
  self->key = g_string_new (NULL);
  return self;
}

void
sitnet_findings_free (SitnetFindings *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->findings);
  g_ptr_array_unref (self->old_groups);
  g_string_free (self->key, TRUE);
  g_hash_table_unref (self->sheets_by_name);
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

SitnetLanguage
sitnet_findings_get_language (const SitnetFindings *self)
{
  return self->language;
}

SitnetFindingSheet *
sitnet_findings_find_sheet (const SitnetFindings *self, const char *name)
{
  if (self->last_sheet != NULL && strcmp (self->last_sheet->name, name) == 0)
    return self->last_sheet;
  return g_hash_table_lookup (self->sheets_by_name, name);
}

static SitnetFindingSheet *
add_sheet (SitnetFindings *self, const char *name)
{
  SitnetFindingSheet *sheet = g_new0 (SitnetFindingSheet, 1);
  sheet->name = g_strdup (name);
  sheet->shown = sitnet_cell_dup_masked (sitnet_slice_of (name));
  if (sheet->shown == NULL)
    sheet->shown = g_strdup (name);
  sheet->place = self->sheets->len;
  g_ptr_array_add (self->sheets, sheet);
  g_hash_table_insert (self->sheets_by_name, sheet->name, sheet);
  return sheet;
}

SitnetFindingSheet *
sitnet_findings_need_sheet (SitnetFindings *self, const char *name)
{
  SitnetFindingSheet *sheet = sitnet_findings_find_sheet (self, name);
  return sheet != NULL ? sheet : add_sheet (self, name);
}

void
sitnet_findings_place_columns (SitnetFindings *self, const char *sheet_name, const SitnetSlice *headers,
                               const guint *columns, guint n)
{
  SitnetFindingSheet *sheet = sitnet_findings_need_sheet (self, sheet_name);
  if (sheet->columns == NULL)
    sheet->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n; i++) {
    SitnetSlice header = sitnet_slice_trim (headers[i]);
    char *name = g_strndup (header.text, header.length);
    if (g_hash_table_contains (sheet->columns, name))
      g_free (name);
    else
      g_hash_table_insert (sheet->columns, name, GUINT_TO_POINTER (columns[i] + 1));
  }
}

static SitnetJoinedRows *
need_joined (SitnetFindings *self, const char *name)
{
  SitnetFindingSheet *sheet = sitnet_findings_need_sheet (self, name);
  if (sheet->joined == NULL)
    sheet->joined = sitnet_joined_rows_new ();
  return sheet->joined;
}

guint
sitnet_findings_join (SitnetFindings *self, const char *sheet, const char *further)
{
  return sitnet_joined_rows_add (need_joined (self, sheet), further);
}

void
sitnet_findings_join_heading (SitnetFindings *self, const char *sheet, guint k, const char *heading, const char *own)
{
  sitnet_joined_rows_add_heading (need_joined (self, sheet), k, heading, own);
}

void
sitnet_findings_join_column (SitnetFindings *self, const char *sheet, const char *heading)
{
  const guint nowhere = G_MAXUINT;
  sitnet_findings_place_columns (self, sheet, &(SitnetSlice){heading, strlen (heading)}, &nowhere, 1);
}

/* Of the sheet itself or of one that is read with it; NULL for the sheet itself. */
static const char *
find_further (const SitnetFindingSheet *sheet, guint64 *row, const char **column)
{
  return sheet != NULL && sheet->joined != NULL ? sitnet_joined_rows_find (sheet->joined, row, column) : NULL;
}

/* Whether a finding is about a heading that stands in another sheet, and is told there. */
static gboolean
is_told_elsewhere (const SitnetFindingSheet *sheet, SitnetFindingKind rule, const char *column)
{
  gpointer place = NULL;
  return sheet->joined != NULL && column != NULL && sitnet_finding_get_text (rule)->severity == SITNET_SEVERITY_INFO &&
         g_hash_table_lookup_extended (sheet->columns, column, NULL, &place) && place == NULL;
}

char *
sitnet_findings_dup_row (const SitnetFindings *self, const char *sheet, guint64 row, guint64 beside)
{
  const char *column = NULL;
  gboolean is_same = row / SITNET_JOINED_ROWS_APART == beside / SITNET_JOINED_ROWS_APART;
  const SitnetFindingSheet *first = sitnet_findings_find_sheet (self, sheet);
  const char *further = find_further (first, &row, &column);
  if (is_same)
    return g_strdup_printf ("%" G_GUINT64_FORMAT, row);
  return g_strdup_printf ("%" G_GUINT64_FORMAT " (%s)", row, further != NULL ? further : first->shown);
}

static char *
dup_cell (const SitnetFindingSheet *sheet, guint64 row, const char *column)
{
  guint place = sheet->columns != NULL && column != NULL && row > 0
                    ? GPOINTER_TO_UINT (g_hash_table_lookup (sheet->columns, column))
                    : 0;
  if (place == 0)
    return NULL;
  g_autofree char *letters = sitnet_column_dup_letters (place - 1);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT, letters, row);
}

/* The key of a group; lives until the next one. */
static const char *
make_key (SitnetFindings *self, const char *column, SitnetSlice value)
{
  g_string_assign (self->key, column != NULL ? column : "");
  g_string_append_c (self->key, '\n');
  for (gsize i = 0; i < MIN (value.length, SITNET_READABLE_LENGTH); i++)
    g_string_append_c (self->key, value.text[i] != '\0' ? value.text[i] : ' ');
  return self->key->str;
}

/* NULL for a value that was not met before, once there are as many as a person reads. */
static SitnetFindingGroup *
find_group (SitnetFindingSheet *sheet, SitnetFindingKind rule, const char *key, gboolean *is_new)
{
  if (sheet->groups[rule] == NULL)
    sheet->groups[rule] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  SitnetFindingGroup *group = g_hash_table_lookup (sheet->groups[rule], key);
  *is_new = group == NULL && g_hash_table_size (sheet->groups[rule]) < SITNET_FINDINGS_IN_FULL;
  if (*is_new) {
    group = g_new0 (SitnetFindingGroup, 1);
    g_hash_table_insert (sheet->groups[rule], g_strdup (key), group);
  }
  return group;
}

static void
add_in_full (SitnetFindings *self, SitnetFindingKind rule, SitnetFindingSheet *sheet, guint64 row, const char *column,
             SitnetSlice value, const char *detail, const SitnetFindingGroup *group)
{
  gboolean is_masked = rule == SITNET_FINDING_BIRTH_NUMBER || rule == SITNET_FINDING_MAYBE_BIRTH_NUMBER;
  g_autofree char *shown_detail = sitnet_finding_dup_readable (sitnet_slice_of (detail), SITNET_DETAIL_LENGTH, FALSE);
  SitnetFinding finding = {.rule = rule, .sheet = sheet, .group = group, .row = row, .place = self->findings->len};
  finding.column = sitnet_finding_dup_readable (sitnet_slice_of (column), SITNET_READABLE_LENGTH, FALSE);
  finding.cell = dup_cell (sheet, row, column);
  finding.value = sitnet_finding_dup_readable (value, SITNET_READABLE_LENGTH, is_masked);
  finding.message = sitnet_finding_dup_message (
      sitnet_translate (self->language, sitnet_finding_get_text (rule)->message), finding.value, shown_detail);
  g_array_append_val (self->findings, finding);
  sheet->n_listed[rule]++;
}

/* The first hundred of a kind, and the first of each of a hundred values, so that a rare slip is told beside a common
   one. */
static void
add (SitnetFindings *self, SitnetFindingKind rule, const char *sheet_name, guint64 row, const char *column,
     SitnetSlice value, const char *detail, guint64 count, gboolean is_told_once)
{
  gboolean is_new;
  SitnetFindingSheet *sheet = sitnet_findings_need_sheet (self, sheet_name);
  const char *further = find_further (sheet, &row, &column);
  if (further != NULL)
    sheet = sitnet_findings_need_sheet (self, further);
  else if (is_told_elsewhere (sheet, rule, column))
    return;
  self->last_sheet = sheet;
  self->n_errors += sitnet_finding_get_text (rule)->severity == SITNET_SEVERITY_ERROR ? 1 : 0;
  SitnetFindingGroup *group = find_group (sheet, rule, make_key (self, column, value), &is_new);
  if (group != NULL)
    group->count += count;
  if (is_told_once && group != NULL && !is_new)
    return;
  sheet->n_found[rule]++;
  if (is_new || (group != NULL && sheet->n_found[rule] <= SITNET_FINDINGS_IN_FULL))
    add_in_full (self, rule, sheet, row, column, value, detail, group);
}

void
sitnet_findings_add (SitnetFindings *self, SitnetFindingKind rule, const char *sheet_name, guint64 row,
                     const char *column, SitnetSlice value, const char *detail)
{
  g_return_if_fail (self != NULL && rule < SITNET_N_FINDING_KINDS && sheet_name != NULL);
  add (self, rule, sheet_name, row, column, value, detail, 1, FALSE);
}

void
sitnet_findings_add_count (SitnetFindings *self, SitnetFindingKind rule, const char *sheet_name, guint64 row,
                           const char *column, SitnetSlice value, const char *detail, guint64 count)
{
  g_return_if_fail (self != NULL && rule < SITNET_N_FINDING_KINDS && sheet_name != NULL);
  add (self, rule, sheet_name, row, column, value, detail, count, FALSE);
}

void
sitnet_findings_add_once (SitnetFindings *self, SitnetFindingKind rule, const char *sheet_name, guint64 row,
                          const char *column, SitnetSlice value, const char *detail)
{
  g_return_if_fail (self != NULL && rule < SITNET_N_FINDING_KINDS && sheet_name != NULL);
  add (self, rule, sheet_name, row, column, value, detail, 1, TRUE);
}

gboolean
sitnet_findings_wants (const SitnetFindings *self, SitnetFindingKind rule, const char *sheet_name)
{
  const SitnetFindingSheet *sheet = sitnet_findings_find_sheet (self, sheet_name);
  return sheet == NULL || sheet->n_found[rule] < SITNET_FINDINGS_IN_FULL;
}

gboolean
sitnet_findings_wants_value (SitnetFindings *self, SitnetFindingKind rule, const char *sheet_name, const char *column,
                             SitnetSlice value)
{
  const SitnetFindingSheet *sheet = sitnet_findings_find_sheet (self, sheet_name);
  if (sheet == NULL || sheet->groups[rule] == NULL)
    return TRUE;
  gboolean is_known = g_hash_table_contains (sheet->groups[rule], make_key (self, column, value));
  return is_known ? sheet->n_found[rule] < SITNET_FINDINGS_IN_FULL
                  : g_hash_table_size (sheet->groups[rule]) < SITNET_FINDINGS_IN_FULL;
}

gboolean
sitnet_findings_has_value (SitnetFindings *self, SitnetFindingKind rule, const char *sheet_name, const char *column,
                           SitnetSlice value)
{
  const SitnetFindingSheet *sheet = sitnet_findings_find_sheet (self, sheet_name);
  return sheet != NULL && sheet->groups[rule] != NULL &&
         g_hash_table_contains (sheet->groups[rule], make_key (self, column, value));
}

gboolean
sitnet_findings_is_empty (const SitnetFindings *self)
{
  return self->sheets->len == 0;
}

guint64
sitnet_findings_get_n_errors (const SitnetFindings *self)
{
  return self->n_errors;
}

void
sitnet_findings_set_headings (SitnetFindings *self, SitnetHeadingFunc heading_of, gconstpointer data)
{
  self->heading_of = heading_of;
  self->heading_data = data;
}
