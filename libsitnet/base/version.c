/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which library is running, as against which headers a program was compiled with. */
#include <sitnet/version.h>

#define TEXT(x) #x
#define DOTTED(major, minor, micro) TEXT (major) "." TEXT (minor) "." TEXT (micro)

const char *
sitnet_version (void)
{
  return DOTTED (SITNET_MAJOR_VERSION, SITNET_MINOR_VERSION, SITNET_MICRO_VERSION);
}
