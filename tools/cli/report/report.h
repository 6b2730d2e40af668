/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The report of a network: what its sections have in common. */
#ifndef TOOLS_REPORT_H
#define TOOLS_REPORT_H

#include "document.h"
#include <sitnet/sitnet.h>

typedef struct {
  SitnetNetwork *network;
  SitnetNetwork *before; /* NULL when nothing is compared */
  SitnetTable *findings; /* of the check; NULL where nothing was read */
  SitnetLanguage language;
  SitnetNames *names;
  Document *document;
  GHashTable *answers; /* name of a question -> SitnetTable */
  GHashTable *words;   /* name of a question, or of the comparison -> SitnetNames, as its columns say */
} Report;

/* The answer of a question, asked once, without rows of which the data know nothing; lent. NULL with an error. */
SitnetTable *report_ask (Report *self, const char *question, GError **error);
/* Asked anew, with one parameter or with NULL. (transfer full) */
SitnetTable *report_ask_with (Report *self, const char *question, const char *parameter, const char *value,
                              GError **error);

/* A cell as it is in the data, NULL where empty; to be freed. */
char *report_cell (SitnetTable *table, const char *column, gsize row);
/* Names for the codes of an answer; lent. */
SitnetNames *report_names (const Report *self, const SitnetTable *table);
/* A cell with names for codes, "" where empty; to be freed. */
char *report_words (const Report *self, SitnetTable *table, const char *column, gsize row);
/* NaN where empty. */
double report_number (SitnetTable *table, const char *column, gsize row);
/* A measure of the question summary; NaN where it has no value. */
double report_measure (SitnetTable *summary, const char *name);
gboolean report_is (SitnetTable *table, const char *column, gsize row, const char *value);
/* "12,5"; to be freed. */
char *report_dup_number (const Report *self, double number);
/* A number in a table of the document, NaN for an empty cell. */
void report_number_cell (Report *self, double number);
/* A cell of a table with a date of a column of dates. */
void report_date_cell (Report *self, const SitnetColumn *dates, gsize row);
const char *report_translate (const Report *self, const char *english);
/* A sentence with one count. */
void report_count (const Report *self, guint64 n, const char *one, const char *many);
void report_count_item (const Report *self, guint64 n, const char *one, const char *many);
/* What of a network counts, in names; NULL with an error. To be freed. */
char *report_dup_scope (Report *self, SitnetNetwork *network, GError **error);
/* "12 more are shown by: sitnet gaps DATA": what is left out of a list that would be too long. command: without the name of
   the program. */
void report_rest (const Report *self, gsize n_all, gsize n_shown, const char *command);

/* What must be known of coverage and white spots before they are read, where there is anything. */
void report_caution (Report *self);

typedef gboolean (*ReportSection) (Report *self, GError **error);

gboolean report_summary (Report *self, GError **error);
gboolean report_map (Report *self, GError **error);
gboolean report_bridges (Report *self, GError **error);
gboolean report_isolates (Report *self, GError **error);
gboolean report_sectors (Report *self, GError **error);
gboolean report_coverage (Report *self, GError **error);
gboolean report_gaps (Report *self, GError **error);
gboolean report_introductions (Report *self, GError **error);
gboolean report_unconfirmed (Report *self, GError **error);
gboolean report_changes (Report *self, GError **error);
gboolean report_strategy (Report *self, GError **error);
gboolean report_meetings (Report *self, GError **error);
gboolean report_method (Report *self, GError **error);

#endif
