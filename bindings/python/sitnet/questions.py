# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every question of the library as a method of a network."""
from sitnet import _sitnet, progress as bars
from sitnet.table import Asked, Table


class Question:
    """Stands for a method until somebody looks at it: signatures and docstrings of all would take longer than an import may."""

    def __init__(self, name):
        self._name = name

    def __get__(self, network, kind):
        from sitnet.methods import method_of
        method = method_of(self._name)
        setattr(Questions, self._name, method)
        return method.__get__(network, kind)


class Questions:
    """The questions as methods, for a network to inherit."""

    def ask(self, name, **values):
        """The question `name`, with its parameters: ``network.ask("bridges", local=True)``."""
        if name not in _sitnet.analysis_names():
            near = _sitnet.nearest_word(str(name), _sitnet.analysis_names())
            raise _sitnet.errors.ArgumentError(f"there is no question {name!r}"
                                               + (f"; did you mean {near!r}?" if near else f"; there are {', '.join(_sitnet.analysis_names())}"))
        return getattr(self, name)(**values)

    def _ask(self, name, texts, language, progress):
        tell = bars.teller(progress, name)
        try:
            chosen = language or self.language
            return Table(_sitnet.ask(self._raw, name, texts, chosen, tell), self._labels, self,
                         asked=Asked(chosen, lambda other: self._ask(name, texts, other, False)))
        finally:
            bars.close(tell)


for _name in _sitnet.analysis_names():
    if hasattr(Questions, _name):
        raise ImportError(f"the library has a question {_name!r}, which is the name of something else here")
    setattr(Questions, _name, Question(_name))
