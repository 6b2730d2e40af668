/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the headings of a table of organisations and of a questionnaire ask for. */
#include "heading-words.h"

#include "text-fold.h"

#include <string.h>

/* Folded as sitnet_text_fold_dup_text() does, without a mark of a question or a colon at their end. */
static const char *const names[] = {"nazev", "jmeno", "name", "label"};
static const char *const organisations[] = {
    "organizace",   "akter",        "akteri", "instituce",     "subjekt",      "poskytovatel",
    "organisation", "organization", "actor",  "organisations", "nazev aktera", "jmeno aktera",
};
static const char *const partners[] = {
    "partneri",
    "partner",
    "partnerske organizace",
    "spoluprace",
    "spoluprace s",
    "spolupracuje",
    "spolupracuje s",
    "spolupracuji s",
    "spolupracujeme s",
    "spolupracujici organizace",
    "spolupracujici subjekty",
    "spolupracujici",
    "s kym",
    "vazby",
    "vazby na",
    "partners",
    "works with",
    "cooperates with",
    "collaborates with",
    "partner organisations",
};
static const char *const needs[] = {
    "potreby",
    "potreba",
    "needs",
    "need",
    "oblasti potreb",
    "na jake potreby reaguje",
    "s cim pomaha",
    "s cim pomahaji",
    "s cim pomahate",
    "cemu se venuje",
    "cemu se venujete",
    "co resi",
    "co resite",
    "jake potreby resi",
    "jake potreby resite",
    "what needs do you serve",
    "which needs do you serve",
    "needs served",
};
/* Of Google Forms, MS Forms, LimeSurvey, Qualtrics, in English and in Czech. */
static const char *const of_surveys[] = {
    "casova znacka",  "timestamp",        "start time",         "completion time",    "cas zahajeni",
    "cas dokonceni",  "cas spusteni",     "last modified time", "cas posledni zmeny", "submitdate",
    "datum odeslani", "date submitted",   "lastpage",           "posledni stranka",   "last page",
    "startlanguage",  "start language",   "vychozi jazyk",      "startdate",          "enddate",
    "start date",     "end date",         "recordeddate",       "recorded date",      "responseid",
    "response id",    "id odpovedi",      "datestamp",          "datum zahajeni",     "datum posledni akce",
    "date started",   "date last action",
};
/* What stands beside them, and may mean something else in another table. */
static const char *const beside_these[] = {
    "id",
    "email",
    "e-mail",
    "emailova adresa",
    "e-mailova adresa",
    "email address",
    "uzivatelske jmeno",
    "username",
    "name",
    "jmeno",
    "seed",
    "token",
    "ipaddress",
    "ip address",
    "ip adresa",
    "status",
    "progress",
    "duration (in seconds)",
    "finished",
    "recipientlastname",
    "recipientfirstname",
    "recipientemail",
    "recipient last name",
    "recipient first name",
    "recipient email",
    "externalreference",
    "external data reference",
    "locationlatitude",
    "locationlongitude",
    "location latitude",
    "location longitude",
    "distributionchannel",
    "distribution channel",
    "userlanguage",
    "user language",
    "response type",
    "refurl",
    "odkazujici url",
    "celkovy cas",
    "score",
    "body",
    "skore",
    "jazyk",
    "language",
};

