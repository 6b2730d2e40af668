/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A file that is XML as it stands, not packed. */
#ifndef SITNET_XML_FILE_H
#define SITNET_XML_FILE_H

#include "watch.h"
#include "xml-stream.h"

/* Reads it to the end, or until it is stopped, as sitnet_xml_read(). Each byte is a step for `watch` (may be NULL); when that is
   stopped, it fails with SITNET_ERROR_CANCELLED. Regular files only, as sitnet_open_file(). */
gboolean sitnet_xml_file_read (const char *path, const SitnetXmlHandler *handler, gpointer data, SitnetWatch *watch,
                               GError **error);

#endif
