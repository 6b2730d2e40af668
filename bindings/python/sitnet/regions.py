# SPDX-License-Identifier: LGPL-2.1-or-later
"""Several districts as one region: ids made unique, areas kept apart."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Dict, Iterable, List, Optional, Set, Tuple

from sitnet import _sitnet
from sitnet.errors import ArgumentError, DataError
from sitnet.frames import column_of, column_of_numbers, table_of
from sitnet.network import Network, read, sheet_names
from sitnet.table import Table

Columns = Dict[str, List[Any]]
Found = List[Tuple[Tuple["_District", int], Dict[str, Any]]]  # rows, with the district and the row there that each comes from
VOCABULARIES = ("needs", "sectors", "tie_kinds", "levels", "forms", "targets", "actor_kinds")


def _schema() -> Dict[Tuple[str, str], Tuple[str, Optional[str]]]:
    """What a column of a sheet holds, and which sheet it refers to."""
    table = Table(_sitnet.schema("en")).to_dict()
    return {(sheet, column): (kind, target) for sheet, column, kind, target in
            zip(table["sheet"], table["column"], table["type"], table["refers_to"])}


def _folded(text: Any) -> str:
    return " ".join(str(text).casefold().split())


def _whole(network: Network) -> Network:
    """The data set that a scoped network is a part of, with the same small numbers hidden."""
    whole = network._root or network
    return whole.suppress(network.suppression) if network.suppression else whole


class _District:
    """One data set on its way into the region: its sheets, and what its ids and areas are called there."""

    def __init__(self, key: str, network: Network) -> None:
        self.key = key
        self.shown_as = key if network._label in (None, key) else f"{key} ({network._label})"
        network = _whole(network)
        self.sheets: Dict[str, Columns] = {name: table.to_dict() for name, table in network.tables.items()}
        self.actors = {actor: f"{key}.{actor}" for actor in self.sheets["actors"]["id"]}
        self.areas: Dict[str, str] = {}

    def column(self, sheet: str, column: str) -> List[Any]:
        return self.sheets.get(sheet, {}).get(column, [])

    def codes(self, schema: Mapping[Tuple[str, str], Tuple[str, Optional[str]]]) -> Set[str]:
        """The areas that are named anywhere; one of its own where none is."""
        found: Set[str] = set(self.column("areas", "code"))
        for (sheet, column), (kind, target) in schema.items():
            if target == "areas":
                for cell in self.column(sheet, column):
                    found.update(part for part in (str(cell).split("|") if cell is not None else []) if part != "*")
        return found or {self.key}

    def area_rows(self) -> Dict[str, Dict[str, Any]]:
        areas = self.sheets.get("areas", {})
        return {code: {name: values[i] for name, values in areas.items()} for i, code in enumerate(areas.get("code", []))}


def _same_area(code: str, districts: List[_District]) -> bool:
    """Two data sets mean the same area where their sheets of areas give the code the same name."""
    rows = [district.area_rows().get(code) for district in districts]
    names = {_folded(row["name"]) for row in rows if row is not None and row.get("name") is not None}
    return all(row is not None and row.get("name") is not None for row in rows) and len(names) == 1


def _name_areas(districts: List[_District], schema: Mapping[Tuple[str, str], Tuple[str, Optional[str]]]) -> None:
    codes = {district.key: district.codes(schema) for district in districts}
    for district in districts:
        for code in codes[district.key]:
            others = [other for other in districts if code in codes[other.key]]
            apart = len(others) > 1 and not _same_area(code, others)
            district.areas[code] = f"{district.key}.{code}" if apart else code


def _merge_actors(districts: List[_District], merge: Iterable[str]) -> None:
    """Organisations that are one in the whole region: the first data set that has one gives it its id."""
    for name in merge:
        bearers = [(district, actor) for district in districts for actor, called in
                   zip(district.column("actors", "id"), district.column("actors", "name") or district.column("actors", "id"))
                   if _folded(called if called is not None else actor) == _folded(name)]
        if not bearers:
            raise ArgumentError(f"merge: no data set has an actor called {name!r}")
        for district, actor in bearers:
            district.actors[actor] = f"{bearers[0][0].key}.{bearers[0][1]}"


def _renamed(district: _District, sheet: str, column: str, cell: Any, kind: str, target: Optional[str]) -> Any:
    if cell is None:
        return None
    if target in ("actors", "areas"):
        names = district.actors if target == "actors" else district.areas
        return "|".join(names.get(part, part) for part in str(cell).split("|")) if kind.startswith("list") else names.get(cell, cell)
    if (sheet, column) == ("actors", "id"):
        return district.actors[cell]
    if (sheet, column) == ("areas", "code"):
        return district.areas[cell]
    if (sheet, column) == ("cases", "case"):
        return f"{district.key}: {cell}"
    if (sheet, column) == ("wishes", "block") and cell not in district.column("blocks", "code"):
        return cell
    own = kind == "id" and sheet not in VOCABULARIES
    return f"{district.key}.{cell}" if own or (sheet, column) == ("wishes", "block") else cell


def _rows(district: _District, sheet: str, schema: Mapping[Tuple[str, str], Tuple[str, Optional[str]]]) -> List[Dict[str, Any]]:
    columns = district.sheets.get(sheet, {})
    length = max((len(values) for values in columns.values()), default=0)
    rows = [{column: _renamed(district, sheet, column, values[i], *schema.get((sheet, column), ("text", None)))
             for column, values in columns.items()} for i in range(length)]
    if sheet == "actors":
        for actor, row in zip(district.column("actors", "id"), rows):
            row["name"] = row.get("name") if row.get("name") is not None else actor
    home = next(iter(district.areas.values())) if len(district.areas) == 1 else None
    if sheet in ("actors", "demands", "meetings") and home is not None:
        for row in rows:
            row["area"] = row.get("area") if row.get("area") is not None else home
    return rows


def _one_each(sheet: str, key: str, found: Found) -> Found:
    """Rows with the same code become one: they may add to each other, and not contradict."""
    kept: Dict[Any, Tuple[Tuple[_District, int], Dict[str, Any]]] = {}
    said: Dict[Tuple[Any, str], str] = {}
    for origin, row in found:
        into = kept.setdefault(row[key], (origin, {}))[1]
        for column, value in row.items():
            if value is None:
                continue
            if into.get(column) is not None and into[column] != value:
                raise ArgumentError(f"{sheet} {row[key]!r}, {column}: {into[column]!r} in {said[row[key], column]!r}, {value!r} in "
                                    f"{origin[0].key!r}; give it one meaning, or another code")
            into[column] = value
            said.setdefault((row[key], column), origin[0].key)
    return list(kept.values())


def _columns(rows: List[Dict[str, Any]]) -> Columns:
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: [row.get(name) for row in rows] for name in names}


def _combined(districts: List[_District], sheet: str, schema: Mapping[Tuple[str, str], Tuple[str, Optional[str]]]) -> Found:
    found = [((district, i), row) for district in districts for i, row in enumerate(_rows(district, sheet, schema))]
    if sheet in VOCABULARIES:
        return _one_each(sheet, "code", found)
    if sheet == "areas":
        used = [((d, -1), {"code": code, "name": None}) for d in districts for code in sorted(d.areas.values())]
        found = _one_each(sheet, "code", found + used)
        for _, row in found:
            row["name"] = row.get("name") or row["code"]
        return found
    if sheet in ("actors", "standard"):
        first: Dict[Any, Tuple[Tuple[_District, int], Dict[str, Any]]] = {}
        for origin, row in found:
            first.setdefault(row["id"] if sheet == "actors" else tuple(row.items()), (origin, row))
        return list(first.values())
    return found


def _place(origins: List[Tuple[_District, int]], sheet: str, row: Optional[int]) -> Tuple[str, Optional[int]]:
    """The table of a district and the row in it, in the place of those of the region, which nobody ever saw."""
    if row is None or not 2 <= row < len(origins) + 2:
        return sheet, row
    district, own = origins[row - 2]
    return f"{district.shown_as}: {sheet}", own + 2 if own >= 0 else None


def _of_districts(findings: Any, origins: Mapping[str, List[Tuple[_District, int]]]) -> Any:
    """Findings of the region with the tables and rows that were given."""
    import numpy
    if findings is None:
        return None
    table = Table(findings)
    places = [_place(origins.get(sheet, []), sheet, row) for sheet, row in zip(table["sheet"].to_list(), table["row"].to_list())]
    rows = numpy.array([0 if row is None else row for _, row in places], dtype="i8")
    missing = numpy.array([row is None for _, row in places], dtype=bool)
    told = {"sheet": column_of("findings", "sheet", [sheet for sheet, _ in places]),
            "row": column_of_numbers("row", rows, missing)}
    return table_of("findings", {name: told.get(name, table[name]) for name in table.columns})


def concat(networks: Mapping[str, Any], *, merge: Iterable[str] = (), language: Optional[str] = None) -> Network:
    """One region of several districts: ``sitnet.concat({"podlesi": a, "lhotka": "lhotka.xlsx"})``.

    `networks` gives for each district its network, or what :func:`sitnet.read` takes, under a short mark. All of a network
    counts, whatever its scope.

    - Ids of actors, services, meetings and blocks become ``podlesi.ospod``; their names stay, so that answers read as before.
    - Actors are never taken for one because they are called alike, for each district has its own child-protection office; two of
      the same name are a warning of the region. `merge` names those that are one in the whole region, such as a probation
      service: they get the id, and the row, of the first district that has them.
    - Areas are kept apart: a code that two districts use becomes ``podlesi.1`` and ``lhotka.1``, unless the sheets of areas of both
      give it the same name. A district without any area is one, called by its mark; so each answer can be asked area by area.
    - Findings of the region name the table of a district and the row in it: ``lhotka (lhotka.xlsx): services``, row 2.
    - Vocabularies are joined by their codes; a code with two meanings is :class:`sitnet.ArgumentError`. Places on maps are left out.
    """
    if not isinstance(networks, Mapping) or not networks:
        raise ArgumentError("concat takes a dict of networks by district, with one at least")
    for key in networks:
        if not isinstance(key, str) or not key.strip() or any(sign in key for sign in "|;,"):
            raise ArgumentError(f"{key!r} is no mark of a district: a short text without | ; and ,")
    taken = {key: value if isinstance(value, Network) else read(value) for key, value in networks.items()}
    schema = _schema()
    districts = [_District(key, network) for key, network in taken.items()]
    _name_areas(districts, schema)
    _merge_actors(districts, merge)
    found = {sheet: rows for sheet in sheet_names() if sheet != "positions"
             for rows in [_combined(districts, sheet, schema)] if rows}
    sheets = [(sheet, table_of(sheet, _columns([row for _, row in rows]))) for sheet, rows in found.items()]
    origins = {sheet: [origin for origin, _ in rows] for sheet, rows in found.items()}
    chosen = language or next(iter(taken.values())).language
    network, findings, failure = _sitnet.build(sheets, chosen)
    told = _of_districts(findings, origins)
    if isinstance(failure, DataError) and told is not None:
        failure.args = next(((f"{row['sheet']}, row {row['row']}: {row['message']}",) for row in Table(told).rows()
                             if row["severity"] == "error" and row["row"] is not None), failure.args)
    made = Network.__new__(Network)
    made._take((network, told, failure), chosen, None, "the region")
    return made
