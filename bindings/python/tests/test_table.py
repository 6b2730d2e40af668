# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tables and columns: memory that is lent, types, missing values, what is shown."""
import copy
import datetime
import gc
import json
import pickle
import sys
import types

import numpy as np
import pandas as pd
import pytest

import sitnet


def test_numbers_are_lent_not_copied(podlesi):
    column = podlesi.brokers()["betweenness"]
    one, other = np.asarray(column), np.asarray(column)
    assert one.dtype == np.float64 and len(one) == len(podlesi)
    assert one.__array_interface__["data"][0] == other.__array_interface__["data"][0]
    assert not one.flags.writeable and not one.flags.owndata
    with pytest.raises(ValueError):
        one[0] = 1


def test_memory_outlives_table_and_network(star):
    network = star.scope()
    numbers = np.asarray(network.centrality()["degree"])
    before = numbers.tolist()
    del network
    gc.collect()
    scratch = [bytearray(4096) for _ in range(1000)]  # whatever was freed is written over
    assert numbers.tolist() == before == [3, 1, 1, 1, 0]
    del scratch


def test_types(podlesi):
    frame = podlesi.bridges().to_pandas()
    assert frame["separates"].dtype == np.int64
    assert isinstance(frame["from_sector"].dtype, pd.CategoricalDtype)
    assert frame["from"].map(type).eq(str).all()
    assert frame["span"].dtype == "Int64" and frame["span"].isna().all()
    assert podlesi.brokers().to_pandas()["cut"].dtype == bool


@pytest.mark.filterwarnings("error::DeprecationWarning")
def test_dates_and_gaps(podlesi):
    ties = podlesi.tables["ties"]
    frame = ties.to_pandas()
    assert frame["since"].dtype == "datetime64[ns]"
    assert frame["since"][0] == pd.Timestamp(2016, 10, 1) and pd.isna(frame["since"][2])
    assert ties["since"][0] == datetime.date(2016, 10, 1) and ties["since"][2] is None
    assert ties["since"].missing.tolist() == frame["since"].isna().tolist()
    assert ties["note"].to_list() == [None if pd.isna(note) else note for note in frame["note"]]


def test_a_gap_in_whole_numbers_is_never_a_zero(podlesi):
    span = podlesi.bridges()["span"]
    assert np.isnan(np.asarray(span)).all()
    with pytest.raises(BufferError):
        memoryview(span)


def test_dates_beyond_what_nanoseconds_hold():
    network = sitnet.Network({"id": ["a"], "name": ["A"], "until": [datetime.date(9999, 12, 31)]})
    until = network.tables["actors"].to_pandas()["until"]
    assert until[0] == datetime.date(9999, 12, 31)


def test_categories(podlesi):
    sector = podlesi.tables["actors"]["sector"]
    assert sector.type == "category" and sector.categories[sector.codes[0]] == sector[0]
    assert np.asarray(sector).tolist() == sector.to_list()
    frame = podlesi.tables["actors"].to_pandas()
    assert "leisure" in frame["sector"].cat.categories
    assert frame["sector"].astype(object).where(frame["sector"].notna(), None).tolist() == sector.to_list()


def test_labels_are_made_once(podlesi):
    assert podlesi.bridges()["from"].categories is not None
    one, other = podlesi.brokers()["actor"]._labels()[1], podlesi.isolates()["actor"]._labels()[1]
    assert one is other


def test_rows_and_dict(star):
    rows = list(star.components().rows())
    assert rows[0] == {"actor": "a", "component": 1, "size": 4}
    assert star.components().to_dict()["actor"] == list("abcde")


def test_names(star):
    table = star.centrality()
    assert "degree" in table and "grade" not in table
    assert list(table) == table.columns and table.columns[0] == "actor"
    with pytest.raises(KeyError, match="no column 'grade'; it has: actor, degree"):
        table["grade"]


def test_what_is_shown(podlesi):
    table = podlesi.tables["ties"]
    assert "and 273 more" in repr(table) and "ospod" in repr(table)
    page = table._repr_html_()
    assert page.count("<tr>") == 11 and "<th>from</th>" in page and "273 more of 283" in page


def test_html_is_safe():
    network = sitnet.Network({"id": ["<b>"], "name": ["<script>"]})
    assert "<script>" not in network.tables["actors"]._repr_html_()


def test_equal_copied_pickled(podlesi):
    table = podlesi.gaps()
    assert table == podlesi.gaps() and table != podlesi.bridges() and table != 1
    assert copy.deepcopy(table) == copy.copy(table) == pickle.loads(pickle.dumps(table)) == table
    assert pickle.loads(pickle.dumps(table)).note == table.note
    assert pickle.loads(pickle.dumps(table["need"])).to_list() == table["need"].to_list()


def test_save(star, tmp_path):
    star.components().save(tmp_path / "answer.csv")
    assert (tmp_path / "answer.csv").read_text().splitlines()[:2] == ["actor,component,size", "a,1,4"]
    star.components().save(tmp_path / "answer", "json")
    with pytest.raises(sitnet.Error):
        star.components().save(tmp_path / "answer.nothing")
    with pytest.raises(sitnet.WriteError):
        star.components().save(tmp_path / "no" / "such" / "folder.csv")


