/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sentences in both languages: numbers, plural forms, ages, axes, long lists of names. */
#include "district.h"
#include "evidence.h"
#include "gather.h"

typedef struct {
  SitnetNetwork *network;
  SitnetProvision *provision;
  SitnetTeller teller;
  GString *text;
} Setting;

static void
set_up (Setting *self, SitnetLanguage language)
{
  self->network = district_network ();
  self->provision = sitnet_gather_provision (self->network, NULL);
  self->teller = (SitnetTeller){self->network, self->provision, language};
  self->text = g_string_new (NULL);
}

static void
tear_down (Setting *self)
{
  g_string_free (self->text, TRUE);
  sitnet_provision_free (self->provision);
  sitnet_network_unref (self->network);
}

static void
says_where_and_how_many (void)
{
  Setting here;
  set_up (&here, SITNET_LANGUAGE_CS);
  SitnetLine line = {0, 0, {0, 1, 0}, 0, 0};
  SitnetBand band = {.age_from = 15,
                     .age_to = SITNET_AGE_OLDER,
                     .demand = 7.25,
                     .flags = SITNET_BAND_DEMAND | SITNET_BAND_FAMILIES_KNOWN | SITNET_BAND_STANDARD};
  sitnet_evidence_append_missing (here.text, &here.teller, &line, &band);
  ASSERT_TEXT (here.text->str,
               "Podlesí, Vztahy, věk 15 a více, cílová skupina: Rodiny, úroveň: Cílená, forma: Terénní: "
               "poptávka 7,25 rodiny, také ve standardu; žádná služba ji nenabízí.");
  g_string_truncate (here.text, 0);
  line.fit = (SitnetFit){-1, -1, -1};
  band.age_to = 15;
  band.demand = 1;
  sitnet_evidence_append_missing (here.text, &here.teller, &line, &band);
  ASSERT_TEXT (here.text->str,
               "Podlesí, Vztahy, věk 15: poptávka 1 rodiny, také ve standardu; žádná služba ji nenabízí.");
  tear_down (&here);
}

static void
rounds_as_columns_do (void)
{
  static const struct {
    double number;
    const char *text;
  } numbers[] = {{0, "0"}, {12, "12"}, {25.0 / 3, "8,333"}, {40.8 / 3, "13,6"}, {37.04, "37"}, {2.5, "2,5"}};
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    sitnet_evidence_append_number (text, SITNET_LANGUAGE_CS, numbers[i].number);
    ASSERT_TEXT (text->str, numbers[i].text);
  }
}

static void
shortens_long_lists (void)
{
  Setting here;
  set_up (&here, SITNET_LANGUAGE_EN);
  static const guint32 actors[] = {0, 1, 2, 3, 4, 0, 1};
  SitnetLine line = {0, -1, {-1, -1, -1}, 0, 0};
  SitnetBand band = {.age_from = 0, .age_to = 3, .flags = SITNET_BAND_STANDARD};
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
  ASSERT_TEXT (here.text->str, "ZŠ Lipová se chce setkat s: Klinika Podlesí; vazba mezi nimi není.");
  g_string_truncate (here.text, 0);
  sitnet_evidence_append_unmet (here.text, &here.teller, 1, 4, "rada");
  ASSERT_TEXT (here.text->str, "ZŠ Lipová žádá: Klinika Podlesí, oč: rada; vazba mezi nimi není.");
  tear_down (&here);
}

static const TestCase cases[] = {
    {"says where and how many", says_where_and_how_many},
    {"rounds as columns do", rounds_as_columns_do},
    {"shortens long lists", shortens_long_lists},
    {"speaks Czech of requests", speaks_czech_of_requests},
};
TEST_MAIN ("evidence", cases)
