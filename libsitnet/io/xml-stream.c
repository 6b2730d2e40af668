/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* XML as it comes: elements and texts one after the other, nothing of it kept. */
#include "xml-stream.h"

#include "error-private.h"
#include "lazy-library.h"
#include "zip-file.h"

#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* Opened when first needed: all that is called of it. */
#define XML(NAME)                                                                                                      \
  NAME (xmlCreateIOParserCtxt)                                                                                         \
  NAME (xmlCtxtUseOptions)                                                                                             \
  NAME (xmlFreeDoc)                                                                                                    \
  NAME (xmlFreeParserCtxt)                                                                                             \
  NAME (xmlParseDocument)                                                                                              \
  NAME (xmlSAX2GetLineNumber)                                                                                          \
  NAME (xmlStopParser)
SITNET_LAZY_LIBRARY (xml, SITNET_LIBXML2, XML)

struct _SitnetXmlStream {
  xmlParserCtxtPtr parser;
  SitnetXmlReadFunc read;
  gpointer source;
  const SitnetXmlHandler *handler;
  gpointer data;
  gboolean is_stopped;
  gboolean has_doctype;
  GError *problem; /* of reading */
};

/* How libxml2 hands an attribute over (SAX2): five pointers. */
enum { LOCAL_NAME, PREFIX, SPACE, BEGIN, END, N_PARTS };

static const char *
text_or_empty (const xmlChar *text)
{
  return text != NULL ? (const char *)text : "";
}

static void
start_element (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int n_namespaces,
               const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  SitnetXmlStream *self = data;
  SitnetXmlElement element = {(const char *)name, text_or_empty (space), attributes, (guint)n_attributes};
  if (!self->is_stopped && self->handler->start != NULL)
    self->handler->start (self, &element, self->data);
}

static void
end_element (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  SitnetXmlStream *self = data;
  if (!self->is_stopped && self->handler->end != NULL)
    self->handler->end (self, (const char *)name, text_or_empty (space), self->data);
}

static void
take_text (void *data, const xmlChar *text, int length)
{
  SitnetXmlStream *self = data;
  if (!self->is_stopped && self->handler->text != NULL)
    self->handler->text (self, (const char *)text, (gsize)length, self->data);
}

static void
meet_doctype (void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  SitnetXmlStream *self = data;
  self->has_doctype = TRUE;
  sitnet_xml_stop (self);
}

/* Without it libxml2 prints. What was wrong is told once, at the end. */
static void
stay_silent (void *data, xmlErrorPtr problem)
{
}

static int
read_more (void *data, char *bytes, int capacity)
{
  SitnetXmlStream *self = data;
  if (self->is_stopped || self->problem != NULL)
    return -1;
  return (int)self->read (self->source, bytes, (gsize)capacity, &self->problem);
}

static int
keep_open (void *data)
{
  return 0;
}

static xmlParserCtxtPtr
new_parser (SitnetXmlStream *self)
{
  xmlSAXHandler sax = {
      .initialized = XML_SAX2_MAGIC,
      .startElementNs = start_element,
      .endElementNs = end_element,
      .characters = take_text,
      .ignorableWhitespace = take_text,
      .cdataBlock = take_text,
      .internalSubset = meet_doctype,
      .serror = stay_silent,
  };
  xmlParserCtxtPtr parser = xml.xmlCreateIOParserCtxt (&sax, self, read_more, keep_open, self, XML_CHAR_ENCODING_NONE);
  if (parser != NULL)
    xml.xmlCtxtUseOptions (parser, XML_PARSE_NOENT | XML_PARSE_NONET);
  return parser;
}

static guint
get_line (const SitnetXmlStream *self)
{
  int line = self->parser != NULL ? xml.xmlSAX2GetLineNumber (self->parser) : 1;
  return (guint)MAX (line, 1);
}

static gboolean
settle (SitnetXmlStream *self, gboolean is_well_formed, GError **error)
{
  if (self->problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&self->problem));
    return FALSE;
  }
  if (self->has_doctype) {
    sitnet_error_set_literal (
        error, SITNET_ERROR_READ,
        "it declares entities of its own (<!DOCTYPE>), which are not read; take that out in a text editor, "
        "or save the file anew in the program that made it");
    return FALSE;
  }
  if (self->is_stopped || is_well_formed)
    return TRUE;
  if (self->handler->tells_lines)
    sitnet_error_set (error, SITNET_ERROR_READ,
                      "it is damaged or not whole from line %u on; save it anew in the program that made it",
                      get_line (self));
  else
    sitnet_error_set_literal (error, SITNET_ERROR_READ, SITNET_DAMAGED);
  return FALSE;
}

gboolean
sitnet_xml_read (SitnetXmlReadFunc read, gpointer source, const SitnetXmlHandler *handler, gpointer data,
                 GError **error)
{
  g_return_val_if_fail (read != NULL && handler != NULL, FALSE);
  if (!SITNET_LAZY_OPEN (xml, error))
    return FALSE;
  SitnetXmlStream self = {.read = read, .source = source, .handler = handler, .data = data};
  self.parser = new_parser (&self);
  gboolean is_well_formed = FALSE;
  if (self.parser != NULL) {
    xml.xmlParseDocument (self.parser);
    is_well_formed = self.parser->wellFormed != 0;
  }
  gboolean good = settle (&self, is_well_formed, error);
  if (self.parser != NULL && self.parser->myDoc != NULL)
    xml.xmlFreeDoc (self.parser->myDoc);
  if (self.parser != NULL)
    xml.xmlFreeParserCtxt (self.parser);
  return good;
}

guint
sitnet_xml_get_line (const SitnetXmlStream *self)
{
  return get_line (self);
}

void
sitnet_xml_stop (SitnetXmlStream *self)
{
  self->is_stopped = TRUE;
  xml.xmlStopParser (self->parser);
}

gboolean
sitnet_xml_find (const SitnetXmlElement *element, const char *space, const char *name, SitnetSlice *value)
{
  const xmlChar *const *part = element->attributes;
  for (guint i = 0; i < element->n_attributes; i++, part += N_PARTS) {
    if (strcmp ((const char *)part[LOCAL_NAME], name) != 0 ||
        (space != NULL && strcmp (text_or_empty (part[SPACE]), space) != 0))
      continue;
    *value = (SitnetSlice){(const char *)part[BEGIN], (gsize)(part[END] - part[BEGIN])};
    return TRUE;
  }
  return FALSE;
}

char *
sitnet_xml_dup (const SitnetXmlElement *element, const char *space, const char *name)
{
  SitnetSlice value;
  return sitnet_xml_find (element, space, name, &value) ? g_strndup (value.text, value.length) : NULL;
}

gboolean
sitnet_xml_is_true (const SitnetXmlElement *element, const char *space, const char *name)
{
  static const char *const words[] = {"1", "true", "on"};
  SitnetSlice value;
  if (!sitnet_xml_find (element, space, name, &value))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (value.length == strlen (words[i]) && memcmp (value.text, words[i], value.length) == 0)
      return TRUE;
  return FALSE;
}

guint
sitnet_xml_number (const SitnetXmlElement *element, const char *space, const char *name, guint otherwise)
{
  SitnetSlice value;
  if (!sitnet_xml_find (element, space, name, &value) || value.length == 0 || value.length > 10)
    return otherwise;
  guint64 number = 0;
  for (gsize i = 0; i < value.length; i++) {
    if (!g_ascii_isdigit (value.text[i]))
      return otherwise;
    number = 10 * number + (guint64)(value.text[i] - '0');
  }
  return number <= G_MAXINT ? (guint)number : otherwise;
}
