/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* isolates: actors with no tie at all, or with none outside their own sector. */
#include "query.h"

#include "column-private.h"
#include "table-private.h"

typedef enum { NO_TIES, OWN_SECTOR_ONLY, NOT_ISOLATED } Reason;

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, {"the actor", "aktér"}},
    {"sector", SITNET_VALUE_CATEGORY, NULL, {"its sector", "jeho rezort"}},
    {"reason",
     SITNET_VALUE_CATEGORY,
     NULL,
     {"no_ties or own_sector_only", "no_ties (bez vazeb) nebo own_sector_only (jen ve vlastním rezortu)"}},
};

static Reason
reason_of (const SitnetLinks *links, SitnetActorCodes sectors, guint32 actor)
{
  if (sitnet_links_degree (links, actor) == 0)
    return NO_TIES;
  gint32 sector = sitnet_actor_code (sectors, actor);
  if (sector < 0)
    return NOT_ISOLATED;
  for (guint32 i = links->offsets[actor]; i < links->offsets[actor + 1]; i++)
    if (sitnet_actor_code (sectors, links->neighbours[i]) != sector)
      return NOT_ISOLATED;
  return OWN_SECTOR_ONLY;
}

static SitnetColumn *
reason_labels (void)
{
  static const char *const texts[] = {[NO_TIES] = "no_ties", [OWN_SECTOR_ONLY] = "own_sector_only"};
  return sitnet_column_new_text ("reason", G_N_ELEMENTS (texts), texts, NULL);
}

static SitnetTable *
make_table (const SitnetNetwork *network, const char *note, guint32 *actors, gint32 *sectors, gint32 *reasons,
            guint32 n)
{
  g_autoptr (SitnetColumn) sector_labels =
      sitnet_vocabulary_to_column (network->dataset->vocabularies[SITNET_SHEET_SECTORS], "sector");
  g_autoptr (SitnetColumn) reason_texts = reason_labels ();
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "actor", actors, n));
  g_ptr_array_add (answer, sitnet_column_new_category_take ("sector", n, sectors, sector_labels));
  g_ptr_array_add (answer, sitnet_column_new_category_take ("reason", n, reasons, reason_texts));
  return sitnet_table_new_take ("isolates", note, answer);
}

static SitnetTable *
run (SitnetNetwork *network, const SitnetQuery *query, GError **error)
{
  SitnetActorCodes sectors = sitnet_actor_codes (network, "sector");
  GArray *actors = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (gint32));
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint32 a = 0; a < network->n_actors; a++) {
    gint32 reason = (gint32)reason_of (&network->links, sectors, a);
    if (reason == NOT_ISOLATED)
      continue;
    gint32 sector = sitnet_actor_code (sectors, a);
    g_array_append_val (actors, a);
    g_array_append_val (codes, sector);
    g_array_append_val (reasons, reason);
  }
  guint32 n = actors->len;
  g_autofree char *note = sitnet_query_dup_note (query, network, NULL);
  return make_table (network, note, (guint32 *)g_array_free (actors, FALSE), (gint32 *)g_array_free (codes, FALSE),
                     (gint32 *)g_array_free (reasons, FALSE), n);
}

const SitnetAnalysis sitnet_isolates = {
    .name = "isolates",
    .question = {"Who stands alone, or only among their own?", "Kdo stojí stranou, nebo jen mezi svými?"},
    .row = {"a row is an isolated actor", "na každém řádku je izolovaný aktér"},
    .definition = {"no_ties: the actor has no tie in scope. own_sector_only: the actor has ties and a sector, and "
                   "every actor it "
                   "is tied with is of that same sector. An actor without a sector is never own_sector_only. A partner "
                   "without "
                   "a sector is not known to be of the same sector, so whoever has one is not own_sector_only either. "
                   "Every tie "
                   "counts both ways. Rows are in the order of the file. Takes time linear in actors and ties.",
                   "no_ties: aktér nemá ve výběru žádnou vazbu. own_sector_only: aktér má vazby i rezort a všichni, s "
                   "kým je "
                   "spojen, jsou z téhož rezortu. Aktér bez rezortu nikdy není own_sector_only. O partnerovi bez "
                   "rezortu se "
                   "neví, že by byl z téhož rezortu, takže ani ten, kdo takového má, není own_sector_only. Každá vazba "
                   "platí "
                   "oběma směry. Řádky jsou v pořadí souboru. Doba výpočtu roste úměrně počtu aktérů a vazeb."},
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
