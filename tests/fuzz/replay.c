/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Feeds files to a fuzzer's entry, where there is no libFuzzer: what was once found stays found. */
#include <glib.h>
#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    g_autofree char *bytes = NULL;
    gsize length = 0;
    if (!g_file_get_contents (argv[i], &bytes, &length, NULL)) {
      fprintf (stderr, "cannot read %s\n", argv[i]);
      return 1;
    }
    LLVMFuzzerTestOneInput ((const uint8_t *)bytes, length);
  }
  return argc > 1 ? 0 : 1;
}
