/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Families in sentences: a share of a demand may be 9.6 families, which nobody says. */
#ifndef SITNET_FAMILY_COUNT_H
#define SITNET_FAMILY_COUNT_H

#include <sitnet/language.h>

G_BEGIN_DECLS

/* What stands before the number; some languages have a case for each. */
typedef enum { SITNET_FAMILIES_ALONE, SITNET_FAMILIES_DEMAND_OF, SITNET_FAMILIES_ROOM_FOR } SitnetFamilyCase;

/* The digits of a number; most numbers are whole, and formatting is slow. */
void sitnet_count_append (GString *text, guint64 count);
/* The nearest whole number, at least 1 where there are any. */
double sitnet_family_count_round (double families);
/* Likewise of two, of which the first is the greater: it stays so. */
void sitnet_family_count_round_both (double needed, double held, double *whole_needed, double *whole_held);
/* "about " where `whole` is not what there is. */
void sitnet_about_append (GString *text, SitnetLanguage language, double number, double whole);
/* "12 families", "about 10 families" where `whole` is not what they are. */
void sitnet_family_count_append (GString *text, SitnetLanguage language, double families, double whole,
                                 SitnetFamilyCase use);

G_END_DECLS

#endif
