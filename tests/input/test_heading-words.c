/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What headings ask for. */
#include "heading-words.h"
#include "test.h"

#include <string.h>

static SitnetSlice
slice_of (const char *text)
{
  return (SitnetSlice){text, strlen (text)};
}

static void
assert_meaning (SitnetHeadingMeaning meaning, const char *const *headings, guint n)
{
  for (guint i = 0; i < n; i++)
    if (sitnet_heading_read (slice_of (headings[i])) != meaning) {
      g_printerr ("%s\n", headings[i]);
      CU_FAIL ("another meaning");
    }
}
#define ASSERT_MEANING(meaning, ...)                                                                                   \
  do {                                                                                                                 \
    static const char *const headings[] = {__VA_ARGS__};                                                               \
    assert_meaning (meaning, headings, G_N_ELEMENTS (headings));                                                       \
  } while (0)

static void
tells_what_is_asked (void)
{
  ASSERT_MEANING (SITNET_HEADING_NAME, "Název", "Label");
  ASSERT_MEANING (SITNET_HEADING_ORGANISATION, "Název organizace", "Název vaší organizace", "ORGANIZACE",
                  "Za jakou organizaci odpovídáte?", "Your organisation", "Organizace, kterou zastupujete");
  ASSERT_MEANING (SITNET_HEADING_PARTNERS, "S kým spolupracuje", "S kým spolupracujete?",
                  "Partneři:", "Se kterými organizacemi jste v kontaktu?", "Who do you work with?",
                  "Vyberte organizace, se kterými jste letos spolupracovali", "S jakými subjekty spolupracujete?",
                  "Partner 1", "Partner č. 2", "Partneři");
  ASSERT_MEANING (SITNET_HEADING_NEEDS, "Potřeby", "S čím pomáhají", "S čím pomáháte rodinám?",
                  "Jaké služby poskytujete?");
  ASSERT_MEANING (SITNET_HEADING_TECHNICAL, "Časová značka", "submitdate", "Email Address", "ID");
}

static void
leaves_the_rest (void)
{
  ASSERT_MEANING (SITNET_HEADING_OTHER, "Co vám chybí?", "S kým byste chtěli spolupracovat?", "S kým nespolupracujete?",
                  "", "?", "Rezort", "Jak hodnotíte spolupráci?", "Aktér 1 2", "1");
}

static void
parts_question_and_option (void)
{
  SitnetSlice question, option;
  CU_ASSERT_TRUE (sitnet_heading_split (slice_of ("S kým spolupracujete? [Klub, z. s.]"), &question, &option));
  CU_ASSERT_EQUAL (option.length, strlen ("Klub, z. s."));
  CU_ASSERT_TRUE (sitnet_heading_split (slice_of ("S kým? - ZŠ Lipová - jih"), &question, &option));
  CU_ASSERT_EQUAL (option.length, strlen ("ZŠ Lipová - jih"));
  CU_ASSERT_FALSE (sitnet_heading_split (slice_of ("S kým spolupracujete?"), &question, &option));
  CU_ASSERT_FALSE (sitnet_heading_split (slice_of ("[Klub]"), &question, &option));
  CU_ASSERT_TRUE (sitnet_heading_is_of_survey (slice_of ("Časová značka")));
  CU_ASSERT_FALSE (sitnet_heading_is_of_survey (slice_of ("ID")));
  CU_ASSERT_TRUE (sitnet_heading_asks (slice_of ("S kým spolupracujete?")));
  CU_ASSERT_FALSE (sitnet_heading_asks (slice_of ("S kým spolupracuje")));
}

static const TestCase cases[] = {
    {"tells what is asked", tells_what_is_asked},
    {"leaves the rest", leaves_the_rest},
    {"parts question and option", parts_question_and_option},
};
TEST_MAIN ("heading-words", cases)
