/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What writers of graph files share: actors and ties as nodes and edges, under the names that other programs know. */
#ifndef SITNET_GRAPH_WRITE_H
#define SITNET_GRAPH_WRITE_H

#include "network-private.h"
#include "output-buffer.h"

typedef struct {
  const SitnetColumn *column;
  const char *name;     /* “label” of an actor's name, “weight” of a strength, else as the column is called */
  SitnetValueType type; /* of its values: a column of the user's own may hold numbers alone */
} SitnetGraphColumn;

typedef struct {
  const SitnetColumn *ids, *from, *to;
  gsize n_actors, n_ties; /* rows of the two sheets */
  GArray *of_actors;      /* SitnetGraphColumn: all but the ids, those with a value */
  GArray *of_ties;        /* likewise, without the ends and the direction */
  guint8 *directed;       /* by tie */
  gsize n_directed;
  gsize n_done; /* actors and ties that are written, for the progress */
} SitnetGraph;

void sitnet_graph_init (SitnetGraph *self, SitnetNetwork *network);
void sitnet_graph_clear (SitnetGraph *self);

typedef gboolean (*SitnetGraphWriteFunc) (SitnetGraph *graph, SitnetOutputBuffer *pieces, GError **error);

/* Makes a file with what `write` says of the graph, whole or not at all. */
gboolean sitnet_graph_write (SitnetNetwork *network, const char *path, SitnetGraphWriteFunc write, SitnetWatch *watch,
                             GError **error);

/* Whether any row has a value. */
gboolean sitnet_graph_has_values (const SitnetColumn *column);
/* What GraphML and GEXF call the type of values; that of days, which are ISO text, is “string”. */
const char *sitnet_graph_type_name (SitnetValueType type);
/* A cell as a text of XML between two others; nothing at all where it is empty. */
gboolean sitnet_graph_add_xml (SitnetOutputBuffer *pieces, const char *before, const SitnetColumn *column, gsize row,
                               const char *after, GString *room, GError **error);

/* Of a format that holds actors and ties alone, with all of their columns: what of this data set it leaves out, "sheets
   services, demands"; NULL where that is nothing. (transfer full) */
char *sitnet_graph_dup_lost (SitnetNetwork *network, SitnetLanguage language);
/* The same of a format that holds these columns of them only. */
char *sitnet_graph_dup_lost_but (SitnetNetwork *network, const char *const *of_actors, const char *const *of_ties,
                                 SitnetLanguage language);

#endif
