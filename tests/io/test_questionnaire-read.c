/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A questionnaire that has come back: whose it is, and where its columns stand now. */
#include "filled-questionnaire.h"
#include "questionnaire-read.h"

static SitnetReturned *
read_one (GBytes *workbook, GError **error)
{
  g_autofree char *folder = data_set_new ();
  SitnetWatch watch = {0};
  come_back (folder, "back.xlsx", workbook);
  SitnetReturned *returned = sitnet_returned_read (folder, "back.xlsx", &watch, error);
  g_free (data_set_remove (folder));
  return returned;
}

static void
it_knows_whose_it_is (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autoptr (GError) error = NULL;
  GBytes *workbook = sitnet_questionnaire_new (network, "ospod", SITNET_LANGUAGE_CS, NULL);
  g_autoptr (SitnetReturned) returned = read_one (workbook, &error);
  ASSERT_NO_ERROR (error);
  ASSERT_TEXT (returned->actor, "ospod");
  CU_ASSERT_EQUAL (returned->language, SITNET_LANGUAGE_CS);
  const SitnetReturnedSheet *ties = &returned->sheets[SITNET_RETURNED_TIES];
  ASSERT_TEXT (ties->shown_as, "back.xlsx: vazby");
  CU_ASSERT_TRUE (g_hash_table_contains (ties->known, "police|informs|2"));
  CU_ASSERT_EQUAL (sitnet_text_grid_get_n_rows (ties->grid), 3);
  SitnetSlice partner = sitnet_returned_get (ties, 2, "to");
  g_autofree char *text = g_strndup (partner.text, partner.length),
                  *cell = sitnet_returned_dup_cell_name (ties, 2, "kind"),
                  *heading = sitnet_returned_dup_heading (ties, "kind");
  ASSERT_TEXT (text, "Policie Podlesí");
  ASSERT_TEXT (cell, "B3");
  ASSERT_TEXT (heading, "Druh");
}

/* A column that was taken out, and a heading in other letters. */
static void
headings_are_looked_for (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  GBytes *workbook = replaced (hand_out (network, "ospod"), TIES, ">kind<", ">SOMETHING<");
  workbook = replaced (workbook, TIES, ">Direction<", "> DIRECTION <");
  g_autoptr (SitnetReturned) returned = read_one (workbook, NULL);
  const SitnetReturnedSheet *ties = &returned->sheets[SITNET_RETURNED_TIES];
  g_autofree char *cell = sitnet_returned_dup_cell_name (ties, 1, "direction");
  CU_ASSERT_PTR_NULL (sitnet_returned_dup_heading (ties, "kind"));
  CU_ASSERT_EQUAL (sitnet_returned_get (ties, 1, "kind").length, 0);
  ASSERT_TEXT (cell, "C2");
}

static void
any_other_workbook_is_of_nobody (void)
{
  g_autoptr (SitnetReturned) returned = read_one (sitnet_blank_workbook (SITNET_LANGUAGE_EN, NULL), NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (returned);
  CU_ASSERT_PTR_NULL (returned->actor);
}

static void
no_workbook_is_an_error (void)
{
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (read_one (g_bytes_new_static ("no workbook", 11), &error));
  CU_ASSERT_PTR_NOT_NULL (error);
}

static const TestCase cases[] = {
    {"it knows whose it is", it_knows_whose_it_is},
    {"headings are looked for", headings_are_looked_for},
    {"any other workbook is of nobody", any_other_workbook_is_of_nobody},
    {"no workbook is an error", no_workbook_is_an_error},
};
TEST_MAIN ("questionnaire-read", cases)
