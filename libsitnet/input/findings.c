/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Gathering what is wrong with a data set, in full up to a hundred of a kind in a sheet, and giving it as a
 * table. */
#include "findings.h"

#include "cell.h"
#include "column-builder.h"
#include "column-letters.h"
#include "joined-rows.h"
#include "table-private.h"

#include <string.h>

#define IN_FULL 100         /* of a kind in a sheet, and values of it; a person reads no more */
#define READABLE_LENGTH 160 /* bytes of a value or a column that are shown */
#define DETAIL_LENGTH 480   /* of a detail, which may be a sentence of the operating system */

/* Findings of one kind in one column of a sheet about the same value. */
typedef struct _Group Group;
struct _Group {
  guint64 count;
  const Group *instead; /* counts for it, since two sets of findings became one; NULL for itself */
};

typedef struct {
  char *name;
  char *shown;   /* as it is told: a file may bear a birth number in its name */
  guint32 place; /* by the first finding */
  guint64 n_found[SITNET_N_FINDING_KINDS];
  guint n_listed[SITNET_N_FINDING_KINDS];     /* of them in full */
  GHashTable *groups[SITNET_N_FINDING_KINDS]; /* column and value → Group, of at most IN_FULL values; NULL for none */
  GHashTable *columns;                        /* of a workbook: header → its column + 1, 0 for one of the sheets that
                                                 are read with this one; else NULL */
  SitnetJoinedRows *joined;                   /* sheets that are read with this one; NULL for none */
} Sheet;

typedef struct {
  SitnetFindingKind rule;
  Sheet *sheet;
  const Group *group; /* of the sheet; NULL for a count of what is not shown */
  guint64 count;      /* of what is not shown */
  guint64 row;
  guint64 place; /* in the order of arrival; of a count: the last of its severity */
  char *column;
  char *cell; /* in a workbook; NULL where there is none */
  char *value;
  char *message;
} Finding;

struct _SitnetFindings {
  SitnetLanguage language;
  GPtrArray *sheets; /* Sheet */
  GHashTable *sheets_by_name;
  Sheet *last_sheet;     /* findings come in runs */
  GArray *findings;      /* Finding */
  GPtrArray *old_groups; /* Group that another one counts for */
  GString *key;          /* room for the key of a group */
  guint64 n_errors;
  SitnetHeadingFunc heading_of; /* NULL: columns are called as they are read */
  gconstpointer heading_data;
};

static SitnetSlice
slice_of (const char *text)
{
  return (SitnetSlice){text, text != NULL ? strlen (text) : 0};
}

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;
  for (guint rule = 0; rule < SITNET_N_FINDING_KINDS; rule++)
    g_clear_pointer (&sheet->groups[rule], g_hash_table_unref);
  g_free (sheet->name);
  g_free (sheet->shown);
  g_clear_pointer (&sheet->columns, g_hash_table_unref);
  sitnet_joined_rows_free (sheet->joined);
  g_free (sheet);
}

