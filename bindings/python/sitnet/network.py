# SPDX-License-Identifier: LGPL-2.1-or-later
"""The network: read or built from columns, scoped, asked, drawn, written."""
from __future__ import annotations

import datetime
import operator
import os
from collections.abc import Mapping

from sitnet import _sitnet, progress as bars
from sitnet.errors import ArgumentError, DataError, FindingsWarning, warn
from sitnet.map import Map
from sitnet.questions import Questions
from sitnet.table import Asked, Labels, Table

TYPE_CHECKING = False  # as in __init__.py
if TYPE_CHECKING:
    from typing import Any, Dict, Iterable, Iterator, List, Optional, Tuple, Union, overload

    Codes = Union[None, str, Iterable[str]]
    Said = Union[None, str, Mapping]  # type: ignore[type-arg]


class Tables(Mapping):  # type: ignore[type-arg]
    """The sheets of a network by name: ``network.tables["actors"]``."""

    def __init__(self, network: "Network") -> None:
        self._network = network

    def __getitem__(self, name: str) -> Table:
        table = self._network._rows(name) if isinstance(name, str) else None
        if table is None:
            raise KeyError(f"this network has no sheet {name!r}; it has: {', '.join(self)}")
        return table

    def __iter__(self) -> Iterator[str]:
        return (name for name in sheet_names() if self._network._raw.sheet(name) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _ipython_key_completions_(self) -> List[str]:
        """What the Tab key offers behind ``network.tables["``."""
        return list(self)

    def __repr__(self) -> str:
        return "<sitnet tables: " + ", ".join(f"{name} ({len(table)})" for name, table in self.items()) + ">"


class Network(Questions):
    """Organisations, the ties between them, and what they do: checked, immutable, ready for questions.

    ``sitnet.Network(actors=…, ties=…, services=…)`` builds one from whole columns: pandas, polars or pyarrow tables,
    dicts of arrays, or anything with ``__arrow_c_stream__`` or ``__dataframe__``; ``sitnet.read(path)`` reads one.
    Mistakes in the data raise :class:`sitnet.DataError` with a table of all of them; what only deserves a look is a
    :class:`sitnet.FindingsWarning`. Findings number rows as a spreadsheet does: the first row is 2.
    """

    def __init__(self, actors: Any, ties: Any = None, *, services: Any = None, demands: Any = None,
                 standard: Any = None, areas: Any = None, aliases: Any = None, expectations: Any = None,
                 cases: Any = None, blocks: Any = None, wishes: Any = None, attendance: Any = None,
                 meetings: Any = None, strategy: Any = None, positions: Any = None, needs: Any = None,
                 sectors: Any = None, tie_kinds: Any = None, levels: Any = None, forms: Any = None,
                 targets: Any = None, actor_kinds: Any = None, language: str = "en",
                 suppress: Optional[int] = None) -> None:
        from sitnet.frames import table_of
        given = dict(needs=needs, sectors=sectors, tie_kinds=tie_kinds, levels=levels, forms=forms, targets=targets,
                     actor_kinds=actor_kinds, areas=areas, actors=actors, aliases=aliases, ties=ties,
                     services=services, demands=demands, standard=standard, expectations=expectations, cases=cases,
                     blocks=blocks, wishes=wishes, attendance=attendance, meetings=meetings, strategy=strategy,
                     positions=positions)
        sheets = [(name, table_of(name, data)) for name, data in given.items() if data is not None]
        self._take(_sitnet.build(sheets, language), language, suppress, "the tables")

    def _take(self, checked: Any, language: str, suppress: Optional[int], what: str) -> None:
        raw, findings, failure = checked
        table = None if findings is None else Table(findings, asked=Asked(language))
        if failure is not None:
            if isinstance(failure, DataError):
                failure.findings = table
            raise _as_typed(failure)
        steps = () if suppress is None else (("suppress", _least(suppress)),)
        self._become(raw if suppress is None else raw.suppress(_least(suppress)), Labels(), language,
                     table if suppress is None else None, steps)
        _warn(table, what)
        if suppress is not None:
            _warn_of_texts(self)

    def _become(self, raw: Any, labels: Labels, language: str, findings: Optional[Table], steps: Tuple[Any, ...],
                root: Optional["Network"] = None, label: Optional[str] = None) -> None:
        self._label = label  # what the data set is called
        self._raw, self._labels, self.language = raw, labels, language
        self._findings, self._steps, self._root = findings, steps, root

    def _then(self, raw: Any, step: Tuple[Any, ...]) -> "Network":
        """The network that came of this one by a step."""
        made = Network.__new__(Network)
        made._become(raw, Labels(self._labels), self.language, self._findings, (*self._steps, step),
                     self._root or self, self._label)
        return made

    @property
    def findings(self) -> Table:
        """What was found in the data when they were read: a table of warnings and remarks. It shows cells as they are,
        so a network with small numbers hidden has none."""
        if self._findings is None:
            raise AttributeError("the findings of this network were not kept")
        return self._findings

    @property
    def tables(self) -> Tables:
        """The sheets by name, as they were read; of a scoped network the actors and ties that are in scope."""
        return Tables(self)

    def _rows(self, name: str) -> Optional[Table]:
        scoped = any(step[0] == "scope" for step in self._steps)
        sheet = self._raw.rows_in_scope(name) if scoped else self._raw.sheet(name)
        return None if sheet is None else Table(sheet, self._labels)

    def _ties(self) -> Table:
        return Table(self._raw.ties(), self._labels)

    @property
    def n_actors(self) -> int:
        """How many actors are in scope; also ``len(network)``."""
        return self._raw.n_actors

    @property
    def n_tie_rows(self) -> int:
        """How many rows of ties are in scope; two actors may have several, so that it is no count of pairs."""
        return self._raw.n_tie_rows

    @property
    def n_links(self) -> int:
        """How many pairs of actors have at least one tie: what questions call `ties`."""
        return self._raw.n_links

    def scope(self, *, area: Codes = None, sector: Codes = None, kind: Codes = None, at: Any = None,
              min_strength: Optional[float] = None, rule: Optional[str] = None) -> "Network":
        """The part of the network that questions shall look at, as another network.

        `area`, `sector` and `kind` (of ties) are a code or several; `at` a date (text, ``datetime.date``, a pandas
        or NumPy date, a year, which is its first day); `min_strength` the least strength of a tie; `rule` ``"claimed"`` (any report of a
        tie counts) or ``"confirmed"`` (both ends, or an observer, must report it). The scope of a part narrows it
        further: what both take, the greater strength, the stricter rule; :class:`sitnet.ArgumentError` where nothing
        can be in both, as for two days.
        """
        chosen = (_codes(area, "area"), _codes(sector, "sector"), _codes(kind, "kind"), _date(at),
                  _number(min_strength, "min_strength"), rule)
        return self._then(self._raw.scope(*chosen), ("scope", *chosen))

    def drop(self, *actors: Union[str, Iterable[str]]) -> "Network":
        """The network as if these actors were not in it."""
        ids: List[str] = []
        for actor in actors:
            ids += _codes(actor, "drop")
        return self._then(self._raw.drop(ids), ("drop", ids))

    def add_tie(self, from_: str, to: str) -> "Network":
        """The network as if these two actors were tied."""
        return self._then(self._raw.add_tie(from_, to), ("add_tie", from_, to))

    def suppress(self, smallest: int) -> "Network":
        """The network as it may be published: demands of fewer than `smallest` families say no number and are marked
        as ``suppressed``; 0 is shown. No question, table, map, file or pickle of it can reveal them. Of two limits the
        greater one holds. Free text stays as it is; a :class:`sitnet.FindingsWarning` says where it holds digits."""
        made = self._then(self._raw.suppress(_least(smallest)), ("suppress", _least(smallest)))
        made._findings = None
        _warn_of_texts(made)
        return made

    @property
    def suppression(self) -> int:
        """The smallest number of families that it shows; 0 when :meth:`suppress` has hidden none."""
        return self._raw.suppression

    @property
    def tells_gaps(self) -> bool:
        """Whether white spots can be told: the data record a service, a demand or a standard. Where they do not, `gaps` and
        `coverage` give all that the built-in standard asks for as missing, though nobody wrote down who offers what."""
        return self._raw.tells_gaps

    def compare(self, other: "Network", *, language: Optional[str] = None, progress: Any = None) -> Table:
        """What changed from this network to `other`: ties, gaps, actors, measures gained, lost and changed."""
        if not isinstance(other, Network):
            raise TypeError(f"compare() needs another sitnet.Network, not {type(other).__name__}")
        tell = bars.teller(progress, "compare")
        try:
            raw = _sitnet.compare(self._raw, other._raw, language or self.language, tell)
            asked = Asked(language or self.language, lambda chosen: self.compare(other, language=chosen, progress=False))
            return Table(raw, network=other, before=self, asked=asked)
        finally:
            bars.close(tell)

    def named(self, table: Table, *, language: Optional[str] = None) -> Table:
        """An answer for people: headings in words, and names in the place of ids and codes, as the command line shows
        them; numbers, dates and the order of rows are the same. For programs the answer itself has the codes."""
        if not isinstance(table, Table):
            raise TypeError(f"named() takes an answer, a Table, not {type(table).__name__}")
        from sitnet import names
        return names.named(self, table, language or self.language)

    def map(self, *, title: Optional[str] = None, paper: str = "a3", view: Optional[str] = None, date: Any = None,
            before: Optional["Network"] = None, language: Optional[str] = None, time_limit: Optional[int] = None,
            contacts: bool = False, **parameters: Any) -> Map:
        """The cooperation map: shows itself in a notebook; ``.save("map.pdf")`` writes svg, pdf, png, dot or html.

        `paper` is a4, a3, a2 or a1; `time_limit` the most seconds that drawing may take; `contacts`: a page of html tells
        telephones, e-mails and web pages. ``view="change"`` compares with `before`, an earlier network. `parameters` tell other
        views what to show: ``view="ego", of="ospod", steps=2``; ``names="hidden"`` is for all views.
        """
        told = tuple((name, _parameter(name, value)) for name, value in parameters.items() if value is not None)
        return Map(self, title=title, paper=paper, view=view, date=_date(date), language=language or self.language,
                   seconds=time_limit, before=None if before is None else before._raw, parameters=told,
                   contacts=bool(contacts))

    def to_networkx(self, *, directed: bool = False, multi: bool = False, contacts: bool = False,
                    dates: str = "date") -> Any:
        """As a NetworkX graph: actors by id with the columns of their sheet, ties with ``kind`` and ``strength`` and, where
        they are known, ``since``, ``until`` and ``reported_by``.

        One edge for each tied pair, as the questions see it: the largest strength, the kinds and the reporters with ``|``
        between, the first day of any of its ties and the last of all. `directed`: arcs, a mutual tie as two; `multi`: an edge
        for each row of ties; `contacts`: with e-mail, telephone and web of the actors. Days are ``datetime.date``, or with
        ``dates="text"`` texts such as ``"2018-05-01"``, which NetworkX writes to GraphML, GEXF and JSON; :meth:`write` makes
        such files by itself.
        """
        from sitnet import graphs
        return graphs.to_networkx(self, bool(directed), bool(multi), bool(contacts), dates)

    def to_igraph(self, *, directed: bool = False, multi: bool = False, contacts: bool = False, dates: str = "date") -> Any:
        """As a python-igraph graph, like :meth:`to_networkx`; the id is the vertex attribute ``name``, as igraph
        wants it, and the actor's name is ``label``. To files igraph writes no dates but those of ``dates="text"``."""
        from sitnet import graphs
        return graphs.to_igraph(self, bool(directed), bool(multi), bool(contacts), dates)

    def extract(self) -> "Network":
        """What is in scope as a network of its own: its actors and ties, and of the other sheets what belongs to these actors,
        to the areas of the scope and to its day. Of the rule and the kinds of ties nothing is left but the ties they chose.

        A service that works in other areas too has all its places in it: what is short in the scope may look sufficient here,
        which is said by a warning.
        """
        self._warn_of_shared()
        made = Network.__new__(Network)
        made._become(self._raw.extract(), Labels(self._labels), self.language, self._findings, (), None, self._label)
        return made

    def _warn_of_shared(self) -> None:
        shared = self._raw.shared(self.language)
        if shared is not None:
            warn(shared)

    def write(self, path: Any, *, format: Optional[str] = None) -> None:
        """Writes a data set that :func:`read` takes: a folder of CSV files, or a file of the kind that the suffix or `format`
        says (``"csv"``, ``"xlsx"``, ``"sqlite"``, ``"graphml"`` …), which must not contradict each other. Of a scoped network what is in scope, see :meth:`extract`.
        What the format cannot hold is said by a warning, and so are services whose places other areas need too."""
        _refuse_contradiction(path, format)
        self._warn_of_shared()
        part = self._raw.extract()
        lost = part.lost(path, format)
        part.write(path, format)
        if lost is not None:
            template = _sitnet.translate(self.language, "%s: left out, for the format has no place for it: %s")
            warn(template % (path, lost))

    def __len__(self) -> int:
        return self._raw.n_actors

    def __contains__(self, actor: object) -> bool:
        return isinstance(actor, str) and "\0" not in actor and self._raw.has_actor(actor)

    def __eq__(self, other: object) -> Any:
        return self._raw.equals(other._raw) if isinstance(other, Network) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.n_actors, self.n_tie_rows, self.n_links))

    def __repr__(self) -> str:
        return f"<sitnet.Network: {self.n_actors:,} actors, {self.n_links:,} ties; {self._raw.scope_sentence('en')}>"

    def __copy__(self) -> "Network":
        return self  # nothing can change it

    def __deepcopy__(self, memo: Any) -> "Network":
        return self

    def __reduce__(self) -> Any:
        root = self._root or self
        raw = root._raw.suppress(self.suppression) if self.suppression else root._raw  # not what may not be told
        sheets = {name: Table(raw.sheet(name)) for name in root.tables}
        return _rebuilt, (sheets, self.language, self._findings, self._steps)


