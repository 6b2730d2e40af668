/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The namespaces of OpenDocument that its readers share. */
#ifndef SITNET_ODS_NAMES_H
#define SITNET_ODS_NAMES_H

#include <glib.h>
#include <string.h>

#define SITNET_ODS_OFFICE "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
#define SITNET_ODS_TABLE "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
#define SITNET_ODS_TEXT "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
#define SITNET_ODS_STYLE "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
#define SITNET_ODS_NUMBER "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
/* LibreOffice's own: value-type is "error" where a formula failed. */
#define SITNET_ODS_CALC "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"

static inline gboolean
sitnet_ods_is (const char *space, const char *name)
{
  return strcmp (space, name) == 0;
}

#endif
