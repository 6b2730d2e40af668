/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* libFuzzer: any bytes as a folder of CSV files, whose names the build may give (FILES). They are read and, when they give a
   network, every question is asked. */
#include <sitnet/sitnet.h>
#include <glib/gstdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

#ifndef FILES
#define FILES "actors", "ties", "services", "demands", "standard", "areas", "needs"
#endif

/* A line "=== sheet" starts the sheet's file; what stands before the first goes into the first. */
static const char *const sheets[] = {FILES};

static char *folder;

static char *
sheet_path (const char *sheet)
{
  g_autofree char *name = g_strconcat (sheet, ".csv", NULL);
  return g_build_filename (folder, name, NULL);
}

static void
remove_sheets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++) {
    g_autofree char *path = sheet_path (sheets[i]);
    g_unlink (path);
  }
}

static void
write_sheet (const char *sheet, const char *text, gsize length)
{
  g_autofree char *path = sheet_path (sheet);
  FILE *file = g_fopen (path, "w");
  if (file != NULL) {
    fwrite (text, 1, length, file);
    fclose (file);
  }
}

/* Where the next sheet's heading begins, and which sheet it is; NULL when there is none. */
static const char *
next_heading (const char *text, gsize length, guint *sheet, gsize *heading)
{
  const char *found = memmem (text, length, "\n=== ", 5);
  if (found == NULL)
    return NULL;
  const char *name = found + 5;
  gsize left = (gsize)(text + length - name);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++) {
    gsize n = strlen (sheets[i]);
    if (left > n && memcmp (name, sheets[i], n) == 0 && name[n] == '\n') {
      *sheet = i;
      *heading = n + 6;
      return found;
    }
  }
  return NULL;
}

static void
write_sheets (const char *text, gsize length)
{
  guint sheet = 0, next = 0;
  gsize heading = 0;
  const char *end;
  while ((end = next_heading (text, length, &next, &heading)) != NULL) {
    write_sheet (sheets[sheet], text, (gsize)(end - text) + 1);
    length -= (gsize)(end - text) + heading;
    text = end + heading;
    sheet = next;
  }
  write_sheet (sheets[sheet], text, length);
}

static void
ask_everything (SitnetNetwork *network)
{
  for (guint i = 0; i < sitnet_analysis_count (); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SitnetTable) answer = sitnet_analysis_run (sitnet_analysis_get (i), network, NULL, &error);
    if ((answer == NULL) != (error != NULL))
      __builtin_trap ();
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  if (folder == NULL)
    folder = g_dir_make_tmp ("sitnet-fuzz-XXXXXX", NULL);
  if (folder == NULL)
    return -1;
  write_sheets ((const char *)data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (SitnetOptions) options = sitnet_options_new ();
  sitnet_options_set_language (options, SITNET_LANGUAGE_CS);
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, options, &findings, &error);
  if ((network == NULL) != (error != NULL))
    __builtin_trap ();
  if (network != NULL)
    ask_everything (network);
  remove_sheets ();
  return 0;
}
