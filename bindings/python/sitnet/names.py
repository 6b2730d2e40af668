# SPDX-License-Identifier: LGPL-2.1-or-later
"""Answers as people read them: headings in words, names in the place of ids and codes."""
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Optional

from sitnet import _sitnet
from sitnet.errors import ArgumentError
from sitnet.table import EPOCH, Table, _column_from_state

if TYPE_CHECKING:
    from sitnet.network import Network


OTHERS = {"compare": "Comparison", "check": "Findings"}


def is_answer(table: Table) -> bool:
    return table.name in OTHERS or table.name in _sitnet.analysis_names()


def _descriptions(table: Table, language: str) -> Any:
    """What the columns of an answer say of themselves, as a raw table."""
    if not is_answer(table):
        raise ArgumentError(f"the table {table.name!r} is no answer: only answers say what their cells mean")
    others = {"compare": _sitnet.compare_columns, "check": _sitnet.findings_columns}
    return others[table.name](language) if table.name in others else _sitnet.analysis_columns(table.name, language)


def named(network: Optional[Network], table: Table, language: str, codes: bool = False) -> Table:
    """`codes`: with the ids and codes in columns beside, as spreadsheets have them."""
    columns = _descriptions(table, language)
    table = table._in(language)
    raw = table._raw
    if table.name == "compare":
        before, after = table._before, network if table._network is None else table._network
        raw = _sitnet.comparison_to_words(raw, *(None if one is None else one._raw for one in (before, after)), language)
    return Table(_sitnet.named(None if network is None else network._raw, columns, raw, language, codes))


def _retitled(table: Table, name: str) -> Table:
    return Table(_sitnet.table_of_columns(name, table.note, [table[column] for column in table.columns]))


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
    table = table._in(language)
    tables = [_retitled(named(network, table, language, True), title), _about(network, table, title, language)]
    return _sitnet.save_workbook([one._raw for one in tables], path)
