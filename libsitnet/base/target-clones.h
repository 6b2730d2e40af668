/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Inner loops that are compiled for several processors, the right one chosen when the program starts. */
#ifndef SITNET_TARGET_CLONES_H
#define SITNET_TARGET_CLONES_H

/* For static functions alone: exported clones would enter the ABI. The sanitizers do not bear functions that
   are chosen before the program starts, and clang 14 does not export them to other files. avx2 is without
   fused multiply-add, so that all clones round alike. */
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) &&    \
    !defined(__clang__)
#define SITNET_TARGET_CLONES __attribute__ ((target_clones ("avx2", "default")))
#else
#define SITNET_TARGET_CLONES
#endif

#endif
