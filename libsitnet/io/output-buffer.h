/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Output gathered into pieces of some size before it goes on. */
#ifndef SITNET_OUTPUT_BUFFER_H
#define SITNET_OUTPUT_BUFFER_H

#include <sitnet/io.h>
#include <string.h>

/* Large enough that a call per piece costs nothing, small enough for a first-level cache and a pipe. */
#define SITNET_OUTPUT_BUFFER_SIZE (64 * 1024)

typedef struct {
  SitnetWriteFunc write;
  gpointer data;
  gsize n;
  char bytes[SITNET_OUTPUT_BUFFER_SIZE];
} SitnetOutputBuffer;

gboolean sitnet_output_buffer_flush (SitnetOutputBuffer *self, GError **error);
gboolean sitnet_output_buffer_add_long (SitnetOutputBuffer *self, const char *bytes, gsize length, GError **error);

static inline gboolean
sitnet_output_buffer_add (SitnetOutputBuffer *self, const char *bytes, gsize length, GError **error)
{
  if (G_UNLIKELY (length > SITNET_OUTPUT_BUFFER_SIZE - self->n))
    return sitnet_output_buffer_add_long (self, bytes, length, error);
  if (length > 0)
    memcpy (self->bytes + self->n, bytes, length);
  self->n += length;
  return TRUE;
}

/* The place for the next bytes, `most` of them at most; sitnet_output_buffer_take() says how many there are. NULL on error. */
static inline char *
sitnet_output_buffer_place (SitnetOutputBuffer *self, gsize most, GError **error)
{
  if (G_UNLIKELY (most > SITNET_OUTPUT_BUFFER_SIZE - self->n) && !sitnet_output_buffer_flush (self, error))
    return NULL;
  return self->bytes + self->n;
}

static inline void
sitnet_output_buffer_take (SitnetOutputBuffer *self, gsize length)
{
  self->n += length;
}

/* A text that ends with NUL. */
static inline gboolean
sitnet_output_buffer_add_text (SitnetOutputBuffer *self, const char *text, GError **error)
{
  return sitnet_output_buffer_add (self, text, strlen (text), error);
}

#endif
