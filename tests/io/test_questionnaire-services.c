/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The services of a questionnaire. */
#include "filled-questionnaire.h"

#define COLUMNS "id actor name needs age_from capacity areas"

static ReadBack
answer (SitnetNetwork *network, GBytes *workbook)
{
  g_autofree char *folder = data_set_new ();
  come_back (folder, "1.xlsx", workbook);
  return read_back (network, folder);
}

static SitnetTable *
services_of (const ReadBack *back)
{
  CU_ASSERT_PTR_NOT_NULL_FATAL (back->network);
  return sitnet_network_get_sheet (back->network, "services");
}

static void
a_new_one_and_a_correction (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = replaced (hand_out (network, "ospod"), SERVICES, "<v>12</v>", "<v>15</v>");
  workbook = replaced (workbook, SERVICES, "Tutoring; Safety", "Tutoring");
  workbook =
      with_row (workbook, SERVICES, row_of (3, "A", "Mediace", "B", "Mediation; Help with domestic violence", NULL));
  ReadBack back = answer (network, workbook);
  EXPECT_TABLE (services_of (&back), COLUMNS,
                "s1|ospod|Doučování|learning.tutoring|6|15|podlesi\n"
                "ospod: Mediace|ospod|Mediace|relationships.mediation|safety.violence|||\n");
  EXPECT_TABLE (back.answers, "actor new corrected withdrawn", "ospod|1|1|0\npolice|0|0|0\nzs1|0|0|0\nzs2|0|0|0\n");
  read_back_clear (&back);
}

/* Our mark of it may be gone. */
static void
a_service_is_known_by_its_name_too (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = replaced (hand_out (network, "ospod"), SERVICES, ">s1<", "><");
  workbook = replaced (workbook, SERVICES, "<v>12</v>", "<v>15</v>");
  ReadBack back = answer (network, workbook);
  EXPECT_TABLE (services_of (&back), "id capacity", "s1|15\n");
  read_back_clear (&back);
}

static void
a_service_without_a_name_is_an_error (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  ReadBack back = answer (network, with_row (hand_out (network, "ospod"), SERVICES, row_of (3, "B", "Safety", NULL)));
  CU_ASSERT_PTR_NULL (back.network);
  EXPECT_TABLE (back.findings, "severity sheet cell", "error|1.xlsx: services|A3\n");
  read_back_clear (&back);
}

static void
one_that_is_given_up_goes (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = replaced (hand_out (network, "ospod"), SERVICES, "<c r=\"N2\"",
                               "<c r=\"M2\" t=\"inlineStr\"><is><t>no</t></is></c><c r=\"N2\"");
  ReadBack back = answer (network, workbook);
  EXPECT_TABLE (services_of (&back), "id", "");
  read_back_clear (&back);
}

static const TestCase cases[] = {
    {"a new one and a correction", a_new_one_and_a_correction},
    {"a service is known by its name too", a_service_is_known_by_its_name_too},
    {"a service without a name is an error", a_service_without_a_name_is_an_error},
    {"one that is given up goes", one_that_is_given_up_goes},
};
TEST_MAIN ("questionnaire-services", cases)
