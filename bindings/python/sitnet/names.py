# SPDX-License-Identifier: LGPL-2.1-or-later
"""Answers as people read them: headings in words, names in the place of ids and codes."""
from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Set

from sitnet import _sitnet
from sitnet.errors import ArgumentError
from sitnet.table import EPOCH, Column, Table, _column_from_state, _state_of

if TYPE_CHECKING:
    from sitnet.network import Network


def _descriptions(table: Table, language: str) -> Dict[str, Dict[str, Any]]:
    """What the columns of an answer say of themselves, by name."""
    others = {"compare": _sitnet.compare_columns, "check": _sitnet.findings_columns}
    if table.name in others:
        raw = others[table.name](language)
    elif table.name in _sitnet.analysis_names():
        raw = _sitnet.analysis_columns(table.name, language)
    else:
        raise ArgumentError(f"the table {table.name!r} is no answer: only answers say what their cells mean")
    return {row["name"]: row for row in Table(raw).rows()}


def _tell_apart(names: Dict[str, str], others: Dict[str, str]) -> Dict[str, str]:
    """Names that stand several times have something else behind them, in brackets."""
    counts = Counter(names.values())
    return {code: name if counts[name] == 1 or code not in others else f"{name} ({others[code]})"
            for code, name in names.items()}


def _names(network: Optional[Network], sheet: str, language: str) -> Dict[str, str]:
    """Names by id or code: those built in, and over them those of the data set. Two services of one name are told apart by who
    offers them, all else by their ids."""
    own = None if network is None else network._raw.sheet(sheet)
    sheets = [_sitnet.vocabulary(sheet)] if sheet in _sitnet.vocabulary_names() else []
    names: Dict[str, str] = {}
    for raw in [*sheets, *([] if own is None else [own])]:
        for row in Table(raw).rows():
            name = (language == "cs" and row.get("name_cs")) or row.get("name")
            if name:
                names[row.get("code", row.get("id"))] = name
    if sheet == "services" and own is not None:
        actors = _names(network, "actors", language)
        names = _tell_apart(names, {row["id"]: actors.get(row["actor"], row["actor"]) for row in Table(own).rows()
                                    if row.get("actor")})
    return _tell_apart(names, {code: code for code in names})


def _given(heading: str, given: Set[str]) -> str:
    """No two columns have the same heading."""
    found, n = heading, 2
    while found in given:
        found, n = f"{heading} ({n})", n + 1
    given.add(found)
    return found


class _Naming:
    """What stands for the cells of an answer, column by column."""

    def __init__(self, network: Optional[Network], table: Table, language: str) -> None:
        self.network, self.language = network, language
        self.descriptions = _descriptions(table, language)
        self.kept: Dict[str, Dict[str, str]] = {}

    def heading(self, name: str) -> str:
        plain = self.descriptions.get(name, {}).get("heading") or name.replace("_", " ")
        return plain[0].upper() + plain[1:]

    def sheets(self, name: str) -> List[str]:
        refers_to = self.descriptions.get(name, {}).get("refers_to")
        return refers_to.split("|") if refers_to else []

    def names_column(self, column: Column) -> bool:
        said = self.descriptions.get(column.name, {})
        return column.type in ("text", "category") and bool(said.get("refers_to") or said.get("codes"))

    def texts(self, column: Column) -> List[Optional[str]]:
        """Its cells in names and words."""
        said, sheets = self.descriptions[column.name], self.sheets(column.name)
        words = dict(zip((said.get("codes") or "").split("|"), (said.get("words") or "").split("|")))
        for sheet in sheets:
            if sheet not in self.kept:
                self.kept[sheet] = _names(self.network, sheet, self.language)

        def word(code: str) -> str:
            return next((self.kept[sheet][code] for sheet in sheets if code in self.kept[sheet]), words.get(code, code))

        return [None if cell is None else ", ".join(map(word, cell.split("|") if sheets else [cell]))
                for cell in column.to_list()]

    def code_heading(self, name: str, heading: str) -> str:
        """An actor has an id, all else a code."""
        is_id = self.sheets(name)[:1] in (["actors"], ["services"])
        return f"{heading} – {_sitnet.translate(self.language, 'id' if is_id else 'code', 'heading of a column')}"


def named(network: Optional[Network], table: Table, language: str, codes: bool = False, name: Optional[str] = None) -> Table:
    """`codes`: with the ids and codes in columns beside, as spreadsheets have them."""
    naming = _Naming(network, table, language)
    given: Set[str] = set()
    columns: List[Any] = []
    for column in map(table.__getitem__, table.columns):
        heading, state = _given(naming.heading(column.name), given), _state_of(column)
        if naming.names_column(column):
            columns.append(_column_from_state(heading, "text", naming.texts(column), None, None))
            if not codes:
                continue
            heading = _given(naming.code_heading(column.name, heading), given)
        columns.append(_column_from_state(heading, *state[1:]))
    return Table(_sitnet.table_of_columns(name or table.name, table.note, columns))


OTHERS = {"compare": "Comparison", "check": "Findings"}


def is_answer(table: Table) -> bool:
    return table.name in OTHERS or table.name in _sitnet.analysis_names()


def _about(network: Optional[Network], table: Table, sheet: str, language: str) -> Table:
    """The sheet that says what was asked, of what, by which rule and when."""
    def say(english: str, context: Optional[str] = None) -> str:
        return _sitnet.translate(language, english, context)

    question, definition = None, None
    if table.name not in OTHERS:
        question, _, definition = _sitnet.analysis_texts(table.name, language)
    elif table.name == "compare":
        question = say("What has come, gone and changed?")
    today = (datetime.date.today() - EPOCH).days
    label = None if network is None else network._label
    rows = [(sheet, say("Question"), question), (sheet, say("Data set", "heading of a column"), label),
            (sheet, say("What a row is, scope and rule"), table.note), (sheet, say("Definition"), definition),
            (None, say("Written"), _sitnet.format_date(language, today))]
    columns = zip(*(row for row in rows if row[2]))
    return Table(_sitnet.table_of_columns(say("About", "name of a sheet"), None, [
        _column_from_state(heading, "text", list(cells), None, None)
        for heading, cells in zip((say("Sheet"), say("What"), say("Text")), columns)]))


def save_workbook(network: Optional[Network], table: Table, path: Any, language: str) -> int:
    """As `-o answer.xlsx` of the command line; a table that is no answer is one sheet with its columns."""
    if not is_answer(table):
        return _sitnet.save_workbook([table._raw], path)
    title = (_sitnet.translate(language, OTHERS[table.name], "name of a sheet") if table.name in OTHERS
             else _sitnet.analysis_title(table.name, language))
    tables = [named(network, table, language, True, title), _about(network, table, title, language)]
    return _sitnet.save_workbook([one._raw for one in tables], path)
