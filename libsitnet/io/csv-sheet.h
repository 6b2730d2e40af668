/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One CSV file read into one sheet, with all that is wrong with it as findings. */
#ifndef SITNET_CSV_SHEET_H
#define SITNET_CSV_SHEET_H

#include "csv-help.h"

/* `shown_as` is how findings name the sheet; `problem` says why there is no file when it is NULL. Whatever is wrong
   becomes a finding; this cannot fail otherwise. Each byte of the file is a step for the builder's watch. `help`: who may
   read pieces of it; NULL for nobody. What comes of it is the same. */
void sitnet_csv_sheet_read (SitnetBuilder *builder, SitnetSheet sheet, const char *shown_as, SitnetTextFile *file,
                            const GError *problem, SitnetCsvHelp *help);

#endif
