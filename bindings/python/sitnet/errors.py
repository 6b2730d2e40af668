# SPDX-License-Identifier: LGPL-2.1-or-later
"""What can go wrong, one exception class for each error code of the library."""
import sys
import warnings


class Error(Exception):
    """Anything that sitnet refuses to do. The message says what is wrong and how to mend it."""


class ArgumentError(Error, ValueError):
    """A parameter, a scope or a name asked for is not what it may be."""


class DataError(Error, ValueError):
    """The data set has mistakes and gives no network; ``findings`` is the table of all of them."""

    def __init__(self, message, findings=None):
        super().__init__(message)
        self.findings = findings

    def __reduce__(self):
        return type(self), (*self.args, self.findings)


class FormatError(Error, ValueError):
    """The file is in no format that is known, or not in the one it claims."""


class ReadError(Error, OSError):
    """A file or folder could not be read."""


class WriteError(Error, OSError):
    """A file could not be written; nothing half-written was left."""


class DrawingError(Error, RuntimeError):
    """The drawing program failed, died or took too long."""


class LimitError(Error, OverflowError):
    """A size is beyond what the library holds."""


class CancelledError(Error):
    """The progress function asked to stop. (Ctrl-C raises KeyboardInterrupt as everywhere.)"""


class UnsupportedError(Error, NotImplementedError):
    """This build has no such part: igraph or GLPK were left out."""


class InternalError(Error, RuntimeError):
    """A library below failed in a way that no input should cause."""


class FindingsWarning(UserWarning):
    """The data were read, but something in them deserves a look; ``findings`` is the table of it."""

    def __init__(self, message, findings=None):
        super().__init__(message)
        self.findings = findings


def warn(warning):
    """A warning, a text or one of a class of its own, shown at the line outside of this package that led to it."""
    level, frame = 1, sys._getframe()
    while frame.f_back is not None and frame.f_globals.get("__name__", "").split(".")[0] == "sitnet":
        level, frame = level + 1, frame.f_back
    warnings.warn(warning, stacklevel=level)


# In the order of SitnetError.
BY_CODE = (ArgumentError, DataError, FormatError, ReadError, WriteError, DrawingError, LimitError, CancelledError,
           UnsupportedError, InternalError)
