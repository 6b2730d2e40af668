/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* libFuzzer: any bytes as a folder of CSV files. They give a network or an error, the same when the files are read in pieces,
   and a network that was written reads back the same. Sheets of actors, ties and services have a line "----" between. */
#include "csv-folder.h"

#include "read-again.h"

#include <stdint.h>
#include <string.h>

static const char divider[] = "----\n";
static const char *const sheets[] = {"actors.csv", "ties.csv", "services.csv"};

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

static void
write_sheets (const char *folder, const char *bytes, size_t length)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++) {
    const char *end = i + 1 < G_N_ELEMENTS (sheets) ? memmem (bytes, length, divider, strlen (divider)) : NULL;
    size_t n = end != NULL ? (size_t)(end - bytes) : length;
    g_autofree char *path = g_build_filename (folder, sheets[i], NULL);
    FILE *file = fopen (path, "w");
    if (file == NULL || fwrite (bytes, 1, n, file) != n || fclose (file) != 0)
      abort ();
    if (end == NULL)
      break;
    bytes = end + strlen (divider);
    length -= n + strlen (divider);
  }
}

/* Findings as text; the network, or NULL. */
static char *
read_in_pieces (const char *folder, SitnetCsvHelping helping, SitnetNetwork **network)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  g_autoptr (SitnetTable) findings = NULL;
  if (!sitnet_csv_folder_read_in_pieces (folder, builder, 16, helping, NULL))
    abort ();
  *network = sitnet_builder_seal (builder, &findings, NULL);
  return sitnet_table_to_text (findings, SITNET_FORMAT_CSV, NULL);
}

static void
check_pieces (const char *folder)
{
  SitnetNetwork *alone, *ahead;
  g_autofree char *found_alone = read_in_pieces (folder, SITNET_CSV_ALONE, &alone),
                  *found_ahead = read_in_pieces (folder, SITNET_CSV_AHEAD, &ahead);
  if (strcmp (found_alone, found_ahead) != 0 || (alone == NULL) != (ahead == NULL) ||
      (alone != NULL && !sitnet_network_equal (alone, ahead))) {
    fprintf (stderr, "alone:\n%s\nin pieces:\n%s\n", found_alone, found_ahead);
    abort ();
  }
  g_clear_pointer (&alone, sitnet_network_unref);
  g_clear_pointer (&ahead, sitnet_network_unref);
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autofree char *folder = g_dir_make_tmp ("sitnet-fuzz-XXXXXX", NULL); /* in TMPDIR; best in memory */
  if (folder == NULL)
    abort ();
  write_sheets (folder, (const char *)bytes, length);
  g_autoptr (SitnetTable) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) network = sitnet_network_read (folder, NULL, &findings, &error);
  if ((network == NULL) == (error == NULL) || findings == NULL)
    abort ();
  check_pieces (folder);
  if (network != NULL)
    write_and_read_again (network, folder);
  remove_folder (folder);
  return 0;
}
