/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ties alone are a network: their ends are its actors. */
#include "named-samples.h"

static void
makes_actors_of_ends (void)
{
  const char *text = "ties: from,to,reported_by\nKlub,ZŠ\nOSPOD,Klub,nikdo\n";
  assert_findings (text, "warning actors - |warning ties 3 reported_by|");
  assert_message (text, "the actors are those that the other sheets name (3 in all)");
  assert_cells (text, SITNET_SHEET_ACTORS, "id", "Klub,ZŠ,OSPOD,");
  assert_cells (text, SITNET_SHEET_TIES, "from", "Klub,OSPOD,");
}

static void
makes_actors_of_lists (void)
{
  assert_cells ("meetings: id,participants\nm,b|a\nn,a;c\n", SITNET_SHEET_ACTORS, "id", "b,a,c,");
  assert_cells ("ties: from,to\nb/c,a\na,b/c\nb,d/e\n", SITNET_SHEET_ACTORS, "id", "b/c,a,b,d/e,");
  assert_cells ("ties: from,to\na,x|y\n", SITNET_SHEET_ACTORS, "id", "a,x,y,");
  assert_cells ("ties: from,to\na,b/c\nb,c\n", SITNET_SHEET_ACTORS, "id", "a,b,c,");
}

static void
needs_no_actor_for_an_alias (void)
{
  const char *text = "aliases: alias,actor\nsociálka,OSPOD\nties: from,to\nSociálka,Klub\n";
  assert_cells (text, SITNET_SHEET_ACTORS, "id", "OSPOD,Klub,");
  assert_cells (text, SITNET_SHEET_TIES, "from", "OSPOD,");
}

/* Two that differ by case alone may be two: it is said, and nothing is guessed. */
static void
keeps_apart_what_differs_by_case (void)
{
  const char *text = "ties: from,to\nKlub,ZŠ\nklub,ZŠ\n";
  assert_cells (text, SITNET_SHEET_ACTORS, "id", "Klub,ZŠ,klub,");
  assert_findings (text, "warning actors - |warning actors - id|");
}

static void
adds_none_where_a_sheet_is (void)
{
  assert_findings ("actors: id,name\na,A\nties: from,to\na,b\n", "error ties 2 to|");
  assert_findings ("areas: code\nx\n", "error actors - |");
}

static const TestCase cases[] = {
    {"makes actors of ends", makes_actors_of_ends},
    {"makes actors of lists", makes_actors_of_lists},
    {"needs no actor for an alias", needs_no_actor_for_an_alias},
    {"keeps apart what differs by case", keeps_apart_what_differs_by_case},
    {"adds none where a sheet is", adds_none_where_a_sheet_is},
};
TEST_MAIN ("seal-new-actors", cases)
