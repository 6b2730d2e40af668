#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The benchmark itself: it says what is not there, and stops when two programs count differently. No times are tested."""
import pathlib
import subprocess
import sys
import tempfile

import bench


def answers(folder, name, **files):
    place = folder / name
    place.mkdir()
    for answer, text in files.items():
        (place / f"{answer}.csv").write_text(text, encoding="utf-8")
    return place


def refused(folders):
    """What check_agreement() says when it stops; None when it does not."""
    try:
        bench.check_agreement(folders)
    except SystemExit as stopped:
        return str(stopped)
    return None


def test_agreement(folder):
    summary = "measure,value\nactors,3\ndiameter,\nbridges,{}\n"
    components = "actor,component,size\na,1,2\nb,1,2\nc,2,1\n"
    ours = answers(folder, "ours", summary=summary.format(2), components=components)
    same = answers(folder, "same", summary=summary.format("2.0"))
    other = answers(folder, "other", summary=summary.format(1))
    fewer = answers(folder, "fewer", components=components.replace("c,2,1", "c,1,3"))
    many = answers(folder, "many", brokers="actor,betweenness\na,7\nb,12.5\n")
    silent = answers(folder, "silent")
    assert refused({"ours": ours, "same": same, "many": many}) is None
    assert refused({"ours": ours, "same": same, "other": other}) == "bridges: ours says 2, other says 1"
    assert refused({"ours": ours, "fewer": fewer}) == "components: ours says 2, fewer says 1"
    assert "silent gave no answer" in refused({"ours": ours, "silent": silent})
    assert bench.counts(many) == {"highest_betweenness": 12.5}


def test_run(folder, sitnet, generate):
    script = pathlib.Path(bench.__file__)
    done = subprocess.run([sys.executable, script, "--sitnet", sitnet, "--generate", generate, "--folder", folder / "run",
                           "--limit-program", folder / "nowhere", "--sizes", "S", "--pairs", "1", "--works", "five",
                           "--only", "igraph"], capture_output=True, text=True, check=True)
    for words in ("igraph + polars                   is not there", "limit                             is not there",
                  "five          sitnet  "):
        assert words in done.stdout, f"{words!r} is not in:\n{done.stdout}"


def main():
    with tempfile.TemporaryDirectory() as name:
        test_agreement(pathlib.Path(name))
        test_run(pathlib.Path(name), *sys.argv[1:])


main()
