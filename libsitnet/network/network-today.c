/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The day on which a network is looked at: that of its scope, else today. */
#include "network-today.h"

#include "scope-private.h"

gint32
sitnet_network_get_day (const SitnetNetwork *self)
{
  if (self->scope->has_date)
    return self->scope->date;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) epoch = g_date_time_new_utc (1970, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) midnight = g_date_time_new_utc (g_date_time_get_year (now), g_date_time_get_month (now),
                                                        g_date_time_get_day_of_month (now), 0, 0, 0);
  return (gint32)(g_date_time_difference (midnight, epoch) / G_TIME_SPAN_DAY);
}

SitnetNetwork *
sitnet_network_scope_today (SitnetNetwork *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (self->scope->has_date)
    return sitnet_network_ref (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  return sitnet_scope_set_date (scope, today, error) ? sitnet_network_scope (self, scope, error) : NULL;
}

SitnetNetwork *
sitnet_network_ref_later (SitnetNetwork *self, const SitnetNetwork *before, GError **error)
{
  return before->scope->has_date ? sitnet_network_scope_today (self, error) : sitnet_network_ref (self);
}
