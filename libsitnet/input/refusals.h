/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a host gave and was not taken: reported at once, and again when the builder is sealed. */
#ifndef SITNET_REFUSALS_H
#define SITNET_REFUSALS_H

#include "builder-state.h"
#include "message.h"

#include <sitnet/error.h>

/* What a host gave and was not taken. */
typedef struct {
  const char *sheet;  /* any bytes */
  guint64 row;        /* 0 for a whole sheet */
  const char *column; /* any bytes; NULL where it is none in particular */
  const char *value;  /* likewise */
  const char *why;
} SitnetRefusal;

/* Sets the error, and adds a finding so that there is no network without what was refused. `sheet` is −1 where there is
   none of that name. */
void sitnet_builder_refuse (SitnetBuilder *self, gint sheet, const SitnetRefusal *refusal, SitnetError code,
                            GError **error);
/* There is no such sheet, or the builder is sealed. */
void sitnet_builder_refuse_sheet (SitnetBuilder *self, const char *sheet, GError **error);

#endif
