/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ties with kinds and reporters, for the tests of what is said of one pair. */
#ifndef REPORTED_H
#define REPORTED_H

#include "sample-network.h"

/* Actors a, b, c and the coordinator k; ties as rows of from, to, kind, reported_by, ended by NULL. */
static inline SitnetNetwork *
reported_network (const char *const rows[][4])
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "A", "kind", "", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "b", "name", "B", "kind", "", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "c", "name", "C", "kind", "", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "k", "name", "K", "kind", "coordinator", NULL);
  for (guint r = 0; rows[r][0] != NULL; r++)
    sitnet_builder_add (builder, NULL, "ties", "from", rows[r][0], "to", rows[r][1], "kind", rows[r][2], "reported_by",
                        rows[r][3], NULL);
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

#endif
