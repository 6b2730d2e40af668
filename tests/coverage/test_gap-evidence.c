/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The evidence of white spots of all kinds, and of so many that they are written in several blocks. */
#include "gap-evidence.h"

#include "all-gaps.h"
#include "district.h"
#include "kept-coverage.h"

static SitnetColumn *
write_all (const SitnetGapList *list, SitnetLanguage language)
{
  const SitnetShortage *shortage = sitnet_network_get_shortage (list->network, NULL, NULL);
  SitnetGapEvidence evidence;
  sitnet_gap_evidence_init (&evidence, list, shortage, language);
  for (guint32 block = evidence.n_blocks; block-- > 0;) /* whoever comes first */
    CU_ASSERT_TRUE (sitnet_gap_evidence_add_block (&evidence, block, NULL));
  SitnetColumn *column = sitnet_gap_evidence_seal (&evidence);
  sitnet_gap_evidence_clear (&evidence);
  return column;
}

static void
tells_each_kind (void)
{
  static const char *const words[] = {[SITNET_GAP_MISSING] = "no service offers it",
                                      [SITNET_GAP_SHORT] = "have room for",
                                      [SITNET_GAP_FRAGILE] = "only provider",
                                      [SITNET_GAP_UNCONNECTED] = "no tie to any provider",
                                      [SITNET_GAP_UNMET] = "there is no tie between them"};
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetGapList) list = sitnet_all_gaps_find (network, 1, NULL, NULL);
  g_autoptr (SitnetColumn) column = write_all (list, SITNET_LANGUAGE_EN);
  CU_ASSERT_EQUAL (sitnet_column_get_n_rows (column), list->gaps->len);
  CU_ASSERT_STRING_EQUAL (sitnet_column_get_name (column), "evidence");
  for (guint32 i = 0; i < list->gaps->len; i++) {
    const SitnetGap *gap = &g_array_index (list->gaps, SitnetGap, i);
    const char *text = sitnet_column_get_text (column, i);
    if (strstr (text, words[gap->kind]) == NULL)
      CU_FAIL (text);
  }
}

/* The same few white spots again and again. */
static void
puts_blocks_in_order (void)
{
  enum { TIMES = 300 };
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetGapList) list = sitnet_all_gaps_find (network, 1, NULL, NULL);
  g_autoptr (SitnetColumn) few = write_all (list, SITNET_LANGUAGE_CS);
  guint32 n = list->gaps->len, n_wrong = 0;
  g_autofree SitnetGap *once = g_memdup2 (list->gaps->data, n * sizeof *once);
  for (guint i = 1; i < TIMES; i++)
    g_array_append_vals (list->gaps, once, n);
  g_autoptr (SitnetColumn) many = write_all (list, SITNET_LANGUAGE_CS);
  CU_ASSERT_EQUAL (sitnet_column_get_n_rows (many), n * TIMES);
  for (guint32 i = 0; i < n * TIMES; i++)
    n_wrong += strcmp (sitnet_column_get_text (many, i), sitnet_column_get_text (few, i % n)) != 0 ? 1 : 0;
  CU_ASSERT_EQUAL (n_wrong, 0);
}

static void
has_no_rows_without_gaps (void)
{
  g_autoptr (SitnetNetwork) network = district_network ();
  g_autoptr (SitnetGapList) list = sitnet_all_gaps_find (network, 1, NULL, NULL);
  g_array_set_size (list->gaps, 0);
  g_autoptr (SitnetColumn) column = write_all (list, SITNET_LANGUAGE_EN);
  CU_ASSERT_EQUAL (sitnet_column_get_n_rows (column), 0);
}

static const TestCase cases[] = {
    {"tells each kind", tells_each_kind},
    {"puts blocks in order", puts_blocks_in_order},
    {"has no rows without gaps", has_no_rows_without_gaps},
};
TEST_MAIN ("gap-evidence", cases)
