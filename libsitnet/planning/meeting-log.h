/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The log of meetings that were held: who in scope took part in which. */
#ifndef SITNET_MEETING_LOG_H
#define SITNET_MEETING_LOG_H

#include "network-private.h"

/* Meetings in an area of the scope, in the order of their rows; one that names nobody of the scope is left out, unless it
   names nobody at all. */
typedef struct {
  guint32 n;
  guint32 *rows;    /* of the sheet of meetings */
  guint32 *n_named; /* how many actors it names, in scope or not, each once */
  guint32 *offsets; /* n + 1: into `actors` */
  guint32 *actors;  /* of the network, each once a meeting, in the order of the cell */
} SitnetMeetingLog;

SitnetMeetingLog *sitnet_meeting_log_read (const SitnetNetwork *network);
void sitnet_meeting_log_free (SitnetMeetingLog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetMeetingLog, sitnet_meeting_log_free)

#endif
