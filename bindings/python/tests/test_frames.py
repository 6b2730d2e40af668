# SPDX-License-Identifier: LGPL-2.1-or-later
"""Whole columns in, from every kind of data frame, and out again; what is wrong with them is said."""
import datetime
import decimal

import numpy as np
import pandas as pd
import pytest

import sitnet

ACTORS = {"id": ["a", "b", "c"], "name": ["Školka", "Ordinace", "Úřad"], "sector": ["school", "health", None],
          "since": [datetime.date(2016, 1, 1), None, None], "lat": [49.5, None, 50.0]}
TIES = {"from": ["a", "b"], "to": ["b", "c"], "strength": [2, 3], "directed": [False, True]}


@pytest.fixture
def plain():
    return sitnet.Network(ACTORS, TIES)


def frames():
    return pd.DataFrame(ACTORS), pd.DataFrame(TIES)


def test_dict_of_lists(plain):
    assert plain.tables["actors"].to_dict()["name"] == ACTORS["name"]
    assert plain.tables["actors"]["since"].to_list() == ACTORS["since"]
    assert plain.tables["actors"]["lat"].to_list() == ACTORS["lat"]
    assert plain.tables["ties"]["strength"].to_list() == [2.0, 3.0]
    assert plain.tables["ties"]["directed"].to_list() == [False, True]


def test_dict_of_arrays(plain):
    actors = dict(ACTORS, lat=np.array([49.5, np.nan, 50]), since=np.array(["2016-01-01", "NaT", "NaT"], "M8[D]"),
                  id=np.array(["a", "b", "c"]))
    ties = dict(TIES, strength=np.array([2, 3], "u1"), directed=np.array([False, True]))
    assert sitnet.Network(actors, ties) == plain
    assert sitnet.Network(dict(actors, since=np.array(["2016-01-01T12:30", "NaT", "NaT"], "M8[ns]")), ties) == plain


def test_pandas(plain):
    actors, ties = frames()
    assert sitnet.Network(actors, ties) == plain
    assert sitnet.Network(actors.iloc[::-1].iloc[::-1], ties.astype({"strength": "float32"})) == plain


@pytest.mark.parametrize("column, kind", [("sector", "category"), ("id", "string"), ("since", "datetime64[ns]"),
                                          ("lat", "Float64"), ("id", "category"), ("name", "category")])
def test_pandas_types_of_actors(plain, column, kind):
    actors, ties = frames()
    assert sitnet.Network(actors.astype({column: kind}), ties) == plain


@pytest.mark.parametrize("column, kind", [("strength", "Int64"), ("strength", "category"), ("directed", "boolean"),
                                          ("from", "category"), ("from", "string"), ("strength", "str")])
def test_pandas_types_of_ties(plain, column, kind):
    actors, ties = frames()
    assert sitnet.Network(actors, ties.astype({column: kind})) == plain


@pytest.mark.parametrize("strength", [1e-310, 9.9e-7])
def test_tiny_strengths(strength):
    for values in ([strength, 1.0], np.array([strength, 1.0]), [str(strength), "1"]):
        with pytest.raises(sitnet.DataError, match="0.000001 – 1000000"):
            sitnet.Network(ACTORS, {"from": ["a", "b"], "to": ["b", "c"], "strength": values})
    assert sitnet.Network(ACTORS, dict(TIES, strength=np.array([1e-6, 1e6]))).n_links == 2


def test_gaps_in_nullable_columns():
    ties = pd.DataFrame(dict(TIES, strength=pd.array([None, 3], "Int64"), directed=pd.array([None, True], "boolean")))
    network = sitnet.Network(ACTORS, ties)
    assert network.tables["ties"]["strength"].to_list() == [None, 3.0]
    assert network.tables["ties"]["directed"].to_list() == [None, True]


def test_numbers_as_ids():
    network = sitnet.Network({"id": [1, 2, 10**12], "name": ["x", "y", "z"]},
                             pd.DataFrame({"from": [1.0, 2.0], "to": [2, 10**12]}))
    assert "1" in network and "1000000000000" in network and network.n_links == 2


