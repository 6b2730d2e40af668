/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The inside of a network, read by the analyses, plans and maps. All of it is set when the network is sealed or
   scoped and never changes afterwards. */
#ifndef SITNET_NETWORK_PRIVATE_H
#define SITNET_NETWORK_PRIVATE_H

#include "actor-codes.h"
#include "derived-cache.h"
#include "ids.h"
#include "links.h"
#include "schema-private.h"
#include "vocabulary.h"
#include "watch.h"

#include <sitnet/network.h>

/* The items of a list column, row by row: items[offsets[r]] … items[offsets[r + 1] − 1]. */
typedef struct {
  guint32 *offsets; /* n_rows + 1 */
  gint32 *items;    /* codes of the vocabulary, area codes (SITNET_AREA_EVERYWHERE for "*") or actor rows */
} SitnetList;

#define SITNET_AREA_EVERYWHERE (-2)

/* What does not depend on scope: shared by a network and all that is scoped from it. */
typedef struct _SitnetDataset SitnetDataset;
struct _SitnetDataset {
  gatomicrefcount refs;
  SitnetTable *sheets[SITNET_N_SHEETS]; /* as read, typed, NULL when absent; vocabularies as the user gave them */
  SitnetVocabulary *vocabularies[SITNET_N_VOCABULARIES];
  SitnetIds *actor_ids;     /* number = actor row; unknown reporters come after the actors */
  SitnetColumn *area_codes; /* labels of every area column; row = area code (also areas only named in cells) */
  guint32 n_areas;
  gint32 *area_sheet_row; /* per area: its row in the areas sheet, −1 */
  guint8 *own_areas;      /* per area: 1 = an actor, a demand or the areas sheet names it, or did so before a what-if;
                                     0 = only services do, so that it lies outside of the data */
  SitnetList services_needs, services_areas;
  SitnetList areas_neighbours, cases_needs, cases_tells, meetings_participants;
  char *dropped, *added_ties; /* what-if, in names, a line for each: "A", "A ↔ B"; NULL = none */
  guint suppression;          /* the smallest number of families that may be told; 0 = any */
};

struct _SitnetNetwork {
  gatomicrefcount refs;
  SitnetDataset *dataset;
  SitnetScope *scope;      /* never NULL; an empty one for the network as sealed */
  guint32 *areas, n_areas; /* codes of the scope's areas, ascending, each once; NULL when it names none */
  SitnetNetwork *whole;    /* what this was scoped from, NULL when it is the whole itself */

  guint32 n_actors;
  guint32 *actor_rows;     /* row in the actors sheet of each actor in scope; NULL = all, in order */
  SitnetColumn *actor_ids; /* text, n_actors; the labels of every actor column in results */
  guint8 *guests;          /* 1 = in scope only through a service for the area; NULL = none */

  guint32 n_ties;             /* rows of the ties sheet that are in scope, self-ties left out */
  guint32 *tie_rows;          /* row in the ties sheet; NULL = all, in order */
  guint32 *tie_from, *tie_to; /* actors of this network */
  gint32 *tie_kind;           /* code of the tie-kind vocabulary; NULL when all are `cooperates` */
  guint8 *tie_directed;       /* 1 = an arc; NULL when all ties are mutual */
  double *tie_strength;       /* NULL when all are 1 */
  gboolean has_own_strength;  /* else `tie_strength` is the column of the sheet */

  SitnetLinks links;           /* pairs under the rule of the scope */
  SitnetDerivedCache *derived; /* the one part that changes, under a lock of its own */
};

/* What was worked out of the network before, or is now: sitnet_derived_cache_get() of its own cache. */
gconstpointer sitnet_network_derive (const SitnetNetwork *self, const SitnetDerivedKind *kind, SitnetVariant variant,
                                     const SitnetProgress *progress, GError **error);

/* Columns of the dataset by schema name; NULL when the sheet or the column is absent. Lent. */
SitnetColumn *sitnet_dataset_column (const SitnetDataset *self, SitnetSheet sheet, const char *name);
/* Of an area by its number: as the sheet calls it, else its code; NULL for one below 0. */
const char *sitnet_dataset_area_name (const SitnetDataset *self, gint32 area);
/* Whether a row of the sheet of actors is of the kind with a meaning of its own. */
gboolean sitnet_dataset_is_coordinator (const SitnetDataset *self, guint32 row);
gsize sitnet_dataset_n_rows (const SitnetDataset *self, SitnetSheet sheet); /* 0 when absent */
/* A column of codes of the sheet of actors, such as "sector", for the actors in scope; lent. */
SitnetActorCodes sitnet_actor_codes (const SitnetNetwork *network, const char *column_name);
SitnetDataset *sitnet_dataset_ref (SitnetDataset *self);
void sitnet_dataset_unref (SitnetDataset *self);

static inline guint32
sitnet_network_actor_row (const SitnetNetwork *self, guint32 actor)
{
  return self->actor_rows ? self->actor_rows[actor] : actor;
}

static inline guint32
sitnet_network_tie_row (const SitnetNetwork *self, guint32 tie)
{
  return self->tie_rows ? self->tie_rows[tie] : tie;
}

/* −1 where empty. */
gint32 sitnet_network_actor_sector (const SitnetNetwork *self, guint32 actor);
gint32 sitnet_network_actor_area (const SitnetNetwork *self, guint32 actor);
/* The name, or the id where it is empty. Never NULL. */
const char *sitnet_network_actor_name (const SitnetNetwork *self, guint32 actor);
/* What a new data set is made of; all lent. */
typedef struct {
  SitnetTable *const *sheets; /* NULL = none */
  const char *dropped, *added_ties;
  guint suppression;
} SitnetDatasetEdit;
/* A network of these sheets in the scope of another; `watch` may be NULL, and has the rest of its part before it. */
SitnetNetwork *sitnet_network_rebuild (SitnetNetwork *self, const SitnetDatasetEdit *edit, SitnetWatch *watch,
                                       GError **error);
/* The sentence on scope and rule for results: scope, counts when guests or what-ifs apply. (transfer full) */
char *sitnet_network_dup_scope_sentence (const SitnetNetwork *self, SitnetLanguage language);
/* Whether a date range (missing ends open) holds at the scope's date; TRUE without a date. */
gboolean sitnet_network_holds_at (const SitnetNetwork *self, const SitnetColumn *since, const SitnetColumn *until,
                                  gsize row);
/* Whether an area (code, −1 = none) is in the scope's areas; TRUE when the scope names none. */
gboolean sitnet_network_has_area (const SitnetNetwork *self, gint32 area);

#endif
