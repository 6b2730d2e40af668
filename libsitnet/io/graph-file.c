/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What readers of graph files share: knowing such a file, going through it, and what is said of a line that is wrong. */
#include "graph-file.h"

#include "error-private.h"
#include "graph-sheets.h"
#include "open-file.h"
#include "xml-file.h"

#include <string.h>
#include <unistd.h>

/* As much of a file as its kind is known by; comments may stand before its first element. */
#define START_SIZE 4096

/* What reading the file is of the whole, by time; the rest is sealing. */
#define READING 0.6

/* Of UTF-16, which begins with its mark, the bytes that ASCII has too; of all else what is there. The new length. */
static gsize
take_first_bytes (char *start, gsize n)
{
  gsize length = 0;
  gboolean is_wide = n >= 2 && (memcmp (start, "\xff\xfe", 2) == 0 || memcmp (start, "\xfe\xff", 2) == 0);
  for (gsize i = 0; i < n; i++)
    if (!is_wide || start[i] != '\0')
      start[length++] = start[i];
  return length;
}

gboolean
sitnet_graph_file_holds (const char *path, const char *word)
{
  char start[START_SIZE];
  guint64 size;
  int descriptor = sitnet_open_file (path, &size, NULL);
  if (descriptor < 0)
    return FALSE;
  gssize n = pread (descriptor, start, START_SIZE, 0);
  close (descriptor);
  if (n <= 0)
    return FALSE;
  gsize length = take_first_bytes (start, (gsize)n);
  return memmem (start, length, word, strlen (word)) != NULL;
}

typedef struct {
  guint line;
  const char *message;
} Problem;

static char *
word_problem (SitnetLanguage language, gconstpointer data)
{
  const Problem *problem = data;
  return g_strdup_printf (sitnet_translate (language, "line %u: %s"), problem->line,
                          sitnet_translate (language, problem->message));
}

void
sitnet_graph_file_fail_at (guint line, const char *message, GError **error)
{
  const Problem problem = {line, message};
  sitnet_error_set_worded (error, SITNET_ERROR_FORMAT, word_problem, &problem);
}

void
sitnet_graph_file_stop (GError **problem, SitnetXmlStream *xml, const char *message)
{
  if (*problem == NULL)
    sitnet_graph_file_fail_at (sitnet_xml_get_line (xml), message, problem);
  sitnet_xml_stop (xml);
}

SitnetSlice
sitnet_graph_file_get (const SitnetXmlElement *element, const char *name)
{
  SitnetSlice value = {"", 0};
  sitnet_xml_find (element, "", name, &value);
  return value;
}

gboolean
sitnet_graph_file_is (SitnetSlice text, const char *word)
{
  return text.length == strlen (word) && g_ascii_strncasecmp (text.text, word, text.length) == 0;
}

gboolean
sitnet_graph_file_is_number_type (SitnetSlice type)
{
  static const char *const types[] = {"int", "integer", "long", "short", "float", "double", "bigdecimal", "biginteger"};
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (sitnet_graph_file_is (type, types[i]))
      return TRUE;
  return FALSE;
}

static gboolean
begin_reading (const char *path, SitnetWatch *watch, GError **error)
{
  guint64 size;
  int descriptor = sitnet_open_file (path, &size, error);
  if (descriptor < 0)
    return FALSE;
  close (descriptor);
  sitnet_watch_set_part (watch, 0, READING);
  sitnet_watch_begin (watch, size);
  return !sitnet_watch_fail_if_stopped (watch, error);
}

gboolean
sitnet_graph_file_hand_over (const char *path, SitnetGraphRows *nodes, SitnetGraphRows *edges, SitnetBuilder *builder,
                             GError **error)
{
  g_autoptr (GError) problem = NULL;
  SitnetWatch *watch = sitnet_builder_get_watch (builder);
  sitnet_graph_rows_merge_alike (nodes);
  sitnet_graph_rows_merge_alike (edges);
  gboolean good = sitnet_graph_sheets_hand_over (nodes, edges, builder, &problem);
  if (!good)
    sitnet_open_file_fail_with (path, problem, error);
  sitnet_watch_set_part (watch, READING, 1);
  return good && !sitnet_watch_fail_if_stopped (watch, error);
}

gboolean
sitnet_graph_file_read (const char *path, const SitnetXmlHandler *handler, gpointer data,
                        const SitnetGraphReading *graph, SitnetBuilder *builder, GError **error)
{
  g_autoptr (GError) of_file = NULL;
  SitnetWatch *watch = sitnet_builder_get_watch (builder);
  if (!begin_reading (path, watch, error))
    return FALSE;
  sitnet_xml_file_read (path, handler, data, watch, &of_file);
  g_autoptr (GError) problem = g_steal_pointer (graph->problem);
  const GError *reason = problem != NULL ? problem : of_file;
  if (reason == NULL)
    return sitnet_graph_file_hand_over (path, graph->nodes, graph->edges, builder, error);
  sitnet_open_file_fail_with (path, reason, error);
  return FALSE;
}
