# SPDX-License-Identifier: LGPL-2.1-or-later
"""To igraph and NetworkX and back: whole columns again, an attribute for each column of the sheets."""
from __future__ import annotations

import datetime
import itertools
from typing import Any, Callable, Dict, List, Optional, Set, Tuple

from sitnet import _sitnet
from sitnet.errors import ArgumentError, warn
from sitnet.table import Table

JOIN = "|"
ENDS = ("id", "from", "to")
DATES = ("since", "until")
REPORTER = "reported_by"


class Edges:
    """The ties in scope as arrays: `ends` by place of the actor, one edge for each pair, arc or tie. `more` has the dates
    and reporters, where the sheet of ties has any."""

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
        sheet = network._rows("ties")
        known = [name for name in (*DATES, REPORTER) if sheet is not None and name in sheet]
        more = {name: numpy.array(sheet[name].to_list(), dtype=object) for name in known}
        self.more = {name: numpy.concatenate([cells, cells[back]]) for name, cells in more.items()} if directed else more
        if not multi:
            self._merge(directed, len(network))

    def _merge(self, directed: bool, n: int) -> None:
        """One edge for each pair: the largest strength, every kind and reporter once, in the order of the ties; from the first
        day of any tie to the last of all, open where one of them is."""
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
        self.more = {name: _merged(name, cells.tolist(), place.tolist(), len(first)) for name, cells in self.more.items()}
        self.kind = numpy.array([JOIN.join(found) for found in kinds], dtype=object)


    def attributes(self) -> List[Dict[str, Any]]:
        """Of each edge: kind, strength, and what is known of dates and reporters."""
        found = [{"kind": kind, "strength": strength} for kind, strength in zip(self.kind.tolist(), self.strength.tolist())]
        for name, cells in self.more.items():
            for edge, cell in zip(found, cells):
                if cell is not None:
                    edge[name] = cell
        return found


def _merged(name: str, cells: List[Any], place: List[int], n: int) -> List[Any]:
    groups: List[List[Any]] = [[] for _ in range(n)]
    for pair, cell in zip(place, cells):
        groups[pair].append(cell)
    if name == REPORTER:
        return [JOIN.join(dict.fromkeys(cell for cell in group if cell is not None)) or None for group in groups]
    earliest_or_latest = min if name == "since" else max
    return [None if None in group else earliest_or_latest(group) for group in groups]


def _actors(network: Any, contacts: bool) -> Dict[str, List[Any]]:
    """The columns of the sheet; who may be called and written to is left out unless it is asked for."""
    columns = network._rows("actors").to_dict()
    left_out = set() if contacts else _contacts()
    return {name: cells for name, cells in columns.items() if name not in left_out}


def _contacts() -> Set[str]:
    """The columns of actors that tell how to reach them."""
    return {row["column"] for row in Table(_sitnet.schema("en")).rows()
            if row["sheet"] == "actors" and row["type"] == "contact"}


def _shown(dates: str) -> Callable[[Any], Any]:
    """What stands in a graph for a cell."""
    if dates not in ("date", "text"):
        raise ArgumentError(f"dates must be \"date\" or \"text\", not {dates!r}")
    return lambda cell: cell.isoformat() if dates == "text" and isinstance(cell, datetime.date) else cell


def to_networkx(network: Any, directed: bool, multi: bool, contacts: bool, dates: str) -> Any:
    import networkx
    shown = _shown(dates)
    graph = {(False, False): networkx.Graph, (True, False): networkx.DiGraph,
             (False, True): networkx.MultiGraph, (True, True): networkx.MultiDiGraph}[directed, multi]()
    actors = _actors(network, contacts)
    ids = actors.pop("id")
    graph.add_nodes_from(ids)
    for name, values in actors.items():
        networkx.set_node_attributes(graph, {i: shown(value) for i, value in zip(ids, values) if value is not None}, name)
    edges = Edges(network, directed, multi)
    graph.add_edges_from((ids[a], ids[b], {name: shown(cell) for name, cell in known.items()})
                         for (a, b), known in zip(edges.ends.tolist(), edges.attributes()))
    return graph


def to_igraph(network: Any, directed: bool, multi: bool, contacts: bool, dates: str) -> Any:
    import igraph
    shown = _shown(dates)
    actors = _actors(network, contacts)
    edges = Edges(network, directed, multi)
    graph = igraph.Graph(n=len(network), edges=edges.ends.tolist(), directed=directed)
    ids = actors.pop("id")
    for name, values in actors.items():
        graph.vs["label" if name == "name" else name] = [shown(value) for value in values]
    graph.vs["name"] = ids  # igraph's word for what tells vertices apart
    graph.es["kind"], graph.es["strength"] = edges.kind.tolist(), edges.strength.tolist()
    for name, cells in edges.more.items():
        graph.es[name] = [shown(cell) for cell in cells]
    return graph


