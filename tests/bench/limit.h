/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the two files of the limit program share. */
#ifndef SITNET_BENCH_LIMIT_H
#define SITNET_BENCH_LIMIT_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  const char *text;
  uint32_t length;
} Cell;

typedef struct {
  const char *start, *place, *end;
} Sheet;

/* Ids: the first 12 bytes stand in the slot; what a longer one has behind them is hashed. */

typedef struct {
  uint64_t head;
  uint32_t tail;
  uint32_t number; /* + 1; 0 = free */
} Slot;

typedef struct {
  Slot *slots;
  size_t mask;
  uint32_t n;
} Ids;

enum { MOST_AREAS = 1 << 16, MOST_NEEDS = 256 };

typedef struct {
  Sheet actors;
  Ids actor_ids, areas, needs;
  uint32_t n_actors, n_ties;
  Cell *ids;      /* of the actors */
  uint32_t *area; /* of the actors */
  uint32_t *from, *to;
  uint8_t *offered, *asked; /* by area and need */
  Cell area_codes[MOST_AREAS], need_codes[MOST_NEEDS];
  Sheet demands;
  /* The graph: each pair once. */
  uint32_t *offsets, *neighbours;
  uint32_t n_links;
  /* What the search gave. */
  uint32_t *component, *sizes, *bridges; /* two actors to a bridge */
  uint32_t n_components, largest, n_bridges, n_cut;
} Country;

/* The program ends here: there is nobody to tell but its user. */
void limit_fail (const char *what);
/* Zeroed. */
void *limit_allocate (size_t n, size_t size);
void limit_read (Country *country, const char *folder);

#endif
