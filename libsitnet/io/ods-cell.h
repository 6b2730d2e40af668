/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One cell of an OpenDocument spreadsheet: its attributes and the text it shows, made into a value. */
#ifndef SITNET_ODS_CELL_H
#define SITNET_ODS_CELL_H

#include "ods-styles.h"
#include "workbook.h"

/* What the element says. */
typedef struct {
  char *type;  /* NULL where it has no value */
  char *value; /* of whatever type, as it stands in the file */
  gboolean has_formula, is_error, is_covered;
  SitnetNumberFormat date;
} SitnetOdsCellSource;

/* The texts as parts of a block. */
typedef struct {
  SitnetContent content;
  gsize text, n_text, shown, n_shown;
} SitnetOdsCell;

void sitnet_ods_cell_source_take (SitnetOdsCellSource *self, const SitnetXmlElement *element,
                                  const SitnetOdsStyles *styles);
void sitnet_ods_cell_source_clear (SitnetOdsCellSource *self);
/* `paragraphs`: the text that the cell shows. Appends to `block`. FALSE when the cell is empty. */
gboolean sitnet_ods_cell_settle (const SitnetOdsCellSource *self, const GString *paragraphs, GString *block,
                                 SitnetOdsCell *cell);

#endif
