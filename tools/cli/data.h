/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The data sets named on the command line: read, checked, cut to the scope. */
#ifndef TOOLS_DATA_H
#define TOOLS_DATA_H

#include "command.h"

typedef struct {
  char *label;            /* the folder's own name */
  SitnetNetwork *read;    /* as it was read */
  SitnetNetwork *whole;   /* as the what-ifs make it */
  SitnetNetwork *network; /* in scope */
  SitnetTable *findings;  /* of the check; NULL where there was none */
} DataSet;

/* NULL with an error when one of them cannot be read or has an error finding; the first of those are in the
 * message. */
GPtrArray *data_read (const Request *request, GError **error);
/* The same of one data set that is no word of the command line, in an array of one. */
GPtrArray *data_read_path (const Request *request, const char *path, GError **error);
/* The same of those that can be read; the others are named on standard error and make the exit status 1. NULL
 * when none can. */
GPtrArray *data_read_some (Request *request, GError **error);
/* The labels of all the data named on the command line: the folder's own name, or the whole path where two
 * are alike. */
GPtrArray *data_labels (const Request *request);
/* As sitnet_network_read(), in the reader's language when there is nothing at the path. */
SitnetNetwork *data_open (const Request *request, const char *path, SitnetTable **findings, GError **error);
/* How many findings have that severity, those too that one row only counts. */
guint64 data_count (const SitnetTable *findings, const char *severity);

#endif
