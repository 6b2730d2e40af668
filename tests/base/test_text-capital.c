/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Phrases with a capital. */
#include "text-capital.h"
#include "test.h"

#include <string.h>

static void
check (const char *phrase, gsize length, const char *expected)
{
  g_autoptr (GString) text = g_string_new ("– ");
  sitnet_text_append_capital (text, (SitnetSlice){phrase, length});
  ASSERT_TEXT (text->str, expected);
}

static void
the_first_letter_is_a_capital (void)
{
  check ("fewest hands", strlen ("fewest hands"), "– Fewest hands");
  check ("časem", strlen ("časem"), "– Časem");
  check ("jméno|název", strlen ("jméno"), "– Jméno");
  check ("ů", strlen ("ů"), "– Ů");
  check ("E-mail", strlen ("E-mail"), "– E-mail");
  check ("3 kroky", strlen ("3 kroky"), "– 3 kroky");
}

static void
nothing_stays_nothing (void)
{
  check ("", 0, "– ");
}

static const TestCase cases[] = {
    {"capital", the_first_letter_is_a_capital},
    {"nothing", nothing_stays_nothing},
};
TEST_MAIN ("text-capital", cases)
