/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tells the families of each group once, in the first row that holds a part of it. */
#include "unserved-columns.h"

#include "age-bands.h"

void
sitnet_unserved_columns_init (SitnetUnservedColumns *self, const SitnetSupplyDemand *supply_demand,
                              const SitnetUnserved *unserved)
{
  self->unserved = unserved;
  self->supply_demand = supply_demand;
  self->numbers = g_new0 (guint32, (gsize)unserved->groups->len + 1);
  self->n_numbers = 0;
  self->group = sitnet_column_builder_new ("group", SITNET_VALUE_INT64);
  self->families = sitnet_column_builder_new ("unserved", SITNET_VALUE_DOUBLE);
}

/* A number that must not be published is left out, as that of a demand is. */
static void
add_families (SitnetUnservedColumns *self, double families)
{
  double told = sitnet_tidy (families); /* parts of a year add up to 5 and not to 4.999… */
  if (told <= 0 || told < self->supply_demand->smallest)
    sitnet_column_builder_add_missing (self->families);
  else
    sitnet_column_builder_add_double (self->families, told);
}

/* Years of a row that no service is for are one group to the reader. Returns the families that stand in no row yet. */
static double
tell_group (SitnetUnservedColumns *self, guint32 number, guint32 before)
{
  const SitnetUnservedGroup *group = &g_array_index (self->unserved->groups, SitnetUnservedGroup, number);
  if (self->numbers[number] > 0)
    return 0;
  self->numbers[number] = before > 0 && group->unfit ? before : ++self->n_numbers;
  return group->families;
}

void
sitnet_unserved_columns_add (SitnetUnservedColumns *self, const SitnetCoverageLine *key, guint age_from, guint age_to)
{
  guint32 first, end, number = 0, unfit = 0;
  double families = 0;
  sitnet_unserved_range (self->unserved, self->supply_demand, key, age_from, age_to, &first, &end);
  if (first == end) {
    sitnet_unserved_columns_add_none (self);
    return;
  }
  for (guint32 i = first; i < end; i++) {
    guint32 group = g_array_index (self->unserved->stretches, SitnetShortStretch, i).group;
    families += tell_group (self, group, unfit);
    number = number > 0 ? number : self->numbers[group];
    if (g_array_index (self->unserved->groups, SitnetUnservedGroup, group).unfit)
      unfit = self->numbers[group];
  }
  sitnet_column_builder_add_int64 (self->group, number);
  add_families (self, families);
}

void
sitnet_unserved_columns_add_none (SitnetUnservedColumns *self)
{
  sitnet_column_builder_add_missing (self->group);
  sitnet_column_builder_add_missing (self->families);
}

void
sitnet_unserved_columns_seal (SitnetUnservedColumns *self, GPtrArray *columns)
{
  g_ptr_array_add (columns, sitnet_column_builder_seal (self->group));
  g_ptr_array_add (columns, sitnet_column_builder_seal (self->families));
  g_free (self->numbers);
}
