/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sentences in both languages: numbers, plural forms, ages, axes, long lists of names. */
#include "district.h"
#include "evidence.h"
#include "coverage-input.h"

typedef struct {
  SitnetNetwork *network;
  SitnetSupplyDemand *supply_demand;
  SitnetTeller teller;
  GString *text;
} Setting;

static void
set_up (Setting *self, SitnetLanguage language)
{
  self->network = district_network ();
  self->supply_demand = sitnet_coverage_input_supply_demand (self->network, NULL, NULL);
  self->teller = (SitnetTeller){self->network, self->supply_demand, language};
  self->text = g_string_new (NULL);
}

static void
tear_down (Setting *self)
{
  g_string_free (self->text, TRUE);
  sitnet_supply_demand_free (self->supply_demand);
  sitnet_network_unref (self->network);
}

static void
says_where_and_how_many (void)
{
  Setting here;
  set_up (&here, SITNET_LANGUAGE_CS);
  SitnetCoverageLine line = {0, 0, {0, 1, 0}, 0, 0};
  SitnetAgeBand band = {.age_from = 15,
                        .age_to = SITNET_AGE_OLDER,
                        .demand = 7.25,
                        .flags = SITNET_BAND_DEMAND | SITNET_BAND_FAMILIES_KNOWN | SITNET_BAND_STANDARD};
  sitnet_evidence_append_missing (here.text, &here.teller, &line, &band);
  ASSERT_TEXT (here.text->str,
               "Podlesí, Vztahy, věk 15 a více, cílová skupina: Rodiny, úroveň: Cílená, forma: Terénní: "
               "poptávka asi 7 rodin, také ve standardu; nenabízí to žádná služba.");
  g_string_truncate (here.text, 0);
  line.fit = (SitnetFit){-1, -1, -1};
  band.age_to = 15;
  band.demand = 1;
  sitnet_evidence_append_missing (here.text, &here.teller, &line, &band);
  ASSERT_TEXT (here.text->str,
               "Podlesí, Vztahy, věk 15: poptávka 1 rodiny, také ve standardu; nenabízí to žádná služba.");
  tear_down (&here);
}

/* Where nobody wrote down areas, none is missed in each sentence. */
static void
names_no_area_where_there_is_none (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  sitnet_builder_add (builder, NULL, "actors", "id", "a", "name", "A", NULL);
  sitnet_builder_add (builder, NULL, "services", "id", "s", "actor", "a", "needs", "health", NULL);
  sitnet_builder_add (builder, NULL, "demands", "need", "learning", "families", "12", NULL);
  g_autoptr (SitnetNetwork) network = district_seal (builder);
  g_autoptr (SitnetSupplyDemand) supply_demand = sitnet_coverage_input_supply_demand (network, NULL, NULL);
  const SitnetTeller teller = {network, supply_demand, SITNET_LANGUAGE_CS};
  const SitnetCoverageLine *line = &g_array_index (supply_demand->requirement_lines, SitnetCoverageLine, 0);
  g_autoptr (GString) text = g_string_new (NULL);
  sitnet_evidence_append_where (text, &teller, line, 6, 9);
  ASSERT_TEXT (text->str, "Učení se, věk 6–9: ");
  g_string_truncate (text, 0);
  sitnet_evidence_append_request (text, &teller, line, 6, 9, 12);
  ASSERT_TEXT (text->str, "Učení se (6–9 let, 12 rodin)");
}

static void
shortens_long_lists (void)
{
  Setting here;
  set_up (&here, SITNET_LANGUAGE_EN);
  static const guint32 actors[] = {0, 1, 2, 3, 4, 0, 1};
  SitnetCoverageLine line = {0, -1, {-1, -1, -1}, 0, 0};
  SitnetAgeBand band = {.age_from = 0, .age_to = 3, .flags = SITNET_BAND_STANDARD};
  sitnet_evidence_append_short (here.text, &here.teller, &line, &band, NULL, (SitnetActorRows){actors, 7});
  ASSERT_TEXT (here.text->str,
               "no area given, Relationships, age 0–3: in the standard. Here: OSPOD Podlesí, ZŠ Lipová, "
               "Rodinná poradna Most, Centrum Dlaň, Klinika Podlesí and 2 more.");
  tear_down (&here);
}

static void
speaks_czech_of_requests (void)
{
  Setting here;
  set_up (&here, SITNET_LANGUAGE_CS);
  sitnet_evidence_append_unmet (here.text, &here.teller, 1, 4, NULL);
  ASSERT_TEXT (here.text->str, "ZŠ Lipová se chce setkat s aktérem Klinika Podlesí; vazba mezi nimi není.");
  g_string_truncate (here.text, 0);
  sitnet_evidence_append_unmet (here.text, &here.teller, 1, 4, "rada");
  ASSERT_TEXT (here.text->str, "ZŠ Lipová žádá aktéra Klinika Podlesí o toto: rada; vazba mezi nimi není.");
  tear_down (&here);
}

static void
assert_room (double needed, double held, guint32 n_supplies, SitnetShortReason reason, const char *expected)
{
  static const guint32 provider[] = {3};
  Setting here;
  set_up (&here, SITNET_LANGUAGE_CS);
  SitnetCoverageLine line = {0, -1, {-1, -1, -1}, 0, 0};
  SitnetAgeBand band = {.age_from = 0, .age_to = 3, .flags = SITNET_BAND_STANDARD};
  SitnetShortGroup group = {.reason = reason, .needed = needed, .held = held, .n_lines = 1, .n_supplies = n_supplies};
  sitnet_evidence_append_short (here.text, &here.teller, &line, &band, &group, (SitnetActorRows){provider, 1});
  if (strstr (here.text->str, expected) == NULL)
    ASSERT_TEXT (here.text->str, expected);
  tear_down (&here);
}

static void
counts_families_in_czech (void)
{
  assert_room (3, 1, 1, SITNET_SHORT_BY_FLOW,
               "; jde o 3 rodiny a jediná služba, která jim může posloužit, má místa pro 1 rodinu. Zde: Centrum Dlaň.");
  assert_room (5, 4, 2, SITNET_SHORT_BY_FLOW,
               "; jde o 5 rodin a všechny služby, které jim mohou posloužit (2), mají místa pro 4 rodiny.");
  assert_room (
      7.25, 0, 1, SITNET_SHORT_BY_CHILDREN,
      "; na počet dětí v území žádá standard místa pro asi 7 rodin, ale místa zdejších služeb zabírá poptávka jinde.");
}

static const TestCase cases[] = {
    {"names no area where there is none", names_no_area_where_there_is_none},
    {"counts families in Czech", counts_families_in_czech},
    {"says where and how many", says_where_and_how_many},
    {"shortens long lists", shortens_long_lists},
    {"speaks Czech of requests", speaks_czech_of_requests},
};
TEST_MAIN ("evidence", cases)
