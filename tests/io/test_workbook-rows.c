/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows on their way: merged cells, the order of rows, and what is too much. */
#include "workbook-parts.h"
#include "workbook-rows.h"

#include <sitnet/error.h>

typedef struct {
  SitnetWorkbook book;
  WorkbookDump dump;
  SitnetWorkbookTaker taker;
  SitnetWorkbookRows rows;
} Fixture;

static void
set_up (Fixture *self)
{
  *self = (Fixture){0};
  sitnet_workbook_init (&self->book);
  sitnet_workbook_add_sheet (&self->book, "L", FALSE);
  self->dump = (WorkbookDump){g_string_new (NULL), &self->book, g_string_chunk_new (64), "L"};
  self->taker = (SitnetWorkbookTaker){
      self->dump.texts, workbook_dump_begin, workbook_dump_take, workbook_dump_hide, workbook_dump_end, &self->dump, 0};
  sitnet_workbook_rows_init (&self->rows, &self->taker);
}

static void
tear_down (Fixture *self)
{
  sitnet_workbook_rows_clear (&self->rows);
  sitnet_workbook_clear (&self->book);
  g_string_chunk_free (self->dump.texts);
  g_string_free (self->dump.text, TRUE);
}

static void
add (Fixture *self, guint column, const char *text, guint n_rows)
{
  SitnetSlice slice = {text, strlen (text)};
  SitnetWorkbookCell cell = {column, SITNET_CONTENT_TEXT, slice, slice, n_rows};
  sitnet_workbook_rows_add (&self->rows, &cell);
}

static gboolean
begin (Fixture *self, guint64 row)
{
  g_autoptr (GError) error = NULL;
  gboolean good = sitnet_workbook_rows_begin (&self->rows, row, FALSE, &error);
  CU_ASSERT_TRUE (good || g_error_matches (error, SITNET_ERROR, SITNET_ERROR_READ));
  return good;
}

static void
end (Fixture *self)
{
  CU_ASSERT_TRUE (sitnet_workbook_rows_end (&self->rows, NULL));
}

static void
spreads_merged_cells (void)
{
  Fixture self;
  set_up (&self);
  begin (&self, 2);
  add (&self, 0, "školství", 3);
  add (&self, 1, "ZŠ", 1);
  end (&self);
  begin (&self, 3); /* nothing of its own */
  end (&self);
  begin (&self, 4);
  add (&self, 0, "beneath", 1);
  add (&self, 1, "MŠ", 1);
  end (&self);
  begin (&self, 5);
  add (&self, 1, "PPP", 1);
  end (&self);
  ASSERT_TEXT (self.dump.text->str, "L 2: A=školství^3 B=ZŠ\nL 4: B=MŠ A=školství\nL 5: B=PPP\n");
  tear_down (&self);
}

static void
wants_rows_in_order (void)
{
  Fixture self;
  set_up (&self);
  CU_ASSERT_TRUE (begin (&self, 7));
  CU_ASSERT_FALSE (begin (&self, 7));
  CU_ASSERT_FALSE (begin (&self, 3));
  CU_ASSERT_TRUE (begin (&self, SITNET_MOST_ROWS));
  CU_ASSERT_FALSE (begin (&self, SITNET_MOST_ROWS + 1));
  tear_down (&self);
}

static gboolean
take_nothing (const SitnetWorkbookRow *row, gpointer data)
{
  return TRUE;
}

/* A long text that is named again and again makes much of little. */
static void
refuses_too_much_of_little (void)
{
  Fixture self;
  set_up (&self);
  self.taker.take = take_nothing;
  g_autofree char *text = g_strnfill (32000, 'x');
  g_autoptr (GError) error = NULL;
  guint64 row = 1;
  while (row < 100000 && error == NULL) {
    begin (&self, row++);
    add (&self, 0, text, 1);
    sitnet_workbook_rows_end (&self.rows, &error);
  }
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  CU_ASSERT_TRUE (row > 1000 && row < 2000);
  tear_down (&self);
}

static const TestCase cases[] = {
    {"spreads merged cells", spreads_merged_cells},
    {"wants rows in order", wants_rows_in_order},
    {"refuses too much of little", refuses_too_much_of_little},
};
TEST_MAIN ("workbook-rows", cases)
