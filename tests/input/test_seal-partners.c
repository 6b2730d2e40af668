/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Several partners in one cell are as many ties. */
#include "named-samples.h"

/* The cells of a sample are parted by commas, so these come as they are. */
static SitnetBuilder *
with_partners (const char *to)
{
  SitnetBuilder *builder = sample_builder ("actors: id,name\na,Alfa\nb,Beta\nc,Klub Vlnka\n");
  sitnet_builder_add (builder, NULL, "actors", "id", "d", "name", "Domov, z. ú.", NULL);
  sitnet_builder_add (builder, NULL, "actors", "id", "e|f", "name", "Dům e", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "b", "to", "a", "kind", "refers", "strength", "2", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "a", "to", to, "kind", "agreement", "strength", "3", "note", "x",
                      NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "c", "to", "b", NULL);
  return builder;
}

static void
assert_ties (const char *to, const char *expected)
{
  static const char *const names[] = {"from", "to", "kind", "strength", "note"};
  g_autoptr (SitnetBuilder) builder = with_partners (to);
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  g_autoptr (GString) ties = g_string_new (NULL);
  const SitnetTable *sheet = network != NULL ? sitnet_network_get_sheet (network, "ties") : NULL;
  for (gsize row = 0; sheet != NULL && row < sitnet_table_get_n_rows (sheet); row++)
    for (guint c = 0; c < G_N_ELEMENTS (names); c++) {
      const SitnetColumn *column = sitnet_table_find_column (sheet, names[c]);
      g_autofree char *cell = column != NULL ? sitnet_column_dup_cell (column, row) : NULL;
      g_string_append_printf (ties, "%s%s", cell != NULL ? cell : "-", c + 1 < G_N_ELEMENTS (names) ? " " : "|");
    }
  ASSERT_TEXT (ties->str, expected);
}

#define BEFORE "b a refers 2 -|"
#define BEHIND "c b cooperates - -|"

static void
makes_a_row_of_each (void)
{
  assert_ties ("b|c", BEFORE "a b agreement 3 x|a c agreement 3 x|" BEHIND);
  assert_ties ("Beta; klub vlnka", BEFORE "a b agreement 3 x|a c agreement 3 x|" BEHIND);
  assert_ties ("Klub Vlnka, Domov, z. ú., Beta",
               BEFORE "a c agreement 3 x|a d agreement 3 x|a b agreement 3 x|" BEHIND);
  assert_ties ("b/c", BEFORE "a b agreement 3 x|a c agreement 3 x|" BEHIND);
  assert_ties ("b\nc", BEFORE "a b agreement 3 x|a c agreement 3 x|" BEHIND);
  assert_ties ("b|", BEFORE "a b agreement 3 x|" BEHIND);
}

static void
leaves_what_is_one (void)
{
  assert_ties ("Domov, z. ú.", BEFORE "a d agreement 3 x|" BEHIND);
  assert_ties ("e|f", BEFORE "a e|f agreement 3 x|" BEHIND);
  assert_ties ("b", BEFORE "a b agreement 3 x|" BEHIND);
}

static void
assert_found (const char *to, const char *expected, const char *part)
{
  g_autoptr (SitnetBuilder) builder = with_partners (to);
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  g_clear_pointer (&network, sitnet_network_unref);
  g_autofree char *found = sample_findings (table);
  ASSERT_TEXT (found, expected);
  const char *message = sitnet_column_get_text (sitnet_table_find_column (table, "message"), 0);
  if (strstr (message, part) == NULL)
    ASSERT_TEXT (message, part);
}

/* The rows keep the numbers that the spreadsheet gives them. */
static void
names_the_row_and_the_part (void)
{
  assert_found ("b|nikdo|c", "error ties 3 to|", "“nikdo” does not exist");
  assert_found ("b, nikdo", "error ties 3 to|", "Put | between them");
  g_autoptr (SitnetBuilder) builder = with_partners ("b|c");
  sitnet_builder_add (builder, NULL, "ties", "from", "b", "to", "x", NULL);
  g_autoptr (SitnetTable) table = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &table, NULL);
  CU_ASSERT_PTR_NULL (network);
  g_autofree char *found = sample_findings (table);
  ASSERT_TEXT (found, "error ties 5 to|");
}

static void
links_each_pair (void)
{
  g_autoptr (SitnetBuilder) builder = with_partners ("b|c|d");
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, NULL, NULL);
  CU_ASSERT_EQUAL (sitnet_network_get_n_links (network), 4);
}

static const TestCase cases[] = {
    {"makes a row of each", makes_a_row_of_each},
    {"leaves what is one", leaves_what_is_one},
    {"names the row and the part", names_the_row_and_the_part},
    {"links each pair", links_each_pair},
};
TEST_MAIN ("seal-partners", cases)