_sheet_names: Tuple[str, ...] = ()


def sheet_names() -> Tuple[str, ...]:
    """The sheets that a data set may have."""
    global _sheet_names
    if not _sheet_names:
        _sheet_names = tuple(dict.fromkeys(Table(_sitnet.schema("en"))["sheet"].to_list()))
    return _sheet_names


def _pairs(said: Said, what: str) -> List[Tuple[Optional[str], str]]:
    if said is None:
        return []
    if isinstance(said, str) and what == "sheets":
        return [(None, said)]
    if not isinstance(said, Mapping):
        raise TypeError(f"{what}: a dict from names in the data to names of {what} is wanted, not {said!r}")
    return list(said.items())


if TYPE_CHECKING:
    @overload
    def read(path: List[Any], *, language: str = ..., suppress: Optional[int] = ..., sheets: Said = ..., columns: Said = ...,
             mapping: Any = ..., progress: Any = ...) -> List[Network]: ...

    @overload
    def read(path: Any, *, language: str = ..., suppress: Optional[int] = ..., sheets: Said = ..., columns: Said = ...,
             mapping: Any = ..., progress: Any = ...) -> Network: ...


def read(path: Any, *, language: str = "en", suppress: Optional[int] = None, sheets: Said = None, columns: Said = None,
         mapping: Any = None, progress: Any = None) -> Union[Network, List[Network]]:
    """Reads a data set: a folder of CSV files, one CSV file, a workbook (.xlsx, .ods, .fods), a database (.sqlite) or another
    file of a known format; of a list of paths a list of networks, one for each.

    What is in memory is read too, without a file on a disk: the ``bytes`` of a workbook, a database or another file that is a
    data set by itself, or a dict of CSV files, ``{"actors.csv": b"…", "ties.csv": b"…"}``, as bytes or as text.

    What names and headings do not tell can be said: `sheets` is what a file or a sheet is, as ``{"Sociogram": "ties"}``, or
    ``"ties"`` for any that is not known; `columns` what a heading means, as ``{"Název organizace": "name"}``. `mapping` is a
    file that remembers both: it is read where it exists, and what is said now is added to it. A heading or a sheet that is not
    there is an error (:class:`sitnet.ArgumentError`), and a warning where it is remembered or said for several data sets.

    Mistakes raise :class:`sitnet.DataError` whose ``findings`` name sheet, row and column of each; warnings are one
    :class:`sitnet.FindingsWarning`; all of it is ``network.findings``. `language` is that of messages and notes;
    `suppress` hides counts of fewer families, see :meth:`Network.suppress`. `progress` is as in questions: a bar, or
    a function of the fraction read, which may return False to stop (:class:`sitnet.CancelledError`).
    """
    if isinstance(path, (list, tuple)):
        return [_read(one, language, suppress, sheets, columns, mapping, len(path) > 1, progress) for one in path]
    return _read(path, language, suppress, sheets, columns, mapping, False, progress)