def test_cells_of_many_kinds():
    network = sitnet.Network(ACTORS, services={
        "id": ["s", "t", "u"], "actor": ["a", "b", "c"], "needs": [["health", "safety"], ("learning",), "behaviour"],
        "capacity": [decimal.Decimal("1.5"), float("nan"), np.int32(4)], "age_from": [pd.NA, np.int64(3), 4],
        "since": [pd.Timestamp(2018, 5, 1), pd.NaT, "2018"]})
    services = network.tables["services"]
    assert services["needs"].to_list() == ["health|safety", "learning", "behaviour"]
    assert services["capacity"].to_list() == [1.5, None, 4] and services["age_from"].to_list() == [None, 3, 4]
    assert services["since"].to_list() == [datetime.date(2018, 5, 1), None, datetime.date(2018, 1, 1)]


def test_own_tables_and_columns(plain):
    assert sitnet.Network(plain.tables["actors"], plain.tables["ties"]) == plain
    actors = {name: plain.tables["actors"][name] for name in plain.tables["actors"]}
    assert sitnet.Network(actors, TIES) == plain


class OnlyArrow:
    def __init__(self, table):
        self.table = table

    def __arrow_c_stream__(self, requested_schema=None):
        return self.table.__arrow_c_stream__(requested_schema)


class OnlyInterchange:
    def __init__(self, frame):
        self.frame = frame

    def __dataframe__(self, *arguments, **keywords):
        return self.frame.__dataframe__(*arguments, **keywords)


def test_arrow_stream(plain):
    assert sitnet.Network(OnlyArrow(plain.tables["actors"]), OnlyArrow(plain.tables["ties"])) == plain


def test_arrow_stream_of_a_whole_district(podlesi):
    for name, table in podlesi.tables.items():
        raw = sitnet.Table(sitnet.frames.table_of(name, OnlyArrow(table)))
        assert raw.to_dict() == table.to_dict()


def test_stream_is_read_once(plain):
    capsule = plain.tables["ties"].__arrow_c_stream__()
    sitnet._sitnet.import_arrow("ties", capsule)
    with pytest.raises(ValueError, match="read before"):
        sitnet._sitnet.import_arrow("ties", capsule)
    with pytest.raises(TypeError, match="no arrow_array_stream"):
        sitnet._sitnet.import_arrow("ties", object())


def test_interchange_protocol(plain):
    actors, ties = frames()
    assert sitnet.Network(OnlyInterchange(actors.drop(columns="since")), OnlyInterchange(ties)).n_links == plain.n_links


def test_pyarrow(plain, podlesi):
    pyarrow = pytest.importorskip("pyarrow")
    assert sitnet.Network(pyarrow.table(ACTORS), pyarrow.table(TIES)) == plain
    for table in (*podlesi.tables.values(), podlesi.brokers(), podlesi.gaps(), podlesi.bridges()):
        there = pyarrow.table(table)
        there.validate(full=True)
        assert there.column_names == table.columns and there.num_rows == len(table)
        assert sitnet.Table(sitnet.frames.table_of(table.name, there)).to_dict() == table.to_dict()
    chunked = pyarrow.concat_tables([pyarrow.table(ACTORS).slice(0, 1), pyarrow.table(ACTORS).slice(1)])
    assert sitnet.Network(chunked, TIES) == plain
    encoded = pyarrow.table(dict(ACTORS, sector=pyarrow.array(ACTORS["sector"]).dictionary_encode()))
    assert sitnet.Network(encoded, {"from": pyarrow.array(TIES["from"]), "to": TIES["to"], "strength": TIES["strength"],
                                    "directed": TIES["directed"]}) == plain
    lists = pyarrow.table({"id": ["s"], "actor": ["a"], "needs": [["health", "safety"]]})
    assert sitnet.Network(ACTORS, services=lists).tables["services"]["needs"][0] == "health|safety"
    with pytest.raises(sitnet.DataError, match="\"blob\".*cannot be taken"):
        sitnet.Network(pyarrow.table({"id": ["a"], "blob": [b"x"]}))


def test_polars(plain, podlesi):
    polars = pytest.importorskip("polars")
    assert sitnet.Network(polars.DataFrame(ACTORS), polars.DataFrame(TIES)) == plain
    encoded = polars.DataFrame(ACTORS).with_columns(polars.col("sector").cast(polars.Categorical))
    assert sitnet.Network(encoded, TIES) == plain
    long_texts = polars.DataFrame(dict(ACTORS, note=["a longer text than fits a view", None, "short"]))
    assert sitnet.Network(long_texts, TIES).tables["actors"]["note"][0] == "a longer text than fits a view"
    lists = polars.DataFrame({"id": ["s"], "actor": ["a"], "needs": [["health", "safety"]]})
    assert sitnet.Network(ACTORS, services=lists).tables["services"]["needs"][0] == "health|safety"
    for table in (podlesi.tables["ties"], podlesi.brokers(), podlesi.bridges()):
        there = polars.DataFrame(table)
        assert there.columns == table.columns and there.height == len(table)
        assert there.to_dict(as_series=False) == {
            name: values for name, values in table.to_dict().items()}


