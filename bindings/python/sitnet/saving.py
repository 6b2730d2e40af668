# SPDX-License-Identifier: LGPL-2.1-or-later
"""Several tables saved at once."""
from __future__ import annotations

import os
import threading

from sitnet.errors import ArgumentError

TYPE_CHECKING = False  # as in __init__.py
if TYPE_CHECKING:
    from typing import Any, Dict, Iterator, Mapping, Tuple

    from sitnet.table import Table

MOST_THREADS = 4  # as many wait for the disk at a time


def _path(name: Any, folder: Any, format: str) -> str:
    if not isinstance(name, str):
        raise TypeError(f"save_all() takes tables by name, not by {name!r}")
    if name in ("", ".", "..") or os.path.basename(name) != name:
        raise ArgumentError(f"{name!r} is no name for a file in a folder")
    return os.path.join(os.fspath(folder), f"{name}.{format}")


def _save_some(waiting: Iterator[Tuple[str, Table, str]], format: str, problems: Dict[str, BaseException]) -> None:
    for name, table, path in waiting:  # each goes to one thread: `next` of a list holds the interpreter's lock
        try:
            table.save(path, format)
        except Exception as problem:
            problems[name] = problem


def save_all(tables: Mapping[str, Table], folder: Any, format: str = "csv") -> None:
    """Saves each table into a file of its own: ``sitnet.save_all({"gaps": network.gaps()}, "answers")`` writes
    ``answers/gaps.csv``. The folder is made where it is missing; `format` is one of those of :meth:`Table.save`.

    Several are saved at a time, which is sooner done than one after the other: a file is complete only when the disk has it.
    Each appears whole or not at all; where some cannot be written, the others are, and the first error is raised.
    """
    paths = {name: _path(name, folder, format) for name in tables}
    os.makedirs(folder, exist_ok=True)
    problems: Dict[str, BaseException] = {}
    waiting = iter([(name, table, paths[name]) for name, table in tables.items()])
    helpers = []
    try:
        for _ in range(min(len(paths), MOST_THREADS) - 1):
            helper = threading.Thread(target=_save_some, args=(waiting, format, problems))
            helper.start()
            helpers.append(helper)
    except RuntimeError:  # no thread is to be had; this one does it alone
        pass
    try:
        _save_some(waiting, format, problems)
    finally:
        for helper in helpers:
            helper.join()
    for name in paths:
        if name in problems:
            raise problems[name]
