/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reading who does what where in HXL. */
#ifndef SITNET_HXL_H
#define SITNET_HXL_H

#include <glib.h>

/* A text in the first rows of which hashtags stand, #org among them: such a file is no CSV of a sheet, whatever its name. */
gboolean sitnet_hxl_recognise (const char *path);

#endif
