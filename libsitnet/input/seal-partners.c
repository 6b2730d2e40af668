/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of ties that name several partners become a row for each of them, with all other cells as they are. */
#include "seal-partners.h"

#include "cell.h"
#include "cell-list.h"
#include "column-private.h"
#include "sheet-names.h"
#include "sheet-state.h"

#include <string.h>

/* Who a cell names: numbers of ids. */
typedef struct {
  GArray *numbers; /* gint32; NULL for a cell that is no list */
  gboolean is_asked;
} Partners;

typedef struct {
  SitnetBuilder *builder;
  SitnetSheetNames *names;
  Partners *partners; /* by number of an id */
  guint32 n;
  gboolean any;
} Reading;

static gboolean
is_known (SitnetSlice part, gpointer data)
{
  guint32 number;
  gboolean diacritics;
  return sitnet_sheet_names_find (data, part, &number, &diacritics) == SITNET_NAME_ONE;
}

static GArray *
list_items (SitnetSlice cell)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (SitnetSlice));
  SitnetSlice item;
  while (sitnet_cell_next_item (&cell, &item))
    g_array_append_val (items, item);
  return items;
}

static void
add_partner (const Reading *self, GArray *numbers, SitnetSlice part)
{
  gint32 number = (gint32)sitnet_ids_add (self->builder->actor_ids, part);
  g_array_append_val (numbers, number);
}

/* An item of the list, or what commas, slashes and line breaks make of it. */
static void
add_item (const Reading *self, GArray *numbers, SitnetSlice item)
{
  guint32 number;
  gboolean diacritics;
  g_autoptr (GArray) parts = NULL;
  if (sitnet_cell_may_be_list (item) &&
      sitnet_sheet_names_find (self->names, item, &number, &diacritics) == SITNET_NAME_NONE)
    parts = sitnet_cell_split_known (item, is_known, self->names);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    add_partner (self, numbers, g_array_index (parts, SitnetSlice, i));
  if (parts == NULL)
    add_partner (self, numbers, item);
}

/* NULL for one partner, known or not. */
static GArray *
read_partners (const Reading *self, SitnetSlice cell)
{
  guint32 number;
  gboolean diacritics;
  if ((memchr (cell.text, '|', cell.length) == NULL && memchr (cell.text, ';', cell.length) == NULL &&
       !sitnet_cell_may_be_list (cell)) ||
      sitnet_sheet_names_find (self->names, cell, &number, &diacritics) != SITNET_NAME_NONE)
    return NULL;
  g_autofree char *text = g_strndup (cell.text, cell.length); /* more ids may move this one */
  g_autoptr (GArray) items = list_items ((SitnetSlice){text, cell.length});
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < items->len; i++)
    add_item (self, numbers, g_array_index (items, SitnetSlice, i));
  gboolean is_list = numbers->len > 1 || (numbers->len == 1 && items->len == 1 &&
                                          g_array_index (items, SitnetSlice, 0).length < cell.length);
  return is_list ? g_steal_pointer (&numbers) : NULL;
}

static void
ask_all (Reading *self, const SitnetInputColumn *to)
{
  for (gsize row = 0; row < to->codes.n; row++) {
    gint32 number = to->codes.values[row];
    if (number < 0 || sitnet_sheet_names_has (self->names, (guint32)number) || self->partners[number].is_asked)
      continue;
    self->partners[number] =
        (Partners){read_partners (self, sitnet_ids_get (self->builder->actor_ids, (guint32)number)), TRUE};
    self->any = self->any || self->partners[number].numbers != NULL;
  }
}

/* For each row to be, the one that it comes from and the partner; FALSE where there are too many. */
static gboolean
lay_out (const Reading *self, const SitnetInputColumn *to, GArray *rows, GArray *numbers)
{
  for (gsize row = 0; row < to->codes.n; row++) {
    gint32 number = to->codes.values[row];
    const GArray *partners = number < 0 ? NULL : self->partners[number].numbers;
    guint n = partners != NULL ? partners->len : 1;
    if (rows->len > G_MAXINT32 / 4 - n)
      return FALSE;
    for (guint i = 0; i < n; i++) {
      guint32 from = (guint32)row;
      gint32 to_be = partners != NULL ? g_array_index (partners, gint32, i) : number;
      g_array_append_val (rows, from);
      g_array_append_val (numbers, to_be);
    }
  }
  return TRUE;
}

