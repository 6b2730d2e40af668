/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What each kind of finding says. */
#ifndef SITNET_FINDINGS_RULES_H
#define SITNET_FINDINGS_RULES_H

#include "findings.h"
#include "phrase.h"

typedef struct {
  SitnetSeverity severity;
  SitnetPhrase title;   /* the kind in a few words, for the row that counts the rest */
  SitnetPhrase message; /* what is wrong, what to do; {value} and {detail} are put in, and a part in [brackets] is left
                           out when there is no detail */
} SitnetRuleText;

extern const SitnetRuleText sitnet_rule_texts[SITNET_N_RULES];

#endif
