/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The inside of what is said along with a question. */
#ifndef SITNET_ARGUMENTS_PRIVATE_H
#define SITNET_ARGUMENTS_PRIVATE_H

#include "listener.h"

#include <sitnet/analysis.h>

struct _SitnetArguments {
  gatomicrefcount refs;
  GPtrArray *names; /* in the order in which they were set, so that the first wrong one is named */
  GPtrArray *values;
  SitnetBy by;
  SitnetLanguage language;
  SitnetNetwork *before; /* an earlier state, NULL = none */
  SitnetListener listener;
  double reached; /* the greatest fraction that was told of the call at hand */
  SitnetGoOnFunc
      go_on; /* of a question that is a part of a larger one: asked instead of the listener; NULL otherwise */
  gpointer go_on_data;
};

/* A call with these arguments begins; what was told of others does not count. `self` may be NULL. */
void sitnet_arguments_begin (SitnetArguments *self);
/* Who is asked whether to go on, and with which data; NULL for nobody. */
SitnetGoOnFunc sitnet_arguments_get_go_on (const SitnetArguments *self, gpointer *data);

/* Arguments of one's own, equal to these, for a part of the question: `go_on` (NULL for nobody) is asked whether to go on.
   (transfer full) */
SitnetArguments *sitnet_arguments_dup_for_part (const SitnetArguments *self, SitnetGoOnFunc go_on, gpointer data);

#endif
