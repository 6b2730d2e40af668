/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pieces into which a large CSV file is cut, and the rows of one of them read apart from those above it. */
#ifndef SITNET_CSV_PART_H
#define SITNET_CSV_PART_H

#include "csv-rows.h"
#include "csv-split.h"
#include "text-file.h"

/* Small enough to stay in the cache of a core. */
#define SITNET_CSV_STEP (256 * 1024)

/* Where a file is cut: behind the first end of a line after each so many bytes, whatever the number of processors, so that
   rows are always looked at in the same groups. */
typedef struct {
  const SitnetTextFile *file; /* seekable */
  gsize step;
  guint n; /* pieces; the last goes to the end of the file */
} SitnetCsvPieces;

void sitnet_csv_pieces_init (SitnetCsvPieces *self, const SitnetTextFile *file, gsize step);
/* Where piece `k` begins. FALSE when it is one with the piece before: no line ends within it, or it begins the file. */
gboolean sitnet_csv_pieces_find (const SitnetCsvPieces *self, guint k, guint64 *offset);

typedef struct _SitnetCsvPart SitnetCsvPart;

/* The rows of a piece of a sheet whose header was found; `whole` may go on taking rows in another thread. NULL when only
   who reads the whole file can read them: see sheet-part.h. */
SitnetCsvPart *sitnet_csv_part_read (const SitnetCsvRows *whole, const SitnetCsvPieces *pieces, guint k,
                                     char separator);
void sitnet_csv_part_free (SitnetCsvPart *self);
/* Puts its rows behind those that were read; gives where the next row begins in the file. FALSE, with nothing changed, when
   they have to be read in turn. */
gboolean sitnet_csv_part_join (const SitnetCsvPart *self, SitnetCsvRows *whole, SitnetCsvSplitter *splitter,
                               guint64 *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetCsvPart, sitnet_csv_part_free)

#endif
