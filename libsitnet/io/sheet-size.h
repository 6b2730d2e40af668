/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The largest sheet there is: that of Excel and of LibreOffice ("Excel specifications and limits", Microsoft). */
#ifndef SITNET_SHEET_SIZE_H
#define SITNET_SHEET_SIZE_H

#define SITNET_MOST_ROWS 1048576
#define SITNET_MOST_COLUMNS 16384

#endif
