/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* To be called once, before there is a second thread. */
void malloc_tuning_choose (void);
