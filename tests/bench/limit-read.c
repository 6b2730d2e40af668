/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The limit program's reading: files are mapped and gone through once, ids are looked up in batches. */
#include "limit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BATCH = 64 };

void
limit_fail (const char *what)
{
  fprintf (stderr, "limit: %s: %s\n", what, strerror (errno));
  exit (1);
}

void *
limit_allocate (size_t n, size_t size)
{
  void *memory = calloc (n + 1, size);
  if (memory == NULL)
    limit_fail ("memory");
  return memory;
}

static Sheet
open_sheet (const char *folder, const char *name)
{
  char path[4096];
  struct stat status;
  snprintf (path, sizeof path, "%s/%s.csv", folder, name);
  int file = open (path, O_RDONLY);
  if (file < 0 || fstat (file, &status) != 0)
    limit_fail (path);
  size_t size = (size_t)status.st_size;
  const char *text = mmap (NULL, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  close (file);
  if (text == MAP_FAILED)
    limit_fail (path);
  return (Sheet){text, (const char *)memchr (text, '\n', size) + 1, text + size};
}

static void
close_sheet (Sheet *self)
{
  munmap ((void *)self->start, (size_t)(self->end - self->start));
}

static inline Cell
next_cell (Sheet *self)
{
  const char *text = self->place, *end = text;
  while (*end != ',' && *end != '\n')
    end++;
  self->place = end + 1;
  return (Cell){text, (uint32_t)(end - text)};
}

static inline void
skip_line (Sheet *self)
{
  self->place = (const char *)memchr (self->place, '\n', (size_t)(self->end - self->place)) + 1;
}

/* Ids. */

static void
ids_init (Ids *self, size_t most)
{
  size_t size = 64;
  while (size < 2 * most)
    size *= 2;
  *self = (Ids){limit_allocate (size, sizeof *self->slots), size - 1, 0};
}

static inline Slot
slot_of (Cell id)
{
  Slot slot = {0, 0, 0};
  memcpy (&slot.head, id.text, id.length < 8 ? id.length : 8);
  if (id.length > 8 && id.length <= 12)
    memcpy (&slot.tail, id.text + 8, id.length - 8);
  for (uint32_t i = 8; id.length > 12 && i < id.length; i++)
    slot.tail = slot.tail * 31 + (uint8_t)id.text[i];
  return slot;
}

static inline size_t
place_of (const Ids *self, const Slot *slot)
{
  uint64_t x = (slot->head ^ ((uint64_t)slot->tail << 17)) * 0x9e3779b97f4a7c15u;
  return (size_t)(x ^ (x >> 32)) & self->mask;
}

static inline uint32_t
number_at (Ids *self, size_t place, Slot slot)
{
  for (; self->slots[place].number != 0; place = (place + 1) & self->mask)
    if (self->slots[place].head == slot.head && self->slots[place].tail == slot.tail)
      return self->slots[place].number - 1;
  slot.number = ++self->n;
  self->slots[place] = slot;
  return self->n - 1;
}

static uint32_t
number_of (Ids *self, Cell id)
{
  Slot slot = slot_of (id);
  return number_at (self, place_of (self, &slot), slot);
}

static void
number_batch (Ids *self, const Cell *cells, uint32_t n, uint32_t *numbers)
{
  Slot slots[BATCH];
  size_t places[BATCH];
  for (uint32_t i = 0; i < n; i++) {
    slots[i] = slot_of (cells[i]);
    places[i] = place_of (self, &slots[i]);
    __builtin_prefetch (&self->slots[places[i]]);
  }
  for (uint32_t i = 0; i < n; i++)
    numbers[i] = number_at (self, places[i], slots[i]);
}

/* Sheets by their columns. */

/* A line of generate.c has so many bytes at least: no array grows. */
static size_t
most_lines (const Sheet *sheet, size_t shortest)
{
  return (size_t)(sheet->end - sheet->start) / shortest + 1;
}

/* id,name,sector,area */
static void
read_actors (Country *self, const char *folder)
{
  Sheet *sheet = &self->actors;
  *sheet = open_sheet (folder, "actors");
  size_t most = most_lines (sheet, 28);
  ids_init (&self->actor_ids, most);
  ids_init (&self->areas, MOST_AREAS / 2);
  self->ids = limit_allocate (most, sizeof *self->ids);
  self->area = limit_allocate (most, sizeof *self->area);
  while (sheet->place < sheet->end) {
    uint32_t actor = self->n_actors++;
    self->ids[actor] = next_cell (sheet);
    number_of (&self->actor_ids, self->ids[actor]);
    next_cell (sheet);
    next_cell (sheet);
    Cell code = next_cell (sheet);
    self->area[actor] = number_of (&self->areas, code);
    self->area_codes[self->area[actor]] = code;
  }
}

/* from,to,kind,strength */
static void
read_ties (Country *self, const char *folder)
{
  Sheet sheet = open_sheet (folder, "ties");
  size_t most = most_lines (&sheet, 26);
  self->from = limit_allocate (most, sizeof *self->from);
  self->to = limit_allocate (most, sizeof *self->to);
  while (sheet.place < sheet.end) {
    Cell from[BATCH], to[BATCH];
    uint32_t n = 0;
    for (; n < BATCH && sheet.place < sheet.end; n++) {
      from[n] = next_cell (&sheet);
      to[n] = next_cell (&sheet);
      skip_line (&sheet);
    }
    number_batch (&self->actor_ids, from, n, self->from + self->n_ties);
    number_batch (&self->actor_ids, to, n, self->to + self->n_ties);
    self->n_ties += n;
  }
  close_sheet (&sheet);
}

/* id,actor,needs,age_from,age_to,capacity; one need a service. */
static void
read_services (Country *self, const char *folder)
{
  Sheet sheet = open_sheet (folder, "services");
  while (sheet.place < sheet.end) {
    next_cell (&sheet);
    uint32_t actor = number_of (&self->actor_ids, next_cell (&sheet)),
             need = number_of (&self->needs, next_cell (&sheet));
    self->offered[self->area[actor] * MOST_NEEDS + need] = 1;
    skip_line (&sheet);
  }
  close_sheet (&sheet);
}

/* need,area,age_from,age_to,families */
static void
read_demands (Country *self, const char *folder)
{
  Sheet *sheet = &self->demands;
  *sheet = open_sheet (folder, "demands");
  while (sheet->place < sheet->end) {
    Cell code = next_cell (sheet);
    uint32_t need = number_of (&self->needs, code), area = number_of (&self->areas, next_cell (sheet));
    self->need_codes[need] = code;
    self->asked[area * MOST_NEEDS + need] = 1;
    skip_line (sheet);
  }
}

void
limit_read (Country *self, const char *folder)
{
  read_actors (self, folder);
  read_ties (self, folder);
  ids_init (&self->needs, MOST_NEEDS);
  self->offered = limit_allocate (MOST_AREAS * MOST_NEEDS, 1);
  self->asked = limit_allocate (MOST_AREAS * MOST_NEEDS, 1);
  read_services (self, folder);
  read_demands (self, folder);
}
