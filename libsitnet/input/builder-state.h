/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The inside of a builder and of its sheets while data comes in. */
#ifndef SITNET_BUILDER_STATE_H
#define SITNET_BUILDER_STATE_H

#include "column-builder.h"
#include "findings.h"
#include "ids.h"
#include "network-private.h"
#include "pairs.h"
#include "message.h"
#include "vocabulary.h"
#include "watch.h"

#include <math.h>
#include <sitnet/builder.h>
#include <sitnet/error.h>

/* Codes of one column while they come in: numbers of ids, or codes of a vocabulary; −1 where the cell is empty. */
typedef struct {
  gint32 *values;
  gsize n;
  gsize capacity;
} SitnetCodes;

/* A few codes met before, by their text: most columns of codes hold few different ones. */
typedef struct {
  char text[32];
  guint8 length;
  gint32 code;
} SitnetRememberedCode;

#define SITNET_REMEMBERED_CODES 64

/* A cell that says "not known", until it is certain that no id or code is called so. */
typedef struct {
  guint64 row; /* as it is stored */
  SitnetSlice word;
} SitnetUnknownCell;

typedef struct {
  gint schema; /* in the sheet's schema; −1 for a column that it does not know */
  SitnetCellKind kind;
  char *header;                /* as the user wrote it */
  SitnetColumnBuilder *values; /* what is stored as values; NULL for codes */
  SitnetColumn *sealed;        /* `values` of a vocabulary sheet, once its rows were taken over */
  SitnetColumnBuilder *second; /* of an age range: its end */
  SitnetCodes codes;           /* what is stored as codes */
  SitnetCodes ends;            /* of a list of codes, per row: where its codes end */
  SitnetIds *seen;             /* of an id column but actors' and areas': its ids, to find duplicates */
  GByteArray *is_own;          /* of an id column, per number of an id: whether a row of this sheet bears it */
  SitnetRememberedCode *remembered;
  GArray *unknown; /* SitnetUnknownCell, of a reference or a code; NULL for none */
  guint64 n_empty;
  guint64 n_notes, first_note; /* texts under an empty heading */
  gboolean is_left_out;        /* its heading stands in brackets */
  gboolean taken;              /* came whole: see column-input.c */
} SitnetInputColumn;

/* From stored row `first` on, the spreadsheet's number is the stored row + `shift`. */
typedef struct {
  guint64 first;
  guint64 shift;
} SitnetRowShift;

typedef struct _SitnetSheetBuilder SitnetSheetBuilder;

struct _SitnetSheetBuilder {
  SitnetBuilder *builder;
  SitnetSheet sheet;
  char *shown_as;
  guint64 header_row; /* as the spreadsheet numbers it */
  SitnetInputColumn *columns;
  guint n_columns;
  guint64 n_rows;
  GArray *shifts;      /* SitnetRowShift */
  GStringChunk *words; /* of its unknown cells; NULL for none */
  guint64 n_empty_rows;
  guint64 first_empty_row;          /* of those that set nothing apart */
  guint64 n_pending, first_pending; /* empty rows right above the one at hand */
  guint64 n_apart, first_apart;     /* empty rows that set totals or a note apart */
  guint64 n_footnotes, first_footnote;
  char *footnote;                       /* the first one */
  gboolean is_after_footnote;           /* or after a total: a note may follow */
  gboolean is_in_legend;                /* all that follows explains the table */
  guint64 last_filled;                  /* number of the last row that is not empty */
  guint64 lone_row;                     /* the last one that stands alone below an empty row */
  char *lone;                           /* its text */
  guint64 n_comments, first_comment;    /* rows that begin with # */
  guint64 n_second_table, second_table; /* rows below another header, which stands in row `second_table` */
  guint64 last_number;                  /* of the row before */
  gboolean is_after_empty;              /* the row before was empty, or is not there */
  gboolean is_in_second_table;
  gboolean failed;         /* its header could not be used */
  gboolean is_odd;         /* of a part: a cell was met that only the whole sheet can judge */
  gboolean of_host;        /* rows come from a host, with every column of the schema */
  gboolean of_table;       /* all of it comes from a host: each row is what it is */
  SitnetIds *own;          /* of a host's sheet: names of columns that the schema does not know, as they are compared */
  guint first_own;         /* where these columns begin */
  gboolean is_without_ids; /* of services: their ids are made in the end, of actors and names */
  gboolean declared;       /* a vocabulary whose rows have been taken over */
};

