/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A host program: it feeds libsitnet from its own memory, asks for bridges and gaps, and draws a map. */
#include <sitnet/sitnet.h>
#include <stdio.h>

static const char *const actors[][3] = {{"ospod", "OSPOD Podlesí", "child_protection"},
                                        {"school", "ZŠ Lipová", "school"},
                                        {"counsel", "Rodinná poradna Most", "social"},
                                        {"police", "Obvodní oddělení policie", "police"}};
static const char *const ties[][2] = {
    {"ospod", "school"}, {"ospod", "police"}, {"school", "police"}, {"ospod", "counsel"}};

static gboolean
add_rows (SitnetBuilder *builder, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    if (!sitnet_builder_add (builder, error, "actors", "id", actors[i][0], "name", actors[i][1], "sector", actors[i][2],
                             NULL))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    if (!sitnet_builder_add (builder, error, "ties", "from", ties[i][0], "to", ties[i][1], NULL))
      return FALSE;
  return sitnet_builder_add (builder, error, "services", "id", "s1", "actor", "counsel", "needs", "material.debt",
                             NULL) &&
         sitnet_builder_add (builder, error, "demands", "need", "health.addiction", "area", "podlesi", "families", "12",
                             NULL);
}

static SitnetNetwork *
build_network (GError **error)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  return add_rows (builder, error) ? sitnet_builder_seal (builder, NULL, error) : NULL;
}

static gboolean
answer (SitnetNetwork *network, const char *question, GError **error)
{
  g_autoptr (SitnetTable) table = sitnet_network_ask (network, question, NULL, error);
  g_autofree char *text = table != NULL ? sitnet_table_to_text (table, SITNET_FORMAT_JSON, error) : NULL;
  return text != NULL && printf ("%s: %s", question, text) > 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = build_network (&error);
  g_autoptr (SitnetMap) map = network != NULL ? sitnet_map_new (network, SITNET_LANGUAGE_CS) : NULL;
  if (map != NULL && answer (network, "bridges", &error) && answer (network, "gaps", &error) &&
      sitnet_map_save (map, argc > 1 ? argv[1] : "map.svg", &error))
    return 0;
  g_autofree char *message = sitnet_error_dup_message (error, SITNET_LANGUAGE_CS);
  fprintf (stderr, "%s\n", message);
  return 1;
}
