/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers of people as people write them. */
#include "cell.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static const struct {
  const char *cell;
  SitnetPeopleReading reading;
  double number;
} samples[] = {
    {"12500", SITNET_PEOPLE_SAID, 12500},
    {"12,5", SITNET_PEOPLE_SAID, 12.5},
    {"0.125", SITNET_PEOPLE_SAID, 0.125},
    {"12.1250", SITNET_PEOPLE_SAID, 12.125},
    {"1234.567", SITNET_PEOPLE_SAID, 1234.567},
    {"1 200", SITNET_PEOPLE_SAID, 1200},
    {"12\u00a0500", SITNET_PEOPLE_SAID, 12500},
    {"1\u202f234\u202f567", SITNET_PEOPLE_SAID, 1234567},
    {"1 200,5", SITNET_PEOPLE_SAID, 1200.5},
    {"1,250,000", SITNET_PEOPLE_SAID, 1250000},
    {"12,500", SITNET_PEOPLE_EITHER, 12.5},
    {"3.250", SITNET_PEOPLE_EITHER, 3.25},
    {"cca 12,500", SITNET_PEOPLE_EITHER, 12.5},
    {"cca 15", SITNET_PEOPLE_TAKEN, 15},
    {"cca. 1 500", SITNET_PEOPLE_TAKEN, 1500},
    {"~15", SITNET_PEOPLE_TAKEN, 15},
    {"Přibližně 15 rodin", SITNET_PEOPLE_TAKEN, 15},
    {"20 rodin", SITNET_PEOPLE_TAKEN, 20},
    {"20 dětí", SITNET_PEOPLE_TAKEN, 20},
    {"15+", SITNET_PEOPLE_TAKEN, 15},
    {"do 20", SITNET_PEOPLE_TAKEN, 20},
    {"12 os.", SITNET_PEOPLE_TAKEN, 12},
    {"12 kl.", SITNET_PEOPLE_TAKEN, 12},
    {"2 tis.", SITNET_PEOPLE_NONE, 0},
    {"20 tisíc", SITNET_PEOPLE_NONE, 0},
    {"od 10", SITNET_PEOPLE_TAKEN, 10},
    {"více než 10", SITNET_PEOPLE_TAKEN, 10},
    {"15 (z toho 5 pobytových)", SITNET_PEOPLE_TAKEN, 15},
    {"15 rodin (5 volných)", SITNET_PEOPLE_TAKEN, 15},
    {"cca 15 [odhad]", SITNET_PEOPLE_TAKEN, 15},
    {"15, z toho 5 volných", SITNET_PEOPLE_TAKEN, 15},
    {"15 z toho 5 volných", SITNET_PEOPLE_TAKEN, 15},
    {"15*", SITNET_PEOPLE_TAKEN, 15},
    {"2*5", SITNET_PEOPLE_NONE, 0},
    {"10 (+5)", SITNET_PEOPLE_NONE, 0},
    {"(15)", SITNET_PEOPLE_NONE, 0},
    {"12,500 (odhad)", SITNET_PEOPLE_EITHER, 12.5},
    {"15-20", SITNET_PEOPLE_RANGE, 15},
    {"15–20 rodin", SITNET_PEOPLE_RANGE, 15},
    {"cca 20 až 30", SITNET_PEOPLE_RANGE, 20},
    {"od 10 do 15", SITNET_PEOPLE_RANGE, 10},
    {"1 200 - 1 500", SITNET_PEOPLE_RANGE, 1200},
    {"20-15", SITNET_PEOPLE_NONE, 0},
    {"20-", SITNET_PEOPLE_NONE, 0},
    {"10 do 15", SITNET_PEOPLE_NONE, 0},
    {"10-12-15", SITNET_PEOPLE_NONE, 0},
    {"12 50", SITNET_PEOPLE_NONE, 0},
    {"1 2345", SITNET_PEOPLE_NONE, 0},
    {"1,250 000", SITNET_PEOPLE_NONE, 0},
    {"rodin", SITNET_PEOPLE_NONE, 0},
    {"docela 20", SITNET_PEOPLE_NONE, 0},
    {"cca", SITNET_PEOPLE_NONE, 0},
    {"cca -5", SITNET_PEOPLE_NONE, 0},
    {"20 %", SITNET_PEOPLE_NONE, 0},
    {"1 200 300 400 500 600 700 800 900 000 100 200 300 400 500 600 700 800 900 000 100 200 300 400",
     SITNET_PEOPLE_NONE, 0},
};

static void
reads_both_numbers (void)
{
  double number = 0, other = 0;
  CU_ASSERT_EQUAL (sitnet_cell_to_people (slice ("15 (20)"), &number, &other), SITNET_PEOPLE_EITHER);
  CU_ASSERT_TRUE (number == 15 && other == 20);
  CU_ASSERT_EQUAL (sitnet_cell_to_people (slice ("15 - 20"), &number, &other), SITNET_PEOPLE_RANGE);
  CU_ASSERT_TRUE (number == 15 && other == 20);
}

static void
reads_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    double number = 0, other = 0;
    SitnetPeopleReading reading = sitnet_cell_to_people (slice (samples[i].cell), &number, &other);
    if (reading != samples[i].reading)
      g_printerr ("%s: %d\n", samples[i].cell, reading);
    CU_ASSERT_EQUAL (reading, samples[i].reading);
    CU_ASSERT_TRUE (reading == SITNET_PEOPLE_NONE || number == samples[i].number);
    CU_ASSERT_TRUE (reading != SITNET_PEOPLE_EITHER || other == 1000 * samples[i].number);
  }
}

static void
writes_without_doubt (void)
{
  g_autofree char *plain = sitnet_cell_dup_unmistakable ("12.5"), *doubtful = sitnet_cell_dup_unmistakable ("12.125"),
                  *small = sitnet_cell_dup_unmistakable ("0.125");
  ASSERT_TEXT (plain, "12.5");
  ASSERT_TEXT (doubtful, "12.1250");
  ASSERT_TEXT (small, "0.125");
}

static const TestCase cases[] = {
    {"numbers", reads_numbers},
    {"reads both numbers of a range", reads_both_numbers},
    {"written", writes_without_doubt},
};
TEST_MAIN ("cell-people", cases)
