/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looks whether to stop by work done, not by rounds of a loop, for rounds may cost anything. */
#ifndef SITNET_PACE_H
#define SITNET_PACE_H

#include "progress-private.h"

/* Steps of some nanoseconds each between two looks: some milliseconds. */
#define SITNET_WORK_A_LOOK (1 << 15)

typedef struct {
  const SitnetProgress *progress; /* NULL = nobody asks to stop */
  double fraction;                /* of the whole work, for the caller */
  guint64 work, next_look;
} SitnetPace;

/* FALSE with SITNET_ERROR_CANCELLED when the caller asked to stop. */
static inline gboolean
sitnet_pace_goes_on (SitnetPace *self, guint64 work, GError **error)
{
  self->work += work;
  if (self->progress == NULL || self->work < self->next_look)
    return TRUE;
  self->next_look = self->work + SITNET_WORK_A_LOOK;
  return sitnet_progress_report (self->progress, self->fraction, error);
}

#endif