static void
finding_clear (gpointer data)
{
  Finding *finding = data;
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
  self->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (self->findings, finding_clear);
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

static Sheet *
find_sheet (const SitnetFindings *self, const char *name)
{
  if (self->last_sheet != NULL && strcmp (self->last_sheet->name, name) == 0)
    return self->last_sheet;
  return g_hash_table_lookup (self->sheets_by_name, name);
}

static Sheet *
add_sheet (SitnetFindings *self, const char *name)
{
  Sheet *sheet = g_new0 (Sheet, 1);
  sheet->name = g_strdup (name);
  sheet->shown = sitnet_cell_dup_masked (slice_of (name));
  if (sheet->shown == NULL)
    sheet->shown = g_strdup (name);
  sheet->place = self->sheets->len;
  g_ptr_array_add (self->sheets, sheet);
  g_hash_table_insert (self->sheets_by_name, sheet->name, sheet);
  return sheet;
}

/* Nothing of a client may come out again by way of a finding. */
static char *
without_digits (SitnetSlice text)
{
  GString *masked = g_string_sized_new (3 * text.length);
  for (gsize i = 0; i < text.length; i++) {
    if (g_ascii_isdigit (text.text[i]))
      g_string_append (masked, "•");
    else
      g_string_append_c (masked, text.text[i]);
  }
  return g_string_free (masked, FALSE);
}

/* A text that can be shown: valid, cut to a readable length and masked where it is a birth number or is said
 * to be. */
static char *
dup_readable (SitnetSlice text, gsize most, gboolean is_masked)
{
  g_autofree char *masked = is_masked ? without_digits (text) : sitnet_cell_dup_masked (text);
  if (masked != NULL)
    text = slice_of (masked);
  gsize length = MIN (text.length, most);
  while (length < text.length && length > 0 && ((guint8)text.text[length] & 0xC0) == 0x80)
    length--;
  g_autofree char *valid = length == 0 ? g_strdup ("") : g_utf8_make_valid (text.text, (gssize)length);
  return length < text.length ? g_strconcat (valid, "…", NULL) : g_steal_pointer (&valid);
}

/* A message is one line, whatever a cell holds. */
static void
append_on_one_line (GString *message, const char *text)
{
  for (; *text != '\0'; text++)
    g_string_append_c (message, (guint8)*text < ' ' || *text == 0x7F ? ' ' : *text);
}

static char *
dup_message (const char *phrase, const char *value, const char *detail)
{
  GString *message = g_string_new (NULL);
  gboolean has_detail = detail[0] != '\0', is_left_out = FALSE;
  while (*phrase != '\0') {
    if (*phrase == '[' || *phrase == ']') {
      is_left_out = *phrase == '[' && !has_detail;
      phrase++;
    } else if (g_str_has_prefix (phrase, "{value}")) {
      append_on_one_line (message, value);
      phrase += strlen ("{value}");
    } else if (g_str_has_prefix (phrase, "{detail}")) {
      append_on_one_line (message, is_left_out ? "" : detail);
      phrase += strlen ("{detail}");
    } else {
      if (!is_left_out)
        g_string_append_c (message, *phrase);
      phrase++;
    }
  }
  return g_string_free (message, FALSE);
}

static Sheet *
need_sheet (SitnetFindings *self, const char *name)
{
  Sheet *sheet = find_sheet (self, name);
  return sheet != NULL ? sheet : add_sheet (self, name);
}

void
sitnet_findings_place_columns (SitnetFindings *self, const char *sheet_name, const SitnetSlice *headers,
                               const guint *columns, guint n)
{
  Sheet *sheet = need_sheet (self, sheet_name);
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
  Sheet *sheet = need_sheet (self, name);
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
find_further (const Sheet *sheet, guint64 *row, const char **column)
{
  return sheet != NULL && sheet->joined != NULL ? sitnet_joined_rows_find (sheet->joined, row, column) : NULL;
}

/* Whether a finding is about a heading that stands in another sheet, and is told there. */
static gboolean
is_told_elsewhere (const Sheet *sheet, SitnetFindingKind rule, const char *column)
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
  const Sheet *first = find_sheet (self, sheet);
  const char *further = find_further (first, &row, &column);
  if (is_same)
    return g_strdup_printf ("%" G_GUINT64_FORMAT, row);
  return g_strdup_printf ("%" G_GUINT64_FORMAT " (%s)", row, further != NULL ? further : first->shown);
}

static char *
dup_cell (const Sheet *sheet, guint64 row, const char *column)
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
  for (gsize i = 0; i < MIN (value.length, READABLE_LENGTH); i++)
    g_string_append_c (self->key, value.text[i] != '\0' ? value.text[i] : ' ');
  return self->key->str;
}

/* NULL for a value that was not met before, once there are as many as a person reads. */
static Group *
find_group (Sheet *sheet, SitnetFindingKind rule, const char *key, gboolean *is_new)
{
  if (sheet->groups[rule] == NULL)
    sheet->groups[rule] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Group *group = g_hash_table_lookup (sheet->groups[rule], key);
  *is_new = group == NULL && g_hash_table_size (sheet->groups[rule]) < IN_FULL;
  if (*is_new) {
    group = g_new0 (Group, 1);
    g_hash_table_insert (sheet->groups[rule], g_strdup (key), group);
  }
  return group;
}

