"""The tables of the markup languages, read when a type of theirs is first met."""

from __future__ import annotations

from functools import cache, cached_property
from importlib.resources import files

import msgspec
from msgspec import Struct

from builders.inspection.schema.models import Model
from builders.inspection.schema.values import Check, value

_FOLDER = files("builders.inspection.schema")
Line = str | tuple[str, ...]
"""The kind of a value, or several of which any will do."""
_MOST_REMEMBERED = 1_000
"""How many lists of names of attributes a type remembers."""


class TypeEntry(Struct, frozen=True):
    """A type as the tables write it.

    Args:
        content: its content model; empty where it has no children.
        attributes: the kinds of values of its attributes; a mark behind a name says that it must
            be there.
        children: the types of those children that have not the usual one of their name.
        text: the kind of its text, where it may have one.
    """

    content: str = ""
    attributes: dict[str, Line] = {}
    children: dict[str, str] = {}
    text: Line | None = None


class Table(Struct, frozen=True):
    """A markup language as its table writes it.

    Args:
        elements: the usual type of each element, by local name.
        types: the types by local name.
        enumerations: the words that values may be, with spaces between them.
    """

    elements: dict[str, str]
    types: dict[str, TypeEntry]
    enumerations: dict[str, str]


_TABLE = msgspec.json.Decoder(Table)
"""Made at import, for two threads that make one at the same time crash: see `seminar.stored`."""


class Languages(Struct, frozen=True):
    """All markup languages.

    Args:
        namespaces: by the prefix that is usual for them.
        roots: the types of the elements that parts begin with.
    """

    namespaces: dict[str, str]
    roots: dict[str, str]


_LANGUAGES = msgspec.json.Decoder(Languages)
"""Made at import, for two threads that make one at the same time crash: see `seminar.stored`."""


class Type:
    """A type: what children, attributes and text an element may have.

    Args:
        name: such as `p:CT_Slide`.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        prefix, _, short = name.partition(":")
        self._prefix = prefix
        self._entry = table(prefix).types[short]
        self.attributes: dict[str, Check | None] = {
            _attribute(key.rstrip("!")): check(line) for key, line in self._entry.attributes.items()
        }
        """The attributes by name in Clark notation; `None` where any text will do."""
        self.required: frozenset[str] = frozenset(
            _attribute(key[:-1]) for key in self._entry.attributes if key.endswith("!")
        )
        """The attributes that must be there."""
        self.text: Check | None = check(self._entry.text) if self._entry.text else None
        """What its text may be, where not any will do."""
        self.has_text: bool = self._entry.text is not None
        """Whether it may have text at all."""
        self.children: dict[str, Type] = {}
        """The types of the children that were met, by name in Clark notation."""
        self.checks: dict[tuple[str | bytes, ...], list[tuple[int, Check]]] = {}
        """What the attributes' values are checked by, each with the place of its attribute, by
        lists of names that were found to be sound."""

    @cached_property
    def model(self) -> Model:
        """What children it may have."""
        return Model(self._entry.content, lambda name: clark(_whole(name, self._prefix)))

    @cached_property
    def wants_content(self) -> bool:
        """Whether it is to be looked at also where it has no children."""
        return self.text is not None or not self.model.start.complete

    def remember(self, names: tuple[str, ...]) -> None:
        """Remember that attributes of these names may be there together, and none is missing."""
        known = all(name in self.attributes for name in names)
        if known and len(self.checks) < _MOST_REMEMBERED:
            found = enumerate(self.attributes[name] for name in names)
            self.checks[names] = [(at, check) for at, check in found if check is not None]

    def child(self, tag: str) -> Type | None:
        """Return the type of a child; `None` where it has none here that the tables know.

        Args:
            tag: its name in Clark notation.
        """
        found = self.children.get(tag) or self._child(tag, shown_name(tag))
        if found is not None:
            self.children[tag] = found
        return found

    def _child(self, tag: str, name: str) -> Type | None:
        special = self._entry.children.get(name)
        if special is not None:
            return type_named(special) if special else None
        if tag not in self.model.tags:
            return None
        prefix, _, short = name.partition(":")
        usual = table(prefix).elements.get(short) if prefix in tabled() else None
        return type_named(usual) if usual else None


@cache
def type_named(name: str) -> Type:
    """Return the type called `name`, such as `p:CT_Slide`."""
    return Type(name)


def root_type(tag: str) -> Type | None:
    """Return the type of a part's root element, or `None` where no table tells."""
    name = _languages().roots.get(shown_name(tag))
    return type_named(name) if name else None


def clark(name: str) -> str:
    """Return a name with a prefix, such as `p:sld`, in Clark notation."""
    prefix, _, short = name.partition(":")
    return f"{{{_languages().namespaces[prefix]}}}{short}"


def shown_name(tag: str) -> str:
    """Return a name in Clark notation with its usual prefix, without one where none is usual."""
    if not tag.startswith("{"):
        return tag
    namespace, _, short = tag[1:].rpartition("}")
    prefix = _prefixes().get(namespace)
    return f"{prefix}:{short}" if prefix else short


def is_tabled(namespace: str) -> bool:
    """Return whether there is a table of a language."""
    return _prefixes().get(namespace) in tabled()


@cache
def check(line: Line) -> Check | None:
    """Return what a value is checked by; `None` where any text will do."""
    lines = [line] if isinstance(line, str) else line
    kinds = tuple(value(one, _words) for one in lines if one)
    return Check(kinds) if kinds else None


@cache
def _words(name: str) -> tuple[str, ...]:
    prefix, _, short = name.partition(":")
    return tuple(table(prefix).enumerations[short].split())


def _whole(name: str, prefix: str) -> str:
    return name if ":" in name else f"{prefix}:{name}"


def _attribute(name: str) -> str:
    return clark(name) if ":" in name else name


@cache
def _prefixes() -> dict[str, str]:
    return {uri: prefix for prefix, uri in _languages().namespaces.items()}


@cache
def tabled() -> frozenset[str]:
    """Return the prefixes of the languages that there are tables of."""
    names = (one.name for one in _FOLDER.iterdir())
    return frozenset(name[:-5] for name in names if name.endswith(".json"))


@cache
def _languages() -> Languages:
    return _LANGUAGES.decode(_read("languages"))


@cache
def table(prefix: str) -> Table:
    """Return the table of the language that has a prefix."""
    return _TABLE.decode(_read(prefix))


def _read(name: str) -> bytes:
    return _FOLDER.joinpath(f"{name}.json").read_bytes()
