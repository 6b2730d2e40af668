/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads an archive back: the text of each entry by its name. That other programs read it too, tests/cli/spreadsheets.txt shows. */
#ifndef SITNET_TEST_UNZIP_H
#define SITNET_TEST_UNZIP_H

#include "test.h"

#include <string.h>
#include <zip.h>

static inline char *
unzip_entry (zip_t *archive, zip_uint64_t index, const zip_stat_t *status)
{
  zip_file_t *entry = zip_fopen_index (archive, index, 0);
  CU_ASSERT_PTR_NOT_NULL_FATAL (entry);
  char *text = g_malloc0 (status->size + 1);
  CU_ASSERT_EQUAL (zip_fread (entry, text, status->size), (zip_int64_t)status->size);
  CU_ASSERT_EQUAL (zip_fclose (entry), 0); /* compares the checksum */
  return text;
}

static inline GHashTable *
unzip (GBytes *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  zip_t *archive = zip_open_from_source (zip_source_buffer_create (data, length, 0, NULL), ZIP_RDONLY, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (archive);
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (zip_int64_t i = 0; i < zip_get_num_entries (archive, 0); i++) {
    zip_stat_t status;
    CU_ASSERT_EQUAL_FATAL (zip_stat_index (archive, (zip_uint64_t)i, 0, &status), 0);
    g_hash_table_insert (texts, g_strdup (status.name), unzip_entry (archive, (zip_uint64_t)i, &status));
  }
  zip_discard (archive);
  return texts;
}

#endif
