/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties as Kumu's workbook: a sheet of elements and one of connections. It is read as any other workbook. */
#include "kumu.h"

#include "format-private.h"
#include "graph-tables.h"
#include "graph-write.h"
#include "workbook-file.h"
#include "workbook-read.h"
#include "workbook-write.h"

static const SitnetGraphHeading of_elements[] = {{"id", "ID"},         {"name", "Label"},       {"kind", "Type"},
                                                 {"sector", "Sector"}, {"note", "Description"}, {NULL, NULL}};
static const SitnetGraphHeading of_connections[] = {
    {"from", "From"}, {"to", "To"}, {"kind", "Type"}, {"strength", "Strength"}, {"note", "Description"}, {NULL, NULL}};

static const SitnetGraphTerms terms = {
    .nodes = "Elements",
    .edges = "Connections",
    .of_nodes = of_elements,
    .of_edges = of_connections,
    .direction = "Direction",
    .one_way = "directed",
    .mutual = "mutual",
};

gboolean
sitnet_kumu_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error)
{
  g_autoptr (GPtrArray) tables = sitnet_graph_tables_new (network, &terms);
  return sitnet_workbook_write_tables (tables, path, watch, error);
}

const SitnetFormatEntry sitnet_format_kumu = {
    .format = SITNET_FORMAT_KUMU,
    .suffixes = "xlsx",
    .title = N_ ("a graph as a workbook for Kumu: elements and connections"),
    .limits = N_ ("actors and ties alone"),
    .is_binary = TRUE,
    .recognise = sitnet_workbook_file_recognise_packed,
    .read = sitnet_workbook_read,
    .write = sitnet_kumu_write,
    .dup_lost = sitnet_graph_dup_lost,
};
