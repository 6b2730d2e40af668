/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Capacity against demand by maximum flow, one connected part at a time, and against the standard by
 * children. */
#include "shortage.h"

#include "message.h"
#include "standard-per-1000.h"
#include "service-matching.h"
#include "flow.h"
#include "memory-room.h"
#include "pace.h"

#include <math.h>
#include <string.h>

/* Years of one line with equal demand, which the same services can serve. */
typedef struct {
  guint32 line;
  guint8 age_from, age_to;
} Sink;

typedef struct {
  const SitnetSupplyDemand *supply_demand;
  const guint8 *listed; /* for no area (first) and each area whether its demands count; NULL = all */
  SitnetShortage *result;
  SitnetServiceMatching *fitting;
  double density[SITNET_N_YEARS];
  guint first, last;              /* years outside of which no density is known */
  guint8 unknown[SITNET_N_YEARS]; /* some service that does not say its capacity serves this year */
  guint8 cuts[SITNET_N_YEARS + 1];
  guint32 *source_of_supply;   /* in the part at hand; G_MAXUINT32 = none yet */
  guint32 n_sources, *sources; /* offers; room for all */
  double *held;                /* per source */
  GArray *needed;              /* double */
  GArray *sinks;               /* Sink */
  GArray *arc_source, *sink_arcs;
  SitnetPace pace;
} Judge;

/* What a flow holds of an arc: what it carries, its sink, its place among the arcs of its source. */
enum { BYTES_PER_ARC = 16 };

/* G_MAXUINT32, n times. */
static guint32 *
none_each (guint32 n)
{
  guint32 *numbers = g_new (guint32, (gsize)n + 1);
  memset (numbers, 0xff, sizeof *numbers * ((gsize)n + 1));
  return numbers;
}

static const SitnetCoverageLine *
requirement_line (const SitnetSupplyDemand *supply_demand, guint32 line)
{
  return &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, line);
}

/* The demand of a line by year, and who fits it. FALSE when nobody says how many families, or the line does not count. */
static gboolean
open_line (Judge *self, guint32 number)
{
  const SitnetCoverageLine *line = requirement_line (self->supply_demand, number);
  gboolean known = FALSE;
  self->first = SITNET_N_YEARS;
  self->last = 0;
  memset (self->density, 0, sizeof self->density);
  memset (self->unknown, 0, sizeof self->unknown);
  memset (self->cuts, 0, sizeof self->cuts);
  if (self->listed != NULL && !self->listed[line->area + 1])
    return FALSE;
  for (guint32 i = line->first_requirement; i < line->first_requirement + line->n_requirements; i++) {
    const SitnetRequirement *requirement = sitnet_supply_demand_requirement (self->supply_demand, i);
    if (requirement->kind != SITNET_REQUIREMENT_DEMAND || isnan (requirement->families) || requirement->families <= 0)
      continue;
    known = TRUE;
    double a_year = requirement->families / (requirement->age_to - requirement->age_from + 1);
    self->cuts[requirement->age_from] = self->cuts[requirement->age_to + 1] = 1;
    self->first = MIN (self->first, requirement->age_from);
    self->last = MAX (self->last, requirement->age_to);
    for (guint year = requirement->age_from; year <= requirement->age_to; year++)
      self->density[year] += a_year;
  }
  if (known)
    sitnet_service_matching_find (self->fitting, self->supply_demand, line);
  for (guint32 k = 0; known && k < self->fitting->n; k++) {
    const SitnetFound *supply = &self->fitting->found[k];
    self->cuts[supply->age_from] = self->cuts[supply->age_to + 1] = 1;
    if (!supply->says_capacity)
      memset (self->unknown + supply->age_from, 1, (gsize)(supply->age_to - supply->age_from + 1));
  }
  return known;
}

