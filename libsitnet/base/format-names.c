/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The names of formats. */
#include "choice.h"

#include <sitnet/format.h>

static const char *const names[] = {
    [SITNET_FORMAT_AUTO] = NULL, [SITNET_FORMAT_CSV] = "csv",   [SITNET_FORMAT_JSON] = "json",
    [SITNET_FORMAT_SVG] = "svg", [SITNET_FORMAT_PDF] = "pdf",   [SITNET_FORMAT_PNG] = "png",
    [SITNET_FORMAT_DOT] = "dot", [SITNET_FORMAT_XLSX] = "xlsx", [SITNET_FORMAT_ODS] = "ods",
};
static const SitnetChoice choice = {N_ ("There is no format “%s”; choose one of %s"), names, G_N_ELEMENTS (names)};

gboolean
sitnet_format_from_text (const char *text, SitnetFormat *format, GError **error)
{
  g_return_val_if_fail (text != NULL && format != NULL, FALSE);
  guint value;
  if (!sitnet_choice_from_text (&choice, text, &value, error))
    return FALSE;
  *format = (SitnetFormat)value;
  return TRUE;
}

const char *
sitnet_format_get_name (SitnetFormat format)
{
  return sitnet_choice_get_name (&choice, (guint)format);
}
