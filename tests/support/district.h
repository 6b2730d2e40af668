/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The worked example of docs/coverage.md: five actors, six services, four demands. */
#ifndef DISTRICT_H
#define DISTRICT_H

#include "sample-network.h"

static inline SitnetBuilder *
district_builder (void)
{
  SitnetBuilder *b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "podlesi", "name", "Podlesí", NULL);
  static const char *const actors[][3] = {{"ospod", "OSPOD Podlesí", "child_protection"},
                                          {"school", "ZŠ Lipová", "school"},
                                          {"counsel", "Rodinná poradna Most", "social"},
                                          {"centre", "Centrum Dlaň", "social"},
                                          {"clinic", "Klinika Podlesí", "health"}};
  static const char *const services[][6] = {{"s1", "counsel", "material.debt", "0", "17", "20"},
                                            {"s2", "counsel", "relationships.mediation", "3", "17", "10"},
                                            {"s3", "centre", "relationships.mediation", "6", "15", "5"},
                                            {"s4", "centre", "learning.tutoring", "6", "10", "12"},
                                            {"s5", "clinic", "health.psychology", "0", "17", ""},
                                            {"s6", "clinic", "health", "0", "17", "30"}};
  static const char *const demands[][5] = {{"relationships.mediation", "6", "15", "20", "ospod"},
                                           {"learning.tutoring", "6", "15", "20", "school"},
                                           {"health.addiction", "12", "17", "6", "school"},
                                           {"health", "0", "17", "", "ospod"}};
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    sitnet_builder_add (b, NULL, "actors", "id", actors[i][0], "name", actors[i][1], "sector", actors[i][2], "area",
                        "podlesi", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    sitnet_builder_add (b, NULL, "services", "id", services[i][0], "actor", services[i][1], "needs", services[i][2],
                        "age_from", services[i][3], "age_to", services[i][4], "capacity", services[i][5], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (demands); i++)
    sitnet_builder_add (b, NULL, "demands", "need", demands[i][0], "area", "podlesi", "age_from", demands[i][1],
                        "age_to", demands[i][2], "families", demands[i][3], "reported_by", demands[i][4], NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "ospod", "to", "counsel", NULL);
  sitnet_builder_add (b, NULL, "ties", "from", "school", "to", "centre", NULL);
  sitnet_builder_add (b, NULL, "expectations", "from", "school", "to", "clinic", "what", "a psychologist's advice",
                      "status", "asked", NULL);
  sitnet_builder_add (b, NULL, "expectations", "from", "school", "to", "centre", "what", "tutoring", "status", "asked",
                      NULL);
  return b;
}

static inline SitnetNetwork *
district_seal (SitnetBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static inline SitnetNetwork *
district_network (void)
{
  g_autoptr (SitnetBuilder) builder = district_builder ();
  return district_seal (builder);
}

/* The chosen columns of a table as text: cells by spaces, "-" where empty, rows by line ends. */
static inline char *
district_text (SitnetTable *table, const char *names)
{
  g_auto (GStrv) chosen = g_strsplit (names, " ", -1);
  GString *text = g_string_new (NULL);
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++) {
    for (char **name = chosen; *name != NULL; name++) {
      g_autofree char *cell = sitnet_column_dup_cell (sitnet_table_find_column (table, *name), row);
      g_string_append_printf (text, "%s%s", name > chosen ? " " : "", cell != NULL && *cell != '\0' ? cell : "-");
    }
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

#endif
