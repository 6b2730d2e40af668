/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What differs only by case or diacritics, and actors of nearly the same name. */
#include "named-samples.h"

static void
warns_of_case_and_form (void)
{
  assert_findings ("actors: id,name\nAbc,A\nabc,B\n", "warning actors 3 id|");
  assert_findings ("actors: id,name\nŠkola,A\nškola,B\n", "warning actors 3 id|");
  assert_findings ("actors: id,name\n\xc5\xa1,A\ns\xcc\x8c,B\n", "error actors 3 id|"); /* composed, decomposed */
}

static void
warns_of_diacritics (void)
{
  assert_findings ("actors: id,name\nlipova,A\nlipová,B\n", "warning actors 3 id|");
}

/* One letter in an area makes a white spot that nobody sees through. */
static void
warns_of_areas (void)
{
  const char *text = "actors: id,name,area\np,Poradna,Lipová\nservices: id,actor,needs\ns,p,material.debt\n"
                     "demands: need,area,families\nmaterial.debt,lipová,3\n";
  assert_message (text, "The area “lipová” differs from “Lipová” only by case or diacritics");
  assert_findings ("actors: id,name,area\na,A,Lipova\nb,B,Lipová\n", "warning actors 3 area|");
  assert_findings ("actors: id,name,area\na,A,x\nservices: id,actor,needs,areas\ns,a,health,X\n",
                   "warning actors 2 area|");
}

static void
warns_of_codes (void)
{
  assert_findings ("actors: id,name,kind\na,A,Spolek\nb,B,spolek\nc,C,jiný\n", "warning actors 3 kind|");
}

static void
warns_of_names (void)
{
  assert_findings ("actors: id,name\np1,Poradna Most\np2,Poradna Most \np3,\"PORADNA MOST\" z. s.\nz,Škola\n",
                   "warning actors 3 name|warning actors 4 name|");
  assert_findings ("actors: id,name\na,Stanice 1-1\nb,Stanice 11\n", "");
  assert_findings ("actors: name\nKlub Vlnka\nKlub Vlnka z. s.\n", "warning actors 3 name|");
}

static const TestCase cases[] = {
    {"warns of case and form", warns_of_case_and_form},
    {"warns of diacritics", warns_of_diacritics},
    {"warns of areas", warns_of_areas},
    {"warns of codes", warns_of_codes},
    {"warns of names", warns_of_names},
};
TEST_MAIN ("seal-alike", cases)
