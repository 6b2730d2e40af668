/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The texts that the cells of an Excel workbook name by number, in one block. */
#include "xlsx-strings.h"

#include "error-private.h"
#include "xlsx-names.h"
#include "xml-stream.h"

#include <string.h>

/* What one block holds, as its ends are 32 bits wide. */
#define MOST_BYTES (G_GUINT64_CONSTANT (1) << 30)

typedef struct {
  SitnetXlsxStrings *strings;
  gsize start;        /* of the text at hand */
  gboolean is_inside; /* a <t> that counts */
  guint in_phonetic;  /* the reading of a Japanese text stands beside it */
  gboolean is_too_large;
} Reading;

void
sitnet_xlsx_strings_init (SitnetXlsxStrings *self)
{
  self->text = g_string_new (NULL);
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint32));
}

void
sitnet_xlsx_strings_clear (SitnetXlsxStrings *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->ends, g_array_unref);
  self->text = NULL;
}

/* "_xHHHH_" as a number, or −1. */
static gint
code_at (const char *text, gsize length)
{
  if (length < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_')
    return -1;
  gint code = 0;
  for (guint i = 2; i < 6; i++) {
    if (!g_ascii_isxdigit (text[i]))
      return -1;
    code = 16 * code + g_ascii_xdigit_value (text[i]);
  }
  return code;
}

/* The character, and how many bytes of text say it; 0 when it is none that may stand in a text. */
static gsize
character_at (const char *text, gsize length, gunichar *character)
{
  gint code = code_at (text, length);
  if (code <= 0)
    return 0;
  *character = (gunichar)code;
  if (code < 0xD800 || code > 0xDFFF)
    return code < 0xFFFE ? 7 : 0;
  gint low = code < 0xDC00 ? code_at (text + 7, length - 7) : -1;
  if (low < 0xDC00 || low > 0xDFFF)
    return 0;
  *character = 0x10000 + (((gunichar)code - 0xD800) << 10) + ((gunichar)low - 0xDC00);
  return 14;
}

void
sitnet_xlsx_strings_decode (GString *text, gsize start)
{
  if (memmem (text->str + start, text->len - start, "_x", 2) == NULL)
    return;
  gsize written = start;
  for (gsize i = start; i < text->len;) {
    gunichar character;
    gsize n = character_at (text->str + i, text->len - i, &character);
    if (n > 0)
      written += (gsize)g_unichar_to_utf8 (character, text->str + written);
    else
      text->str[written++] = text->str[i];
    i += MAX (n, 1);
  }
  g_string_truncate (text, written);
}

static void
start (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data)
{
  Reading *self = data;
  if (!sitnet_xlsx_is_main (element->space))
    return;
  if (strcmp (element->name, "si") == 0)
    self->start = self->strings->text->len;
  else if (strcmp (element->name, "rPh") == 0)
    self->in_phonetic++;
  else if (strcmp (element->name, "t") == 0)
    self->is_inside = self->in_phonetic == 0;
}

static void
end (SitnetXmlStream *stream, const char *name, const char *space, gpointer data)
{
  Reading *self = data;
  if (!sitnet_xlsx_is_main (space))
    return;
  if (strcmp (name, "t") == 0)
    self->is_inside = FALSE;
  else if (strcmp (name, "rPh") == 0)
    self->in_phonetic -= self->in_phonetic > 0 ? 1 : 0;
  else if (strcmp (name, "si") == 0) {
    sitnet_xlsx_strings_decode (self->strings->text, self->start);
    guint32 at = (guint32)self->strings->text->len;
    g_array_append_val (self->strings->ends, at);
  }
}

static void
take (SitnetXmlStream *stream, const char *text, gsize length, gpointer data)
{
  Reading *self = data;
  if (!self->is_inside)
    return;
  if (self->strings->text->len + length > MOST_BYTES) {
    self->is_too_large = TRUE;
    sitnet_xml_stop (stream);
    return;
  }
  g_string_append_len (self->strings->text, text, (gssize)length);
}

gboolean
sitnet_xlsx_strings_read (SitnetXlsxStrings *self, SitnetZipFile *file, gint64 part, SitnetWatch *watch, GError **error)
{
  static const SitnetXmlHandler handler = {start, end, take};
  Reading reading = {.strings = self};
  g_autoptr (SitnetZipPart) bytes = sitnet_zip_part_open (file, part, watch, error);
  if (bytes == NULL || !sitnet_xml_read (sitnet_zip_part_read, bytes, &handler, &reading, error))
    return FALSE;
  if (!reading.is_too_large)
    return TRUE;
  sitnet_error_set_literal (error, SITNET_ERROR_LIMIT, "the texts of the workbook are longer than 1 GiB");
  return FALSE;
}

gboolean
sitnet_xlsx_strings_get (const SitnetXlsxStrings *self, guint64 number, SitnetSlice *text)
{
  if (number >= self->ends->len)
    return FALSE;
  guint32 begin = number > 0 ? g_array_index (self->ends, guint32, number - 1) : 0;
  *text = (SitnetSlice){self->text->str + begin, g_array_index (self->ends, guint32, number) - begin};
  return TRUE;
}
