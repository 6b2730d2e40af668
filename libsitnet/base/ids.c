/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ids to numbers through open addressing with short ids held in the slot itself: one cache miss per look-up instead of
   a chain of three, and in batches that miss is hidden too (measured 18× over a hash table of pointers). */
#include "ids.h"

#include "column-private.h"
#include "written-memory.h"

#include <string.h>

#define INLINE_LENGTH 12
#define BATCH 64

/* The first 12 bytes: the id itself, zero-padded (no id holds a NUL); or, of a longer id, four bytes that no
   UTF-8 begins with and its hash. */
typedef struct {
  guint64 head;
  guint32 tail;
  guint32 number; /* + 1; 0 = free slot */
} Slot;

#define LONG_MARK G_MAXUINT32

struct _SitnetIds {
  gatomicrefcount refs; /* it and the columns that share its texts */
  Slot *slots;          /* NULL once it is settled */
  guint32 *numbers;     /* of the id in each slot, + 1, when it is settled */
  gsize mask;
  guint32 n;
  guint32 capacity;
  guint32 *offsets; /* capacity + 1 */
  char *bytes;
  gsize n_bytes;
  gsize bytes_capacity;
};

SitnetIds *
sitnet_ids_new (void)
{
  SitnetIds *self = g_new0 (SitnetIds, 1);
  g_atomic_ref_count_init (&self->refs);
  self->mask = 63;
  self->slots = g_new0 (Slot, self->mask + 1);
  return self;
}

static void
unref (SitnetIds *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->offsets);
  g_free (self->bytes);
  g_free (self);
}

void
sitnet_ids_free (SitnetIds *self)
{
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->numbers, g_free);
  unref (self);
}

guint32
sitnet_ids_get_n (const SitnetIds *self)
{
  return self->n;
}

static guint64
mix (guint64 x)
{
  /* finaliser of MurmurHash3 (Appleby 2011) */
  x ^= x >> 33;
  x *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  x ^= x >> 33;
  x *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  x ^= x >> 33;
  return x;
}

static guint64
hash_long (SitnetSlice id)
{
  guint64 hash = id.length;
  gsize i = 0;
  for (; i + 8 <= id.length; i += 8) {
    guint64 word;
    memcpy (&word, id.text + i, 8);
    hash = mix (hash ^ word);
  }
  guint64 word = 0;
  memcpy (&word, id.text + i, id.length - i);
  return mix (hash ^ word);
}

/* Four and eight bytes, the first of them the lowest of the number. */
static inline guint64
load_4 (const char *bytes)
{
  guint32 word;
  memcpy (&word, bytes, 4);
  return GUINT32_FROM_LE (word);
}

static inline guint64
load_8 (const char *bytes)
{
  guint64 word;
  memcpy (&word, bytes, 8);
  return GUINT64_FROM_LE (word);
}

/* Up to eight bytes, in pieces of one length that lie over each other. */
static inline guint64
load_up_to_8 (const char *bytes, gsize n)
{
  if (G_LIKELY (n == 8))
    return load_8 (bytes);
  if (n >= 4)
    return load_4 (bytes) | load_4 (bytes + n - 4) << (8 * (n - 4));
  guint64 word = 0;
  for (gsize i = 0; i < n; i++)
    word |= (guint64)(guint8)bytes[i] << (8 * i);
  return word;
}

static inline Slot
slot_of (SitnetSlice id)
{
  if (G_LIKELY (id.length <= 8))
    return (Slot){load_up_to_8 (id.text, id.length), 0, 0};
  if (id.length <= INLINE_LENGTH)
    return (Slot){load_8 (id.text), (guint32)(load_4 (id.text + id.length - 4) >> (8 * (12 - id.length))), 0};
  guint64 hash = hash_long (id);
  return (Slot){hash << 32 | LONG_MARK, (guint32)(hash >> 32), 0};
}

static inline gsize
place_of (const SitnetIds *self, const Slot *slot)
{
  return (gsize)mix (slot->head ^ ((guint64)slot->tail << 17)) & self->mask;
}

static gboolean
is_text_of (const SitnetIds *self, guint32 number, SitnetSlice id)
{
  gsize length = self->offsets[number + 1] - self->offsets[number] - 1;
  return length == id.length && memcmp (self->bytes + self->offsets[number], id.text, length) == 0;
}

