/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Goes through all demands once, line by line, before pairs are made of them. */
#include "askers.h"

typedef struct {
  const SitnetProvision *provision;
  SitnetNearby *nearby;
  SitnetFitting *fitting;
  SitnetPace *pace;
  SitnetAskers *askers;
  GArray *asks; /* guint32: demands of the line at hand that an actor in scope reports */
  GArray *rows; /* guint32: providers of the ages at hand */
} Look;

guint32
sitnet_asker_of (const SitnetProvision *provision, const SitnetNearby *nearby, const SitnetAsk *ask)
{
  if (ask->kind != SITNET_ASK_DEMAND || ask->reporter < 0 || (guint32)ask->reporter >= provision->n_actors)
    return G_MAXUINT32;
  return sitnet_nearby_actor (nearby, (guint32)ask->reporter);
}

guint32
sitnet_fitting_find_row (const SitnetFitting *self, guint32 row)
{
  guint32 low = 0, high = self->n;
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    if (self->found[middle].actor < row)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gint
compare_asks (gconstpointer a, gconstpointer b, gpointer data)
{
  const SitnetAsk *left = sitnet_provision_ask (data, *(const guint32 *)a);
  const SitnetAsk *right = sitnet_provision_ask (data, *(const guint32 *)b);
  gint order = left->age_from - right->age_from;
  if (order == 0)
    order = left->age_to - right->age_to;
  return order != 0 ? order : (left->reporter > right->reporter) - (left->reporter < right->reporter);
}

static void
want_providers (Look *self, const SitnetAsk *ask)
{
  g_array_set_size (self->rows, 0);
  for (guint32 k = 0; k < self->fitting->n; k++)
    if (self->fitting->found[k].age_from <= ask->age_to && self->fitting->found[k].age_to >= ask->age_from)
      g_array_append_val (self->rows, self->fitting->found[k].actor);
  sitnet_nearby_want (self->nearby, (const guint32 *)(void *)self->rows->data, self->rows->len);
}

/* Who asks has a provider already when it is one or is tied with one. Asks come by age, so that each list of
   providers is made once. */
static gboolean
find_served (Look *self, GError **error)
{
  const GArray *asks = self->asks;
  const SitnetAsk *last = NULL;
  for (guint32 i = 0; i < asks->len; i++) {
    guint32 number = g_array_index (asks, guint32, i), before = i > 0 ? g_array_index (asks, guint32, i - 1) : 0;
    const SitnetAsk *ask = sitnet_provision_ask (self->provision, number);
    gboolean same_ages = last != NULL && last->age_from == ask->age_from && last->age_to == ask->age_to;
    if (!same_ages)
      want_providers (self, ask);
    if (same_ages && last->reporter == ask->reporter)
      self->askers->served[number] = self->askers->served[before];
    else
      self->askers->served[number] = sitnet_nearby_reaches (self->nearby, sitnet_asker_of (self->provision, self->nearby, ask), 1) ? 1 : 0;
    last = ask;
    if (!sitnet_pace_goes_on (self->pace, same_ages ? 1 : 1 + self->rows->len, error))
      return FALSE;
  }
  return TRUE;
}

static gint
compare_reporters (gconstpointer a, gconstpointer b, gpointer data)
{
  const SitnetAsk *left = sitnet_provision_ask (data, *(const guint32 *)a);
  const SitnetAsk *right = sitnet_provision_ask (data, *(const guint32 *)b);
  return (left->reporter > right->reporter) - (left->reporter < right->reporter);
}

/* How many servings each lower actor can have at most: ages and ties may leave out some. */
static void
expect_servings (Look *self)
{
  const GArray *asks = self->asks;
  guint32 n_above = asks->len, i = 0;
  for (guint32 a = 0; a < asks->len; a++) {
    const SitnetAsk *ask = sitnet_provision_ask (self->provision, g_array_index (asks, guint32, a));
    self->askers->expected[sitnet_asker_of (self->provision, self->nearby, ask)] += self->fitting->n - sitnet_fitting_find_row (self->fitting, (guint32)ask->reporter);
  }
  for (guint32 k = 0; k < self->fitting->n; k++) {
    guint32 row = self->fitting->found[k].actor, provider = sitnet_nearby_actor (self->nearby, row);
    for (; i < asks->len; i++, n_above--)
      if ((guint32)sitnet_provision_ask (self->provision, g_array_index (asks, guint32, i))->reporter > row)
        break;
    if (provider != G_MAXUINT32)
      self->askers->expected[provider] += n_above;
  }
}

static void
list_asks (Look *self, const SitnetLine *line)
{
  g_array_set_size (self->asks, 0);
  for (guint32 a = line->first_ask; a < line->first_ask + line->n_asks; a++)
    if (sitnet_asker_of (self->provision, self->nearby, sitnet_provision_ask (self->provision, a)) != G_MAXUINT32)
      g_array_append_val (self->asks, a);
}

static gboolean
look_at_line (Look *self, const SitnetLine *line, GError **error)
{
  list_asks (self, line);
  if (self->asks->len == 0)
    return TRUE;
  sitnet_fitting_find (self->fitting, self->provision, line);
  g_array_sort_with_data (self->asks, compare_asks, (gpointer)self->provision);
  if (!find_served (self, error))
    return FALSE;
  g_array_sort_with_data (self->asks, compare_reporters, (gpointer)self->provision);
  expect_servings (self);
  return TRUE;
}

SitnetAskers *
sitnet_askers_new (const SitnetProvision *provision, const guint8 *listed, SitnetNearby *nearby,
                   SitnetFitting *fitting, SitnetPace *pace, GError **error)
{
  g_autoptr (SitnetAskers) self = g_new0 (SitnetAskers, 1);
  g_autoptr (GArray) asks = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  Look look = {provision, nearby, fitting, pace, self, asks, rows};
  self->served = g_new0 (guint8, (gsize)provision->asks->len + 1);
  self->expected = g_new0 (guint64, (gsize)nearby->network->n_actors + 1);
  for (guint32 l = 0; l < provision->ask_lines->len; l++) {
    const SitnetLine *line = &g_array_index (provision->ask_lines, SitnetLine, l);
    if ((listed == NULL || listed[line->area + 1]) && !look_at_line (&look, line, error))
      return NULL;
  }
  return g_steal_pointer (&self);
}

void
sitnet_askers_free (SitnetAskers *self)
{
  if (self == NULL)
    return;
  g_free (self->served);
  g_free (self->expected);
  g_free (self);
}
