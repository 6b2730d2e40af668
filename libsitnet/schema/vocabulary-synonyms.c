/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What people write instead of a code: "škola" for school, "soud" for justice. */
#include "vocabulary-synonyms.h"
#include "nearest.h"

#include "text-fold.h"

#include <string.h>

typedef struct {
  SitnetSheet sheet;
  const char *code;
  const char *words; /* with | between */
} Synonyms;

static const Synonyms synonyms[] = {
    {SITNET_SHEET_SECTORS, "child_protection", "OSPOD|SPOD|sociálně-právní ochrana dětí|kuratela|pěstounství"},
    {SITNET_SHEET_SECTORS, "social", "sociální|sociálka|sociální služba|social service|social work|NNO|nezisková"},
    {SITNET_SHEET_SECTORS, "school",
     "škola|školy|školní|školský|školka|mateřská škola|základní škola|střední škola|vzdělávání|education"},
    {SITNET_SHEET_SECTORS, "health", "zdraví|zdravotní|lékař|doktor|nemocnice|doctor|hospital|medical"},
    {SITNET_SHEET_SECTORS, "police", "policejní|PČR|Policie ČR|městská policie|cops"},
    {SITNET_SHEET_SECTORS, "justice", "soud|soudní|spravedlnost|probace|PMS|court|probation"},
    {SITNET_SHEET_SECTORS, "municipality",
     "město|městys|úřad|obecní|obecní úřad|městský úřad|samospráva|municipal|town|office"},
    {SITNET_SHEET_SECTORS, "leisure", "volnočasové|volnočasový|zájmové|sport|kroužky|kultura|spolek|free time|club"},
    {SITNET_SHEET_SECTORS, "other", "jiné|jiný|jiná|různé|misc"},
    {SITNET_SHEET_TIE_KINDS, "cooperates", "spolupráce|spolupracují|cooperation|works with|partner"},
    {SITNET_SHEET_TIE_KINDS, "agreement", "dohoda|smlouva|smluvní|memorandum|contract"},
    {SITNET_SHEET_TIE_KINDS, "refers", "odkazuje|odesílá|posílá|doporučuje|předává|referral|sends"},
    {SITNET_SHEET_TIE_KINDS, "informs", "informace|info|hlásí|oznamuje|information|reports"},
    {SITNET_SHEET_LEVELS, "universal", "obecná|základní|pro všechny|general"},
    {SITNET_SHEET_LEVELS, "targeted", "zaměřená|selective"},
    {SITNET_SHEET_LEVELS, "specialised", "odborná|special|expert"},
    {SITNET_SHEET_LEVELS, "protective", "ochrana|protection"},
    {SITNET_SHEET_FORMS, "field", "terén|v terénu|outreach|doma|v rodině"},
    {SITNET_SHEET_FORMS, "outpatient", "ambulance|docházková|ambulatory"},
    {SITNET_SHEET_FORMS, "residential", "pobyt|ústavní|stay"},
    {SITNET_SHEET_FORMS, "online", "internet|telefon|distanční|on-line|phone"},
    {SITNET_SHEET_TARGETS, "families", "rodina|rodiče|family|parents"},
    {SITNET_SHEET_TARGETS, "foster_families", "pěstouni|pěstounská|foster|foster parents"},
    {SITNET_SHEET_TARGETS, "children", "dítě|child|kids"},
    {SITNET_SHEET_TARGETS, "youth", "mladí|mladiství|dospívající|teenagers|adolescents"},
    {SITNET_SHEET_TARGETS, "parents_addiction", "závislost|závislí|závislí rodiče|addiction"},
    {SITNET_SHEET_TARGETS, "disability", "postižení|handicap|disabled"},
    {SITNET_SHEET_TARGETS, "minorities", "menšina|Romové|cizinci|minority|Roma"},
    {SITNET_SHEET_NEEDS, "relationships", "rodina|rodinné vztahy|family"},
    {SITNET_SHEET_NEEDS, "relationships.mediation", "mediátor|mediator"},
    {SITNET_SHEET_NEEDS, "relationships.family_therapy", "terapie|rodinné poradenství|therapy"},
    {SITNET_SHEET_NEEDS, "relationships.foster_support", "pěstouni|doprovázení|foster care"},
    {SITNET_SHEET_NEEDS, "safety.crisis_help", "krize|krizová intervence|crisis"},
    {SITNET_SHEET_NEEDS, "safety.violence", "násilí|domácí násilí|týrání|domestic violence|abuse"},
    {SITNET_SHEET_NEEDS, "safety.shelter", "azyl|azylový dům|asylum house"},
    {SITNET_SHEET_NEEDS, "health.paediatrics", "pediatr|pediatrie|dětský lékař|paediatrician|pediatrics"},
    {SITNET_SHEET_NEEDS, "health.child_psychiatry", "psychiatr|psychiatrie|psychiatry|psychiatrist"},
    {SITNET_SHEET_NEEDS, "health.psychology", "psycholog|psychologist"},
    {SITNET_SHEET_NEEDS, "health.addiction", "závislosti|závislost|drogy|alkohol|adiktologie|drugs|addictions"},
    {SITNET_SHEET_NEEDS, "health.disability_early_care", "postižení|disability|early care"},
    {SITNET_SHEET_NEEDS, "learning", "vzdělávání|škola|učení|education|school"},
    {SITNET_SHEET_NEEDS, "learning.preschool", "školka|předškolní|kindergarten"},
    {SITNET_SHEET_NEEDS, "learning.school_counselling", "výchovný poradce|PPP|SPC|counsellor"},
    {SITNET_SHEET_NEEDS, "behaviour.prevention", "prevence|rizikové chování|šikana|bullying"},
    {SITNET_SHEET_NEEDS, "behaviour.youth_club", "klub|NZDM|nízkoprah|club"},
    {SITNET_SHEET_NEEDS, "behaviour.offending", "kriminalita|delikvence|crime|delinquency"},
    {SITNET_SHEET_NEEDS, "material", "hmotná nouze|chudoba|peníze|poverty|money"},
    {SITNET_SHEET_NEEDS, "material.debt", "dluhy|dluh|exekuce|zadluženost|debts"},
    {SITNET_SHEET_NEEDS, "material.benefits", "dávky|příspěvky|welfare"},
    {SITNET_SHEET_NEEDS, "material.legal_advice", "právo|právník|právní pomoc|law|lawyer"},
    {SITNET_SHEET_NEEDS, "material.food_clothes", "jídlo|potraviny|oblečení|šatník|food|clothes"},
    {SITNET_SHEET_ACTOR_KINDS, "coordinator", "síťařka|koordinátor|koordinátorka"},
};

