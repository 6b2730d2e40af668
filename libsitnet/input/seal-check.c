/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The checks that need all sheets: references, codes, ids that differ only by case. */
#include "seal.h"

#include "cell.h"
#include "nearest.h"
#include "sheet-state.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  const SitnetIds *ids;
  const guint32 *row;  /* NONE where an id is no row */
  gboolean incomplete; /* rows may be lacking: nothing can be said of an id that is none */
} Known;

static gboolean
is_incomplete (const SitnetBuilder *builder, SitnetSheet sheet)
{
  return builder->incomplete[sheet] || (builder->sheets[sheet] != NULL && builder->sheets[sheet]->failed);
}

static SitnetSlice
get_known (guint32 index, gpointer data)
{
  const Known *known = data;
  return known->row[index] == G_MAXUINT32 ? (SitnetSlice){"", 0} : sitnet_ids_get (known->ids, index);
}

/* Looking for the nearest id is only done for those shown in full. */
#define MOST_IDS_TO_COMPARE 20000

static void
report_unknown (const SitnetSheetBuilder *sheet, SitnetFindingKind rule, const SitnetInputColumn *column, guint64 row,
                SitnetSlice value, Known *known)
{
  const char *detail = NULL;
  guint32 n = sitnet_ids_get_n (known->ids);
  if (n <= MOST_IDS_TO_COMPARE && sitnet_findings_wants (sheet->builder->findings, rule, sheet->shown_as)) {
    guint32 near = sitnet_nearest (value, n, get_known, known);
    detail = near == G_MAXUINT32 ? NULL : sitnet_ids_get (known->ids, near).text;
  }
  sitnet_sheet_builder_report (sheet, rule, sitnet_sheet_builder_row_number (sheet, row), column, value, detail);
}

static void
check_references (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, SitnetFindingKind rule, Known known)
{
  if (known.incomplete)
    return;
  for (gsize r = 0; r < column->codes.n; r++) {
    gint32 number = column->codes.values[r];
    if (number >= 0 && known.row[number] == G_MAXUINT32)
      report_unknown (sheet, rule, column, r, sitnet_ids_get (known.ids, (guint32)number), &known);
  }
}

static gboolean
is_known_term (const SitnetVocabulary *vocabulary, gint32 code)
{
  const SitnetTerm *term = sitnet_vocabulary_get (vocabulary, (guint32)code);
  return term->built_in || term->declared;
}

/* "sectors (did you mean “school”?)": a birth number is not compared with anything. */
static char *
dup_place (const SitnetSheetBuilder *sheet, SitnetSheet vocabulary_sheet, SitnetSlice code, const char *near)
{
  const char *name = sitnet_schema[vocabulary_sheet].name;
  if (near == NULL || sitnet_cell_birth_number (code) != SITNET_BIRTH_NUMBER_NONE)
    return g_strdup (name);
  SitnetLanguage language = sitnet_findings_get_language (sheet->builder->findings);
  return g_strdup_printf (sitnet_translate (language, "%s (did you mean “%s”?)"), name, near);
}

static void
report_code (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, guint64 row,
             SitnetSheet vocabulary_sheet, SitnetSlice code)
{
  const SitnetVocabulary *vocabulary = sheet->builder->vocabularies[vocabulary_sheet];
  const char *near = NULL;
  if (sitnet_findings_wants (sheet->builder->findings, SITNET_FINDING_UNKNOWN_CODE, sheet->shown_as))
    near = sitnet_vocabulary_nearest (vocabulary, code);
  g_autofree char *detail = dup_place (sheet, vocabulary_sheet, code, near);
  sitnet_sheet_builder_report (sheet, SITNET_FINDING_UNKNOWN_CODE, sitnet_sheet_builder_row_number (sheet, row), column,
                               code, detail);
}

static gboolean
are_all_known (const SitnetVocabulary *vocabulary)
{
  for (guint32 t = 0; t < sitnet_vocabulary_get_n (vocabulary); t++)
    if (!is_known_term (vocabulary, (gint32)t))
      return FALSE;
  return TRUE;
}

