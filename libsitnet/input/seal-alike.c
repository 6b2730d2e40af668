/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ids that differ only by case. */
#include "seal.h"

#include "sheet-state.h"

#include <stdlib.h>
#include <string.h>

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
