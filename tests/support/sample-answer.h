/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Asking a question of a small network. */
#ifndef SAMPLE_ANSWER_H
#define SAMPLE_ANSWER_H

#include "sample-network.h"

#include <sitnet/analysis.h>

/* With one parameter, or none (NULL). Must succeed. */
static inline SitnetTable *
sample_run (const SitnetAnalysis *analysis, SitnetNetwork *network, const char *name, const char *value)
{
  g_autoptr (SitnetArguments) arguments = sitnet_arguments_new ();
  g_autoptr (GError) error = NULL;
  if (name != NULL)
    sitnet_arguments_set (arguments, name, value);
  SitnetTable *table = sitnet_analysis_run (analysis, network, arguments, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (table);
  return table;
}

#endif