static void
add_in_full (SitnetFindings *self, SitnetFindingKind rule, Sheet *sheet, guint64 row, const char *column,
             SitnetSlice value, const char *detail, const Group *group)
{
  gboolean is_masked = rule == SITNET_FINDING_BIRTH_NUMBER || rule == SITNET_FINDING_MAYBE_BIRTH_NUMBER;
  g_autofree char *shown_detail = dup_readable (slice_of (detail), DETAIL_LENGTH, FALSE);
  Finding finding = {.rule = rule, .sheet = sheet, .group = group, .row = row, .place = self->findings->len};
  finding.column = dup_readable (slice_of (column), READABLE_LENGTH, FALSE);
  finding.cell = dup_cell (sheet, row, column);
  finding.value = dup_readable (value, READABLE_LENGTH, is_masked);
  finding.message = dup_message (sitnet_translate (self->language, sitnet_finding_get_text (rule)->message),
                                 finding.value, shown_detail);
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
  Sheet *sheet = need_sheet (self, sheet_name);
  const char *further = find_further (sheet, &row, &column);
  if (further != NULL)
    sheet = need_sheet (self, further);
  else if (is_told_elsewhere (sheet, rule, column))
    return;
  self->last_sheet = sheet;
  self->n_errors += sitnet_finding_get_text (rule)->severity == SITNET_SEVERITY_ERROR ? 1 : 0;
  Group *group = find_group (sheet, rule, make_key (self, column, value), &is_new);
  if (group != NULL)
    group->count += count;
  if (is_told_once && group != NULL && !is_new)
    return;
  sheet->n_found[rule]++;
  if (is_new || (group != NULL && sheet->n_found[rule] <= IN_FULL))
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
  const Sheet *sheet = find_sheet (self, sheet_name);
  return sheet == NULL || sheet->n_found[rule] < IN_FULL;
}

gboolean
sitnet_findings_wants_value (SitnetFindings *self, SitnetFindingKind rule, const char *sheet_name, const char *column,
                             SitnetSlice value)
{
  const Sheet *sheet = find_sheet (self, sheet_name);
  if (sheet == NULL || sheet->groups[rule] == NULL)
    return TRUE;
  gboolean is_known = g_hash_table_contains (sheet->groups[rule], make_key (self, column, value));
  return is_known ? sheet->n_found[rule] < IN_FULL : g_hash_table_size (sheet->groups[rule]) < IN_FULL;
}

