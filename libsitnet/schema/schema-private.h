/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The schema: every sheet of the data set, its columns and what a cell of them may hold, as one table. */
#ifndef SITNET_SCHEMA_PRIVATE_H
#define SITNET_SCHEMA_PRIVATE_H

#include "message.h"
#include "slice.h"

#include <sitnet/schema.h>

/* In the order in which they are read: what is referred to comes before what refers to it. */
typedef enum {
  SITNET_SHEET_NEEDS,
  SITNET_SHEET_SECTORS,
  SITNET_SHEET_TIE_KINDS,
  SITNET_SHEET_LEVELS,
  SITNET_SHEET_FORMS,
  SITNET_SHEET_TARGETS,
  SITNET_SHEET_ACTOR_KINDS,
  SITNET_SHEET_AREAS,
  SITNET_SHEET_ACTORS,
  SITNET_SHEET_ALIASES,
  SITNET_SHEET_TIES,
  SITNET_SHEET_SERVICES,
  SITNET_SHEET_DEMANDS,
  SITNET_SHEET_STANDARD,
  SITNET_SHEET_EXPECTATIONS,
  SITNET_SHEET_CASES,
  SITNET_SHEET_BLOCKS,
  SITNET_SHEET_WISHES,
  SITNET_SHEET_ATTENDANCE,
  SITNET_SHEET_MEETINGS,
  SITNET_SHEET_STRATEGY,
  SITNET_SHEET_POSITIONS,
  SITNET_N_SHEETS
} SitnetSheet;

#define SITNET_N_VOCABULARIES (SITNET_SHEET_ACTOR_KINDS + 1) /* the sheets up to here are vocabularies */

/* What a cell holds; in brackets how the column is stored. */
typedef enum {
  SITNET_CELL_ID,        /* [text] unique in its sheet, never empty, trimmed, NFC */
  SITNET_CELL_LABEL,     /* [text] never empty but need not be unique (case, stage, theme) */
  SITNET_CELL_TEXT,      /* [text] anything */
  SITNET_CELL_PHONE,     /* [text] phone, web, e-mail: a bare birth number is only a warning here */
  SITNET_CELL_CODE,      /* [category over a vocabulary] */
  SITNET_CELL_CODES,     /* [text "a|b"] + list index; codes of a vocabulary */
  SITNET_CELL_ACTOR,     /* [category over actors.id] a reference */
  SITNET_CELL_ACTORS,    /* [text "a|b"] + list index */
  SITNET_CELL_REPORTER,  /* [category over actors.id, then unknown reporters] an unknown one is a warning */
  SITNET_CELL_AREA,      /* [category over areas.code] a reference */
  SITNET_CELL_AREAS,     /* [text "a|b"] + list index; "*" = everywhere where the column allows it */
  SITNET_CELL_CHOICE,    /* [category over the choices of the column] */
  SITNET_CELL_DATE_FROM, /* [date] 2018 = its first day */
  SITNET_CELL_DATE_TO,   /* [date] 2018 = its last day */
  SITNET_CELL_TIME,      /* [text] a time of the day: 9:00 */
  SITNET_CELL_HOUR,      /* [text] a time of the day, or the number of a round */
  SITNET_CELL_AGE_FROM,  /* [int64] whole years */
  SITNET_CELL_AGE_TO,    /* [int64] whole years */
  SITNET_CELL_AGE_RANGE, /* not stored: "6–16" fills age_from and age_to */
  SITNET_CELL_COUNT,     /* [double] >= 0 */
  SITNET_CELL_NUMBER,    /* [double] finite */
  SITNET_CELL_WHOLE,     /* [double] a whole number */
  SITNET_CELL_STRENGTH,  /* [double] 0.000001 to 1,000,000; empty = 1 */
  SITNET_CELL_YES_NO     /* [bool] 0/1, yes/no, ano/ne */
} SitnetCellKind;

