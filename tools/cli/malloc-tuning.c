/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the command gets its memory from the system: a command lives for one answer, so what is free is kept for the
   next table instead of going back. At national size a fifth of the time went to page faults before. */
#include "malloc-tuning.h"

#include <stdlib.h>

#ifdef __GLIBC__

#include <limits.h>
#include <malloc.h>

#define MIB (1024 * 1024)

/* Not more: under a limit on memory the last step must still fit. Asking for huge pages was tried: a tenth faster when
   the system has them at hand, and half as fast when it must make them. */
#define STEP (16 * MIB)

/* Larger blocks come from the system one by one: they grow by moving pages and leave no hole behind. At 8 million ties a
   limit of 32 MiB took 30 MB more; at national size hardly a block is as large. */
#define LARGE_BLOCK (8 * MIB)

void
malloc_tuning_choose (void)
{
  mallopt (M_ARENA_MAX, 1); /* so that threads share what is free; they ask for little */
  mallopt (M_TOP_PAD, STEP);
  mallopt (M_TRIM_THRESHOLD, INT_MAX);
  mallopt (M_MMAP_THRESHOLD, LARGE_BLOCK);
}

#else

void
malloc_tuning_choose (void)
{
}

#endif
