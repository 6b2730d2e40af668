/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Single values out of Arrow arrays, of every layout that can become a column of a sheet. */
#ifndef SITNET_ARROW_VALUES_H
#define SITNET_ARROW_VALUES_H

#include <sitnet/arrow.h>

typedef enum {
  SITNET_ARROW_UNKNOWN,
  SITNET_ARROW_NOTHING, /* a column without a single value */
  SITNET_ARROW_INTEGER,
  SITNET_ARROW_NUMBER,
  SITNET_ARROW_BOOL,
  SITNET_ARROW_DATE, /* days, or times without a zone */
  SITNET_ARROW_TEXT,
  SITNET_ARROW_LIST /* of texts */
} SitnetArrowKind;

/* Not ended by a NUL. */
typedef struct {
  const char *bytes;
  gsize length;
} SitnetArrowText;

/* By the format alone; a dictionary's own kind is that of its codes. */
SitnetArrowKind sitnet_arrow_kind (const struct ArrowSchema *schema);
/* Whether an array has the buffers that its format needs. To be asked before anything below. */
gboolean sitnet_arrow_is_sound (const struct ArrowSchema *schema, const struct ArrowArray *array);
/* Rows count from the array's own offset. */
gboolean sitnet_arrow_is_missing (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row);
/* FALSE when an unsigned one is beyond G_MAXINT64. */
gboolean sitnet_arrow_get_integer (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row,
                                   gint64 *value);
double sitnet_arrow_get_number (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row);
gboolean sitnet_arrow_get_bool (const struct ArrowArray *array, gint64 row);
gint64 sitnet_arrow_get_day (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row);
SitnetArrowText sitnet_arrow_get_text (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row);
/* Rows of the items array, from `first` to before `end`. */
void sitnet_arrow_list_range (const struct ArrowSchema *schema, const struct ArrowArray *array, gint64 row,
                              gint64 *first, gint64 *end);

#endif
