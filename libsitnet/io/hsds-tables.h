/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables of a directory of services in HSDS, whether they come as CSV or as JSON. */
#ifndef SITNET_HSDS_TABLES_H
#define SITNET_HSDS_TABLES_H

typedef enum {
  SITNET_HSDS_ORGANIZATIONS,
  SITNET_HSDS_SERVICES,
  SITNET_HSDS_LOCATIONS,
  SITNET_HSDS_SERVICE_AREAS,
  SITNET_HSDS_ATTRIBUTES,
  SITNET_HSDS_TERMS,
  SITNET_HSDS_PHONES,
  SITNET_HSDS_N_TABLES
} SitnetHsdsTable;

#endif
