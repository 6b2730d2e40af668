# SPDX-License-Identifier: LGPL-2.1-or-later
"""What sitnet.read takes, and several districts as one region."""
import pytest

import sitnet
from conftest import EXAMPLES

pytestmark = pytest.mark.filterwarnings("ignore::sitnet.FindingsWarning")


def district(**sheets):
    return sitnet.Network(**{name: dict(zip(rows[0], zip(*rows[1:]))) for name, rows in sheets.items()})


def test_one_table_is_read_by_its_headings(tmp_path):
    path = tmp_path / "organizace.csv"
    path.write_text("Název;Rezort;S kým spolupracuje\nOSPOD;OSPOD;Škola, Klub, z. s.\nŠkola;školství;\n", encoding="utf-8")
    network = sitnet.read(path)
    assert network.tables["actors"]["id"].to_list() == ["OSPOD", "Škola", "Klub, z. s."]
    assert network.tables["ties"]["to"].to_list() == ["Škola", "Klub, z. s."]


def test_a_list_gives_a_network_each():
    first, second = sitnet.read([EXAMPLES / "podlesi", EXAMPLES / "tabulka-cz"])
    assert len(first) == 79 and len(second) == 8


def test_names_can_be_said_and_remembered(tmp_path):
    path, mapping = tmp_path / "a.csv", tmp_path / "how.csv"
    path.write_text("Kdo jsme;Web\nA;a.example\n", encoding="utf-8")
    with pytest.raises(sitnet.DataError):
        sitnet.read(path)
    assert len(sitnet.read(path, columns={"Kdo jsme": "name"}, mapping=mapping)) == 1
    assert len(sitnet.read(path, mapping=mapping)) == 1
    assert mapping.read_text(encoding="utf-8") == "what,name,meaning\ncolumn,Kdo jsme,name\n"
    square = tmp_path / "b.csv"
    square.write_text(",A,B,C\nA,,x,\nB,x,,\nC,,,\n", encoding="utf-8")
    assert sitnet.read(square, sheets="ties").n_links == sitnet.read(square, sheets={"b": "ties"}).n_links == 1
    with pytest.raises(sitnet.ArgumentError, match="tiess"):
        sitnet.read(square, sheets="tiess")
    with pytest.raises(TypeError):
        sitnet.read(square, columns="name")


def test_what_is_said_of_nothing_is_refused(tmp_path):
    one, other, mapping = tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "how.csv"
    one.write_text("Kdo jsme;Web\nA;a.example\n", encoding="utf-8")
    other.write_text("Subjekt;Web\nB;b.example\n", encoding="utf-8")
    with pytest.raises(sitnet.ArgumentError, match="^`columns`: there is no heading “Kdo jste”; did you mean “Kdo jsme”"):
        sitnet.read(one, columns={"Kdo jste": "name"}, mapping=mapping)
    with pytest.raises(sitnet.ArgumentError, match="^`sheets`: no file or sheet is called “c”. They are called: a$"):
        sitnet.read({"a.csv": one.read_bytes()}, sheets={"c": "ties"}, columns={"Kdo jsme": "name"}, mapping=mapping)
    assert not mapping.exists()
    with pytest.warns(sitnet.FindingsWarning, match="Subjekt"):
        assert len(sitnet.read([one, other], columns={"Kdo jsme": "name", "Subjekt": "name"})) == 2


def test_ids_are_unique_and_names_stay():
    podlesi, lhotka = sitnet.read([EXAMPLES / "podlesi", EXAMPLES / "tabulka-cz"])
    region = sitnet.concat({"podlesi": podlesi, "lhotka": EXAMPLES / "tabulka-cz"})
    assert len(region) == len(podlesi) + len(lhotka)
    assert region.n_links == podlesi.n_links + lhotka.n_links
    assert "podlesi.ospod" in region and "lhotka.ospod" in region
    assert len(region.scope(area="lhotka")) == len(lhotka)
    names = region.tables["actors"].to_dict()
    assert names["name"][names["id"].index("lhotka.zs-lhotka")] == "Základní škola Lhotka"


