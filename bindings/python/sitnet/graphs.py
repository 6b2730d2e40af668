# SPDX-License-Identifier: LGPL-2.1-or-later
"""To igraph and NetworkX and back: whole columns again, an attribute for each column of the sheets."""
from __future__ import annotations

from typing import Any, Dict, List, Tuple

JOIN = "|"


class Edges:
    """The ties in scope as arrays: `ends` by place of the actor, one edge for each pair, arc or tie."""

    def __init__(self, network: Any, directed: bool, multi: bool) -> None:
        import numpy
        ties = network._ties()
        ends = numpy.column_stack([ties["from"].codes, ties["to"].codes])
        kind, strength, one_way = ties["kind"].to_numpy(), ties["strength"].to_numpy(), ties["directed"].to_numpy()
        if directed:  # a mutual tie counts as two arcs
            back = ~one_way
            ends = numpy.concatenate([ends, ends[back][:, ::-1]])
            kind, strength = numpy.concatenate([kind, kind[back]]), numpy.concatenate([strength, strength[back]])
        self.ends, self.kind, self.strength = ends, kind, strength
        if not multi:
            self._merge(directed, len(network))

    def _merge(self, directed: bool, n: int) -> None:
        """One edge for each pair: the largest strength, every kind once, in the order of the ties."""
        import numpy
        ends = self.ends if directed else numpy.sort(self.ends, axis=1)
        keys = ends[:, 0].astype("i8") * n + ends[:, 1]
        _, first, place = numpy.unique(keys, return_index=True, return_inverse=True)
        order = numpy.argsort(first, kind="stable")  # as the ties come
        rank = numpy.empty_like(order)
        rank[order] = numpy.arange(len(order))
        place = rank[place]
        strength = numpy.zeros(len(first))
        numpy.maximum.at(strength, place, self.strength)
        kinds: List[Dict[str, None]] = [{} for _ in first]
        for pair, kind in zip(place.tolist(), self.kind.tolist()):
            kinds[pair][kind] = None
        self.ends, self.strength = self.ends[first[order]], strength
        self.kind = numpy.array([JOIN.join(found) for found in kinds], dtype=object)


def to_networkx(network: Any, directed: bool, multi: bool) -> Any:
    import networkx
    graph = {(False, False): networkx.Graph, (True, False): networkx.DiGraph,
             (False, True): networkx.MultiGraph, (True, True): networkx.MultiDiGraph}[directed, multi]()
    actors = network._rows("actors").to_dict()
    ids = actors.pop("id")
    graph.add_nodes_from(ids)
    for name, values in actors.items():
        networkx.set_node_attributes(graph, {i: value for i, value in zip(ids, values) if value is not None}, name)
    edges = Edges(network, directed, multi)
    graph.add_edges_from((ids[a], ids[b], {"kind": kind, "strength": strength}) for (a, b), kind, strength
                         in zip(edges.ends.tolist(), edges.kind.tolist(), edges.strength.tolist()))
    return graph


def to_igraph(network: Any, directed: bool, multi: bool) -> Any:
    import igraph
    actors = network._rows("actors").to_dict()
    edges = Edges(network, directed, multi)
    graph = igraph.Graph(n=len(network), edges=edges.ends.tolist(), directed=directed)
    ids = actors.pop("id")
    for name, values in actors.items():
        graph.vs["label" if name == "name" else name] = values
    graph.vs["name"] = ids  # igraph's word for what tells vertices apart
    graph.es["kind"], graph.es["strength"] = edges.kind.tolist(), edges.strength.tolist()
    return graph


def sheets_of_networkx(graph: Any) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    """(actors, ties) as columns."""
    nodes = list(graph.nodes(data=True))
    actors = {"id": [_id(node) for node, _ in nodes], **_columns([data for _, data in nodes])}
    actors.setdefault("name", actors["id"])
    edges = list(graph.edges(data=True))
    ties = _ties([_id(a) for a, _, _ in edges], [_id(b) for _, b, _ in edges],
                 _columns([data for _, _, data in edges]), graph.is_directed())
    return actors, ties


def sheets_of_igraph(graph: Any) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    """(actors, ties) as columns."""
    actors = {name: graph.vs[name] for name in graph.vs.attributes()}
    ids = [_id(name) for name in actors.pop("name", range(graph.vcount()))]
    actors = {"id": ids, "name": actors.pop("label", ids), **{k: v for k, v in actors.items() if k != "id"}}
    ends = graph.get_edgelist()
    columns = {name: graph.es[name] for name in graph.es.attributes()}
    return actors, _ties([ids[a] for a, _ in ends], [ids[b] for _, b in ends], columns, graph.is_directed())


def _id(node: Any) -> str:
    return node if isinstance(node, str) else str(node)


def _columns(rows: List[Dict[Any, Any]]) -> Dict[str, List[Any]]:
    names = dict.fromkeys(str(name) for row in rows for name in row)
    texts = [{str(name): value for name, value in row.items()} for row in rows]
    return {name: [row.get(name) for row in texts] for name in names if name not in ("id", "from", "to")}


def _ties(one: List[str], other: List[str], columns: Dict[str, List[Any]], directed: bool) -> Dict[str, Any]:
    """An edge of several kinds becomes a tie of each."""
    ties = {"from": one, "to": other, **columns}
    ties.setdefault("directed", [directed] * len(one))
    kinds = columns.get("kind")
    if kinds is None or not any(isinstance(kind, str) and JOIN in kind for kind in kinds):
        return ties
    rows = [(row, kind) for row, cell in enumerate(kinds) for kind in (cell.split(JOIN) if isinstance(cell, str) else [cell])]
    ties = {name: [values[row] for row, _ in rows] for name, values in ties.items()}
    ties["kind"] = [kind for _, kind in rows]
    return ties
