/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sets the error of a refusal, and adds the finding that keeps a network from being made without it. */
#include "refusals.h"

#include "message.h"
#include "error-private.h"

#include <string.h>

/* A refusal, with texts that are valid UTF-8. */
typedef struct {
  const char *sheet, *column, *why;
} Shown;

static char *
word_refusal (SitnetLanguage language, gconstpointer data)
{
  const Shown *shown = data;
  const char *why = sitnet_translate (language, shown->why);
  if (shown->column == NULL)
    return g_strdup_printf (sitnet_translate (language, "sheet \"%s\": %s"), shown->sheet, why);
  return g_strdup_printf (sitnet_translate (language, "sheet \"%s\", column \"%s\": %s"), shown->sheet, shown->column,
                          why);
}

void
sitnet_builder_refuse (SitnetBuilder *self, gint sheet, const SitnetRefusal *refusal, SitnetError code, GError **error)
{
  g_autofree char *name = g_utf8_make_valid (refusal->sheet, -1);
  g_autofree char *column = refusal->column ? g_utf8_make_valid (refusal->column, -1) : NULL;
  sitnet_findings_add (self->findings, SITNET_FINDING_REFUSED, name, refusal->row, column,
                       (SitnetSlice){refusal->value, refusal->value ? strlen (refusal->value) : 0},
                       sitnet_translate (self->language, refusal->why));
  if (sheet >= 0)
    self->incomplete[sheet] = TRUE;
  const Shown shown = {name, column, refusal->why};
  sitnet_error_set_worded (error, code, word_refusal, &shown);
}

void
sitnet_builder_refuse_sheet (SitnetBuilder *self, const char *sheet, GError **error)
{
  SitnetRefusal refusal = {.sheet = sheet, .why = N_ ("there is no such sheet")};
  if (self->sealed)
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "the builder is sealed: what comes for \"%s\" needs a new builder",
                      sheet);
  else
    sitnet_builder_refuse (self, -1, &refusal, SITNET_ERROR_ARGUMENT, error);
}
