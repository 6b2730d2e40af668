/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_ARROW_H
#define SITNET_ARROW_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/table.h>
#include <sitnet/version.h>
#include <stdint.h>

G_BEGIN_DECLS

/* The Arrow C data interface and the Arrow C stream interface, as their specification gives them word for
   word (https://arrow.apache.org/docs/format/CDataInterface.html): nothing else is needed to exchange tables
   with pandas, polars, DuckDB, R and others. */

#ifndef __GI_SCANNER__ /* other languages bring these structures along */

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release) (struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release) (struct ArrowArray *);
  void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema) (struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next) (struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error) (struct ArrowArrayStream *);
  void (*release) (struct ArrowArrayStream *);
  void *private_data;
};

#endif

#endif

/**
 * sitnet_table_export_arrow: (skip)
 * @self: a table; the stream takes a reference of its own
 * @stream: (out caller-allocates): filled with a stream of one batch, which the caller releases
 *
 * Gives a table to a program that reads the Arrow C stream interface. Types: int64 `l`, double `g`, bool `b`, text `u`
 * (`U` beyond 2 GiB), date `tdD`, category a dictionary of text with int32 codes; but ids of actors and services, which
 * are a category whose labels are a column `id`, are text. Numbers, dates and complete codes are lent as they stand in
 * memory, and stay alive as long as any part of the batch does; texts, ids and bools are packed anew when the batch is
 * asked for, in time linear in their size. Where there is not enough memory for them, `get_next` gives `ENOMEM`. The
 * stream may be read and released in any one thread at a time.
 *
 * Since: 0.1
 */
SITNET_API void sitnet_table_export_arrow (SitnetTable *self, struct ArrowArrayStream *stream);

/**
 * sitnet_table_import_arrow: (skip)
 * @name: what the table holds, UTF-8; copied
 * @stream: an Arrow stream of batches of one schema; taken over and released, also on error
 * @error: set to %SITNET_ERROR_DATA when the stream fails, is not one of tables, has a column of a type that no sheet
 *   knows or two columns of one name, or when a text is not UTF-8 or holds a NUL
 *
 * Makes a table from an Arrow C stream: whole numbers, numbers, bools, texts (plain, large, views), dates, times
 * without a zone (their day), dictionaries of texts, lists of texts (the items with | between). Everything is copied,
 * in time linear in its size.
 *
 * Returns: (transfer full): the table, %NULL on error; free it with sitnet_table_unref()
 *
 * Since: 0.1
 */
SITNET_API SitnetTable *sitnet_table_import_arrow (const char *name, struct ArrowArrayStream *stream, GError **error);

G_END_DECLS

#endif