static gboolean
can_serve (const Judge *self, const SitnetFound *supply)
{
  if (!supply->says_capacity)
    return FALSE;
  guint last = MIN (supply->age_to, self->last);
  for (guint year = MAX (supply->age_from, self->first); year <= last; year++)
    if (self->density[year] > 0 && !self->unknown[year])
      return TRUE;
  return FALSE;
}

static guint32
part_root (guint32 *parts, guint32 line)
{
  while (parts[line] != line)
    line = parts[line] = parts[parts[line]];
  return line;
}

static gboolean
goes_on (Judge *self, guint32 line, GError **error)
{
  return sitnet_pace_goes_on (
      &self->pace, 1 + SITNET_N_YEARS + requirement_line (self->supply_demand, line)->n_requirements + self->fitting->n,
      error);
}

static gboolean
refuse (GError **error)
{
  return sitnet_memory_room_refuse (N_ ("demands × services that can meet them"), error);
}

/* Lines that share a service stand or fall together. G_MAXUINT32 for those that capacity does not decide. NULL when the
   caller asked to stop. */
static guint32 *
find_parts (Judge *self, GError **error)
{
  guint32 n_lines = self->supply_demand->requirement_lines->len;
  g_autofree guint32 *parts = g_new (guint32, (gsize)n_lines + 1);
  g_autofree guint32 *line_of_supply = none_each (self->supply_demand->supplies->len);
  for (guint32 line = 0; line < n_lines; line++) {
    parts[line] = line;
    gboolean is_open = open_line (self, line);
    if (!goes_on (self, line, error))
      return NULL;
    if (!is_open)
      continue;
    for (guint32 k = 0; k < self->fitting->n; k++) {
      guint32 supply = self->fitting->found[k].supply;
      if (!can_serve (self, &self->fitting->found[k]))
        continue;
      if (line_of_supply[supply] != G_MAXUINT32)
        parts[part_root (parts, line_of_supply[supply])] = part_root (parts, line);
      line_of_supply[supply] = line;
    }
  }
  for (guint32 line = 0; line < n_lines; line++)
    parts[line] = part_root (parts, line);
  return g_steal_pointer (&parts);
}

static guint32
source_of (Judge *self, const SitnetFound *supply)
{
  guint32 *source = &self->source_of_supply[supply->supply];
  if (*source == G_MAXUINT32) {
    *source = self->n_sources++;
    self->sources[*source] = supply->supply;
    self->held[*source] = sitnet_supply_demand_supply (self->supply_demand, supply->supply)->capacity;
  }
  return *source;
}

static gboolean
add_sink (Judge *self, guint32 line, guint age_from, guint age_to, GError **error)
{
  Sink sink = {line, (guint8)age_from, (guint8)age_to};
  double needed = self->density[age_from] * (age_to - age_from + 1);
  guint32 before = self->arc_source->len, n = 0;
  if (self->density[age_from] <= 0 || self->unknown[age_from])
    return TRUE;
  if (!sitnet_memory_room_to_add (self->arc_source, self->fitting->n))
    return refuse (error);
  g_array_set_size (self->arc_source, before + self->fitting->n);
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *supply = &self->fitting->found[k];
    if (supply->age_from <= age_from && supply->age_to >= age_to)
      g_array_index (self->arc_source, guint32, before + n++) = source_of (self, supply);
  }
  g_array_set_size (self->arc_source, before + n);
  if (n == 0)
    return TRUE; /* missing, not short */
  g_array_append_val (self->sinks, sink);
  g_array_append_val (self->needed, needed);
  g_array_append_val (self->sink_arcs, self->arc_source->len);
  return sitnet_pace_goes_on (&self->pace, self->fitting->n, error);
}

static gboolean
add_sinks (Judge *self, guint32 line, GError **error)
{
  gboolean is_open = open_line (self, line);
  if (!goes_on (self, line, error))
    return FALSE;
  if (!is_open)
    return TRUE;
  for (guint from = self->first, next; from <= self->last; from = next) {
    next = sitnet_next_cut (self->cuts, from);
    if (!add_sink (self, line, from, next - 1, error))
      return FALSE;
  }
  return TRUE;
}

