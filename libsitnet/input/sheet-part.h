/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of a sheet that are read in another thread than those above them, and then joined to them as if they had been read
   in turn. Only rows in which nothing is out of the ordinary can be; the others are read once more, in turn. */
#ifndef SITNET_SHEET_PART_H
#define SITNET_SHEET_PART_H

#include "sheet-builder.h"

/* A sheet with the columns of `whole`, which may go on growing in its own thread. Ids are looked up where `whole` looks
   them up; what is new stays in the part. The rows are to be numbered from 1. */
SitnetSheetBuilder *sitnet_sheet_part_new (const SitnetSheetBuilder *whole);
void sitnet_sheet_part_free (SitnetSheetBuilder *part);
/* Where findings about its rows go. Lent. */
SitnetBuilder *sitnet_sheet_part_get_builder (SitnetSheetBuilder *part);
/* FALSE once a row was found to be out of the ordinary: it has a finding, is left out, or depends on the rows above it. */
gboolean sitnet_sheet_part_is_plain (const SitnetSheetBuilder *part);
/* Puts the rows behind those of `whole`, as rows `number` and so on of the spreadsheet. FALSE, with nothing changed, when
   they have to be read in turn. `whole` must be in the hands of the caller, and so must the ids and vocabularies to which
   it adds. */
gboolean sitnet_sheet_part_join (SitnetSheetBuilder *whole, const SitnetSheetBuilder *part, guint64 number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetSheetBuilder, sitnet_sheet_part_free)

#endif
