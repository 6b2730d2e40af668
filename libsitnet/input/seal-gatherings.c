/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a wish or an attendance says twice, the wrong way round, or of a block that does not exist. */
#include "seal.h"

#include "clock.h"
#include "column-private.h"
#include "name-index.h"
#include "sheet-state.h"

#include <string.h>

static const SitnetColumn *
find_sealed (const SitnetSheetBuilder *sheet, const char *name, SitnetInputColumn **column)
{
  *column = sitnet_sheet_builder_find (sheet, name);
  if (*column == NULL)
    return NULL;
  if ((*column)->sealed == NULL)
    (*column)->sealed = sitnet_column_builder_seal (g_steal_pointer (&(*column)->values));
  return (*column)->sealed;
}

static void
check_priorities (const SitnetSheetBuilder *wishes)
{
  SitnetInputColumn *priority, *rank;
  const SitnetColumn *priorities = find_sealed (wishes, "priority", &priority);
  const SitnetColumn *ranks = find_sealed (wishes, "rank", &rank);
  for (gsize r = 0; priorities != NULL && ranks != NULL && r < wishes->n_rows; r++) {
    if (sitnet_column_is_missing (priorities, r) || sitnet_column_is_missing (ranks, r))
      continue;
    g_autofree char *value = sitnet_column_dup_cell (ranks, r);
    sitnet_sheet_builder_report (wishes, SITNET_FINDING_PRIORITY_AND_RANK, sitnet_sheet_builder_row_number (wishes, r),
                                 rank, (SitnetSlice){value, strlen (value)}, NULL);
  }
}

/* The blocks of a fair, and the wishes whose blocks are looked up in them. */
typedef struct {
  const SitnetSheetBuilder *wishes;
  const SitnetIds *codes; /* NULL when there are no blocks */
  SitnetNameIndex *names; /* codes and names, by row */
  guint64 n_by_name, first_by_name;
} Blocks;

static void
index_blocks (Blocks *self, const SitnetSheetBuilder *blocks)
{
  SitnetInputColumn *code = blocks != NULL ? sitnet_sheet_builder_find (blocks, "code") : NULL, *name;
  const SitnetColumn *names = blocks != NULL ? find_sealed (blocks, "name", &name) : NULL;
  self->codes = code != NULL ? code->seen : NULL;
  for (guint32 r = 0; code != NULL && r < code->codes.n; r++) {
    guint32 block = (guint32)code->codes.values[r];
    sitnet_name_index_add (self->names, sitnet_ids_get (self->codes, block), block);
    if (names != NULL && !sitnet_column_is_missing (names, r))
      sitnet_name_index_add (self->names, sitnet_slice_of (sitnet_column_get_text (names, r)), block);
  }
}

static void
report_block (const Blocks *self, SitnetFindingKind rule, gsize row, const SitnetInputColumn *column, SitnetSlice value,
              const char *detail)
{
  sitnet_sheet_builder_report (self->wishes, rule, sitnet_sheet_builder_row_number (self->wishes, row), column, value,
                               detail);
}

/* The code of the block that a cell means, by its name if need be; NULL when it means none, which is reported. */
static const char *
find_block (Blocks *self, gsize row, const SitnetInputColumn *column, const char *text)
{
  g_autofree char *keep = NULL;
  SitnetSlice wanted = sitnet_normalise (sitnet_slice_of (text), &keep);
  guint32 block, several[8];
  gboolean diacritics;
  if (self->codes != NULL && sitnet_ids_find (self->codes, wanted) != SITNET_IDS_NONE)
    return text;
  SitnetNameMatch match = sitnet_name_index_find (self->names, wanted, &block, &diacritics);
  if (match == SITNET_NAME_NONE) {
    report_block (self, SITNET_FINDING_UNKNOWN_BLOCK, row, column, wanted,
                  sitnet_name_index_nearest (self->names, wanted));
    return NULL;
  }
  if (match == SITNET_NAME_SEVERAL) {
    guint n = sitnet_name_index_list (self->names, wanted, several, G_N_ELEMENTS (several));
    g_autoptr (GString) codes = g_string_new (NULL);
    for (guint i = 0; i < n; i++)
      g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", sitnet_ids_get (self->codes, several[i]).text);
    report_block (self, SITNET_FINDING_SEVERAL_OF_NAME, row, column, wanted, codes->str);
    return NULL;
  }
  const char *code = sitnet_ids_get (self->codes, block).text;
  if (diacritics)
    report_block (self, SITNET_FINDING_OTHER_DIACRITICS, row, column, wanted, code);
  self->first_by_name = self->n_by_name++ == 0 ? row : self->first_by_name;
  return code;
}

