/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Ties of a table of organisations and of questionnaires, as programs export them. */
#include "sample-table.h"

static void
reads_google_forms (void)
{
  assert_read (
      "Časová značka|Název vaší organizace|Rezort|S kým spolupracujete?|Co vám chybí?\n"
      "1|OSPOD|ochrana dětí|ZŠ, Jabloň, z. ú., Policie|\n"
      "2|ZŠ|školství|OSPOD|Psycholog, logoped\n"
      "3|Jabloň, z. ú.||Meruňka, z. s.|\n"
      "4|Obec||nikdo|\n",
      -1, "OSPOD child_protection true|ZŠ school true|Jabloň, z. ú. - true|Obec - true|Policie - -|Meruňka, z. s. - -|",
      "OSPOD ZŠ - OSPOD|OSPOD Jabloň, z. ú. - OSPOD|OSPOD Policie - OSPOD|ZŠ OSPOD - ZŠ|"
      "Jabloň, z. ú. Meruňka, z. s. - Jabloň, z. ú.|",
      "");
  assert_read (
      "Timestamp|Vaše organizace|S kým spolupracujete? [A]|S kým spolupracujete? [B]|S kým spolupracujete? [C]\n"
      "1|A||Ano|Ne\n2|B|Často||\n",
      -1, "A - true|B - true|", "A B - A|B A - B|", "");
}

static void
reads_ms_forms (void)
{
  assert_read ("ID|Start time|Completion time|Email|Name|Název organizace|S kým spolupracujete?\n"
               "1|t|t|anonymous||A|B;C;\n2|t|t|anonymous||B|A;\n",
               -1, "A - true|B - true|C - -|", "A B - A|A C - A|B A - B|", "");
}

static void
reads_limesurvey (void)
{
  assert_read ("ID odpovědi|Datum odeslání|Poslední stránka|Vaše organizace|S kým spolupracujete? [A]|S kým "
               "spolupracujete? [B]\n"
               "1|t|2|A||3\n2|t|2|B|1|\n",
               -1, "A - true|B - true|", "A B 3 A|B A - B|", "");
}

static void
reads_qualtrics (void)
{
  assert_read (
      "StartDate|ResponseId|Q1|Q2_1|Q2_2\n"
      "Start Date|Response ID|Název vaší organizace|S kým spolupracujete? - A|S kým spolupracujete? - B\n"
      "{\"ImportId\":\"startDate\"}|{\"ImportId\":\"_recordId\"}|{\"ImportId\":\"QID1\"}|{\"ImportId\":\"QID2_1\"}|"
      "{\"ImportId\":\"QID2_2\"}\n"
      "t|R_1|A||1\nt|R_2|B|1|\n",
      -1, "A - true|B - true|", "A B - A|B A - B|", "");
}

/* Partners that no row is about join the actors that are there. */
static void
adds_to_the_sheet_of_actors (void)
{
  g_autoptr (SitnetBuilder) builder =
      sample_builder ("actors: id,name,sector\na,OSPOD,child_protection\nz,ZŠ,school\n");
  SampleReading reading = sample_read (
      builder, "Časová značka|Vaše organizace|S kým spolupracujete?\n1|OSPOD|zš, Klub\n2|Obec|OSPOD\n", -1);
  CU_ASSERT_PTR_NOT_NULL (reading.network);
  g_autofree char *actors = sample_sheet_rows (reading.network, "actors", (const char *const[]){"id", "name", NULL}),
                  *ties = sample_sheet_rows (reading.network, "ties",
                                             (const char *const[]){"from", "to", "reported_by", NULL});
  ASSERT_TEXT (actors, "a OSPOD|z ZŠ|Obec Obec|Klub Klub|");
  ASSERT_TEXT (ties, "a z a|a Klub a|Obec a Obec|");
  CU_ASSERT_TRUE (sample_tells (&reading, "warning", "Obec; Klub"));
  sample_reading_clear (&reading);
}

static const TestCase cases[] = {
    {"reads Google Forms", reads_google_forms},
    {"reads MS Forms", reads_ms_forms},
    {"reads LimeSurvey", reads_limesurvey},
    {"reads Qualtrics", reads_qualtrics},
    {"adds to the sheet of actors", adds_to_the_sheet_of_actors},
};
TEST_MAIN ("table-ties", cases)
