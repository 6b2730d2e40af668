/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Work that falls into pieces, done by the caller and by threads beside it. */
#ifndef SITNET_PIECES_H
#define SITNET_PIECES_H

#include "progress-private.h"

/* No more threads than these work off pieces, the caller's among them: each may hold memory of its own. */
enum { SITNET_MOST_WORKERS = 4 };

/* Does one piece. Any thread may call it, each piece once; `worker`, below SITNET_MOST_WORKERS, is the same in no two calls
   at a time. FALSE with an error ends the whole work. */
typedef gboolean (*SitnetPieceFunc) (guint32 piece, guint worker, gpointer data, GError **error);

typedef struct {
  guint32 n, few; /* up to `few` pieces the caller does alone, for a thread costs as much as they do */
  SitnetPieceFunc work;
  gpointer data;
  const SitnetProgress *progress; /* NULL = nobody listens; asked in the caller's thread only, between pieces */
  double from, to;                /* the part of the whole that the pieces are */
} SitnetPieces;

/* How many threads such work would have, the caller's among them. */
guint sitnet_pieces_count_workers (const SitnetPieces *self);
/* All pieces, begun in their order; the first one is the caller's, and may itself ask `progress`. FALSE with the error of the
   first piece that fails, or with SITNET_ERROR_CANCELLED. */
gboolean sitnet_pieces_work_off (const SitnetPieces *self, GError **error);

#endif
