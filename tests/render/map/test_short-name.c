/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names get shorter and stay clear: nobody is called like another, no place loses half of its name. */
#include "short-name.h"

#include "test.h"

#include <sitnet/builder.h>

static void
test_abbreviate (void)
{
  static const char *const samples[][2] = {
      {"Základní škola Komenského", "ZŠ Komenského"},
      {"Základní a mateřská škola Javorná", "ZŠ a MŠ Javorná"},
      {"Základní škola a Mateřská škola Lhota", "ZŠ a MŠ Lhota"},
      {"Lesní mateřská škola Šiška", "Lesní MŠ Šiška"},
      {"Pedagogicko-psychologická poradna", "PPP"},
      {"OSPOD Městského úřadu Zálesná", "OSPOD MěÚ Zálesná"},
      {"Základní školačka", "Základní školačka"},
      {"", ""},
  };
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *name = sitnet_short_name_abbreviate (samples[i][0]);
    ASSERT_TEXT (name, samples[i][1]);
  }
}

static void
test_leave_out (void)
{
  static const char *const samples[][2] = {
      {"Charita Podlesí", "Charita"},
      {"Charita Podlesí – dluhová poradna", "Charita – dluhová poradna"},
      {"Obec Skalka u Podlesí", "Obec Skalka u Podlesí"},
      {"Okresní soud v Podlesí – opatrovnický úsek", "Okresní soud v Podlesí – opatrovnický úsek"},
      {"Síťařka ORP Podlesí", "Síťařka"},
      {"Krizový byt města Podlesí", "Krizový byt"},
      {"Podlesí", "Podlesí"},
      {"Škola Podlesín", "Škola Podlesín"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *name = sitnet_short_name_leave_out (samples[i][0], "Podlesí");
    ASSERT_TEXT (name, samples[i][1]);
  }
}

/* name, its short name, what the map says; half of them in Podlesí. */
static void
test_names (void)
{
  static const char *const actors[][3] = {
      {"Charita Podlesí", "", "Charita"},
      {"Mateřská škola Podlesí", "", "MŠ"},
      {"Dům dětí a mládeže Podlesí", "Domeček", "Domeček"},
      {"Knihovna Podlesí", "", "Knihovna Podlesí"},
      {"Knihovna", "", "Knihovna"},
      {"Gymnázium", "", "Gymnázium"},
      {"Obec Skalka u Podlesí", "", "Obec Skalka u Podlesí"},
  };
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_CS);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++) {
    g_autofree char *id = g_strdup_printf ("a%u", i);
    sitnet_builder_add (builder, NULL, "actors", "id", id, "name", actors[i][0], "short", actors[i][1], NULL);
  }
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  g_auto (GStrv) names = sitnet_short_names_new (network);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    ASSERT_TEXT (names[i], actors[i][2]);
}

static const TestCase cases[] = {
    {"abbreviate", test_abbreviate},
    {"leave out", test_leave_out},
    {"names", test_names},
};

TEST_MAIN ("short-name", cases)
