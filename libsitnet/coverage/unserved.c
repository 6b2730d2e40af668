/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Families without a place: the groups that a maximum flow leaves wanting, and demands that no service fits. */
#include "unserved.h"

#include "age-bands.h"
#include "memory-room.h"
#include "message.h"
#include "pace.h"

#include <math.h>
#include <string.h>

typedef struct {
  const SitnetSupplyDemand *supply_demand;
  const guint8 *listed;
  SitnetUnserved *result;
  SitnetServiceMatching *fitting;
  double density[SITNET_N_YEARS];
  guint8 fits[SITNET_N_YEARS]; /* 1 = a service is for this year */
  SitnetPace pace;
} Finder;

static gboolean
refuse (GError **error)
{
  return sitnet_memory_room_refuse (N_ ("demands × services that can meet them"), error);
}

static void
add_year (Finder *self, guint32 line, guint year)
{
  SitnetShortStretch stretch = {line, (guint8)year, (guint8)year, self->result->groups->len};
  SitnetUnservedGroup group = {self->density[year], TRUE};
  g_array_append_val (self->result->stretches, stretch);
  g_array_append_val (self->result->groups, group);
}

/* What the flow leaves over in a group: what it needs, less all that may go to it. */
static void
add_groups_of_flow (Finder *self, const SitnetShortage *shortage)
{
  for (guint32 g = 0; g < shortage->groups->len; g++) {
    const SitnetShortGroup *group = &g_array_index (shortage->groups, SitnetShortGroup, g);
    SitnetUnservedGroup left = {group->needed - group->held, FALSE};
    g_array_append_val (self->result->groups, left);
  }
  for (guint32 i = 0; i < shortage->stretches->len; i++) {
    const SitnetShortStretch *stretch = &g_array_index (shortage->stretches, SitnetShortStretch, i);
    if (g_array_index (shortage->groups, SitnetShortGroup, stretch->group).reason == SITNET_SHORT_BY_FLOW)
      g_array_append_vals (self->result->stretches, stretch, 1);
  }
}

/* FALSE when nobody says how many families. */
static gboolean
read_demand (Finder *self, const SitnetCoverageLine *line)
{
  gboolean known = FALSE;
  memset (self->density, 0, sizeof self->density);
  for (guint32 i = line->first_requirement; i < line->first_requirement + line->n_requirements; i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (self->supply_demand, i);
    if (requirement->kind != SITNET_REQUIREMENT_DEMAND || isnan (requirement->families) || requirement->families <= 0)
      continue;
    known = TRUE;
    for (guint year = requirement->age_from; year <= requirement->age_to; year++)
      self->density[year] += requirement->families / (requirement->age_to - requirement->age_from + 1);
  }
  return known;
}

static void
read_services (Finder *self, const SitnetCoverageLine *line)
{
  memset (self->fits, 0, sizeof self->fits);
  sitnet_service_matching_find (self->fitting, self->supply_demand, line);
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *supply = &self->fitting->found[k];
    memset (self->fits + supply->age_from, 1, (gsize)(supply->age_to - supply->age_from + 1));
  }
}

static gboolean
add_missing (Finder *self, guint32 number, GError **error)
{
  const SitnetCoverageLine *line = &g_array_index (self->supply_demand->requirement_lines, SitnetCoverageLine, number);
  if ((self->listed != NULL && !self->listed[line->area + 1]) || !read_demand (self, line))
    return TRUE;
  if (!sitnet_memory_room_to_add (self->result->groups, SITNET_N_YEARS) ||
      !sitnet_memory_room_to_add (self->result->stretches, SITNET_N_YEARS))
    return refuse (error);
  read_services (self, line);
  for (guint year = 0; year < SITNET_N_YEARS; year++)
    if (self->density[year] > 0 && !self->fits[year])
      add_year (self, number, year);
  return sitnet_pace_goes_on (&self->pace, SITNET_N_YEARS + line->n_requirements + self->fitting->n, error);
}

static gint
compare_stretches (gconstpointer a, gconstpointer b)
{
  const SitnetShortStretch *left = a, *right = b;
  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  return left->age_from - right->age_from;
}

