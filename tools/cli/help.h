/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The help of the program, of a command, of a question. */
#ifndef TOOLS_HELP_H
#define TOOLS_HELP_H

#include "command.h"

/* Both NULL: the overview. */
gboolean help_show (const Command *command, const SitnetAnalysis *analysis, SitnetLanguage language, GError **error);
/* The overview on standard error, for who called the program without a command. */
void help_remind (SitnetLanguage language);

#endif
