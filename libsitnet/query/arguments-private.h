/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The inside of what is said along with a question. */
#ifndef SITNET_ARGUMENTS_PRIVATE_H
#define SITNET_ARGUMENTS_PRIVATE_H

#include <sitnet/analysis.h>

struct _SitnetArguments {
  gatomicrefcount refs;
  GPtrArray *names; /* in the order in which they were set, so that the first wrong one is named */
  GPtrArray *values;
  char *by; /* "area" or "region"; NULL = the scope as a whole */
  SitnetLanguage language;
  SitnetProgressFunc progress;
  gpointer progress_data;
};

/* Arguments of one's own, equal to these. (transfer full) */
SitnetArguments *sitnet_arguments_dup (const SitnetArguments *self);

#endif
