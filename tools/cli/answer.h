/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Answers on their way out: as text for people, for spreadsheets, for programs, to standard output or a file. */
#ifndef TOOLS_ANSWER_H
#define TOOLS_ANSWER_H

#include "answer-format.h"
#include "command.h"

/* The answer of one data set. */
typedef struct {
  const char *label;
  SitnetTable *table;
  SitnetNetwork *network; /* whose names stand in the text; NULL for none */
} Part;

/* What a reader is told above the rows. */
typedef struct {
  const char *title;              /* the question; NULL for none */
  SitnetTable *columns;           /* headings, as sitnet_analysis_columns_to_table(); NULL for the columns' names */
  gboolean labelled;              /* which data set each row is of is said, for several were asked */
  const SitnetAnalysis *analysis; /* NULL: it is no question */
  const char *sheet;              /* what it is called when it is no question; NULL: as the table */
  const char *nothing;            /* what is said in place of no rows when it is no question; NULL: nothing */
  SitnetTable *links;             /* of cells, where a workbook is asked for; NULL for none */
} Introduction;

/* As --format says; text without it. */
gboolean answer_named_format (const Request *request, Format *format, GError **error);
/* As --format and the name of the file say; an error when they contradict. */
gboolean answer_format (const Request *request, Format *format, GError **error);
/* Whether headings and names stand in it, because people read it. */
gboolean answer_has_names (Format format);
/* All parts as one table, with a first column `data` when they are labelled; else there is only one. Its headings and names
   are those of the format. */
SitnetTable *answer_join (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts,
                          Format format, GError **error);
/* What it is called: the question's title, else the sheet's, else the table's name. */
const char *answer_get_title (const Introduction *introduction, const SitnetTable *table, SitnetLanguage language);
/* path: NULL for standard output. */
gboolean answer_give_as (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts,
                         const char *path, Format format, GError **error);
/* In the format and to the place that the options say. */
gboolean answer_give (const Request *request, const Introduction *introduction, const Part *parts, guint n_parts,
                      GError **error);
/* Columns of the terminal that text goes to, 0 when it goes elsewhere. */
gsize answer_width (const char *path);

#endif
