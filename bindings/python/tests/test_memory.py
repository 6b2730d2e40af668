# SPDX-License-Identifier: LGPL-2.1-or-later
"""Nothing grows: what is made and dropped ten thousand times leaves nothing behind."""
import gc
import os

import numpy as np
import pytest

import sitnet

ROUNDS = 10000
PAGE = os.sysconf("SC_PAGE_SIZE")
ROOM = 3 << 20  # bytes that arenas may move by; a hundred bytes a round would be a third of it
COLUMNS = {"id": ["a", "b", "c"], "name": ["A", "B", "C"], "sector": ["school", "health", "social"]}
TIES = {"from": np.array(["a", "b"], dtype=object), "to": ["b", "c"], "strength": np.array([1.0, 2.0])}


def resident():
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as counts:
        return int(counts.read().split()[1]) * PAGE


def growth(work):
    for _ in range(ROUNDS // 10):  # whatever is set up once
        work()
    before = resident()
    for _ in range(ROUNDS):
        work()
    return resident() - before


def make_and_drop():
    sitnet.Network(COLUMNS, TIES)


def ask_and_drop(network=sitnet.Network(COLUMNS, TIES)):
    answer = network.bridges()
    np.asarray(answer["separates"])
    answer["from_sector"].to_numpy()
    repr(answer)


def scope_and_drop(network=sitnet.Network(COLUMNS, TIES)):
    network.scope(sector=["school", "health"]).tables["actors"]["id"].to_list()
    network.drop("a").add_tie("b", "c")


def arrow_there_and_back(network=sitnet.Network(COLUMNS, TIES)):
    table = network.tables["ties"]
    sitnet._sitnet.import_arrow("ties", table.__arrow_c_stream__())
    table.__arrow_c_stream__()  # never read


def fail(network=sitnet.Network(COLUMNS, TIES)):
    for wrong in (lambda: sitnet.Network({"id": ["a", "a"]}), lambda: network.reach(source="x"),
                  lambda: network.scope(area="x"), lambda: network.openness(progress=lambda fraction: False),
                  lambda: sitnet.Network({"id": ["a", {}]}), lambda: sitnet.read("/nowhere")):
        try:
            wrong()
        except (sitnet.Error, TypeError):
            pass


@pytest.mark.parametrize("work", [make_and_drop, ask_and_drop, scope_and_drop, arrow_there_and_back, fail])
def test_nothing_grows(work):
    assert growth(work) < ROOM


def test_the_measure_sees_a_leak():
    kept = []
    assert growth(lambda: kept.append(bytes(1000))) > ROOM
