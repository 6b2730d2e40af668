/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What names have in common when people would say that they are the same. */
#include "alike-names.h"
#include "test.h"

#include <string.h>

static void
assert_key (const char *name, const char *expected)
{
  char key[SITNET_ALIKE_LENGTH] = "";
  gsize n = sitnet_alike_name ((SitnetSlice){name, strlen (name)}, key);
  CU_ASSERT_EQUAL (n, strlen (expected));
  ASSERT_TEXT (n > 0 ? key : "", expected);
}

static void
leaves_out_what_people_do (void)
{
  assert_key ("Poradna Most, z. s.", "poradna most");
  assert_key (" PORADNA  most", "poradna most");
  assert_key ("Poradna Most, o.p.s.", "poradna most");
  assert_key ("ŽLUŤOUČKÝ kůň", "zlutoucky kun");
  assert_key ("Straße", "strase");
  assert_key ("Vlna, obecně prospěšná společnost", "vlna");
  assert_key ("Vlna, zapsaný ústav", "vlna");
  assert_key ("Vlna s. r. o.", "vlna");
}

static void
knows_letters_for_words (void)
{
  assert_key ("Základní škola Lipová", "zs lipova");
  assert_key ("ZŠ Lipová", "zs lipova");
  assert_key ("Základní škola a mateřská škola Lipová, příspěvková organizace", "zs a ms lipova");
  assert_key ("Policie ČR", "pcr");
  assert_key ("Orgán sociálně-právní ochrany dětí Lipová", "ospod lipova");
  assert_key ("Klub Vlna, zapsaný spolek", "klub vlna");
  assert_key ("Základní školaři", "zakladni skolari");
  assert_key ("Nezákladní škola", "nezakladni skola");
}

static void
keeps_what_tells_apart (void)
{
  assert_key ("Stanice 1-1", "stanice 1 1");
  assert_key ("Stanice 11", "stanice 11");
  assert_key ("z. s.", "z s");
  assert_key ("Zapsaný spolek", "zapsany spolek");
  assert_key ("Klub Vlna z. z.", "klub vlna z z");
  assert_key ("Klub Malých zapsaných spolek", "klub malych zapsanych spolek");
}

static void
knows_no_other_letters (void)
{
  assert_key ("\xd0\x96", "");
  assert_key ("\xc3", "");
  g_autofree char *name = g_strnfill (1000, 'a');
  assert_key (name, "");
}

/* As many letters as there is room for, however many bytes they are. */
static void
knows_long_names (void)
{
  g_autoptr (GString) name = g_string_new (NULL);
  for (guint n = 1; n < 300; n++) {
    g_string_append (name, "á");
    g_autofree char *expected = g_strnfill (n, 'a');
    assert_key (name->str, n < SITNET_ALIKE_LENGTH - 1 ? expected : "");
  }
}

static const TestCase cases[] = {
    {"knows long names", knows_long_names},
    {"leaves out what people do", leaves_out_what_people_do},
    {"knows letters for words", knows_letters_for_words},
    {"keeps what tells apart", keeps_what_tells_apart},
    {"knows no other letters", knows_no_other_letters},
};
TEST_MAIN ("alike-names", cases)
