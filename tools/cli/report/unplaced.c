/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whole families without a place, for each need, for needs that share services, and for each row. */
#include "unplaced.h"

#include <math.h>
#include <string.h>

#define NO_DIFFERENCE 1e-9 /* last digits of sums */

/* Rows with one number in the column group. */
typedef struct {
  GArray *rows; /* gsize */
  double families;
  UnplacedNeeds *needs; /* lent */
} Group;

typedef struct {
  const SitnetTable *table;
  GHashTable *by_number; /* Group */
  GPtrArray *groups;     /* the same, in the order of their first rows */
} Groups;

static UnplacedNeeds *
needs_new (void)
{
  UnplacedNeeds *self = g_new0 (UnplacedNeeds, 1);
  self->needs = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
needs_free (gpointer data)
{
  UnplacedNeeds *self = data;
  g_ptr_array_unref (self->needs);
  g_free (self);
}

static gboolean
needs_have (const UnplacedNeeds *self, const char *need)
{
  return g_ptr_array_find_with_equal_func (self->needs, need, g_str_equal, NULL);
}

static void
group_free (gpointer data)
{
  Group *self = data;
  g_array_unref (self->rows);
  g_free (self);
}

/* 0 for an empty cell. */
static double
families_of (const SitnetTable *table, const char *name, gsize row)
{
  const SitnetColumn *column = sitnet_table_find_column (table, name);
  return column == NULL || sitnet_column_is_missing (column, row) ? 0 : sitnet_column_get_doubles (column)[row];
}

static const char *
need_of (const SitnetTable *table, gsize row)
{
  const char *need = sitnet_column_get_text (sitnet_table_find_column (table, "need"), row);
  return need != NULL ? need : "";
}

static void
read_groups (Groups *self)
{
  const SitnetColumn *numbers = sitnet_table_find_column (self->table, "group");
  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->by_number = g_hash_table_new (g_direct_hash, g_direct_equal);
  for (gsize row = 0; numbers != NULL && row < sitnet_table_get_n_rows (self->table); row++) {
    if (sitnet_column_is_missing (numbers, row))
      continue;
    gpointer number = GINT_TO_POINTER ((gint)sitnet_column_get_int64s (numbers)[row]);
    Group *group = g_hash_table_lookup (self->by_number, number);
    if (group == NULL) {
      group = g_new0 (Group, 1);
      group->rows = g_array_new (FALSE, FALSE, sizeof (gsize));
      g_hash_table_insert (self->by_number, number, group);
      g_ptr_array_add (self->groups, group);
    }
    g_array_append_val (group->rows, row);
    group->families += families_of (self->table, "unserved", row);
  }
}

static UnplacedNeeds *
find_alone (const GPtrArray *alone, const char *need)
{
  for (guint i = 0; i < alone->len; i++)
    if (needs_have (alone->pdata[i], need))
      return alone->pdata[i];
  return NULL;
}

/* The groups of one need are told together; each group of several needs by itself. */
static void
put_group (Unplaced *self, const SitnetTable *table, Group *group)
{
  UnplacedNeeds *needs = needs_new ();
  for (guint i = 0; i < group->rows->len; i++) {
    gsize row = g_array_index (group->rows, gsize, i);
    if (!needs_have (needs, need_of (table, row)))
      g_ptr_array_add (needs->needs, g_strdup (need_of (table, row)));
    needs->asking += families_of (table, "demand", row);
  }
  UnplacedNeeds *known = needs->needs->len > 1 ? NULL : find_alone (self->alone, needs->needs->pdata[0]);
  if (known != NULL) {
    known->asking += needs->asking;
    needs_free (needs);
    needs = known;
  } else
    g_ptr_array_add (needs->needs->len > 1 ? self->shared : self->alone, needs);
  needs->exact += group->families;
  group->needs = needs;
}

static guint64
whole (double families)
{
  return families > NO_DIFFERENCE ? (guint64)ceil (families - NO_DIFFERENCE) : 0;
}

/* What the rounding up of a group would take from the others of its need. */
static gint
compare_parts (gconstpointer a, gconstpointer b)
{
  const Group *left = *(Group *const *)a, *right = *(Group *const *)b;
  double first = left->families - floor (left->families + NO_DIFFERENCE),
         second = right->families - floor (right->families + NO_DIFFERENCE);
  return (first < second) - (first > second);
}

/* The whole number of some needs over their groups: each is rounded down or up, so that they add up to it. */
static void
share_out (Unplaced *self, GPtrArray *groups, const UnplacedNeeds *needs)
{
  guint64 left = needs->families;
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  for (guint g = 0; g < groups->len; g++)
    if (((Group *)groups->pdata[g])->needs == needs)
      g_ptr_array_add (own, groups->pdata[g]);
  for (guint g = 0; g < own->len; g++)
    left -= MIN (left, (guint64)floor (((Group *)own->pdata[g])->families + NO_DIFFERENCE));
  g_ptr_array_sort (own, compare_parts);
  for (guint g = 0; g < own->len; g++) {
    const Group *group = own->pdata[g];
    gboolean is_up = left > 0 && whole (group->families) > (guint64)floor (group->families + NO_DIFFERENCE);
    left -= is_up ? 1 : 0;
    self->rows[g_array_index (group->rows, gsize, 0)].families =
        (guint64)floor (group->families + NO_DIFFERENCE) + (is_up ? 1 : 0);
  }
}

/* Groups of several rows, in the order of their first ones. */
static void
mark_rows (Unplaced *self, const GPtrArray *groups)
{
  for (guint g = 0; g < groups->len; g++) {
    const Group *group = groups->pdata[g];
    if (group->rows->len == 1 || self->rows[g_array_index (group->rows, gsize, 0)].families == 0)
      continue;
    self->n_marks++;
    for (guint i = 0; i < group->rows->len; i++)
      self->rows[g_array_index (group->rows, gsize, i)].mark = self->n_marks;
  }
}

static void
round_up (Unplaced *self, GPtrArray *groups, const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++) {
    UnplacedNeeds *needs = list->pdata[i];
    needs->families = whole (needs->exact);
    self->total += needs->families;
    share_out (self, groups, needs);
  }
}

