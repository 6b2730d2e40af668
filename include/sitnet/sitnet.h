/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The only header a host program includes. */
#ifndef SITNET_H
#define SITNET_H

#define SITNET_H_INSIDE
#include <sitnet/version.h>
#include <sitnet/error.h>
#include <sitnet/language.h>
#include <sitnet/progress.h>
#include <sitnet/format.h>
#include <sitnet/options.h>
#include <sitnet/file.h>
#include <sitnet/column.h>
#include <sitnet/table.h>
#include <sitnet/arrow.h>
#include <sitnet/schema.h>
#include <sitnet/scope.h>
#include <sitnet/network.h>
#include <sitnet/names.h>
#include <sitnet/builder.h>
#include <sitnet/io.h>
#include <sitnet/questionnaire.h>
#include <sitnet/analysis.h>
#include <sitnet/map.h>
#include <sitnet/catalogue.h>
#include <sitnet/enum-types.h>
#undef SITNET_H_INSIDE

#endif
