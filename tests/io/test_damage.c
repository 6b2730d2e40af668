/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Damaged letters are found, and good ones left in peace. */
#include "damage.h"
#include "test.h"

#include <string.h>

static void
assert_reason (const char *text, const char *expected)
{
  g_autofree char *reason = sitnet_damage_dup_reason (text, strlen (text), SITNET_LANGUAGE_EN);
  ASSERT_TEXT (reason != NULL ? reason : "", expected);
}

static void
finds_what_a_letter_became (void)
{
  assert_reason ("D\u011btsk\ufffd domov", "� stands where a letter was");
  assert_reason ("D?tsk\u00fd D?m", ""); /* after a capital, as in "A?b" */
  assert_reason ("d?tsk\u00fd dom", "a question mark stands inside a word");
  assert_reason ("Pomů?eme, kdo?", "a question mark stands inside a word");
  assert_reason ("Kdo? A co?", "");
  assert_reason ("https://sluzby.example/a?b=c", "");
  assert_reason ("www.sluzby.example?b=c", "");
}

static void
finds_utf_8_read_in_another_encoding (void)
{
  assert_reason ("Podles\u0102\u00ad", "it was “Podlesí”, read in another encoding");
  assert_reason ("Podles\u00c3\u00ad", "it was “Podlesí”, read in another encoding");
  assert_reason ("\u0139\u02dckola \u013a", "");
  assert_reason ("Linka \u00e2\u20ac\u201c pomoc", "it was “Linka – pomoc”, read in another encoding");
  assert_reason ("R\u00c4\u0152 805523/0007", "UTF-8 was read in another encoding"); /* RČ and a birth number */
  assert_reason ("kr\u0139\u017b\u00c4\u0164ek", "it was “krůček”, read in another encoding"); /* ů C5 AF, č C4 8D */
}

static void
leaves_good_letters_in_peace (void)
{
  static const char *const good[] = {
      "",  "Podlesí", "MěÚ", "TĚŽBA A STÍŽNOSTI", "GERÄT", "Ärzte", "Ľubica", "Příliš žluťoučký kůň", "20 °C – § 5…",
      "â", "PRŮŽEZ"};
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    assert_reason (good[i], "");
}

static void
judges_a_whole_sheet (void)
{
  SitnetDamageSheet sheet = {0};
  sitnet_damage_sheet_note (&sheet, "Podlesí", strlen ("Podlesí"), 2, 0);
  CU_ASSERT_PTR_NULL (sitnet_damage_sheet_dup_reason (&sheet, SITNET_LANGUAGE_EN));
  sitnet_damage_sheet_note (&sheet, "Sluneèko", strlen ("Sluneèko"), 3, 1);
  sitnet_damage_sheet_note (&sheet, "Krùèek", strlen ("Krùèek"), 4, 1);
  g_autofree char *reason = sitnet_damage_sheet_dup_reason (&sheet, SITNET_LANGUAGE_EN);
  ASSERT_TEXT (reason, "the sheet has ø è ì ù ï ò and never ř č ě ů ď ň; cells with them: 2");
  CU_ASSERT_EQUAL (sheet.western_row, 3);
  CU_ASSERT_EQUAL (sheet.western_column, 1);
  ASSERT_TEXT (sheet.western, "Sluneèko");
  sitnet_damage_sheet_note (&sheet, "Řeka", strlen ("Řeka"), 5, 1);
  CU_ASSERT_PTR_NULL (sitnet_damage_sheet_dup_reason (&sheet, SITNET_LANGUAGE_EN));
  sitnet_damage_sheet_clear (&sheet);
}

/* As GLib sees the letters, whatever their case. */
static void
knows_letters_of_either_side (void)
{
  for (gunichar character = 0x80; character < 0x3000; character++) {
    SitnetDamageSheet sheet = {0};
    char text[6];
    gsize length = (gsize)g_unichar_to_utf8 (character, text);
    gunichar small = g_unichar_tolower (character);
    sitnet_damage_sheet_note (&sheet, text, length, 2, 0);
    CU_ASSERT_EQUAL (sheet.n_western, g_utf8_strchr ("øèìùïò", -1, small) != NULL);
    CU_ASSERT_EQUAL (sheet.has_czech, g_utf8_strchr ("řěůčďň", -1, small) != NULL);
    sitnet_damage_sheet_clear (&sheet);
  }
}

static void
looks_quickly (void)
{
  CU_ASSERT_FALSE (sitnet_damage_is_possible ("id,name", 7));
  CU_ASSERT_TRUE (sitnet_damage_is_possible ("id,n?me", 7));
  CU_ASSERT_TRUE (sitnet_damage_is_possible ("id,n\xc3\xa1me", 8));
}

/* A block is judged as its cells are: they are to be looked at where one of them may be damaged, and only then. */
static void
judges_blocks (void)
{
  for (gunichar character = 0x80; character < 0x11000; character++) {
    SitnetDamageSheet sheet = {0}, singly = {0};
    char letter[6];
    if (character >= 0xd800 && character < 0xe000)
      continue;
    gint length = g_unichar_to_utf8 (character, letter);
    g_autofree char *cell = g_strdup_printf ("Slunecnice %.*s", length, letter),
                    *block = g_strdup_printf ("a,%s,b\nc,%s,d\n", cell, cell),
                    *reason = sitnet_damage_dup_reason (cell, strlen (cell), SITNET_LANGUAGE_EN);
    gboolean is_noted = sitnet_damage_sheet_note_block (&sheet, block, strlen (block));
    sitnet_damage_sheet_note (&singly, cell, strlen (cell), 2, 0);
    CU_ASSERT_TRUE (!is_noted || (reason == NULL && singly.n_western == 0));
    CU_ASSERT_EQUAL (sheet.has_czech, singly.has_czech);
    sitnet_damage_sheet_clear (&singly);
  }
  SitnetDamageSheet sheet = {0};
  const char *block = "Příliš žluťoučký kůň, úpěl – ďábelské „ódy“…";
  CU_ASSERT_TRUE (sitnet_damage_sheet_note_block (&sheet, block, strlen (block)));
  CU_ASSERT_FALSE (sitnet_damage_sheet_note_block (&sheet, "ko\xef\xbf\xbd", 5));
  CU_ASSERT_FALSE (sitnet_damage_sheet_note_block (&sheet, "DÄ›ti", strlen ("DÄ›ti")));
  CU_ASSERT_TRUE (sitnet_damage_sheet_note_block (&sheet, "\xc5", 1)); /* cut by the end */
}

static const TestCase cases[] = {
    {"finds what a letter became", finds_what_a_letter_became},
    {"finds UTF-8 read in another encoding", finds_utf_8_read_in_another_encoding},
    {"leaves good letters in peace", leaves_good_letters_in_peace},
    {"judges a whole sheet", judges_a_whole_sheet},
    {"knows letters of either side", knows_letters_of_either_side},
    {"looks quickly", looks_quickly},
    {"judges blocks", judges_blocks},
};
TEST_MAIN ("damage", cases)
