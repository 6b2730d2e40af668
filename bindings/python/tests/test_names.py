# SPDX-License-Identifier: LGPL-2.1-or-later
"""Answers with headings in words and names for codes."""
import os
import pickle
import re
import subprocess

import pytest

import sitnet
from conftest import EXAMPLES


def test_names_stand_for_ids_and_codes(podlesi):
    answer = podlesi.isolates()
    shown = podlesi.named(answer, language="cs")
    assert shown.columns[:3] == ["Aktér", "Jeho rezort", "Proč"]
    names = dict(zip(podlesi.tables["actors"]["id"].to_list(), podlesi.tables["actors"]["name"].to_list()))
    assert shown["Aktér"].to_list() == [names[actor] for actor in answer["actor"].to_list()]
    assert set(shown["Proč"].to_list()) <= {"nemá žádnou vazbu", "má vazby jen ve vlastním rezortu"}
    assert answer["reason"].to_list()[0] in ("no_ties", "own_sector_only")


def test_numbers_and_lists(podlesi):
    answer = podlesi.gaps()
    shown = podlesi.named(answer)
    assert len(shown) == len(answer) and len(shown.columns) == len(answer.columns)
    assert shown["Families"].to_list() == answer["demand"].to_list()
    assert set(shown["What kind"].to_list()) <= {"missing", "too little", "one provider only", "not connected",
                                                 "cooperation asked for"}
    assert not any("|" in cell for cell in shown["Who is concerned"].to_list() if cell)


def test_comparisons(podlesi):
    changed = podlesi.compare(podlesi.drop("ospod"))
    shown = podlesi.named(changed, language="cs")
    assert shown.columns[:3] == ["Co to je", "Id", "Změna"]
    assert "ubylo" in shown["Změna"].to_list()


@pytest.mark.parametrize("language", ["en", "cs"])
def test_a_comparison_is_that_of_the_command_line(podlesi, tmp_path, language):
    changed = podlesi.compare(podlesi.drop("ospod"), language=language)
    shown = podlesi.named(changed, language=language)
    before = dict(zip(changed["id"].to_list(), shown.to_dict()[shown.columns[3]]))
    assert before["ospod"] == {"en": "Child protection", "cs": "Ochrana dětí"}[language]
    subprocess.run([sitnet_program(), "compare", EXAMPLES / "podlesi", "--drop", "ospod", "-o", tmp_path / "theirs.xlsx",
                    "--lang", language], check=True, stderr=subprocess.DEVNULL)
    changed.to_excel(tmp_path / "ours.xlsx", language=language)
    ours, theirs = cells_of(tmp_path / "ours.xlsx"), cells_of(tmp_path / "theirs.xlsx")
    assert list(ours) == list(theirs)
    assert next(iter(ours.values())) == next(iter(theirs.values()))
    again = pickle.loads(pickle.dumps(changed)).sort("id").head(3)  # whose networks they were, it does not know any more
    again.to_excel(tmp_path / "again.xlsx", language=language)


def test_what_is_no_answer_is_refused(podlesi):
    with pytest.raises(sitnet.ArgumentError, match="is no answer"):
        podlesi.named(podlesi.tables["actors"])


def cells_of(path):
    """Sheet after sheet, row after row, without the day on which it was written."""
    book = pytest.importorskip("openpyxl").load_workbook(path)
    return {sheet.title: [row for row in sheet.iter_rows(values_only=True) if row[1] not in ("Written", "Zapsáno")]
            for sheet in book}


def sitnet_program():
    program = os.environ.get("SITNET_PROGRAM")
    if program is None or not os.path.exists(program):
        pytest.skip("SITNET_PROGRAM names no command line to compare with")
    return program


def as_option(cell):
    """A parameter that a text names, `max_error`, is an option of the command line there."""
    return re.sub("`([a-z_]+)`", lambda found: "--" + found[1].replace("_", "-"), cell) if isinstance(cell, str) else cell


QUESTIONS = [name for name in sitnet._sitnet.analysis_names() if name != "reach"]  # needs to be told where from


