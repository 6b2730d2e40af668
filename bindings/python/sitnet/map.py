# SPDX-License-Identifier: LGPL-2.1-or-later
"""The cooperation map: seen in a notebook, saved for the wall."""
from __future__ import annotations

import os

from sitnet import _sitnet, progress as bars
from sitnet.errors import LimitError
from sitnet.table import Table

TYPE_CHECKING = False  # as in __init__.py
if TYPE_CHECKING:
    from typing import Any, Dict, Optional, Union

# A wheel brings its own drawing program; elsewhere the library knows where it was installed.
PROGRAM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "sitnet-graphviz")
if os.path.isfile(PROGRAM):
    os.environ.setdefault("SITNET_GRAPHVIZ", PROGRAM)

FORMATS = tuple(_sitnet.map_formats())

# In a notebook the page stands in a frame of its own: its style and script touch nothing of the notebook, and it may run its
# script, save a file of changes and print, but neither leave the frame nor read what the notebook holds. Where frames are taken
# out (a notebook that is not trusted, a preview of one) what stands behind it is read instead.
FRAME = ('<div style="position:relative;height:680px"><p>{title}: trust this notebook to see the map.</p>'
         '<iframe title="{title}" sandbox="allow-scripts allow-downloads allow-modals" srcdoc="{page}" style="position:absolute;'
         'inset:0;width:100%;height:100%;border:1px solid #dfe3e8;border-radius:8px;background:#fff"></iframe></div>')


class Map:
    """A cooperation map of a network; drawn when it is shown or saved.

    In a notebook it shows itself as a page that searches and answers, in a frame; where no page can be shown (another view
    than ``islands``, a format without frames) as a drawing. ``save("map.pdf")`` writes what the suffix says: svg, pdf, png, dot
    or html.
    """

    def __init__(self, network: Any, **settings: Any) -> None:
        _sitnet.map_check(network._raw, **settings)
        self._network = network
        self._settings = settings
        self._drawn: Dict[str, bytes] = {}
        self._places: Optional[_sitnet.RawTable] = None
        self._found = False

    def draw(self, format: str = "svg") -> bytes:
        """The drawing as bytes."""
        if format not in self._drawn:
            if format != "html":  # a page of many actors has blocks, and no places to keep
                self._place()
            self._drawn[format] = self._told(_sitnet.map_draw, format)
        return self._drawn[format]

    @property
    def places(self) -> Table:
        """Where everybody stands: ``actor`` or ``sector``, ``x``, ``y``; of 0 to 1000 of the page's width and height."""
        return Table(self._place())

    @property
    def like(self) -> Optional[Table]:
        """The places that this map was told to take over, or found; None before it was drawn."""
        return None if self._places is None else Table(self._places)

    @like.setter
    def like(self, other: Union["Map", Table, None]) -> None:
        """``later.like = earlier``: who is on both maps stands where the earlier one has them. None begins anew."""
        places = other.places if isinstance(other, Map) else other
        self._places, self._found = None if places is None else places._raw, False
        self._drawn.clear()

    def _place(self) -> Any:
        if not self._found:
            self._places = self._told(_sitnet.map_places)
            self._found = True
        return self._places

    def _told(self, work: Any, *what: Any) -> Any:
        """Works with a bar where one may be shown; Ctrl-C stops it."""
        tell = bars.teller(None, "map")
        try:
            return work(self._network._raw, *what, tell, places=self._places, **self._settings)
        finally:
            bars.close(tell)

    def html(self) -> str:
        """The map as a page of the web: one file that searches, answers questions about actors and takes changes."""
        return self.draw("html").decode("utf-8")

    def save(self, path: Any) -> None:
        """Draws into a file: svg, pdf, png, dot or html by its suffix."""
        if not str(path).lower().endswith(".html"):
            self._place()
        self._told(_sitnet.map_save, path)

    def _has_page(self) -> bool:
        return (self._settings["view"] or "islands").lower() == "islands"

    def _repr_html_(self) -> Optional[str]:
        """The page in a frame, which exports to HTML keep; None for a view that has no page."""
        if not self._has_page():
            return None
        from html import escape
        return FRAME.format(title=escape(repr(self)), page=escape(self.html()))

    def _repr_svg_(self) -> str:
        drawn = self.draw("svg").decode("utf-8")
        return drawn[drawn.index("<svg"):]  # inside a page there is no XML declaration, and nbconvert refuses one

    def _repr_mimebundle_(self, include: Optional[Any] = None, exclude: Optional[Any] = None) -> Dict[str, Any]:
        """The drawing first: the page takes over its places."""
        shown: Dict[str, Any] = {"text/plain": repr(self)}
        try:
            shown["image/svg+xml"] = self._repr_svg_()
        except LimitError:  # too many for paper: a page may hold them
            if not self._has_page():
                raise
        if self._has_page():
            shown["text/html"] = self._repr_html_()
        return shown

    def __repr__(self) -> str:
        return f"<sitnet.Map of {len(self._network)} actors, paper {self._settings['paper']}>"
