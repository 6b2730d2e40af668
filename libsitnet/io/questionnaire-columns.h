/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a questionnaire for an organisation asks, and how what is known already stands in it: shared by who hands it out and
   who reads it back. */
#ifndef SITNET_QUESTIONNAIRE_COLUMNS_H
#define SITNET_QUESTIONNAIRE_COLUMNS_H

#include "network-private.h"

#include <sitnet/language.h>

/* Columns that no sheet of the data set has. */
#define SITNET_QUESTION_DIRECTION "direction"
#define SITNET_QUESTION_HOLDS "holds"

/* What the sheet that nobody is asked to fill in names besides rows. */
#define SITNET_MEMORY_ACTOR "actor"
#define SITNET_MEMORY_LANGUAGE "language"

typedef struct {
  const char *name;    /* of the schema, or one of those above */
  const char *heading; /* NULL: that of the schema */
} SitnetQuestionnaireColumn;

typedef enum {
  SITNET_DIRECTION_BOTH, /* a mutual tie */
  SITNET_DIRECTION_OUT,  /* from the organisation that is asked */
  SITNET_DIRECTION_IN,
  SITNET_N_DIRECTIONS
} SitnetDirection;

/* Of the sheet of ties or of services. */
const SitnetQuestionnaireColumn *sitnet_questionnaire_columns (SitnetSheet sheet, guint *n);
/* Without the name of the organisation in brackets, which stands behind the first one. (transfer full) */
char *sitnet_questionnaire_dup_heading (SitnetSheet sheet, guint column, SitnetLanguage language);
const char *sitnet_questionnaire_direction (SitnetDirection direction, SitnetLanguage language);
/* Of the sheet that says whose questionnaire it is and what stood in it: in brackets, so that nobody else reads it.
   (transfer full) */
char *sitnet_questionnaire_dup_sheet_name (SitnetLanguage language);

/* An actor by its name; with its id in brackets where the name alone may mean another. (transfer full) */
char *sitnet_questionnaire_dup_actor (const SitnetNetwork *network, guint32 row);
/* A cell of the data set as people read it, with names for codes; NULL where it is empty. (transfer full) */
char *sitnet_questionnaire_dup_shown (const SitnetNetwork *network, SitnetSheet sheet, const char *column, gsize row,
                                      SitnetLanguage language);

/* Of a row of ties: who the other one is (by row of the sheet of actors), as whom `actor` sees the tie, and its kind. */
guint32 sitnet_questionnaire_partner (const SitnetNetwork *network, guint32 actor, gsize tie);
SitnetDirection sitnet_questionnaire_direction_of (const SitnetNetwork *network, guint32 actor, gsize tie);
const char *sitnet_questionnaire_kind_of (const SitnetNetwork *network, gsize tie);
/* What tells a tie of an organisation apart from its others: the id of the other one, the code of its kind. (transfer full) */
char *sitnet_questionnaire_dup_tie_key (const char *partner, const char *kind, SitnetDirection direction);
/* The same of a row of the sheet of ties; of services the id. (transfer full) */
char *sitnet_questionnaire_dup_key (const SitnetNetwork *network, SitnetSheet sheet, guint32 actor, gsize row);
/* The rows that are an actor's own: ties that it has reported, services that it offers. (element-type guint32) */
GArray *sitnet_questionnaire_list_rows (const SitnetNetwork *network, SitnetSheet sheet, guint32 actor);

#endif
