/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parts of a sheet: joined rows are as if they had been read in turn, and what cannot be joined is refused. */
#include "sheet-part.h"

#include "builder-state.h"
#include "cells-and-codes.h"
#include "sample-sheets.h"
#include "test.h"

/* Rows of a sheet as slices; blank cells are empty. */
typedef struct {
  GStrv lines;
  GPtrArray *cells; /* GStrv */
  SitnetSlice *slices;
  guint n_columns, n_rows;
} Rows;

static void
rows_init (Rows *self, const char *text)
{
  *self = (Rows){.lines = g_strsplit (text, "\n", -1),
                 .cells = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev)};
  self->n_rows = g_strv_length (self->lines);
  for (guint r = 0; r < self->n_rows; r++)
    g_ptr_array_add (self->cells, g_strsplit (self->lines[r], ",", -1));
  self->n_columns = g_strv_length (self->cells->pdata[0]);
  self->slices = g_new (SitnetSlice, self->n_columns * self->n_rows);
  for (guint r = 0; r < self->n_rows; r++)
    for (guint c = 0; c < self->n_columns; c++) {
      const char *cell = ((GStrv)self->cells->pdata[r])[c];
      self->slices[r * self->n_columns + c] = (SitnetSlice){cell, strlen (cell)};
    }
}

static void
rows_clear (Rows *self)
{
  g_strfreev (self->lines);
  g_ptr_array_unref (self->cells);
  g_free (self->slices);
}

/* Rows `first` to `end`, numbered from `number`. */
static void
give (SitnetSheetBuilder *sheet, const Rows *rows, guint first, guint end, guint64 number)
{
  g_autofree guint64 *numbers = g_new (guint64, rows->n_rows);
  for (guint r = first; r < end; r++)
    numbers[r - first] = number + (r - first);
  sitnet_sheet_builder_add_rows (sheet, rows->slices + first * rows->n_columns, end - first, numbers);
}

/* The rows above `cut` in turn, those below it in a part, where there is one. Gives whether it could be joined. */
static gboolean
read_sheet (SitnetBuilder *builder, SitnetSheet sheet, const char *text, guint cut, gboolean with_part)
{
  Rows rows;
  rows_init (&rows, text);
  SitnetSheetBuilder *whole =
      sitnet_builder_open_sheet (builder, sheet, sitnet_schema[sheet].name, rows.slices, rows.n_columns, 1);
  give (whole, &rows, 1, cut, 2);
  gboolean is_joined = FALSE;
  if (with_part) {
    g_autoptr (SitnetSheetBuilder) part = sitnet_sheet_part_new (whole);
    give (part, &rows, cut, rows.n_rows, 1);
    is_joined = sitnet_sheet_part_join (whole, part, cut + 1);
  }
  if (!is_joined)
    give (whole, &rows, cut, rows.n_rows, cut + 1);
  rows_clear (&rows);
  return is_joined;
}

static const char some_actors[] = "id,name,area\na,A,X\nb,B,Y\nc,C,X";

/* What the sheets become, with findings. A sheet of ties or services is read in a branch, as from a folder. */
static char *
answer_of (SitnetSheet sheet, const char *text, guint cut, gboolean with_part, gboolean *is_joined)
{
  SitnetBuilder *builder = sitnet_builder_new (SITNET_LANGUAGE_EN), *branch = NULL;
  if (sheet > SITNET_SHEET_ACTORS) {
    read_sheet (builder, SITNET_SHEET_ACTORS, some_actors, 1, FALSE);
    branch = sitnet_builder_branch (builder);
  }
  *is_joined = read_sheet (branch != NULL ? branch : builder, sheet, text, cut, with_part);
  if (branch != NULL) {
    sitnet_builder_graft (builder, branch);
  }
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_builder_seal (builder, &findings, NULL);
  GString *answer = g_string_new (NULL);
  append_cells (answer, findings);
  for (guint s = 0; network != NULL && s < SITNET_N_SHEETS; s++)
    if (network->dataset->sheets[s] != NULL)
      append_cells (answer, network->dataset->sheets[s]);
  sitnet_builder_unref (builder);
  return g_string_free (answer, FALSE);
}

/* Gives at how many places the sheet could be cut. */
static guint
assert_same (SitnetSheet sheet, const char *text)
{
  guint n_joined = 0, n_lines = 1;
  for (const char *at = text; *at != '\0'; at++)
    n_lines += *at == '\n';
  for (guint cut = 1; cut <= n_lines; cut++) {
    gboolean is_joined;
    g_autofree char *in_turn = answer_of (sheet, text, cut, FALSE, &is_joined);
    g_autofree char *in_parts = answer_of (sheet, text, cut, TRUE, &is_joined);
    ASSERT_TEXT (in_parts, in_turn);
    n_joined += is_joined && cut < n_lines;
  }
  return n_joined;
}

