/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A host program: it feeds libsitnet from its own memory, asks for bridges and gaps, and draws a map. */
#include <sitnet/sitnet.h>
#include <stdio.h>

static const char *const organisations[][3] = {
  {"ospod", "OSPOD Podlesí", "child_protection"}, {"school", "ZŠ Lipová", "school"},
  {"clinic", "Dětská ordinace Podlesí", "health"}, {"counsel", "Rodinná poradna Most", "social"},
  {"police", "Obvodní oddělení policie", "police"}};
static const char *const cooperation[][2] = {{"ospod", "school"}, {"ospod", "police"}, {"school", "police"},
                                             {"ospod", "counsel"}};

static void
print (const SitnetTable *table)
{
  printf ("%s: %zu\n", sitnet_table_get_name (table), sitnet_table_get_n_rows (table));
  for (gsize row = 0; row < sitnet_table_get_n_rows (table); row++)
    for (guint i = 0; i < sitnet_table_get_n_columns (table); i++) {
      g_autofree char *cell = sitnet_column_dup_cell (sitnet_table_get_column (table, i), row);
      printf ("%s%s", cell != NULL ? cell : "", i + 1 < sitnet_table_get_n_columns (table) ? "; " : "\n");
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) findings = NULL, bridges = NULL, gaps = NULL;
  g_autoptr (SitnetNetwork) network = NULL;
  g_autoptr (SitnetMap) map = NULL;
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);

  sitnet_builder_add (builder, "areas", "code", "podlesi", "name", "Podlesí", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (organisations); i++)
    sitnet_builder_add (builder, "actors", "id", organisations[i][0], "name", organisations[i][1],
                        "sector", organisations[i][2], "area", "podlesi", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cooperation); i++)
    sitnet_builder_add (builder, "ties", "from", cooperation[i][0], "to", cooperation[i][1], NULL);
  sitnet_builder_add (builder, "services", "id", "s1", "actor", "counsel", "needs", "material.debt", NULL);
  sitnet_builder_add (builder, "demands", "need", "health.addiction", "area", "podlesi", "families", "12", NULL);

  network = sitnet_builder_seal (builder, &findings, &error);
  bridges = network != NULL ? sitnet_network_ask (network, "bridges", NULL, &error) : NULL;
  gaps = bridges != NULL ? sitnet_network_ask (network, "gaps", NULL, &error) : NULL;
  map = gaps != NULL ? sitnet_map_new (network, SITNET_LANGUAGE_CS) : NULL;
  if (map == NULL || !sitnet_map_save (map, argc > 1 ? argv[1] : "map.svg", &error)) {
    fprintf (stderr, "%s\n", error->message);
    return 1;
  }
  print (bridges);
  print (gaps);
  return 0;
}
