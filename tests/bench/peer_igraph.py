#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The benchmark's work as a user of python-igraph and pandas writes it: peer_igraph.py FOLDER OUT."""
import sys

import igraph
import pandas as pd

import peer

folder, out = sys.argv[1:]
actors, ties, services, demands = peer.read(folder)

# A vertex table may not have a column "name" beside the ids.
network = igraph.Graph.DataFrame(ties, directed=False, vertices=actors.rename(columns={"name": "label"}),
                                 use_vids=False)
network.simplify(combine_edges={"kind": "first", "strength": "max"})
components = network.connected_components()
bridges = network.bridges()
cut_actors = network.articulation_points()
degrees = network.degree()

ids = network.vs["name"]
ends = network.get_edgelist()
sizes = components.sizes()
peer.write(out, "components", {"actor": ids, "component": components.membership,
                               "size": [sizes[part] for part in components.membership]})
peer.write(out, "bridges", {"from": [ids[ends[edge][0]] for edge in bridges],
                            "to": [ids[ends[edge][1]] for edge in bridges]})
isolates = [ids[i] for i, degree in enumerate(degrees) if degree == 0]
peer.write(out, "isolates", {"actor": isolates})
peer.sector_table(pd.DataFrame(ends, columns=["from", "to"]).apply(lambda end: actors["sector"].values[end]))
uncovered = peer.uncovered(actors, services, demands)
peer.write(out, "gaps", uncovered)
peer.summary(out, actors=network.vcount(), ties=network.ecount(), components=len(sizes),
             largest_component=max(sizes), isolates=len(isolates), bridges=len(bridges),
             cut_actors=len(cut_actors), highest_degree=max(degrees), uncovered=len(uncovered))