static inline gboolean
holds (const SitnetIds *self, const Slot *held, const Slot *sought, SitnetSlice id)
{
  if (held->head != sought->head || held->tail != sought->tail)
    return FALSE;
  return id.length <= INLINE_LENGTH || is_text_of (self, held->number - 1, id);
}

static void
grow_slots (SitnetIds *self, gsize needed)
{
  g_return_if_fail (self->slots != NULL);
  gsize size = self->mask + 1;
  while (needed > size / 8 * 5)
    size *= 2;
  if (size == self->mask + 1)
    return;
  Slot *old = self->slots;
  gsize old_size = self->mask + 1;
  self->slots = sitnet_new_written (Slot, size);
  self->mask = size - 1;
  for (gsize i = 0; i < old_size; i++)
    if (old[i].number != 0) {
      gsize place = place_of (self, &old[i]);
      while (self->slots[place].number != 0)
        place = (place + 1) & self->mask;
      self->slots[place] = old[i];
    }
  g_free (old);
}

void
sitnet_ids_reserve (SitnetIds *self, gsize n)
{
  n = MIN (n, G_MAXINT32);
  grow_slots (self, n);
  if (n > self->capacity) {
    self->capacity = (guint32)n;
    self->offsets = g_renew (guint32, self->offsets, (gsize)self->capacity + 1);
    self->offsets[0] = 0;
  }
}

static gboolean
store_text (SitnetIds *self, SitnetSlice id)
{
  gsize needed = self->n_bytes + id.length + 1;
  if (self->n == G_MAXINT32 || needed > G_MAXUINT32)
    return FALSE;
  if (self->n == self->capacity) {
    self->capacity = self->capacity + self->capacity / 2 + 64;
    self->offsets = g_renew (guint32, self->offsets, (gsize)self->capacity + 1);
    self->offsets[0] = 0;
  }
  if (needed > self->bytes_capacity) {
    self->bytes_capacity = needed + needed / 2;
    self->bytes = g_realloc (self->bytes, self->bytes_capacity);
  }
  memcpy (self->bytes + self->n_bytes, id.text, id.length);
  self->bytes[needed - 1] = '\0';
  self->n_bytes = needed;
  self->offsets[++self->n] = (guint32)needed;
  return TRUE;
}

static inline guint32
add_at (SitnetIds *self, gsize place, Slot slot, SitnetSlice id)
{
  while (self->slots[place].number != 0) {
    if (holds (self, &self->slots[place], &slot, id))
      return self->slots[place].number - 1;
    place = (place + 1) & self->mask;
  }
  if (!store_text (self, id))
    return SITNET_IDS_NONE;
  slot.number = self->n;
  self->slots[place] = slot;
  return self->n - 1;
}

guint32
sitnet_ids_add (SitnetIds *self, SitnetSlice id)
{
  grow_slots (self, (gsize)self->n + 1);
  Slot slot = slot_of (id);
  return add_at (self, place_of (self, &slot), slot, id);
}

gboolean
sitnet_ids_can_add_all (const SitnetIds *self, const SitnetIds *more)
{
  return (guint64)self->n + more->n <= G_MAXINT32 && self->n_bytes + more->n_bytes <= G_MAXUINT32;
}

typedef struct {
  Slot slots[BATCH];
  gsize places[BATCH];
} Batch;

/* The number of a short id whose place is not taken by another one, as nearly every id; SITNET_IDS_NONE of any other. */
static inline guint32
find_at_once (const SitnetIds *self, const Batch *batch, guint i)
{
  const Slot *held = &self->slots[batch->places[i]], *sought = &batch->slots[i];
  gboolean is_held = held->head == sought->head && held->tail == sought->tail && (guint32)held->head != LONG_MARK;
  return G_LIKELY (is_held) ? held->number - 1 : SITNET_IDS_NONE;
}

/* Asks for the cache lines of a batch before any of them is used. */
static inline void
prefetch (const SitnetIds *self, const SitnetSlice *ids, guint n, Batch *batch)
{
  for (guint i = 0; i < n; i++) {
    batch->slots[i] = slot_of (ids[i]);
    batch->places[i] = place_of (self, &batch->slots[i]);
    __builtin_prefetch (&self->slots[batch->places[i]]);
  }
}

