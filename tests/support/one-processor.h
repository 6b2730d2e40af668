/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lets a test see what is worked out where there is one processor only. */
#ifndef ONE_PROCESSOR_H
#define ONE_PROCESSOR_H

#include <sched.h>

typedef struct {
  cpu_set_t all;
} OneProcessor;

/* The last of those that the test may use. */
static inline OneProcessor
one_processor_begin (void)
{
  OneProcessor self;
  cpu_set_t one;
  sched_getaffinity (0, sizeof self.all, &self.all);
  size_t cpu = CPU_SETSIZE;
  while (cpu-- > 0 && !CPU_ISSET (cpu, &self.all))
    continue;
  CPU_ZERO (&one);
  CPU_SET (cpu, &one);
  sched_setaffinity (0, sizeof one, &one);
  return self;
}

static inline void
one_processor_end (const OneProcessor *self)
{
  sched_setaffinity (0, sizeof self->all, &self->all);
}

#endif
