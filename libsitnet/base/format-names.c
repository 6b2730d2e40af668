/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The names of formats. */
#include "choice.h"

#include <sitnet/format.h>

#include "format-names.h"

/* All but SITNET_FORMAT_AUTO, which is the first and has no name. */
static const SitnetChoice choice = {N_ ("There is no format “%s”; choose one of %s"), sitnet_format_names + 1,
                                    G_N_ELEMENTS (sitnet_format_names) - 1};

gboolean
sitnet_format_from_text (const char *text, SitnetFormat *format, GError **error)
{
  g_return_val_if_fail (text != NULL && format != NULL, FALSE);
  guint value;
  if (!sitnet_choice_from_text (&choice, text, &value, error))
    return FALSE;
  *format = (SitnetFormat)(value + 1);
  return TRUE;
}

const char *
sitnet_format_get_name (SitnetFormat format)
{
  return sitnet_choice_get_name (&choice, (guint)format - 1);
}
