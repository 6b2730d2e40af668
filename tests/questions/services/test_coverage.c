/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Coverage: the worked example, roll-up, axes, guests of an area. */
#include "district.h"
#include "sample-answer.h"
#include "questions.h"

static char *
coverage_text (SitnetNetwork *network, const char *columns)
{
  g_autoptr (SitnetTable) table = sample_run (&sitnet_coverage, network, NULL, NULL);
  return district_text (table, columns);
}

static void
covers_the_worked_example (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autofree char *text = coverage_text (network, "need area age_from age_to providers capacity demand status");
  ASSERT_TEXT (text, "relationships podlesi 3 5 1 - - covered\n"
                     "relationships podlesi 6 15 2 15 20 short\n"
                     "relationships podlesi 16 17 1 - - covered\n"
                     "relationships.mediation podlesi 3 5 1 - - covered\n"
                     "relationships.mediation podlesi 6 15 2 15 20 short\n"
                     "relationships.mediation podlesi 16 17 1 - - covered\n"
                     "health podlesi 0 11 1 20 - fragile\n"
                     "health podlesi 12 17 1 10 6 missing\n"
                     "health.psychology podlesi 0 17 1 - - covered\n"
                     "health.addiction podlesi 12 17 0 0 6 missing\n"
                     "learning podlesi 6 10 1 12 10 fragile\n"
                     "learning podlesi 11 15 0 0 10 missing\n"
                     "learning.tutoring podlesi 6 10 1 12 10 fragile\n"
                     "learning.tutoring podlesi 11 15 0 0 10 missing\n"
                     "material podlesi 0 17 1 20 - covered\n"
                     "material.debt podlesi 0 17 1 20 - covered\n");
}

/* Residential care does not cover a need asked for at home. */
static void
keeps_forms_apart (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "safety", "form", "residential", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "safety", "area", "x", "form", "field", "families", "3", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "safety", "area", "x", "families", "2", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *text = coverage_text (network, "need form age_from age_to providers demand status");
  ASSERT_TEXT (text, "safety - 0 17 1 2 fragile\n"
                     "safety - 18 - 1 - covered\n"
                     "safety field 0 17 0 3 missing\n"
                     "safety residential 0 - 1 - covered\n");
}

/* A service for two areas brings each its share; the area's own page shows no more than that. */
static void
shares_between_areas (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "y", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "safety", "areas", "x|y", "capacity", "12",
                      "age_to", "17", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "safety", "area", "x", "families", "3", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "safety", "area", "y", "families", "1", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *both = coverage_text (network, "area providers capacity demand status");
  ASSERT_TEXT (both, "x 1 9 3 fragile\ny 1 3 1 fragile\n");
  g_autoptr (SitnetScope) scope = sitnet_scope_new ();
  sitnet_scope_add_area (scope, "y");
  g_autoptr (SitnetNetwork) part = sitnet_network_scope (network, scope, NULL);
  g_autofree char *one = coverage_text (part, "area providers capacity demand status");
  ASSERT_TEXT (one, "y 1 3 1 fragile\n");
}

static char *
status_of_material (const char *need, const char *least, guint n_advisers, gboolean shelters)
{
  static const char *const ids[] = {"a", "b", "c"};
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    sitnet_builder_add (b, NULL, "actors", "id", ids[i], "name", ids[i], "area", "x", NULL);
  for (guint i = 0; i < n_advisers; i++)
    sitnet_builder_add (b, NULL, "services", "id", ids[i], "actor", ids[i], "needs", "material.debt", "age_to", "17",
                        NULL);
  if (shelters)
    sitnet_builder_add (b, NULL, "services", "id", "s", "actor", "c", "needs", "material.crisis_housing", "age_to",
                        "17", NULL);
  sitnet_builder_add (b, NULL, "standard", "need", need, "min_providers", least, NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  return coverage_text (network, "need providers status");
}

/* What is asked at a finer need is judged there, so the wider row is as bad as that, however many others it unites; what
   is asked at the wider need may be answered by any of them. */
static void
takes_the_worst_of_what_it_unites (void)
{
  static const struct {
    const char *need, *least;
    guint n_advisers;
    gboolean shelters;
    const char *text;
  } rows[] = {
      {"material.crisis_housing", "3", 2, FALSE,
       "material 2 missing\nmaterial.crisis_housing 0 missing\nmaterial.debt 2 covered\n"},
      {"material.crisis_housing", "3", 3, FALSE,
       "material 3 missing\nmaterial.crisis_housing 0 missing\nmaterial.debt 3 covered\n"},
      {"material.crisis_housing", "3", 2, TRUE,
       "material 3 short\nmaterial.crisis_housing 1 short\nmaterial.debt 2 covered\n"},
      {"material.crisis_housing", "1", 2, TRUE,
       "material 3 fragile\nmaterial.crisis_housing 1 fragile\nmaterial.debt 2 covered\n"},
      {"material", "3", 2, TRUE, "material 3 covered\nmaterial.crisis_housing 1 covered\nmaterial.debt 2 covered\n"},
      {"material", "3", 2, FALSE, "material 2 short\nmaterial.debt 2 covered\n"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = status_of_material (rows[i].need, rows[i].least, rows[i].n_advisers, rows[i].shelters);
    ASSERT_TEXT (text, rows[i].text);
  }
}

/* What is asked without an area is served from everywhere, and by who names no area either, but from no one area. */
static void
serves_demands_without_an_area (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "areas", "code", "x", NULL);
  sitnet_builder_add (b, NULL, "areas", "code", "y", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", "area", "x", NULL);
  sitnet_builder_add (b, NULL, "actors", "id", "b", "name", "B", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "health", "areas", "*", "age_to", "17",
                      "capacity", "8", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "2", "actor", "b", "needs", "health", "age_to", "17", "capacity", "1",
                      NULL);
  sitnet_builder_add (b, NULL, "services", "id", "3", "actor", "b", "needs", "health", "areas", "x|y", "age_to", "17",
                      NULL);
  sitnet_builder_add (b, NULL, "services", "id", "4", "actor", "a", "needs", "safety", "age_to", "17", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "health", "area", "", "families", "10", NULL);
  sitnet_builder_add (b, NULL, "demands", "need", "safety", "area", "", "families", "5", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *text = coverage_text (network, "need area providers capacity demand status");
  ASSERT_TEXT (text, "safety - 0 0 5 missing\nsafety x 1 - - covered\n"
                     "health - 2 9 10 short\nhealth x 2 - - covered\nhealth y 2 - - covered\n");
}

static void
shows_services_without_an_area (void)
{
  g_autoptr (SitnetBuilder) b = sitnet_builder_new (SITNET_LANGUAGE_EN);
  sitnet_builder_add (b, NULL, "actors", "id", "a", "name", "A", NULL);
  sitnet_builder_add (b, NULL, "services", "id", "1", "actor", "a", "needs", "safety.shelter", "areas", "*", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (b);
  g_autofree char *text = coverage_text (network, "need area age_from age_to providers status");
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "safety.shelter - 0 17 1 fragile\nsafety.shelter - 18 - 1 covered\n"));
}

static const TestCase cases[] = {
    {"covers the worked example", covers_the_worked_example},
    {"keeps forms apart", keeps_forms_apart},
    {"shares between areas", shares_between_areas},
    {"takes the worst of what it unites", takes_the_worst_of_what_it_unites},
    {"serves demands without an area", serves_demands_without_an_area},
    {"shows services without an area", shows_services_without_an_area},
};
TEST_MAIN ("coverage", cases)
