/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What each kind of finding says. */
#ifndef SITNET_FINDING_KINDS_H
#define SITNET_FINDING_KINDS_H

#include "message.h"

typedef enum { SITNET_SEVERITY_ERROR, SITNET_SEVERITY_WARNING, SITNET_SEVERITY_INFO } SitnetSeverity;

typedef enum {
  SITNET_FINDING_NO_ROWS,          /* a sheet with a header and nothing below (info); actors empty too */
  SITNET_FINDING_EMPTY_FILE,       /* error */
  SITNET_FINDING_MISSING_SHEET,    /* actors is missing: error */
  SITNET_FINDING_UNKNOWN_SHEET,    /* a file that is no sheet: info */
  SITNET_FINDING_DAMAGED_SHEET,    /* error: a sheet of a workbook could not be read to its end; detail = why */
  SITNET_FINDING_TWO_SHEETS,       /* error: two sheets of a workbook are one sheet; value = what, detail = the other */
  SITNET_FINDING_KNOWN_BY_HEADERS, /* info: a sheet of no known name; detail = what it is read as */
  SITNET_FINDING_LINES_ABOVE,      /* info: text above the header; value = the first, detail = how many rows */
  SITNET_FINDING_TEXT_WITHOUT_HEADING, /* info, one for each column; value = the column, detail = how many cells */
  SITNET_FINDING_HIDDEN_SHEET,         /* info */
  SITNET_FINDING_HIDDEN_COLUMNS,       /* info, one for all; detail = their headings */
  SITNET_FINDING_HIDDEN_ROWS,          /* info, one for all; detail = how many */
  SITNET_FINDING_MERGED_CELLS,         /* info, one for all; detail = how many */
  SITNET_FINDING_MERGED_NUMBER,        /* error: a number over several rows; detail = how many rows */
  SITNET_FINDING_NO_VALUE,             /* warning: a formula that was never calculated */
  SITNET_FINDING_ERROR_VALUE,          /* warning: a cell that holds an error such as #N/A */
  SITNET_FINDING_MISSING_COLUMN,       /* error; value = column */
  SITNET_FINDING_DOUBLED_COLUMN,       /* error; value = header */
  SITNET_FINDING_UNKNOWN_COLUMN,       /* info, kept */
  SITNET_FINDING_CLIENT_COLUMN,        /* error; birth number / date of birth column */
  SITNET_FINDING_BIRTH_NUMBER,         /* error; value masked */
  SITNET_FINDING_MAYBE_BIRTH_NUMBER,   /* warning; value masked */
  SITNET_FINDING_EMPTY_ROW,            /* warning, once per sheet; detail = count */
  SITNET_FINDING_RAGGED_ROW,           /* error; detail = "5 cells, the header has 4" */
  SITNET_FINDING_QUOTE,                /* error: quoting broken, ends the sheet */
  SITNET_FINDING_NUL,                  /* error */
  SITNET_FINDING_ENCODING,             /* error: bytes that are no text */
  SITNET_FINDING_WINDOWS_1250,         /* warning: read as Windows-1250 */
  SITNET_FINDING_DAMAGED_LETTERS,      /* warning: UTF-8, but not what was once written; detail = why */
  SITNET_FINDING_TOO_LARGE,            /* error: a limit; detail = which */
  SITNET_FINDING_UNREADABLE,           /* error: not a file, or it could not be read; detail = why */
  SITNET_FINDING_EMPTY_CELL,           /* error: id, from, to, ... is empty */
  SITNET_FINDING_EMPTY_NAME,           /* warning: the id is shown */
  SITNET_FINDING_EMPTY_SECTOR,         /* info, one for all; detail = count */
  SITNET_FINDING_ACTOR_WITHOUT_AREA,   /* warning: others have one */
  SITNET_FINDING_SERVICE_WITHOUT_AREA, /* warning: neither it nor its actor names one */
  SITNET_FINDING_DEMAND_WITHOUT_AREA,  /* warning */
  SITNET_FINDING_ONLY_AREA,            /* warning: it is put into the only one; detail = its code */
  SITNET_FINDING_DUPLICATE_ID,         /* error; detail = row of the first */
  SITNET_FINDING_CASE_ID,              /* warning: differs from another only by case; detail = the other */
  SITNET_FINDING_UNKNOWN_REFERENCE,    /* error: no such actor, area; detail = nearest or empty */
  SITNET_FINDING_UNKNOWN_AREA,         /* likewise, an area */
  SITNET_FINDING_UNKNOWN_REPORTER,     /* warning */
  SITNET_FINDING_UNKNOWN_CODE,         /* warning; detail = sheet of the vocabulary and nearest; kept */
  SITNET_FINDING_BAD_CHOICE,           /* error; detail = what is allowed */
  SITNET_FINDING_BAD_NUMBER,           /* error; detail = what is allowed */
  SITNET_FINDING_BAD_DATE,             /* error */
  SITNET_FINDING_BAD_AGE,              /* error */
  SITNET_FINDING_BAD_YES_NO,           /* error */
  SITNET_FINDING_REVERSED_AGES,        /* error */
  SITNET_FINDING_REVERSED_DATES,       /* error: since after until */
  SITNET_FINDING_AGES_TWICE,           /* error: an age range beside age_from/age_to */
  SITNET_FINDING_SELF_TIE,             /* warning, ignored */
  SITNET_FINDING_REPEATED_TIE,         /* warning, one with the count: same pair, kind and direction */
  SITNET_FINDING_RECIPROCAL_TIE,       /* warning, one with the count: a mutual tie in both directions */
  SITNET_FINDING_PARENT_LOOP,          /* error: parents in a circle */
  SITNET_FINDING_PARENT_DEPTH,         /* error: more than SITNET_MOST_PARENTS parents above a code */
  SITNET_FINDING_FORMULA,              /* info: text that a spreadsheet would run as a formula */
  SITNET_FINDING_REFUSED,              /* error: a row or sheet of a host was not taken; detail = why */
  SITNET_FINDING_MAYBE_CLIENT_COLUMN,  /* warning; a column that may be about clients */
  SITNET_FINDING_WORD_FOR_CODE,        /* info, one for each word; detail = the code */
  SITNET_FINDING_TOLD_THOUGH_HIDDEN,   /* warning: a demand marked as suppressed says its number */
  SITNET_FINDING_SPLIT_ID,             /* error: an id that holds the separator of the list it is named in */
  SITNET_FINDING_BAD_TIME,             /* error; detail = a round may stand here too */
  SITNET_FINDING_REVERSED_TIMES,       /* error; value = from, detail = to */
  SITNET_FINDING_PRIORITY_AND_RANK,    /* error: a wish has both; value = its rank */
  SITNET_FINDING_UNKNOWN_BLOCK,        /* error: a wish names no block of the sheet; detail = nearest or empty */
  SITNET_FINDING_UNKNOWN_WORD,         /* info, one for each word; it counts as an empty cell */
  SITNET_FINDING_UNKNOWN_WORD_NEEDED,  /* error: a word for unknown where something is needed; detail = the column */
  SITNET_FINDING_TWO_NUMBERS,          /* error; detail = both readings */
  SITNET_FINDING_FRACTION,             /* warning, one for each number: of people, yet with a fraction */
  SITNET_FINDING_NUMBER_TAKEN,         /* warning, one for each text; detail = the number */
  SITNET_FINDING_TWO_DATES,            /* error; detail = both readings */
  SITNET_FINDING_SERIAL_DATE,          /* error; detail = the date */
  SITNET_FINDING_DATE_READ,            /* info, one for each text; detail = the date */
  SITNET_FINDING_AGES_OF_DATE,         /* error; detail = the ages that may be meant */
  SITNET_FINDING_BAD_AGES,             /* error: no range of ages */
  SITNET_FINDING_NO_UPPER_AGE,         /* info, one for each text */
  SITNET_FINDING_NAME_FOR_ID,          /* info, once per column: names in the place of ids; detail = count of cells */
  SITNET_FINDING_OTHER_DIACRITICS,     /* warning: read as another id though diacritics differ; detail = the id */
  SITNET_FINDING_SEVERAL_OF_NAME,      /* error: several are called so; detail = them */
  SITNET_FINDING_UNKNOWN_LIST,  /* error: neither the whole nor each part between commas is known; detail = sheet */
  SITNET_FINDING_NEW_ACTORS,    /* warning: no sheet of actors, they are those that other sheets name; detail = count */
  SITNET_FINDING_NAME_IS_ID,    /* info: no column of ids; value = the header */
  SITNET_FINDING_UNKNOWN_CODES, /* warning: neither the whole nor each part between commas is a code; detail as above */
  SITNET_FINDING_ALIKE_AREAS,   /* warning: two areas differ only by case or diacritics; detail = the other */
  SITNET_FINDING_ALIKE_CODES,   /* likewise, two codes that no vocabulary knows */
  SITNET_FINDING_ALIKE_NAMES,   /* warning: two actors of nearly the same name; detail = the other */
  SITNET_FINDING_NOBODY_IN_AREA, /* warning, once per area: a demand where no actor and no service is; value = its code */
  SITNET_FINDING_DOUBTFUL_HEADING,  /* error: two rows of headings that do not fit; value = lower, detail = upper */
  SITNET_FINDING_TOTAL_ROW,         /* warning: left out; value = its first filled cell */
  SITNET_FINDING_COMMENT_ROWS,      /* info, one for all; value = the first, detail = how many */
  SITNET_FINDING_TAG_ROW,           /* info: a row of HXL tags is left out */
  SITNET_FINDING_QUESTION_ROW,      /* info: a row of a survey's questions is left out */
  SITNET_FINDING_SECOND_TABLE,      /* error: another header below an empty row; detail = how many rows it has */
  SITNET_FINDING_READ_AS,           /* info, one for each word; detail = what it is read as */
  SITNET_FINDING_TABLE_SHAPE,       /* info: a table that is no sheet as it stands; detail = what it is read as */
  SITNET_FINDING_COLUMNS_NOT_READ,  /* info; detail = their headings */
  SITNET_FINDING_PARTNERS_NOT_READ, /* warning: there is a sheet for it as well; value = headings, detail = the sheet */
  SITNET_FINDING_BAD_MARK,          /* error: a cell of a table of crosses that is neither yes nor no */
  SITNET_FINDING_NEW_PARTNERS, /* warning: partners that are no rows became actors; value = names, detail = how many */
  SITNET_FINDING_MATRIX_NOT_READ,       /* warning: a table of who with whom in a sheet of no known name */
  SITNET_FINDING_TWO_COLUMNS,           /* error: either of two columns may hold the names; detail = the other */
  SITNET_FINDING_ROWS_TOGETHER,         /* info: an organisation in several rows; value = its name */
  SITNET_FINDING_ROWS_DIFFER,           /* error: its rows contradict each other; detail = what the first says */
  SITNET_FINDING_UNKNOWN_TABLE,         /* error: the one file that was given is none of the known sheets */
  SITNET_FINDING_MATRIX_READ,           /* info: detail = how its halves are read */
  SITNET_FINDING_ACTOR_AND_NAME_ARE_ID, /* info: services without a column of ids; value = the header of their names */
  SITNET_FINDING_SERVICE_TWICE,         /* error: one actor has two of one name; detail = row of the first */
  SITNET_FINDING_ROWS_APART,            /* info: empty rows above totals or notes; detail = how many */
  SITNET_FINDING_FOOTNOTES,             /* info, one for all; value = the first, detail = how many */
  SITNET_FINDING_NO_QUESTIONNAIRE,      /* warning: a file among those that have come back */
  SITNET_FINDING_QUESTIONNAIRE_OF_NOBODY, /* error: its organisation is not in the data; value = the id */
  SITNET_FINDING_QUESTIONNAIRE_TWICE, /* error: two of one organisation; value = its name, detail = the other file */
  SITNET_FINDING_QUESTIONNAIRE_WITHOUT_SHEET, /* error; value = the sheet */
  SITNET_FINDING_NEW_ACTOR,                   /* warning: an answer names one that is not known; detail = nearest */
  SITNET_FINDING_ANSWER_STRIKES_OUT,          /* info: value = whom or what */
  SITNET_FINDING_ANSWER_LEAVES_OUT, /* warning: a row that was handed out is there no more; value = whom or what */
  SITNET_FINDING_ANSWER_CORRECTS,   /* info; detail = what stood there */
  SITNET_FINDING_ANSWER_TWICE,      /* warning: the same is said in two rows; value = whom */
  SITNET_FINDING_BAD_COLOUR,        /* warning: no colour for maps */
  SITNET_FINDING_BAD_SHAPE,         /* warning: no shape for maps; detail = the known ones */
  SITNET_FINDING_HEADING_GUESSED,   /* info: a heading that is no name of a column; detail = the column it is read as */
  SITNET_FINDING_LONE_ROW,          /* warning: a row of one cell below an empty row; value = the cell */
  SITNET_FINDING_TWO_AGES,          /* error; detail = both readings */
  SITNET_FINDING_GROUP_ROW,     /* info: a row with nothing but the name of a sector above those that belong to it */
  SITNET_FINDING_CODED_SURVEY,  /* warning: answers below codes of questions; detail = the codes */
  SITNET_FINDING_TABLE_BESIDE,  /* error: another table beside this one; value = its headings, detail = its sheet */
  SITNET_FINDING_GROUP_HEADING, /* warning: a word for organisations of a kind alone in a row of actors; left out */
  SITNET_FINDING_ROWS_ARE_NUMBERED, /* info: meetings without a column of ids */
  SITNET_FINDING_HEADING_NOT_THERE, /* warning: something remembered is said of it; detail = nearest or empty */
  SITNET_FINDING_SHEET_NOT_THERE,   /* likewise, of a file or sheet */
  SITNET_FINDING_SHEETS_JOINED,     /* info: read as one table; value = the first sheet, detail = what it is */
  SITNET_FINDING_SHEETS_OF_TIMES,   /* error: two states of one list; value and detail likewise */
  SITNET_FINDING_SHEET_NAME_READ,   /* info: the name says something of all rows; detail = what */
  SITNET_FINDING_LOWER_END,         /* warning, one for each text: a range of people; detail = its lower end */
  SITNET_FINDING_JOINED_CODES,      /* warning: known codes with a word such as "a" between; detail = them as a list */
  SITNET_FINDING_JOINED_NAMES,      /* error: likewise known names */
  SITNET_FINDING_PERIOD_READ,       /* warning, one for each text: a period in a column of one day; detail = that day */
  SITNET_FINDING_STRENGTH_WORD,     /* error: a strength in words alone */
  SITNET_FINDING_NO_MARKS,          /* warning: a table of who with whom without a mark */
  SITNET_FINDING_SHEET_NAME_UNKNOWN, /* info: the name of one of several sheets says nothing; detail = a column for it */
  SITNET_N_FINDING_KINDS
} SitnetFindingKind;

typedef struct {
  SitnetSeverity severity;
  const char *title;   /* the kind in a few words, for the row that counts the rest */
  const char *message; /* what is wrong, what to do; {value} and {detail} are put in, and a part in [brackets] is left
                           out when there is no detail */
} SitnetFindingText;

const SitnetFindingText *sitnet_finding_get_text (SitnetFindingKind kind);

/* Of table-finding-kinds.c, by kind; without a title where the kind is none of these. */
extern const SitnetFindingText sitnet_table_finding_texts[SITNET_N_FINDING_KINDS];

#endif
