/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows going into a sheet by batches. */
#include "data-set.h"
#include "sheet-rows.h"

#define SLICE(text) ((SitnetSlice){text, strlen (text)})

static char *
seal (SitnetBuilder *builder)
{
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  g_autofree char *text = findings_to_text (findings);
  return g_strdup_printf ("%d actors\n%s", network != NULL ? (int)sitnet_network_get_n_actors (network) : -1, text);
}

static void
takes_more_rows_than_a_batch (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  const SitnetSlice header[] = {SLICE ("id"), SLICE ("name")};
  SitnetSheetRows rows;
  char ids[1200][8];
  sitnet_sheet_rows_init (&rows, builder, SITNET_SHEET_ACTORS, "actors");
  CU_ASSERT_TRUE_FATAL (sitnet_sheet_rows_open (&rows, header, 2, 4));
  for (guint i = 0; i < 1200; i++) {
    SitnetSlice *cells = sitnet_sheet_rows_next (&rows, i + 5);
    g_snprintf (ids[i], sizeof ids[i], "a%u", i);
    cells[0] = cells[1] = SLICE (ids[i]);
  }
  sitnet_sheet_rows_add_empty (&rows, 1300);
  sitnet_sheet_rows_flush (&rows);
  sitnet_sheet_rows_clear (&rows);
  g_autofree char *shown = seal (builder);
  ASSERT_TEXT (shown, "1200 actors\nwarning actors 1300 -\n");
}

static void
names_the_row_of_the_header (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  const SitnetSlice header[] = {SLICE ("id"), SLICE ("kód"), SLICE ("PodlesĂ­")};
  SitnetSheetRows rows;
  sitnet_sheet_rows_init (&rows, builder, SITNET_SHEET_ACTORS, "actors");
  CU_ASSERT_FALSE (sitnet_sheet_rows_open (&rows, header, 3, 4));
  g_autofree char *column = sitnet_sheet_rows_dup_column (&rows, 7);
  ASSERT_TEXT (column, "H");
  sitnet_sheet_rows_clear (&rows);
  g_autofree char *shown = seal (builder);
  ASSERT_TEXT (shown, "-1 actors\nerror actors 4 kód\nwarning actors 4 PodlesĂ­\n");
}

static const TestCase cases[] = {
    {"takes more rows than a batch", takes_more_rows_than_a_batch},
    {"names the row of the header", names_the_row_of_the_header},
};
TEST_MAIN ("sheet-rows", cases)
