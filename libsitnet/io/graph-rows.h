/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The nodes, or the edges, of a graph file as they are read: each with the attributes that it has, whose names come in any
   order. */
#ifndef SITNET_GRAPH_ROWS_H
#define SITNET_GRAPH_ROWS_H

#include "slice.h"

/* Bytes. What many rows share, such as the id of the node that they lie in, is looked up for each of them. */
#define SITNET_LONGEST_GRAPH_ID 4096

typedef struct {
  SitnetSlice name;  /* as the file calls it */
  SitnetSlice usual; /* of rows that say nothing */
  gboolean is_filled;
} SitnetGraphAttribute;

typedef struct {
  guint row, attribute;
  SitnetSlice text;
} SitnetGraphCell;

typedef enum { SITNET_DIRECTION_UNSAID = -1, SITNET_DIRECTION_MUTUAL, SITNET_DIRECTION_ONE_WAY } SitnetDirection;

typedef struct {
  SitnetSlice id; /* of an edge: the node that it comes from */
  SitnetSlice to; /* of a node: the one that it lies in */
  SitnetDirection direction;
  guint line; /* of the file */
} SitnetGraphRow;

typedef struct {
  GArray *attributes; /* SitnetGraphAttribute */
  GArray *cells;      /* SitnetGraphCell; of two for one place the later counts */
  GArray *rows;       /* SitnetGraphRow */
  GStringChunk *texts;
} SitnetGraphRows;

void sitnet_graph_rows_init (SitnetGraphRows *self);
void sitnet_graph_rows_clear (SitnetGraphRows *self);
/* A text that lives as long as the rows. */
SitnetSlice sitnet_graph_rows_keep (SitnetGraphRows *self, SitnetSlice text);
/* The number of an attribute; a new one at each call, even of the same name. */
guint sitnet_graph_rows_add_attribute (SitnetGraphRows *self, SitnetSlice name);
void sitnet_graph_rows_set_usual (SitnetGraphRows *self, guint attribute, SitnetSlice text);
/* The number of the row. Nodes have no direction. Texts are copied. */
guint sitnet_graph_rows_add (SitnetGraphRows *self, SitnetSlice id, SitnetSlice to, SitnetDirection direction,
                             guint line);
/* Says that a node lies in another one, whose id is not copied. */
void sitnet_graph_rows_put_within (SitnetGraphRows *self, guint node, guint outer);
/* Of any row. An empty text is no value. */
void sitnet_graph_rows_set (SitnetGraphRows *self, guint row, guint attribute, SitnetSlice text);
/* The same with a text that was kept. */
void sitnet_graph_rows_set_kept (SitnetGraphRows *self, guint row, guint attribute, SitnetSlice text);
/* Makes one attribute of those of one name, where no row has two of them and at most one says what rows have that say nothing:
   NetworkX declares an attribute once for each type of its values. */
void sitnet_graph_rows_merge_alike (SitnetGraphRows *self);
/* The cells by row: those of row r are places[starts[r]] … places[starts[r + 1] − 1]. To be freed. */
guint *sitnet_graph_rows_order (const SitnetGraphRows *self, guint **starts);

static inline guint
sitnet_graph_rows_get_n (const SitnetGraphRows *self)
{
  return self->rows->len;
}

static inline SitnetGraphRow *
sitnet_graph_rows_get (const SitnetGraphRows *self, guint row)
{
  return &g_array_index (self->rows, SitnetGraphRow, row);
}

static inline SitnetGraphAttribute *
sitnet_graph_rows_get_attribute (const SitnetGraphRows *self, guint attribute)
{
  return &g_array_index (self->attributes, SitnetGraphAttribute, attribute);
}

#endif
