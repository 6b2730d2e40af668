/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Puts the years of the lines of a part as sinks before their services as sources, where a look does not show that there is
   room for all. */
#include "shortage-flow.h"

#include "flow.h"
#include "line-demand.h"
#include "memory-room.h"
#include "message.h"

#include <string.h>

/* What a flow holds of an arc: what it carries, its sink, its place among the arcs of its source. */
enum { BYTES_PER_ARC = 16 };

/* Of more services nothing is tried without asking whether to go on. */
enum { MOST_AT_ONCE = 4096 };

/* Years of one line with equal demand, which the same services can serve. */
typedef struct {
  guint32 line;
  guint8 age_from, age_to;
} Sink;

struct _SitnetShortageFlow {
  const SitnetSupplyDemand *supply_demand;
  const guint8 *listed;
  guint32 *source_of_supply;
  SitnetServiceMatching *fitting;
  SitnetLineDemand demand;
  GArray *spare;                  /* double: left of the offers that fit a line */
  GArray *sources, *held;         /* guint32: offers; double */
  GArray *sinks, *needed;         /* Sink; double */
  GArray *arc_source, *sink_arcs; /* guint32, as a flow has them */
  SitnetPace pace;
};

static gboolean
refuse (GError **error)
{
  return sitnet_memory_room_refuse (N_ ("demands × services that can meet them"), error);
}

SitnetShortageFlow *
sitnet_shortage_flow_new (const SitnetSupplyDemand *supply_demand, const guint8 *listed, guint32 *source_of_supply,
                          const SitnetProgress *progress)
{
  SitnetShortageFlow *self = g_new0 (SitnetShortageFlow, 1);
  self->supply_demand = supply_demand;
  self->listed = listed;
  self->source_of_supply = source_of_supply;
  self->fitting = sitnet_service_matching_new (supply_demand);
  self->spare = g_array_new (FALSE, FALSE, sizeof (double));
  self->sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->held = g_array_new (FALSE, FALSE, sizeof (double));
  self->sinks = g_array_new (FALSE, FALSE, sizeof (Sink));
  self->needed = g_array_new (FALSE, FALSE, sizeof (double));
  self->arc_source = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->sink_arcs = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->pace = (SitnetPace){.progress = progress, .fraction = 0.2};
  return self;
}

void
sitnet_shortage_flow_free (SitnetShortageFlow *self)
{
  if (self == NULL)
    return;
  sitnet_service_matching_free (self->fitting);
  GArray *const arrays[] = {self->spare,  self->sources,    self->held,     self->sinks,
                            self->needed, self->arc_source, self->sink_arcs};
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_unref (arrays[i]);
  g_free (self);
}

static gboolean
is_judged (const SitnetLineDemand *demand, guint year)
{
  return demand->next_judged[year] == year;
}

static inline gboolean
is_for (const SitnetFound *supply, guint age_from, guint age_to)
{
  return supply->age_from <= age_from && supply->age_to >= age_to;
}

/* Takes what some ages need from the offers in turn. FALSE when something is left over that some offer is for. */
static gboolean
serve_ages (SitnetShortageFlow *self, guint age_from, guint age_to)
{
  double wanting = self->demand.density[age_from] * (age_to - age_from + 1),
         *spare = (double *)(void *)self->spare->data;
  gboolean is_offered = FALSE;
  for (guint32 k = 0; k < self->fitting->n && wanting > 0; k++) {
    if (!is_for (&self->fitting->found[k], age_from, age_to))
      continue;
    double amount = MIN (spare[k], wanting);
    spare[k] -= amount;
    wanting -= amount;
    is_offered = TRUE;
  }
  return wanting <= 0 || !is_offered;
}

/* Whether the services of an open line have room for all when each demand takes from the first that has: so it is with
   nine lines out of ten, and these need no flow. */
static gboolean
suffices_at_once (SitnetShortageFlow *self)
{
  const SitnetLineDemand *demand = &self->demand;
  if (self->fitting->n > MOST_AT_ONCE)
    return FALSE;
  g_array_set_size (self->spare, self->fitting->n);
  for (guint32 k = 0; k < self->fitting->n; k++)
    g_array_index (self->spare, double, k) =
        sitnet_supply_demand_supply (self->supply_demand, self->fitting->found[k].supply)->capacity;
  for (guint from = demand->first, next; from <= demand->last; from = next) {
    next = sitnet_next_cut (demand->cuts, from);
    if (is_judged (demand, from) && !serve_ages (self, from, next - 1))
      return FALSE;
  }
  return TRUE;
}

static guint32
source_of (SitnetShortageFlow *self, guint32 supply)
{
  guint32 *source = &self->source_of_supply[supply];
  if (*source == G_MAXUINT32) {
    *source = self->sources->len;
    g_array_append_val (self->sources, supply);
    g_array_append_val (self->held, sitnet_supply_demand_supply (self->supply_demand, supply)->capacity);
  }
  return *source;
}