gboolean
sitnet_findings_has_value (SitnetFindings *self, SitnetFindingKind rule, const char *sheet_name, const char *column,
                           SitnetSlice value)
{
  const Sheet *sheet = find_sheet (self, sheet_name);
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

/* Moves what was counted by value. A group that both have stays in `old_groups`, and points at what counts for it. */
static void
merge_groups (SitnetFindings *self, Sheet *sheet, Sheet *from, SitnetFindingKind rule)
{
  gpointer key, value;
  GHashTableIter groups;
  if (from->groups[rule] == NULL)
    return;
  if (sheet->groups[rule] == NULL) {
    sheet->groups[rule] = g_steal_pointer (&from->groups[rule]);
    return;
  }
  g_hash_table_iter_init (&groups, from->groups[rule]);
  while (g_hash_table_iter_next (&groups, &key, &value)) {
    Group *old = value, *group = g_hash_table_lookup (sheet->groups[rule], key);
    g_hash_table_iter_steal (&groups);
    if (group == NULL) {
      g_hash_table_insert (sheet->groups[rule], key, old);
      continue;
    }
    group->count += old->count;
    old->instead = group;
    g_ptr_array_add (self->old_groups, old);
    g_free (key);
  }
}

static Sheet *
merge_sheet (SitnetFindings *self, Sheet *from)
{
  Sheet *sheet = need_sheet (self, from->name);
  if (sheet->columns == NULL && from->columns != NULL)
    sheet->columns = g_hash_table_ref (from->columns);
  for (guint rule = 0; rule < SITNET_N_FINDING_KINDS; rule++) {
    sheet->n_found[rule] += from->n_found[rule];
    sheet->n_listed[rule] += from->n_listed[rule];
    merge_groups (self, sheet, from, (SitnetFindingKind)rule);
  }
  return sheet;
}

void
sitnet_findings_merge (SitnetFindings *self, SitnetFindings *from)
{
  for (guint i = 0; i < from->sheets->len; i++)
    merge_sheet (self, g_ptr_array_index (from->sheets, i));
  for (guint i = 0; i < from->findings->len; i++) {
    Finding finding = g_array_index (from->findings, Finding, i);
    finding.sheet = find_sheet (self, finding.sheet->name);
    finding.place = self->findings->len;
    g_array_append_val (self->findings, finding);
  }
  self->n_errors += from->n_errors;
  g_array_set_clear_func (from->findings, NULL); /* the texts have moved */
  g_array_set_size (from->findings, 0);
  g_array_set_clear_func (from->findings, finding_clear);
  g_hash_table_remove_all (from->sheets_by_name);
  g_ptr_array_set_size (from->sheets, 0);
  for (guint i = 0; i < from->old_groups->len; i++)
    g_ptr_array_add (self->old_groups, from->old_groups->pdata[i]);
  g_ptr_array_set_free_func (from->old_groups, NULL);
  g_ptr_array_set_size (from->old_groups, 0);
  g_ptr_array_set_free_func (from->old_groups, g_free);
  from->last_sheet = NULL;
  from->n_errors = 0;
}

static SitnetSeverity
severity_of (const Finding *finding)
{
  return sitnet_finding_get_text (finding->rule)->severity;
}

/* By sheet, then the gravest first, then by row; the counts of what is not shown come last of a severity. */
static gint
compare (gconstpointer a, gconstpointer b)
{
  const Finding *one = *(Finding *const *)a, *other = *(Finding *const *)b;
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
  if (n_listed <= IN_FULL)
    return g_strdup_printf (sitnet_translate (self->language, "%s: %ju in all; the first %d are listed above."), title,
                            count, (int)n_listed);
  return g_strdup_printf (sitnet_translate (self->language,
                                            "%s: %ju in all; the first %d and the first of each further "
                                            "value are listed above."),
                          title, count, IN_FULL);
}

/* One for each kind of which a sheet has more than are shown. */
static GArray *
count_the_rest (const SitnetFindings *self)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (counts, finding_clear);
  for (guint i = 0; i < self->sheets->len; i++) {
    Sheet *sheet = g_ptr_array_index (self->sheets, i);
    for (guint rule = 0; rule < SITNET_N_FINDING_KINDS; rule++) {
      if (sheet->n_found[rule] <= sheet->n_listed[rule])
        continue;
      Finding count = {.rule = (SitnetFindingKind)rule, .sheet = sheet, .row = G_MAXUINT64, .place = rule};
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
    g_ptr_array_add (order, &g_array_index (findings, Finding, i));
}

void
sitnet_findings_set_headings (SitnetFindings *self, SitnetHeadingFunc heading_of, gconstpointer data)
{
  self->heading_of = heading_of;
  self->heading_data = data;
}

enum { SEVERITY, SHEET, ROW, COLUMN, VALUE, MESSAGE, COUNT, CELL, N_COLUMNS };

static guint64
count_of (const Finding *finding)
{
  const Group *group = finding->group;
  while (group != NULL && group->instead != NULL)
    group = group->instead;
  return group != NULL ? group->count : finding->count;
}

static gboolean
is_of_workbook (const SitnetFindings *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (((const Sheet *)self->sheets->pdata[i])->columns != NULL)
      return TRUE;
  return FALSE;
}

static const char *
heading_of (const SitnetFindings *self, const Finding *finding)
{
  const char *heading = self->heading_of != NULL ? self->heading_of (self->heading_data, finding->column) : NULL;
  return heading != NULL ? heading : finding->column;
}

static void
add_row (const SitnetFindings *self, SitnetColumnBuilder *const *columns, guint n_columns, const Finding *finding)
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
  const Finding *first = NULL;
  for (guint i = 0; i < self->findings->len && first == NULL; i++)
    if (severity_of (&g_array_index (self->findings, Finding, i)) == SITNET_SEVERITY_ERROR)
      first = &g_array_index (self->findings, Finding, i);
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
