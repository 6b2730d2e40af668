# SPDX-License-Identifier: LGPL-2.1-or-later
"""The five questions as a user of graph-tool writes them, whose bridges are the blocks of one tie."""
import graph_tool
import graph_tool.topology
import numpy

import peer

frames, folder, out = peer.arguments()
actors, pairs = frames.read_network(folder)
network = graph_tool.Graph(directed=False)
network.add_vertex(len(actors))
network.add_edge_list(pairs)
membership, _ = graph_tool.topology.label_components(network)
blocks, is_cut, sizes = graph_tool.topology.label_biconnected_components(network)
bridges = pairs[numpy.asarray(sizes)[blocks.a] == 1]
frames.write_five(folder, out, actors, pairs, membership.a, bridges, numpy.flatnonzero(is_cut.a),
                  network.get_total_degrees(numpy.arange(len(actors))))
