/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the actors, services and ties of an area stand in their sheets, so that a small scope is not looked for in all. */
#ifndef SITNET_AREA_INDEX_H
#define SITNET_AREA_INDEX_H

#include "network-private.h"

/* Rows by bucket: rows[offsets[b]] … rows[offsets[b + 1] − 1], ascending. */
typedef struct {
  guint32 *offsets, *rows;
} SitnetBuckets;

typedef struct {
  GHashTable *codes;      /* area code + 1 by text */
  SitnetBuckets actors;   /* per area: actors at home in it */
  SitnetBuckets services; /* per area: services that name it; one more bucket: those for everywhere */
  SitnetBuckets ties;     /* per row of the actors sheet: ties that begin there */
} SitnetAreaIndex;

/* That of the whole network, made once for all scopes; lent as long as it lives. */
const SitnetAreaIndex *sitnet_area_index_of (const SitnetNetwork *whole);
/* −1 when the data set has no such area. */
gint32 sitnet_area_index_find (const SitnetAreaIndex *self, const char *code);
/* By the bucket of each row; rows whose bucket is below 0 or not below n_buckets are in none. */
SitnetBuckets sitnet_buckets_new (const gint32 *buckets, guint32 n_rows, guint32 n_buckets);
void sitnet_buckets_clear (SitnetBuckets *self);
/* Appends a bucket to an array of guint32. */
void sitnet_buckets_append (const SitnetBuckets *self, guint32 bucket, GArray *rows);
/* Ascending, each once. */
void sitnet_rows_sort (GArray *rows);

#endif
