/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the machine can do: the benchmark's work written by hand for the very files that generate.c writes. They are mapped
   and gone through once without a check (no quotes, no encoding, columns in known places), ids are looked up in batches,
   and one search tells components, bridges and cut actors. In one thread. */
#include "limit.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define NONE UINT32_MAX

/* The graph: ties are put at both ends, and these turned round once more, which sorts them; then each pair is kept once. */

static uint32_t *
starts_of (const Country *self)
{
  uint32_t *starts = limit_allocate (self->n_actors + 1, sizeof *starts);
  for (uint32_t i = 0; i < self->n_ties; i++) {
    starts[self->from[i] + 1]++;
    starts[self->to[i] + 1]++;
  }
  for (uint32_t a = 0; a < self->n_actors; a++)
    starts[a + 1] += starts[a];
  return starts;
}

static void
sort_neighbours (Country *self)
{
  size_t n = self->n_actors, n_ends = 2 * (size_t)self->n_ties;
  uint32_t *starts = starts_of (self), *places = limit_allocate (n, sizeof *places);
  uint32_t *unsorted = limit_allocate (n_ends, sizeof *unsorted);
  memcpy (places, starts, n * sizeof *places);
  for (uint32_t i = 0; i < self->n_ties; i++) {
    unsorted[places[self->from[i]]++] = self->to[i];
    unsorted[places[self->to[i]]++] = self->from[i];
  }
  self->neighbours = limit_allocate (n_ends, sizeof *self->neighbours);
  memcpy (places, starts, n * sizeof *places);
  for (uint32_t a = 0; a < n; a++)
    for (uint32_t k = starts[a]; k < starts[a + 1]; k++)
      self->neighbours[places[unsorted[k]]++] = a;
  self->offsets = starts;
  free (places);
  free (unsorted);
}

static void
keep_each_once (Country *self)
{
  uint32_t n = 0, begin = 0;
  for (uint32_t a = 0; a < self->n_actors; a++) {
    uint32_t end = self->offsets[a + 1], before = NONE;
    self->offsets[a] = n;
    for (uint32_t k = begin; k < end; k++) {
      uint32_t other = self->neighbours[k];
      if (other != a && other != before)
        self->neighbours[n++] = other;
      before = other;
    }
    begin = end;
  }
  self->offsets[self->n_actors] = n;
  self->n_links = n / 2;
}

/* The search (Tarjan 1972), by hand: a path of any length fits. */

typedef struct {
  uint32_t *found, *lowest, *parent, *next; /* by actor; found 0 = not yet */
  uint32_t clock;
} Search;

static void
leave (Country *self, Search *search, uint32_t actor, uint32_t root, uint8_t *is_cut)
{
  uint32_t parent = search->parent[actor];
  if (search->lowest[actor] < search->lowest[parent])
    search->lowest[parent] = search->lowest[actor];
  if (search->lowest[actor] > search->found[parent]) {
    self->bridges[2 * self->n_bridges] = parent;
    self->bridges[2 * self->n_bridges++ + 1] = actor;
  }
  if (parent != root && search->lowest[actor] >= search->found[parent])
    is_cut[parent] = 1;
}

static void
enter (Country *self, Search *search, uint32_t actor, uint32_t parent)
{
  search->found[actor] = search->lowest[actor] = ++search->clock;
  search->parent[actor] = parent;
  search->next[actor] = self->offsets[actor];
  self->component[actor] = self->n_components;
}

static void
search_from (Country *self, Search *search, uint32_t root, uint8_t *is_cut)
{
  uint32_t before = search->clock, n_branches = 0;
  enter (self, search, root, NONE);
  for (uint32_t actor = root; actor != NONE;) {
    if (search->next[actor] == self->offsets[actor + 1]) {
      if (actor != root)
        leave (self, search, actor, root, is_cut);
      actor = search->parent[actor];
      continue;
    }
    uint32_t other = self->neighbours[search->next[actor]++];
    if (search->found[other] == 0) {
      n_branches += actor == root;
      enter (self, search, other, actor);
      actor = other;
    } else if (other != search->parent[actor] && search->found[other] < search->lowest[actor])
      search->lowest[actor] = search->found[other];
  }
  is_cut[root] = n_branches > 1;
  self->sizes[self->n_components++] = search->clock - before;
}

static void
search_all (Country *self)
{
  size_t n = self->n_actors;
  Search search = {.found = limit_allocate (n, 4),
                   .lowest = limit_allocate (n, 4),
                   .parent = limit_allocate (n, 4),
                   .next = limit_allocate (n, 4)};
  uint8_t *is_cut = limit_allocate (n, 1);
  self->component = limit_allocate (n, 4);
  self->sizes = limit_allocate (n, 4);
  self->bridges = limit_allocate (2 * n, 4);
  for (uint32_t a = 0; a < n; a++)
    if (search.found[a] == 0)
      search_from (self, &search, a, is_cut);
  for (uint32_t c = 0; c < self->n_components; c++)
    self->largest = self->sizes[c] > self->largest ? self->sizes[c] : self->largest;
  for (uint32_t a = 0; a < n; a++)
    self->n_cut += is_cut[a];
}

