/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words of the field that need no sheet of their own: needs, sectors, kinds of ties and the rest, in two
 * languages. */
#include "vocabulary-terms.h"

#define TERM(code, en, cs)                                                                                             \
  {                                                                                                                    \
    code, {en, cs}, NULL, NULL, FALSE                                                                                  \
  }

/* The six areas of need of the Czech local-networking project of 2016 to 2019, with the finer needs its
   districts named most. */
static const SitnetBuiltInTerm needs[] = {
    TERM ("relationships", "Relationships", "Vztahy"),
    TERM ("relationships.mediation", "Mediation", "Mediace"),
    TERM ("relationships.family_therapy", "Family therapy", "Rodinná terapie"),
    TERM ("relationships.assisted_contact", "Assisted contact", "Asistovaný kontakt"),
    TERM ("relationships.foster_support", "Support of foster families", "Podpora pěstounských rodin"),
    TERM ("safety", "Safety", "Bezpečí"),
    TERM ("safety.crisis_help", "Crisis help", "Krizová pomoc"),
    TERM ("safety.violence", "Help with domestic violence", "Pomoc při domácím násilí"),
    TERM ("safety.shelter", "Shelter", "Azylové bydlení"),
    TERM ("health", "Health", "Zdraví"),
    TERM ("health.paediatrics", "Paediatrics", "Dětské lékařství"),
    TERM ("health.child_psychiatry", "Child psychiatry", "Dětská psychiatrie"),
    TERM ("health.psychology", "Psychology", "Psychologie"),
    TERM ("health.addiction", "Addiction treatment", "Léčba závislostí"),
    TERM ("health.disability_early_care", "Early care for children with a disability", "Raná péče"),
    TERM ("learning", "Learning", "Učení se"),
    TERM ("learning.tutoring", "Tutoring", "Doučování"),
    TERM ("learning.school_counselling", "School counselling", "Školní poradenství"),
    TERM ("learning.preschool", "Preschool education", "Předškolní vzdělávání"),
    TERM ("behaviour", "Behaviour", "Chování"),
    TERM ("behaviour.prevention", "Prevention of risky behaviour", "Prevence rizikového chování"),
    TERM ("behaviour.truancy", "Truancy", "Záškoláctví"),
    TERM ("behaviour.cyberbullying", "Cyberbullying", "Kyberšikana"),
    TERM ("behaviour.youth_club", "Youth club", "Nízkoprahový klub"),
    TERM ("behaviour.offending", "Young offenders", "Trestná činnost mládeže"),
    TERM ("material", "Material security", "Materiální zajištění"),
    TERM ("material.housing", "Housing", "Bydlení"),
    TERM ("material.crisis_housing", "Crisis housing", "Krizové bydlení"),
    TERM ("material.debt", "Debt counselling", "Dluhové poradenství"),
    TERM ("material.benefits", "Benefits", "Sociální dávky"),
    TERM ("material.legal_advice", "Legal advice", "Právní poradenství"),
    TERM ("material.food_clothes", "Food and clothes", "Potraviny a oblečení"),
};

/* Fills after P. Tol's light scheme; the shapes tell the sectors apart in grey print. A shape is a node shape
   of Graphviz, or a style of its box ("rounded", "diagonals"). */
#define SECTOR(code, en, cs, colour, shape)                                                                            \
  {                                                                                                                    \
    code, {en, cs}, colour, shape, FALSE                                                                               \
  }
static const SitnetBuiltInTerm sectors[] = {
    SECTOR ("child_protection", "Child protection", "Ochrana dětí", "#F6B6C4", "component"),
    SECTOR ("social", "Social services", "Sociální služby", "#99CCEE", "rounded"),
    SECTOR ("school", "Schools", "Školství", "#F5DE85", "box"),
    SECTOR ("health", "Health care", "Zdravotnictví", "#8FD3B6", "note"),
    SECTOR ("police", "Police", "Policie", "#C9CCD6", "box3d"),
    SECTOR ("justice", "Justice", "Justice", "#F2A98C", "diagonals"),
    SECTOR ("municipality", "Municipality", "Obec", "#D6D67A", "folder"),
    SECTOR ("leisure", "Leisure", "Volný čas", "#CBB4E3", "tab"),
    SECTOR ("other", "Other", "Ostatní", "#DDDDDD", "arrow"),
};

#define ARC(code, en, cs)                                                                                              \
  {                                                                                                                    \
    code, {en, cs}, NULL, NULL, TRUE                                                                                   \
  }
static const SitnetBuiltInTerm tie_kinds[] = {
    TERM ("cooperates", "Cooperates with", "Spolupracuje"),
    TERM ("agreement", "Has an agreement with", "Má dohodu"),
    ARC ("refers", "Refers to", "Odkazuje na"),
    ARC ("informs", "Informs", "Informuje"),
};

static const SitnetBuiltInTerm levels[] = {
    TERM ("universal", "Universal", "Univerzální"),
    TERM ("targeted", "Targeted", "Cílená"),
    TERM ("specialised", "Specialised", "Specializovaná"),
    TERM ("protective", "Protective", "Ochranná"),
};

static const SitnetBuiltInTerm forms[] = {
    TERM ("field", "Field", "Terénní"),
    TERM ("outpatient", "Outpatient", "Ambulantní"),
    TERM ("residential", "Residential", "Pobytová"),
    TERM ("online", "Online", "Online"),
};

static const SitnetBuiltInTerm targets[] = {
    TERM ("families", "Families", "Rodiny"),
    TERM ("foster_families", "Foster families", "Pěstounské rodiny"),
    TERM ("children", "Children", "Děti"),
    TERM ("youth", "Young people", "Mládež"),
    TERM ("parents_addiction", "Parents with an addiction", "Rodiče se závislostí"),
    TERM ("disability", "People with a disability", "Lidé s postižením"),
    TERM ("minorities", "Minorities", "Menšiny"),
};

/* Free, but this one has a meaning: it confirms ties as an observer does. */
static const SitnetBuiltInTerm actor_kinds[] = {
    TERM ("coordinator", "Coordinator", "Síťař"),
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
