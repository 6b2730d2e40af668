/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One question put to every data set of the command line. */
#ifndef TOOLS_ASKING_H
#define TOOLS_ASKING_H

#include "answer.h"

#include "message.h"

#include <sitnet/sitnet.h>

/* --by, as an entry of a table of options. */
#define ASKING_BY                                                                                                      \
  {                                                                                                                    \
    "by", 0, OPTION_VALUE, "area|region", N_ ("area by area or region by region; the first column says which")         \
  }
/* The answers, a Part for each data set that has one; the others are named on standard error and *some_failed
   is set. NULL with an error when none has. The labels and networks are those of the sets. */
GArray *asking_run (const Request *request, const SitnetAnalysis *analysis, const GPtrArray *sets,
                    gboolean *some_failed, GError **error);
/* A question put to one network as the options of the command line say; NULL with an error. */
SitnetTable *asking_one (const Request *request, const char *question, SitnetNetwork *network, GError **error);
/* FALSE with an error when --by is neither of the two. */
gboolean asking_check_by (const Request *request, GError **error);
/* Several data sets were asked, so that answers say which. */
gboolean asking_labels (const Request *request);
/* The first parameter that the analysis cannot do without and the command line does not give; NULL for none.
 */
const char *asking_missing (const Request *request, const SitnetAnalysis *analysis);
/* What differs between two networks; NULL with an error. */
SitnetTable *asking_compare (SitnetNetwork *before, SitnetNetwork *after, SitnetLanguage language, GError **error);

#endif
