/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The last step before services and demands can be asked about. */
#ifndef SITNET_PROVISION_SEAL_H
#define SITNET_PROVISION_SEAL_H

#include "provision.h"

/* Sorts and indexes; FALSE when there are more rows than it can hold. Add nothing afterwards. */
gboolean sitnet_provision_seal (SitnetProvision *self);

#endif