/* Names of blocks become their codes. */
static void
settle_blocks (const SitnetSheetBuilder *wishes, const SitnetSheetBuilder *blocks)
{
  SitnetInputColumn *column;
  const SitnetColumn *named = find_sealed (wishes, "block", &column);
  if (named == NULL)
    return;
  g_autoptr (SitnetNameIndex) names = sitnet_name_index_new ();
  Blocks self = {.wishes = wishes, .names = names};
  index_blocks (&self, blocks);
  SitnetColumnBuilder *codes = sitnet_column_builder_new (sitnet_column_get_name (named), SITNET_VALUE_TEXT);
  for (gsize r = 0; r < wishes->n_rows; r++) {
    const char *text = sitnet_column_is_missing (named, r) ? NULL : sitnet_column_get_text (named, r);
    const char *code = text != NULL ? find_block (&self, r, column, text) : NULL;
    if (code != NULL)
      sitnet_column_builder_add_text (codes, code);
    else
      sitnet_column_builder_add_missing (codes);
  }
  if (self.n_by_name > 0) {
    g_autofree char *count = g_strdup_printf ("%" G_GUINT64_FORMAT, self.n_by_name);
    report_block (&self, SITNET_FINDING_NAME_FOR_ID, self.first_by_name, column,
                  sitnet_slice_of (sitnet_column_get_text (named, self.first_by_name)), count);
  }
  sitnet_column_unref (column->sealed);
  column->sealed = sitnet_column_builder_seal (codes);
}

/* Times and rounds cannot be compared with each other before a day is planned. */
static gboolean
is_reversed (const char *from, const char *to)
{
  SitnetSlice begin = {from, strlen (from)}, end = {to, strlen (to)};
  guint first, last;
  if (sitnet_clock_round_from_text (begin, &first))
    return sitnet_clock_round_from_text (end, &last) && last < first;
  return sitnet_clock_from_text (begin, &first) && sitnet_clock_from_text (end, &last) && last <= first;
}

static void
check_attendance (const SitnetSheetBuilder *attendance)
{
  SitnetInputColumn *from, *to;
  const SitnetColumn *begins = find_sealed (attendance, "from", &from), *ends = find_sealed (attendance, "to", &to);
  for (gsize r = 0; begins != NULL && ends != NULL && r < attendance->n_rows; r++) {
    if (sitnet_column_is_missing (begins, r) || sitnet_column_is_missing (ends, r))
      continue;
    const char *begin = sitnet_column_get_text (begins, r), *end = sitnet_column_get_text (ends, r);
    if (is_reversed (begin, end))
      sitnet_sheet_builder_report (attendance, SITNET_FINDING_REVERSED_TIMES,
                                   sitnet_sheet_builder_row_number (attendance, r), from,
                                   (SitnetSlice){begin, strlen (begin)}, end);
  }
}

static const SitnetSheetBuilder *
readable (const SitnetBuilder *builder, SitnetSheet sheet)
{
  const SitnetSheetBuilder *found = builder->sheets[sheet];
  return found != NULL && !found->failed ? found : NULL;
}

void
sitnet_seal_check_gatherings (SitnetBuilder *builder)
{
  const SitnetSheetBuilder *wishes = readable (builder, SITNET_SHEET_WISHES);
  const SitnetSheetBuilder *attendance = readable (builder, SITNET_SHEET_ATTENDANCE);
  const SitnetSheetBuilder *blocks = builder->sheets[SITNET_SHEET_BLOCKS];
  gboolean incomplete = builder->incomplete[SITNET_SHEET_BLOCKS] || (blocks != NULL && blocks->failed);
  if (wishes != NULL)
    check_priorities (wishes);
  if (wishes != NULL && !incomplete)
    settle_blocks (wishes, blocks);
  if (attendance != NULL)
    check_attendance (attendance);
}
