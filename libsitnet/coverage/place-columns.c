/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Builds the seven columns that coverage and gaps have in common. */
#include "place-columns.h"

#include <math.h>

static SitnetColumnBuilder *
code_builder (const SitnetNetwork *network, SitnetSheet sheet, const char *name)
{
  g_autoptr (SitnetColumn) labels = sitnet_vocabulary_to_column (network->dataset->vocabularies[sheet], name);
  return sitnet_column_builder_new_category (name, labels);
}

void
sitnet_place_columns_init (SitnetPlaceColumns *self, const SitnetNetwork *network)
{
  self->need = code_builder (network, SITNET_SHEET_NEEDS, "need");
  self->area = sitnet_column_builder_new_category ("area", network->dataset->area_codes);
  self->target = code_builder (network, SITNET_SHEET_TARGETS, "target");
  self->level = code_builder (network, SITNET_SHEET_LEVELS, "level");
  self->form = code_builder (network, SITNET_SHEET_FORMS, "form");
  self->age_from = sitnet_column_builder_new ("age_from", SITNET_VALUE_INT64);
  self->age_to = sitnet_column_builder_new ("age_to", SITNET_VALUE_INT64);
}

void
sitnet_place_columns_add (SitnetPlaceColumns *self, const SitnetCoverageLine *line, guint age_from, guint age_to)
{
  sitnet_column_builder_add_code (self->need, line->need);
  sitnet_column_builder_add_code (self->area, line->area);
  sitnet_column_builder_add_code (self->target, line->fit.target);
  sitnet_column_builder_add_code (self->level, line->fit.level);
  sitnet_column_builder_add_code (self->form, line->fit.form);
  sitnet_column_builder_add_int64 (self->age_from, age_from);
  if (age_to < SITNET_AGE_OLDER)
    sitnet_column_builder_add_int64 (self->age_to, age_to);
  else
    sitnet_column_builder_add_missing (self->age_to);
}

void
sitnet_place_columns_add_area (SitnetPlaceColumns *self, gint32 area)
{
  sitnet_column_builder_add_code (self->need, -1);
  sitnet_column_builder_add_code (self->area, area);
  sitnet_column_builder_add_code (self->target, -1);
  sitnet_column_builder_add_code (self->level, -1);
  sitnet_column_builder_add_code (self->form, -1);
  sitnet_column_builder_add_missing (self->age_from);
  sitnet_column_builder_add_missing (self->age_to);
}

void
sitnet_place_columns_seal (SitnetPlaceColumns *self, GPtrArray *columns)
{
  SitnetColumnBuilder *const builders[] = {self->need, self->area,     self->target, self->level,
                                           self->form, self->age_from, self->age_to};
  for (guint i = 0; i < G_N_ELEMENTS (builders); i++)
    g_ptr_array_add (columns, sitnet_column_builder_seal (builders[i]));
}

void
sitnet_demand_columns_init (SitnetDemandColumns *self)
{
  self->demand = sitnet_column_builder_new ("demand", SITNET_VALUE_DOUBLE);
  self->suppressed = sitnet_column_builder_new ("suppressed", SITNET_VALUE_BOOL);
}

void
sitnet_demand_columns_add (SitnetDemandColumns *self, const SitnetAgeBand *band)
{
  sitnet_add_number (self->demand, band->demand);
  sitnet_column_builder_add_bool (self->suppressed, (band->flags & SITNET_BAND_SUPPRESSED) != 0);
}

void
sitnet_demand_columns_add_none (SitnetDemandColumns *self)
{
  sitnet_column_builder_add_missing (self->demand);
  sitnet_column_builder_add_bool (self->suppressed, FALSE);
}

void
sitnet_add_number (SitnetColumnBuilder *self, double number)
{
  if (isnan (number))
    sitnet_column_builder_add_missing (self);
  else
    sitnet_column_builder_add_double (self, number);
}
