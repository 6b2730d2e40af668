# SPDX-License-Identifier: LGPL-2.1-or-later
"""Answers with headings in words and names for codes."""
import pytest

import sitnet


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


def test_what_is_no_answer_is_refused(podlesi):
    with pytest.raises(sitnet.ArgumentError, match="is no answer"):
        podlesi.named(podlesi.tables["actors"])