static void
repeat_codes (SitnetInputColumn *column, const GArray *rows)
{
  SitnetCodes codes = {NULL, 0, 0};
  sitnet_codes_reserve (&codes, rows->len);
  column->n_empty = 0;
  for (guint i = 0; i < rows->len; i++) {
    gint32 code = column->codes.values[g_array_index (rows, guint32, i)];
    column->n_empty += code < 0 ? 1 : 0;
    sitnet_codes_add (&codes, code);
  }
  g_free (column->codes.values);
  column->codes = codes;
}

static void
repeat_values (SitnetInputColumn *column, const GArray *rows)
{
  if (column->sealed == NULL)
    column->sealed = sitnet_column_builder_seal (g_steal_pointer (&column->values));
  g_autoptr (SitnetColumn) before = column->sealed;
  column->sealed = sitnet_column_select (before, (const guint32 *)(const void *)rows->data, rows->len);
  column->n_empty = 0;
  for (guint i = 0; i < rows->len; i++)
    column->n_empty += sitnet_column_is_missing (column->sealed, i) ? 1 : 0;
}

/* Each row bears the number of the one that it comes from. */
static GArray *
number_rows (const SitnetSheetBuilder *sheet, const GArray *rows)
{
  GArray *shifts = g_array_new (FALSE, FALSE, sizeof (SitnetRowShift));
  for (guint i = 0; i < rows->len; i++) {
    guint64 shift = sitnet_sheet_builder_row_number (sheet, g_array_index (rows, guint32, i)) - i;
    SitnetRowShift entry = {i, shift};
    if (shifts->len == 0 || g_array_index (shifts, SitnetRowShift, shifts->len - 1).shift != shift)
      g_array_append_val (shifts, entry);
  }
  return shifts;
}

static void
repeat_rows (SitnetSheetBuilder *sheet, const GArray *rows, const GArray *numbers)
{
  for (guint c = 0; c < sheet->n_columns; c++) {
    SitnetInputColumn *column = &sheet->columns[c];
    if (column->values == NULL && column->sealed == NULL)
      repeat_codes (column, rows);
    else
      repeat_values (column, rows);
  }
  memcpy (sitnet_sheet_builder_find (sheet, "to")->codes.values, numbers->data, numbers->len * sizeof (gint32));
  GArray *shifts = number_rows (sheet, rows);
  g_array_unref (sheet->shifts);
  sheet->shifts = shifts;
  sheet->n_rows = rows->len;
}

static void
part_rows (const Reading *self, SitnetSheetBuilder *sheet, const SitnetInputColumn *to)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint32));
  if (lay_out (self, to, rows, numbers))
    repeat_rows (sheet, rows, numbers);
  else
    sitnet_sheet_builder_report (sheet, SITNET_FINDING_TOO_LARGE, 0, to, (SitnetSlice){"", 0}, "536870911 ties");
}

void
sitnet_seal_partners (SitnetBuilder *builder)
{
  SitnetSheetBuilder *ties = builder->sheets[SITNET_SHEET_TIES];
  g_autoptr (SitnetSheetNames) names = sitnet_sheet_names_new (builder, SITNET_SHEET_ACTORS);
  guint32 n = sitnet_ids_get_n (builder->actor_ids);
  if (ties == NULL || ties->failed || names == NULL || builder->before != NULL || sitnet_sheet_names_get_n (names) == n)
    return;
  const SitnetInputColumn *to = sitnet_sheet_builder_find (ties, "to");
  Reading reading = {builder, names, g_new0 (Partners, n), n, FALSE};
  ask_all (&reading, to);
  if (reading.any)
    part_rows (&reading, ties, to);
  for (guint32 i = 0; i < n; i++)
    if (reading.partners[i].numbers != NULL)
      g_array_unref (reading.partners[i].numbers);
  g_free (reading.partners);
}