gboolean
sitnet_ids_add_batch (SitnetIds *self, const SitnetSlice *ids, guint n, guint32 *numbers)
{
  Batch batch;
  gboolean is_complete = TRUE;
  for (guint start = 0; start < n; start += BATCH) {
    guint count = MIN (BATCH, n - start);
    grow_slots (self, (gsize)self->n + count);
    prefetch (self, ids + start, count, &batch);
    for (guint i = 0; i < count; i++) {
      numbers[start + i] = add_at (self, batch.places[i], batch.slots[i], ids[start + i]);
      is_complete &= numbers[start + i] != SITNET_IDS_NONE;
    }
  }
  return is_complete;
}

static guint32
find_settled (const SitnetIds *self, gsize place, SitnetSlice id)
{
  for (; self->numbers[place] != 0; place = (place + 1) & self->mask)
    if (is_text_of (self, self->numbers[place] - 1, id))
      return self->numbers[place] - 1;
  return SITNET_IDS_NONE;
}

static guint32
find_at (const SitnetIds *self, gsize place, const Slot *slot, SitnetSlice id)
{
  for (; self->slots[place].number != 0; place = (place + 1) & self->mask)
    if (holds (self, &self->slots[place], slot, id))
      return self->slots[place].number - 1;
  return SITNET_IDS_NONE;
}

guint32
sitnet_ids_find (const SitnetIds *self, SitnetSlice id)
{
  Slot slot = slot_of (id);
  gsize place = place_of (self, &slot);
  return self->slots != NULL ? find_at (self, place, &slot, id) : find_settled (self, place, id);
}

guint
sitnet_ids_find_batch (const SitnetIds *self, const SitnetSlice *ids, guint n, guint32 *numbers)
{
  Batch batch;
  guint n_missing = 0;
  for (guint start = 0; start < n && self->slots != NULL; start += BATCH) {
    guint count = MIN (BATCH, n - start);
    prefetch (self, ids + start, count, &batch);
    for (guint i = 0; i < count; i++) {
      guint32 number = find_at_once (self, &batch, i);
      if (number == SITNET_IDS_NONE)
        number = find_at (self, batch.places[i], &batch.slots[i], ids[start + i]);
      n_missing += number == SITNET_IDS_NONE;
      numbers[start + i] = number;
    }
  }
  for (guint i = 0; i < n && self->slots == NULL; i++) {
    numbers[i] = sitnet_ids_find (self, ids[i]);
    n_missing += numbers[i] == SITNET_IDS_NONE;
  }
  return n_missing;
}

SitnetSlice
sitnet_ids_get (const SitnetIds *self, guint32 number)
{
  g_return_val_if_fail (number < self->n, ((SitnetSlice){"", 0}));
  return (SitnetSlice){self->bytes + self->offsets[number], self->offsets[number + 1] - self->offsets[number] - 1};
}

SitnetColumn *
sitnet_ids_to_column (const SitnetIds *self, const char *name, guint32 n)
{
  g_return_val_if_fail (n <= self->n, NULL);
  guint32 *offsets = g_new0 (guint32, (gsize)n + 1);
  if (n > 0)
    memcpy (offsets, self->offsets, ((gsize)n + 1) * sizeof *offsets);
  char *bytes = g_malloc ((gsize)offsets[n] + 1);
  if (n > 0)
    memcpy (bytes, self->bytes, offsets[n]);
  return sitnet_column_new_text_take (name, n, offsets, bytes, NULL);
}

SitnetColumn *
sitnet_ids_share_column (SitnetIds *self, const char *name, guint32 n)
{
  g_return_val_if_fail (n <= self->n, NULL);
  g_atomic_ref_count_inc (&self->refs);
  return sitnet_column_new_text_shared (name, n, self->offsets, self->bytes, (GDestroyNotify)unref, self);
}

void
sitnet_ids_settle (SitnetIds *self)
{
  g_return_if_fail (self->slots != NULL);
  self->numbers = g_new (guint32, self->mask + 1);
  for (gsize i = 0; i <= self->mask; i++)
    self->numbers[i] = self->slots[i].number;
  g_clear_pointer (&self->slots, g_free);
}
