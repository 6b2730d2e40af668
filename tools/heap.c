/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the command gets its memory from the system: a command lives for one answer, and at national size a fifth of
   its time went to page faults, when memory came in 4 KiB pages and went back as soon as it was free. */
#include "heap.h"

#include <stdlib.h>

#ifdef __GLIBC__

#include <limits.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#define MIB (1024 * 1024)

/* Address space only, for what a data set of a million actors needs; pages come when they are touched. */
#define RESERVE (1024 * MIB)
#define HUGE_PAGE (2 * MIB)

/* Larger blocks come from the system one by one: they grow by moving pages and leave no hole behind. */
#define LARGE_BLOCK (32 * MIB)

static void
ask_for_huge_pages (char *start, const char *end)
{
  char *aligned = start + (HUGE_PAGE - (uintptr_t) start % HUGE_PAGE);
  if (aligned < end)
    madvise (aligned, (size_t) (end - aligned), MADV_HUGEPAGE); /* a kernel without them says no, and all is as before */
}

void
heap_choose (void)
{
  mallopt (M_ARENA_MAX, 1); /* so that threads share what is reserved; they ask for little */
  mallopt (M_TOP_PAD, RESERVE);
  mallopt (M_TRIM_THRESHOLD, INT_MAX);
  mallopt (M_MMAP_THRESHOLD, LARGE_BLOCK);
  char *first = malloc (MIB); /* more than the heap has: it grows by what is reserved */
  if (first != NULL)
    ask_for_huge_pages (first, sbrk (0));
  free (first);
}

#else

void
heap_choose (void)
{
}

#endif
