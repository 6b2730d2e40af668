# SPDX-License-Identifier: LGPL-2.1-or-later
"""The cooperation map: seen in a notebook, saved for the wall."""
from __future__ import annotations

from typing import Any, Dict, Optional

from sitnet import _sitnet

FORMATS = tuple(_sitnet.map_formats())


class Map:
    """A cooperation map of a network; drawn when it is shown or saved.

    In a notebook it shows itself. ``save("map.pdf")`` writes what the suffix says: svg, pdf, png or dot.
    """

    def __init__(self, network: Any, **settings: Any) -> None:
        self._network = network
        self._settings = settings
        self._drawn: Dict[str, bytes] = {}

    def draw(self, format: str = "svg") -> bytes:
        """The drawing as bytes."""
        if format not in self._drawn:
            self._drawn[format] = _sitnet.map_draw(self._network._raw, format, **self._settings)
        return self._drawn[format]

    def save(self, path: Any) -> None:
        """Draws into a file: svg, pdf, png or dot by its suffix."""
        _sitnet.map_save(self._network._raw, path, **self._settings)

    def _repr_svg_(self) -> str:
        return self.draw("svg").decode("utf-8")

    def _repr_mimebundle_(self, include: Optional[Any] = None, exclude: Optional[Any] = None) -> Dict[str, Any]:
        return {"image/svg+xml": self._repr_svg_(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return f"<sitnet.Map of {len(self._network)} actors, paper {self._settings['paper']}>"