Unplaced *
unplaced_new (const SitnetTable *table)
{
  Unplaced *self = g_new0 (Unplaced, 1);
  Groups groups = {.table = table};
  self->alone = g_ptr_array_new_with_free_func (needs_free);
  self->shared = g_ptr_array_new_with_free_func (needs_free);
  self->rows = g_new0 (UnplacedRow, sitnet_table_get_n_rows (table) + 1);
  read_groups (&groups);
  for (guint g = 0; g < groups.groups->len; g++)
    if (((Group *)groups.groups->pdata[g])->families > 0) /* else it may not be published */
      put_group (self, table, groups.groups->pdata[g]);
  round_up (self, groups.groups, self->alone);
  round_up (self, groups.groups, self->shared);
  mark_rows (self, groups.groups);
  g_hash_table_unref (groups.by_number);
  g_ptr_array_unref (groups.groups);
  return self;
}

void
unplaced_free (Unplaced *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->alone);
  g_ptr_array_unref (self->shared);
  g_free (self->rows);
  g_free (self);
}

guint64
unplaced_get_alone (const Unplaced *self, const char *need)
{
  const UnplacedNeeds *found = find_alone (self->alone, need);
  return found != NULL ? found->families : 0;
}

char *
unplaced_dup_letters (guint mark)
{
  GString *letters = g_string_new (NULL);
  for (; mark > 0; mark = (mark - 1) / 26)
    g_string_prepend_c (letters, (char)('a' + (mark - 1) % 26));
  return g_string_free (letters, FALSE);
}
