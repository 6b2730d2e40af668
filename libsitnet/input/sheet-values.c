/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Trimmed cells of one column as values: texts, lists, numbers, dates, ages; what cannot be one is reported and left empty. */
#include "sheet-values.h"

#include "cell.h"
#include "cell-scale.h"
#include "clock.h"
#include "localised.h"
#include "message.h"
#include "sheet-codes.h"
#include "sheet-state.h"

#include <math.h>
#include <string.h>

void
sitnet_sheet_values_report_empty (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row)
{
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, column);
  column->n_empty++;
  if (schema == NULL)
    return;
  if (schema->must_fill)
    sitnet_sheet_builder_report (self, SITNET_FINDING_EMPTY_CELL, row, column, (SitnetSlice){"", 0},
                                 column->header != NULL ? column->header : schema->name);
  else if (self->sheet == SITNET_SHEET_ACTORS && strcmp (schema->name, "name") == 0)
    sitnet_sheet_builder_report (self, SITNET_FINDING_EMPTY_NAME, row, column, (SitnetSlice){"", 0}, NULL);
}

/* Texts and lists. */
static void
add_text (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  if (cell.length == 0)
    sitnet_column_builder_add_missing (column->values);
  else if (!sitnet_column_builder_add_slice (column->values, cell.text, cell.length)) {
    sitnet_sheet_builder_report (self, SITNET_FINDING_TOO_LARGE, row, column, (SitnetSlice){"", 0}, "4 GiB");
    sitnet_column_builder_add_missing (column->values);
  }
}

static void
add_list (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  if (memchr (cell.text, ';', cell.length) == NULL && memchr (cell.text, '|', cell.length) == NULL &&
      sitnet_slice_is_ascii (cell)) {
    add_text (self, column, row, cell);
    return;
  }
  g_autoptr (GString) joined = g_string_sized_new (cell.length);
  SitnetSlice rest = cell, item;
  while (sitnet_cell_next_item (&rest, &item)) {
    g_autofree char *keep = NULL;
    SitnetSlice normal = sitnet_normalise (item, &keep);
    if (joined->len > 0)
      g_string_append_c (joined, '|');
    g_string_append_len (joined, normal.text, (gssize)normal.length);
  }
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, column);
  if (joined->len == 0 && schema->must_fill)
    sitnet_sheet_values_report_empty (self, column, row);
  add_text (self, column, row, (SitnetSlice){joined->str, joined->len});
}

/* Whether a cell says that there is no limit; it counts as empty, which is told. */
static gboolean
says_no_limit (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell, SitnetLimitless of)
{
  static const char *const readings[] = {N_ ("any age"), N_ ("not known, and never too few"), N_ ("no limit")};
  if (!sitnet_cell_is_limitless (cell, of))
    return FALSE;
  sitnet_sheet_builder_tell_once (self, SITNET_FINDING_READ_AS, row, column, cell,
                                  sitnet_translate (self->builder->language, readings[of]));
  column->n_empty++;
  return TRUE;
}

static gboolean
is_word (SitnetSlice cell)
{
  for (gsize i = 0; i < cell.length; i++)
    if (g_ascii_isdigit (cell.text[i]))
      return FALSE;
  return cell.length > 1 && (g_ascii_isalpha (cell.text[0]) || (guchar)cell.text[0] >= 0x80);
}

/* Numbers, dates, ages. */
static void
report_number (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  if (column->kind == SITNET_CELL_STRENGTH && is_word (cell)) {
    sitnet_sheet_builder_report (self, SITNET_FINDING_STRENGTH_WORD, row, column, cell, NULL);
    return;
  }
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, column);
  char low[G_ASCII_DTOSTR_BUF_SIZE], high[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (low, sizeof low, "%.15g", schema->minimum);
  g_ascii_formatd (high, sizeof high, "%.15g", schema->maximum);
  SitnetLanguage language = sitnet_findings_get_language (self->builder->findings);
  g_autofree char *detail = column->kind == SITNET_CELL_STRENGTH
                                ? g_strdup (sitnet_translate (language, "0.000001 – 1000000"))
                            : isfinite (schema->maximum) && schema->maximum < 1e300
                                ? g_strdup_printf (sitnet_translate (language, "%s – %s"), low, high)
                            : isfinite (schema->minimum) && schema->minimum > -1e300
                                ? g_strdup_printf (sitnet_translate (language, "≥ %s"), low)
                                : NULL;
  sitnet_sheet_builder_report (self, SITNET_FINDING_BAD_NUMBER, row, column, cell, detail);
}

