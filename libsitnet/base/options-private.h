/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The inside of options. */
#ifndef SITNET_OPTIONS_PRIVATE_H
#define SITNET_OPTIONS_PRIVATE_H

#include "watch.h"

#include <sitnet/options.h>

/* A sheet or a column by what its author calls it. */
typedef struct {
  char *name; /* NULL: any sheet that is not known by its name */
  char *meant;
  gboolean is_remembered; /* by a file, not said now: it may be of another data set */
} SitnetNamedThing;

struct _SitnetOptions {
  gatomicrefcount refs;
  SitnetLanguage language;
  SitnetFormat format;
  GPtrArray *sheets, *columns; /* SitnetNamedThing */
  gboolean for_several;        /* data sets */
  SitnetListener listener;
};

/* All of these take NULL for options that nothing was set in. */
SitnetLanguage sitnet_options_get_language (const SitnetOptions *self);
SitnetFormat sitnet_options_get_format (const SitnetOptions *self);
/* Takes what was said up to now for remembered. */
void sitnet_options_remember_names (SitnetOptions *self);
/* Has a watch ask who listens. The options must outlive it. */
void sitnet_options_follow (SitnetOptions *self, SitnetWatch *watch);

#endif
