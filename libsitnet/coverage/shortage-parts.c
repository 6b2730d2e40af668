/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Joins lines that share a service, and puts the lines of a part side by side. */
#include "shortage-parts.h"

#include "line-demand.h"

static guint32
root_of (guint32 *roots, guint32 line)
{
  while (roots[line] != line)
    line = roots[line] = roots[roots[line]];
  return line;
}

typedef struct {
  const SitnetSupplyDemand *supply_demand;
  const guint8 *listed;
  SitnetServiceMatching *fitting;
  SitnetLineDemand demand;
  guint32 *roots;          /* per line: another of its part, nearer to the one that stands for all */
  guint32 *line_of_supply; /* the last line that a service may serve; G_MAXUINT32 = none yet */
} Joiner;

static void
join_line (Joiner *self, guint32 number)
{
  self->roots[number] = number;
  if (!sitnet_line_demand_open (&self->demand, self->fitting, self->supply_demand, self->listed, number))
    return;
  for (guint32 k = 0; k < self->fitting->n; k++) {
    if (!sitnet_line_demand_can_serve (&self->demand, &self->fitting->found[k]))
      continue;
    guint32 *last = &self->line_of_supply[self->fitting->found[k].supply];
    if (*last != G_MAXUINT32)
      self->roots[root_of (self->roots, *last)] = root_of (self->roots, number);
    *last = number;
  }
}

/* FALSE when the caller asked to stop. */
static gboolean
join_lines (Joiner *self, SitnetPace *pace, GError **error)
{
  guint32 n_lines = self->supply_demand->requirement_lines->len;
  for (guint32 line = 0; line < n_lines; line++) {
    join_line (self, line);
    if (!sitnet_line_demand_goes_on (self->supply_demand, line, self->fitting, pace, error))
      return FALSE;
  }
  for (guint32 line = 0; line < n_lines; line++)
    self->roots[line] = root_of (self->roots, line);
  return TRUE;
}

/* By counting; parts come in the order of the lines that stand for them. */
static void
order_lines (SitnetShortageParts *self, const guint32 *roots, guint32 n_lines)
{
  self->starts = g_new0 (guint32, (gsize)n_lines + 1);
  self->lines = g_new (guint32, (gsize)n_lines + 1);
  for (guint32 i = 0; i < n_lines; i++)
    self->starts[roots[i] + 1]++;
  for (guint32 i = 0; i < n_lines; i++)
    self->starts[i + 1] += self->starts[i];
  for (guint32 i = 0; i < n_lines; i++)
    self->lines[self->starts[roots[i]]++] = i;
  /* now each stands where its part ends; lines that stand for no part have the end of one before */
  guint32 end = 0;
  for (guint32 i = 0; i < n_lines; i++)
    if (self->starts[i] > end) {
      guint32 start = end;
      end = self->starts[i];
      self->starts[self->n++] = start;
    }
  self->starts[self->n] = n_lines;
}

gboolean
sitnet_shortage_parts_init (SitnetShortageParts *self, const SitnetSupplyDemand *supply_demand, const guint8 *listed,
                            guint32 *scratch, SitnetPace *pace, GError **error)
{
  guint32 n_lines = supply_demand->requirement_lines->len;
  g_autofree guint32 *roots = g_new (guint32, (gsize)n_lines + 1);
  g_autoptr (SitnetServiceMatching) fitting = sitnet_service_matching_new (supply_demand);
  Joiner joiner = {supply_demand, listed, fitting, .roots = roots, .line_of_supply = scratch};
  *self = (SitnetShortageParts){0};
  memset (scratch, 0xff, sizeof *scratch * supply_demand->supplies->len);
  if (!join_lines (&joiner, pace, error))
    return FALSE;
  order_lines (self, roots, n_lines);
  return TRUE;
}

void
sitnet_shortage_parts_clear (SitnetShortageParts *self)
{
  g_free (self->starts);
  g_free (self->lines);
}
