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
  return n > 0 && memmem (start, (gsize)n, word, strlen (word)) != NULL;
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
sitnet_graph_file_hand_over (const char *path, const SitnetGraphRows *nodes, const SitnetGraphRows *edges,
                             SitnetBuilder *builder, GError **error)
{
  g_autoptr (GError) problem = NULL;
  SitnetWatch *watch = sitnet_builder_get_watch (builder);
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
