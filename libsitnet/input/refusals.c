/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sets the error of a refusal, and adds the finding that keeps a network from being made without it. */
#include "refusals.h"

#include "error-private.h"

#include <string.h>

void
sitnet_builder_refuse (SitnetBuilder *self, gint sheet, const SitnetRefusal *refusal, SitnetError code, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid (refusal->sheet, -1);
  g_autofree char *column = refusal->column ? g_utf8_make_valid (refusal->column, -1) : NULL;
  sitnet_findings_add (self->findings, SITNET_FINDING_REFUSED, shown, refusal->row, column,
                       (SitnetSlice){refusal->value, refusal->value ? strlen (refusal->value) : 0},
                       sitnet_phrase_in (refusal->why, self->language));
  if (sheet >= 0)
    self->incomplete[sheet] = TRUE;
  g_autofree char *place = column ? g_strdup_printf (", column \"%s\"", column) : g_strdup ("");
  g_autofree char *place_cs = column ? g_strdup_printf (", sloupec „%s“", column) : g_strdup ("");
  g_autofree char *english = g_strdup_printf ("sheet \"%s\"%s: %s", shown, place, refusal->why.en);
  g_autofree char *czech = g_strdup_printf ("list „%s“%s: %s", shown, place_cs, refusal->why.cs);
  sitnet_error_set_texts (error, code, english, czech);
}

void
sitnet_builder_refuse_sheet (SitnetBuilder *self, const char *sheet, GError **error)
{
  SitnetRefusal refusal = {.sheet = sheet, .why = {"there is no such sheet", "takový list neexistuje"}};
  if (self->sealed)
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "the builder is sealed: what comes for \"%s\" needs a new builder",
                      "sestavování je uzavřeno: co přichází do listu „%s“, potřebuje nové", sheet);
  else
    sitnet_builder_refuse (self, -1, &refusal, SITNET_ERROR_ARGUMENT, error);
}
