/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* isolates: actors with no tie at all, or with none outside their own sector. */
#include "query.h"

#include "asked.h"
#include "column-builder.h"
#include "message.h"
#include "column-private.h"
#include "table-private.h"

typedef enum { NO_TIES, OWN_SECTOR_ONLY, NOT_ISOLATED } Reason;

static const SitnetCellWord reason_words[] = {
    {"no_ties", N_ ("no ties at all")},
    {"own_sector_only", N_ ("ties in its own sector only")},
    {NULL, NULL},
};

static const SitnetResultColumn columns[] = {
    {"actor", SITNET_VALUE_CATEGORY, NULL, N_ ("the actor"), .refers_to = "actors"},
    {"sector", SITNET_VALUE_CATEGORY, NULL, N_ ("its sector"), .refers_to = "sectors"},
    {"reason", SITNET_VALUE_CATEGORY, NULL, N_ ("no_ties or own_sector_only"), .heading = N_ ("why"),
     .words = reason_words},
    {"asked", SITNET_VALUE_BOOL, NULL, N_ ("whether it was asked"), .empty = N_ ("nobody reports ties")},
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

static SitnetColumn *
asked_column (const SitnetNetwork *network, const guint32 *actors, guint32 n)
{
  const SitnetAsked *asked = sitnet_asked_of (network);
  SitnetColumnBuilder *column = sitnet_column_builder_new ("asked", SITNET_VALUE_BOOL);
  for (guint32 i = 0; i < n; i++) {
    gint was_asked = sitnet_asked_actor (asked, network, actors[i]);
    if (was_asked < 0)
      sitnet_column_builder_add_missing (column);
    else
      sitnet_column_builder_add_bool (column, was_asked == 1);
  }
  return sitnet_column_builder_seal (column);
}

static SitnetTable *
make_table (const SitnetNetwork *network, const char *note, guint32 *actors, gint32 *sectors, gint32 *reasons,
            guint32 n)
{
  g_autoptr (SitnetColumn) sector_labels =
      sitnet_vocabulary_to_column (network->dataset->vocabularies[SITNET_SHEET_SECTORS], "sector");
  g_autoptr (SitnetColumn) reason_texts = reason_labels ();
  SitnetColumn *asked = asked_column (network, actors, n);
  GPtrArray *answer = g_ptr_array_new ();
  g_ptr_array_add (answer, sitnet_result_actor_column (network, "actor", actors, n));
  g_ptr_array_add (answer, sitnet_column_new_category_take ("sector", n, sectors, sector_labels));
  g_ptr_array_add (answer, sitnet_column_new_category_take ("reason", n, reasons, reason_texts));
  g_ptr_array_add (answer, asked);
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
    .title = NC_ ("title of a question", "Isolated actors"),
    .question = N_ ("Who stands alone, or only among their own?"),
    .row = N_ ("a row is an isolated actor"),
    .definition = DEFINITION_ ("isolates"),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .nothing = N_ ("No isolated actors."),
    .run = run,
};
