/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads an archive back: the text of each entry by its name. */
#ifndef SITNET_TEST_UNZIP_H
#define SITNET_TEST_UNZIP_H

#include "test.h"

#include <gio/gio.h>
#include <string.h>

static inline guint32
unzip_number (const guint8 *bytes, guint n)
{
  guint32 number = 0;
  while (n-- > 0)
    number = number << 8 | bytes[n];
  return number;
}

static inline char *
unzip_inflate (const guint8 *bytes, gsize size, gsize whole_size)
{
  g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  char *text = g_malloc0 (whole_size + 1);
  gsize n_read = 0, n_written = 0, at = 0, out = 0;
  GConverterResult result = G_CONVERTER_CONVERTED;
  while (result == G_CONVERTER_CONVERTED) {
    result = g_converter_convert (G_CONVERTER (inflater), bytes + at, size - at, text + out, whole_size + 1 - out,
                                  G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
    at += n_read;
    out += n_written;
  }
  CU_ASSERT_EQUAL (result, G_CONVERTER_FINISHED);
  CU_ASSERT_EQUAL (out, whole_size);
  return text;
}

/* Through the directory at the end, as every reader does. */
static inline GHashTable *
unzip (GBytes *archive)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (archive, &length);
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  CU_ASSERT_TRUE_FATAL (length >= 22 && unzip_number (bytes + length - 22, 4) == 0x06054b50u);
  const guint8 *entry = bytes + unzip_number (bytes + length - 6, 4);
  for (guint i = unzip_number (bytes + length - 12, 2); i > 0; i--) {
    CU_ASSERT_EQUAL_FATAL (unzip_number (entry, 4), 0x02014b50u);
    guint n_name = unzip_number (entry + 28, 2);
    const guint8 *local = bytes + unzip_number (entry + 42, 4);
    CU_ASSERT_EQUAL_FATAL (unzip_number (local, 4), 0x04034b50u);
    CU_ASSERT_EQUAL (memcmp (local + 4, entry + 6, 26), 0);
    CU_ASSERT_EQUAL (memcmp (local + 30, entry + 46, n_name), 0);
    g_hash_table_insert (
        texts, g_strndup ((const char *)entry + 46, n_name),
        unzip_inflate (local + 30 + n_name, unzip_number (local + 18, 4), unzip_number (local + 22, 4)));
    entry += 46 + n_name;
  }
  return texts;
}

#endif
