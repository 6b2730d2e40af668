/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sheets of the data set made of a table that is none as it stands. */
#include "table-read.h"

#include "sheet-vocabularies.h"
#include "table-matrix.h"
#include "table-needs.h"
#include "table-organisations.h"

void
sitnet_table_read (SitnetBuilder *builder, SitnetTableShape shape, const SitnetTextGrid *grid, guint header,
                   const char *shown_as)
{
  SitnetTableInput input;
  sitnet_builder_declare_vocabularies (builder);
  sitnet_table_input_init (&input, builder, grid, header, shown_as);
  if (shape == SITNET_SHAPE_MATRIX)
    sitnet_table_read_matrix (&input);
  else if (shape == SITNET_SHAPE_NEEDS)
    sitnet_table_read_needs (&input);
  else
    sitnet_table_read_organisations (&input, shape == SITNET_SHAPE_QUESTIONNAIRE);
  sitnet_table_input_clear (&input);
}
