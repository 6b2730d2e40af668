# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tables and columns: every sheet, finding and answer, at home in NumPy, pandas and whatever speaks Arrow."""
from __future__ import annotations

import datetime
import operator

from sitnet import _sitnet
from sitnet.errors import ArgumentError, warn

TYPE_CHECKING = False  # as in __init__.py
if TYPE_CHECKING:
    from typing import Any, Callable, Dict, Iterator, List, Optional, Tuple, Union, overload


LANGUAGES = {"en": "English", "cs": "Czech"}
EPOCH = datetime.date(1970, 1, 1)
PREVIEW_ROWS = 10
WHOLE_ROWS = 20  # a table of no more is shown whole


class Labels:
    """The labels of categories as NumPy arrays of texts, made once for a network and the networks that come of it.

    Ids of actors are the same column in every answer; codes of a vocabulary come anew, so only the latest are kept.
    """

    MOST = 16

    def __init__(self, parent: Optional["Labels"] = None) -> None:
        self._parent = parent
        self._kept: Dict[int, Tuple[Column, Any]] = {}  # the column keeps its number from being another's

    def of(self, column: "Column") -> Tuple["Column", Any]:
        """(the column of labels, an array of them with None at its end, where the code −1 points)."""
        key = column.labels_key()
        cache: Optional[Labels] = self
        while cache is not None:
            found = cache._kept.pop(key, None)
            if found is not None:
                cache._kept[key] = found  # the last used is the last to go
                return found
            cache = cache._parent
        import numpy
        labels = column.labels(Column)
        array = numpy.empty(len(labels) + 1, dtype=object)
        array[:-1] = labels.texts()
        while len(self._kept) >= self.MOST:
            self._kept.pop(next(iter(self._kept)), None)
        self._kept[key] = labels, array
        return labels, array


class Asked:
    """How an answer came about: the language of its sentences, and what asks again in another one (None where nothing can)."""

    __slots__ = ("language", "ask", "steps")

    def __init__(self, language: str, ask: Optional[Callable[[str], "Table"]] = None,
                 steps: Tuple[Callable[["Table"], "Table"], ...] = ()) -> None:
        self.language, self.ask, self.steps = language, ask, steps

    def then(self, step: Callable[["Table"], "Table"]) -> "Asked":
        """The same of some of the rows, or in another order."""
        return Asked(self.language, self.ask, (*self.steps, step))

    def again(self, language: str) -> "Table":
        if self.ask is None:
            raise ArgumentError(f"the sentences of this table are in {LANGUAGES.get(self.language, self.language)} and cannot "
                                f"be had in {LANGUAGES.get(language, language)} any more; ask with language={language!r}")
        table = self.ask(language)
        for step in self.steps:
            table = step(table)
        return table


