/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Asks for memory and gives it back: untouched pages cost nothing, and a limit of the process shows. */
#include "memory-room.h"

#include "error-private.h"

/* Below this an allocation that fails is the end of any program. */
enum { SMALL = 1 << 16, LOOK_BYTES = 1 << 20 };

gboolean
sitnet_memory_room_for (guint64 n, gsize size, guint64 most)
{
  if (n > most || (size > 0 && n > G_MAXSIZE / 2 / size))
    return FALSE;
  if (n * size < SMALL)
    return TRUE;
  gpointer room = g_try_malloc ((gsize)n * size);
  /* A compiler may leave out an allocation that nobody looks at. */
  __asm__ volatile("" : : "r"(room) : "memory");
  gboolean is_there = room != NULL;
  g_free (room);
  return is_there;
}

/* GLib's arrays have a power of two of bytes. */
static guint64
space_of (guint64 bytes)
{
  guint64 space = 16;
  while (space < bytes)
    space *= 2;
  return space;
}

gboolean
sitnet_memory_room_to_add (const GArray *array, guint64 more)
{
  guint size = g_array_get_element_size ((GArray *)array);
  guint64 n = array->len + more;
  if (more > G_MAXINT32 || n > G_MAXINT32)
    return FALSE;
  guint64 before = space_of ((guint64)array->len * size), after = space_of (n * size);
  return before == after || sitnet_memory_room_for (after, 1, G_MAXSIZE / 2);
}

gboolean
sitnet_memory_room_to_sort (const GArray *array)
{
  return sitnet_memory_room_for ((guint64)array->len + 2, g_array_get_element_size ((GArray *)array), G_MAXUINT32);
}

gboolean
sitnet_memory_room_take (SitnetRoom *self, guint64 bytes)
{
  self->taken += bytes;
  if (self->taken > G_MAXUINT32)
    return FALSE;
  if (self->taken < self->next_look)
    return TRUE;
  /* columns grow by half and stand twice while they are copied */
  self->next_look = self->taken + self->taken / 4 + LOOK_BYTES;
  return sitnet_memory_room_for (2 * self->next_look, 1, G_MAXUINT64);
}

static char *
word_refusal (SitnetLanguage language, gconstpointer product)
{
  return g_strdup_printf (
      sitnet_translate (language, "%s make more than there is memory for; ask area by area, or name fewer areas"),
      sitnet_translate (language, product));
}

gboolean
sitnet_memory_room_refuse (const char *product, GError **error)
{
  sitnet_error_set_worded (error, SITNET_ERROR_LIMIT, word_refusal, product);
  return FALSE;
}
