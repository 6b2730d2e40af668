/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers the actors of each sector, and takes away what else would tell who they are. */
#include "public-name.h"

#include "choice.h"
#include "message.h"

enum { SHOWN, HIDDEN };

static const char *const words[] = {[SHOWN] = "shown", [HIDDEN] = "hidden"};
static const SitnetChoice choice = {N_ ("The names of a map cannot be “%s”; choose one of %s"), words,
                                    G_N_ELEMENTS (words)};

gboolean
sitnet_public_names_check (const char *text, GError **error)
{
  guint value;
  return text == NULL || sitnet_choice_from_text (&choice, text, &value, error);
}

gboolean
sitnet_public_names_are_hidden (const char *text)
{
  guint value = SHOWN;
  return text != NULL && sitnet_choice_from_text (&choice, text, &value, NULL) && value == HIDDEN;
}

/* Per row of the sheet of actors: its number within its sector, from 1. */
static guint32 *
number_rows (const SitnetDataset *dataset, guint32 n_sectors)
{
  guint32 n_rows = (guint32)sitnet_dataset_n_rows (dataset, SITNET_SHEET_ACTORS);
  const SitnetColumn *sectors = sitnet_dataset_column (dataset, SITNET_SHEET_ACTORS, "sector");
  guint32 *numbers = g_new0 (guint32, (gsize)n_rows + 1);
  g_autofree guint32 *last = g_new0 (guint32, (gsize)n_sectors + 1);
  for (guint32 row = 0; row < n_rows; row++) {
    gboolean has_sector = sectors != NULL && !sitnet_column_is_missing (sectors, row);
    guint32 sector = has_sector ? (guint32)sitnet_column_get_codes (sectors)[row] : n_sectors;
    numbers[row] = ++last[MIN (sector, n_sectors)];
  }
  return numbers;
}

static void
hide (SitnetMapContent *content, SitnetMapActor *actor, guint32 number)
{
  gboolean has_sector = actor->sector >= 0;
  const char *word =
      has_sector ? content->sectors[actor->sector].word : sitnet_translate (content->language, "no sector");
  actor->public_name = g_strdup_printf ("%s %u", word, number);
  actor->public_id = g_strdup_printf ("%s-%u", has_sector ? content->sectors[actor->sector].code : "none", number);
  actor->kind = NULL;
}

void
sitnet_public_names_hide (SitnetMapContent *content, const SitnetNetwork *network)
{
  g_autofree guint32 *numbers = number_rows (network->dataset, content->n_sectors);
  for (guint32 i = 0; i < content->n_actors; i++)
    hide (content, &content->actors[i], numbers[sitnet_network_actor_row (network, i)]);
}
