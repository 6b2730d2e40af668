/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Capacity against demand by maximum flow, one connected part at a time, and against the standard by
 * children. */
#include "shortage.h"

#include "children.h"
#include "fitting.h"
#include "flow.h"

#include <math.h>
#include <string.h>

/* Years of one line with equal demand, which the same services can serve. */
typedef struct {
  guint32 line;
  guint8 age_from, age_to;
} Sink;

typedef struct {
  const SitnetProvision *provision;
  SitnetShortage *result;
  SitnetFitting *fitting;
  double density[SITNET_N_YEARS];
  guint first, last;              /* years outside of which no density is known */
  guint8 unknown[SITNET_N_YEARS]; /* some service that does not say its capacity serves this year */
  guint8 cuts[SITNET_N_YEARS + 1];
  guint32 *source_of_offer; /* in the part at hand; G_MAXUINT32 = none yet */
  GArray *sources;          /* guint32: offers */
  GArray *held, *needed;    /* double */
  GArray *sinks;            /* Sink */
  GArray *arc_source, *sink_arcs;
} Judge;

/* G_MAXUINT32, n times. */
static guint32 *
none_each (guint32 n)
{
  guint32 *numbers = g_new (guint32, (gsize)n + 1);
  memset (numbers, 0xff, sizeof *numbers * ((gsize)n + 1));
  return numbers;
}

static const SitnetLine *
ask_line (const SitnetProvision *provision, guint32 line)
{
  return &g_array_index (provision->ask_lines, SitnetLine, line);
}

/* The demand of a line by year, and who fits it. FALSE when nobody says how many families. */
static gboolean
open_line (Judge *self, guint32 number)
{
  const SitnetLine *line = ask_line (self->provision, number);
  gboolean known = FALSE;
  self->first = SITNET_N_YEARS;
  self->last = 0;
  memset (self->density, 0, sizeof self->density);
  memset (self->unknown, 0, sizeof self->unknown);
  memset (self->cuts, 0, sizeof self->cuts);
  for (guint32 i = line->first_ask; i < line->first_ask + line->n_asks; i++) {
    const SitnetAsk *ask = sitnet_provision_ask (self->provision, i);
    if (ask->kind != SITNET_ASK_DEMAND || isnan (ask->families) || ask->families <= 0)
      continue;
    known = TRUE;
    double a_year = ask->families / (ask->age_to - ask->age_from + 1);
    self->cuts[ask->age_from] = self->cuts[ask->age_to + 1] = 1;
    self->first = MIN (self->first, ask->age_from);
    self->last = MAX (self->last, ask->age_to);
    for (guint year = ask->age_from; year <= ask->age_to; year++)
      self->density[year] += a_year;
  }
  if (known)
    sitnet_fitting_find (self->fitting, self->provision, line);
  for (guint32 k = 0; known && k < self->fitting->n; k++) {
    const SitnetFound *offer = &self->fitting->found[k];
    self->cuts[offer->age_from] = self->cuts[offer->age_to + 1] = 1;
    if (isnan (offer->capacity))
      memset (self->unknown + offer->age_from, 1, (gsize)(offer->age_to - offer->age_from + 1));
  }
  return known;
}

