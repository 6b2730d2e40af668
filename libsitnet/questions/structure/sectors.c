/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sectors: which sectors work with which, and which do not. */
#include "query.h"

#include "error-private.h"
#include "message.h"
#include "column-builder.h"
#include "column-private.h"
#include "memory-room.h"
#include "sector-groups.h"
#include "table-private.h"

#include <math.h>

static const SitnetResultColumn columns[] = {
    {"sector", SITNET_VALUE_CATEGORY, NULL, N_ ("the one sector"), .refers_to = "sectors"},
    {"other", SITNET_VALUE_CATEGORY, NULL, N_ ("the other, or the same again"), .refers_to = "sectors"},
    {"ties", SITNET_VALUE_INT64, "links", N_ ("tied pairs of actors")},
    {"possible", SITNET_VALUE_INT64, "links", N_ ("pairs that there could be")},
    {"density", SITNET_VALUE_DOUBLE, NULL, N_ ("ties / possible"), .empty = N_ ("no pair is possible")},
};

/* Three numbers of 8 bytes a row: no more rows than some gigabytes. */
enum { MOST_GROUPS = 8192, BYTES_PER_PAIR = 40 };

/* Where the pair of a lower and a higher group stands among all pairs, the diagonal too. */
static gsize
place_of (const SitnetSectorGroups *groups, guint32 one, guint32 other)
{
  gsize lower = MIN (one, other), higher = MAX (one, other);
  return lower * groups->n_groups - lower * (lower + 1) / 2 + higher;
}

static gsize
n_places (const SitnetSectorGroups *groups)
{
  return (gsize)groups->n_groups * (groups->n_groups + 1) / 2;
}

static gint64 *
count_ties (const SitnetSectorGroups *groups, const SitnetLinks *links)
{
  gint64 *ties = g_new0 (gint64, n_places (groups));
  for (guint32 l = 0; l < links->n_links; l++) {
    guint32 one = groups->groups[links->from[l]], other = groups->groups[links->to[l]];
    if (one != SITNET_NO_GROUP_OF_SECTOR && other != SITNET_NO_GROUP_OF_SECTOR)
      ties[place_of (groups, one, other)]++;
  }
  return ties;
}

static gint64
count_possible (const SitnetSectorGroups *groups, guint32 one, guint32 other)
{
  gint64 size = groups->sizes[one];
  return one == other ? size * (size - 1) / 2 : size * groups->sizes[other];
}

static SitnetTable *
make_table (const SitnetNetwork *network, const SitnetSectorGroups *groups, gint64 *ties, const char *note)
{
  gsize n = n_places (groups), row = 0;
  gint32 *sectors = g_new (gint32, n), *others = g_new (gint32, n);
  gint64 *possible = g_new (gint64, n);
  SitnetColumnBuilder *density = sitnet_column_builder_new ("density", SITNET_VALUE_DOUBLE);
  for (guint32 one = 0; one < groups->n_groups; one++)
    for (guint32 other = one; other < groups->n_groups; other++, row++) {
      sectors[row] = groups->codes[one];
      others[row] = groups->codes[other];
      possible[row] = count_possible (groups, one, other);
      sitnet_column_builder_add_double (density,
                                        possible[row] > 0 ? (double)ties[row] / (double)possible[row] : (double)NAN);
    }
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_sector_column (network, "sector", sectors, n));
  g_ptr_array_add (answer, sitnet_sector_column (network, "other", others, n));
  g_ptr_array_add (answer, sitnet_column_new_take ("ties", SITNET_VALUE_INT64, n, ties, NULL));
  g_ptr_array_add (answer, sitnet_column_new_take ("possible", SITNET_VALUE_INT64, n, possible, NULL));
  g_ptr_array_add (answer, sitnet_column_builder_seal (density));
  return sitnet_table_new_take ("sectors", note, answer);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  g_auto (SitnetSectorGroups) groups;
  sitnet_sector_groups_init (&groups, network);
  if (groups.n_groups > MOST_GROUPS || !sitnet_memory_room_for (n_places (&groups), BYTES_PER_PAIR, G_MAXUINT32)) {
    sitnet_error_set (error, SITNET_ERROR_LIMIT, "sectors: %u sectors are more than the %d it compares",
                      groups.n_groups, MOST_GROUPS);
    return NULL;
  }
  g_autofree char *note = sitnet_query_dup_note (query, network, NULL);
  return make_table (network, &groups, count_ties (&groups, &network->links), note);
}

const SitnetAnalysis sitnet_sectors = {
    .name = "sectors",
    .title = NC_ ("title of a question", "Ties between sectors"),
    .question = N_ ("Which sectors work together, and which do not?"),
    .row = N_ ("a row is a pair of sectors, or one sector with itself"),
    .definition = DEFINITION_ ("sectors"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