class Column(_sitnet.RawColumn):
    """One named, typed, read-only column.

    ``np.asarray(column)`` copies nothing where numbers are complete (and for all ``double`` columns, whose gaps are
    NaN); the memory lives as long as anybody looks at it, whatever becomes of the table and the network.
    """

    __slots__ = ("_cache",)

    def _labels(self) -> Tuple["Column", Any]:
        cache = getattr(self, "_cache", None)
        if cache is None:
            self._cache = cache = Labels()
        return cache.of(self)

    @property
    def missing(self) -> Any:
        """A NumPy array of bools: True where a value is missing."""
        import numpy
        if self.type == "category":
            return numpy.frombuffer(self.values(), dtype="i4") < 0
        bitmap = self.validity()
        if bitmap is None:
            return numpy.zeros(len(self), dtype=bool)
        bits = numpy.unpackbits(numpy.frombuffer(bitmap, dtype="u1"), count=len(self), bitorder="little")
        return bits == 0

    @property
    def codes(self) -> Any:
        """Of a category: the row of each value among its ``categories``, −1 where missing; not copied."""
        import numpy
        if self.type != "category":
            raise TypeError(f"the column {self.name!r} is no category but {self.type}: it has no codes")
        return numpy.frombuffer(self.values(), dtype="i4")

    @property
    def categories(self) -> Any:
        """Of a category: its labels, a NumPy array of texts."""
        if self.type != "category":
            raise TypeError(f"the column {self.name!r} is no category but {self.type}: it has no labels")
        return self._labels()[1][:-1]

    def to_numpy(self) -> Any:
        """As a NumPy array: numbers as they lie in memory; whole numbers with gaps as floats with NaN, dates as
        ``datetime64[D]`` with NaT, texts and labels as objects with None."""
        import numpy
        if self.type in ("text", "category"):
            return self._texts()
        if self.type == "date":
            days = numpy.frombuffer(self.values(), dtype="i4").astype("datetime64[D]")
            days[self.missing] = numpy.datetime64("NaT", "D")
            return days
        if self.type == "double" or not self.has_gaps:
            return numpy.frombuffer(self, dtype={"double": "f8", "int64": "i8", "bool": "?"}[self.type])
        values = numpy.frombuffer(self.values(), dtype="i8" if self.type == "int64" else "?")
        values = values.astype(float if self.type == "int64" else object)
        values[self.missing] = numpy.nan if self.type == "int64" else None
        return values

    def _texts(self) -> Any:
        import numpy
        if self.type == "category":
            return self._labels()[1].take(self.codes)
        array = numpy.empty(len(self), dtype=object)
        array[:] = self.texts()
        return array

    def __array__(self, dtype: Any = None, copy: Optional[bool] = None) -> Any:
        array = self.to_numpy()
        if dtype is not None and array.dtype != dtype:
            return array.astype(dtype)
        return array.copy() if copy else array

    def to_list(self) -> List[Any]:
        """As a list of Python's own values, None where one is missing."""
        if self.type in ("text", "category"):
            return self.texts()
        return list(self)

    def to_pandas(self) -> Any:
        """As a pandas Series; see :meth:`Table.to_pandas`."""
        import pandas
        return pandas.Series(_pandas_array(self, pandas), name=self.name, copy=False)

    def __getitem__(self, row: int) -> Any:
        if isinstance(row, slice):
            return self.to_list()[row]
        value = self.item(row + len(self) if row < 0 else row)
        return EPOCH + datetime.timedelta(value) if self.type == "date" and value is not None else value

    def __iter__(self) -> Iterator[Any]:
        return (self[row] for row in range(len(self)))

    def __eq__(self, other: object) -> Any:
        return self.equals(other) if isinstance(other, Column) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        shown = ", ".join(_shown(self[row]) or "–" for row in range(min(len(self), PREVIEW_ROWS)))
        return f"<sitnet.Column {self.name!r}, {self.type}, {len(self)} rows: {shown}{', …' if len(self) > PREVIEW_ROWS else ''}>"

    def __reduce__(self) -> Any:
        return _column_from_state, _state_of(self)


