/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Finds things by their names, by letters alone: a hash table of folded names. */
#include "name-index.h"

#include "nearest.h"
#include "text-fold.h"

#include <string.h>

/* Names that are alike by letters are compared one by one only so far: a data set may call everything the same. */
#define MOST_ALIKE 64

/* Looking for the nearest of more names than these takes too long for a message. */
#define MOST_TO_COMPARE 20000

typedef struct {
  char *name;
  guint32 thing;
  guint next; /* the next name with the same letters, plus 1; 0 for the last */
} Entry;

/* The names with the same letters. */
typedef struct {
  guint first, last; /* plus 1 */
  guint n;
  gboolean of_several;
} Group;

struct _SitnetNameIndex {
  GArray *entries;    /* Entry */
  GHashTable *groups; /* folded text → Group */
};

static void
entry_clear (gpointer data)
{
  g_free (((Entry *)data)->name);
}

SitnetNameIndex *
sitnet_name_index_new (void)
{
  SitnetNameIndex *self = g_new0 (SitnetNameIndex, 1);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
sitnet_name_index_free (SitnetNameIndex *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_hash_table_unref (self->groups);
  g_free (self);
}

static Entry *
get_entry (const SitnetNameIndex *self, guint place)
{
  return &g_array_index (self->entries, Entry, place - 1);
}

static void
append (SitnetNameIndex *self, Group *group, SitnetSlice name, guint32 thing)
{
  Entry entry = {g_strndup (name.text, name.length), thing, 0};
  g_array_append_val (self->entries, entry);
  if (group->n > 0) {
    group->of_several |= get_entry (self, group->first)->thing != thing;
    get_entry (self, group->last)->next = self->entries->len;
  } else
    group->first = self->entries->len;
  group->last = self->entries->len;
  group->n++;
}

void
sitnet_name_index_add (SitnetNameIndex *self, SitnetSlice name, guint32 thing)
{
  g_autofree char *folded = sitnet_text_fold_dup_text (name);
  if (*folded == '\0')
    return;
  Group *group = g_hash_table_lookup (self->groups, folded);
  if (group == NULL) {
    group = g_new0 (Group, 1);
    g_hash_table_insert (self->groups, g_steal_pointer (&folded), group);
  }
  append (self, group, name, thing);
}

static const Group *
find_group (const SitnetNameIndex *self, SitnetSlice text)
{
  g_autofree char *folded = sitnet_text_fold_dup_text (text);
  return *folded == '\0' ? NULL : g_hash_table_lookup (self->groups, folded);
}

/* Whether some name of the group is the text but for case and blanks. */
static gboolean
has_diacritics_of (const SitnetNameIndex *self, const Group *group, SitnetSlice text)
{
  g_autofree char *wanted = sitnet_text_fold_dup_marked (text);
  guint place = group->first;
  for (guint i = 0; place > 0 && i < MOST_ALIKE; i++, place = get_entry (self, place)->next) {
    const char *name = get_entry (self, place)->name;
    g_autofree char *folded = sitnet_text_fold_dup_marked ((SitnetSlice){name, strlen (name)});
    if (strcmp (folded, wanted) == 0)
      return TRUE;
  }
  return FALSE;
}

SitnetNameMatch
sitnet_name_index_find (const SitnetNameIndex *self, SitnetSlice text, guint32 *thing, gboolean *diacritics)
{
  const Group *group = find_group (self, text);
  if (group == NULL || group->of_several)
    return group == NULL ? SITNET_NAME_NONE : SITNET_NAME_SEVERAL;
  *thing = get_entry (self, group->first)->thing;
  if (diacritics != NULL)
    *diacritics = !has_diacritics_of (self, group, text);
  return SITNET_NAME_ONE;
}

guint
sitnet_name_index_list (const SitnetNameIndex *self, SitnetSlice text, guint32 *things, guint most)
{
  const Group *group = find_group (self, text);
  guint n = 0, place = group != NULL ? group->first : 0;
  for (guint i = 0; place > 0 && n < most && i < MOST_ALIKE; i++, place = get_entry (self, place)->next) {
    guint known = 0;
    while (known < n && things[known] != get_entry (self, place)->thing)
      known++;
    if (known == n)
      things[n++] = get_entry (self, place)->thing;
  }
  return n;
}

static SitnetSlice
get_name (guint32 index, gpointer data)
{
  const char *name = get_entry (data, index + 1)->name;
  return (SitnetSlice){name, strlen (name)};
}

const char *
sitnet_name_index_nearest (const SitnetNameIndex *self, SitnetSlice text)
{
  guint32 n = self->entries->len;
  guint32 near = n > MOST_TO_COMPARE ? G_MAXUINT32 : sitnet_nearest (text, n, get_name, (gpointer)self);
  return near == G_MAXUINT32 ? NULL : get_entry (self, near + 1)->name;
}
