# SPDX-License-Identifier: LGPL-2.1-or-later
"""NetworkX's functions answered by us: what its own tests are run against."""
import math
import warnings

import networkx

import sitnet


def network_of(graph, strength=None):
    """The graph as a network; `strength` makes that of a tie from the edge's attributes."""
    if strength is not None:
        plain = type(graph)()
        plain.add_nodes_from(graph)
        plain.add_edges_from((a, b, {"strength": strength(data)}) for a, b, data in graph.edges(data=True))
        graph = plain
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", sitnet.FindingsWarning)
        return sitnet.from_networkx(graph)


def by_node(graph, table, column):
    """{node: value}: rows that are actors are in the order of the nodes."""
    assert table["actor"].to_list() == [str(node) for node in graph]
    return dict(zip(graph, table[column].to_list()))


def pairs(graph, table):
    node = {str(node): node for node in graph}
    return [(node[a], node[b]) for a, b in zip(table["from"].to_list(), table["to"].to_list())]


def bridges(G, root=None):
    if root is not None:
        if root not in G:
            raise networkx.NodeNotFound(f"no node {root}")
        G = G.subgraph(node_connected_component(G, root)).copy()
    return iter(pairs(G, network_of(G).bridges()))


def local_bridges(G, with_span=True, weight=None):
    if weight is not None:
        raise NotOurs("our spans are in steps, whatever the strength of ties")
    table = network_of(G).bridges(local=True)
    spans = [math.inf if span is None else span for span in table["span"].to_list()]
    found = pairs(G, table)
    return iter([(a, b, span) for (a, b), span in zip(found, spans)] if with_span else found)


def articulation_points(G):
    undirected_only(G)
    return iter([node for node, cut in by_node(G, network_of(G).brokers(), "cut").items() if cut])


def isolates(G):
    table = network_of(G).isolates()
    alone = {actor for actor, why in zip(table["actor"].to_list(), table["reason"].to_list()) if why == "no_ties"}
    return (node for node in G if str(node) in alone)


def is_isolate(G, n):
    return n in isolates(G)


def number_of_isolates(G):
    return sum(1 for _ in isolates(G))


def connected_components(G):
    undirected_only(G)
    found = {}
    for node, component in by_node(G, network_of(G).components(), "component").items():
        found.setdefault(component, set()).add(node)
    return iter(found.values())


def number_connected_components(G):
    return sum(1 for _ in connected_components(G))


def node_connected_component(G, n):
    return next(component for component in connected_components(G) if n in component)


def is_connected(G):
    undirected_only(G)
    if not len(G):
        raise networkx.NetworkXPointlessConcept("no nodes")
    return number_connected_components(G) == 1


def core_number(G):
    if G.is_directed():
        raise NotOurs("our coreness counts partners, whatever the direction; NetworkX counts arcs in and out")
    return by_node(G, network_of(G).core(), "coreness")


def betweenness_centrality(G, k=None, normalized=True, weight=None, endpoints=False, seed=None):
    if k is not None:
        raise NotOurs("our sample is drawn by the error it may have, not by its size")
    # Our lengths are 1 / strength: Newman's, so strength 1 / w gives an edge the length w.
    network = network_of(G, weight and (lambda data: 1 / data.get(weight, 1)))
    directed, n = G.is_directed(), len(G)
    found = by_node(G, network.centrality(directed=directed, weighted=weight is not None), "betweenness")
    if endpoints:  # one more for each node that it can reach
        found = {node: found[node] + len(node_connected_component(G, node)) - 1 for node in G}
    if normalized and n > 2:
        most = n * (n - 1) if endpoints else (n - 1) * (n - 2)
        found = {node: value / most * (1 if directed else 2) for node, value in found.items()}
    return found


def constraint(G, nodes=None, weight=None):
    return holes(G, nodes, weight, "constraint")


def effective_size(G, nodes=None, weight=None):
    return holes(G, nodes, weight, "effective_size")


def holes(G, nodes, weight, column):
    network = network_of(G, weight and (lambda data: data.get(weight, 1)))
    found = by_node(G, network.brokers(directed=G.is_directed(), weighted=weight is not None), column)
    return {node: math.nan if found[node] is None else found[node] for node in (G if nodes is None else nodes)}


def undirected_only(G):
    """As NetworkX has it; ours count every tie both ways."""
    if G.is_directed():
        raise networkx.NetworkXNotImplemented("not implemented for directed type")


class NotOurs(Exception):
    """What NetworkX can and we have on purpose not."""


OURS = [bridges, local_bridges, articulation_points, isolates, is_isolate, number_of_isolates, connected_components,
        number_connected_components, node_connected_component, is_connected, core_number, betweenness_centrality,
        constraint, effective_size]
