/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Output gathered into pieces. */
#include "output-buffer.h"
#include "test.h"

#include <sitnet/error.h>

typedef struct {
  GString *text;
  guint n_calls;
  guint n_allowed;
} Sink;

static gboolean
take (const char *bytes, gsize length, gpointer data, GError **error)
{
  Sink *sink = data;
  if (sink->n_calls++ == sink->n_allowed) {
    g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_WRITE, "full");
    return FALSE;
  }
  g_string_append_len (sink->text, bytes, (gssize)length);
  return TRUE;
}

static SitnetOutputBuffer *
pieces_new (Sink *sink)
{
  SitnetOutputBuffer *pieces = g_new (SitnetOutputBuffer, 1);
  pieces->write = take;
  pieces->data = sink;
  pieces->n = 0;
  return pieces;
}

static void
gathers_small_writes (void)
{
  Sink sink = {g_string_new (NULL), 0, 100};
  g_autofree SitnetOutputBuffer *pieces = pieces_new (&sink);
  for (guint i = 0; i < 30000; i++)
    CU_ASSERT_TRUE (sitnet_output_buffer_add (pieces, "seven77", 7, NULL));
  CU_ASSERT_TRUE (sitnet_output_buffer_add (pieces, "", 0, NULL));
  CU_ASSERT_TRUE (sitnet_output_buffer_flush (pieces, NULL));
  CU_ASSERT_TRUE (sitnet_output_buffer_flush (pieces, NULL));
  CU_ASSERT_EQUAL (sink.n_calls, 30000 * 7 / SITNET_OUTPUT_BUFFER_SIZE + 1);
  CU_ASSERT_EQUAL (sink.text->len, 30000 * 7);
  CU_ASSERT_TRUE (g_str_has_suffix (sink.text->str, "seven77seven77"));
  g_string_free (sink.text, TRUE);
}

static void
passes_long_writes_on_in_order (void)
{
  Sink sink = {g_string_new (NULL), 0, 100};
  g_autofree SitnetOutputBuffer *pieces = pieces_new (&sink);
  g_autofree char *block = g_strnfill (SITNET_OUTPUT_BUFFER_SIZE + 1, 'b');
  CU_ASSERT_TRUE (sitnet_output_buffer_add (pieces, "a", 1, NULL));
  CU_ASSERT_TRUE (sitnet_output_buffer_add (pieces, block, SITNET_OUTPUT_BUFFER_SIZE + 1, NULL));
  CU_ASSERT_TRUE (sitnet_output_buffer_add (pieces, "c", 1, NULL));
  CU_ASSERT_TRUE (sitnet_output_buffer_flush (pieces, NULL));
  g_autofree char *expected = g_strconcat ("a", block, "c", NULL);
  CU_ASSERT_TRUE (g_str_equal (sink.text->str, expected));
  g_string_free (sink.text, TRUE);
}

static void
passes_errors_on (void)
{
  Sink sink = {g_string_new (NULL), 0, 0};
  g_autofree SitnetOutputBuffer *pieces = pieces_new (&sink);
  g_autofree char *block = g_strnfill (SITNET_OUTPUT_BUFFER_SIZE, 'b');
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (sitnet_output_buffer_add (pieces, block, SITNET_OUTPUT_BUFFER_SIZE, &error));
  CU_ASSERT_FALSE (sitnet_output_buffer_add (pieces, "c", 1, &error));
  ASSERT_TEXT (error != NULL ? error->message : NULL, "full");
  g_string_free (sink.text, TRUE);
}

static gboolean
refuse (const char *bytes, gsize length, gpointer data, GError **error)
{
  return FALSE;
}

static gboolean
take_and_complain (const char *bytes, gsize length, gpointer data, GError **error)
{
  g_set_error_literal (error, SITNET_ERROR, SITNET_ERROR_WRITE, "nothing, really");
  return TRUE;
}

static void
says_so_when_no_reason_is_given (void)
{
  g_autofree SitnetOutputBuffer *pieces = pieces_new (NULL);
  g_autoptr (GError) error = NULL;
  pieces->write = refuse;
  CU_ASSERT_TRUE (sitnet_output_buffer_add (pieces, "a", 1, &error));
  CU_ASSERT_FALSE (sitnet_output_buffer_flush (pieces, &error));
  CU_ASSERT_TRUE (g_error_matches (error, SITNET_ERROR, SITNET_ERROR_WRITE));
  g_clear_error (&error);
  CU_ASSERT_TRUE (sitnet_output_buffer_add (pieces, "a", 1, &error));
  pieces->write = take_and_complain;
  CU_ASSERT_TRUE (sitnet_output_buffer_flush (pieces, &error));
  CU_ASSERT_PTR_NULL (error);
}

static const TestCase cases[] = {
    {"gathers small writes", gathers_small_writes},
    {"passes long writes on in order", passes_long_writes_on_in_order},
    {"passes errors on", passes_errors_on},
    {"says so when no reason is given", says_so_when_no_reason_is_given},
};
TEST_MAIN ("pieces", cases)
