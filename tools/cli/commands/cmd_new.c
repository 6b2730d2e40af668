/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* sitnet new FILE.xlsx: a workbook to be filled in. */
#include "command.h"
#include "ending.h"
#include "message.h"

static gboolean
check_name (const Request *request, const char *path, GError **error)
{
  g_autofree char *ending = ending_dup (path);
  if (g_strcmp0 (ending, "xlsx") != 0)
    return command_refuse (error, sitnet_translate (request->language, "%s: the name must end in .xlsx"), path);
  return !g_file_test (path, G_FILE_TEST_EXISTS) ||
         command_refuse (error, sitnet_translate (request->language, "%s is there already; choose another name"), path);
}

static gboolean
run (Request *request, GError **error)
{
  const char *path = options_get_words (request->options)->pdata[0];
  if (!check_name (request, path, error))
    return FALSE;
  g_autoptr (GBytes) workbook = sitnet_blank_workbook (request->language, error);
  if (workbook == NULL)
    return FALSE;
  gsize length;
  const void *bytes = g_bytes_get_data (workbook, &length);
  if (!sitnet_file_save (path, bytes, length, error))
    return FALSE;
  command_say (sitnet_translate (request->language, "%s: fill in the sheets, then run: sitnet check %s"), path, path);
  return TRUE;
}

const Command command_new = {
    .name = "new",
    .words = N_ ("FILE.xlsx"),
    .summary = N_ ("Make a workbook to fill in"),
    .least_words = 1,
    .most_words = 1,
    .run = run,
};