typedef struct {
  SitnetSlice words[G_N_ELEMENTS (synonyms) * 12];
  const char *codes[G_N_ELEMENTS (synonyms) * 12];
  guint32 n;
} Words;

void
sitnet_vocabulary_synonyms_foreach (SitnetSheet sheet, SitnetSynonymFunc visit, gpointer data)
{
  for (guint s = 0; s < G_N_ELEMENTS (synonyms); s++) {
    const char *at = synonyms[s].sheet == sheet ? synonyms[s].words : "";
    while (*at != '\0') {
      gsize length = strcspn (at, "|");
      visit (synonyms[s].code, (SitnetSlice){at, length}, data);
      at += length + (at[length] == '|' ? 1 : 0);
    }
  }
}

/* Those beyond the room for them are passed over. */
static void
list_word (const char *code, SitnetSlice word, gpointer data)
{
  Words *list = data;
  if (list->n == G_N_ELEMENTS (list->words))
    return;
  list->words[list->n] = word;
  list->codes[list->n++] = code;
}

static SitnetSlice
get_word (guint32 index, gpointer data)
{
  return ((const Words *)data)->words[index];
}

const char *
sitnet_vocabulary_synonym (SitnetSheet sheet, SitnetSlice word, gboolean exact)
{
  Words list = {.n = 0};
  sitnet_vocabulary_synonyms_foreach (sheet, list_word, &list);
  for (guint32 i = 0; i < list.n; i++)
    if (sitnet_text_fold_equal (list.words[i], word))
      return list.codes[i];
  guint32 nearest = exact ? G_MAXUINT32 : sitnet_nearest (word, list.n, get_word, &list);
  return nearest == G_MAXUINT32 ? NULL : list.codes[nearest];
}
