/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who gave information to whom among ten organisations in Indianapolis (Knoke and Wood 1981, table KNOKI). What is
 * published of it: Hanneman and Riddle, Introduction to social network methods, 2005. */
#ifndef KNOKE_H
#define KNOKE_H

#include "sample-network.h"

enum { KNOKE_COMMUNITY = 1, KNOKE_MAYOR = 4 };

static inline SitnetNetwork *
knoke_information (void)
{
  return sample_network ("COUN/GOV COMM/VOL EDUC/GOV INDU/PVT MAYR/GOV WRO/VOL NEWS/PVT UWAY/VOL WELF/GOV WEST/VOL",
                         "COUN>COMM COUN>MAYR COUN>NEWS COUN>WELF COMM>COUN COMM>EDUC COMM>INDU COMM>MAYR COMM>NEWS "
                         "COMM>UWAY COMM>WELF EDUC>COMM EDUC>INDU EDUC>MAYR EDUC>WRO EDUC>NEWS EDUC>WEST INDU>COUN "
                         "INDU>COMM INDU>MAYR INDU>NEWS MAYR>COUN MAYR>COMM MAYR>EDUC MAYR>INDU MAYR>NEWS MAYR>UWAY "
                         "MAYR>WELF MAYR>WEST WRO>EDUC WRO>NEWS WRO>WELF NEWS>COMM NEWS>INDU NEWS>MAYR UWAY>COUN "
                         "UWAY>COMM UWAY>INDU UWAY>MAYR UWAY>NEWS UWAY>WELF WELF>COMM WELF>MAYR WELF>NEWS WEST>COUN "
                         "WEST>COMM WEST>EDUC WEST>MAYR WEST>NEWS");
}

#endif
