/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Networks written in two lines, for the tests of maps. */
#ifndef TEST_RENDER_SAMPLE_NETWORK_H
#define TEST_RENDER_SAMPLE_NETWORK_H

#include "test.h"

#include <sitnet/builder.h>
#include <string.h>

/* Actors "a/social/Area b/school c" (id, sector, area), ties "a-b b-c". */
static inline SitnetNetwork *
sample_network (const char *actors, const char *ties)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_auto (GStrv) words = g_strsplit (actors, " ", -1);
  g_auto (GStrv) pairs = g_strsplit (ties, " ", -1);
  sitnet_builder_add (builder, NULL, "areas", "code", "5312", "name", "Podlesí", NULL);
  for (char **word = words; *word != NULL && **word != '\0'; word++) {
    g_auto (GStrv) parts = g_strsplit (*word, "/", 3);
    const char *sector = parts[1] != NULL ? parts[1] : "";
    const char *area = parts[1] != NULL && parts[2] != NULL ? parts[2] : "";
    sitnet_builder_add (builder, NULL, "actors", "id", parts[0], "name", parts[0], "sector", sector, "area", area,
                        NULL);
  }
  for (char **pair = pairs; *pair != NULL && **pair != '\0'; pair++) {
    g_auto (GStrv) ends = g_strsplit (*pair, "-", 2);
    sitnet_builder_add (builder, NULL, "ties", "from", ends[0], "to", ends[1], NULL);
  }
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

#endif
