/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One cell of an OpenDocument spreadsheet: its attributes and the text it shows, made into a value. */
#include "ods-cell.h"

#include "ods-names.h"

#include <math.h>
#include <stdio.h>

void
sitnet_ods_cell_source_clear (SitnetOdsCellSource *self)
{
  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->value, g_free);
}

static char *
dup_value (const SitnetXmlElement *element)
{
  static const char *const names[] = {"value", "date-value", "time-value", "boolean-value", "string-value"};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    char *value = sitnet_xml_dup (element, SITNET_ODS_OFFICE, names[i]);
    if (value != NULL)
      return value;
  }
  return NULL;
}

void
sitnet_ods_cell_source_take (SitnetOdsCellSource *self, const SitnetXmlElement *element, const SitnetOdsStyles *styles)
{
  SitnetSlice formula;
  g_autofree char *own = sitnet_xml_dup (element, SITNET_ODS_CALC, "value-type");
  sitnet_ods_cell_source_clear (self);
  *self = (SitnetOdsCellSource){.type = sitnet_xml_dup (element, SITNET_ODS_OFFICE, "value-type")};
  self->value = self->type != NULL ? dup_value (element) : NULL;
  self->has_formula = sitnet_xml_find (element, SITNET_ODS_TABLE, "formula", &formula);
  self->is_error = g_strcmp0 (own, "error") == 0;
  if (g_strcmp0 (self->type, "date") == 0) {
    g_autofree char *style = sitnet_xml_dup (element, SITNET_ODS_TABLE, "style-name");
    self->date = sitnet_ods_styles_get_date (styles, style);
  }
}

static gsize
append (GString *block, const char *text, gsize length, gsize *n)
{
  gsize at = block->len;
  g_string_append_len (block, text, (gssize)length);
  *n = length;
  return at;
}

static gboolean
put (SitnetOdsCell *cell, SitnetContent content, const char *text, gsize length, GString *block)
{
  cell->content = content;
  cell->text = cell->shown = append (block, text, length, &cell->n_text);
  cell->n_shown = cell->n_text;
  return TRUE;
}

static void
put_shown (SitnetOdsCell *cell, const char *text, gsize length, GString *block)
{
  cell->shown = append (block, text, length, &cell->n_shown);
}

static gboolean
put_text (SitnetOdsCell *cell, SitnetContent content, const GString *text, GString *block)
{
  return text->len > 0 && put (cell, content, text->str, text->len, block);
}

/* Zeros at the start, or letters before the digits, as in ZS-005: more than the number itself says. */
static gboolean
shows_more (const GString *shown)
{
  const char *text = shown->str;
  if (text[0] == '0' && g_ascii_isdigit (text[1]))
    return strspn (text, "0123456789") == shown->len;
  return g_unichar_isalpha (g_utf8_get_char (text)) && shown->len < SITNET_VALUE_SIZE &&
         strpbrk (text, "0123456789") != NULL;
}

static gboolean
put_number (const SitnetOdsCellSource *self, const GString *shown, GString *block, SitnetOdsCell *cell)
{
  char *end, text[SITNET_VALUE_SIZE];
  double number = g_ascii_strtod (self->value, &end);
  if (*self->value == '\0' || *end != '\0' || !isfinite (number))
    return put_text (cell, SITNET_CONTENT_TEXT, shown, block);
  put (cell, SITNET_CONTENT_NUMBER, text, sitnet_value_from_number (number, text), block);
  if (strcmp (self->type, "float") == 0 && shows_more (shown))
    put_shown (cell, shown->str, shown->len, block);
  return TRUE;
}

/* "2018-05-01" or "2018-05-01T08:30:00". */
static gboolean
put_date (const SitnetOdsCellSource *self, GString *block, SitnetOdsCell *cell)
{
  gsize length = strlen (self->value), day = MIN (length, 10);
  const char *time = strchr (self->value, 'T');
  if (length == 0)
    return FALSE;
  if (self->date == SITNET_NUMBER_FORMAT_MONTH && length >= 10 && memcmp (self->value + 7, "-01", 3) == 0)
    day = 7;
  else if (self->date == SITNET_NUMBER_FORMAT_YEAR && length >= 10 && memcmp (self->value + 4, "-01-01", 6) == 0)
    day = 4;
  put (cell, SITNET_CONTENT_DATE, self->value, day, block);
  if (time == NULL || strspn (time + 1, "0:.") == strlen (time + 1))
    return TRUE;
  g_autofree char *shown = g_strndup (self->value, 19);
  shown[MIN ((gsize)(time - self->value), strlen (shown) - 1)] = ' ';
  put_shown (cell, shown, strlen (shown), block);
  return TRUE;
}

/* "PT08H30M00S", as ISO 8601 has durations. */
static gboolean
put_time (const SitnetOdsCellSource *self, GString *block, SitnetOdsCell *cell)
{
  guint hours, minutes, seconds;
  char text[SITNET_VALUE_SIZE];
  if (sscanf (self->value, "PT%4uH%2uM%2u", &hours, &minutes, &seconds) != 3)
    return put (cell, SITNET_CONTENT_TEXT, self->value, strlen (self->value), block);
  gint n = g_snprintf (text, sizeof text, "%02u:%02u:%02u", hours, minutes, seconds);
  return put (cell, SITNET_CONTENT_DATE, text, (gsize)n, block);
}

/* Older programs say of an error only how it is shown. */
static gboolean
is_error (const SitnetOdsCellSource *self, const GString *shown)
{
  return self->is_error || (self->has_formula && (shown->str[0] == '#' || g_str_has_prefix (shown->str, "Err:")));
}

gboolean
sitnet_ods_cell_settle (const SitnetOdsCellSource *self, const GString *paragraphs, GString *block, SitnetOdsCell *cell)
{
  *cell = (SitnetOdsCell){0};
  if (self->is_covered)
    return FALSE;
  if (is_error (self, paragraphs))
    return put (cell, SITNET_CONTENT_ERROR, paragraphs->str, paragraphs->len, block);
  if (self->type == NULL && self->has_formula && paragraphs->len == 0)
    return put (cell, SITNET_CONTENT_NO_VALUE, "", 0, block);
  if (self->type == NULL || (strcmp (self->type, "string") == 0 && (paragraphs->len > 0 || self->value == NULL)))
    return put_text (cell, SITNET_CONTENT_TEXT, paragraphs, block);
  if (self->value == NULL)
    return put_text (cell, SITNET_CONTENT_TEXT, paragraphs, block);
  if (strcmp (self->type, "string") == 0)
    return *self->value != '\0' && put (cell, SITNET_CONTENT_TEXT, self->value, strlen (self->value), block);
  if (strcmp (self->type, "date") == 0)
    return put_date (self, block, cell);
  if (strcmp (self->type, "time") == 0)
    return put_time (self, block, cell);
  if (strcmp (self->type, "boolean") == 0)
    return put (cell, SITNET_CONTENT_BOOLEAN, self->value, strlen (self->value), block);
  return put_number (self, paragraphs, block, cell);
}
