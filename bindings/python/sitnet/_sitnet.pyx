# cython: language_level=3, binding=True, embedsignature=False
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The border to the C library: memory, errors, threads. The classes that people use stand on top, in plain Python."""
from csitnet cimport *

from sitnet import errors

include "error.pxi"
include "column.pxi"
include "table.pxi"
include "progress.pxi"
include "network.pxi"
include "build.pxi"
include "arrow.pxi"
include "analysis.pxi"
include "map.pxi"


def version():
    """The version of the C library."""
    return sitnet_version().decode()
