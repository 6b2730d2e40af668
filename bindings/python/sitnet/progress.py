# SPDX-License-Identifier: LGPL-2.1-or-later
"""A bar for what takes longer than a second: through tqdm where it is installed, else none."""
import sys
import time
import warnings

PATIENCE = 1.0  # seconds; as the command line


def _may_show():
    """A bar belongs to a terminal or a notebook, never into a log."""
    return sys.stderr is not None and (sys.stderr.isatty() or "ipykernel" in sys.modules)


class Bar:
    """Opens a tqdm bar once the work has lasted, and closes it with the work."""

    def __init__(self, title, wanted):
        self._title = title
        self._wanted = wanted
        self._started = time.monotonic()
        self._bar = None

    def __call__(self, fraction):
        if self._bar is None and self._wanted and time.monotonic() - self._started > PATIENCE:
            self._open()
        if self._bar is not None:
            self._bar.update(max(0, int(fraction * 100) - self._bar.n))

    def _open(self):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # a notebook without its widgets has a plain bar
                from tqdm.auto import tqdm
                self._bar = tqdm(total=100, desc=self._title, unit="%", leave=False)
        except ImportError:
            self._wanted = False

    def close(self):
        if self._bar is not None:
            self._bar.close()


def teller(progress, title):
    """What `progress=` means: None a bar where one may be shown, True and False always and never, or a function of the
    fraction that is done, which may return False to stop."""
    if callable(progress):
        return progress
    if progress not in (None, True, False):
        raise TypeError(f"progress must be True, False, None or a function, not {type(progress).__name__}")
    return Bar(title, progress if progress is not None else _may_show())


def close(tell):
    if isinstance(tell, Bar):
        tell.close()