static gboolean
add_sink (SitnetShortageFlow *self, guint32 line, guint age_from, guint age_to, GError **error)
{
  Sink sink = {line, (guint8)age_from, (guint8)age_to};
  double needed = self->demand.density[age_from] * (age_to - age_from + 1);
  guint32 before = self->arc_source->len, n = 0;
  if (!is_judged (&self->demand, age_from))
    return TRUE;
  if (!sitnet_memory_room_to_add (self->arc_source, self->fitting->n))
    return refuse (error);
  g_array_set_size (self->arc_source, before + self->fitting->n);
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *supply = &self->fitting->found[k];
    if (is_for (supply, age_from, age_to))
      g_array_index (self->arc_source, guint32, before + n++) = source_of (self, supply->supply);
  }
  g_array_set_size (self->arc_source, before + n);
  if (n == 0)
    return TRUE; /* missing, not short */
  g_array_append_val (self->sinks, sink);
  g_array_append_val (self->needed, needed);
  g_array_append_val (self->sink_arcs, self->arc_source->len);
  return sitnet_pace_goes_on (&self->pace, self->fitting->n, error);
}

/* Of an open line. */
static gboolean
add_sinks (SitnetShortageFlow *self, guint32 line, GError **error)
{
  const SitnetLineDemand *demand = &self->demand;
  for (guint from = demand->first, next; from <= demand->last; from = next) {
    next = sitnet_next_cut (demand->cuts, from);
    if (!add_sink (self, line, from, next - 1, error))
      return FALSE;
  }
  return TRUE;
}

/* The group's size: its demand, and everything that all services which may serve it have. */
static void
measure_groups (const SitnetShortageFlow *self, SitnetShortPart *part, const guint32 *groups, guint32 n_groups)
{
  if (part->groups == NULL)
    *part = (SitnetShortPart){g_array_new (FALSE, FALSE, sizeof (SitnetShortStretch)),
                              g_array_new (FALSE, FALSE, sizeof (SitnetShortGroup))};
  guint32 first = part->groups->len;
  g_autofree guint8 *counted = g_new0 (guint8, self->sources->len);
  g_autofree guint32 *last_line = g_new (guint32, n_groups); /* groups may take turns within a line */
  memset (last_line, 0xff, sizeof *last_line * n_groups);
  g_array_set_size (part->groups, first + n_groups);
  SitnetShortGroup *sizes = &g_array_index (part->groups, SitnetShortGroup, first);
  memset (sizes, 0, sizeof *sizes * n_groups);
  for (guint32 i = 0; i < self->sinks->len; i++) {
    if (groups[i] == G_MAXUINT32)
      continue;
    SitnetShortGroup *size = &sizes[groups[i]];
    const Sink *sink = &g_array_index (self->sinks, Sink, i);
    SitnetShortStretch stretch = {sink->line, sink->age_from, sink->age_to, first + groups[i]};
    size->needed += g_array_index (self->needed, double, i);
    size->n_lines += sink->line != last_line[groups[i]];
    last_line[groups[i]] = sink->line;
    g_array_append_val (part->stretches, stretch);
    for (guint32 arc = g_array_index (self->sink_arcs, guint32, i);
         arc < g_array_index (self->sink_arcs, guint32, i + 1); arc++) {
      guint32 source = g_array_index (self->arc_source, guint32, arc);
      if (!counted[source]) {
        size->held += g_array_index (self->held, double, source);
        size->n_supplies++;
      }
      counted[source] = 1;
    }
  }
}

static gboolean
run_flow (SitnetShortageFlow *self, SitnetShortPart *part, GError **error)
{
  SitnetFlow flow = {self->sources->len,
                     self->sinks->len,
                     (const double *)(void *)self->held->data,
                     (const double *)(void *)self->needed->data,
                     (const guint32 *)(void *)self->arc_source->data,
                     (const guint32 *)(void *)self->sink_arcs->data};
  if (flow.n_sinks == 0)
    return TRUE;
  g_autofree guint32 *groups = g_new (guint32, flow.n_sinks);
  guint32 n_groups;
  if (!sitnet_memory_room_for (self->arc_source->len, BYTES_PER_ARC, G_MAXUINT32))
    return refuse (error);
  if (sitnet_flow_maximum (&flow, &self->pace, groups, &n_groups, error) < 0)
    return FALSE;
  if (n_groups > 0)
    measure_groups (self, part, groups, n_groups);
  return TRUE;
}

static void
clear (SitnetShortageFlow *self)
{
  static const guint32 zero = 0;
  for (guint32 i = 0; i < self->sources->len; i++)
    self->source_of_supply[g_array_index (self->sources, guint32, i)] = G_MAXUINT32;
  g_array_set_size (self->sources, 0);
  g_array_set_size (self->held, 0);
  g_array_set_size (self->sinks, 0);
  g_array_set_size (self->needed, 0);
  g_array_set_size (self->arc_source, 0);
  g_array_set_size (self->sink_arcs, 0);
  g_array_append_val (self->sink_arcs, zero);
}

gboolean
sitnet_shortage_flow_judge (SitnetShortageFlow *self, const guint32 *lines, guint32 n, SitnetShortPart *part,
                            GError **error)
{
  clear (self);
  for (guint32 i = 0; i < n; i++) {
    gboolean is_open =
        sitnet_line_demand_open (&self->demand, self->fitting, self->supply_demand, self->listed, lines[i]);
    if (!sitnet_line_demand_goes_on (self->supply_demand, lines[i], self->fitting, &self->pace, error))
      return FALSE;
    if (!is_open || (n == 1 && suffices_at_once (self)))
      continue;
    if (!add_sinks (self, lines[i], error))
      return FALSE;
  }
  return run_flow (self, part, error);
}
