/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The questionnaire of one organisation: what it says itself stands in it, what others say of it does not. */
#include "asked-network.h"
#include "unzip.h"

#include <sitnet/error.h>
#include <sitnet/questionnaire.h>

static char *
dup_sheet (const char *actor, SitnetLanguage language, guint sheet)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) workbook = sitnet_questionnaire_new (network, actor, language, &error);
  ASSERT_NO_ERROR (error);
  g_autoptr (GHashTable) parts = unzip (workbook);
  g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", sheet);
  return g_strdup (g_hash_table_lookup (parts, name));
}

/* The texts of its cells, with a bar between. */
static char *
dup_cells (const char *xml)
{
  GString *cells = g_string_new (NULL);
  for (const char *at = xml; (at = strchr (at, '<')) != NULL;) {
    const char *close = strchr (at, '>') + 1, *next = strchr (close, '<');
    if (g_str_has_prefix (at, "<t ") || g_str_has_prefix (at, "<v>"))
      g_string_append_printf (cells, "%.*s|", (int)(next - close), close);
    at = close;
  }
  return g_string_free (cells, FALSE);
}

static void
own_ties_stand_there_by_name (void)
{
  g_autofree char *xml = dup_sheet ("ospod", SITNET_LANGUAGE_CS, 2), *cells = dup_cells (xml);
  ASSERT_TEXT (cells, "S kým (OSPOD Podlesí)|Druh|Směr|Síla|Od|Do|Poznámka|Platí|"
                      "Základní škola (zs1)|Spolupracuje|oboustranně|2|42736|Policie Podlesí|Informuje|oni k nám|");
}

static void
services_stand_there_by_name (void)
{
  g_autofree char *xml = dup_sheet ("OSPOD Podlesí", SITNET_LANGUAGE_CS, 3), *cells = dup_cells (xml);
  CU_ASSERT_PTR_NOT_NULL (strstr (cells, "Služba (OSPOD Podlesí)|"));
  CU_ASSERT_PTR_NOT_NULL (strstr (cells, "|Doučování|Doučování; Bezpečí|6|12|Podlesí|s1|"));
}

static void
the_word_of_others_does_not (void)
{
  g_autofree char *xml = dup_sheet ("zs1", SITNET_LANGUAGE_EN, 2), *cells = dup_cells (xml);
  ASSERT_TEXT (cells, "With whom (Základní škola (zs1))|kind|Direction|strength|since|until|note|Still true|");
}

static void
partners_and_kinds_are_chosen_by_name (void)
{
  g_autofree char *xml = dup_sheet ("ospod", SITNET_LANGUAGE_CS, 2),
                  *codes = dup_sheet ("ospod", SITNET_LANGUAGE_CS, 4), *cells = dup_cells (codes);
  CU_ASSERT_PTR_NOT_NULL (strstr (xml, "sqref=\"A2:A2000\"><formula1>'(číselníky)'!$A$2:$A$5<"));
  CU_ASSERT_PTR_NOT_NULL (strstr (xml, "<formula1>&quot;oboustranně,my k nim,oni k nám&quot;<"));
  CU_ASSERT_PTR_NOT_NULL (strstr (cells, "|Policie Podlesí|Spolupracuje|"));
  CU_ASSERT_PTR_NULL (strstr (cells, "OSPOD"));
}

static void
an_unknown_actor_is_refused (void)
{
  g_autoptr (SitnetNetwork) network = asked_network ();
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (sitnet_questionnaire_new (network, "nobody", SITNET_LANGUAGE_EN, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_ARGUMENT));
}

static const TestCase cases[] = {
    {"own ties stand there by name", own_ties_stand_there_by_name},
    {"services stand there by name", services_stand_there_by_name},
    {"the word of others does not", the_word_of_others_does_not},
    {"partners and kinds are chosen by name", partners_and_kinds_are_chosen_by_name},
    {"an unknown actor is refused", an_unknown_actor_is_refused},
};
TEST_MAIN ("questionnaire", cases)
