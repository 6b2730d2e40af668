/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ties whose column of kinds says only which way they lead, as a table of edges that Gephi writes. */
#ifndef SITNET_SEAL_DIRECTIONS_H
#define SITNET_SEAL_DIRECTIONS_H

#include <sitnet/builder.h>

/* Where every kind is "Directed", "Undirected" or "mutual" and nothing else tells the direction, ties get a column
   `directed` that says the same. Before the words for codes are settled. */
void sitnet_seal_directions (SitnetBuilder *builder);

#endif
