/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Columns keep their boxes apart and on the page, whatever their number; what does not fit is refused with advice. */
#include "column-page.h"

#include "sample-map-content.h"

#include <sitnet/error.h>

static SitnetDescription *
compose (SitnetMapContent *content, guint n_columns, SitnetPaper paper, GError **error)
{
  g_autofree guint32 *columns = g_new0 (guint32, (gsize)content->n_actors + 1);
  g_autofree SitnetColumnHead *heads = g_new0 (SitnetColumnHead, n_columns);
  for (guint i = 0; i < n_columns; i++)
    heads[i] = (SitnetColumnHead){(char *)"A head that is longer than its column", (char *)"one\ntwo", i == 1};
  for (guint32 i = 0; i < content->n_actors; i++)
    columns[i] = i % 7 < 4 ? 0 : i % n_columns;
  return sitnet_column_page_compose (content, sitnet_paper_size_get (paper), heads, n_columns, columns, NULL, error);
}

static gboolean
overlap (const SitnetBox *a, const SitnetBox *b)
{
  return ABS (a->x - b->x) * 2 < a->width + b->width && ABS (a->y - b->y) * 2 < a->height + b->height;
}

static void
boxes_keep_apart (void)
{
  for (guint32 n = 0; n <= 120; n += n < 4 ? 1 : 29) {
    SitnetMapContent *content = sample_portrait (n, 2 * n, n + 1);
    g_autoptr (GError) error = NULL;
    g_autoptr (SitnetDescription) page = compose (content, 4, SITNET_PAPER_A3, &error);
    ASSERT_NO_ERROR (error);
    CU_ASSERT_PTR_NOT_NULL_FATAL (page);
    CU_ASSERT_EQUAL (page->boxes->len, n);
    for (guint i = 0; i < n; i++) {
      const SitnetBox *box = &g_array_index (page->boxes, SitnetBox, i);
      CU_ASSERT_TRUE (box->x - box->width / 2 >= 0 && box->x + box->width / 2 <= page->width);
      CU_ASSERT_TRUE (box->y - box->height / 2 >= 0 && box->y + box->height / 2 <= page->height);
      for (guint j = 0; j < i; j++)
        CU_ASSERT_FALSE (overlap (box, &g_array_index (page->boxes, SitnetBox, j)));
    }
    sample_free (content);
  }
}

static void
larger_paper_is_named (void)
{
  SitnetMapContent *content = sample_portrait (250, 10, 1);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_PTR_NULL (compose (content, 5, SITNET_PAPER_A4, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_LIMIT));
  CU_ASSERT_PTR_NOT_NULL (error != NULL ? strstr (error->message, "papír A") : NULL);
  sample_free (content);
}

static const TestCase cases[] = {
    {"boxes keep apart", boxes_keep_apart},
    {"larger paper is named", larger_paper_is_named},
};
TEST_MAIN ("column-page", cases)
