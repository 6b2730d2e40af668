/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The checks that need all sheets: references and codes. */
#include "seal.h"

#include "cell.h"
#include "cell-list.h"
#include "sheet-state.h"
#include "vocabulary-words.h"

#include <string.h>

/* Whether a cell takes a list with | between. */
static gboolean
takes_list (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (sheet, column);
  gboolean is_of_service = sheet->sheet == SITNET_SHEET_SERVICES && column->kind == SITNET_CELL_CODE;
  return column->kind == SITNET_CELL_ACTORS || column->kind == SITNET_CELL_AREAS || column->kind == SITNET_CELL_CODES ||
         is_of_service || (sheet->sheet == SITNET_SHEET_TIES && schema != NULL && strcmp (schema->name, "to") == 0);
}

/* A partner or an item that may be several, parted by other signs than | and ;. */
static gboolean
may_be_list (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, SitnetSlice value)
{
  return takes_list (sheet, column) && sitnet_cell_may_be_list (value);
}

static gboolean
is_name (SitnetSlice part, gpointer names)
{
  guint32 number;
  gboolean diacritics;
  return sitnet_sheet_names_find (names, part, &number, &diacritics) == SITNET_NAME_ONE;
}

/* Whether it pays to look for a list in a cell: a blank, for a word between items, and a finding that would be read. */
static gboolean
wants_list (const SitnetSheetBuilder *sheet, SitnetFindingKind kind, const SitnetInputColumn *column, SitnetSlice value)
{
  return memchr (value.text, ' ', value.length) != NULL &&
         sitnet_findings_wants_value (sheet->builder->findings, kind, sheet->shown_as, column->header, value);
}

/* With the list that may be meant; without one only where the value was found before, to be counted. */
static gboolean
report_list (const SitnetSheetBuilder *sheet, SitnetFindingKind kind, guint64 shown, const SitnetInputColumn *column,
             SitnetSlice value, const char *list)
{
  if (list == NULL &&
      !sitnet_findings_has_value (sheet->builder->findings, kind, sheet->shown_as, column->header, value))
    return FALSE;
  sitnet_sheet_builder_report (sheet, kind, shown, column, value, list);
  return TRUE;
}

/* "Klub Vlna a ZŠ Lipová": two that are known, where the whole is not. */
static gboolean
report_joined_names (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, guint64 shown, SitnetSlice value,
                     SitnetSheetNames *names)
{
  if (!takes_list (sheet, column))
    return FALSE;
  g_autofree char *list = wants_list (sheet, SITNET_FINDING_JOINED_NAMES, column, value)
                              ? sitnet_cell_dup_list_of_words (value, is_name, names)
                              : NULL;
  return report_list (sheet, SITNET_FINDING_JOINED_NAMES, shown, column, value, list);
}

/* Several that are called so, or none, and then perhaps one that is called nearly so. */
void
sitnet_seal_report_unknown (const SitnetSheetBuilder *sheet, SitnetFindingKind rule, const SitnetInputColumn *column,
                            guint64 row, SitnetSlice value, SitnetSheetNames *names)
{
  SitnetFindings *findings = sheet->builder->findings;
  guint32 number;
  gboolean diacritics;
  guint64 shown = sitnet_sheet_builder_row_number (sheet, row);
  if (sitnet_sheet_names_find (names, value, &number, &diacritics) == SITNET_NAME_SEVERAL) {
    g_autofree char *several = sitnet_findings_wants (findings, SITNET_FINDING_SEVERAL_OF_NAME, sheet->shown_as)
                                   ? sitnet_sheet_names_dup_several (names, value)
                                   : NULL;
    sitnet_sheet_builder_report (sheet, SITNET_FINDING_SEVERAL_OF_NAME, shown, column, value, several);
    return;
  }
  if (report_joined_names (sheet, column, shown, value, names))
    return;
  if (may_be_list (sheet, column, value) && sitnet_sheet_names_alike (names, value) == NULL) {
    SitnetSheet known = column->kind == SITNET_CELL_AREAS ? SITNET_SHEET_AREAS : SITNET_SHEET_ACTORS;
    const SitnetSheetBuilder *built = sheet->builder->sheets[known];
    sitnet_sheet_builder_report (sheet, SITNET_FINDING_UNKNOWN_LIST, shown, column, value,
                                 built != NULL ? built->shown_as : sitnet_schema[known].name);
    return;
  }
  const char *near =
      sitnet_findings_wants (findings, rule, sheet->shown_as) ? sitnet_sheet_names_nearest (names, value) : NULL;
  sitnet_sheet_builder_report (sheet, rule, shown, column, value, near);
}