@pytest.mark.parametrize("actors, error, words", [
    ({"id": ["a"], "name": ["A", "B"]}, sitnet.ArgumentError, "actors: the columns are of different lengths \\(id 1, name 2\\)"),
    ([{"id": "a"}], TypeError, "actors: a list of rows is not taken; .*pandas.DataFrame"),
    (3, TypeError, "actors: cannot take a int; give a pandas"),
    ({"id": "abc"}, TypeError, "the column 'id' must be an array or a list, not str"),
    ({"id": 3}, TypeError, "the column 'id' must be an array or a list, not int"),
    ({3: ["a"]}, TypeError, "column names must be texts, not 3; rename"),
    (pd.DataFrame([["a"]]), TypeError, "column names must be texts, not 0; rename"),
    ({"id": [{"a": 1}]}, TypeError, "column 'id', value 0: .* is no text, number, date"),
    ({"id": np.zeros((2, 2))}, TypeError, "must have one dimension, not 2"),
    ({"id": np.array([1j])}, TypeError, "holds complex128"),
    ({"id": ["a\0b"]}, sitnet.ArgumentError, "value 0: .* NUL"),
    ({"id": ["\ud800"]}, sitnet.ArgumentError, "lone surrogate"),
    (pd.DataFrame([["a", "b"]], columns=["id", "id"]), sitnet.DataError, "twice"),
    ({"sector": ["social"]}, sitnet.DataError, "id"),
    ({}, sitnet.DataError, "id"),
    (None, sitnet.DataError, "actors"),
])
def test_what_is_wrong(actors, error, words):
    with pytest.raises(error, match=words):
        sitnet.Network(actors)


def test_wrong_sheet():
    with pytest.raises(TypeError, match="tied"):
        sitnet.Network(ACTORS, tied=TIES)


def test_findings_number_rows_as_a_spreadsheet_does():
    with pytest.raises(sitnet.DataError) as failure:
        sitnet.Network(ACTORS, {"from": ["a", "x"], "to": ["b", "b"], "strength": [1.0, -1.0]})
    found = {(row["sheet"], row["row"], row["column"]) for row in failure.value.findings.rows()
             if row["severity"] == "error"}
    assert found == {("ties", 3, "from"), ("ties", 3, "strength")}


def test_the_table_given_is_not_kept_alive():
    array = np.arange(3)
    network = sitnet.Network({"id": array, "name": ["a", "b", "c"]})
    array += 10
    assert network.tables["actors"]["id"].to_list() == ["0", "1", "2"]


def test_a_birth_number_is_refused():
    with pytest.raises(sitnet.DataError) as failure:
        sitnet.Network(dict(ACTORS, note=["", "815405/1202", ""]))
    assert "1202" not in str(failure.value.findings.to_dict())


def birth_number(separator, nine="990101000"):
    return nine[:6] + separator + nine[6:] + str(int(nine) % 11 % 10)


@pytest.mark.parametrize("kind", [list, np.array, lambda texts: pd.Series(texts, dtype="category"),
                                  lambda texts: pd.Series(texts, dtype="string")])
@pytest.mark.parametrize("text, separator", [("{}", " "), ("({}).", "\u200b"), ("matka, nar. {}", ""), ("{}", "\u2215")])
def test_birth_numbers_of_every_form(kind, text, separator):
    for column in ("note", "kind", "own"):
        with pytest.raises(sitnet.DataError) as failure:
            sitnet.Network(dict(ACTORS, **{column: kind(["x", text.format(birth_number(separator)), "y"])}))
        assert "9901" not in str(failure.value) and "9901" not in str(failure.value.findings.to_dict())


def test_numbers_that_look_like_birth_numbers():
    with pytest.warns(sitnet.FindingsWarning):
        network = sitnet.Network(dict(ACTORS, note=["volat " + birth_number(""), "19-" + birth_number("") + "/0800", "x"]))
    assert network.findings["severity"].to_list() == ["warning", "info"]  # and that there is an actor without a sector
    assert network.findings["column"].to_list() == ["note", "sector"]
    assert "9901" not in str(network.findings.to_dict())
    with pytest.raises(sitnet.DataError):
        sitnet.Network(dict(ACTORS, own=np.array([1, int(birth_number("")), 2])))
