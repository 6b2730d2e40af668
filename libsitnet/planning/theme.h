/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The theme of a round table: what is to be covered, and who covers what of it. */
#ifndef SITNET_THEME_H
#define SITNET_THEME_H

#include "cover.h"
#include "network-private.h"

typedef enum { SITNET_ITEM_NEED, SITNET_ITEM_SECTOR, SITNET_ITEM_BRIDGE, SITNET_N_ITEM_KINDS } SitnetItemKind;

typedef struct {
  SitnetItemKind kind;
  gint32 code;      /* of a need or a sector */
  guint32 from, to; /* of a bridge */
} SitnetItem;

typedef struct {
  const SitnetNetwork *network;
  SitnetLanguage language;
  GArray *items;       /* SitnetItem */
  guint32 *item_of[2]; /* per need and per sector: the item that asks for it, or G_MAXUINT32 */
  SitnetCover *cover;  /* actors of the network × items; NULL until covered */
} SitnetTheme;

/* Codes end with NULL. Nothing named: all broad needs and all sectors that occur. NULL with
   SITNET_ERROR_ARGUMENT for a code that is in no vocabulary. */
SitnetTheme *sitnet_theme_new (const SitnetNetwork *network, SitnetLanguage language, const char *const *needs,
                               const char *const *sectors, gboolean bridges, GError **error);
void sitnet_theme_free (SitnetTheme *self);
/* Finds who covers what. FALSE with SITNET_ERROR_LIMIT when there is too much of both. */
gboolean sitnet_theme_cover (SitnetTheme *self, GError **error);

static inline const SitnetItem *
sitnet_theme_item (const SitnetTheme *self, guint32 index)
{
  return &((const SitnetItem *)(void *)self->items->data)[index];
}

/* The code of a need or sector, the ids of a bridge with a dash between. (transfer full) */
char *sitnet_theme_dup_code (const SitnetTheme *self, const SitnetItem *item);
void sitnet_theme_append_name (const SitnetTheme *self, const SitnetItem *item, GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetTheme, sitnet_theme_free)

#endif