typedef struct {
  const char *name;
  SitnetCellKind kind;
  gboolean required;       /* the column must exist */
  gboolean must_fill;      /* an empty cell is an error */
  gint vocabulary;         /* SitnetSheet of the vocabulary for CODE/CODES, −1 otherwise */
  const char *choices;     /* for CHOICE: codes with '|' between, NULL otherwise */
  const char *synonyms;    /* further headers with '|' between, as people write them; NULL for none */
  double minimum, maximum; /* for numbers */
  const char *title;       /* what the column holds, in a few words */
} SitnetColumnSchema;

typedef struct {
  const char *name;
  const char *title; /* what a row is */
  const SitnetColumnSchema *columns;
  guint n_columns;
} SitnetSheetSchema;

extern const SitnetSheetSchema sitnet_schema[SITNET_N_SHEETS];

/* What programs for graphs call a column whose heading means another one, or none, where that column is not there. */
typedef struct {
  SitnetSheet sheet;
  const char *heading, *column;
  const char *beside; /* where another heading of the row means this column; NULL for any row */
} SitnetGraphHeadingWord;

#define SITNET_N_GRAPH_HEADING_WORDS 3
extern const SitnetGraphHeadingWord sitnet_graph_heading_words[SITNET_N_GRAPH_HEADING_WORDS];

/* −1 when no sheet has that name. */
gint sitnet_schema_find_sheet (const char *name);
/* By what people call it, in English or Czech, without regard to case and diacritics; −1 when it is none. */
gint sitnet_sheet_name_match (const char *name);
/* Which sheets a longer name may mean, by a word in it ("Seznam aktérů 2024"): how many, in the order of the schema. */
guint sitnet_sheet_name_guess (const char *name, SitnetSheet sheets[SITNET_N_SHEETS]);
/* What people call a sheet: aktéři, actors. (transfer full) */
char *sitnet_sheet_name_dup (SitnetSheet sheet, SitnetLanguage language);
/* By the schema's own name, not by a synonym; −1 when there is none. */
gint sitnet_schema_find_column (SitnetSheet sheet, const char *name);
/* The column whose cells tell the rows apart, which a sheet with a column of names need not have; −1 when it has none. */
gint sitnet_schema_find_id (SitnetSheet sheet);
/* What stands above the column in a workbook for people who read this language. (transfer full) */
char *sitnet_schema_dup_heading (SitnetSheet sheet, guint column, SitnetLanguage language);
/* The column that may be there instead of a required one: names for ids (of meetings, participants), and the families of demands where nothing says in
   which area they are; −1 when there is none. */
gint sitnet_schema_find_instead (SitnetSheet sheet, guint column);
/* By what stands in a header cell: without regard to case, diacritics, spaces and underscores, English or Czech;
   −1 for a column that the schema does not know. */
gint sitnet_schema_match_header (SitnetSheet sheet, SitnetSlice header);
/* Fills in the columns, −1 so far, that headings can hardly mean otherwise ("Název organizace" for name), each only where no
   other heading of the row means it too. None where all that are known are the very names of columns, as a program writes
   them. */
void sitnet_schema_guess_headers (SitnetSheet sheet, const SitnetSlice *headers, guint n, gint *columns);
/* What a single heading can hardly mean otherwise; −1 for none. */
gint sitnet_schema_guess_header (SitnetSheet sheet, SitnetSlice header);
/* The columns of a whole row of headings, matched or else guessed. */
void sitnet_schema_match_headers (SitnetSheet sheet, const SitnetSlice *headers, guint n, gint *columns);
/* Whether a header asks for a client's identity (birth number, rodné číslo, date of birth). */
gboolean sitnet_schema_is_client_header (SitnetSlice header);
/* Whether a header may ask for one (klient, jméno dítěte), though it may mean a kind of people too. */
gboolean sitnet_schema_may_be_client_header (SitnetSlice header);

#endif
