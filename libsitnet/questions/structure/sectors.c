/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sectors: which sectors work with which, and which do not. */
#include "query.h"

#include "column-builder.h"
#include "column-private.h"
#include "memory-room.h"
#include "sector-groups.h"
#include "table-private.h"

#include <math.h>

static const SitnetResultColumn columns[] = {
    {"sector", SITNET_VALUE_CATEGORY, NULL, {"the one sector", "jeden rezort"}},
    {"other", SITNET_VALUE_CATEGORY, NULL, {"the other, or the same again", "druhý rezort, nebo týž ještě jednou"}},
    {"ties", SITNET_VALUE_INT64, "links", {"tied pairs of actors", "spojené dvojice aktérů"}},
    {"possible", SITNET_VALUE_INT64, "links", {"pairs that there could be", "možné dvojice"}},
    {"density",
     SITNET_VALUE_DOUBLE,
     NULL,
     {"ties / possible; empty where no pair is possible", "podíl spojených z možných; prázdné, není-li žádná možná"}},
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
    g_set_error (error, SITNET_ERROR, SITNET_ERROR_LIMIT, "sectors: %u sectors are more than the %d it compares",
                 groups.n_groups, MOST_GROUPS);
    return NULL;
  }
  g_autofree char *note = sitnet_query_dup_note (query, network, NULL);
  return make_table (network, &groups, count_ties (&groups, &network->links), note);
}

const SitnetAnalysis sitnet_sectors = {
    .name = "sectors",
    .question = {"Which sectors work together, and which do not?", "Které rezorty spolupracují a které ne?"},
    .row = {"a row is a pair of sectors, or one sector with itself",
            "na každém řádku je dvojice rezortů, nebo jeden rezort sám se sebou"},
    .definition = {"Every pair of sectors to which an actor in scope belongs has one row, also when they have no tie, "
                   "and every sector has one with itself. ties: pairs of actors, one of each sector, with at least one "
                   "tie; every tie counts both ways and once. possible: all such pairs, n × m between two sectors, "
                   "n × (n − 1) / 2 within one. density: ties / possible, empty for a single actor with itself. Actors "
                   "without a sector are in no row, nor are their ties. Rows are in the order of the vocabulary of "
                   "sectors. Takes time linear in actors and ties, and pairs of sectors (block densities: Wasserman "
                   "and Faust 1994, ch. 10).",
                   "Každá dvojice rezortů, do nichž patří některý aktér ve výběru, má jeden řádek, i když mezi nimi "
                   "není žádná vazba; každý rezort má i řádek sám se sebou. ties: dvojice aktérů, z každého rezortu "
                   "jeden, s aspoň jednou vazbou; každá vazba platí oběma směry a počítá se jednou. possible: všechny "
                   "takové dvojice, mezi dvěma rezorty n × m, uvnitř jednoho n × (n − 1) / 2. density: ties / "
                   "possible, u jediného aktéra se sebou samým prázdné. Aktéři bez rezortu ani jejich vazby se v "
                   "žádném řádku nepočítají. Řádky jdou podle číselníku rezortů. Doba výpočtu roste úměrně počtu "
                   "aktérů, vazeb a dvojic rezortů (hustoty bloků: Wasserman a Faust 1994, kap. 10)."},
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
