/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What people write where an age, a number or a time has no limit: "bez omezení", "všichni", "dosud". */
#include "cell.h"

#include "text-fold.h"

#define LONGEST 48 /* bytes */

static const char *const of_anything[] = {
    "bez omezení",  "neomezeno",  "neomezeně", "neomezená", "neomezený", "neomezené", "není omezeno",
    "není omezena", "bez limitu", "libovolný", "libovolná", "unlimited", "no limit",  "without limit",
};
static const char *const of_ages[] = {
    "všichni",
    "všechny",
    "vše",
    "všechny věkové kategorie",
    "všechny věky",
    "všechny věkové skupiny",
    "každý věk",
    "bez věkového omezení",
    "bez rozdílu věku",
    "bez ohledu na věk",
    "bez omezení věku",
    "věk neomezen",
    "věkově neomezeno",
    "jakýkoli věk",
    "všech věků",
    "all",
    "all ages",
    "any age",
    "everyone",
};
static const char *const of_people[] = {"dle potřeby", "podle potřeby", "dle zájmu",
                                        "podle zájmu", "dle možností",  "podle možností"};
static const char *const of_dates[] = {
    "dosud",    "trvá",       "trvale",     "stále",      "doba neurčitá",  "na dobu neurčitou",
    "neurčito", "dlouhodobě", "průběžně",   "nyní",       "současnost",     "do současnosti",
    "dodnes",   "dosud trvá", "stále trvá", "od počátku", "od začátku",     "odjakživa",
    "odedávna", "ongoing",    "present",    "until now",  "not terminated", "neukončeno",
};

gboolean
sitnet_cell_is_limitless (SitnetSlice cell, SitnetLimitless of)
{
  if (cell.length == 0 || cell.length > LONGEST || g_ascii_isdigit (cell.text[0]))
    return FALSE;
  if (sitnet_text_fold_is_one_of (cell, of_anything, G_N_ELEMENTS (of_anything)))
    return TRUE;
  switch (of) {
  case SITNET_LIMITLESS_AGES:
    return sitnet_text_fold_is_one_of (cell, of_ages, G_N_ELEMENTS (of_ages));
  case SITNET_LIMITLESS_PEOPLE:
    return sitnet_text_fold_is_one_of (cell, of_people, G_N_ELEMENTS (of_people));
  case SITNET_LIMITLESS_DATES:
  default:
    return sitnet_text_fold_is_one_of (cell, of_dates, G_N_ELEMENTS (of_dates));
  }
}
