/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The formats of answers: those that the library writes tables in, and those that are the command line's own. */
#ifndef TOOLS_ANSWER_FORMAT_H
#define TOOLS_ANSWER_FORMAT_H

#include <sitnet/sitnet.h>

/* Those of the library are FORMAT_OF_LIBRARY and their number. */
typedef enum {
  FORMAT_TEXT,
  FORMAT_CSV_EXCEL,
  FORMAT_HTML,
  FORMAT_MARKDOWN,
  FORMAT_OF_LIBRARY,
  FORMAT_CSV = FORMAT_OF_LIBRARY + SITNET_FORMAT_CSV,
  FORMAT_XLSX = FORMAT_OF_LIBRARY + SITNET_FORMAT_XLSX
} Format;

/* FALSE when there is no format of that name, or no answer is written in it. */
gboolean format_find (const char *name, Format *format);
/* The first whose files end so. */
gboolean format_find_ending (const char *ending, Format *format);
/* Of the file, without a dot. */
const char *format_ending (Format format);
/* All names with `separator` between them, without that of text when it is asked so; valid for ever. */
const char *format_names (const char *separator, gboolean with_text);
/* Of options: "text|csv|…". */
const char *format_choices (void);
/* ".xlsx, .csv, …"; valid for ever. */
const char *format_endings (void);
/* Of those that are the library's. */
SitnetFormat format_of_library (Format format);

#endif
