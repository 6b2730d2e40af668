# SPDX-License-Identifier: LGPL-2.1-or-later
"""Answers as people read them: headings in words, names in the place of ids and codes."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Set

from sitnet import _sitnet
from sitnet.errors import ArgumentError
from sitnet.table import Table, _column_from_state, _state_of

if TYPE_CHECKING:
    from sitnet.network import Network


def _descriptions(table: Table, language: str) -> Dict[str, Dict[str, Any]]:
    """What the columns of an answer say of themselves, by name."""
    others = {"compare": _sitnet.compare_columns, "findings": _sitnet.findings_columns}
    if table.name in others:
        raw = others[table.name](language)
    elif table.name in _sitnet.analysis_names():
        raw = _sitnet.analysis_columns(table.name, language)
    else:
        raise ArgumentError(f"the table {table.name!r} is no answer: only answers say what their cells mean")
    return {row["name"]: row for row in Table(raw).rows()}


def _names(network: Network, sheet: str, language: str) -> Dict[str, str]:
    """Names by id or code: those built in, and over them those of the data set."""
    sheets = [_sitnet.vocabulary(sheet)] if sheet in _sitnet.vocabulary_names() else []
    own = network._raw.sheet(sheet)
    names: Dict[str, str] = {}
    for raw in [*sheets, *([] if own is None else [own])]:
        for row in Table(raw).rows():
            name = (language == "cs" and row.get("name_cs")) or row.get("name")
            if name:
                names[row.get("code", row.get("id"))] = name
    return names


def _heading(said: Dict[str, Any], name: str, given: Set[str]) -> str:
    """With a capital; no two columns have the same."""
    plain = said.get("heading") or name.replace("_", " ")
    heading, n = plain[0].upper() + plain[1:], 2
    while heading in given:
        heading, n = f"{plain[0].upper()}{plain[1:]} ({n})", n + 1
    given.add(heading)
    return heading


def named(network: Network, table: Table, language: str) -> Table:
    descriptions = _descriptions(table, language)
    kept: Dict[str, Dict[str, str]] = {}
    given: Set[str] = set()
    columns: List[Any] = []
    for name in table.columns:
        said = descriptions.get(name, {})
        words = dict(zip((said.get("codes") or "").split("|"), (said.get("words") or "").split("|")))
        sheets = (said.get("refers_to") or "").split("|") if said.get("refers_to") else []
        for sheet in sheets:
            if sheet not in kept:
                kept[sheet] = _names(network, sheet, language)

        def word(code: str) -> str:
            return next((kept[sheet][code] for sheet in sheets if code in kept[sheet]), words.get(code, code))

        state = _state_of(table[name])
        if table[name].type in ("text", "category") and (sheets or said.get("codes")):
            texts = [None if cell is None else ", ".join(map(word, cell.split("|"))) for cell in table[name].to_list()]
            state = (name, "text", texts, None, None)
        columns.append(_column_from_state(_heading(said, name, given), *state[1:]))
    return Table(_sitnet.table_of_columns(table.name, table.note, columns))
