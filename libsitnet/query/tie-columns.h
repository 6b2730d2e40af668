/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The two columns of a tied pair, the same in every answer that has them. */
#ifndef SITNET_TIE_COLUMNS_H
#define SITNET_TIE_COLUMNS_H

#include "descriptor.h"

/* The columns of a tied pair. */
#define SITNET_COLUMN_FROM                                                                                             \
  {                                                                                                                    \
    "from", SITNET_VALUE_CATEGORY, NULL,                                                                               \
    {                                                                                                                  \
      "one end, as the first row of the tie names it", "jeden konec, jak jej uvádí první řádek vazby"             \
    }                                                                                                                  \
  }
#define SITNET_COLUMN_TO                                                                                               \
  {                                                                                                                    \
    "to", SITNET_VALUE_CATEGORY, NULL,                                                                                 \
    {                                                                                                                  \
      "the other end", "druhý konec"                                                                                  \
    }                                                                                                                  \
  }

#endif
