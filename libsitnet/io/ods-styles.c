/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the styles of an OpenDocument spreadsheet say of its content: hidden sheets, and dates without a day. */
#include "ods-styles.h"

#include "ods-names.h"

/* Far more than a spreadsheet program makes. */
#define MOST_STYLES 65536

void
sitnet_ods_styles_init (SitnetOdsStyles *self)
{
  *self = (SitnetOdsStyles){0};
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
sitnet_ods_styles_clear (SitnetOdsStyles *self)
{
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_pointer (&self->dates, g_hash_table_unref);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->table_style, g_free);
  g_clear_pointer (&self->date_style, g_free);
}

static void
start_style (SitnetOdsStyles *self, const SitnetXmlElement *element)
{
  g_autofree char *name = sitnet_xml_dup (element, SITNET_ODS_STYLE, "name"),
                  *family = sitnet_xml_dup (element, SITNET_ODS_STYLE, "family"),
                  *data = sitnet_xml_dup (element, SITNET_ODS_STYLE, "data-style-name");
  g_clear_pointer (&self->table_style, g_free);
  if (name == NULL)
    return;
  if (g_strcmp0 (family, "table") == 0)
    self->table_style = g_steal_pointer (&name);
  else if (g_strcmp0 (family, "table-cell") == 0 && data != NULL && g_hash_table_size (self->cells) < MOST_STYLES)
    g_hash_table_replace (self->cells, g_steal_pointer (&name), g_steal_pointer (&data));
}

static void
take_properties (SitnetOdsStyles *self, const SitnetXmlElement *element)
{
  SitnetSlice display;
  if (self->table_style != NULL && g_hash_table_size (self->hidden) < MOST_STYLES &&
      sitnet_xml_find (element, SITNET_ODS_TABLE, "display", &display) && display.length == 5)
    g_hash_table_add (self->hidden, g_strdup (self->table_style));
}

static void
start_number (SitnetOdsStyles *self, const SitnetXmlElement *element)
{
  if (strcmp (element->name, "date-style") == 0) {
    g_free (self->date_style);
    self->date_style = sitnet_xml_dup (element, SITNET_ODS_STYLE, "name");
    self->has_day = self->has_month = self->has_time = FALSE;
  } else if (strcmp (element->name, "day") == 0 || strcmp (element->name, "day-of-week") == 0)
    self->has_day = TRUE;
  else if (strcmp (element->name, "month") == 0)
    self->has_month = TRUE;
  else if (strcmp (element->name, "hours") == 0)
    self->has_time = TRUE;
}

void
sitnet_ods_styles_start (SitnetOdsStyles *self, const SitnetXmlElement *element)
{
  if (sitnet_ods_is (element->space, SITNET_ODS_STYLE) && strcmp (element->name, "style") == 0)
    start_style (self, element);
  else if (sitnet_ods_is (element->space, SITNET_ODS_STYLE) && strcmp (element->name, "table-properties") == 0)
    take_properties (self, element);
  else if (sitnet_ods_is (element->space, SITNET_ODS_NUMBER))
    start_number (self, element);
}

void
sitnet_ods_styles_end (SitnetOdsStyles *self, const char *name, const char *space)
{
  if (self->date_style == NULL || !sitnet_ods_is (space, SITNET_ODS_NUMBER) || strcmp (name, "date-style") != 0)
    return;
  SitnetNumberFormat format = self->has_day || self->has_time ? SITNET_NUMBER_FORMAT_DATE
                              : self->has_month               ? SITNET_NUMBER_FORMAT_MONTH
                                                              : SITNET_NUMBER_FORMAT_YEAR;
  if (g_hash_table_size (self->dates) < MOST_STYLES)
    g_hash_table_replace (self->dates, g_steal_pointer (&self->date_style), GINT_TO_POINTER ((gint)format));
  g_clear_pointer (&self->date_style, g_free);
}

gboolean
sitnet_ods_styles_is_hidden (const SitnetOdsStyles *self, const char *style)
{
  return style != NULL && g_hash_table_contains (self->hidden, style);
}

SitnetNumberFormat
sitnet_ods_styles_get_date (const SitnetOdsStyles *self, const char *style)
{
  const char *date = style != NULL ? g_hash_table_lookup (self->cells, style) : NULL;
  gpointer format = NULL;
  if (date != NULL && g_hash_table_lookup_extended (self->dates, date, NULL, &format))
    return (SitnetNumberFormat)GPOINTER_TO_INT (format);
  return SITNET_NUMBER_FORMAT_DATE;
}
