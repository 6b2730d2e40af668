/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Points of scales with words. */
#include "cell-scale.h"
#include "test.h"

#include <string.h>

static void
reads_points (void)
{
  static const struct {
    const char *cell;
    double number; /* −1 for none */
  } samples[] = {
      {"3 - často", 3},    {"3 – často", 3}, {"3-často", 3}, {"3 (často)", 3},      {"3: často", 3}, {"2 = občas", 2},
      {"0,5 - málo", 0.5}, {"silná (3)", 3}, {"3", -1},      {"silná", -1},         {"3 - 4", -1},   {"3 - 4 krát", -1},
      {"silná (asi)", -1}, {"(3)", -1},      {"3 -", -1},    {"12. patro (3)", -1}, {"", -1},
  };
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    double number = -1;
    gboolean good = sitnet_cell_to_scale ((SitnetSlice){samples[i].cell, strlen (samples[i].cell)}, &number);
    CU_ASSERT_EQUAL (good, samples[i].number >= 0);
    CU_ASSERT_TRUE (!good || number == samples[i].number);
  }
}

static const TestCase cases[] = {{"reads points of scales", reads_points}};

TEST_MAIN ("cell-scale", cases)
