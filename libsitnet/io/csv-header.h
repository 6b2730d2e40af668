/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the start of a CSV file tells: the separator. */
#ifndef SITNET_CSV_HEADER_H
#define SITNET_CSV_HEADER_H

#include "schema-private.h"

/* `,` `;` or tab: the one that cuts the first row into the most columns that the sheet knows; among equals, into the
   most columns. `*start` becomes where the rows start: past a line "sep=;", which spreadsheets write and do not
   show. */
char sitnet_csv_header_recognise (SitnetSheet sheet, const char *text, gsize length, gsize *start);
/* Likewise where it is not known which sheet it is: the one that makes the most cells of the first rows. */
char sitnet_csv_header_recognise_table (const char *text, gsize length, gsize *start);

#endif
