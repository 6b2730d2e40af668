#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes the type stub of the questions from the library's table of analyses; --check fails when the stub differs.

    PYTHONPATH=BUILD/bindings/python bindings/python/tests/stubs.py
"""
import pathlib
import sys

from sitnet import _sitnet, methods

STUB = pathlib.Path(__file__).resolve().parents[1] / "sitnet" / "questions.pyi"
HEAD = '''# SPDX-License-Identifier: LGPL-2.1-or-later
# Made by bindings/python/tests/stubs.py from the table of analyses: do not edit, run it again.
from typing import Any, Callable, Iterable, Literal, Optional, Union

from sitnet.table import Table

Progress = Union[None, bool, Callable[[float], Any]]

class Questions:
    def ask(self, name: str, **values: Any) -> Table: ...
'''


def stub_text():
    return HEAD + "".join(f"    {methods.declaration_of(name, methods.parameters_of(name))}\n" for name in _sitnet.analysis_names())


def main():
    if "--check" in sys.argv[1:]:
        same = STUB.is_file() and STUB.read_text(encoding="utf-8") == stub_text()
        print("the stub says what the table of analyses says" if same else f"{STUB} is old: run {__file__}")
        return 0 if same else 1
    STUB.write_text(stub_text(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