def _read(path: Any, language: str, suppress: Optional[int], sheets: Said, columns: Said, mapping: Any, for_several: bool,
          progress: Any) -> Network:
    said = _pairs(sheets, "sheets"), _pairs(columns, "columns")
    files = _files_of(path)
    tell = bars.teller(progress, "read")
    try:
        read_ = (_sitnet.read(path, language, *said, mapping, for_several, tell) if files is None
                 else _sitnet.read_memory(files, language, *said, mapping, for_several, tell))
    finally:
        bars.close(tell)
    made = Network.__new__(Network)
    name = str(path) if files is None else "data"
    try:
        made._take(read_, language, suppress, name)
    except DataError as failure:
        failure.args = (f"{name}: {failure}",)  # of many that are read, which one
        raise
    made._label = os.path.basename(os.path.abspath(path)) if files is None else None
    return made


def _files_of(data: Any) -> Optional[List[Tuple[Any, Any]]]:
    """What is in memory, by name; None for a path."""
    if isinstance(data, (bytes, bytearray, memoryview)):
        return [("data", data)]
    if not isinstance(data, Mapping):
        return None
    return [(name, content.encode("utf-8") if isinstance(content, str) else content) for name, content in data.items()]


def from_networkx(graph: Any, *, language: str = "en") -> Network:
    """A network of a NetworkX graph: nodes are actors, edges are ties, attributes are columns of their sheets.

    What tells the nodes apart becomes ids (as text); an attribute that is called like a column, or by one of its synonyms
    (``label`` for the name, ``weight`` for the strength), is that column, any other a column of its own, with a number where
    its name is taken. What is no text, number or date, such as ``viz`` and ``spells`` of GEXF, is left out with a warning.
    Edges of a directed graph are directed ties, unless an attribute ``directed`` says otherwise; a ``kind`` of several codes
    with ``|`` between is several ties.
    """
    from sitnet import graphs
    actors, ties = graphs.sheets_of_networkx(graph)
    return Network(actors, ties if ties["from"] else None, language=language)


