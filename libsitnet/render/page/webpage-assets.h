/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Style and script of the page with the map, compiled in from style.css and script/. */
#ifndef SITNET_WEBPAGE_ASSETS_H
#define SITNET_WEBPAGE_ASSETS_H

extern const char sitnet_webpage_style[];
extern const char sitnet_webpage_script[];

#endif
