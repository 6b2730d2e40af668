/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One question put to every data set of the command line. */
#ifndef TOOLS_ASKING_H
#define TOOLS_ASKING_H

#include "answer.h"

/* The answers, a Part for each data set; NULL with an error. The labels and networks are those of the sets.
 */
GArray *asking_run (const Request *request, const SitnetAnalysis *analysis, const GPtrArray *sets,
                    GError **error);
/* The first parameter that the analysis cannot do without and the command line does not give; NULL for none.
 */
const char *asking_missing (const Request *request, const SitnetAnalysis *analysis);

#endif