def test_areas_are_kept_apart():
    one = district(actors=[("id", "area"), ("a", "1")], areas=[("code", "name"), ("1", "Sever")])
    two = district(actors=[("id", "area"), ("a", "1")], areas=[("code", "name"), ("1", "Jih")])
    none = district(actors=[("id",), ("a",)], demands=[("need", "area", "families"), ("learning.tutoring", None, 3)])
    region = sitnet.concat({"x": one, "y": two, "z": none})
    assert region.tables["actors"]["area"].to_list() == ["x.1", "y.1", "z"]
    assert region.tables["areas"]["code"].to_list() == ["x.1", "y.1", "z"]
    assert region.tables["demands"]["area"].to_list() == ["z"]
    same = sitnet.concat({"x": one, "y": one})
    assert same.tables["areas"]["code"].to_list() == ["1"]


def test_actors_are_one_only_when_it_is_said():
    one = district(actors=[("id", "name"), ("o", "OSPOD"), ("p", "Probace")],
                   ties=[("from", "to", "reported_by"), ("o", "p", "o")])
    two = district(actors=[("id", "name"), ("o", "OSPOD"), ("q", "probace")], ties=[("from", "to"), ("q", "o")])
    with pytest.warns(sitnet.FindingsWarning):
        assert len(sitnet.concat({"x": one, "y": two})) == 4
    region = sitnet.concat({"x": one, "y": two}, merge=["Probace"])
    assert region.tables["actors"]["id"].to_list() == ["x.o", "x.p", "y.o"]
    assert region.tables["ties"]["from"].to_list() == ["x.o", "x.p"]
    assert region.tables["ties"]["reported_by"].to_list() == ["x.o", None]
    with pytest.raises(sitnet.ArgumentError, match="nobody"):
        sitnet.concat({"x": one}, merge=["nobody"])


def test_a_code_has_one_meaning():
    one = district(actors=[("id",), ("a",)], needs=[("code", "name"), ("own", "One")])
    two = district(actors=[("id",), ("a",)], needs=[("code", "name"), ("own", "Other")])
    with pytest.raises(sitnet.ArgumentError, match="'own', name: 'One' in 'x', 'Other' in 'y'"):
        sitnet.concat({"x": one, "y": two})
    assert len(sitnet.concat({"x": one, "y": one}).tables["needs"]) == 1


def test_a_scope_does_not_count_and_hidden_numbers_stay_hidden():
    podlesi = sitnet.read(EXAMPLES / "podlesi")
    assert len(sitnet.concat({"p": podlesi.scope(area="podlesi")})) == len(podlesi)
    hidden = sitnet.concat({"p": podlesi.suppress(5)})
    assert any(hidden.tables["demands"]["suppressed"].to_list())


def test_what_is_no_region_is_refused():
    for wrong in ({}, [1], {"a|b": None}, {"": None}, {1: None}):
        with pytest.raises(sitnet.ArgumentError):
            sitnet.concat(wrong)


def test_findings_name_what_was_given(tmp_path):
    path = tmp_path / "lhotka.csv"
    path.write_text("Název;Rezort\nOSPOD;Ochrana dětí\nŠkola;školství\nKlub;nesmysl\n", encoding="utf-8")
    one = district(actors=[("id", "name"), ("o", "OSPOD"), ("p", "Probace")],
                   services=[("id", "actor", "needs", "capacity"), ("s", "o", "safety", 1), ("t", "o", "safety", 2.5)])
    with pytest.warns(sitnet.FindingsWarning) as warned:
        region = sitnet.concat({"podlesi": one, "lhotka": path})
    assert any("the region: sheet " in str(warning.message) and "the tables" not in str(warning.message) for warning in warned)
    found = {(row["sheet"], row["row"], row["column"]) for row in region.findings.rows() if row["severity"] == "warning"}
    assert ("podlesi: services", 3, "capacity") in found
    assert ("lhotka (lhotka.csv): actors", 4, "sector") in found
    assert {sheet for sheet, row, _ in found if row is not None} <= {"podlesi: services", "podlesi: actors", "lhotka (lhotka.csv): actors"}
    assert region.findings["row"].type == one.findings["row"].type
