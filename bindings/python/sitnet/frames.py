# SPDX-License-Identifier: LGPL-2.1-or-later
"""Whole columns in: what data frames there are become raw tables, never a row at a time."""
from __future__ import annotations

import datetime
import math
from typing import Any, Callable, Iterable, Optional, Tuple

from sitnet import _sitnet
from sitnet.errors import ArgumentError
from sitnet.table import Column, Table

WAYS_IN = "a pandas, polars or pyarrow table, a dict of columns, or anything with __arrow_c_stream__ or __dataframe__"


def table_of(name: str, data: Any) -> Any:
    """The raw table of the sheet `name`."""
    if isinstance(data, Table):
        return data._raw
    if _comes_from(data, "pandas", "DataFrame"):
        return _table(name, ((label, data.iloc[:, i]) for i, label in enumerate(data.columns)))
    if isinstance(data, dict):
        return _table(name, data.items())
    if hasattr(data, "__arrow_c_stream__"):
        return _sitnet.import_arrow(name, data.__arrow_c_stream__())
    if hasattr(data, "__dataframe__"):
        from pandas.api.interchange import from_dataframe
        return table_of(name, from_dataframe(data))
    if isinstance(data, (list, tuple)):
        raise TypeError(f"{name}: a list of rows is not taken; give {WAYS_IN}, for instance pandas.DataFrame(rows)")
    raise TypeError(f"{name}: cannot take a {type(data).__name__}; give {WAYS_IN}")


def _comes_from(data: Any, package: str, kind: str) -> bool:
    return any(base.__module__.split(".")[0] == package and base.__name__ == kind for base in type(data).__mro__)


def _table(name: str, columns: Iterable[Tuple[Any, Any]]) -> Any:
    made = []
    for label, values in columns:
        if not isinstance(label, str):
            raise TypeError(f"{name}: column names must be texts, not {label!r}; rename the columns, for instance "
                            "frame.columns = [\"id\", \"name\"]")
        made.append(column_of(name, label, values))
    lengths = {column.name: len(column) for column in made}
    if len(set(lengths.values())) > 1:
        told = ", ".join(f"{label} {n}" for label, n in lengths.items())
        raise ArgumentError(f"{name}: the columns are of different lengths ({told}); give each row a value, or None")
    return _sitnet.table_of_columns(name, None, made)


def column_of(sheet: str, name: str, values: Any) -> Column:
    """A column of a Series, an array, a list or a column of ours."""
    if isinstance(values, Column):
        return values
    if _comes_from(values, "pandas", "Series"):
        return _of_series(sheet, name, values)
    if isinstance(values, (str, bytes)) or not hasattr(values, "__len__"):
        raise TypeError(f"{sheet}: the column {name!r} must be an array or a list, not {type(values).__name__}")
    import numpy
    if isinstance(values, numpy.ndarray):
        return _of_array(sheet, name, values)
    return _of_objects(sheet, name, values.to_pylist() if hasattr(values, "to_pylist") else list(values))


def _of_series(sheet: str, name: str, series: Any) -> Column:
    import numpy
    import pandas
    kind = series.dtype
    if isinstance(kind, pandas.CategoricalDtype):
        return _of_category(sheet, name, series.cat.codes.to_numpy(), series.cat.categories)
    if isinstance(kind, numpy.dtype):
        return _of_array(sheet, name, series.to_numpy())
    if kind.name in ("boolean",) or kind.name.lower().startswith(("int", "uint")):
        missing = series.isna().to_numpy()
        values = series.to_numpy(dtype="u1" if kind.name == "boolean" else "i8", na_value=0)
        return column_of_numbers(name, values.view(bool) if kind.name == "boolean" else values, missing)
    if kind.name.lower().startswith("float"):
        return column_of_numbers(name, series.to_numpy(dtype="f8", na_value=math.nan), None)
    if isinstance(kind, pandas.DatetimeTZDtype):
        return _of_array(sheet, name, series.dt.tz_localize(None).to_numpy())
    return _of_objects(sheet, name, series.to_numpy(dtype=object).tolist())


def _of_array(sheet: str, name: str, array: Any) -> Column:
    if array.ndim != 1:
        raise TypeError(f"{sheet}: the column {name!r} must have one dimension, not {array.ndim}")
    if array.dtype.kind in "iufb":
        return column_of_numbers(name, array, None)
    if array.dtype.kind == "M":
        return _of_dates(name, array)
    if array.dtype.kind in "UO":
        return _of_objects(sheet, name, array.tolist())
    raise TypeError(f"{sheet}: the column {name!r} holds {array.dtype}, which is no number, date or text")


def _bitmap(missing: Any) -> Optional[bytes]:
    import numpy
    return None if missing is None or not missing.any() else numpy.packbits(~missing, bitorder="little").tobytes()


def column_of_numbers(name: str, values: Any, missing: Any) -> Column:
    """A column of an array; `missing` says of each value whether it is missing, None: all are but those that are no number."""
    import numpy
    kind, width = {"b": ("bool", "?"), "f": ("double", "f8")}.get(values.dtype.kind, ("int64", "i8"))
    if values.dtype.kind == "u" and len(values) and values.max() > numpy.iinfo("i8").max:
        kind, width = "double", "f8"
    block = numpy.ascontiguousarray(values, dtype=width)
    if kind == "double" and missing is None:
        missing = numpy.isnan(block)
    return _sitnet.column_of_values(name, kind, block, _bitmap(missing), Column)


def _of_dates(name: str, array: Any) -> Column:
    import numpy
    missing = numpy.isnat(array)
    days = numpy.where(missing, numpy.datetime64(0, "D"), array.astype("datetime64[D]")).astype("i8")
    if len(days) and (days.min() < -2**31 or days.max() >= 2**31):
        raise ArgumentError(f"the column {name!r} holds a date millions of years away")
    return _sitnet.column_of_values(name, "date", days.astype("i4"), _bitmap(missing), Column)


def _of_category(sheet: str, name: str, codes: Any, categories: Any) -> Column:
    import numpy
    labels = _of_objects(sheet, name, list(categories))
    return _sitnet.column_of_codes(name, numpy.ascontiguousarray(codes, dtype="i4"), labels, Column)


def _of_objects(sheet: str, name: str, values: Any) -> Column:
    return _sitnet.column_of_texts(name, values, _sayer(sheet, name), Column)


def _sayer(sheet: str, name: str) -> Callable[[Any, int], Optional[str]]:
    """Says as text what is no text: dates, numbers, lists of codes; None for what stands for nothing."""
    def say(value: Any, row: int) -> Optional[str]:
        if isinstance(value, (list, tuple, set, frozenset)) or type(value).__name__ == "ndarray":
            return "|".join(say(item, row) or "" if not isinstance(item, str) else item for item in value)
        if isinstance(value, (bool, int)) or type(value).__name__ == "bool_":
            return str(value).lower()
        if isinstance(value, datetime.datetime):
            return None if value != value else value.date().isoformat()
        if isinstance(value, datetime.date):
            return value.isoformat()
        if type(value).__name__ in ("NAType", "NaTType"):
            return None
        if hasattr(value, "__float__"):
            return None if math.isnan(value) else f"{float(value):.17g}" if float(value) % 1 else f"{float(value):.0f}"
        raise TypeError(f"{sheet}: the column {name!r}, value {row}: {value!r} is no text, number, date or list of texts")
    return say