/* Answers: the files that the peers write, or the numbers alone. */

static FILE *
open_answer (const char *folder, const char *name, const char *heads)
{
  char path[4096];
  snprintf (path, sizeof path, "%s/%s.csv", folder, name);
  FILE *file = fopen (path, "w");
  if (file == NULL)
    limit_fail (path);
  setvbuf (file, NULL, _IOFBF, 1 << 20);
  fputs_unlocked (heads, file);
  return file;
}

static void
close_answer (FILE *file)
{
  if (fflush (file) != 0 || fclose (file) != 0)
    limit_fail ("writing");
}

static void
put_cell (FILE *file, Cell cell, char after)
{
  fwrite_unlocked (cell.text, 1, cell.length, file);
  putc_unlocked (after, file);
}

static void
put_number (FILE *file, uint32_t number, char after)
{
  char digits[12], *first = digits + sizeof digits;
  *--first = after;
  do
    *--first = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  fwrite_unlocked (first, 1, (size_t)(digits + sizeof digits - first), file);
}

static uint32_t
count_isolates (const Country *self)
{
  uint32_t n = 0;
  for (uint32_t c = 0; c < self->n_components; c++)
    n += self->sizes[c] == 1;
  return n;
}

/* Cells of need and area where somebody asks and nobody offers; told where there is a file. */
static uint32_t
count_uncovered (const Country *self, FILE *file)
{
  uint32_t n = 0;
  for (uint32_t area = 0; area < self->areas.n; area++)
    for (uint32_t need = 0; need < self->needs.n; need++) {
      size_t cell = (size_t)area * MOST_NEEDS + need;
      if (!self->asked[cell] || self->offered[cell])
        continue;
      n++;
      if (file != NULL) {
        put_cell (file, self->need_codes[need], ',');
        put_cell (file, self->area_codes[area], '\n');
      }
    }
  return n;
}

static void
write_lists (const Country *self, const char *folder)
{
  FILE *components = open_answer (folder, "components", "actor,component,size\n");
  FILE *isolates = open_answer (folder, "isolates", "actor\n");
  for (uint32_t a = 0; a < self->n_actors; a++) {
    uint32_t component = self->component[a];
    put_cell (components, self->ids[a], ',');
    put_number (components, component + 1, ',');
    put_number (components, self->sizes[component], '\n');
    if (self->sizes[component] == 1)
      put_cell (isolates, self->ids[a], '\n');
  }
  FILE *bridges = open_answer (folder, "bridges", "from,to\n");
  for (uint32_t b = 0; b < self->n_bridges; b++) {
    put_cell (bridges, self->ids[self->bridges[2 * b]], ',');
    put_cell (bridges, self->ids[self->bridges[2 * b + 1]], '\n');
  }
  close_answer (components);
  close_answer (isolates);
  close_answer (bridges);
}

static void
write_summary (const Country *self, FILE *file, const char *between, uint32_t n_uncovered)
{
  const struct {
    const char *name;
    uint32_t value;
  } measures[] = {{"actors", self->n_actors},          {"ties", self->n_links},
                  {"components", self->n_components},  {"largest_component", self->largest},
                  {"isolates", count_isolates (self)}, {"bridges", self->n_bridges},
                  {"cut_actors", self->n_cut},         {"uncovered", n_uncovered}};
  for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
    fprintf (file, "%s%s%u\n", measures[i].name, between, measures[i].value);
}

static void
write_answers (const Country *self, const char *folder)
{
  if (folder == NULL) {
    write_summary (self, stdout, " ", count_uncovered (self, NULL));
    return;
  }
  if (mkdir (folder, 0777) != 0 && errno != EEXIST)
    limit_fail (folder);
  write_lists (self, folder);
  FILE *gaps = open_answer (folder, "gaps", "need,area\n"),
       *summary = open_answer (folder, "summary", "measure,value\n");
  write_summary (self, summary, ",", count_uncovered (self, gaps));
  close_answer (gaps);
  close_answer (summary);
}

int
main (int argc, char **argv)
{
  static Country country;
  if (argc < 2 || argc > 3) {
    fputs ("usage: limit FOLDER [OUT]\n", stderr);
    return 2;
  }
  limit_read (&country, argv[1]);
  sort_neighbours (&country);
  keep_each_once (&country);
  search_all (&country);
  write_answers (&country, argc == 3 ? argv[2] : NULL);
  return fflush (stdout) == 0 ? 0 : 1;
}
