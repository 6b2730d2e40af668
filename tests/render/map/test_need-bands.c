/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ages of a need are cut where something changes, and a gap is never hidden by what helps at other ages. */
#include "need-bands.h"

#include "sample-sheets.h"
#include "test.h"

#include <string.h>

#define ACTORS "actors: id,name\na,A\nb,B\nc,C\n"

static SitnetNeedFacts *
read_facts (const SitnetNetwork *network)
{
  g_autoptr (GError) error = NULL;
  gint32 need = sitnet_vocabulary_find (network->dataset->vocabularies[SITNET_SHEET_NEEDS], (SitnetSlice){"health", 6});
  SitnetNeedFacts *facts = sitnet_need_facts_new (network, need, NULL, &error);
  ASSERT_NO_ERROR (error);
  CU_ASSERT_PTR_NOT_NULL_FATAL (facts);
  return facts;
}

/* "0–9: 0 of 1!, 10+: 1 of 1": helpers of no level, those who ask, a gap. */
static char *
dup_bands (const char *text)
{
  g_autoptr (SitnetNetwork) network = sample_network (text);
  g_autoptr (SitnetNeedFacts) facts = read_facts (network);
  SitnetNeedBands bands;
  GString *told = g_string_new (NULL);
  sitnet_need_bands_init (&bands, facts);
  for (guint band = 0; band < bands.n_bands; band++) {
    g_autofree char *name = sitnet_need_bands_dup_name (&bands, band);
    g_string_append_printf (told, "%s%s: %u of %u%s", band > 0 ? ", " : "", name,
                            sitnet_need_bands_count_providers (&bands, facts->n_levels, band),
                            sitnet_need_bands_count_askers (&bands, band),
                            sitnet_need_bands_has_gap (&bands, band) ? "!" : "");
  }
  return g_string_free (told, FALSE);
}

static void
assert_bands (const char *text, const char *expected)
{
  g_autofree char *told = dup_bands (text);
  ASSERT_TEXT (told, expected);
}

static void
cut_where_help_begins (void)
{
  assert_bands (ACTORS, "0+: 0 of 0");
  assert_bands (ACTORS "services: id,actor,needs,age_from,age_to\ns,a,health,10,17\n"
                       "demands: need,reported_by,age_from,age_to\nhealth,b,6,17\n",
                "0–5: 0 of 0, 6–9: 0 of 1!, 10–17: 1 of 1, 18+: 0 of 0");
  assert_bands (ACTORS "services: id,actor,needs,age_from,age_to\ns,a,health,0,6\nt,b,health,7,\nu,b,health,7,9\n",
                "0+: 1 of 0"); /* one after the other: at each age there is one */
  assert_bands (ACTORS "services: id,actor,needs,age_from\ns,a,health,20\n", "0–17: 0 of 0, 18+: 1 of 0");
}

static void
many_pieces_are_put_together (void)
{
  GString *text = g_string_new (ACTORS "services: id,actor,needs,age_from,age_to\ns,a,health,0,4\nt,a,health,6,\n");
  for (guint year = 8; year < 18; year += 2) /* these differ more than the gap does */
    g_string_append_printf (text, "b%u,b,health,%u,%u\nc%u,c,health,%u,%u\n", year, year, year, year, year, year);
  g_string_append (text, "demands: need,reported_by\nhealth,b\n");
  g_autofree char *told = dup_bands (text->str);
  g_auto (GStrv) bands = g_strsplit (told, ", ", -1);
  CU_ASSERT_EQUAL (g_strv_length (bands), SITNET_NEED_BANDS);
  CU_ASSERT_PTR_NOT_NULL (strstr (told, ", 5: 0 of 1!, "));
  g_string_free (text, TRUE);
}

static const TestCase cases[] = {
    {"cut where help begins", cut_where_help_begins},
    {"many pieces are put together", many_pieces_are_put_together},
};
TEST_MAIN ("need-bands", cases)
