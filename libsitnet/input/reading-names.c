/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a caller says of sheets and columns whose names tell nothing: which sheet, which column is meant. */
#include "reading-names.h"

#include "builder-state.h"
#include "error-private.h"
#include "heading-words.h"
#include "options-private.h"
#include "text-fold.h"

#include <string.h>

struct _SitnetReadingNames {
  GHashTable *sheets;  /* folded name → 1 + sheet */
  GHashTable *columns; /* folded heading → name */
  gint any;            /* −1 for none */
};

static SitnetSlice
slice_of (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static gboolean
is_column (const char *name)
{
  SitnetSlice text = slice_of (name);
  SitnetHeadingMeaning meaning = sitnet_heading_read (text);
  for (gint sheet = 0; sheet < SITNET_N_SHEETS; sheet++)
    if (sitnet_schema_match_header ((SitnetSheet)sheet, text) >= 0)
      return TRUE;
  return meaning == SITNET_HEADING_PARTNERS || meaning == SITNET_HEADING_NEEDS;
}

static gboolean
take_sheet (SitnetReadingNames *self, const SitnetNamedThing *named, GError **error)
{
  gint sheet = sitnet_sheet_name_match (named->meant);
  if (sheet < 0) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "there is no sheet \"%s\"; known are actors, ties, services and others", named->meant);
    return FALSE;
  }
  if (named->name == NULL)
    self->any = sheet;
  else
    g_hash_table_insert (self->sheets, sitnet_text_fold_dup_text (slice_of (named->name)), GINT_TO_POINTER (sheet + 1));
  return TRUE;
}

static gboolean
take_column (SitnetReadingNames *self, const SitnetNamedThing *named, GError **error)
{
  if (!is_column (named->meant)) {
    sitnet_error_set (error, SITNET_ERROR_ARGUMENT,
                      "there is no column \"%s\"; name one of a sheet, or partners or needs", named->meant);
    return FALSE;
  }
  g_hash_table_insert (self->columns, sitnet_text_fold_dup_text (slice_of (named->name)), g_strdup (named->meant));
  return TRUE;
}

SitnetReadingNames *
sitnet_reading_names_new (const SitnetOptions *options, GError **error)
{
  g_autoptr (SitnetReadingNames) self = g_new0 (SitnetReadingNames, 1);
  self->sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->any = -1;
  for (guint i = 0; options != NULL && i < options->sheets->len; i++)
    if (!take_sheet (self, options->sheets->pdata[i], error))
      return NULL;
  for (guint i = 0; options != NULL && i < options->columns->len; i++)
    if (!take_column (self, options->columns->pdata[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

void
sitnet_reading_names_free (SitnetReadingNames *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->sheets);
  g_hash_table_unref (self->columns);
  g_free (self);
}

gint
sitnet_reading_names_find_sheet (const SitnetReadingNames *self, const char *name)
{
  if (self == NULL || g_hash_table_size (self->sheets) == 0)
    return -1;
  g_autofree char *folded = sitnet_text_fold_dup_text (slice_of (name));
  return GPOINTER_TO_INT (g_hash_table_lookup (self->sheets, folded)) - 1;
}

gint
sitnet_reading_names_find_any (const SitnetReadingNames *self)
{
  return self != NULL ? self->any : -1;
}

SitnetSlice
sitnet_reading_names_rename (const SitnetReadingNames *self, SitnetSlice heading)
{
  if (self == NULL || g_hash_table_size (self->columns) == 0 || heading.length == 0)
    return heading;
  g_autofree char *folded = sitnet_text_fold_dup_text (sitnet_slice_trim (heading));
  const char *name = g_hash_table_lookup (self->columns, folded);
  return name != NULL ? slice_of (name) : heading;
}

void
sitnet_builder_take_names (SitnetBuilder *self, SitnetReadingNames *names)
{
  sitnet_reading_names_free (self->names);
  self->names = names;
}

const SitnetReadingNames *
sitnet_builder_get_names (const SitnetBuilder *self)
{
  return self->trunk != NULL ? self->trunk->names : self->names;
}
