/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A bar on the terminal for what takes longer than a second, and a clean stop at Ctrl-C. */
#ifndef TOOLS_PROGRESS_H
#define TOOLS_PROGRESS_H

#include <sitnet/sitnet.h>

/* What a shell says of a program that Ctrl-C ended. */
#define STATUS_INTERRUPTED 130

typedef enum { WORK_NONE, WORK_READING, WORK_ASKING, WORK_DRAWING, WORK_WRITING } Work;

void progress_start (SitnetLanguage language);
/* what: a name for the bar, lent until the next call. */
void progress_enter (Work work, const char *what);
void progress_leave (void);
/* For several works at once: until it is left, what they enter and leave themselves does not show, and the bar
   counts those that are done. */
void progress_enter_many (Work work, const char *what, guint n_works);
void progress_done_one (void);
void progress_leave_many (void);
/* A SitnetProgressFunc for calls with progress_cancellable(), which is cancelled when the user asks to stop. */
void progress_tell (double fraction, gpointer data);
/* Lent. */
GCancellable *progress_cancellable (void);
/* Options of a call that reports its progress here and is stopped by the user. (transfer full) */
SitnetOptions *progress_options (SitnetLanguage language);
/* The same for a question. (transfer full) */
SitnetArguments *progress_arguments (SitnetLanguage language);
gboolean progress_was_interrupted (void);

#endif
