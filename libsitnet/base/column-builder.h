/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A column that grows row by row and is then sealed. */
#ifndef SITNET_COLUMN_BUILDER_H
#define SITNET_COLUMN_BUILDER_H

#include <sitnet/column.h>

typedef struct _SitnetColumnBuilder SitnetColumnBuilder;

/* Any type but category, which needs its labels. */
SitnetColumnBuilder *sitnet_column_builder_new (const char *name, SitnetValueType type);
SitnetColumnBuilder *sitnet_column_builder_new_category (const char *name, SitnetColumn *labels);
void sitnet_column_builder_free (SitnetColumnBuilder *self);
SitnetValueType sitnet_column_builder_get_type (const SitnetColumnBuilder *self);

/* Room for so many rows in all, where they can be foreseen: reallocating is slow when other threads run. */
void sitnet_column_builder_reserve (SitnetColumnBuilder *self, gsize n_rows);
void sitnet_column_builder_add_missing (SitnetColumnBuilder *self);
void sitnet_column_builder_add_int64 (SitnetColumnBuilder *self, gint64 value);
void sitnet_column_builder_add_double (SitnetColumnBuilder *self, double value); /* NaN = missing */
void sitnet_column_builder_add_doubles (SitnetColumnBuilder *self, const double *values, gsize n);
void sitnet_column_builder_add_bool (SitnetColumnBuilder *self, gboolean value);
void sitnet_column_builder_add_code (SitnetColumnBuilder *self, gint32 code); /* −1 = missing */
void sitnet_column_builder_add_date (SitnetColumnBuilder *self, gint32 days);
void sitnet_column_builder_add_text (SitnetColumnBuilder *self, const char *text); /* NULL = missing */
/* FALSE when the column would hold more than 4 GiB of text; nothing is added then. */
gboolean sitnet_column_builder_add_slice (SitnetColumnBuilder *self, const char *text, gsize length);

/* Empty, of the same name and type. */
SitnetColumnBuilder *sitnet_column_builder_new_like (const SitnetColumnBuilder *other);
/* FALSE where the types differ, or both together would hold more than 4 GiB of text. */
gboolean sitnet_column_builder_can_append (const SitnetColumnBuilder *self, const SitnetColumnBuilder *more);
/* Copies the rows of another builder behind those that are there. */
void sitnet_column_builder_append (SitnetColumnBuilder *self, const SitnetColumnBuilder *more);

/* Frees the builder; the column has exactly the memory it needs. */
SitnetColumn *sitnet_column_builder_seal (SitnetColumnBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetColumnBuilder, sitnet_column_builder_free)

#endif
