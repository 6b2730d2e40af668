/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheets of a workbook are one table on several sheets, and which only look so: by their names. */
#include "workbook-groups.h"

#include "findings.h"
#include "sheet-label.h"

#include <string.h>

typedef struct {
  const SitnetWorkbook *workbook;
  SitnetPlannedSheet *plans;
  SitnetBuilder *builder;
  GArray *labels; /* SitnetSheetLabel, by sheet */
} Groups;

static const char *
name_of (const Groups *self, guint i)
{
  return sitnet_workbook_get_sheet (self->workbook, i)->name;
}

static SitnetSheetLabelKind
label_of (const Groups *self, guint i)
{
  return g_array_index (self->labels, SitnetSheetLabel, i).kind;
}

static gboolean
is_of_organisations (const SitnetPlannedSheet *plan)
{
  return plan->shape == SITNET_SHAPE_ORGANISATIONS && plan->reason == SITNET_SHEET_BY_HEADERS;
}

/* "Školy", "ORP Podlesí": whose name says whom it lists. */
static gboolean
says_whom (const Groups *self, guint i)
{
  return label_of (self, i) == SITNET_LABEL_SECTOR || label_of (self, i) == SITNET_LABEL_AREA;
}

/* Whether one lists actors, and the other says of each more than that it is there. */
static gboolean
are_list_and_table (const Groups *self, guint i, guint other)
{
  return self->plans[i].sheet == SITNET_SHEET_ACTORS && is_of_organisations (&self->plans[other]) &&
         says_whom (self, i) && says_whom (self, other);
}

/* Whether two sheets are of one kind. Vocabularies, areas and places on the map are short, and have one sheet each. */
static gboolean
are_of_one_kind (const Groups *self, guint i, guint other)
{
  const SitnetPlannedSheet *one = &self->plans[i], *two = &self->plans[other];
  if (one->sheet >= 0 && one->sheet == two->sheet)
    return one->sheet >= SITNET_SHEET_ACTORS && one->sheet != SITNET_SHEET_POSITIONS;
  return (is_of_organisations (one) && is_of_organisations (two)) || are_list_and_table (self, i, other) ||
         are_list_and_table (self, other, i);
}

/* What happened in one year and in another is all of it; who is there, or needs something, would be counted twice. */
static gboolean
adds_up_over_time (const SitnetPlannedSheet *plan)
{
  return plan->sheet == SITNET_SHEET_TIES || plan->sheet == SITNET_SHEET_MEETINGS ||
         plan->sheet == SITNET_SHEET_EXPECTATIONS;
}

static void
tell (const Groups *self, SitnetFindingKind kind, guint i, guint first)
{
  const char *name = name_of (self, first);
  gint sheet = self->plans[i].sheet >= 0 ? self->plans[i].sheet : (gint)SITNET_SHEET_ACTORS;
  g_autofree char *what = sitnet_sheet_name_dup ((SitnetSheet)sheet, self->builder->language);
  sitnet_findings_add (self->builder->findings, kind, name_of (self, i), 0, NULL, (SitnetSlice){name, strlen (name)},
                       what);
}

static void
leave_out (const Groups *self, SitnetFindingKind kind, guint i, guint first)
{
  tell (self, kind, i, first);
  self->plans[i].sheet = -1;
  self->plans[i].shape = SITNET_SHAPE_NONE;
}

/* Why a sheet is not read below the first of its kind; FALSE where it is. */
static gboolean
is_doubtful (const Groups *self, guint i, guint first, SitnetFindingKind *kind)
{
  SitnetSheetLabelKind own = label_of (self, i), other = label_of (self, first);
  *kind = SITNET_FINDING_TWO_SHEETS;
  if (own == SITNET_LABEL_COPY || other == SITNET_LABEL_COPY)
    return TRUE;
  gboolean is_named = sitnet_sheet_name_match (name_of (self, i)) >= 0,
           is_first_named = sitnet_sheet_name_match (name_of (self, first)) >= 0;
  if ((is_named && (is_first_named || other == SITNET_LABEL_NONE)) || (is_first_named && own == SITNET_LABEL_NONE))
    return TRUE; /* "Aktéři" beside "Actors", or beside "Kontakty" */
  *kind = SITNET_FINDING_SHEETS_OF_TIMES;
  return !adds_up_over_time (&self->plans[i]) && (own == SITNET_LABEL_PERIOD || other == SITNET_LABEL_PERIOD);
}

static gboolean
put_together (const Groups *self, guint first, gint group)
{
  gboolean has_any = FALSE;
  for (guint i = first + 1; i < self->workbook->sheets->len; i++) {
    SitnetFindingKind why;
    if (self->plans[i].group >= 0 || self->plans[i].reason == SITNET_SHEET_DAMAGED || !are_of_one_kind (self, first, i))
      continue;
    if (is_doubtful (self, i, first, &why)) {
      leave_out (self, why, i, first);
      continue;
    }
    self->plans[i].group = group;
    has_any = TRUE;
    tell (self, SITNET_FINDING_SHEETS_JOINED, i, first);
  }
  if (has_any)
    self->plans[first].group = group;
  return has_any;
}

static void
clear_label (gpointer label)
{
  sitnet_sheet_label_clear (label);
}

/* What is only likely to be a sheet yields to one that is certain ("Kontakty" with telephones is no second sheet of actors),
   unless its name says whom it lists. */
static void
settle_guesses (const Groups *self)
{
  gboolean is_certain[SITNET_N_SHEETS] = {FALSE};
  for (guint i = 0; i < self->workbook->sheets->len; i++)
    if (self->plans[i].sheet >= 0 && !self->plans[i].is_guessed)
      is_certain[self->plans[i].sheet] = TRUE;
  for (guint i = 0; i < self->workbook->sheets->len; i++)
    if (self->plans[i].is_guessed && is_certain[self->plans[i].sheet] && !says_whom (self, i))
      self->plans[i] = (SitnetPlannedSheet){.reason = SITNET_SHEET_UNKNOWN, .sheet = -1, .group = -1};
}

guint
sitnet_workbook_groups_settle (const SitnetWorkbook *workbook, SitnetPlannedSheet *plans, SitnetBuilder *builder)
{
  guint n = workbook->sheets->len, n_groups = 0;
  g_autoptr (GArray) labels = g_array_sized_new (FALSE, TRUE, sizeof (SitnetSheetLabel), n);
  g_array_set_clear_func (labels, clear_label);
  Groups self = {workbook, plans, builder, labels};
  for (guint i = 0; i < n; i++) {
    SitnetSheetLabel label = sitnet_sheet_label_read (builder, name_of (&self, i));
    g_array_append_val (labels, label);
  }
  settle_guesses (&self);
  for (guint i = 0; i < n; i++)
    if (plans[i].group < 0 && put_together (&self, i, (gint)n_groups))
      n_groups++;
  return n_groups;
}
