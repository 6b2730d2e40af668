/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* libFuzzer: any bytes as a data set in one file, whose name the build gives (FILE_NAME). */
#include "read-again.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autofree char *folder = g_dir_make_tmp ("sitnet-fuzz-XXXXXX", NULL); /* in TMPDIR; best in memory */
  if (folder == NULL)
    abort ();
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  if (!g_file_set_contents (path, (const char *)bytes, (gssize)length, NULL))
    abort ();
  check_reading (path, folder);
  return 0;
}