static void
joins_plain_rows (void)
{
  CU_ASSERT_EQUAL (assert_same (SITNET_SHEET_ACTORS, "id,name,sector,area,parent,lat\n"
                                                     "a,A,social,X,,50\nb,B,odd,Y,d,\nc,C,new,X,a,49\n"
                                                     "d,D,odd,Z,,48.5\né,E,social,X,f,\nf,F,,Y,b,1"),
                   5);
  CU_ASSERT_EQUAL (assert_same (SITNET_SHEET_TIES, "from,to,kind,strength,reported_by,since\n"
                                                   "a,b,refers,2,a,2020\nb,c,,,,\nc,a,meets,1,stranger,2021-05-01\n"
                                                   "a,stranger,calls,3,other,\nc,b,meets,1,other,\nb,a,calls,1,,"),
                   5);
  CU_ASSERT_EQUAL (assert_same (SITNET_SHEET_SERVICES, "id,actor,needs,areas,age,capacity,mine\n"
                                                       "s,a,safety|own.need,X,3-6,2,x\nt,b,own.need,*,0-17,,\n"
                                                       "u,c,other|safety|other,Y|X,6,3,y\nv,c,health,,,1,z"),
                   3);
}

static void
refuses_what_depends_on_rows_above (void)
{
  CU_ASSERT_EQUAL (assert_same (SITNET_SHEET_ACTORS, "id,name\na,A\nb,B\na,Again"), 0);
  CU_ASSERT_EQUAL (assert_same (SITNET_SHEET_SERVICES, "id,actor,needs\ns,a,safety\nt,b,safety\ns,c,safety"), 0);
  CU_ASSERT_EQUAL (assert_same (SITNET_SHEET_TIES, "from,to,strength\na,b,1\nb,c,2\nc,a,much"), 0);
  CU_ASSERT_EQUAL (assert_same (SITNET_SHEET_ACTORS, "id,name\na,A\n,\nb,B\nc,C"), 1); /* below the empty row */
  CU_ASSERT_EQUAL (assert_same (SITNET_SHEET_ACTORS, "id,name,sector\na,A,social\nb,B,social\nc,C,NA"), 0);
  CU_ASSERT_EQUAL (assert_same (SITNET_SHEET_ACTORS, "id,name,sector\na,A,\nb,B,\nCelkem: 2,,"), 0);
}

static void
append_word (GString *text, GRand *random, const char *words)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);
  g_string_append (text, all[g_rand_int_range (random, 0, (gint32)g_strv_length (all))]);
}

static void
joins_random_rows (void)
{
  guint n_joined = 0;
  for (guint32 seed = 0; seed < 40; seed++) {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autoptr (GString) ties = g_string_new ("from,to,kind,reported_by,strength,mine"),
                        actors = g_string_new ("id,name,sector,area,parent");
    for (guint row = 0; row < 12; row++) {
      g_string_append (ties, "\n");
      append_word (ties, random, "a b c d stranger Ď");
      g_string_append (ties, ",");
      append_word (ties, random, "a b c e stranger");
      g_string_append (ties, ",");
      append_word (ties, random, "refers cooperates mine other");
      g_string_append (ties, ",");
      append_word (ties, random, "a b x y");
      g_string_append (ties, seed % 4 ? ",1," : ",,");
      append_word (ties, random, row % 3 ? "some text" : "more");
      g_string_append_printf (actors, "\n%c%u,N%u,", 'a' + (char)(row % 5), row, row);
      append_word (actors, random, "social school mine");
      g_string_append (actors, ",");
      append_word (actors, random, "X Y Z");
      g_string_append_printf (actors, ",%c%d", 'a' + (char)(row % 5), g_rand_int_range (random, 0, 12));
    }
    n_joined += assert_same (SITNET_SHEET_TIES, ties->str) + assert_same (SITNET_SHEET_ACTORS, actors->str);
  }
  CU_ASSERT_TRUE (n_joined > 700); /* of 40 × 22 places */
}

static const TestCase cases[] = {
    {"plain rows", joins_plain_rows},
    {"rows that depend on others", refuses_what_depends_on_rows_above},
    {"random rows", joins_random_rows},
};
TEST_MAIN ("sheet-part", cases)