/* Numbers of people are never measured, and people write them as they say them. */
static gboolean
counts_people (const SitnetInputColumn *column, const SitnetColumnSchema *schema)
{
  return column->kind == SITNET_CELL_COUNT || (column->kind == SITNET_CELL_WHOLE && schema->maximum > 1e6);
}

static void
report_two_numbers (SitnetSheetBuilder *self, const SitnetInputColumn *column, guint64 row, SitnetSlice cell,
                    double number, double other)
{
  char numbers[2][G_ASCII_DTOSTR_BUF_SIZE];
  SitnetLanguage language = self->builder->language;
  sitnet_number_localise (g_ascii_formatd (numbers[0], sizeof numbers[0], "%.15g", other), language);
  sitnet_number_localise (g_ascii_formatd (numbers[1], sizeof numbers[1], "%.15g", number), language);
  g_autofree char *detail = g_strdup_printf (sitnet_translate (language, "%s or %s"), numbers[0], numbers[1]);
  sitnet_sheet_builder_report (self, SITNET_FINDING_TWO_NUMBERS, row, column, cell, detail);
}

static void
tell_taken (SitnetSheetBuilder *self, const SitnetInputColumn *column, guint64 row, SitnetSlice cell,
            SitnetFindingKind kind, double number)
{
  char taken[G_ASCII_DTOSTR_BUF_SIZE];
  sitnet_number_localise (g_ascii_formatd (taken, sizeof taken, "%.15g", number), self->builder->language);
  sitnet_sheet_builder_tell_once (self, kind, row, column, cell, taken);
}

static SitnetPeopleReading
read_people (SitnetSheetBuilder *self, const SitnetInputColumn *column, guint64 row, SitnetSlice cell, double *number)
{
  double other;
  SitnetPeopleReading reading = sitnet_cell_to_people (cell, number, &other);
  if (reading == SITNET_PEOPLE_TAKEN || reading == SITNET_PEOPLE_RANGE) {
    gboolean is_range = reading == SITNET_PEOPLE_RANGE;
    tell_taken (self, column, row, cell, is_range ? SITNET_FINDING_LOWER_END : SITNET_FINDING_NUMBER_TAKEN, *number);
  } else if (reading == SITNET_PEOPLE_EITHER)
    report_two_numbers (self, column, row, cell, *number, other);
  return reading;
}

/* 12.1250 is 12.125 where it cannot be taken for thousands, and is shown so. */
static SitnetSlice
without_mark (SitnetSlice cell)
{
  SitnetSlice shorter = {cell.text, cell.length - 1};
  gboolean is_marked = cell.text[cell.length - 1] == '0' && sitnet_cell_may_be_thousands (shorter);
  return is_marked ? shorter : cell;
}

/* "3 - často": a point of a scale. */
static gboolean
read_strength (SitnetSheetBuilder *self, const SitnetInputColumn *column, guint64 row, SitnetSlice cell, double *number)
{
  if (!sitnet_cell_to_scale (cell, number))
    return FALSE;
  tell_taken (self, column, row, cell, SITNET_FINDING_NUMBER_TAKEN, *number);
  return TRUE;
}

