/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A small district whose organisations are asked: two have told of ties, one name is that of two. */
#ifndef SITNET_TEST_ASKED_NETWORK_H
#define SITNET_TEST_ASKED_NETWORK_H

#include "test.h"

#include <sitnet/builder.h>

static inline SitnetNetwork *
asked_network (void)
{
  static const char *const actors[][4] = {{"ospod", "OSPOD Podlesí", "child_protection", ""},
                                          {"police", "Policie Podlesí", "police", ""},
                                          {"zs1", "Základní škola", "school", ""},
                                          {"zs2", "Základní škola", "school", ""},
                                          {"sitar", "Koordinátor", "", "coordinator"}};
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "podlesi", "name", "Podlesí", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    sitnet_builder_add (b, NULL, "actors", "id", actors[i][0], "name", actors[i][1], "sector", actors[i][2], "kind",
                        actors[i][3], "area", "podlesi", NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "ospod", "to", "zs1", "kind", "", "strength", "2", "since", "2017",
                      "reported_by", "ospod", "our_number", "17", NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "police", "to", "ospod", "kind", "informs", "reported_by", "ospod",
                      NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "police", "to", "ospod", "kind", "informs", "reported_by", "police",
                      NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "zs1", "to", "zs2", "reported_by", "ospod", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "s1", "actor", "ospod", "name", "Doučování", "needs",
                      "learning.tutoring|safety", "age_from", "6", "capacity", "12", "areas", "podlesi", NULL);
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (b, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

#endif
