# SPDX-License-Identifier: LGPL-2.1-or-later
"""How a question becomes a method: signature, docstring and checks are made from the library's table of analyses."""
import operator

from sitnet import _sitnet
from sitnet.table import Table, _count

# What every method takes besides the parameters of its question, as a stub declares it.
COMMON = {
    "sort": ("Optional[str]", "a column by which the rows stand, smallest first; \"-COLUMN\": largest first; see Table.sort()"),
    "top": ("Optional[int]", "only the first rows, so many"),
    "language": ("Optional[str]", "\"en\" or \"cs\": of the note and of messages; None = that of the network"),
    "progress": ("Progress", "True or False: with or without a bar; a function of the fraction done, which may return False "
                             "to stop; None = a bar for long questions in a terminal or notebook, where tqdm is installed"),
}


def _shown(number):
    return f"{number:.0f}" if number == int(number) else f"{number:g}"


def _in_python(text):
    """What an option of the command line is called, as the argument that it is here."""
    said, *others = text.split("--")
    for other in others:
        option = other[:len(other) - len(other.lstrip("abcdefghijklmnopqrstuvwxyz-"))]
        said += (f"``{option.replace('-', '_')}``" if option else "--") + other[len(option):]
    return said


class Parameter:
    """One parameter of a question: its default in Python and its value as the library's text."""

    def __init__(self, row):
        self.name, self.kind, self.title = row["name"], row["kind"], row["title"]
        self.required = row["required"]
        self.choices = row["choices"].split("|") if row["choices"] else []
        self.range = (row["minimum"], row["maximum"])
        self.default = self._parsed(row["default"])

    def _parsed(self, text):
        if self.kind == "flag":
            return text == "true"
        if text is None:
            return None
        return {"int": int, "double": float}.get(self.kind, str)(text)

    @property
    def annotation(self):
        """The type as a stub writes it."""
        plain = {"flag": "bool", "int": "int", "double": "float", "codes": "Union[str, Iterable[str]]"}.get(self.kind, "str")
        if self.choices:
            plain = "Literal[" + ", ".join(f'"{choice}"' for choice in self.choices) + "]"
        return plain if self.required or self.default is not None else f"Optional[{plain}]"

    def sentence(self):
        low, high = self.range
        limits = f", {_shown(low)} to {_shown(high)}" if low is not None and low == low else ""
        choices = f", one of {', '.join(self.choices)}" if self.choices else ""
        return f"{self.name} : {self.annotation}\n    {self.title}{limits}{choices}"

    def text(self, value, method):
        """The value as text; None where it is not given."""
        if value is None:
            return None
        try:
            return self._text(value)
        except TypeError:
            wanted = {"flag": "True or False", "int": "a whole number", "double": "a number",
                      "codes": "a text or a list of texts"}.get(self.kind, "a text")
            raise TypeError(f"{method}(): {self.name} must be {wanted}, not {value!r}") from None

    def _text(self, value):
        if self.kind == "flag":
            if value not in (True, False):
                raise TypeError
            return "true" if value else "false"
        if self.kind == "int":
            return str(operator.index(value))
        if self.kind == "double":
            from numbers import Real
            if not isinstance(value, Real):
                raise TypeError
            return repr(float(value))
        values = [value] if isinstance(value, str) or self.kind != "codes" else list(value)
        if not all(isinstance(item, str) for item in values):
            raise TypeError
        return ",".join(values)


def parameters_of(name):
    """The parameters of a question; what must be given comes first."""
    found = [Parameter(row) for row in Table(_sitnet.analysis_parameters(name, "en")).rows()]
    return sorted(found, key=lambda parameter: not parameter.required)


def declaration_of(name, parameters):
    """The method as a stub declares it."""
    own = [f"{p.name}: {p.annotation}" + ("" if p.required else f" = {p.default!r}".replace("'", '"')) for p in parameters]
    common = [f"{word}: {annotation} = None" for word, (annotation, _) in COMMON.items()]
    return f"def {name}(self, *, {', '.join(own + common)}) -> Table: ..."


def declared(name, parameters):
    """A function of that declaration, from which ``inspect`` takes the signature; to make one would mean to import it."""
    made = {}
    exec("from __future__ import annotations\n" + declaration_of(name, parameters), made)
    return made[name]


def _wrapped(text, width):
    """As textwrap does it, which would load regular expressions with every question."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return "\n".join(lines)


def docstring_of(name, parameters):
    question, row, definition = _sitnet.analysis_texts(name, "en")
    columns = [f"{column['name']} : {column['type']}{', in ' + column['unit'] if column['unit'] else ''}\n    {column['title']}"
               for column in Table(_sitnet.analysis_columns(name, "en")).rows()]
    taken = [p.sentence() for p in parameters] + [f"{common}\n    {title}" for common, (_, title) in COMMON.items()]
    parts = [question, row[0].upper() + row[1:] + ".", _wrapped(_in_python(definition), 100),
             "Parameters\n----------\n" + "\n".join(taken), "Columns\n-------\n" + "\n".join(columns)]
    return "\n\n".join(parts)


def _refuse_unknown(name, given, parameters):
    known = [*(parameter.name for parameter in parameters), *COMMON]
    for word in given:
        if word not in known:
            near = _sitnet.nearest_word(word, known)
            hint = f"; did you mean {near!r}?" if near else "."
            raise TypeError(f"{name}() has no parameter {word!r}{hint} It takes {', '.join(known)}")


def _chosen(answer, sort, top):
    """The rows that were asked for, in their order."""
    if sort is not None:
        return answer.sort(sort, top=top)
    return answer if top is None else answer.head(_count(top, "top"))


def method_of(name):
    """The method that asks the question `name`."""
    parameters = parameters_of(name)

    def method(self, **values):
        _refuse_unknown(name, values, parameters)
        for parameter in parameters:
            if parameter.required and values.get(parameter.name) is None:
                raise TypeError(f"{name}() needs {parameter.name}=…: {parameter.title}")
        texts = [(p.name, p.text(values[p.name], name)) for p in parameters if values.get(p.name) is not None]
        answer = self._ask(name, texts, values.get("language"), values.get("progress"))
        return _chosen(answer, values.get("sort"), values.get("top"))

    method.__name__ = name
    method.__qualname__ = f"Network.{name}"
    method.__doc__ = docstring_of(name, parameters)
    method.__wrapped__ = declared(name, parameters)
    method.__annotations__ = {}
    return method
