#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The benchmark's work as a user of NetworkX and pandas writes it: peer_networkx.py FOLDER OUT."""
import sys

import networkx
import pandas as pd

import peer

folder, out = sys.argv[1:]
actors, ties, services, demands = peer.read(folder)

network = networkx.Graph()
network.add_nodes_from(actors["id"])
network.add_edges_from(zip(ties["from"], ties["to"]))
components = list(networkx.connected_components(network))
bridges = list(networkx.bridges(network))
cut_actors = list(networkx.articulation_points(network))
degrees = dict(network.degree())

rows = [(actor, number, len(part)) for number, part in enumerate(components) for actor in part]
peer.write(out, "components", pd.DataFrame(rows, columns=["actor", "component", "size"]))
peer.write(out, "bridges", pd.DataFrame(bridges, columns=["from", "to"]))
isolates = list(networkx.isolates(network))
peer.write(out, "isolates", {"actor": isolates})
sector = dict(zip(actors["id"], actors["sector"]))
peer.sector_table(pd.DataFrame([(sector[a], sector[b]) for a, b in network.edges()], columns=["from", "to"]))
uncovered = peer.uncovered(actors, services, demands)
peer.write(out, "gaps", uncovered)
peer.summary(out, actors=len(network), ties=network.number_of_edges(), components=len(components),
             largest_component=max(map(len, components)), isolates=len(isolates), bridges=len(bridges),
             cut_actors=len(cut_actors), highest_degree=max(degrees.values()), uncovered=len(uncovered))