/* Single codes and lists of them: a list has several places in `codes` for one row. */
static void
check_codes (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column)
{
  SitnetSheet vocabulary_sheet = (SitnetSheet)sitnet_input_column_schema (sheet, column)->vocabulary;
  const SitnetVocabulary *vocabulary = sheet->builder->vocabularies[vocabulary_sheet];
  if (vocabulary_sheet == SITNET_SHEET_ACTOR_KINDS || are_all_known (vocabulary)) /* actor kinds are free */
    return;
  gsize row = 0;
  for (gsize i = 0; i < column->codes.n; i++) {
    while (column->ends.n > 0 && (gsize)sitnet_codes_get (&column->ends, row) <= i)
      row++;
    gint32 code = column->codes.values[i];
    if (code >= 0 && !is_known_term (vocabulary, code)) {
      const char *text = sitnet_vocabulary_get (vocabulary, (guint32)code)->code;
      report_code (sheet, column, column->ends.n > 0 ? row : i, vocabulary_sheet, (SitnetSlice){text, strlen (text)});
    }
  }
}

/* Items of a cell that are tried together as one id. */
#define MOST_PARTS 4

/* Lists are kept with | between their items, whatever stood there. */
static guint32
find_row (const SitnetIds *ids, const guint32 *rows, SitnetSlice id)
{
  guint32 number = sitnet_ids_find (ids, id);
  if (number == SITNET_IDS_NONE || rows[number] == G_MAXUINT32) {
    g_autofree char *other = g_strdelimit (g_strndup (id.text, id.length), "|", ';');
    number = sitnet_ids_find (ids, (SitnetSlice){other, id.length});
  }
  return number != SITNET_IDS_NONE && rows[number] != G_MAXUINT32 ? number : SITNET_IDS_NONE;
}

/* Whether the item and those that follow are one id that holds the separator; they are then taken from the rest. */
static gboolean
take_split_id (const SitnetIds *ids, const guint32 *rows, SitnetSlice *item, SitnetSlice *rest)
{
  SitnetSlice left = *rest, next;
  for (guint n = 1; n < MOST_PARTS && sitnet_cell_next_item (&left, &next); n++) {
    SitnetSlice whole = {item->text, (gsize)(next.text - item->text) + next.length};
    guint32 number = find_row (ids, rows, whole);
    if (number == SITNET_IDS_NONE)
      continue;
    *item = sitnet_ids_get (ids, number);
    *rest = left;
    return TRUE;
  }
  return FALSE;
}

/* One item of a list cell: added to the areas, or looked up among them or the actors. */
static void
check_item (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, guint64 row, SitnetSlice item,
            SitnetSlice *rest, const SitnetSealing *sealing)
{
  SitnetBuilder *builder = sheet->builder;
  gboolean of_actors = column->kind == SITNET_CELL_ACTORS;
  if (!of_actors && item.length == 1 && item.text[0] == '*')
    return;
  SitnetIds *ids = of_actors ? builder->actor_ids : builder->area_ids;
  const guint32 *rows = of_actors ? sealing->actor_row : sealing->area_row;
  guint32 number = sitnet_ids_find (ids, item);
  if (!of_actors && !sealing->has_areas) {
    sitnet_ids_add (ids, item);
    return;
  }
  gboolean incomplete = is_incomplete (builder, of_actors ? SITNET_SHEET_ACTORS : SITNET_SHEET_AREAS);
  if (!incomplete && (number == SITNET_IDS_NONE || rows[number] == G_MAXUINT32)) {
    Known known = {ids, rows, FALSE};
    if (take_split_id (ids, rows, &item, rest)) {
      sitnet_sheet_builder_report (sheet, SITNET_FINDING_SPLIT_ID, sitnet_sheet_builder_row_number (sheet, row), column,
                                   item, NULL);
      return;
    }
    report_unknown (sheet, of_actors ? SITNET_FINDING_UNKNOWN_REFERENCE : SITNET_FINDING_UNKNOWN_AREA, column, row,
                    item, &known);
  }
}

