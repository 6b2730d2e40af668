# SPDX-License-Identifier: LGPL-2.1-or-later
"""The installed NetworkX's own tests of what we answer too, run with its functions replaced by ours.

Its functions built on these (has_bridges, k_core, k_shell, …) stand on ours as well, since the modules that define them are
changed too. A case is left out, with the reason in the report, when it asks nothing of ours, when it asks for what we
have not (NotOurs), or when it is named in LEFT_OUT.
"""
import collections
import functools
import importlib
import inspect
import sys
from unittest import mock

import pytest

networkx = pytest.importorskip("networkx")
as_networkx = importlib.import_module("as_networkx")

FILES = ["algorithms.tests.test_bridges", "algorithms.components.tests.test_biconnected", "algorithms.tests.test_isolate",
         "algorithms.components.tests.test_connected", "algorithms.centrality.tests.test_betweenness_centrality",
         "algorithms.tests.test_core", "algorithms.tests.test_structuralholes"]

PARALLEL = "parallel edges hide a bridge in NetworkX; to us repeated rows are one tie, which can be lost as one"
LEFT_OUT = {"test_bridges.TestBridges.test_multiedge_bridge": PARALLEL,
            "test_bridges.TestHasBridges.test_multiedge_bridge": PARALLEL}

asked = collections.Counter()


def counted(function):
    @functools.wraps(function)
    def answer(*args, **kwargs):
        asked[function.__name__] += 1
        return function(*args, **kwargs)
    return answer


OURS = {function.__name__: counted(function) for function in as_networkx.OURS}


def in_place_of_theirs():
    """Replaces theirs wherever their code or tests look them up: in the package and in the defining module."""
    stack = [mock.patch.dict(vars(networkx), OURS)]
    for name in OURS:
        module = sys.modules[inspect.unwrap(getattr(networkx, name)).__module__]
        stack.append(mock.patch.dict(vars(module), {name: OURS[name]}))
    return stack


def with_ours(test, name):
    @functools.wraps(test)
    def run(*args, **kwargs):
        if name in LEFT_OUT:
            pytest.skip(LEFT_OUT[name])
        before = sum(asked.values())
        patches = in_place_of_theirs()
        for patch in patches:
            patch.start()
        try:
            test(*args, **kwargs)
        except as_networkx.NotOurs as reason:
            pytest.skip(str(reason))
        finally:
            for patch in reversed(patches):
                patch.stop()
        if sum(asked.values()) == before:
            pytest.skip("asks nothing of ours")
    return run


def take_tests(file):
    """Their tests as tests of this module: test_bridges.TestBridges becomes TestBridges_of_test_bridges."""
    module = pytest.importorskip("networkx." + file)
    stem = file.rpartition(".")[2]
    for name, thing in vars(module).items():
        if inspect.isfunction(thing) and name.startswith("test"):
            globals()[f"{name}_of_{stem}"] = with_ours(thing, f"{stem}.{name}")
        elif inspect.isclass(thing) and name.startswith("Test"):
            methods = {method: with_ours(getattr(thing, method), f"{stem}.{name}.{method}")
                       for method in dir(thing) if method.startswith("test")}
            globals()[f"{name}_of_{stem}"] = type(name, (thing,), methods)


for _file in FILES:
    take_tests(_file)


def test_each_of_ours_was_asked():
    """Runs last: a replacement that nobody calls would prove nothing."""
    assert {name for name in OURS if not asked[name]} == set()
    assert sum(asked.values()) > 80
