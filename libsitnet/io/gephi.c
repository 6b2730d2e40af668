/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Actors and ties as Gephi's two tables, nodes.csv and edges.csv in a folder. They are read as any other folder. */
#include "gephi.h"

#include "csv-folder.h"
#include "format-private.h"
#include "graph-tables.h"
#include "graph-write.h"

static const SitnetGraphHeading of_nodes[] = {{"id", "Id"}, {"name", "Label"}, {NULL, NULL}};
static const SitnetGraphHeading of_edges[] = {
    {"from", "Source"}, {"to", "Target"}, {"strength", "Weight"}, {"kind", "Kind"}, {NULL, NULL}};

static const SitnetGraphTerms terms = {
    .nodes = "nodes",
    .edges = "edges",
    .of_nodes = of_nodes,
    .of_edges = of_edges,
    .direction = "Type",
    .one_way = "Directed",
    .mutual = "Undirected",
};

gboolean
sitnet_gephi_write (SitnetNetwork *network, const char *path, SitnetWatch *watch, GError **error)
{
  g_autoptr (GPtrArray) tables = sitnet_graph_tables_new (network, &terms);
  const SitnetCsvFile files[] = {{tables->pdata[0], SITNET_SHEET_ACTORS}, {tables->pdata[1], SITNET_SHEET_TIES}};
  return sitnet_csv_folder_write_files (files, G_N_ELEMENTS (files), path, watch, error);
}

const SitnetFormatEntry sitnet_format_gephi = {
    .format = SITNET_FORMAT_GEPHI,
    .suffixes = "csv",
    .is_folder = TRUE,
    .title = N_ ("a graph as tables for Gephi: a folder with nodes.csv and edges.csv"),
    .limits = N_ ("actors and ties alone"),
    .recognise = sitnet_csv_folder_recognise,
    .read = sitnet_csv_folder_read,
    .write = sitnet_gephi_write,
    .dup_lost = sitnet_graph_dup_lost,
};