/* Set in the number of an id that is a stranger to the trunk, until the branch is grafted. */
#define SITNET_STRANGER 0x80000000u

struct _SitnetBuilder {
  gatomicrefcount refs;
  SitnetLanguage language;
  const SitnetBuilder *trunk; /* of a branch: where ids and vocabularies belong; NULL otherwise */
  SitnetPairs pairs;          /* the rows of ties by pair of id numbers, once they are sorted */
  SitnetFindings *findings;
  SitnetSheetBuilder *sheets[SITNET_N_SHEETS];
  gboolean incomplete[SITNET_N_SHEETS]; /* not all of it could be read */
  guint64 n_refused[SITNET_N_SHEETS];   /* rows of a host that were not taken */
  SitnetIds *actor_ids;                 /* every id that names an actor, in order of first mention */
  SitnetIds *area_ids;
  SitnetVocabulary *vocabularies[SITNET_N_VOCABULARIES];
  gboolean is_part;                        /* holds rows that stand below others of their sheet: see sheet-part.c */
  SitnetIds *words[SITNET_N_VOCABULARIES]; /* of a part: codes in the order in which they were met; NULL for none */
  const SitnetDataset
      *before; /* the data set that is built anew, and how it is edited; lent, both NULL for a new one */
  const SitnetDatasetEdit *edit;
  SitnetListener listener;
  SitnetWatch own_watch;
  SitnetWatch *watch;                /* its own, or the trunk's */
  struct _SitnetReadingNames *names; /* what the caller says of sheets and columns; NULL for nothing */
  gint32 only_area;                  /* the number of the area that everything belongs to; −1 for none */
  gboolean sealed;
};

/* NULL for a column that the schema does not know. */
static inline const SitnetColumnSchema *
sitnet_input_column_schema (const SitnetSheetBuilder *sheet, const SitnetInputColumn *column)
{
  return column->schema < 0 ? NULL : &sitnet_schema[sheet->sheet].columns[column->schema];
}

/* A smaller strength is a slip, and its inverse as a length would leave the sums of a double behind. */
#define SITNET_LEAST_STRENGTH 0.000001
#define SITNET_GREATEST_STRENGTH 1e6

/* Whether a number may stand in a column of numbers. */
static inline gboolean
sitnet_number_is_allowed (SitnetCellKind kind, const SitnetColumnSchema *schema, double number)
{
  switch (kind) {
  case SITNET_CELL_STRENGTH:
    return number >= SITNET_LEAST_STRENGTH && number <= SITNET_GREATEST_STRENGTH;
  case SITNET_CELL_COUNT:
    return number >= 0 && (schema->maximum <= 0 || number <= schema->maximum);
  case SITNET_CELL_WHOLE:
    return number >= schema->minimum && number <= schema->maximum && number == floor (number);
  default:
    return schema->minimum >= schema->maximum || (number >= schema->minimum && number <= schema->maximum);
  }
}

static inline gint32
sitnet_codes_get (const SitnetCodes *self, gsize row)
{
  return self->values[row];
}

static inline void
sitnet_codes_reserve (SitnetCodes *self, gsize more)
{
  if (self->n + more > self->capacity) {
    self->capacity = self->capacity + self->capacity / 2 + more + 64;
    self->values = g_renew (gint32, self->values, self->capacity);
  }
}

/* No more memory than its codes need. */
static inline void
sitnet_codes_trim (SitnetCodes *self)
{
  gsize needed = MAX (self->n, 1);
  if (self->capacity == needed)
    return;
  self->values = g_renew (gint32, self->values, needed);
  self->capacity = needed;
}

static inline void
sitnet_codes_add (SitnetCodes *self, gint32 code)
{
  sitnet_codes_reserve (self, 1);
  self->values[self->n++] = code;
}

#endif