static gboolean
is_one_of (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (text, words[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_one_of (const char *text, const char *const *parts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strstr (text, parts[i]) != NULL)
      return TRUE;
  return FALSE;
}

static char *
dup_plain (SitnetSlice heading)
{
  char *text = sitnet_text_fold_dup_text (heading);
  gsize length = strlen (text);
  while (length > 0 && strchr ("?:* .", text[length - 1]) != NULL)
    text[--length] = '\0';
  return text;
}

/* What somebody wishes, or does not do, is no tie. */
static gboolean
denies (const char *text)
{
  static const char *const parts[] = {"chybi", "chtel",   "chcete",     "nespoluprac",
                                      "prani", "missing", "would like", "wish"};
  return has_one_of (text, parts, G_N_ELEMENTS (parts));
}

static gboolean
asks_for_partners (const char *text)
{
  static const char *const parts[] = {
      "s kym spoluprac",
      "s kym nejcasteji spoluprac",
      "s kym vase organizace spoluprac",
      "s kym pravidelne spoluprac",
      "s kterymi organizacemi",
      "s jakymi organizacemi",
      "s kym jste v kontaktu",
      "se kterymi organizacemi",
      "se kterymi subjekty",
      "s kterymi subjekty",
      "s kterymi aktery",
      "se kterymi aktery",
      "with whom do you",
      "who do you work with",
      "which organisations do you",
      "which organizations do you",
      "spolupracujete s",
      "spolupracujete s organizac",
  };
  static const char *const with[] = {"s kym",   "se kterymi", "s kterymi", "s jakymi",
                                     "s nimiz", "with which", "with whom"};
  static const char *const work[] = {"spoluprac", "v kontaktu", "kontaktu", "work", "cooperat", "collaborat"};
  return has_one_of (text, parts, G_N_ELEMENTS (parts)) ||
         (has_one_of (text, with, G_N_ELEMENTS (with)) && has_one_of (text, work, G_N_ELEMENTS (work)));
}

static gboolean
asks_for_organisation (const char *text)
{
  static const char *const parts[] = {
      "nazev organizac",       "nazev vasi organizac",   "nazev instituc",        "nazev vasi instituc",
      "nazev subjekt",         "nazev zarizeni",         "nazev vaseho zarizeni", "vase organizace",
      "vase instituce",        "za jakou organizaci",    "za kterou organizaci",  "za koho odpovid",
      "kterou zastupujete",    "organizaci zastupujete", "organizaci pracujete",  "jste organizace",
      "instituci zastupujete", "jmeno organizac",        "jmeno vasi organizac",  "your organi",
      "name of organi",        "name of the organi",     "organisation name",     "organization name",
  };
  return has_one_of (text, parts, G_N_ELEMENTS (parts));
}

/* "Partner 1", "partner č. 2": one of several columns of partners. */
static gboolean
is_numbered_partner (const char *text)
{
  gsize length = strlen (text);
  while (length > 0 && (g_ascii_isdigit (text[length - 1]) || strchr (" .#", text[length - 1]) != NULL))
    length--;
  if (text[length] == '\0')
    return FALSE;
  g_autofree char *word = g_strndup (text, length);
  if (g_str_has_suffix (word, " c"))
    word[length - 2] = '\0';
  return is_one_of (word, partners, G_N_ELEMENTS (partners));
}

/* "S čím pomáháte rodinám?" */
static gboolean
asks_for_needs (const char *text)
{
  static const char *const starts[] = {
      "s cim pomah",         "na jake potreby",  "jake potreby",      "jake sluzby poskyt", "jake sluzby nab",
      "ktere sluzby poskyt", "ktere sluzby nab", "what needs do you", "which needs do you", "which services do you"};
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (text, starts[i]))
      return TRUE;
  return FALSE;
}

SitnetHeadingMeaning
sitnet_heading_read (SitnetSlice heading)
{
  g_autofree char *text = dup_plain (heading);
  if (*text == '\0' || denies (text))
    return SITNET_HEADING_OTHER;
  if (is_one_of (text, partners, G_N_ELEMENTS (partners)) || is_numbered_partner (text) || asks_for_partners (text))
    return SITNET_HEADING_PARTNERS;
  if (is_one_of (text, needs, G_N_ELEMENTS (needs)) || asks_for_needs (text))
    return SITNET_HEADING_NEEDS;
  if (is_one_of (text, organisations, G_N_ELEMENTS (organisations)) || asks_for_organisation (text))
    return SITNET_HEADING_ORGANISATION;
  if (is_one_of (text, names, G_N_ELEMENTS (names)))
    return SITNET_HEADING_NAME;
  return is_one_of (text, of_surveys, G_N_ELEMENTS (of_surveys)) ||
                 is_one_of (text, beside_these, G_N_ELEMENTS (beside_these))
             ? SITNET_HEADING_TECHNICAL
             : SITNET_HEADING_OTHER;
}

gboolean
sitnet_heading_is_of_survey (SitnetSlice heading)
{
  g_autofree char *text = dup_plain (heading);
  return is_one_of (text, of_surveys, G_N_ELEMENTS (of_surveys));
}

gboolean
sitnet_heading_asks (SitnetSlice heading)
{
  static const char *const parts[] = {"spolupracujete",  "jste v kontaktu", "odpovidate",
                                      "vase organizace", "do you",          "your "};
  g_autofree char *text = sitnet_text_fold_dup_text (heading);
  return has_one_of (text, parts, G_N_ELEMENTS (parts));
}

static gboolean
split_at (SitnetSlice heading, gsize end, gsize start, gsize length, SitnetSlice *question, SitnetSlice *option)
{
  *question = sitnet_slice_trim ((SitnetSlice){heading.text, end});
  *option = sitnet_slice_trim ((SitnetSlice){heading.text + start, length});
  return question->length > 0 && option->length > 0;
}

gboolean
sitnet_heading_split (SitnetSlice heading, SitnetSlice *question, SitnetSlice *option)
{
  SitnetSlice text = sitnet_slice_trim (heading);
  if (text.length > 2 && text.text[text.length - 1] == ']')
    for (gsize i = text.length - 1; i > 0; i--)
      if (text.text[i] == '[')
        return split_at (text, i, i + 1, text.length - i - 2, question, option);
  for (gsize i = 1; i + 3 < text.length; i++)
    if (memcmp (text.text + i, " - ", 3) == 0)
      return split_at (text, i, i + 3, text.length - i - 3, question, option);
  return FALSE;
}
