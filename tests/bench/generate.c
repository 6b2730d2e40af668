/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes data sets of any size for benchmarks: the same seed gives the same files on every machine. */
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { ACTORS_PER_AREA = 300, AREAS_PER_REGION = 12, N_NEEDS = 30 };

typedef struct {
  uint32_t from, to;
} Tie;

typedef struct {
  const char *folder;
  uint32_t n_actors, n_ties, n_areas;
  uint64_t random;
  double *pull; /* running sum of the actors' weights, so that an actor is drawn by binary search */
  uint8_t *role;
  uint32_t *pendants;
  uint32_t n_pendants;
  Tie *ties;
} Country;

enum { ORDINARY, PENDANT, ISOLATE };

static const struct {
  const char *name;
  uint32_t actors, ties;
} sizes[] = {{"S", 300, 1200}, {"M", 7000, 30000}, {"L", 60000, 400000}, {"XL", 1000000, 8000000}};

/* Six needs with five finer ones each, most wanted first; the last five are no built-in codes: needs.csv adds them. */
static const char *const needs[N_NEEDS] = {"learning.tutoring",
                                           "behaviour.prevention",
                                           "relationships.mediation",
                                           "material.debt",
                                           "health.paediatrics",
                                           "safety.crisis_help",
                                           "learning.school_counselling",
                                           "relationships.family_therapy",
                                           "behaviour.truancy",
                                           "material.housing",
                                           "health.psychology",
                                           "safety.violence",
                                           "learning.preschool",
                                           "relationships.assisted_contact",
                                           "behaviour.youth_club",
                                           "material.benefits",
                                           "health.addiction",
                                           "safety.shelter",
                                           "relationships.foster_support",
                                           "behaviour.cyberbullying",
                                           "material.legal_advice",
                                           "health.disability_early_care",
                                           "behaviour.offending",
                                           "material.crisis_housing",
                                           "health.child_psychiatry",
                                           "learning.homework",
                                           "learning.language",
                                           "relationships.parenting",
                                           "safety.neglect",
                                           "safety.safe_transport"};
enum { FIRST_OWN_NEED = 25 };

static const char *const sectors[] = {"social", "school",       "social",  "health",  "school", "child_protection",
                                      "police", "municipality", "leisure", "justice", "other"};
static const char *const kinds[] = {"cooperates", "cooperates", "cooperates", "cooperates", "cooperates",
                                    "refers",     "refers",     "informs",    "agreement"};
static const char *const ages[] = {"0,17", "0,17", "0,26", "6,15", "3,6", "13,18", "6,11", "0,3"};

static void
fail (const char *what)
{
  fprintf (stderr, "generate: %s: %s\n", what, strerror (errno));
  exit (1);
}

static void *
allocate (size_t n, size_t size)
{
  void *memory = calloc (n + 1, size);
  if (memory == NULL)
    fail ("memory");
  return memory;
}

