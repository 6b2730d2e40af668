# SPDX-License-Identifier: LGPL-2.1-or-later
"""The checked-in stub of the questions against the table of analyses."""
import ast
import inspect
import pathlib

import sitnet
import stubs
from sitnet import _sitnet

PACKAGE = pathlib.Path(__file__).resolve().parents[1]


def test_stub_is_what_the_table_says():
    assert stubs.STUB.read_text(encoding="utf-8") == stubs.stub_text(), "run bindings/python/tests/stubs.py"


def test_stub_has_the_signatures_of_the_methods():
    tree = ast.parse((PACKAGE / "sitnet" / "questions.pyi").read_text(encoding="utf-8"))
    methods = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert set(methods) == {*_sitnet.analysis_names(), "ask"}
    for name in _sitnet.analysis_names():
        given = inspect.signature(getattr(sitnet.Network, name))
        written = methods[name].args
        assert [argument.arg for argument in written.kwonlyargs] == list(given.parameters)[1:]
        for argument, default in zip(written.kwonlyargs, written.kw_defaults):
            expected = given.parameters[argument.arg].default
            assert (default is None) == (expected is inspect.Parameter.empty)
            assert default is None or ast.literal_eval(default) == expected
