/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words for what is not known. */
#include "cell.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
knows_words (void)
{
  static const char *const unknown[] = {"NA",         "N/A",        "n/a",    "#N/A",  "#NÁZEV?", "#název?",
                                        "-",          "–",          "--",     "?",     "???",     "neuvádí se",
                                        "Neuvadi se", "NEZJIŠTĚNO", "#NAME?", "#REF!", "neznámo"};
  static const char *const known[] = {"",
                                      "Na",
                                      "na",
                                      "0",
                                      "Nadace",
                                      "-1",
                                      "a-b",
                                      "NA1",
                                      "N",
                                      "#1",
                                      "–5",
                                      "?a",
                                      "nezjištěno dosud nikým nic",
                                      "neuvádí se nikde",
                                      "\xE2\x80"};
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++) {
    if (!sitnet_cell_is_unknown (slice (unknown[i])))
      g_printerr ("%s\n", unknown[i]);
    CU_ASSERT_TRUE (sitnet_cell_is_unknown (slice (unknown[i])));
  }
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    CU_ASSERT_FALSE (sitnet_cell_is_unknown (slice (known[i])));
  CU_ASSERT_TRUE (sitnet_cell_is_na (slice ("NA")));
  CU_ASSERT_FALSE (sitnet_cell_is_na (slice ("N/A")));
}

static const TestCase cases[] = {
    {"words", knows_words},
};
TEST_MAIN ("cell-unknown", cases)
