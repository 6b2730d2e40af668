/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a wish or an attendance says twice, the wrong way round, or of a block that does not exist. */
#include "seal.h"

#include "clock.h"
#include "column-private.h"
#include "nearest.h"
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

static SitnetSlice
get_code (guint32 index, gpointer data)
{
  return sitnet_ids_get (data, index);
}

static void
check_blocks (const SitnetSheetBuilder *wishes, const SitnetSheetBuilder *blocks)
{
  SitnetInputColumn *block;
  const SitnetColumn *named = find_sealed (wishes, "block", &block);
  SitnetInputColumn *code = blocks != NULL ? sitnet_sheet_builder_find (blocks, "code") : NULL;
  SitnetIds *codes = code != NULL ? code->seen : NULL;
  for (gsize r = 0; named != NULL && r < wishes->n_rows; r++) {
    if (sitnet_column_is_missing (named, r))
      continue;
    const char *text = sitnet_column_get_text (named, r);
    g_autofree char *keep = NULL;
    SitnetSlice wanted = sitnet_normalise ((SitnetSlice){text, strlen (text)}, &keep);
    if (codes != NULL && sitnet_ids_find (codes, wanted) != SITNET_IDS_NONE)
      continue;
    guint32 near = G_MAXUINT32;
    if (codes != NULL &&
        sitnet_findings_wants (wishes->builder->findings, SITNET_FINDING_UNKNOWN_BLOCK, wishes->shown_as))
      near = sitnet_nearest (wanted, sitnet_ids_get_n (codes), get_code, codes);
    sitnet_sheet_builder_report (wishes, SITNET_FINDING_UNKNOWN_BLOCK, sitnet_sheet_builder_row_number (wishes, r),
                                 block, wanted, near == G_MAXUINT32 ? NULL : sitnet_ids_get (codes, near).text);
  }
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
    check_blocks (wishes, blocks);
  if (attendance != NULL)
    check_attendance (attendance);
}
