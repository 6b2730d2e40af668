/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts and numbers in the way in which Graphviz draws them as they are. */
#ifndef SITNET_HELPER_PLAIN_H
#define SITNET_HELPER_PLAIN_H

#include "description.h"

#define PLAIN_FONT "DejaVu Sans"
#define PLAIN_FONT_BOLD "DejaVu Sans Bold"

char *plain_label (const char *text);
char *plain_line (const char *text);
char *plain_name (const char *text);
const char *plain_dash (SitnetDash dash);
char *plain_svg_fonts (const char *svg, gsize length);
void plain_append_number (GString *out, gint32 tenths);
void plain_append_point (GString *out, gint32 x, gint32 y, char between);

#endif
