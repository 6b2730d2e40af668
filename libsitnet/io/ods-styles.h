/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the styles of an OpenDocument spreadsheet say of its content: hidden sheets, and dates without a day. */
#ifndef SITNET_ODS_STYLES_H
#define SITNET_ODS_STYLES_H

#include "spreadsheet-value.h"
#include "xml-stream.h"

typedef struct {
  GHashTable *hidden; /* styles of hidden sheets: a set */
  GHashTable *dates;  /* date style → its SitnetNumberFormat */
  GHashTable *cells;  /* style of cells → date style or other */
  char *table_style;  /* whose inside is read */
  char *date_style;
  gboolean has_day, has_month, has_time;
} SitnetOdsStyles;

void sitnet_ods_styles_init (SitnetOdsStyles *self);
void sitnet_ods_styles_clear (SitnetOdsStyles *self);
/* Elements as they come; those that are no styles are passed over. */
void sitnet_ods_styles_start (SitnetOdsStyles *self, const SitnetXmlElement *element);
void sitnet_ods_styles_end (SitnetOdsStyles *self, const char *name, const char *space);
/* Of a sheet; `style` may be NULL. */
gboolean sitnet_ods_styles_is_hidden (const SitnetOdsStyles *self, const char *style);
/* Of a cell with a date: DATE, MONTH or YEAR. `style` may be NULL. */
SitnetNumberFormat sitnet_ods_styles_get_date (const SitnetOdsStyles *self, const char *style);

#endif