/* SplitMix64 (Steele, Lea, Flood 2014). */
static uint64_t
next (Country *self)
{
  uint64_t z = (self->random += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static double
uniform (Country *self)
{
  return (double)(next (self) >> 11) * 0x1p-53;
}

static uint32_t
below (Country *self, uint32_t limit)
{
  return (uint32_t)(((next (self) >> 32) * limit) >> 32);
}

static FILE *
open_sheet (const Country *self, const char *name)
{
  char path[4096];
  snprintf (path, sizeof path, "%s/%s.csv", self->folder, name);
  FILE *file = fopen (path, "w");
  if (file == NULL)
    fail (path);
  setvbuf (file, NULL, _IOFBF, 1 << 20);
  return file;
}

static void
close_sheet (FILE *file)
{
  if (fflush (file) != 0 || fclose (file) != 0)
    fail ("writing");
}

static uint32_t
area_begin (uint32_t area)
{
  return area * ACTORS_PER_AREA;
}

static uint32_t
area_end (const Country *self, uint32_t area)
{
  return area + 1 == self->n_areas ? self->n_actors : area_begin (area + 1);
}

static uint32_t
area_of (const Country *self, uint32_t actor)
{
  uint32_t area = actor / ACTORS_PER_AREA;
  return area < self->n_areas ? area : self->n_areas - 1;
}

/* 4 % isolates, 10 % pendants; the others pull ties with a Pareto weight, cut so that no actor takes a whole area. */
static void
cast_roles (Country *self)
{
  double sum = 0;
  for (uint32_t i = 0; i < self->n_actors; i++) {
    double chance = uniform (self);
    self->role[i] = chance < 0.04 ? ISOLATE : chance < 0.14 ? PENDANT : ORDINARY;
    if (self->role[i] == PENDANT)
      self->pendants[self->n_pendants++] = i;
    if (self->role[i] == ORDINARY)
      sum += fmin (pow (1.0 - uniform (self), -1.0 / 1.5), 60.0);
    self->pull[i] = sum;
  }
}

/* The first actor whose running sum lies above the drawn point; never one without weight. */
static uint32_t
draw_actor (Country *self, uint32_t begin, uint32_t end)
{
  double floor = begin > 0 ? self->pull[begin - 1] : 0.0;
  double point = floor + uniform (self) * (self->pull[end - 1] - floor);
  while (begin < end - 1) {
    uint32_t middle = begin + (end - 1 - begin) / 2;
    if (self->pull[middle] > point)
      end = middle + 1;
    else
      begin = middle + 1;
  }
  return begin;
}

static Tie
draw_tie (Country *self)
{
  Tie tie = {draw_actor (self, 0, self->n_actors), 0};
  uint32_t area = area_of (self, tie.from);
  int inside = uniform (self) < 0.85 || self->n_areas == 1;
  do
    tie.to =
        inside ? draw_actor (self, area_begin (area), area_end (self, area)) : draw_actor (self, 0, self->n_actors);
  while (tie.to == tie.from);
  return tie;
}

static void
shuffle_ties (Country *self)
{
  for (uint32_t i = self->n_ties; i > 1; i--) {
    uint32_t j = below (self, i);
    Tie kept = self->ties[i - 1];
    self->ties[i - 1] = self->ties[j];
    self->ties[j] = kept;
  }
}

/* Each pendant's one tie, 4 % repeated or reciprocal rows, the rest freely drawn; rows in random order. */
static void
draw_ties (Country *self)
{
  uint32_t n = 0, repeated = self->n_ties / 25;
  for (uint32_t i = 0; i < self->n_pendants && n < self->n_ties; i++) {
    uint32_t area = area_of (self, self->pendants[i]);
    self->ties[n++] = (Tie){self->pendants[i], draw_actor (self, area_begin (area), area_end (self, area))};
  }
  uint32_t first_free = n;
  while (n + repeated < self->n_ties)
    self->ties[n++] = draw_tie (self);
  for (uint32_t n_free = n - first_free; n < self->n_ties; n++) {
    Tie tie = self->ties[first_free + below (self, n_free)];
    self->ties[n] = next (self) & 1 ? tie : (Tie){tie.to, tie.from};
  }
  shuffle_ties (self);
}

static void
write_actors (Country *self)
{
  FILE *file = open_sheet (self, "actors");
  fputs ("id,name,sector,area\n", file);
  for (uint32_t i = 0; i < self->n_actors; i++)
    fprintf (file, "a%07u,Aktér %u,%s,orp%04u\n", i, i, sectors[below (self, sizeof sectors / sizeof *sectors)],
             area_of (self, i));
  close_sheet (file);
}

static void
write_areas (Country *self)
{
  FILE *file = open_sheet (self, "areas");
  fputs ("code,name,region,children\n", file);
  for (uint32_t i = 0; i < self->n_areas; i++)
    fprintf (file, "orp%04u,Okres %u,kraj%03u,%u\n", i, i, i / AREAS_PER_REGION, 2000 + below (self, 9000));
  close_sheet (file);
}

static void
write_needs (Country *self)
{
  FILE *file = open_sheet (self, "needs");
  fputs ("code,parent,name,name_cs\n", file);
  for (uint32_t i = FIRST_OWN_NEED; i < N_NEEDS; i++)
    fprintf (file, "%s,%.*s,%s,%s\n", needs[i], (int)strcspn (needs[i], "."), needs[i], strchr (needs[i], '.') + 1,
             strchr (needs[i], '.') + 1);
  close_sheet (file);
}

static void
write_ties (Country *self)
{
  FILE *file = open_sheet (self, "ties");
  fputs ("from,to,kind,strength\n", file);
  for (uint32_t i = 0; i < self->n_ties; i++)
    fprintf (file, "a%07u,a%07u,%s,%u\n", self->ties[i].from, self->ties[i].to,
             kinds[below (self, sizeof kinds / sizeof *kinds)], 1 + below (self, 5));
  close_sheet (file);
}

/* Zipf's law over the needs: the rarest are so rare that some areas have nobody. */
static uint32_t
draw_need (Country *self)
{
  static double sums[N_NEEDS];
  if (sums[0] == 0)
    for (int i = 0; i < N_NEEDS; i++)
      sums[i] = (i > 0 ? sums[i - 1] : 0) + pow (i + 1, -1.1);
  double point = uniform (self) * sums[N_NEEDS - 1];
  uint32_t need = 0;
  while (sums[need] < point)
    need++;
  return need;
}

static void
write_services (Country *self)
{
  FILE *file = open_sheet (self, "services");
  uint32_t n = 0;
  fputs ("id,actor,needs,age_from,age_to,capacity\n", file);
  for (uint32_t i = 0; i < self->n_actors; i++) {
    double chance = uniform (self); /* 1.57 services an actor, as in the Czech register of social services */
    for (int k = chance < 0.13 ? 0 : chance < 0.53 ? 1 : chance < 0.77 ? 2 : 3; k > 0; k--)
      fprintf (file, "s%07u,a%07u,%s,%s,%u\n", n++, i, needs[draw_need (self)],
               ages[below (self, sizeof ages / sizeof *ages)], 5 + below (self, 60));
  }
  close_sheet (file);
}

static void
write_demands (Country *self)
{
  FILE *file = open_sheet (self, "demands");
  fputs ("need,area,age_from,age_to,families\n", file);
  for (uint32_t i = 0; i < self->n_actors / 3; i++)
    fprintf (file, "%s,orp%04u,%s,%u\n", needs[below (self, N_NEEDS)], below (self, self->n_areas),
             ages[below (self, sizeof ages / sizeof *ages)], 1 + below (self, 20));
  close_sheet (file);
}

static void
write_country (Country *self)
{
  self->pull = allocate (self->n_actors, sizeof *self->pull);
  self->role = allocate (self->n_actors, sizeof *self->role);
  self->pendants = allocate (self->n_actors, sizeof *self->pendants);
  self->ties = allocate (self->n_ties, sizeof *self->ties);
  cast_roles (self);
  draw_ties (self);
  write_actors (self);
  write_areas (self);
  write_needs (self);
  write_ties (self);
  write_services (self);
  write_demands (self);
  free (self->pull);
  free (self->role);
  free (self->pendants);
  free (self->ties);
}

/* The worst case for any search that recurses: each actor knows only the next. */
static void
write_path (const Country *self, uint32_t length)
{
  FILE *file = open_sheet (self, "actors");
  fputs ("id\n", file);
  for (uint32_t i = 0; i < length; i++)
    fprintf (file, "a%u\n", i);
  close_sheet (file);
  file = open_sheet (self, "ties");
  fputs ("from,to\n", file);
  for (uint32_t i = 0; i + 1 < length; i++)
    fprintf (file, "a%u,a%u\n", i, i + 1);
  close_sheet (file);
}

static int
usage (void)
{
  fputs ("usage: generate S|M|L|XL FOLDER [SEED]\n"
         "       generate path N FOLDER\n",
         stderr);
  return 2;
}

int
main (int argc, char **argv)
{
  Country country = {.random = 20240601};
  int path = argc == 4 && strcmp (argv[1], "path") == 0;
  if (argc < 3)
    return usage ();
  country.folder = argv[path ? 3 : 2];
  if (mkdir (country.folder, 0777) != 0 && errno != EEXIST)
    fail (country.folder);
  if (path) {
    write_path (&country, (uint32_t)strtoul (argv[2], NULL, 10));
    return 0;
  }
  if (argc > 3)
    country.random = strtoull (argv[3], NULL, 10);
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    if (strcmp (argv[1], sizes[i].name) == 0) {
      country.n_actors = sizes[i].actors;
      country.n_ties = sizes[i].ties;
      country.n_areas = sizes[i].actors / ACTORS_PER_AREA;
      write_country (&country);
      return 0;
    }
  return usage ();
}
