# SPDX-License-Identifier: LGPL-2.1-or-later
"""Several tables saved at once."""
import threading

import pytest

import sitnet


def test_each_table_is_a_file(podlesi, tmp_path):
    tables = {name: podlesi.ask(name) for name in ("summary", "components", "bridges", "isolates", "gaps", "sectors")}
    sitnet.save_all(tables, tmp_path / "new" / "answers")
    written = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "new" / "answers").iterdir()}
    assert written == {f"{name}.csv": table.to_csv() for name, table in tables.items()}


def test_another_format(star, tmp_path):
    sitnet.save_all({"parts": star.components()}, tmp_path, "json")
    assert (tmp_path / "parts.json").read_text(encoding="utf-8") == star.components().to_json()


def test_nothing_to_save(tmp_path):
    sitnet.save_all({}, str(tmp_path / "empty"))
    assert list((tmp_path / "empty").iterdir()) == []


def test_what_cannot_be_saved_keeps_no_other_back(star, tmp_path):
    (tmp_path / "b.csv").mkdir()
    with pytest.raises(sitnet.WriteError, match="b.csv"):
        sitnet.save_all({name: star.isolates() for name in "abcdef"}, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [f"{name}.csv" for name in "acdef"]


@pytest.mark.parametrize("name", ["../a", "a/b", "", ".", ".."])
def test_names_stay_in_the_folder(star, tmp_path, name):
    with pytest.raises(sitnet.ArgumentError, match="no name for a file"):
        sitnet.save_all({"good": star.isolates(), name: star.isolates()}, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_wrong_words(star, tmp_path):
    with pytest.raises(TypeError, match="by name, not by 3"):
        sitnet.save_all({3: star.isolates()}, tmp_path)
    with pytest.raises(sitnet.ArgumentError):
        sitnet.save_all({"a": star.isolates()}, tmp_path, "odt")


def test_without_threads(star, tmp_path, monkeypatch):
    def refuse(self):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    sitnet.save_all({name: star.isolates() for name in "abc"}, tmp_path)
    assert len(list(tmp_path.iterdir())) == 3
