/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Partners in one cell: the longest known name first, and a legal form stays with its name. */
#include "partner-list.h"
#include "test.h"

#include <string.h>

static gboolean
is_known (SitnetSlice text, gpointer data)
{
  g_autofree char *part = g_strndup (text.text, text.length);
  return g_strv_contains (data, part);
}

static void
assert_cut (const char *cell, const char *expected)
{
  static const char *const known[] = {"Jabloň", "Jabloň, z. ú.", "ZŠ", "ZŠ, Lesní 5", "a;b", NULL};
  g_autoptr (GArray) parts = sitnet_partner_list_split ((SitnetSlice){cell, strlen (cell)}, is_known, (gpointer)known);
  g_autoptr (GString) cut = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++) {
    SitnetSlice part = g_array_index (parts, SitnetSlice, i);
    g_string_append_printf (cut, "%.*s|", (int)part.length, part.text);
  }
  ASSERT_TEXT (cut->str, expected);
}

static void
takes_the_longest_known_name (void)
{
  assert_cut ("Jabloň, z. ú., ZŠ", "Jabloň, z. ú.|ZŠ|");
  assert_cut ("ZŠ, Lesní 5, Jabloň", "ZŠ, Lesní 5|Jabloň|");
  assert_cut ("Jabloň,ZŠ", "Jabloň|ZŠ|");
}

static void
keeps_legal_forms (void)
{
  assert_cut ("Meruňka, z. s.", "Meruňka, z. s.|");
  assert_cut ("Meruňka, z.s., Třešeň, o. p. s., ZŠ", "Meruňka, z.s.|Třešeň, o. p. s.|ZŠ|");
  assert_cut ("Škola, příspěvková organizace", "Škola, příspěvková organizace|");
}

static void
cuts_lines_and_semicolons (void)
{
  assert_cut ("Škola;Klub;", "Škola|Klub|");
  assert_cut ("- Škola\n- Klub, z. s.\r\n• ZŠ", "Škola|Klub, z. s.|ZŠ|");
  assert_cut ("Škola|Klub", "Škola|Klub|");
  assert_cut (" , ,", "");
  assert_cut ("", "");
}

static const TestCase cases[] = {
    {"takes the longest known name", takes_the_longest_known_name},
    {"keeps legal forms", keeps_legal_forms},
    {"cuts lines and semicolons", cuts_lines_and_semicolons},
};
TEST_MAIN ("partner-list", cases)