def sheets_of_networkx(graph: Any) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    """(actors, ties) as columns."""
    nodes = list(graph.nodes(data=True))
    edges = list(graph.edges(data=True))
    ids = [_id(node) for node, _ in nodes]
    of_nodes, of_edges = _columns([data for _, data in nodes]), _columns([data for _, _, data in edges])
    _warn_of_nested({**of_nodes, **of_edges})
    return _actors_of(ids, of_nodes), _ties([_id(a) for a, _, _ in edges], [_id(b) for _, b, _ in edges],
                                            _settled("ties", ("from", "to"), of_edges), graph.is_directed())


def sheets_of_igraph(graph: Any) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    """(actors, ties) as columns."""
    actors = {name: graph.vs[name] for name in graph.vs.attributes()}
    own = actors.pop("id", [])
    ids = [_id(name) for name in actors.pop("name", own if len(set(own)) == graph.vcount() else range(graph.vcount()))]
    ends = graph.get_edgelist()
    columns = {name: graph.es[name] for name in graph.es.attributes() if name not in ENDS}
    _warn_of_nested({**actors, **columns})
    return _actors_of(ids, actors), _ties([ids[a] for a, _ in ends], [ids[b] for _, b in ends],
                                          _settled("ties", ("from", "to"), columns), graph.is_directed())


def _id(node: Any) -> str:
    return node if isinstance(node, str) else str(node)


def _columns(rows: List[Dict[Any, Any]]) -> Dict[str, List[Any]]:
    names = dict.fromkeys(name for row in rows for name in row)
    if not all(isinstance(name, str) for name in names):
        return _columns([{str(name): value for name, value in row.items()} for row in rows])
    return {name: [row.get(name) for row in rows] for name in names if name not in ENDS}


def _is_nested(cells: List[Any]) -> bool:
    if not any(issubclass(kind, (dict, list, tuple)) for kind in set(map(type, cells))):
        return False
    return any(isinstance(cell, dict) or (isinstance(cell, (list, tuple)) and not all(isinstance(part, str) for part in cell))
               for cell in cells)


def _warn_of_nested(columns: Dict[str, List[Any]]) -> None:
    names = [name for name, cells in columns.items() if _is_nested(cells)]
    if names:
        warn(f"left out, for no column holds lists of lists or dicts: {', '.join(names)}")


def _actors_of(ids: List[str], columns: Dict[str, List[Any]]) -> Dict[str, Any]:
    settled = _settled("actors", ("id",), columns)
    means = [_sitnet.meaning_of_heading("actors", heading) for heading in settled]
    return {"id": ids, **settled} if "name" in means else {"id": ids, "name": ids, **settled}


def _settled(sheet: str, taken: Tuple[str, ...], columns: Dict[str, List[Any]]) -> Dict[str, List[Any]]:
    """The attributes as columns, each under a name of its own: the one that is called as a column of the sheet, else the first
    that means it, is that column; others that mean it get a number, as in a file that is read."""
    plain = {name: cells for name, cells in columns.items() if not _is_nested(cells)}
    means = {name: _sitnet.meaning_of_heading(sheet, name) for name in plain}
    chosen = {meant: meant if meant in plain else name for name, meant in reversed(means.items()) if meant not in taken}
    names: Dict[str, str] = {}
    for name, meant in means.items():
        numbers = itertools.count(2)
        names[name] = name
        while meant is not None and chosen.get(meant) != name and _is_used(sheet, names[name], names, name):
            names[name] = f"{name} ({next(numbers)})"
    return {names[name]: cells for name, cells in plain.items()}


def _is_used(sheet: str, heading: str, names: Dict[str, str], name: str) -> bool:
    """Whether a heading means a column of the sheet, or is that of another attribute."""
    return (_sitnet.meaning_of_heading(sheet, heading) is not None
            or any(other == heading for known, other in names.items() if known != name))


def _ties(one: List[str], other: List[str], columns: Dict[str, List[Any]], directed: bool) -> Dict[str, Any]:
    """An edge of several kinds, or reported by several, becomes a tie of each."""
    ties = {"from": one, "to": other, **columns}
    ties.setdefault("directed", [directed] * len(one))
    ties = {**ties, REPORTER: _told(ties["kind"], ties[REPORTER])} if "kind" in ties and REPORTER in ties else ties
    return _split(_split(ties, "kind"), REPORTER)


def _several(cell: Any) -> bool:
    return isinstance(cell, str) and JOIN in cell


def _told(kinds: List[Any], reporters: List[Any]) -> List[Any]:
    """Of several kinds and several reporters nobody can say who reported which: the first is taken for all, so that no tie is
    confirmed that was not."""
    return [who.split(JOIN)[0] if _several(kind) and _several(who) else who for kind, who in zip(kinds, reporters)]


def _split(ties: Dict[str, Any], name: str) -> Dict[str, Any]:
    """A row for each of several values."""
    cells = ties.get(name)
    if cells is None or not any(map(_several, cells)):
        return ties
    rows = [(row, one) for row, cell in enumerate(cells) for one in (cell.split(JOIN) if isinstance(cell, str) else [cell])]
    split = {column: [values[row] for row, _ in rows] for column, values in ties.items()}
    split[name] = [one for _, one in rows]
    return split