static void
check_lists (const SitnetSheetBuilder *sheet, SitnetInputColumn *column, const SitnetSealing *sealing)
{
  column->sealed = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  for (gsize r = 0; r < sheet->n_rows; r++) {
    const char *text = sitnet_column_get_text (column->sealed, r);
    SitnetSlice rest = {text, text ? strlen (text) : 0}, item;
    while (sitnet_cell_next_item (&rest, &item))
      check_item (sheet, column, r, item, &rest, sealing);
  }
}

static void
check_column (const SitnetSheetBuilder *sheet, SitnetInputColumn *column, const SitnetSealing *sealing)
{
  SitnetBuilder *builder = sheet->builder;
  Known actors = {builder->actor_ids, sealing->actor_row, is_incomplete (builder, SITNET_SHEET_ACTORS)};
  Known areas = {builder->area_ids, sealing->area_row, is_incomplete (builder, SITNET_SHEET_AREAS)};
  switch (column->kind) {
  case SITNET_CELL_ACTOR:
    check_references (sheet, column, SITNET_FINDING_UNKNOWN_REFERENCE, actors);
    break;
  case SITNET_CELL_REPORTER:
    check_references (sheet, column, SITNET_FINDING_UNKNOWN_REPORTER, actors);
    break;
  case SITNET_CELL_AREA:
    if (sealing->has_areas)
      check_references (sheet, column, SITNET_FINDING_UNKNOWN_AREA, areas);
    break;
  case SITNET_CELL_CODE:
  case SITNET_CELL_CODES:
    check_codes (sheet, column);
    break;
  case SITNET_CELL_ACTORS:
  case SITNET_CELL_AREAS:
    check_lists (sheet, column, sealing);
    break;
  default:
    break;
  }
}

static void
check_empty_sectors (const SitnetSheetBuilder *actors)
{
  const SitnetInputColumn *sector = actors ? sitnet_sheet_builder_find (actors, "sector") : NULL;
  if (sector == NULL || sector->n_empty == 0 || actors->of_host)
    return;
  g_autofree char *count = g_strdup_printf ("%" G_GUINT64_FORMAT, sector->n_empty);
  sitnet_findings_add (actors->builder->findings, SITNET_FINDING_EMPTY_SECTOR, actors->shown_as, 0, sector->header,
                       (SitnetSlice){"", 0}, count);
}

static const SitnetColumn *
seal_column (SitnetInputColumn *column)
{
  if (column->sealed == NULL)
    column->sealed = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  return column->sealed;
}

/* Whoever marks a number as hidden and leaves it there would publish it. */
static void
check_marks (const SitnetSheetBuilder *demands)
{
  SitnetInputColumn *families = sitnet_sheet_builder_find (demands, "families");
  SitnetInputColumn *marks = sitnet_sheet_builder_find (demands, "suppressed");
  if (families == NULL || marks == NULL)
    return;
  const SitnetColumn *numbers = seal_column (families), *hidden = seal_column (marks);
  for (gsize r = 0; r < demands->n_rows; r++) {
    if (sitnet_column_is_missing (numbers, r) || sitnet_column_is_missing (hidden, r) ||
        !sitnet_column_get_bools (hidden)[r])
      continue;
    g_autofree char *number = sitnet_column_dup_cell (numbers, r);
    sitnet_sheet_builder_report (demands, SITNET_FINDING_TOLD_THOUGH_HIDDEN,
                                 sitnet_sheet_builder_row_number (demands, r), families,
                                 (SitnetSlice){number, strlen (number)}, NULL);
  }
}

void
sitnet_seal_check (SitnetBuilder *builder, const SitnetSealing *sealing)
{
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    SitnetSheetBuilder *sheet = builder->sheets[s];
    if (sheet == NULL || sheet->failed)
      continue;
    for (guint c = 0; c < sheet->n_columns; c++) {
      if (!sitnet_watch_goes_on (builder->watch, 1))
        return;
      check_column (sheet, &sheet->columns[c], sealing);
    }
    sitnet_seal_check_case (builder, sheet);
  }
  const SitnetSheetBuilder *demands = builder->sheets[SITNET_SHEET_DEMANDS];
  if (demands != NULL && !demands->failed)
    check_marks (demands);
  sitnet_seal_check_gatherings (builder);
  const SitnetSheetBuilder *actors = builder->sheets[SITNET_SHEET_ACTORS];
  check_empty_sectors (actors && !actors->failed ? actors : NULL);
}

