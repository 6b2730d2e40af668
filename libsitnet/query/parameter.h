/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One parameter's value, read from text and checked against what the analysis allows. */
#ifndef SITNET_PARAMETER_H
#define SITNET_PARAMETER_H

#include "descriptor.h"

typedef struct {
  gboolean given; /* by the caller or as the default */
  gboolean flag;
  gint64 number;
  double real;
  guint32 actor;
  char *text;
  char **codes;
} SitnetParameterValue;

/* FALSE with SITNET_ERROR_ARGUMENT, which names the analysis, the parameter and what it may be. */
gboolean sitnet_parameter_read (const SitnetAnalysis *analysis, const SitnetParameter *parameter,
                                const SitnetNetwork *network, const char *text, SitnetLanguage language,
                                SitnetParameterValue *value, GError **error);
void sitnet_parameter_value_clear (SitnetParameterValue *value);

#endif