@pytest.mark.parametrize("language", ["en", "cs"])
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_workbook_is_that_of_the_command_line(podlesi, tmp_path, name, language):
    program = sitnet_program()
    try:
        answer = podlesi.ask(name, language=language)
    except sitnet.UnsupportedError:
        pytest.skip("this build has no igraph or GLPK")
    done = subprocess.run([program, name, EXAMPLES / "podlesi", "-o", tmp_path / "theirs.xlsx", "--lang", language],
                          stderr=subprocess.PIPE, text=True)
    assert done.returncode == 0, done.stderr
    answer.to_excel(tmp_path / "ours.xlsx", language=language)
    ours, theirs = cells_of(tmp_path / "ours.xlsx"), cells_of(tmp_path / "theirs.xlsx")
    assert {sheet: [tuple(map(as_option, row)) for row in rows] for sheet, rows in ours.items()} == theirs


def test_a_workbook(podlesi, tmp_path):
    path = tmp_path / "answer.xlsx"
    podlesi.scope(area="zalesna").isolates(language="cs", top=3).to_excel(path, language="cs")
    sheets = cells_of(path)
    assert list(sheets) == ["Izolovaní aktéři", "O odpovědi"] and len(sheets["Izolovaní aktéři"]) == 4
    assert sheets["Izolovaní aktéři"][0][:2] == ("Aktér", "Aktér – id")
    told = {row[1]: row[2] for row in sheets["O odpovědi"]}
    assert told["Data"] == "podlesi" and "ORP Zálesná" in told["Co je na řádku, výběr a pravidlo"]
    podlesi.compare(podlesi.drop("ospod")).to_excel(path)
    assert list(cells_of(path)) == ["Comparison", "About"]
    sitnet.read(EXAMPLES / "podlesi", language="cs").findings.to_excel(path)
    assert list(cells_of(path)) == ["Nálezy", "O odpovědi"]
    podlesi.tables["areas"].to_excel(path)
    assert cells_of(path)["areas"][0][:2] == ("code", "name")
    pickle.loads(pickle.dumps(podlesi.isolates())).to_excel(path)  # whose network it is, it does not know any more
    assert cells_of(path)["Isolated actors"][0][:2] == ("The actor", "The actor – id")
    with pytest.raises(sitnet.WriteError):
        podlesi.isolates().to_excel(tmp_path / "no" / "such" / "folder.xlsx")


def texts_of(path):
    return [cell for rows in cells_of(path).values() for row in rows for cell in row if isinstance(cell, str)]


def test_a_workbook_is_of_one_language(podlesi, tmp_path):
    """An answer holds sentences: asked in one language and written in another it is asked again, or refused."""
    for given in (podlesi.gaps(), podlesi.gaps(sort="-demand", top=5), podlesi.introductions()[2:9],
                  podlesi.compare(podlesi.drop("ospod"))):
        given.to_excel(tmp_path / "czech.xlsx", language="cs")
        told = texts_of(tmp_path / "czech.xlsx")
        assert not [text for text in told for word in (" the ", " is ", " of ", " families", "every claimed") if word in text]
        assert len(podlesi.named(given, language="cs")) == len(given)
    few, whole = podlesi.gaps(sort="-demand", top=5), podlesi.gaps(language="cs", sort="-demand", top=5)
    few.to_excel(tmp_path / "few.xlsx", language="cs")
    whole.to_excel(tmp_path / "whole.xlsx")  # in the language in which it was asked
    assert cells_of(tmp_path / "few.xlsx") == cells_of(tmp_path / "whole.xlsx")
    alone = pickle.loads(pickle.dumps(podlesi.gaps()))
    with pytest.raises(sitnet.ArgumentError, match="in English and cannot be had in Czech"):
        alone.to_excel(tmp_path / "no.xlsx", language="cs")
    with pytest.raises(sitnet.ArgumentError, match="ask with language='cs'"):
        podlesi.findings.to_excel(tmp_path / "no.xlsx", language="cs")  # in the language in which it was read
    assert not (tmp_path / "no.xlsx").exists()
    alone.to_excel(tmp_path / "yes.xlsx")


def test_actors_of_one_name_are_told_apart():
    network = sitnet.Network({"id": ["a", "b", "c"], "name": ["Charita", "Charita", "Klub"]})
    shown = network.named(network.isolates())
    assert shown["The actor"].to_list() == ["Charita (a)", "Charita (b)", "Klub"]


def test_texts_too_long_for_a_cell_are_cut_with_a_warning(tmp_path):
    network = sitnet.Network({"id": ["a"], "name": ["x" * 40000]})
    with pytest.warns(UserWarning, match="1 cells are longer"):
        network.tables["actors"].to_excel(tmp_path / "long.xlsx")