/* Ids that differ only by case. */

typedef struct {
  guint64 fold; /* hash of the case-folded id */
  guint32 number;
} Folded;

static gint
compare_folds (gconstpointer a, gconstpointer b)
{
  const Folded *x = a, *y = b;
  if (x->fold != y->fold)
    return x->fold < y->fold ? -1 : 1;
  return x->number < y->number ? -1 : x->number > y->number;
}

/* FNV-1a (Fowler, Noll, Vo) over the id in lower case. */
static guint64
hash_folded (SitnetSlice id, gboolean ascii)
{
  g_autofree char *folded = ascii ? NULL : g_utf8_casefold (id.text, (gssize)id.length);
  const char *text = ascii ? id.text : folded;
  gsize length = ascii ? id.length : strlen (folded);
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar)(ascii ? g_ascii_tolower (text[i]) : text[i])) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

/* When all ids are plain ASCII without capitals, or without small letters, none can differ by case alone. */
static gboolean
cannot_differ (const SitnetIds *ids)
{
  gboolean upper = FALSE, lower = FALSE;
  for (guint32 i = 0; i < sitnet_ids_get_n (ids); i++) {
    SitnetSlice id = sitnet_ids_get (ids, i);
    for (gsize k = 0; k < id.length; k++) {
      gboolean other = (guchar)id.text[k] >= 0x80;
      upper |= other || g_ascii_isupper (id.text[k]);
      lower |= other || g_ascii_islower (id.text[k]);
    }
    if (upper && lower)
      return FALSE;
  }
  return !upper || !lower;
}

static gboolean
equal_folded (SitnetSlice a, SitnetSlice b)
{
  g_autofree char *x = g_utf8_casefold (a.text, (gssize)a.length);
  g_autofree char *y = g_utf8_casefold (b.text, (gssize)b.length);
  return strcmp (x, y) == 0;
}

/* Only for those that are shown in full. */
static guint64
row_bearing (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, guint32 number)
{
  guint64 row = 0;
  if (sitnet_findings_wants (sheet->builder->findings, SITNET_FINDING_CASE_ID, sheet->shown_as))
    while (row + 1 < column->codes.n && column->codes.values[row] != (gint32)number)
      row++;
  return sitnet_sheet_builder_row_number (sheet, row);
}

void
sitnet_seal_check_case (SitnetBuilder *builder, SitnetSheetBuilder *sheet)
{
  SitnetInputColumn *column = NULL;
  for (guint c = 0; column == NULL && c < sheet->n_columns; c++)
    if (sheet->columns[c].kind == SITNET_CELL_ID)
      column = &sheet->columns[c];
  if (column == NULL)
    return;
  const SitnetIds *ids = column->seen                         ? column->seen
                         : sheet->sheet == SITNET_SHEET_AREAS ? builder->area_ids
                                                              : builder->actor_ids;
  if (cannot_differ (ids))
    return;
  guint32 n = MIN (sitnet_ids_get_n (ids), column->is_own->len);
  g_autofree Folded *folds = g_new (Folded, MAX (n, 1));
  guint32 n_folds = 0;
  for (guint32 i = 0; i < n; i++)
    if (column->is_own->data[i]) {
      SitnetSlice id = sitnet_ids_get (ids, i);
      folds[n_folds++] = (Folded){hash_folded (id, sitnet_slice_is_ascii (id)), i};
    }
  qsort (folds, n_folds, sizeof *folds, compare_folds);
  for (guint32 i = 1; i < n_folds; i++) {
    SitnetSlice id = sitnet_ids_get (ids, folds[i].number), other = sitnet_ids_get (ids, folds[i - 1].number);
    if (folds[i].fold == folds[i - 1].fold && equal_folded (id, other))
      sitnet_sheet_builder_report (sheet, SITNET_FINDING_CASE_ID, row_bearing (sheet, column, folds[i].number), column,
                                   id, other.text);
  }
}
