/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What readers of graph files share: knowing such a file, going through it, and what is said of a line that is wrong. */
#ifndef SITNET_GRAPH_FILE_H
#define SITNET_GRAPH_FILE_H

#include "graph-rows.h"
#include "xml-stream.h"

#include <sitnet/builder.h>

/* Whether a word stands in the first bytes of a regular file. */
gboolean sitnet_graph_file_holds (const char *path, const char *word);
/* SITNET_ERROR_FORMAT, "line 12: …", without the name of the file; `message` in English. */
void sitnet_graph_file_fail_at (guint line, const char *message, GError **error);
/* The same of where a reader of XML is, which ends with it; the first problem stays. */
void sitnet_graph_file_stop (GError **problem, SitnetXmlStream *xml, const char *message);
/* An attribute of an element, which stands in no namespace; empty where there is none. */
SitnetSlice sitnet_graph_file_get (const SitnetXmlElement *element, const char *name);
/* Whether a text is this word, in letters of either size. */
gboolean sitnet_graph_file_is (SitnetSlice text, const char *word);
/* Whether values of a type, as GraphML and GEXF call it, are numbers; programs write NaN for one that is missing. */
gboolean sitnet_graph_file_is_number_type (SitnetSlice type);
/* What the functions of a handler fill, and the problem that they set before they stopped. */
typedef struct {
  SitnetGraphRows *nodes, *edges;
  GError **problem;
} SitnetGraphReading;

/* Goes through a file of XML, told to the watch of the builder, and hands over what was read. FALSE with an error that names
   the file, also where a problem is the reason, which it takes. */
gboolean sitnet_graph_file_read (const char *path, const SitnetXmlHandler *handler, gpointer data,
                                 const SitnetGraphReading *graph, SitnetBuilder *builder, GError **error);
/* As sitnet_graph_sheets_hand_over(), with an error that names the file. Merges attributes of one name before. */
gboolean sitnet_graph_file_hand_over (const char *path, SitnetGraphRows *nodes, SitnetGraphRows *edges,
                                      SitnetBuilder *builder, GError **error);

#endif