static void
check_references (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, SitnetFindingKind rule,
                  SitnetSheetNames *names)
{
  const SitnetIds *ids = column->kind == SITNET_CELL_AREA ? sheet->builder->area_ids : sheet->builder->actor_ids;
  if (names == NULL || sitnet_sheet_names_get_n (names) == sitnet_ids_get_n (ids)) /* nothing else is mentioned */
    return;
  for (gsize r = 0; r < column->codes.n; r++) {
    gint32 number = column->codes.values[r];
    if (number >= 0 && !sitnet_sheet_names_has (names, (guint32)number))
      sitnet_seal_report_unknown (sheet, rule, column, r, sitnet_ids_get (ids, (guint32)number), names);
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
  SitnetLanguage language = sitnet_findings_get_language (sheet->builder->findings);
  g_autofree char *name = sitnet_sheet_name_dup (vocabulary_sheet, language);
  if (near == NULL || sitnet_cell_birth_number (code) != SITNET_BIRTH_NUMBER_NONE)
    return g_steal_pointer (&name);
  return g_strdup_printf (sitnet_translate (language, "%s (did you mean “%s”?)"), name, near);
}

/* The words of a vocabulary, for as long as one cell is looked at. */
typedef struct {
  const SitnetVocabulary *vocabulary;
  const SitnetNameIndex *words;
} Words;

static gboolean
is_word (SitnetSlice part, gpointer data)
{
  const Words *self = data;
  guint32 meant;
  gint32 term = sitnet_vocabulary_find (self->vocabulary, part);
  return (term >= 0 && is_known_term (self->vocabulary, term)) ||
         sitnet_name_index_find (self->words, part, &meant, NULL) == SITNET_NAME_ONE;
}

/* "doučování a mediace": two codes that are known, where the whole is none. */
static gboolean
report_joined_codes (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, guint64 row,
                     SitnetSheet vocabulary_sheet, SitnetSlice code)
{
  const SitnetVocabulary *vocabulary = sheet->builder->vocabularies[vocabulary_sheet];
  if (!takes_list (sheet, column))
    return FALSE;
  g_autofree char *list = NULL;
  if (wants_list (sheet, SITNET_FINDING_JOINED_CODES, column, code)) {
    g_autoptr (SitnetNameIndex) words = sitnet_vocabulary_words_new (vocabulary, vocabulary_sheet);
    list = sitnet_cell_dup_list_of_words (code, is_word, &(Words){vocabulary, words});
  }
  return report_list (sheet, SITNET_FINDING_JOINED_CODES, sitnet_sheet_builder_row_number (sheet, row), column, code,
                      list);
}

static void
report_code (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, guint64 row,
             SitnetSheet vocabulary_sheet, SitnetSlice code)
{
  const SitnetVocabulary *vocabulary = sheet->builder->vocabularies[vocabulary_sheet];
  const char *near = NULL;
  if (report_joined_codes (sheet, column, row, vocabulary_sheet, code))
    return;
  if (sitnet_findings_wants (sheet->builder->findings, SITNET_FINDING_UNKNOWN_CODE, sheet->shown_as))
    near = sitnet_vocabulary_nearest (vocabulary, code);
  g_autofree char *detail = dup_place (sheet, vocabulary_sheet, code, near);
  gboolean may_list = column->kind == SITNET_CELL_CODES && sitnet_cell_may_be_list (code);
  SitnetFindingKind rule = may_list ? SITNET_FINDING_UNKNOWN_CODES : SITNET_FINDING_UNKNOWN_CODE;
  sitnet_sheet_builder_report (sheet, rule, sitnet_sheet_builder_row_number (sheet, row), column, code, detail);
}

/* Of a list each part that is unknown. */
static void
check_code (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column, guint64 row, SitnetSheet vocabulary_sheet,
            gint32 code)
{
  const SitnetVocabulary *vocabulary = sheet->builder->vocabularies[vocabulary_sheet];
  const SitnetTerm *term = sitnet_vocabulary_get (vocabulary, (guint32)code);
  for (guint i = 0; i < term->n_parts; i++)
    check_code (sheet, column, row, vocabulary_sheet, term->parts[i]);
  if (term->n_parts == 0 && !is_known_term (vocabulary, code))
    report_code (sheet, column, row, vocabulary_sheet, (SitnetSlice){term->code, strlen (term->code)});
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
    if (code >= 0)
      check_code (sheet, column, column->ends.n > 0 ? row : i, vocabulary_sheet, code);
  }
}

static void
check_column (const SitnetSheetBuilder *sheet, SitnetInputColumn *column, const SitnetSealing *sealing)
{
  switch (column->kind) {
  case SITNET_CELL_ACTOR:
    check_references (sheet, column, SITNET_FINDING_UNKNOWN_REFERENCE, sealing->actor_names);
    break;
  case SITNET_CELL_REPORTER:
    check_references (sheet, column, SITNET_FINDING_UNKNOWN_REPORTER, sealing->actor_names);
    break;
  case SITNET_CELL_AREA:
    check_references (sheet, column, SITNET_FINDING_UNKNOWN_AREA, sealing->area_names);
    break;
  case SITNET_CELL_CODE:
  case SITNET_CELL_CODES:
    check_codes (sheet, column);
    break;
  case SITNET_CELL_ACTORS:
  case SITNET_CELL_AREAS:
    sitnet_seal_lists (sheet, column, sealing);
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

/* A number that is marked as hidden and yet stands there would be published. */
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
  sitnet_seal_check_alike (builder);
  const SitnetSheetBuilder *actors = builder->sheets[SITNET_SHEET_ACTORS];
  check_empty_sectors (actors && !actors->failed ? actors : NULL);
}
