/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Alone in its sector, not asked, hanging on a cut actor: three things that a map tells apart. */
#include "map-marks.h"

#include "test.h"

#include <sitnet/builder.h>

enum { OSPOD, SCHOOL, SMALL_SCHOOL, PENDANT, ASKED, SILENT, ALONE };

/* ospod – school – small school and school – pendant, all of which the school reports; ospod reports a tie too. Nobody was asked
   of the small school, the pendant and the silent one; the lonely one was. */
static SitnetNetwork *
make_network (void)
{
  static const char *const actors[][3] = {{"ospod", "child_protection", ""},
                                          {"school", "school", ""},
                                          {"small", "school", "yes"},
                                          {"pendant", "health", ""},
                                          {"asked", "health", "yes"},
                                          {"silent", "police", ""},
                                          {"alone", "school", ""}};
  static const char *const ties[][3] = {{"ospod", "school", "ospod"},    {"school", "small", "school"},
                                        {"school", "pendant", "school"}, {"ospod", "asked", "ospod"},
                                        {"asked", "school", "asked"},    {"school", "alone", "school"}};
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    sitnet_builder_add (builder, NULL, "actors", "id", actors[i][0], "sector", actors[i][1], "asked", actors[i][2],
                        NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    sitnet_builder_add (builder, NULL, "ties", "from", ties[i][0], "to", ties[i][1], "reported_by", ties[i][2], NULL);
  g_autoptr (SitnetTable) findings = NULL;
  SitnetNetwork *network = sitnet_builder_seal (builder, &findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (network);
  return network;
}

static void
three_things_apart (void)
{
  g_autoptr (SitnetNetwork) network = make_network ();
  g_autoptr (SitnetMapContent) content = sitnet_map_content_new (network, SITNET_LANGUAGE_EN, NULL, "");
  const gboolean alone[] = {FALSE, FALSE, TRUE, FALSE, FALSE, FALSE, FALSE};
  const gboolean unasked[] = {FALSE, FALSE, FALSE, TRUE, FALSE, TRUE, TRUE};
  const gboolean hangs[] = {FALSE, FALSE, TRUE, TRUE, FALSE, FALSE, TRUE};
  sitnet_map_marks_find (content, network);
  for (guint i = 0; i < G_N_ELEMENTS (alone); i++) {
    CU_ASSERT_EQUAL (content->actors[i].is_alone, alone[i]);
    CU_ASSERT_EQUAL (content->actors[i].is_unasked, unasked[i]);
    CU_ASSERT_EQUAL (content->actors[i].hangs, hangs[i]);
  }
}

static const TestCase cases[] = {{"three things apart", three_things_apart}};
TEST_MAIN ("map-marks", cases)
