/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* libFuzzer: any bytes as a workbook of Excel. Bytes that begin as an archive are one; of others a line "=== xl/workbook.xml"
   begins a part of one, so that what is tried is the XML and not the check sums of zip. */
#include "read-again.h"

#include <stdint.h>
#include <string.h>
#include <zip.h>

#define HEADING "=== "

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

static void
write_bytes (const char *path, const char *bytes, size_t length)
{
  if (!g_file_set_contents (path, bytes, (gssize)length, NULL))
    abort ();
}

/* The part that begins at a heading, and what follows it. */
static const char *
add_part (zip_t *archive, const char *at, const char *end)
{
  at += strlen (HEADING);
  const char *line = memchr (at, '\n', (size_t)(end - at));
  if (line == NULL)
    return end;
  g_autofree char *name = g_strndup (at, (gsize)(line - at));
  const char *next = memmem (line, (size_t)(end - line), "\n" HEADING, strlen (HEADING) + 1);
  const char *stop = next != NULL ? next : end;
  zip_source_t *source = zip_source_buffer (archive, line + 1, (size_t)MAX (stop - line - 1, 0), 0);
  if (zip_file_add (archive, name, source, ZIP_FL_OVERWRITE) < 0)
    zip_source_free (source);
  return next != NULL ? next + 1 : end;
}

static void
write_parts (const char *path, const char *bytes, size_t length)
{
  zip_t *archive = zip_open (path, ZIP_CREATE, NULL);
  const char *end = bytes + length;
  if (archive == NULL)
    abort ();
  for (const char *at = bytes; (size_t)(end - at) > strlen (HEADING) && memcmp (at, HEADING, strlen (HEADING)) == 0;)
    at = add_part (archive, at, end);
  if (zip_close (archive) != 0)
    zip_discard (archive);
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autofree char *folder = g_dir_make_tmp ("sitnet-fuzz-XXXXXX", NULL); /* in TMPDIR; best in memory */
  if (folder == NULL)
    abort ();
  g_autofree char *path = g_build_filename (folder, "book.xlsx", NULL);
  if (length > 4 && memcmp (bytes, "PK", 2) == 0)
    write_bytes (path, (const char *)bytes, length);
  else
    write_parts (path, (const char *)bytes, length);
  check_reading (path, folder);
  return 0;
}
