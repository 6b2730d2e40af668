/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names in the place of ids, of actors and of areas. */
#include "named-samples.h"

#define THREE "actors: id,name\nospod,OSPOD Lipová\nzs,Základní škola Lipová\nklub,Klub Vlnka\n"

static void
reads_names_as_ids (void)
{
  const char *text = THREE "ties: from,to\nOSPOD Lipová,Základní škola Lipová\nOSPOD LIPOVÁ,klub  vlnka\n";
  assert_findings (text, "info ties 2 from|info ties 2 to|");
  assert_message (text, "the first is “OSPOD Lipová”; each was read as the one that is called so (cells: 2)");
  assert_cells (text, SITNET_SHEET_TIES, "from", "ospod,ospod,");
  assert_cells (text, SITNET_SHEET_TIES, "to", "zs,klub,");
}

/* A host may give ties before actors. */
static void
reads_names_that_come_first (void)
{
  const char *text = "ties: from,to,reported_by\nKlub Vlnka,zs,Klub Vlnka\n" THREE;
  assert_findings (text, "info ties 2 from|info ties 2 reported_by|");
  assert_cells (text, SITNET_SHEET_TIES, "from", "klub,");
  assert_cells (text, SITNET_SHEET_TIES, "to", "zs,");
  assert_cells (text, SITNET_SHEET_TIES, "reported_by", "klub,");
}

static void
takes_an_equal_id_first (void)
{
  const char *text = "actors: id,name\nzs-lipova,Jiná škola\nb,ZŠ Lipová\nc,zs-lipova\n"
                     "ties: from,to\nzs-lipova,ZŠ Lipová\n";
  assert_cells (text, SITNET_SHEET_TIES, "from", "zs-lipova,");
  assert_cells (text, SITNET_SHEET_TIES, "to", "b,");
  const char *stations = "actors: id,name\nStanice 1-1,A\nStanice 11,B\nties: from,to\nstanice 1-1,stanice 11\n";
  assert_cells (stations, SITNET_SHEET_TIES, "from", "Stanice 1-1,");
  assert_cells (stations, SITNET_SHEET_TIES, "to", "Stanice 11,");
}

static void
warns_where_diacritics_differ (void)
{
  const char *text = THREE "ties: from,to\nOSPOD Lipova,zs\nOSPOD Lipova,klub\nzákladní škola lipová,Klub Vlňka\n";
  assert_findings (text, "warning ties 2 from|warning ties 4 to|info ties 2 from|info ties 4 to|");
  assert_message (text, "“OSPOD Lipova” is read as “ospod”, though the diacritics differ");
}

static void
names_all_that_may_be_meant (void)
{
  const char *text = "actors: id,name\np1,Poradna Most\np2,poradna most\nz,Škola\nties: from,to\nPoradna Most,z\n";
  assert_message (text, "“Poradna Most” may mean several: p1 (Poradna Most), p2 (poradna most)");
  const char *reporter =
      "actors: id,name\np1,Poradna Most\np2,Poradna Most\nties: from,to,reported_by\np1,p2,PORADNA MOST\n";
  assert_message (reporter, "“PORADNA MOST” may mean several");
}

static void
knows_nearly_right_names (void)
{
  assert_message (THREE "ties: from,to\nzs,Klub Vlna\n", "Did you mean “Klub Vlnka”?");
}

static void
reads_aliases (void)
{
  const char *text = THREE "aliases: alias,actor\nsociálka,ospod\nškola,základní škola lipová\n"
                           "ties: from,to\nSociálka,ŠKOLA\n";
  assert_findings (text, "info aliases 3 actor|info ties 2 from|info ties 2 to|");
  assert_cells (text, SITNET_SHEET_TIES, "from", "ospod,");
  assert_cells (text, SITNET_SHEET_TIES, "to", "zs,");
  assert_cells (text, SITNET_SHEET_ALIASES, "actor", "ospod,zs,");
  assert_message (THREE "aliases: alias,actor\ndům,ospod\ndům,zs\nties: from,to\ndům,klub\n",
                  "“dům” may mean several: ospod (OSPOD Lipová), zs (Základní škola Lipová)");
}

/* An area that a cell names is no area of its own beside the one that is meant. */
static void
reads_areas_by_name (void)
{
  const char *text = "areas: code,name\nNA,Náchod\npod,ORP Podlesí\n"
                     "actors: id,name,area\na,A,NA\nb,B,ORP Podlesí\nc,C,Náchod\n";
  assert_findings (text, "info actors 3 area|");
  assert_cells (text, SITNET_SHEET_ACTORS, "area", "NA,pod,NA,");
  g_autoptr (SitnetNetwork) network = sample_network (text);
  CU_ASSERT_EQUAL (network->dataset->n_areas, 2);
  assert_cells ("actors: id,name,area\na,A,ORP Podlesí\nareas: code,name\npod,ORP Podlesí\n", SITNET_SHEET_ACTORS,
                "area", "pod,");
  assert_cells ("actors: id,name,area\na,A,ORP Podlesí\nareas: code,name\npod,ORP Podlesí\n", SITNET_SHEET_AREAS,
                "code", "pod,");
}

/* Who was read as an actor is no reporter from outside. */
static void
forgets_the_names (void)
{
  g_autoptr (SitnetNetwork) network = sample_network ("ties: from,to,reported_by\nKlub Vlnka,zs,nikdo\n" THREE);
  CU_ASSERT_EQUAL (sitnet_ids_get_n (network->dataset->actor_ids), 4);
}

/* After an actor is gone its id is nobody's: not even that of another one with a like name. */
static void
reads_nothing_twice (void)
{
  g_autoptr (SitnetNetwork) network =
      sample_network ("actors: id,name\nb,B\nzs,b\nc,C\nties: from,to,reported_by\nzs,c,b\n");
  const char *gone[] = {"b", NULL};
  g_autoptr (SitnetNetwork) without = sitnet_network_drop (network, gone, NULL);
  const SitnetColumn *reporter = sitnet_dataset_column (without->dataset, SITNET_SHEET_TIES, "reported_by");
  ASSERT_TEXT (sitnet_column_get_text (reporter, 0), "b");
}

static const TestCase cases[] = {
    {"reads names as ids", reads_names_as_ids},
    {"reads names that come first", reads_names_that_come_first},
    {"takes an equal id first", takes_an_equal_id_first},
    {"warns where diacritics differ", warns_where_diacritics_differ},
    {"names all that may be meant", names_all_that_may_be_meant},
    {"knows nearly right names", knows_nearly_right_names},
    {"reads aliases", reads_aliases},
    {"reads areas by name", reads_areas_by_name},
    {"forgets the names", forgets_the_names},
    {"reads nothing twice", reads_nothing_twice},
};
TEST_MAIN ("seal-references", cases)