/* The group's size: its demand, and everything that all services which may serve it have. */
static void
measure_groups (Judge *self, const guint32 *groups, guint32 n_groups)
{
  guint32 first = self->result->groups->len, last_line = G_MAXUINT32;
  g_autofree guint8 *counted = g_new0 (guint8, self->n_sources);
  g_array_set_size (self->result->groups, first + n_groups);
  SitnetShortGroup *sizes = &g_array_index (self->result->groups, SitnetShortGroup, first);
  memset (sizes, 0, sizeof *sizes * n_groups);
  for (guint32 i = 0; i < self->sinks->len; i++) {
    if (groups[i] == G_MAXUINT32)
      continue;
    SitnetShortGroup *size = &sizes[groups[i]];
    const Sink *sink = &g_array_index (self->sinks, Sink, i);
    SitnetShortStretch stretch = {sink->line, sink->age_from, sink->age_to, first + groups[i]};
    size->needed += g_array_index (self->needed, double, i);
    size->n_lines += sink->line != last_line;
    last_line = sink->line;
    g_array_append_val (self->result->stretches, stretch);
    for (guint32 arc = g_array_index (self->sink_arcs, guint32, i);
         arc < g_array_index (self->sink_arcs, guint32, i + 1); arc++) {
      guint32 source = g_array_index (self->arc_source, guint32, arc);
      if (!counted[source]) {
        size->held += self->held[source];
        size->n_supplies++;
      }
      counted[source] = 1;
    }
  }
}

static gboolean
judge_part (Judge *self, GError **error)
{
  SitnetFlow flow = {self->n_sources,
                     self->sinks->len,
                     self->held,
                     (const double *)(void *)self->needed->data,
                     (const guint32 *)(void *)self->arc_source->data,
                     (const guint32 *)(void *)self->sink_arcs->data};
  if (self->sinks->len > 0) {
    g_autofree guint32 *groups = g_new (guint32, self->sinks->len);
    guint32 n_groups;
    if (!sitnet_memory_room_for (self->arc_source->len, BYTES_PER_ARC, G_MAXUINT32))
      return refuse (error);
    if (sitnet_flow_maximum (&flow, &self->pace, groups, &n_groups, error) < 0)
      return FALSE;
    if (n_groups > 0)
      measure_groups (self, groups, n_groups);
  }
  for (guint32 i = 0; i < self->n_sources; i++)
    self->source_of_supply[self->sources[i]] = G_MAXUINT32;
  self->n_sources = 0;
  g_array_set_size (self->needed, 0);
  g_array_set_size (self->sinks, 0);
  g_array_set_size (self->arc_source, 0);
  g_array_set_size (self->sink_arcs, 1);
  return TRUE;
}

/* Lines in the order of their part, by counting. */
static guint32 *
order_by_part (const guint32 *parts, guint32 n_lines)
{
  g_autofree guint32 *starts = g_new0 (guint32, (gsize)n_lines + 1);
  guint32 *order = g_new (guint32, n_lines);
  for (guint32 i = 0; i < n_lines; i++)
    starts[parts[i] + 1]++;
  for (guint32 i = 0; i < n_lines; i++)
    starts[i + 1] += starts[i];
  for (guint32 i = 0; i < n_lines; i++)
    order[starts[parts[i]]++] = i;
  return order;
}

static gboolean
judge_by_flow (Judge *self, GError **error)
{
  guint32 n_lines = self->supply_demand->requirement_lines->len, zero = 0;
  g_autofree guint32 *parts = find_parts (self, error);
  if (parts == NULL)
    return FALSE;
  g_autofree guint32 *order = order_by_part (parts, n_lines);
  g_array_append_val (self->sink_arcs, zero);
  for (guint32 i = 0; i < n_lines; i++) {
    if (!add_sinks (self, order[i], error))
      return FALSE;
    if ((i + 1 == n_lines || parts[order[i + 1]] != parts[order[i]]) && !judge_part (self, error))
      return FALSE;
  }
  return TRUE;
}