/* NaN for what is no number, which a finding says. */
static double
read_number (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  double number = (double)NAN;
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, column);
  gboolean is_of_people = counts_people (column, schema);
  SitnetPeopleReading reading = is_of_people                            ? read_people (self, column, row, cell, &number)
                                : sitnet_cell_to_number (cell, &number) ? SITNET_PEOPLE_SAID
                                                                        : SITNET_PEOPLE_NONE;
  if (reading == SITNET_PEOPLE_NONE && column->kind == SITNET_CELL_STRENGTH &&
      read_strength (self, column, row, cell, &number))
    reading = SITNET_PEOPLE_TAKEN;
  gboolean good = reading != SITNET_PEOPLE_NONE && reading != SITNET_PEOPLE_EITHER &&
                  sitnet_number_is_allowed (column->kind, schema, number);
  if (!good && reading != SITNET_PEOPLE_EITHER &&
      !(is_of_people && says_no_limit (self, column, row, cell, SITNET_LIMITLESS_PEOPLE)))
    report_number (self, column, row, cell);
  if (good && is_of_people && number != floor (number))
    sitnet_sheet_builder_tell_once (self, SITNET_FINDING_FRACTION, row, column, without_mark (cell), NULL);
  return good ? number : (double)NAN;
}

static void
add_numbers (SitnetSheetBuilder *self, SitnetInputColumn *column, const SitnetSheetBatch *batch,
             const SitnetSlice *cells)
{
  double numbers[SITNET_SHEET_BATCH];
  const SitnetColumnSchema *schema = sitnet_input_column_schema (self, column);
  SitnetCellKind kind = column->kind;
  for (guint i = 0; i < batch->n; i++) {
    gint32 whole;
    if (G_LIKELY (sitnet_cell_to_short_whole (cells[i], &whole) && sitnet_number_is_allowed (kind, schema, whole)))
      numbers[i] = whole;
    else
      numbers[i] = cells[i].length == 0 ? (double)NAN : read_number (self, column, batch->numbers[i], cells[i]);
  }
  sitnet_column_builder_add_doubles (column->values, numbers, batch->n);
}

static char *
dup_day (gint32 days)
{
  g_autoptr (GDateTime) epoch = g_date_time_new_utc (1970, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) day = g_date_time_add_days (epoch, days);
  return g_date_time_format (day, "%F");
}

/* FALSE where the cell is no date, which a finding says. */
static gboolean
read_date (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell, gint32 *days)
{
  gint32 other = 0;
  SitnetDateReading reading = sitnet_cell_to_date (cell, column->kind == SITNET_CELL_DATE_TO, days, &other);
  if (reading == SITNET_DATE_SAID)
    return TRUE;
  if (reading == SITNET_DATE_NONE) {
    gboolean has_range = column->kind == SITNET_CELL_DATE_TO || sitnet_sheet_builder_find (self, "since") == column;
    if (!has_range || !says_no_limit (self, column, row, cell, SITNET_LIMITLESS_DATES))
      sitnet_sheet_builder_report (self, SITNET_FINDING_BAD_DATE, row, column, cell, NULL);
    return FALSE;
  }
  g_autofree char *day = dup_day (*days);
  if (reading == SITNET_DATE_GUESSED || reading == SITNET_DATE_PERIOD) {
    gboolean is_period = reading == SITNET_DATE_PERIOD;
    sitnet_sheet_builder_tell_once (self, is_period ? SITNET_FINDING_PERIOD_READ : SITNET_FINDING_DATE_READ, row,
                                    column, cell, day);
    return TRUE;
  }
  g_autofree char *other_day = dup_day (other),
                  *both = g_strdup_printf (sitnet_translate (self->builder->language, "%s or %s"), day, other_day);
  gboolean is_serial = reading == SITNET_DATE_SERIAL;
  sitnet_sheet_builder_report (self, is_serial ? SITNET_FINDING_SERIAL_DATE : SITNET_FINDING_TWO_DATES, row, column,
                               cell, is_serial ? day : both);
  return FALSE;
}

static void
add_date (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetSheetBatch *batch, guint i, SitnetSlice cell)
{
  gboolean last = column->kind == SITNET_CELL_DATE_TO;
  gint32 days;
  if (cell.length == 0 || !read_date (self, column, batch->numbers[i], cell, &days)) {
    sitnet_column_builder_add_missing (column->values);
    return;
  }
  sitnet_column_builder_add_date (column->values, days);
  *(last ? &batch->until[i] : &batch->since[i]) = days;
}

