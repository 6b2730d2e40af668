/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names are measured, wrapped and cut. */
#include "label.h"

#include "test.h"

#include <string.h>

#define TYPE 100
#define CAP 1040

static void
assert_wrapped (const gchar *name, const gchar *expected)
{
  SitnetLabel label = {0};
  sitnet_label_wrap (&label, name, TYPE, FALSE, CAP);
  ASSERT_TEXT (label.text, expected);
  sitnet_label_clear (&label);
}

/* The sums were made by hand from the advance widths of DejaVuSans.ttf (ř is 842, Ř 1423, H 1540 units). */
static void
test_measure (void)
{
  CU_ASSERT_EQUAL (sitnet_label_measure ("", TYPE, FALSE), 0);
  CU_ASSERT_EQUAL (sitnet_label_measure ("H", 2048, FALSE), 1540);
  CU_ASSERT_EQUAL (sitnet_label_measure ("Řř", 2048, FALSE), 1423 + 842);
  CU_ASSERT_EQUAL (sitnet_label_measure ("H", TYPE, FALSE), 76);
  CU_ASSERT (sitnet_label_measure ("Dětský domov", TYPE, TRUE) > sitnet_label_measure ("Dětský domov", TYPE, FALSE));
  CU_ASSERT_EQUAL (sitnet_label_measure ("e\xcc\x81", TYPE, FALSE), sitnet_label_measure ("e", TYPE, FALSE));
  CU_ASSERT_EQUAL (sitnet_label_measure ("児童", TYPE, FALSE), 2 * TYPE);
}

/* Every letter of the two languages is in the table itself, not guessed. */
static void
test_alphabet (void)
{
  const gchar *letters = "áäčďéěíĺľňóôŕřšťúůýžÁÄČĎÉĚÍĹĽŇÓÔŔŘŠŤÚŮÝŽ„“‚‘–—…§°€";
  for (const gchar *at = letters; *at != '\0'; at = g_utf8_next_char (at)) {
    g_autofree gchar *letter = g_strndup (at, (gsize)(g_utf8_next_char (at) - at));
    gint32 units = sitnet_label_measure (letter, 2048, FALSE);
    CU_ASSERT (units > 400 && (units < 2048 || strcmp (letter, "—") == 0 || strcmp (letter, "…") == 0));
  }
}

static void
test_wrap (void)
{
  assert_wrapped ("OSPOD", "OSPOD");
  assert_wrapped ("Klinická psycholožka Mgr. Dvořáková", "Klinická\npsycholožka\nMgr. Dvořáková");
  assert_wrapped ("Základní škola a mateřská škola v Horní Lipové", "Základní škola\na mateřská škola\nv Horní Lipové");
  assert_wrapped ("Policie ČR – obvodní oddělení Podlesí", "Policie ČR – obvodní\noddělení Podlesí");
  assert_wrapped ("Charita Podlesí – šatník a potravinová pomoc", "Charita Podlesí –\nšatník a potravinová\npomoc");
  assert_wrapped ("Pedagogicko-psychologická poradna", "Pedagogicko-\npsychologická\nporadna");
  assert_wrapped ("  Úřad\n\tpráce\x01 ČR ", "Úřad\npráce ČR");
  assert_wrapped ("", "");
  assert_wrapped (" \n ", "");
  assert_wrapped ("a\xe2\x80\xae"
                  "b\xc2\xad"
                  "c",
                  "abc");
  assert_wrapped ("Most\xc2\xa0z.\xc2\xa0s.", "Most\xc2\xa0z.\xc2\xa0s.");
}

static void
assert_fits (const gchar *name, gboolean is_cut)
{
  SitnetLabel label = {0};
  sitnet_label_wrap (&label, name, TYPE, FALSE, CAP);
  g_auto (GStrv) lines = g_strsplit (label.text, "\n", -1);
  CU_ASSERT_EQUAL (g_strv_length (lines), label.n_lines);
  CU_ASSERT (label.n_lines <= SITNET_LABEL_LINES);
  CU_ASSERT (g_utf8_validate (label.text, -1, NULL));
  gint32 widest = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    widest = MAX (widest, sitnet_label_measure (lines[i], TYPE, FALSE));
  CU_ASSERT_EQUAL (widest, label.text_width);
  CU_ASSERT (widest <= CAP * 16 / 10 + 1);
  CU_ASSERT (label.width > label.text_width && label.height > (gint32)label.n_lines * TYPE);
  CU_ASSERT_EQUAL (label.is_cut, is_cut);
  CU_ASSERT_EQUAL (g_str_has_suffix (label.text, "…"), is_cut);
  sitnet_label_clear (&label);
  CU_ASSERT_PTR_NULL (label.text);
}

static void
test_long_names (void)
{
  g_autofree gchar *word = g_strnfill (5000, 'x');
  g_autofree gchar *huge = g_strnfill (10 * 1024 * 1024, 'x');
  GString *marks = g_string_new ("e");
  for (guint i = 0; i < 100000; i++)
    g_string_append (marks, "\xcc\x81");
  assert_fits ("Speciálně pedagogické centrum při Základní škole speciální a Praktické škole v Kamenici", FALSE);
  assert_fits ("Centrum primární prevence a poradenství pro rodiny s dětmi", FALSE);
  assert_fits ("nejneobhospodařovávatelnějšími", FALSE);
  assert_fits ("Centrum primární prevence, poradenství a terapie pro rodiny s dětmi a mládež ohroženou závislostmi",
               TRUE);
  assert_fits (word, TRUE);
  assert_fits (huge, TRUE);
  assert_fits (marks->str, TRUE);
  g_string_free (marks, TRUE);
}

/* A name that stood in two lines as "Policie / ČR – preventivně …". */
static void
test_abbreviation (void)
{
  SitnetLabel label = {0};
  sitnet_label_wrap (&label, "Policie ČR – preventivně informační oddělení", 80, FALSE, 832);
  ASSERT_TEXT (label.text, "Policie ČR –\npreventivně\ninformační oddělení");
  sitnet_label_clear (&label);
  sitnet_label_wrap (&label, "OSPOD Podlesí", 80, FALSE, 300); /* begins the name, and may stand alone */
  ASSERT_TEXT (label.text, "OSPOD\nPodlesí");
  sitnet_label_clear (&label);
}

static const TestCase cases[] = {
    {"abbreviation", test_abbreviation}, {"measure", test_measure}, {"alphabet", test_alphabet}, {"wrap", test_wrap},
    {"long names", test_long_names},
};

TEST_MAIN ("render/label", cases)
