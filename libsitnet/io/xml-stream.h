/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* XML as it comes: elements and texts one after the other, nothing of it kept. */
#ifndef SITNET_XML_STREAM_H
#define SITNET_XML_STREAM_H

#include "slice.h"

typedef struct _SitnetXmlStream SitnetXmlStream;

typedef struct {
  const char *name;         /* without its prefix; two equal ones are the same pointer within one reading */
  const char *space;        /* the name of its namespace, likewise; "" without one */
  gconstpointer attributes; /* for sitnet_xml_find() */
  guint n_attributes;
} SitnetXmlElement;

typedef struct {
  void (*start) (SitnetXmlStream *stream, const SitnetXmlElement *element, gpointer data);
  void (*end) (SitnetXmlStream *stream, const char *name, const char *space, gpointer data);
  void (*text) (SitnetXmlStream *stream, const char *text, gsize length, gpointer data); /* in pieces */
  gboolean tells_lines; /* whether the error of a damaged file says where: of files that people look into */
} SitnetXmlHandler;

/* The next bytes: at least one and up to `capacity`, 0 at the end, −1 with an error. */
typedef gssize (*SitnetXmlReadFunc) (gpointer source, char *bytes, gsize capacity, GError **error);

/* Reads to the end, or until it is stopped, which is no error. A document type declaration is refused before anything in
   it is looked at, so that no entity can be declared and nothing is fetched. An error is SITNET_ERROR_READ, or what
   `read` set; its message is a reason without a name. Texts are UTF-8 in whatever encoding the part is. */
gboolean sitnet_xml_read (SitnetXmlReadFunc read, gpointer source, const SitnetXmlHandler *handler, gpointer data,
                          GError **error);
/* To be called by the functions of a handler. None of them is called afterwards. */
void sitnet_xml_stop (SitnetXmlStream *self);
/* Where the functions of a handler are, from 1. */
guint sitnet_xml_get_line (const SitnetXmlStream *self);

/* The attribute of that name in that namespace; `space` NULL: in whichever. FALSE when there is none. Lives as long as the
   call of `start`, and has no NUL at its end. */
gboolean sitnet_xml_find (const SitnetXmlElement *element, const char *space, const char *name, SitnetSlice *value);
/* The same as a text of its own, NULL when there is none. (transfer full) */
char *sitnet_xml_dup (const SitnetXmlElement *element, const char *space, const char *name);
/* Whether it says 1, true or on. */
gboolean sitnet_xml_is_true (const SitnetXmlElement *element, const char *space, const char *name);
/* A whole number from 0 to 2147483647; `otherwise` when there is none. */
guint sitnet_xml_number (const SitnetXmlElement *element, const char *space, const char *name, guint otherwise);

#endif
