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
    {SITNET_SHEET_SECTORS, "child_protection",
     "OSPOD|SPOD|sociálně-právní ochrana dětí|kuratela|pěstounství|orgán sociálně-právní ochrany dětí|"
     "kurátor pro mládež|pěstounská péče"},
    {SITNET_SHEET_SECTORS, "social",
     "sociální|sociálka|sociální služba|social service|social work|NNO|nezisková|soc. služby|soc.služby|"
     "soc. sl.|soc.|sociální oblast|neziskovka|neziskový sektor|nezisková organizace|"
     "poskytovatel sociálních služeb|poskytovatelé sociálních služeb|neziskovky|neziskové organizace|NGO"},
    {SITNET_SHEET_SECTORS, "school",
     "škola|školy|školní|školský|školka|mateřská škola|základní škola|střední škola|vzdělávání|education|"
     "ZŠ a MŠ|gymnázium|vzdělávací|pedagogika|škol.|schools|školky|mateřské školy|základní školy|střední školy|"
     "školská zařízení"},
    {SITNET_SHEET_SECTORS, "health",
     "zdraví|zdravotní|lékař|doktor|nemocnice|doctor|hospital|medical|zdrav.|zdravotnické|"
     "zdravotnické zařízení|zdravotní péče|ordinace|ambulance|lékaři|doktoři|nemocnice a lékaři|"
     "zdravotnická zařízení"},
    {SITNET_SHEET_SECTORS, "police", "policejní|PČR|Policie ČR|městská policie|cops|obecní policie"},
    {SITNET_SHEET_SECTORS, "justice",
     "soud|soudní|spravedlnost|probace|PMS|court|probation|soudnictví|probační a mediační služba|"
     "státní zastupitelství|soudy"},
    {SITNET_SHEET_SECTORS, "municipality",
     "město|městys|úřad|obecní|obecní úřad|městský úřad|samospráva|municipal|town|office|obce|samosprávy|"
     "veřejná správa|MěÚ|obecní úřady|radnice|magistrát|úřady|města|města a obce|obce a města"},
    {SITNET_SHEET_SECTORS, "leisure",
     "volnočasové|volnočasový|zájmové|sport|kroužky|kultura|spolek|free time|club|volnočas.|"
     "volnočasové aktivity|volnočasová organizace|DDM|sportovní klub|kroužek|oddíl|spolky|oddíly|"
     "sportovní kluby"},
    {SITNET_SHEET_SECTORS, "other", "jiné|jiný|jiná|různé|misc|další|ostatní organizace|jiná organizace"},
    {SITNET_SHEET_TIE_KINDS, "cooperates",
     "spolupráce|spolupracují|cooperation|works with|partner|spolupracuje s|spolupracujeme|spolupráce s|"
     "kooperace|partnerství|kooperuje|directed|undirected|mutual"},
    {SITNET_SHEET_TIE_KINDS, "agreement",
     "dohoda|smlouva|smluvní|memorandum|contract|mají dohodu|dohoda o spolupráci|smlouva o spolupráci|"
     "má smlouvu"},
    {SITNET_SHEET_TIE_KINDS, "refers",
     "odkazuje|odesílá|posílá|doporučuje|předává|referral|sends|předává klienty|posílá klienty|"
     "odkazuje klienty|doporučuje klienty"},
    {SITNET_SHEET_TIE_KINDS, "informs",
     "informace|info|hlásí|oznamuje|information|reports|informuje o|podává informace|předává informace"},
    {SITNET_SHEET_LEVELS, "universal", "obecná|základní|pro všechny|general|univerzálně|obecný|všeobecná|pro každého"},
    {SITNET_SHEET_LEVELS, "targeted", "zaměřená|selective|cílené|selektivní|ohrožené skupiny"},
    {SITNET_SHEET_LEVELS, "specialised", "odborná|special|expert|specializované|odborný|specialized"},
    {SITNET_SHEET_LEVELS, "protective", "ochrana|protection|ochranné"},
    {SITNET_SHEET_FORMS, "field",
     "terén|v terénu|outreach|doma|v rodině|terénní forma|terénně|terénní služba|terénní práce"},
    {SITNET_SHEET_FORMS, "outpatient", "ambulance|docházková|ambulatory|ambulantní forma|ambulantně|ambulantní služba"},
    {SITNET_SHEET_FORMS, "residential", "pobyt|ústavní|stay|pobytová forma|pobytové|pobytová služba"},
    {SITNET_SHEET_FORMS, "online",
     "internet|telefon|distanční|on-line|phone|po telefonu|telefonicky|telefonická|on line"},
    {SITNET_SHEET_TARGETS, "families", "rodina|rodiče|family|parents|rodiny s dětmi|rodina s dětmi|rodiče s dětmi"},
    {SITNET_SHEET_TARGETS, "foster_families",
     "pěstouni|pěstounská|foster|foster parents|náhradní rodiny|pěstounská rodina"},
    {SITNET_SHEET_TARGETS, "children", "dítě|child|kids|předškoláci|školáci|žáci"},
    {SITNET_SHEET_TARGETS, "youth", "mladí|mladiství|dospívající|teenagers|adolescents|mladí lidé|dorost|teenageři"},
    {SITNET_SHEET_TARGETS, "parents_addiction",
     "závislost|závislí|závislí rodiče|addiction|rodiče závislí|závislí na návykových látkách"},
    {SITNET_SHEET_TARGETS, "disability",
     "postižení|handicap|disabled|osoby se zdravotním postižením|zdravotně postižení|děti s postižením|ZTP"},
    {SITNET_SHEET_TARGETS, "minorities", "menšina|Romové|cizinci|minority|Roma|etnické menšiny|národnostní menšiny"},
    {SITNET_SHEET_NEEDS, "relationships", "rodina|rodinné vztahy|family"},
    {SITNET_SHEET_NEEDS, "relationships.mediation", "mediátor|mediator|rodinná mediace|mediátorství"},
    {SITNET_SHEET_NEEDS, "relationships.family_therapy", "terapie|rodinné poradenství|therapy|rodinný terapeut"},
    {SITNET_SHEET_NEEDS, "relationships.foster_support", "pěstouni|doprovázení|foster care"},
    {SITNET_SHEET_NEEDS, "safety.crisis_help", "krize|krizová intervence|crisis"},
    {SITNET_SHEET_NEEDS, "safety.violence", "násilí|domácí násilí|týrání|domestic violence|abuse"},
    {SITNET_SHEET_NEEDS, "safety.shelter", "azyl|azylový dům|asylum house|azylové domy|azylový byt"},
    {SITNET_SHEET_NEEDS, "health.paediatrics",
     "pediatr|pediatrie|dětský lékař|paediatrician|pediatrics|dětští lékaři|praktický lékař pro děti|PLDD"},
    {SITNET_SHEET_NEEDS, "health.child_psychiatry",
     "psychiatr|psychiatrie|psychiatry|psychiatrist|dětský psychiatr|pedopsychiatr|pedopsychiatrie"},
    {SITNET_SHEET_NEEDS, "health.psychology",
     "psycholog|psychologist|psycholog pro děti|dětský psycholog|psychologická pomoc|"
     "psychologické poradenství"},
    {SITNET_SHEET_NEEDS, "health.addiction", "závislosti|závislost|drogy|alkohol|adiktologie|drugs|addictions"},
    {SITNET_SHEET_NEEDS, "health.disability_early_care", "postižení|disability|early care"},
    {SITNET_SHEET_NEEDS, "learning", "vzdělávání|škola|učení|education|school"},
    {SITNET_SHEET_NEEDS, "learning.preschool", "školka|předškolní|kindergarten"},
    {SITNET_SHEET_NEEDS, "learning.school_counselling",
     "výchovný poradce|PPP|SPC|counsellor|pedagogicko-psychologická poradna|speciálně pedagogické centrum|"
     "školské poradenství"},
    {SITNET_SHEET_NEEDS, "behaviour.prevention", "prevence|rizikové chování|šikana|bullying"},
    {SITNET_SHEET_NEEDS, "behaviour.youth_club",
     "klub|NZDM|nízkoprah|club|nízkoprahové zařízení|nízkoprahový klub pro mládež|kluby"},
    {SITNET_SHEET_NEEDS, "behaviour.offending", "kriminalita|delikvence|crime|delinquency"},
    {SITNET_SHEET_NEEDS, "material", "hmotná nouze|chudoba|peníze|poverty|money"},
    {SITNET_SHEET_NEEDS, "material.debt",
     "dluhy|dluh|exekuce|zadluženost|debts|dluhová poradna|oddlužení|dluhová problematika"},
    {SITNET_SHEET_NEEDS, "material.benefits", "dávky|příspěvky|welfare|soc. dávky|dávky hmotné nouze"},
    {SITNET_SHEET_NEEDS, "material.legal_advice", "právo|právník|právní pomoc|law|lawyer|právní poradna"},
    {SITNET_SHEET_NEEDS, "material.food_clothes",
     "jídlo|potraviny|oblečení|šatník|food|clothes|potravinová pomoc|potravinová banka|ošacení"},
    {SITNET_SHEET_NEEDS, "relationships.assisted_contact", "asistované kontakty|asistované styky|asistovaný styk"},
    {SITNET_SHEET_NEEDS, "learning.tutoring", "doučko|příprava do školy|školní příprava|podpora v učení"},
    {SITNET_SHEET_NEEDS, "behaviour.truancy", "záškolák|záškoláci|skryté záškoláctví"},
    {SITNET_SHEET_NEEDS, "material.housing", "bytová nouze|sociální bydlení"},
    {SITNET_SHEET_NEEDS, "material.crisis_housing", "krizový byt|krizové byty|krizový pobyt"},
    {SITNET_SHEET_ACTOR_KINDS, "coordinator",
     "síťařka|koordinátor|koordinátorka|síťař/ka|síťař(ka)|koordinátor sítě|koordinátorka sítě|"
     "lokální síťař|lokální síťařka|network coordinator"},
};

typedef struct {
  SitnetSlice words[G_N_ELEMENTS (synonyms) * 24];
  const char *codes[G_N_ELEMENTS (synonyms) * 24];
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
