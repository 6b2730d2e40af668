/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A network with a need: the clinic serves children of 6 to 10 on the specialised level, the club anybody; school and court ask,
   the school knows the clinic, the club itself asks too; nobody else has to do with it. */
#ifndef TEST_SAMPLE_NEED_H
#define TEST_SAMPLE_NEED_H

#include "test.h"

#include <sitnet/builder.h>

static inline SitnetNetwork *
sample_need_network (void)
{
  static const char *const actors[][3] = {{"clinic", "Ordinace", "health"},
                                          {"club", "Klub", "leisure"},
                                          {"school", "Škola", "school"},
                                          {"court", "Soud", "justice"},
                                          {"police", "Policie", "police"}};
  static const char *const demands[][3] = {
      {"school", "6", "8"}, {"court", "11", "14"}, {"club", "3", "5"}, {"police", "6", "8"}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (builder, NULL, "areas", "code", "x", "name", "Podlesí", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    sitnet_builder_add (builder, NULL, "actors", "id", actors[i][0], "name", actors[i][1], "sector", actors[i][2],
                        "area", "x", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "school", "to", "clinic", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "police", "to", "court", NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s1", "actor", "clinic", "needs", "health.psychology", "areas",
                      "x", "level", "specialised", "age_from", "6", "age_to", "10", NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s2", "actor", "club", "needs", "health.psychology", "areas",
                      "*", "age_from", "11", NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s3", "actor", "police", "needs", "safety.violence", "areas",
                      "x", NULL); /* another need */
  for (guint i = 0; i < G_N_ELEMENTS (demands); i++)
    sitnet_builder_add (builder, NULL, "demands", "need", i < 3 ? "health.psychology" : "safety.shelter", "area", "x",
                        "reported_by", demands[i][0], "age_from", demands[i][1], "age_to", demands[i][2], NULL);
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

#endif