static gboolean
can_serve (const Judge *self, const SitnetFound *offer)
{
  if (isnan (offer->capacity))
    return FALSE;
  guint last = MIN (offer->age_to, self->last);
  for (guint year = MAX (offer->age_from, self->first); year <= last; year++)
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

/* Lines that share a service stand or fall together. G_MAXUINT32 for those that capacity does not decide. */
static guint32 *
find_parts (Judge *self)
{
  guint32 n_lines = self->provision->ask_lines->len;
  guint32 *parts = g_new (guint32, n_lines);
  g_autofree guint32 *line_of_offer = none_each (self->provision->offers->len);
  for (guint32 line = 0; line < n_lines; line++) {
    parts[line] = line;
    if (!open_line (self, line))
      continue;
    for (guint32 k = 0; k < self->fitting->n; k++) {
      guint32 offer = self->fitting->found[k].offer;
      if (!can_serve (self, &self->fitting->found[k]))
        continue;
      if (line_of_offer[offer] != G_MAXUINT32)
        parts[part_root (parts, line_of_offer[offer])] = part_root (parts, line);
      line_of_offer[offer] = line;
    }
  }
  for (guint32 line = 0; line < n_lines; line++)
    parts[line] = part_root (parts, line);
  return parts;
}

static guint32
source_of (Judge *self, const SitnetFound *offer)
{
  guint32 *source = &self->source_of_offer[offer->offer];
  if (*source == G_MAXUINT32) {
    *source = self->sources->len;
    g_array_append_val (self->sources, offer->offer);
    g_array_append_val (self->held, offer->capacity);
  }
  return *source;
}

static void
add_sink (Judge *self, guint32 line, guint age_from, guint age_to)
{
  Sink sink = {line, (guint8)age_from, (guint8)age_to};
  double needed = self->density[age_from] * (age_to - age_from + 1);
  guint32 before = self->arc_source->len, n = 0;
  if (self->density[age_from] <= 0 || self->unknown[age_from])
    return;
  g_array_set_size (self->arc_source, before + self->fitting->n);
  for (guint32 k = 0; k < self->fitting->n; k++) {
    const SitnetFound *offer = &self->fitting->found[k];
    if (offer->age_from <= age_from && offer->age_to >= age_to)
      g_array_index (self->arc_source, guint32, before + n++) = source_of (self, offer);
  }
  g_array_set_size (self->arc_source, before + n);
  if (n == 0)
    return; /* missing, not short */
  g_array_append_val (self->sinks, sink);
  g_array_append_val (self->needed, needed);
  g_array_append_val (self->sink_arcs, self->arc_source->len);
}

static void
add_sinks (Judge *self, guint32 line)
{
  if (!open_line (self, line))
    return;
  for (guint from = self->first, next; from <= self->last; from = next) {
    next = sitnet_next_cut (self->cuts, from);
    add_sink (self, line, from, next - 1);
  }
}

/* The group's size: its demand, and everything that all services which may serve it have. */
static void
measure_groups (Judge *self, const guint32 *groups, guint32 n_groups)
{
  guint32 first = self->result->groups->len, last_line = G_MAXUINT32;
  g_autofree guint8 *counted = g_new0 (guint8, self->sources->len);
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
        size->held += g_array_index (self->held, double, source);
        size->n_offers++;
      }
      counted[source] = 1;
    }
  }
}

static void
judge_part (Judge *self)
{
  SitnetFlow flow = {self->sources->len,
                     self->sinks->len,
                     (const double *)(void *)self->held->data,
                     (const double *)(void *)self->needed->data,
                     (const guint32 *)(void *)self->arc_source->data,
                     (const guint32 *)(void *)self->sink_arcs->data};
  if (self->sinks->len > 0) {
    g_autofree guint32 *groups = g_new (guint32, self->sinks->len);
    guint32 n_groups;
    sitnet_flow_maximum (&flow, groups, &n_groups);
    if (n_groups > 0)
      measure_groups (self, groups, n_groups);
  }
  for (guint32 i = 0; i < self->sources->len; i++)
    self->source_of_offer[g_array_index (self->sources, guint32, i)] = G_MAXUINT32;
  g_array_set_size (self->sources, 0);
  g_array_set_size (self->held, 0);
  g_array_set_size (self->needed, 0);
  g_array_set_size (self->sinks, 0);
  g_array_set_size (self->arc_source, 0);
  g_array_set_size (self->sink_arcs, 1);
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

static void
judge_by_flow (Judge *self)
{
  guint32 n_lines = self->provision->ask_lines->len, zero = 0;
  g_autofree guint32 *parts = find_parts (self);
  g_autofree guint32 *order = order_by_part (parts, n_lines);
  g_array_append_val (self->sink_arcs, zero);
  for (guint32 i = 0; i < n_lines; i++) {
    add_sinks (self, order[i]);
    if (i + 1 == n_lines || parts[order[i + 1]] != parts[order[i]])
      judge_part (self);
  }
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
judge_new (const SitnetProvision *provision, SitnetShortage *result)
{
  Judge *self = g_new0 (Judge, 1);
  self->provision = provision;
  self->result = result;
  self->fitting = sitnet_fitting_new (provision);
  self->source_of_offer = none_each (provision->offers->len);
  self->sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->held = g_array_new (FALSE, FALSE, sizeof (double));
  self->needed = g_array_new (FALSE, FALSE, sizeof (double));
  self->sinks = g_array_new (FALSE, FALSE, sizeof (Sink));
  self->arc_source = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->sink_arcs = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

static void
judge_free (Judge *self)
{
  sitnet_fitting_free (self->fitting);
  g_free (self->source_of_offer);
  g_array_unref (self->sources);
  g_array_unref (self->held);
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
SitnetShortage *
sitnet_shortage_find (const SitnetProvision *provision)
{
  SitnetShortage *self = g_new0 (SitnetShortage, 1);
  self->stretches = g_array_new (FALSE, FALSE, sizeof (SitnetShortStretch));
  self->groups = g_array_new (FALSE, FALSE, sizeof (SitnetShortGroup));
  Judge *judge = judge_new (provision, self);
  judge_by_flow (judge);
  judge_free (judge);
  sitnet_children_judge (provision, self);
  index_stretches (self, provision->ask_lines->len);
  return self;
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
