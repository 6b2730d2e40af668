/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts in a file of XML that is written. */
#ifndef SITNET_XML_WRITE_H
#define SITNET_XML_WRITE_H

#include "output-buffer.h"
#include "slice.h"

/* Fit for an element and for an attribute. What XML cannot hold, such as a control character, becomes “�”. */
gboolean sitnet_xml_add_text (SitnetOutputBuffer *pieces, SitnetSlice text, GError **error);
#endif