class Table:
    """Named columns of one length; read-only.

    ``table["name"]`` is a :class:`Column`, ``table[:10]`` a table of the first ten rows; :meth:`to_pandas` makes a data
    frame; pandas, polars, pyarrow and DuckDB also take a table as it is, through ``__arrow_c_stream__``.
    """

    def __init__(self, raw: _sitnet.RawTable, labels: Optional[Labels] = None, network: Any = None,
                 before: Any = None, asked: Optional[Asked] = None) -> None:
        if not isinstance(raw, _sitnet.RawTable):
            raise TypeError("tables come from a network: network.bridges(), network.tables[\"actors\"]")
        self._raw = raw
        self._labels = labels if labels is not None else Labels()
        self._names = raw.column_names
        self._network = network  # of an answer: whose names stand for its ids and codes
        self._before = before  # of a comparison: the first network
        self._asked = asked  # None for what has no sentences

    @property
    def name(self) -> str:
        """What it holds: the name of a sheet or of a question."""
        return self._raw.name

    @property
    def note(self) -> str:
        """What a row is, and which scope and rule were used."""
        return self._raw.note or ""

    @property
    def columns(self) -> List[str]:
        """The names of the columns."""
        return list(self._names)

    def __len__(self) -> int:
        return self._raw.n_rows

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    if TYPE_CHECKING:
        @overload
        def __getitem__(self, name: Union[str, int]) -> Column: ...

        @overload
        def __getitem__(self, name: slice) -> "Table": ...

    def __getitem__(self, name: Any) -> Any:
        if isinstance(name, slice):
            return self._then(self._raw.select(range(len(self))[name]), lambda table: table[name])
        if isinstance(name, str) and name not in self._names:
            raise KeyError(f"the table {self.name!r} has no column {name!r}; it has: {', '.join(self._names)}")
        places = range(len(self._names))
        if isinstance(name, int) and not -len(places) <= name < len(places):
            raise IndexError(f"the table {self.name!r} has {len(places)} columns, there is no column {name}; rows: table[:10]")
        column = self._raw.column(places[name] if isinstance(name, int) else self._names.index(name), Column)
        column._cache = self._labels
        return column

    def _then(self, raw: _sitnet.RawTable, step: Callable[["Table"], "Table"]) -> "Table":
        return Table(raw, self._labels, self._network, self._before, self._asked and self._asked.then(step))

    def _in(self, language: str) -> "Table":
        """With its sentences in that language: asked again where they are in another one."""
        if self._asked is None or self._asked.language == language or (len(self) == 0 and not self.note):
            return self
        return self._asked.again(language)

    def head(self, n: int = PREVIEW_ROWS) -> "Table":
        """The first `n` rows."""
        return self[:_count(n, "n")]

    def sort(self, column: str, *, top: Optional[int] = None) -> "Table":
        """The rows by a column: ``"degree"`` smallest first, ``"-degree"`` largest first; of them the first `top`.

        Numbers and dates go by value, texts as in a Czech index; rows without a value come last either way, equal ones
        stay as they were.
        """
        if not isinstance(column, str):
            raise TypeError(f"sort() takes the name of a column, such as \"-degree\", not {column!r}")
        made = self._then(self._raw.sort(column[1:] if column.startswith("-") else column, column.startswith("-")),
                          lambda table: table.sort(column))
        return made if top is None else made.head(_count(top, "top"))

    def rows(self) -> Iterator[Dict[str, Any]]:
        """Row after row as a dict; for small tables and for loops, not for speed."""
        columns = [self[name].to_list() for name in self._names]
        return (dict(zip(self._names, cells)) for cells in zip(*columns))

    def to_dict(self) -> Dict[str, List[Any]]:
        """A dict of lists, one for each column."""
        return {name: self[name].to_list() for name in self._names}

    def to_pandas(self) -> Any:
        """As a pandas DataFrame.

        Codes of vocabularies and areas are categories; ids of actors are texts (a category of sixty thousand ids
        would make ``groupby`` count every one of them). Whole numbers are ``int64``, and ``Int64`` where one is
        missing; so ``bool`` and ``boolean``. Numbers are ``float64`` with NaN, dates ``datetime64[ns]`` with NaT
        (objects of ``datetime.date`` when one lies beyond the year 2262), texts objects with None.
        """
        import pandas
        return pandas.DataFrame({name: _pandas_array(self[name], pandas) for name in self._names}, copy=False)

    def to_polars(self) -> Any:
        """As a polars DataFrame; numbers and codes are not copied."""
        polars = _package("polars", "to_polars")
        return polars.DataFrame(self)

    def to_arrow(self) -> Any:
        """As a pyarrow Table; numbers, dates and codes are not copied."""
        pyarrow = _package("pyarrow", "to_arrow")
        if hasattr(pyarrow.RecordBatchReader, "from_stream"):  # since pyarrow 15; table() would import pandas first
            return pyarrow.RecordBatchReader.from_stream(self).read_all()
        return pyarrow.table(self)

    def to_csv(self, path: Any = None) -> Optional[str]:
        """Writes it to a file as CSV, with codes as they are; without a path it is given as a text."""
        return self._written(path, "csv")

    def to_json(self, path: Any = None) -> Optional[str]:
        """Writes it to a file as JSON, an object for each row; without a path it is given as a text."""
        return self._written(path, "json")

    def to_excel(self, path: Any, *, language: Optional[str] = None) -> None:
        """Writes a workbook (.xlsx) for people, as ``-o answer.xlsx`` of the command line does: headings in words, names with
        their ids or codes beside, numbers and dates as such, and a second sheet with question, scope, rule and definition.

        `language` is ``"en"`` or ``"cs"``; None: that in which it was asked. In another one the question is asked again, for
        answers hold sentences; where that cannot be done, as for a table from a pickle, it is refused. A sheet of the data
        is written with its columns as they are. Cells longer than a spreadsheet holds are cut, with a warning.
        """
        from sitnet import names
        chosen = language or (self._asked.language if self._asked is not None else "en")
        n_cut = names.save_workbook(self._network, self, path, chosen)
        if n_cut:
            warn(f"{n_cut} cells are longer than the 32,767 characters that a spreadsheet holds and are cut there; "
                          "to_csv() holds all of them")

    def _written(self, path: Any, format: str) -> Optional[str]:
        if path is None:
            return self._raw.text(format)
        self.save(path, format)
        return None

    def __array__(self, dtype: Any = None, copy: Optional[bool] = None) -> Any:
        """Refuses: pandas and NumPy would take the names of the columns for the data."""
        raise TypeError("a table is no single array: use table.to_pandas() for a data frame, table[\"column\"] for an array")

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The table as an Arrow stream (pandas, polars, pyarrow, DuckDB): numbers, dates and codes not copied."""
        return _sitnet.export_arrow(self._raw)

    def save(self, path: Any, format: Optional[str] = None) -> None:
        """Writes it to a file: CSV, JSON or a plain workbook, by the suffix of `path` or as `format` says."""
        _sitnet.RawTable.save(self._raw, path, format or str(path).rpartition(".")[2].lower())

    def __eq__(self, other: object) -> Any:
        return self._raw.equals(other._raw) if isinstance(other, Table) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def _n_shown(self) -> int:
        return len(self) if len(self) <= WHOLE_ROWS else PREVIEW_ROWS

    def _head(self) -> List[List[str]]:
        return [[_shown(self[name][row]) for name in self._names] for row in range(self._n_shown())]

    def _ipython_key_completions_(self) -> List[str]:
        """What the Tab key offers behind ``table["``."""
        return self.columns

    def __repr__(self) -> str:
        cells = [self._names, *self._head()]
        widths = [min(30, max(len(row[i]) for row in cells)) for i in range(len(self._names))]
        lines = ["  ".join(_cut(cell, width).ljust(width) for cell, width in zip(row, widths)).rstrip() for row in cells]
        n_more = len(self) - self._n_shown()
        more = [f"… and {n_more} more"] if n_more else []
        return "\n".join([f"<sitnet.Table {self.name!r}: {len(self)} rows, {len(self._names)} columns>", *lines, *more])

    def _repr_html_(self) -> str:
        import html
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self._names)
        body = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in self._head())
        n_more = len(self) - self._n_shown()
        more = f"<p>… and {n_more:,} more of {len(self):,} rows</p>" if n_more else ""
        caption = f"<p><strong>{html.escape(self.name)}</strong> {html.escape(self.note)}</p>"
        return f"<div>{caption}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}</div>"

    def __copy__(self) -> "Table":
        return self

    def __deepcopy__(self, memo: Any) -> "Table":
        return self

    def __reduce__(self) -> Any:
        return _table_from_state, (self.name, self._raw.note, [_state_of(self[name]) for name in self._names],
                                   self._asked and self._asked.language)


