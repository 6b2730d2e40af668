# SPDX-License-Identifier: LGPL-2.1-or-later
"""What all tests share: the data sets in docs/examples."""
import pathlib

import pytest

import sitnet

EXAMPLES = pathlib.Path(__file__).resolve().parents[3] / "docs" / "examples"


@pytest.fixture(scope="session")
def podlesi():
    """A whole district: all sheets, white spots, dates."""
    return sitnet.read(EXAMPLES / "podlesi")


@pytest.fixture(scope="session")
def knoke():
    """Ten organisations, directed ties."""
    return sitnet.read(EXAMPLES / "knoke")


@pytest.fixture
def star():
    """a in the middle of b, c, d; e alone."""
    return sitnet.Network(actors={"id": ["a", "b", "c", "d", "e"], "name": ["A", "B", "C", "D", "E"]},
                          ties={"from": ["a", "a", "a"], "to": ["b", "c", "d"]})
