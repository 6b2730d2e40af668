/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parameters of a question as options of the command line. */
#ifndef TOOLS_OPTION_NAMES_H
#define TOOLS_OPTION_NAMES_H

#include <sitnet/sitnet.h>

/* The library names a parameter `max_error`; who reads the command line writes --max-error. (transfer full) */
char *option_names_dup_text (const char *text);

#endif