def _count(n: Any, what: str) -> int:
    try:
        number = operator.index(n)
    except TypeError:
        raise TypeError(f"{what} must be a whole number of rows, not {n!r}") from None
    if number < 0:
        raise ArgumentError(f"{what} must be a number of rows from 0, not {number}")
    return number


def _package(name: str, method: str) -> Any:
    import importlib
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        raise ImportError(f"{method}() needs {name}, which is not installed: pip install {name}") from None


def _shown(value: Any) -> str:
    if value is None or value != value:
        return ""
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[:width - 1] + "…"


def _is_identity(labels: Column) -> bool:
    """Whether labels are ids of actors rather than codes of a vocabulary."""
    return labels.name == "id"


def _pandas_array(column: Column, pandas: Any) -> Any:
    if column.type == "category":
        labels, texts = column._labels()
        if _is_identity(labels):
            return column.to_numpy()
        return pandas.Categorical.from_codes(column.codes, categories=texts[:-1])
    if column.type == "date":
        return _pandas_dates(column.to_numpy())
    if column.type in ("int64", "bool") and column.has_gaps:
        import numpy
        integer = column.type == "int64"
        values = numpy.frombuffer(column.values(), dtype="i8" if integer else "?").copy()
        kind = pandas.arrays.IntegerArray if integer else pandas.arrays.BooleanArray
        return kind(values, column.missing)
    return column.to_numpy()


def _pandas_dates(days: Any) -> Any:
    import numpy
    known = days[~numpy.isnat(days)]
    first, last = numpy.datetime64("1678-01-01"), numpy.datetime64("2262-01-01")
    if len(known) and (known.min() < first or known.max() > last):
        return days.astype(object)
    return days.astype("datetime64[ns]")


def _state_of(column: Column) -> Tuple[Any, ...]:
    if column.type == "text":
        return column.name, "text", column.texts(), None, None
    bitmap = column.validity()
    labels = _state_of(column.labels(Column)) if column.type == "category" else None
    return column.name, column.type, bytes(column.values()), None if bitmap is None else bytes(bitmap), labels


def _column_from_state(name: str, kind: str, values: Any, bitmap: Any, labels: Any) -> Column:
    if kind == "text":
        return _sitnet.column_of_texts(name, values, None, Column)
    width = {"int64": "q", "double": "d", "bool": "?", "date": "i", "category": "i"}[kind]
    block = memoryview(values).cast(width)
    if kind == "category":
        return _sitnet.column_of_codes(name, block, _column_from_state(*labels), Column)
    return _sitnet.column_of_values(name, kind, block, bitmap, Column)


def _table_from_state(name: str, note: Optional[str], columns: List[Any], language: Optional[str] = None) -> Table:
    return Table(_sitnet.table_of_columns(name, note, [_column_from_state(*state) for state in columns]),
                 asked=Asked(language) if language is not None else None)
