/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Families without a place: the groups that a maximum flow leaves wanting, and demands that no service fits. */
#include "unserved.h"

#include "age-bands.h"
#include "line-demand.h"
#include "memory-room.h"
#include "message.h"

#include <string.h>

typedef struct {
  const SitnetSupplyDemand *supply_demand;
  const guint8 *listed;
  SitnetUnserved *result;
  SitnetServiceMatching *fitting;
  SitnetLineDemand demand;
  guint8 fits[SITNET_N_YEARS]; /* 1 = a service is for this year */
  SitnetPace pace;
} Finder;

static gboolean
refuse (GError **error)
{
  return sitnet_memory_room_refuse (N_ ("demands × services that can meet them"), error);
}

/* What the flow leaves over in a group: what it needs, less all that may go to it. */
static void
add_groups_of_flow (Finder *self, const SitnetShortage *shortage)
{
  g_array_set_size (self->result->groups, shortage->groups->len);
  for (guint32 g = 0; g < shortage->groups->len; g++) {
    const SitnetShortGroup *group = &g_array_index (shortage->groups, SitnetShortGroup, g);
    g_array_index (self->result->groups, SitnetUnservedGroup, g) =
        (SitnetUnservedGroup){group->needed - group->held, FALSE};
  }
}

static void
add_stretches_of_flow (Finder *self, const SitnetShortage *shortage, guint32 line)
{
  for (guint32 i = shortage->offsets[line]; i < shortage->offsets[line + 1]; i++) {
    const SitnetShortStretch *stretch = &g_array_index (shortage->stretches, SitnetShortStretch, i);
    if (g_array_index (shortage->groups, SitnetShortGroup, stretch->group).reason == SITNET_SHORT_BY_FLOW)
      g_array_append_vals (self->result->stretches, stretch, 1);
  }
}

/* TRUE when one service is for all years of the line, as it mostly is: then nothing is missing. */
static gboolean
one_is_for_all (const Finder *self)
{
  for (guint32 k = 0; k < self->fitting->n; k++)
    if (self->fitting->found[k].age_from <= self->demand.first && self->fitting->found[k].age_to >= self->demand.last)
      return TRUE;
  return FALSE;
}

static void
add_missing_years (Finder *self, guint32 number)
{
  SitnetShortStretch stretches[SITNET_N_YEARS];
  SitnetUnservedGroup groups[SITNET_N_YEARS];
  guint n = 0;
  memset (self->fits, 0, sizeof self->fits);
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *supply = &self->fitting->found[k];
    memset (self->fits + supply->age_from, 1, (gsize)(supply->age_to - supply->age_from + 1));
  }
  for (guint year = self->demand.first; year <= self->demand.last; year++)
    if (self->demand.density[year] > 0 && !self->fits[year]) {
      stretches[n] = (SitnetShortStretch){number, (guint8)year, (guint8)year, self->result->groups->len + n};
      groups[n++] = (SitnetUnservedGroup){self->demand.density[year], TRUE};
    }
  g_array_append_vals (self->result->stretches, stretches, n);
  g_array_append_vals (self->result->groups, groups, n);
}

static gboolean
add_missing (Finder *self, guint32 number, GError **error)
{
  const SitnetCoverageLine *line = &g_array_index (self->supply_demand->requirement_lines, SitnetCoverageLine, number);
  if ((self->listed != NULL && !self->listed[line->area + 1]) ||
      !sitnet_line_demand_read (&self->demand, self->supply_demand, line))
    return TRUE;
  sitnet_service_matching_find (self->fitting, self->supply_demand, line);
  if (!one_is_for_all (self)) {
    if (!sitnet_memory_room_to_add (self->result->groups, SITNET_N_YEARS) ||
        !sitnet_memory_room_to_add (self->result->stretches, SITNET_N_YEARS))
      return refuse (error);
    add_missing_years (self, number);
  }
  return sitnet_line_demand_goes_on (self->supply_demand, number, self->fitting, &self->pace, error);
}

/* Those of one line, by age: groups of the flow may lie between each other, and between years of no service. */
static void
sort_stretches (SitnetShortStretch *stretches, guint32 n)
{
  for (guint32 i = 1; i < n; i++) {
    SitnetShortStretch moved = stretches[i];
    guint32 k = i;
    for (; k > 0 && stretches[k - 1].age_from > moved.age_from; k--)
      stretches[k] = stretches[k - 1];
    stretches[k] = moved;
  }
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

static gboolean
find_all (Finder *self, const SitnetShortage *shortage, GError **error)
{
  SitnetUnserved *result = self->result;
  guint32 n_lines = self->supply_demand->requirement_lines->len;
  result->offsets = g_new0 (guint32, (gsize)n_lines + 1);
  if (!sitnet_memory_room_to_add (result->groups, shortage->groups->len))
    return refuse (error);
  add_groups_of_flow (self, shortage);
  for (guint32 line = 0; line < n_lines; line++) {
    guint32 first = result->offsets[line];
    if (!sitnet_memory_room_to_add (result->stretches, shortage->offsets[line + 1] - shortage->offsets[line]))
      return refuse (error);
    add_stretches_of_flow (self, shortage, line);
    if (!add_missing (self, line, error))
      return FALSE;
    result->offsets[line + 1] = result->stretches->len;
    if (result->stretches->len > first)
      sort_stretches (&g_array_index (result->stretches, SitnetShortStretch, first), result->stretches->len - first);
  }
  number_groups (result);
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