/* Groups get numbers in the order in which they first stand. */
static void
number_groups (SitnetUnserved *self)
{
  guint32 n_groups = self->groups->len, n = 0;
  g_autofree guint32 *numbers = g_new (guint32, (gsize)n_groups + 1);
  GArray *groups = g_array_sized_new (FALSE, FALSE, sizeof (SitnetUnservedGroup), n_groups);
  memset (numbers, 0xff, sizeof *numbers * n_groups);
  self->first_stretch = g_new (guint32, (gsize)n_groups + 1);
  for (guint32 i = 0; i < self->stretches->len; i++) {
    SitnetShortStretch *stretch = &g_array_index (self->stretches, SitnetShortStretch, i);
    if (numbers[stretch->group] == G_MAXUINT32) {
      g_array_append_val (groups, g_array_index (self->groups, SitnetUnservedGroup, stretch->group));
      self->first_stretch[n] = i;
      numbers[stretch->group] = n++;
    }
    stretch->group = numbers[stretch->group];
  }
  g_array_unref (self->groups);
  self->groups = groups;
}

static void
index_stretches (SitnetUnserved *self, guint32 n_lines)
{
  self->offsets = g_new0 (guint32, (gsize)n_lines + 1);
  for (guint32 i = 0; i < self->stretches->len; i++)
    self->offsets[g_array_index (self->stretches, SitnetShortStretch, i).line + 1]++;
  for (guint32 i = 0; i < n_lines; i++)
    self->offsets[i + 1] += self->offsets[i];
}

static gboolean
find_all (Finder *self, const SitnetShortage *shortage, GError **error)
{
  guint32 n_lines = self->supply_demand->requirement_lines->len;
  if (!sitnet_memory_room_to_add (self->result->stretches, shortage->stretches->len))
    return refuse (error);
  add_groups_of_flow (self, shortage);
  for (guint32 line = 0; line < n_lines; line++)
    if (!add_missing (self, line, error))
      return FALSE;
  if (!sitnet_memory_room_to_sort (self->result->stretches))
    return refuse (error);
  g_array_sort (self->result->stretches, compare_stretches);
  number_groups (self->result);
  index_stretches (self->result, n_lines);
  return TRUE;
}

SitnetUnserved *
sitnet_unserved_find (const SitnetSupplyDemand *supply_demand, const SitnetShortage *shortage, const guint8 *listed,
                      const SitnetProgress *progress, GError **error)
{
  g_autoptr (SitnetUnserved) self = g_new0 (SitnetUnserved, 1);
  self->stretches = g_array_new (FALSE, FALSE, sizeof (SitnetShortStretch));
  self->groups = g_array_new (FALSE, FALSE, sizeof (SitnetUnservedGroup));
  Finder finder = {.supply_demand = supply_demand, .listed = listed, .result = self};
  finder.fitting = sitnet_service_matching_new (supply_demand);
  finder.pace = (SitnetPace){.progress = progress, .fraction = 0.3};
  gboolean found = find_all (&finder, shortage, error);
  sitnet_service_matching_free (finder.fitting);
  return found ? g_steal_pointer (&self) : NULL;
}

void
sitnet_unserved_free (SitnetUnserved *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->stretches);
  g_array_unref (self->groups);
  g_free (self->offsets);
  g_free (self->first_stretch);
  g_free (self);
}

double
sitnet_unserved_total (const SitnetUnserved *self)
{
  double total = 0;
  for (guint32 g = 0; g < self->groups->len; g++)
    total += g_array_index (self->groups, SitnetUnservedGroup, g).families;
  return sitnet_tidy (total);
}

void
sitnet_unserved_range (const SitnetUnserved *self, const SitnetSupplyDemand *supply_demand,
                       const SitnetCoverageLine *key, guint age_from, guint age_to, guint32 *first, guint32 *end)
{
  const SitnetCoverageLine *line = sitnet_supply_demand_find_line (supply_demand, key);
  *first = *end = 0;
  if (line == NULL)
    return;
  gsize number = (gsize)(line - (const SitnetCoverageLine *)(void *)supply_demand->requirement_lines->data);
  const SitnetShortStretch *stretches = (const SitnetShortStretch *)(void *)self->stretches->data;
  *first = self->offsets[number];
  *end = self->offsets[number + 1];
  while (*first < *end && stretches[*first].age_to < age_from)
    ++*first;
  while (*end > *first && stretches[*end - 1].age_from > age_to)
    --*end;
}
