/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The two columns of a tied pair, the same in every answer that has them. */
#ifndef SITNET_TIE_COLUMNS_H
#define SITNET_TIE_COLUMNS_H

#include "descriptor.h"

#include "message.h"

/* The columns of a tied pair. */
#define SITNET_COLUMN_FROM                                                                                             \
  {                                                                                                                    \
    "from", SITNET_VALUE_CATEGORY, NULL, N_ ("one end, as the first row of the tie names it"), .refers_to = "actors"   \
  }
#define SITNET_COLUMN_TO                                                                                               \
  {                                                                                                                    \
    "to", SITNET_VALUE_CATEGORY, NULL, N_ ("the other end"), .refers_to = "actors"                                     \
  }

#endif