/* Whether the year is meant that stands behind "nad" or "pod" cannot be told. */
static gboolean
is_doubtful_age (SitnetSheetBuilder *self, const SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  gboolean is_last;
  gint64 ages[2];
  if (!sitnet_cell_to_doubtful_age (cell, &is_last, ages))
    return FALSE;
  const char *format = is_last ? N_ ("up to %s or up to %s") : N_ ("from %s or from %s");
  g_autofree char *first = g_strdup_printf ("%" G_GINT64_FORMAT, ages[0]),
                  *second = g_strdup_printf ("%" G_GINT64_FORMAT, ages[1]),
                  *both = g_strdup_printf (sitnet_translate (self->builder->language, format), first, second);
  sitnet_sheet_builder_report (self, SITNET_FINDING_TWO_AGES, row, column, cell, both);
  return TRUE;
}

static void
report_ages (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  gint64 from, to;
  double number;
  gboolean is_range = column->kind == SITNET_CELL_AGE_RANGE;
  if (says_no_limit (self, column, row, cell, SITNET_LIMITLESS_AGES) || is_doubtful_age (self, column, row, cell))
    return;
  if ((!is_range && sitnet_cell_to_number (cell, &number)) || !sitnet_cell_to_ages_of_date (cell, &from, &to)) {
    sitnet_sheet_builder_report (self, is_range ? SITNET_FINDING_BAD_AGES : SITNET_FINDING_BAD_AGE, row, column, cell,
                                 NULL);
    return;
  }
  g_autofree char *ages = g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, from, to);
  sitnet_sheet_builder_report (self, SITNET_FINDING_AGES_OF_DATE, row, column, cell, ages);
}

/* The upper end, −1 for none. */
static gint64
settle_upper_age (SitnetSheetBuilder *self, const SitnetInputColumn *column, guint64 row, SitnetSlice cell, gint64 age)
{
  if (age < SITNET_NO_UPPER_AGE)
    return age;
  sitnet_sheet_builder_tell_once (self, SITNET_FINDING_NO_UPPER_AGE, row, column, cell, NULL);
  return -1;
}

static void
add_stored_age (SitnetColumnBuilder *values, gint64 age)
{
  if (age < 0)
    sitnet_column_builder_add_missing (values);
  else
    sitnet_column_builder_add_int64 (values, age);
}

static void
add_age (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetSheetBatch *batch, guint i, SitnetSlice cell)
{
  gboolean is_last = column->kind == SITNET_CELL_AGE_TO;
  gint64 age = -1;
  gint32 whole;
  if (sitnet_cell_to_short_whole (cell, &whole) && whole < SITNET_NO_UPPER_AGE)
    age = whole;
  else if (cell.length > 0 && !sitnet_cell_to_age (cell, &age) && !sitnet_cell_to_age_end (cell, is_last, &age)) {
    report_ages (self, column, batch->numbers[i], cell);
    age = -1;
  }
  if (is_last)
    age = settle_upper_age (self, column, batch->numbers[i], cell, age);
  add_stored_age (column->values, age);
  *(is_last ? &batch->age_to[i] : &batch->age_from[i]) = age;
}

static void
add_age_range (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetSheetBatch *batch, guint i, SitnetSlice cell)
{
  gint64 from = -1, to = -1;
  if (cell.length > 0 && !sitnet_cell_to_age_range (cell, &from, &to)) {
    report_ages (self, column, batch->numbers[i], cell);
    from = to = -1;
  }
  if (to > from)
    to = settle_upper_age (self, column, batch->numbers[i], cell, to);
  add_stored_age (column->values, from);
  add_stored_age (column->second, to);
  batch->age_from[i] = from;
  batch->age_to[i] = to;
}

