/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is wrong with a data set: gathered all at once, at most 100 in full per sheet and rule, then a count. */
#ifndef SITNET_FINDINGS_H
#define SITNET_FINDINGS_H

#include "slice.h"

#include <sitnet/language.h>
#include <sitnet/table.h>

typedef enum { SITNET_SEVERITY_ERROR, SITNET_SEVERITY_WARNING, SITNET_SEVERITY_INFO } SitnetSeverity;

/* Each kind of finding has a severity and a message in two languages in findings.c (one declarative table). The
   message may use, in this order, %s value and %s detail (both optional, given as arguments when added). */
typedef enum {
  SITNET_RULE_NO_ROWS,            /* a sheet with a header and nothing below (info); actors empty too */
  SITNET_RULE_EMPTY_FILE,         /* error */
  SITNET_RULE_MISSING_SHEET,      /* actors is missing: error */
  SITNET_RULE_UNKNOWN_SHEET,      /* a file that is no sheet: info */
  SITNET_RULE_MISSING_COLUMN,     /* error; value = column */
  SITNET_RULE_DOUBLED_COLUMN,     /* error; value = header */
  SITNET_RULE_UNKNOWN_COLUMN,     /* info, kept */
  SITNET_RULE_CLIENT_COLUMN,      /* error; birth number / date of birth column */
  SITNET_RULE_BIRTH_NUMBER,       /* error; value masked */
  SITNET_RULE_MAYBE_BIRTH_NUMBER, /* warning; value masked */
  SITNET_RULE_EMPTY_ROW,          /* warning, once per sheet; detail = count */
  SITNET_RULE_RAGGED_ROW,         /* error; detail = "5 cells, the header has 4" */
  SITNET_RULE_QUOTE,              /* error: quoting broken, ends the sheet */
  SITNET_RULE_NUL,                /* error */
  SITNET_RULE_ENCODING,           /* error: bytes that are no text */
  SITNET_RULE_WINDOWS_1250,       /* warning: read as Windows-1250 */
  SITNET_RULE_DAMAGED_LETTERS,    /* warning: UTF-8, but not what was once written; detail = why */
  SITNET_RULE_TOO_LARGE,          /* error: a limit; detail = which */
  SITNET_RULE_UNREADABLE,         /* error: not a file, or it could not be read; detail = why */
  SITNET_RULE_EMPTY_CELL,         /* error: id, from, to, ... is empty */
  SITNET_RULE_EMPTY_NAME,         /* warning: the id is shown */
  SITNET_RULE_EMPTY_SECTOR,       /* info, one for all; detail = count */
  SITNET_RULE_ACTOR_WITHOUT_AREA, /* warning: others have one */
  SITNET_RULE_SERVICE_WITHOUT_AREA, /* warning: neither it nor its actor names one */
  SITNET_RULE_DEMAND_WITHOUT_AREA, /* warning */
  SITNET_RULE_ONLY_AREA,          /* warning: it is put into the only one; detail = its code */
  SITNET_RULE_DUPLICATE_ID,       /* error; detail = row of the first */
  SITNET_RULE_CASE_ID,            /* warning: differs from another only by case; detail = the other */
  SITNET_RULE_UNKNOWN_REFERENCE,  /* error: no such actor, area; detail = nearest or empty */
  SITNET_RULE_UNKNOWN_AREA,       /* likewise, an area */
  SITNET_RULE_UNKNOWN_REPORTER,   /* warning */
  SITNET_RULE_UNKNOWN_CODE,       /* warning, with "did you mean" in detail; kept */
  SITNET_RULE_BAD_CHOICE,         /* error; detail = what is allowed */
  SITNET_RULE_BAD_NUMBER,         /* error; detail = what is allowed */
  SITNET_RULE_BAD_DATE,           /* error */
  SITNET_RULE_BAD_AGE,            /* error */
  SITNET_RULE_BAD_YES_NO,         /* error */
  SITNET_RULE_REVERSED_AGES,      /* error */
  SITNET_RULE_REVERSED_DATES,     /* error: since after until */
  SITNET_RULE_AGES_TWICE,         /* error: an age range beside age_from/age_to */
  SITNET_RULE_SELF_TIE,           /* warning, ignored */
  SITNET_RULE_REPEATED_TIE,       /* warning, one with the count: same pair, kind and direction */
  SITNET_RULE_RECIPROCAL_TIE,     /* warning, one with the count: a mutual tie in both directions */
  SITNET_RULE_PARENT_LOOP,        /* error: parents in a circle */
  SITNET_RULE_PARENT_DEPTH,       /* error: more than SITNET_MOST_PARENTS parents above a code */
  SITNET_RULE_FORMULA,            /* info: text that a spreadsheet would run as a formula */
  SITNET_RULE_REFUSED,            /* error: a row or sheet of a host was not taken; detail = why */
  SITNET_RULE_MAYBE_CLIENT_COLUMN, /* warning; a column that may be about clients */
  SITNET_RULE_WORD_FOR_CODE,      /* info, one for each word; detail = the code */
  SITNET_RULE_TOLD_THOUGH_HIDDEN,  /* warning: a demand marked as suppressed says its number */
  SITNET_N_RULES
} SitnetRuleKind;

typedef struct _SitnetFindings SitnetFindings;

SitnetFindings *sitnet_findings_new (SitnetLanguage language);
void sitnet_findings_free (SitnetFindings *self);
SitnetLanguage sitnet_findings_get_language (const SitnetFindings *self);
/* sheet: as the user sees it; row: as the spreadsheet numbers it (header 1), 0 when none; column NULL when none;
   value: the cell (cut to a readable length; masked by the caller where it must be); detail: NULL or what the rule
   says. Beyond 100 of a rule in a sheet only counted, and cheap. */
void sitnet_findings_add (SitnetFindings *self, SitnetRuleKind rule, const char *sheet, guint64 row,
                          const char *column, SitnetSlice value, const char *detail);
/* TRUE while a further one of this kind would be written in full: build a costly detail only then. */
gboolean sitnet_findings_wants (const SitnetFindings *self, SitnetRuleKind rule, const char *sheet);
guint64 sitnet_findings_get_n_errors (const SitnetFindings *self);
/* severity sheet row column value message; by sheet (order of first finding), then severity?, row. See contract. */
SitnetTable *sitnet_findings_to_table (const SitnetFindings *self);
/* Moves all that `from` holds behind what is there; empties `from`. */
void sitnet_findings_merge (SitnetFindings *self, SitnetFindings *from);
/* The first error in one sentence, for a GError: "actors, row 3, column id: …". NULL when there is none. */
char *sitnet_findings_dup_first_error (const SitnetFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SitnetFindings, sitnet_findings_free)

#endif
