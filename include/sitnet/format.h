/* SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef SITNET_FORMAT_H
#define SITNET_FORMAT_H

#if !defined(SITNET_H_INSIDE) && !defined(SITNET_COMPILATION)
#error "Include <sitnet/sitnet.h>, the only supported header."
#endif

#include <glib.h>
#include <sitnet/version.h>

G_BEGIN_DECLS

/**
 * SitnetFormat:
 * @SITNET_FORMAT_AUTO: what the name of a file says, or its content
 * @SITNET_FORMAT_CSV: of a table, one CSV file; of a data set, a folder with a CSV file for each sheet
 * @SITNET_FORMAT_JSON: of a table, an array with an object for each row
 * @SITNET_FORMAT_SVG: of a map, a picture for pages
 * @SITNET_FORMAT_PDF: of a map, a page to print
 * @SITNET_FORMAT_PNG: of a map, a picture of dots
 * @SITNET_FORMAT_DOT: the language of Graphviz: of a map as it is drawn, of a data set its actors and ties without places
 * @SITNET_FORMAT_XLSX: of a data set, a workbook of Excel with a sheet for each table; a table is written as one
 * @SITNET_FORMAT_ODS: of a data set, the same of LibreOffice, packed (.ods) or flat (.fods); only read
 * @SITNET_FORMAT_SQLITE: of a data set, an SQLite database with a table for each sheet
 * @SITNET_FORMAT_GRAPHML: of a data set, its actors and ties as GraphML
 * @SITNET_FORMAT_GEXF: of a data set, its actors and ties as GEXF, the format of Gephi
 * @SITNET_FORMAT_HTML: of a map, a page of the web that answers questions, in one file
 * @SITNET_FORMAT_GEPHI: of a data set, its actors and ties as the tables of Gephi: a folder with nodes.csv and edges.csv
 * @SITNET_FORMAT_KUMU: of a data set, its actors and ties as a workbook for Kumu
 * @SITNET_FORMAT_PAJEK: of a data set, its actors and ties as a network of Pajek
 * @SITNET_FORMAT_HXL: of a data set, a table of who does what where with the hashtags of HXL; only read
 * @SITNET_FORMAT_HSDS: of a data set, a directory of services in HSDS 3, a folder of CSV files or a file of JSON; only
 *   read
 *
 * How a table, a data set or a map is written down. Each is written in some of them only; sitnet_formats_to_table() and
 * sitnet_map_formats() say which.
 *
 * Since: 0.1
 */
typedef enum {
  SITNET_FORMAT_AUTO,
  SITNET_FORMAT_CSV,
  SITNET_FORMAT_JSON,
  SITNET_FORMAT_SVG,
  SITNET_FORMAT_PDF,
  SITNET_FORMAT_PNG,
  SITNET_FORMAT_DOT,
  SITNET_FORMAT_XLSX,
  SITNET_FORMAT_ODS,
  SITNET_FORMAT_SQLITE,
  SITNET_FORMAT_GRAPHML,
  SITNET_FORMAT_GEXF,
  SITNET_FORMAT_HTML,
  SITNET_FORMAT_GEPHI,
  SITNET_FORMAT_KUMU,
  SITNET_FORMAT_PAJEK,
  SITNET_FORMAT_HXL,
  SITNET_FORMAT_HSDS,
} SitnetFormat;

/**
 * sitnet_format_from_text:
 * @text: the name of a format, such as "csv", in letters of either size
 * @format: (out): the format
 * @error: set to %SITNET_ERROR_ARGUMENT when there is no format of that name
 *
 * Reads the name of a format. May be called in any thread.
 *
 * Returns: whether there is such a format; %FALSE on error, and @format stays as it is
 *
 * Since: 0.1
 */
SITNET_API gboolean sitnet_format_from_text (const char *text, SitnetFormat *format, GError **error);

/**
 * sitnet_format_get_name:
 * @format: a format
 *
 * The name of a format, which files of it mostly have as suffix. May be called in any thread.
 *
 * Returns: (nullable) (transfer none): the name, valid for ever; %NULL for %SITNET_FORMAT_AUTO
 *
 * Since: 0.1
 */
SITNET_API const char *sitnet_format_get_name (SitnetFormat format);

G_END_DECLS

#endif
