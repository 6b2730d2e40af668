# SPDX-License-Identifier: LGPL-2.1-or-later
"""Cooperation networks of local services: bridges, isolated actors, white spots and maps.

>>> network = sitnet.read("my-district")
>>> network.bridges().to_pandas()
>>> network.scope(area="podlesi", at="2018-06-30").gaps()
>>> network.map(title="Podlesí")
"""
from sitnet import _sitnet
from sitnet.errors import (ArgumentError, CancelledError, DataError, DrawingError, Error, FindingsWarning, FormatError,
                           InternalError, LimitError, ReadError, UnsupportedError, WriteError)
from sitnet.map import Map
from sitnet.network import Network, from_igraph, from_networkx, read
from sitnet.table import Column, Table

TYPE_CHECKING = False  # checkers of types know it by this name; `typing` itself would be a third of the import
if TYPE_CHECKING:
    from sitnet.regions import concat
    from sitnet.saving import save_all

__version__ = _sitnet.version()
__all__ = ["ArgumentError", "CancelledError", "Column", "DataError", "DrawingError", "Error", "FindingsWarning",
           "FormatError", "InternalError", "LimitError", "Map", "Network", "ReadError", "Table", "UnsupportedError",
           "WriteError", "concat", "from_igraph", "from_networkx", "read", "save_all"]

_MODULES = ("frames", "graphs", "methods", "names", "regions", "saving")

if not TYPE_CHECKING:  # which would take any name for an attribute
    def __getattr__(name):
        """What few programs need is loaded when it is first named."""
        if name == "concat":
            from sitnet.regions import concat
            return concat
        if name == "save_all":
            from sitnet.saving import save_all
            return save_all
        if name in _MODULES:
            from importlib import import_module
            return import_module(f"sitnet.{name}")
        raise AttributeError(f"module 'sitnet' has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), "concat", "save_all", *_MODULES})
