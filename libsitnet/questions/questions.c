/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The list of questions: what the Meson lists of libsitnet/questions name is known to the product. */
#include "questions.h"

#include "error-private.h"

#include <string.h>

static const SitnetAnalysis *const analyses[] = {
#define SITNET_QUESTION(name) &sitnet_##name,
    SITNET_QUESTIONS
#undef SITNET_QUESTION
        NULL,
};

guint
sitnet_analysis_count (void)
{
  return G_N_ELEMENTS (analyses) - 1;
}

const SitnetAnalysis *
sitnet_analysis_get (guint index)
{
  g_return_val_if_fail (index < sitnet_analysis_count (), NULL);
  return analyses[index];
}

const SitnetAnalysis *
sitnet_analysis_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);
  for (guint i = 0; i < sitnet_analysis_count (); i++)
    if (strcmp (analyses[i]->name, name) == 0)
      return analyses[i];
  return NULL;
}

SitnetTable *
sitnet_network_ask (SitnetNetwork *network, const char *analysis, SitnetArguments *arguments, GError **error)
{
  g_return_val_if_fail (network != NULL && analysis != NULL, NULL);
  const SitnetAnalysis *found = sitnet_analysis_find (analysis);
  if (found == NULL) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT, "there is no analysis \"%s\"", analysis);
    return NULL;
  }
  return sitnet_analysis_run (found, network, arguments, error);
}