def from_igraph(graph: Any, *, language: str = "en") -> Network:
    """A network of a python-igraph graph, like :func:`from_networkx`; the vertex attribute ``name`` is the id (else
    ``id`` where it tells all vertices apart, else the vertex number), ``label`` the actor's name."""
    from sitnet import graphs
    actors, ties = graphs.sheets_of_igraph(graph)
    return Network(actors, ties if ties["from"] else None, language=language)


def _rebuilt(sheets: Dict[str, Table], language: str, findings: Optional[Table], steps: Tuple[Any, ...]) -> Network:
    raw, _, failure = _sitnet.build([(name, table._raw) for name, table in sheets.items()], language)
    if failure is not None:
        raise failure
    made = Network.__new__(Network)
    made._become(raw, Labels(), language, findings, ())
    for name, *arguments in steps:
        made = made._then(getattr(made._raw, name)(*arguments), (name, *arguments))
    return made


def _warn_of_texts(network: Network) -> None:
    texts = Table(network._raw.free_texts())
    if len(texts):
        places = ", ".join(f"{row['sheet']}.{row['column']}" for row in texts.rows())
        warn(FindingsWarning("suppress() leaves free text as it is; read whether it tells numbers of families: " + places,
                             texts))


def _as_typed(failure: Exception) -> Exception:
    """The library speaks of one sheet and one column where read() takes several."""
    failure.args = (str(failure).replace("`sheet`", "`sheets`").replace("`column`", "`columns`"),)
    return failure


