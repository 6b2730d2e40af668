/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which column a single heading means. */
#include "schema-private.h"
#include "test.h"

#include <sitnet/error.h>
#include <string.h>

static const char *
meaning (const char *sheet, const char *heading, SitnetHeadingWords words)
{
  const char *column = "untouched";
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_schema_match_heading (sheet, heading, words, &column, &error));
  CU_ASSERT_PTR_NULL (error);
  return column;
}

#define EXPECT(sheet, heading, words, expected)                                                                        \
  ASSERT_TEXT (meaning (sheet, heading, SITNET_HEADING_WORDS_##words), expected)
#define EXPECT_NONE(sheet, heading, words) CU_ASSERT_PTR_NULL (meaning (sheet, heading, SITNET_HEADING_WORDS_##words))

static void
knows_names_and_words_for_them (void)
{
  EXPECT ("actors", " NÁZEV ", NAMES, "name");
  EXPECT ("actors", "Label", NAMES, "name");
  EXPECT ("actors", "oblast", NAMES, "sector");
  EXPECT ("services", "orp", NAMES, "areas");
  EXPECT ("ties", "Reported By", NAMES, "reported_by");
  EXPECT_NONE ("actors", "Barva vlasů", NAMES);
  EXPECT_NONE ("actors", "", NAMES);
  EXPECT_NONE ("services", "rezort", NAMES);
}

static void
guesses_only_when_asked_to (void)
{
  EXPECT_NONE ("actors", "Název organizace", NAMES);
  EXPECT_NONE ("actors", "Název organizace", GRAPHS);
  EXPECT ("actors", "Název organizace", GUESSES, "name");
  EXPECT ("services", "3. Kapacita (počet míst)", GUESSES, "capacity");
  EXPECT ("actors", "Rezort", GUESSES, "sector");
}

static void
knows_what_programs_for_graphs_write (void)
{
  EXPECT_NONE ("actors", "Description", NAMES);
  EXPECT_NONE ("actors", "Description", GUESSES);
  EXPECT ("actors", "Description", GRAPHS, "note");
  EXPECT ("actors", "type", GRAPHS, "kind");
  EXPECT ("ties", "Type", NAMES, "kind");
}

static void
expect_error (const char *sheet, const char *heading, SitnetHeadingWords words, const char *message)
{
  const char *column = "untouched";
  g_autoptr (GError) error = NULL;
  CU_ASSERT_FALSE (sitnet_schema_match_heading (sheet, heading, words, &column, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
  ASSERT_TEXT (error->message, message);
  ASSERT_TEXT (column, "untouched");
}

static void
names_both_where_two_are_meant (void)
{
  expect_error ("ties", "Type", SITNET_HEADING_WORDS_GRAPHS,
                "the heading \"Type\" may mean two columns: kind and directed");
  expect_error ("people", "name", SITNET_HEADING_WORDS_NAMES,
                "there is no sheet \"people\"; known are actors, ties, services and others");
}

static const TestCase cases[] = {
    {"knows names and words for them", knows_names_and_words_for_them},
    {"guesses only when asked to", guesses_only_when_asked_to},
    {"knows what programs for graphs write", knows_what_programs_for_graphs_write},
    {"names both where two are meant", names_both_where_two_are_meant},
};
TEST_MAIN ("schema-meaning", cases)