static void
add_yes_no (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  gboolean yes;
  if (cell.length > 0 && (sitnet_cell_to_yes_no (cell, &yes) ||
                          (self->sheet == SITNET_SHEET_TIES && sitnet_cell_to_direction (cell, &yes)))) {
    sitnet_column_builder_add_bool (column->values, yes);
    return;
  }
  if (cell.length > 0 && sitnet_cell_to_yes_no_mark (cell, &yes)) {
    const char *word = sitnet_translate (self->builder->language, yes ? N_ ("yes") : N_ ("no"));
    sitnet_sheet_builder_tell_once (self, SITNET_FINDING_READ_AS, row, column, cell, word);
    sitnet_column_builder_add_bool (column->values, yes);
    return;
  }
  if (cell.length > 0)
    sitnet_sheet_builder_report (self, SITNET_FINDING_BAD_YES_NO, row, column, cell, NULL);
  sitnet_column_builder_add_missing (column->values);
}

static void
add_time (SitnetSheetBuilder *self, SitnetInputColumn *column, guint64 row, SitnetSlice cell)
{
  guint number;
  gboolean of_round = column->kind == SITNET_CELL_HOUR;
  if (cell.length > 0 && !sitnet_clock_from_text (cell, &number) &&
      !(of_round && sitnet_clock_round_from_text (cell, &number))) {
    SitnetLanguage language = sitnet_findings_get_language (self->builder->findings);
    sitnet_sheet_builder_report (self, SITNET_FINDING_BAD_TIME, row, column, cell,
                                 of_round ? sitnet_translate (language, "the number of a round") : NULL);
    cell.length = 0;
  }
  add_text (self, column, row, cell);
}

/* Both ends of all rows are open at first. */
static void
begin_dates (SitnetSheetBatch *batch)
{
  for (guint i = 0; i < batch->n && !batch->has_dates; i++) {
    batch->since[i] = G_MININT64;
    batch->until[i] = G_MAXINT64;
  }
  batch->has_dates = TRUE;
}

static void
begin_ages (SitnetSheetBatch *batch)
{
  for (guint i = 0; i < batch->n && !batch->has_ages; i++)
    batch->age_from[i] = batch->age_to[i] = -1;
  batch->has_ages = TRUE;
}

static void
add_value (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetSheetBatch *batch, guint i, SitnetSlice cell)
{
  switch (column->kind) {
  case SITNET_CELL_DATE_FROM:
  case SITNET_CELL_DATE_TO:
    begin_dates (batch);
    add_date (self, column, batch, i, cell);
    break;
  case SITNET_CELL_AGE_FROM:
  case SITNET_CELL_AGE_TO:
    begin_ages (batch);
    add_age (self, column, batch, i, cell);
    break;
  case SITNET_CELL_AGE_RANGE:
    begin_ages (batch);
    add_age_range (self, column, batch, i, cell);
    break;
  case SITNET_CELL_YES_NO:
    add_yes_no (self, column, batch->numbers[i], cell);
    break;
  case SITNET_CELL_TIME:
  case SITNET_CELL_HOUR:
    add_time (self, column, batch->numbers[i], cell);
    break;
  case SITNET_CELL_CODES:
    sitnet_sheet_codes_add_list (self, column, cell);
    add_list (self, column, batch->numbers[i], cell);
    break;
  case SITNET_CELL_ACTORS:
  case SITNET_CELL_AREAS:
    add_list (self, column, batch->numbers[i], cell);
    break;
  default:
    add_text (self, column, batch->numbers[i], cell);
  }
}

void
sitnet_sheet_values_add (SitnetSheetBuilder *self, SitnetInputColumn *column, SitnetSheetBatch *batch,
                         const SitnetSlice *cells)
{
  switch (column->kind) {
  case SITNET_CELL_COUNT:
  case SITNET_CELL_NUMBER:
  case SITNET_CELL_WHOLE:
  case SITNET_CELL_STRENGTH:
    add_numbers (self, column, batch, cells);
    break;
  default:
    for (guint i = 0; i < batch->n; i++)
      add_value (self, column, batch, i, cells[i]);
  }
}