def _warn(findings: Optional[Table], what: str) -> None:
    if findings is None:
        return
    found = [row for row in findings.rows() if row["severity"] == "warning"]
    if not found:
        return
    first = found[0]
    place = ", ".join(f"{word} {first[word]}" for word in ("sheet", "row", "column") if first[word])
    more = "" if len(found) == 1 else f" ({len(found)} warnings in all; see network.findings)"
    warn(FindingsWarning(f"{what}: {place}: {first['message']}{more}", findings))


def _refuse_contradiction(path: Any, format: Optional[str]) -> None:
    """A file whose name ends like that of another format than it shall have."""
    ending = os.path.splitext(os.fspath(path))[1][1:].lower() if isinstance(path, (str, os.PathLike)) else ""
    endings = {row["name"]: row["suffixes"].split("|") for row in Table(_sitnet.formats("en")).rows()}
    if format in endings and ending not in endings[format] and any(ending in others for others in endings.values()):
        raise ArgumentError(f"{path} ends like a file of another format than {format!r}; let them agree, or leave format out")


def _codes(codes: Codes, what: str) -> List[str]:
    found = [] if codes is None else [codes] if isinstance(codes, str) else codes
    try:
        listed = list(found)
    except TypeError:
        raise TypeError(f"{what} must be a text or several, not {codes!r}") from None
    if not all(isinstance(code, str) for code in listed):
        raise TypeError(f"{what} must be a text or several, not {codes!r}")
    if codes is not None and not listed:  # a choice that came out empty is not the whole
        raise ArgumentError(f"{what} names nothing; leave it out to take everything")
    return listed


def _least(value: Any) -> int:
    try:
        number = operator.index(value)
    except TypeError:
        raise TypeError(f"suppress must be a whole number of families, not {value!r}") from None
    if not 0 <= number < 2**31:
        raise ArgumentError(f"suppress must be a number of families from 2 to 1000000, not {number}")
    return number


def _number(value: Any, what: str) -> Optional[float]:
    if value is None:
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        raise TypeError(f"{what} must be a number, not {value!r}") from None


def _parameter(name: str, value: Any) -> str:
    """What a view of the map is told, as a text; a list of texts with | between them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    texts = [value] if isinstance(value, str) else list(value) if isinstance(value, (list, tuple, set)) else [value]
    if not all(isinstance(text, str) for text in texts):
        raise TypeError(f"map(): {name} must be a text, a number, True or False or a list of texts, not {value!r}")
    return "|".join(texts)


def _date(value: Any) -> Optional[str]:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, datetime.datetime):
        value = value.date()
    text = str(value) if hasattr(value, "dtype") or isinstance(value, datetime.date) else None
    if text is None:
        raise TypeError(f"a date must be text such as \"2018-05-01\" or a datetime.date, not {value!r}")
    return text[:10]
