/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words of the field that need no sheet of their own: needs, sectors, kinds of ties and the rest. */
#include "vocabulary-terms.h"

#include "message.h"

#define TERM(code, name)                                                                                               \
  {                                                                                                                    \
    code, name, NULL, NULL, FALSE                                                                                      \
  }

/* The six areas of need of the Czech local-networking project of 2016 to 2019, with the finer needs its
   districts named most. */
static const SitnetBuiltInTerm needs[] = {
    TERM ("relationships", NC_ ("vocabulary", "Relationships")),
    TERM ("relationships.mediation", NC_ ("vocabulary", "Mediation")),
    TERM ("relationships.family_therapy", NC_ ("vocabulary", "Family therapy")),
    TERM ("relationships.assisted_contact", NC_ ("vocabulary", "Assisted contact")),
    TERM ("relationships.foster_support", NC_ ("vocabulary", "Support of foster families")),
    TERM ("safety", NC_ ("vocabulary", "Safety")),
    TERM ("safety.crisis_help", NC_ ("vocabulary", "Crisis help")),
    TERM ("safety.violence", NC_ ("vocabulary", "Help with domestic violence")),
    TERM ("safety.shelter", NC_ ("vocabulary", "Shelter")),
    TERM ("health", NC_ ("vocabulary", "Health")),
    TERM ("health.paediatrics", NC_ ("vocabulary", "Paediatrics")),
    TERM ("health.child_psychiatry", NC_ ("vocabulary", "Child psychiatry")),
    TERM ("health.psychology", NC_ ("vocabulary", "Psychology")),
    TERM ("health.addiction", NC_ ("vocabulary", "Addiction treatment")),
    TERM ("health.disability_early_care", NC_ ("vocabulary", "Early care for children with a disability")),
    TERM ("learning", NC_ ("vocabulary", "Learning")),
    TERM ("learning.tutoring", NC_ ("vocabulary", "Tutoring")),
    TERM ("learning.school_counselling", NC_ ("vocabulary", "School counselling")),
    TERM ("learning.preschool", NC_ ("vocabulary", "Preschool education")),
    TERM ("behaviour", NC_ ("vocabulary", "Behaviour")),
    TERM ("behaviour.prevention", NC_ ("vocabulary", "Prevention of risky behaviour")),
    TERM ("behaviour.truancy", NC_ ("vocabulary", "Truancy")),
    TERM ("behaviour.cyberbullying", NC_ ("vocabulary", "Cyberbullying")),
    TERM ("behaviour.youth_club", NC_ ("vocabulary", "Youth club")),
    TERM ("behaviour.offending", NC_ ("vocabulary", "Young offenders")),
    TERM ("material", NC_ ("vocabulary", "Material security")),
    TERM ("material.housing", NC_ ("vocabulary", "Housing")),
    TERM ("material.crisis_housing", NC_ ("vocabulary", "Crisis housing")),
    TERM ("material.debt", NC_ ("vocabulary", "Debt counselling")),
    TERM ("material.benefits", NC_ ("vocabulary", "Benefits")),
    TERM ("material.legal_advice", NC_ ("vocabulary", "Legal advice")),
    TERM ("material.food_clothes", NC_ ("vocabulary", "Food and clothes")),
};

/* Fills after P. Tol's light scheme; the shapes tell the sectors apart in grey print. A shape is a node shape
   of Graphviz, or a style of its box ("rounded", "diagonals"). */
#define SECTOR(code, name, colour, shape)                                                                              \
  {                                                                                                                    \
    code, name, colour, shape, FALSE                                                                                   \
  }
static const SitnetBuiltInTerm sectors[] = {
    SECTOR ("child_protection", NC_ ("vocabulary", "Child protection"), "#F9BFD6", "component"),
    SECTOR ("social", NC_ ("vocabulary", "Social services"), "#64A9F0", "rounded"),
    SECTOR ("school", NC_ ("vocabulary", "Schools"), "#FFF0A0", "box"),
    SECTOR ("health", NC_ ("vocabulary", "Health care"), "#74C096", "note"),
    SECTOR ("police", NC_ ("vocabulary", "Police"), "#8F99AB", "box3d"),
    SECTOR ("justice", NC_ ("vocabulary", "Justice"), "#DC7850", "diagonals"),
    SECTOR ("municipality", NC_ ("vocabulary", "Municipality"), "#C4B63C", "folder"),
    SECTOR ("leisure", NC_ ("vocabulary", "Leisure"), "#D3C4FA", "tab"),
    SECTOR ("other", NC_ ("vocabulary", "Other"), "#FFFFFF", "arrow"),
};

#define ARC(code, name)                                                                                                \
  {                                                                                                                    \
    code, name, NULL, NULL, TRUE                                                                                       \
  }
static const SitnetBuiltInTerm tie_kinds[] = {
    TERM ("cooperates", NC_ ("vocabulary", "Cooperates with")),
    TERM ("agreement", NC_ ("vocabulary", "Has an agreement with")),
    ARC ("refers", NC_ ("vocabulary", "Refers to")),
    ARC ("informs", NC_ ("vocabulary", "Informs")),
};

static const SitnetBuiltInTerm levels[] = {
    TERM ("universal", NC_ ("vocabulary", "Universal")),
    TERM ("targeted", NC_ ("vocabulary", "Targeted")),
    TERM ("specialised", NC_ ("vocabulary", "Specialised")),
    TERM ("protective", NC_ ("vocabulary", "Protective")),
};

static const SitnetBuiltInTerm forms[] = {
    TERM ("field", NC_ ("vocabulary", "Field")),
    TERM ("outpatient", NC_ ("vocabulary", "Outpatient")),
    TERM ("residential", NC_ ("vocabulary", "Residential")),
    TERM ("online", NC_ ("vocabulary", "Online")),
};

static const SitnetBuiltInTerm targets[] = {
    TERM ("families", NC_ ("vocabulary", "Families")),
    TERM ("foster_families", NC_ ("vocabulary", "Foster families")),
    TERM ("children", NC_ ("vocabulary", "Children")),
    TERM ("youth", NC_ ("vocabulary", "Young people")),
    TERM ("parents_addiction", NC_ ("vocabulary", "Parents with an addiction")),
    TERM ("disability", NC_ ("vocabulary", "People with a disability")),
    TERM ("minorities", NC_ ("vocabulary", "Minorities")),
};

/* Free, but this one has a meaning: it confirms ties as an observer does. */
static const SitnetBuiltInTerm actor_kinds[] = {
    TERM ("coordinator", NC_ ("vocabulary", "Coordinator")),
};

const SitnetBuiltInTerm *
sitnet_vocabulary_terms (SitnetSheet sheet, guint *n_terms)
{
#define TERMS(list)                                                                                                    \
  {                                                                                                                    \
    list, G_N_ELEMENTS (list)                                                                                          \
  }
  static const struct {
    const SitnetBuiltInTerm *terms;
    guint n_terms;
  } lists[SITNET_N_VOCABULARIES] = {
      [SITNET_SHEET_NEEDS] = TERMS (needs),
      [SITNET_SHEET_SECTORS] = TERMS (sectors),
      [SITNET_SHEET_TIE_KINDS] = TERMS (tie_kinds),
      [SITNET_SHEET_LEVELS] = TERMS (levels),
      [SITNET_SHEET_FORMS] = TERMS (forms),
      [SITNET_SHEET_TARGETS] = TERMS (targets),
      [SITNET_SHEET_ACTOR_KINDS] = TERMS (actor_kinds),
  };
  *n_terms = lists[sheet].n_terms;
  return lists[sheet].terms;
}
