/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Data sets of hosts without files: their sheets lie in memory as they would lie in a folder. */
#include "csv-folder.h"
#include "options-private.h"
#include "reading-names.h"
#include "sheet-builder.h"

#include "error-private.h"

#include <sitnet/io.h>

/* The only format whose files are told by their names alone. */
static gboolean
check_format (const SitnetOptions *options, GError **error)
{
  SitnetFormat format = sitnet_options_get_format (options);
  if (format == SITNET_FORMAT_AUTO || format == SITNET_FORMAT_CSV)
    return TRUE;
  const char *name = sitnet_format_get_name (format);
  sitnet_error_set (error, SITNET_ERROR_FORMAT, "a data set is neither read nor written as %s",
                    name != NULL ? name : "?");
  return FALSE;
}

SitnetNetwork *
sitnet_network_read_memory (GHashTable *files, SitnetOptions *options, SitnetTable **findings, GError **error)
{
  g_return_val_if_fail (files != NULL, NULL);
  if (findings != NULL)
    *findings = NULL;
  if (!check_format (options, error))
    return NULL;
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (sitnet_options_get_language (options));
  sitnet_options_follow (options, sitnet_builder_get_watch (builder));
  SitnetReadingNames *names = sitnet_reading_names_new (options, error);
  if (names == NULL)
    return NULL;
  sitnet_builder_take_names (builder, names);
  if (!sitnet_csv_folder_read_memory (files, builder, error))
    return NULL;
  return sitnet_builder_seal (builder, findings, error);
}

GHashTable *
sitnet_network_write_memory (SitnetNetwork *network, SitnetOptions *options, GError **error)
{
  g_return_val_if_fail (network != NULL, NULL);
  if (!check_format (options, error))
    return NULL;
  SitnetWatch watch = {.message = N_ ("writing the data was stopped")};
  sitnet_options_follow (options, &watch);
  return sitnet_csv_folder_write_memory (network, &watch, error);
}
