/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the headings of a table of organisations and of a questionnaire ask for. */
#ifndef SITNET_HEADING_WORDS_H
#define SITNET_HEADING_WORDS_H

#include "slice.h"

typedef enum {
  SITNET_HEADING_OTHER,
  SITNET_HEADING_NAME,         /* "Název": of whatever the rows are about */
  SITNET_HEADING_ORGANISATION, /* "Název organizace", "Za jakou organizaci odpovídáte?" */
  SITNET_HEADING_PARTNERS,     /* "S kým spolupracuje", "Partneři" */
  SITNET_HEADING_NEEDS,        /* "Potřeby", "S čím pomáhá" */
  SITNET_HEADING_TECHNICAL     /* what exports of answers add: the time, a number, who was signed in */
} SitnetHeadingMeaning;

SitnetHeadingMeaning sitnet_heading_read (SitnetSlice heading);
/* Whether only an export of answers has such a column: "Časová značka", "submitdate". */
gboolean sitnet_heading_is_of_survey (SitnetSlice heading);
/* Whether it asks the person who fills in the table: "S kým spolupracujete?" */
gboolean sitnet_heading_asks (SitnetSlice heading);
/* "S kým spolupracujete? [Klub Vlna]", "S kým spolupracujete? - Klub Vlna": the question and the one it asks about. FALSE
   where the heading has no such two parts. */
gboolean sitnet_heading_split (SitnetSlice heading, SitnetSlice *question, SitnetSlice *option);

#endif
