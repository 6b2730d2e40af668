/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Threads that read sheets of one data set help each other: who has nothing left to read takes pieces of a large sheet some
   way ahead of the thread that reads it, which finds them read when it comes there. */
#ifndef SITNET_CSV_HELP_H
#define SITNET_CSV_HELP_H

#include "csv-part.h"

typedef struct _SitnetCsvHelp SitnetCsvHelp;
typedef struct _SitnetCsvOffer SitnetCsvOffer;

typedef enum {
  SITNET_CSV_ALONE,    /* nothing is offered: there is one processor */
  SITNET_CSV_TOGETHER, /* other threads help */
  SITNET_CSV_AHEAD /* for tests: whoever offers a sheet reads all its pieces apart, as the fastest of others would */
} SitnetCsvHelping;

/* Sheets are cut every `step` bytes. `watch` may be NULL. */
SitnetCsvHelp *sitnet_csv_help_new (gsize step, SitnetCsvHelping helping, SitnetWatch *watch);
/* Once all threads are done with it. */
void sitnet_csv_help_free (SitnetCsvHelp *self);
gsize sitnet_csv_help_get_step (const SitnetCsvHelp *self);

/* So many threads are about to read sheets; each calls sitnet_csv_help_leave() in the end. */
void sitnet_csv_help_enter (SitnetCsvHelp *self, guint n_readers);
void sitnet_csv_help_leave (SitnetCsvHelp *self);
/* Helps until all of them have left. Does nothing for `beside` work that the thread of sitnet_csv_help_new() does itself,
   since the system gave it no other: it would wait for itself. */
void sitnet_csv_help_others (SitnetCsvHelp *self, gboolean beside);

/* Lets others take pieces of a sheet whose header was found. NULL when nobody may. All that is given must live until the
   offer is closed. */
SitnetCsvOffer *sitnet_csv_help_offer (SitnetCsvHelp *self, const SitnetCsvRows *rows, const SitnetCsvPieces *pieces,
                                       char separator);
/* Piece `k` is wanted next, and those before it no more. What somebody has read of it, waiting for who is about to; NULL when the
   caller has to read it. */
SitnetCsvPart *sitnet_csv_offer_take (SitnetCsvOffer *self, guint k);
/* Waits for those who are reading a piece. `self` may be NULL. */
void sitnet_csv_offer_close (SitnetCsvOffer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetCsvHelp, sitnet_csv_help_free)

#endif
