/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who says what of the ties of one actor. */
#ifndef TOOLS_CLAIMS_H
#define TOOLS_CLAIMS_H

#include "handout.h"

typedef enum {
  CLAIM_KNOWN,  /* both say it, or an observer has seen it */
  CLAIM_OWN,    /* the actor alone says it */
  CLAIM_OTHERS, /* others say it of the actor */
} ClaimState;

typedef struct {
  const char *partner; /* ids and codes lent by the tables */
  const char *kind;
  gboolean is_towards; /* one way, from the partner to the actor */
  gboolean by_self, by_partner, by_observer;
  const char *by_third; /* another actor that says so; NULL for none */
} Claim;

typedef struct _Claims Claims;

/* Of the ties in scope. */
Claims *claims_new (const Handout *handout);
void claims_free (Claims *self);
/* What is said of the ties of an actor, in the order of the sheet: Claim. Free with g_array_unref(). */
GArray *claims_of (const Claims *self, const char *id);
ClaimState claim_state (const Claim *claim);
/* Whether the actor was not asked while others were: it reports neither a tie nor an expectation, and its own cell does not
   say that it was. */
gboolean claims_lacks (const Claims *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Claims, claims_free)

#endif