def test_made_by_hand_is_refused():
    with pytest.raises(TypeError, match="come from"):
        sitnet.Column()
    with pytest.raises(TypeError, match="come from"):
        sitnet.Table(None)


def test_slices_and_head(podlesi):
    table = podlesi.brokers()
    assert table[:3].to_dict() == table.head(3).to_dict() == {name: cells[:3] for name, cells in table.to_dict().items()}
    assert table[-2:]["actor"].to_list() == table["actor"].to_list()[-2:]
    assert table[::-1]["actor"].to_list() == table["actor"].to_list()[::-1]
    assert len(table[:0]) == 0 and table[:0].columns == table.columns and table[5:2].to_pandas().empty
    assert len(table.head()) == 10 and len(table.head(10**6)) == len(table)
    assert table.head(3).note == table.note
    dates = podlesi.tables["ties"]
    assert dates[:9]["since"].to_list() == dates["since"].to_list()[:9]
    with pytest.raises(ValueError, match="from 0"):
        table.head(-1)
    with pytest.raises(TypeError, match="whole number of rows"):
        table.head("three")


def test_sort(podlesi):
    table = podlesi.brokers()
    numbers = table.sort("-betweenness")["betweenness"].to_list()
    assert numbers == sorted(table["betweenness"].to_list(), reverse=True)
    assert table.sort("-betweenness", top=5).to_dict() == podlesi.brokers(sort="-betweenness", top=5).to_dict()
    assert podlesi.brokers(top=2) == table[:2] and podlesi.ask("brokers", sort="betweenness")["betweenness"][0] == 0
    constraint = table.sort("-constraint")["constraint"].to_list()
    known = [value for value in constraint if value is not None]
    assert known == sorted(known, reverse=True) and set(constraint[len(known):]) <= {None}
    with pytest.raises(sitnet.ArgumentError, match='no column "grade"; there are actor'):
        table.sort("grade")
    with pytest.raises(TypeError, match="name of a column"):
        table.sort(3)


def test_texts_are_sorted_as_in_a_czech_index():
    names = ["Žabka", "čáp", "Chata", "cihla", "hrad"]
    network = sitnet.Network({"id": list("abcde"), "name": names})
    assert network.tables["actors"].sort("name")["name"].to_list() == ["cihla", "čáp", "hrad", "Chata", "Žabka"]


def test_names_are_not_taken_for_data(star):
    for take in (pd.DataFrame, np.asarray, np.array, pd.Series):
        with pytest.raises(TypeError, match="to_pandas"):
            take(star.components())


def test_csv_and_json(star, tmp_path):
    table = star.components()
    assert table.to_csv().splitlines()[1] == "a,1,4"
    assert json.loads(table.to_json())[0] == {"actor": "a", "component": 1, "size": 4}
    assert table.to_csv(tmp_path / "a") is None and (tmp_path / "a").read_text() == table.to_csv()
    assert table.to_json(tmp_path / "b") is None and (tmp_path / "b").read_text() == table.to_json()


@pytest.mark.parametrize("package, method", [("polars", "to_polars"), ("pyarrow", "to_arrow")])
def test_packages_that_are_not_installed_are_named(star, monkeypatch, package, method):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportError, match=f"{method}.. needs {package}.*pip install {package}"):
        getattr(star.components(), method)()


def test_packages_that_take_a_stream(star, monkeypatch):
    """Neither is needed to see that they get the table itself."""
    table = star.components()
    monkeypatch.setitem(sys.modules, "polars", types.SimpleNamespace(DataFrame=lambda given: ("polars", given)))
    old = types.SimpleNamespace(table=lambda given: ("arrow", given), RecordBatchReader=object)
    monkeypatch.setitem(sys.modules, "pyarrow", old)
    assert table.to_polars() == ("polars", table) and table.to_arrow() == ("arrow", table)


def test_polars_and_arrow(podlesi):
    polars, pyarrow = pytest.importorskip("polars"), pytest.importorskip("pyarrow")
    table = podlesi.bridges()
    assert table.to_polars()["from"].to_list() == table["from"].to_list() and isinstance(table.to_polars(), polars.DataFrame)
    assert table.to_arrow().column("separates").to_pylist() == table["separates"].to_list()
    others = polars.DataFrame({"id": table["from"].to_list()}).unique()  # ids of other people are texts
    assert len(table.to_polars().join(others, left_on="from", right_on="id")) == len(table)
    assert table.to_arrow().schema.field("from").type == pyarrow.string()
    assert isinstance(table.to_arrow(), pyarrow.Table) and table.to_arrow() == pyarrow.table(table)


def test_a_short_table_is_shown_whole(podlesi):
    summary = podlesi.summary()
    assert len(summary) > 10 and "more" not in repr(summary) and "ei_index" in repr(summary)
    assert summary._repr_html_().count("<tr>") == len(summary) + 1


def test_the_tab_key_knows_columns_and_sheets(podlesi):
    assert podlesi.summary()._ipython_key_completions_() == podlesi.summary().columns
    assert "actors" in podlesi.tables._ipython_key_completions_()


def test_columns_by_number(podlesi):
    summary = podlesi.summary()
    assert summary[0].name == "measure" and summary[-1].name == summary.columns[-1]
    with pytest.raises(IndexError, match="there is no column 100; rows"):
        summary[100]