static gint
compare_stretches (gconstpointer a, gconstpointer b)
{
  const SitnetShortStretch *left = a, *right = b;
  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  if (left->group != right->group)
    return left->group < right->group ? -1 : 1;
  return left->age_from - right->age_from;
}

static void
index_stretches (SitnetShortage *self, guint32 n_lines)
{
  self->offsets = g_new0 (guint32, (gsize)n_lines + 1);
  g_array_sort (self->stretches, compare_stretches);
  for (guint32 i = 0; i < self->stretches->len; i++)
    self->offsets[g_array_index (self->stretches, SitnetShortStretch, i).line + 1]++;
  for (guint32 i = 0; i < n_lines; i++)
    self->offsets[i + 1] += self->offsets[i];
}

static Judge *
judge_new (const SitnetSupplyDemand *supply_demand, SitnetShortage *result)
{
  Judge *self = g_new0 (Judge, 1);
  self->supply_demand = supply_demand;
  self->result = result;
  self->fitting = sitnet_service_matching_new (supply_demand);
  self->source_of_supply = none_each (supply_demand->supplies->len);
  self->sources = g_new (guint32, (gsize)supply_demand->supplies->len + 1);
  self->held = g_new (double, (gsize)supply_demand->supplies->len + 1);
  self->needed = g_array_new (FALSE, FALSE, sizeof (double));
  self->sinks = g_array_new (FALSE, FALSE, sizeof (Sink));
  self->arc_source = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->sink_arcs = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

static void
judge_free (Judge *self)
{
  sitnet_service_matching_free (self->fitting);
  g_free (self->source_of_supply);
  g_free (self->sources);
  g_free (self->held);
  g_array_unref (self->needed);
  g_array_unref (self->sinks);
  g_array_unref (self->arc_source);
  g_array_unref (self->sink_arcs);
  g_free (self);
}

/* A cell that a service of unknown capacity may serve is never short. The flow runs over families of single
   years, put together where the same services can serve them; parts of the data set without a common service
   run by themselves, so memory follows the largest part. A cell is short when some maximum flow leaves it
   wanting: which one a flow happens to choose does not matter. */
static SitnetShortage *
find (const SitnetSupplyDemand *supply_demand, const guint8 *listed, gboolean by_children,
      const SitnetProgress *progress, GError **error)
{
  g_autoptr (SitnetShortage) self = g_new0 (SitnetShortage, 1);
  self->stretches = g_array_new (FALSE, FALSE, sizeof (SitnetShortStretch));
  self->groups = g_array_new (FALSE, FALSE, sizeof (SitnetShortGroup));
  Judge *judge = judge_new (supply_demand, self);
  judge->listed = listed;
  judge->pace = (SitnetPace){.progress = progress, .fraction = 0.2};
  gboolean going = judge_by_flow (judge, error);
  if (going && by_children)
    going = sitnet_standard_per_1000_judge (supply_demand, self, &judge->pace, error);
  judge_free (judge);
  if (!going)
    return NULL;
  if (!sitnet_memory_room_to_sort (self->stretches)) {
    refuse (error);
    return NULL;
  }
  index_stretches (self, supply_demand->requirement_lines->len);
  return g_steal_pointer (&self);
}

SitnetShortage *
sitnet_shortage_find (const SitnetSupplyDemand *supply_demand, const SitnetProgress *progress, GError **error)
{
  return find (supply_demand, NULL, TRUE, progress, error);
}

SitnetShortage *
sitnet_shortage_find_by_flow (const SitnetSupplyDemand *supply_demand, const guint8 *listed,
                              const SitnetProgress *progress, GError **error)
{
  return find (supply_demand, listed, FALSE, progress, error);
}

void
sitnet_shortage_free (SitnetShortage *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->stretches);
  g_array_unref (self->groups);
  g_free (self->offsets);
  g_free (self);
}
