/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* libFuzzer: any bytes as a file of changes. They give a changed network or an error, never both. */
#include <sitnet/sitnet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

static SitnetNetwork *
three_actors (void)
{
  g_autoptr (SitnetBuilder) builder = sitnet_builder_new (SITNET_LANGUAGE_EN);
  static const char *const ids[] = {"a", "b", "c"};
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    sitnet_builder_add (builder, NULL, "actors", "id", ids[i], "sector", "school", NULL);
  sitnet_builder_add (builder, NULL, "ties", "from", "a", "to", "b", NULL);
  return sitnet_builder_seal (builder, NULL, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autofree char *folder = g_dir_make_tmp ("sitnet-fuzz-XXXXXX", NULL); /* in TMPDIR; best in memory */
  g_autoptr (SitnetNetwork) network = three_actors ();
  if (folder == NULL || network == NULL)
    abort ();
  g_autofree char *path = g_build_filename (folder, "changes.json", NULL);
  if (!g_file_set_contents (path, (const char *)bytes, (gssize)length, NULL))
    abort ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SitnetNetwork) changed = sitnet_network_apply_changes (network, path, &error);
  if ((changed == NULL) != (error != NULL))
    abort ();
  (void)remove (path);
  (void)rmdir (folder);
  return 0;
}
