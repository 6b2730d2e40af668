/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Branches of a builder: sheets read side by side in threads, then grafted as if they had been read in turn. */
#include "builder-state.h"

#include "message.h"
#include "refusals.h"
#include "sheet-builder.h"
#include "sheet-state.h"
#include "sheet-vocabularies.h"

#include <string.h>

SitnetBuilder *
sitnet_builder_branch (SitnetBuilder *trunk)
{
  sitnet_builder_declare_vocabularies (trunk);
  SitnetBuilder *branch = g_new0 (SitnetBuilder, 1);
  g_atomic_ref_count_init (&branch->refs);
  branch->language = trunk->language;
  branch->trunk = trunk;
  branch->watch = trunk->watch;
  branch->findings = sitnet_findings_new (trunk->language);
  branch->actor_ids = sitnet_ids_new ();
  branch->area_ids = sitnet_ids_new ();
  memcpy (branch->vocabularies, trunk->vocabularies, sizeof branch->vocabularies);
  return branch;
}

static void
adopt (SitnetInputColumn *column, SitnetIds *ids, const SitnetIds *strangers)
{
  for (gsize r = 0; r < column->codes.n; r++) {
    gint32 *code = &column->codes.values[r];
    if (*code < -1)
      *code = (gint32)sitnet_ids_add (ids, sitnet_ids_get (strangers, (guint32)*code & ~SITNET_STRANGER));
  }
}

static void
graft_sheet (SitnetBuilder *trunk, const SitnetBuilder *branch, SitnetSheetBuilder *sheet)
{
  sheet->builder = trunk;
  for (guint c = 0; c < sheet->n_columns; c++) {
    SitnetInputColumn *column = &sheet->columns[c];
    if (column->kind == SITNET_CELL_AREA && sitnet_ids_get_n (branch->area_ids) > 0)
      adopt (column, trunk->area_ids, branch->area_ids);
    else if ((column->kind == SITNET_CELL_ACTOR || column->kind == SITNET_CELL_REPORTER) &&
             sitnet_ids_get_n (branch->actor_ids) > 0)
      adopt (column, trunk->actor_ids, branch->actor_ids);
  }
}

void
sitnet_builder_graft (SitnetBuilder *trunk, SitnetBuilder *branch)
{
  g_return_if_fail (branch->trunk == trunk);
  for (guint s = 0; s < SITNET_N_SHEETS; s++) {
    trunk->incomplete[s] |= branch->incomplete[s];
    if (branch->sheets[s] == NULL)
      continue;
    if (trunk->sheets[s] != NULL) {
      SitnetRefusal refusal = {.sheet = branch->sheets[s]->shown_as, .why = N_ ("the sheet cannot be given again")};
      sitnet_builder_refuse (trunk, (gint)s, &refusal, SITNET_ERROR_ARGUMENT, NULL);
      continue;
    }
    trunk->sheets[s] = g_steal_pointer (&branch->sheets[s]);
    graft_sheet (trunk, branch, trunk->sheets[s]);
  }
  sitnet_findings_merge (trunk->findings, branch->findings);
  memset (branch->vocabularies, 0, sizeof branch->vocabularies); /* lent by the trunk */
  sitnet_builder_unref (branch);
}
