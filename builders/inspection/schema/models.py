"""Content models as automata: which child may follow which.

A model is read from its line of text (`tools/schema_tables/models.py` says how) when an element of
its type is first met; its states are made when they are first reached, by Brzozowski's derivatives
("Derivatives of regular expressions", Journal of the ACM 11, 1964). So a child costs one look-up.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from functools import reduce

from msgspec import Struct


class Name(Struct, frozen=True):
    """One element, by its name in Clark notation."""

    tag: str


class Anything(Struct, frozen=True):
    """One element, whatever its name."""


class Sequence(Struct, frozen=True):
    """One expression, then another."""

    first: Expression
    second: Expression


class Choice(Struct, frozen=True):
    """One of several expressions; of none where there are none."""

    options: frozenset[Expression]


class Together(Struct, frozen=True):
    """All of several expressions, in any order."""

    items: frozenset[Expression]


class Repeated(Struct, frozen=True):
    """An expression several times: at least `least`, at most `most` (-1: no bound)."""

    item: Expression
    least: int
    most: int


class Empty(Struct, frozen=True):
    """Nothing more."""


Expression = Name | Anything | Sequence | Choice | Together | Repeated | Empty
EMPTY = Empty()
NEVER = Choice(frozenset())


def may_be_empty(one: Expression) -> bool:
    """Return whether an expression allows that there is nothing."""
    match one:
        case Empty():
            return True
        case Name() | Anything():
            return False
        case Sequence(first, second):
            return may_be_empty(first) and may_be_empty(second)
        case Choice(options):
            return any(map(may_be_empty, options))
        case Together(items):
            return all(map(may_be_empty, items))
        case Repeated(item, least, _):
            return least == 0 or may_be_empty(item)


def after(one: Expression, tag: str) -> Expression:
    """Return what may follow when the next element is `tag`: the derivative."""
    match one:
        case Name() | Anything():
            fits = isinstance(one, Anything) or one.tag == tag
            found = EMPTY if fits else NEVER
        case Empty():
            found = NEVER
        case Sequence(first, second):
            found = _sequence(after(first, tag), second)
            if may_be_empty(first):
                found = _choice(found, after(second, tag))
        case Choice(options):
            found = _choice(*(after(option, tag) for option in options))
        case Together(items):
            found = _choice(*(_together(items - {item}, after(item, tag)) for item in items))
        case Repeated(item, least, most):
            fewer = Repeated(item, max(0, least - 1), max(-1, most - 1)) if most != 1 else EMPTY
            found = _sequence(after(item, tag), fewer)
    return found


def _sequence(first: Expression, second: Expression) -> Expression:
    if NEVER in (first, second):
        return NEVER
    if first == EMPTY:
        return second
    return first if second == EMPTY else Sequence(first, second)


def _choice(*options: Expression) -> Expression:
    found: set[Expression] = set()
    for option in options:
        found |= option.options if isinstance(option, Choice) else {option}
    return found.pop() if len(found) == 1 else Choice(frozenset(found))


def _together(others: frozenset[Expression], rest: Expression) -> Expression:
    if rest == NEVER:
        return NEVER
    items = others if rest == EMPTY else others | {rest}
    return Together(items) if items else EMPTY


class State:
    """A place in a content model: what has been read allows what may follow.

    Args:
        model: the model.
        expression: what may follow.
    """

    __slots__ = ("_expression", "_model", "_never", "_steps", "complete", "next")

    def __init__(self, model: Model, expression: Expression) -> None:
        self._model = model
        self._expression = expression
        self.complete = may_be_empty(expression)
        """Whether the children may end here."""
        self.next: dict[str, State] = {}
        """The states that have been reached from here, by the element that led there."""
        self._never: set[str] = set()
        self._steps: list[list[str]] | None = None

    def step(self, tag: str) -> State | None:
        """Return the state behind an element, or `None` where that may not follow."""
        found = self.next.get(tag)
        if found is None and tag not in self._never and self._model.may_name(tag):
            found = self._new_step(tag)
        return found

    def _new_step(self, tag: str) -> State | None:
        expression = after(self._expression, tag)
        found = None if expression == NEVER else self._model.state(expression)
        if tag in self._model.tags:
            if found is None:
                self._never.add(tag)
            else:
                self.next[tag] = found
        return found

    def steps(self) -> list[list[str]]:
        """Return the elements that may follow, those together that lead to the same state.

        They stand in the order in which the model names them.
        """
        if self._steps is None:
            found: dict[int, list[str]] = {}
            for tag in self._model.tags:
                behind = self.step(tag)
                if behind is not None:
                    found.setdefault(id(behind), []).append(tag)
            self._steps = list(found.values())
        return self._steps


class Model:
    """A content model.

    Args:
        content: its line of text; empty where there are no children.
        clark: turns a name of the text into Clark notation.
    """

    def __init__(self, content: str, clark: Callable[[str], str]) -> None:
        self._states: dict[Expression, State] = {}
        reader = _Reader(content, clark)
        self.start = self.state(reader.expression() if content else EMPTY)
        """The state before the first child."""
        self.tags: dict[str, None] = dict.fromkeys(reader.tags)
        """All elements that it names, each once, in their order."""
        self._is_open = "#" in content

    def may_name(self, tag: str) -> bool:
        """Return whether an element may occur anywhere in it."""
        return tag in self.tags or self._is_open

    def state(self, expression: Expression) -> State:
        """Return the state from which `expression` may follow."""
        if expression not in self._states:
            self._states[expression] = State(self, expression)
        return self._states[expression]


def way(start: State, wanted: Callable[[State], bool], longest: int) -> list[list[str]]:
    """Return the shortest way to a state that is wanted.

    Args:
        start: where from.
        wanted: whether a state is.
        longest: how many elements it may have.

    Returns:
        For each step the elements that may be taken there, the first of them on the way; nothing
        where there is no way.
    """
    waiting: deque[tuple[State, list[list[str]]]] = deque([(start, [])])
    seen = {id(start)}
    while waiting:
        state, steps = waiting.popleft()
        if steps and wanted(state):
            return steps
        for tags in state.steps() if len(steps) < longest else ():
            behind = state.step(tags[0])
            if behind is not None and id(behind) not in seen:
                seen.add(id(behind))
                waiting.append((behind, [*steps, tags]))
    return []


_PIECES = re.compile(r"\{(\d+),(\d*)\}|([\w:.-]+)|(.)")
_MARKS = {"?": (0, 1), "*": (0, -1), "+": (1, -1)}


class _Reader:
    """Reads a line of text from left to right."""

    def __init__(self, content: str, clark: Callable[[str], str]) -> None:
        self._pieces = list(_PIECES.finditer(content))
        self._at = 0
        self._clark = clark
        self.tags: list[str] = []

    def _next(self) -> str:
        return self._pieces[self._at].group() if self._at < len(self._pieces) else ""

    def expression(self) -> Expression:
        """Read an element or bracket with its mark."""
        piece = self._next()
        self._at += 1
        if piece == "(":
            one = self._bracket()
        elif piece == "#":
            one = Anything()
        else:
            self.tags.append(self._clark(piece))
            one = Name(self.tags[-1])
        return self._marked(one)

    def _bracket(self) -> Expression:
        items = [self.expression()]
        separator = self._next()
        while self._next() != ")":
            self._at += 1
            items.append(self.expression())
        self._at += 1
        if separator == "|":
            return _choice(*items)
        if separator == "&":
            return Together(frozenset(items))
        return reduce(lambda rest, item: _sequence(item, rest), reversed(items))

    def _marked(self, one: Expression) -> Expression:
        mark = self._next()
        if mark in _MARKS:
            self._at += 1
            return Repeated(one, *_MARKS[mark])
        if mark.startswith("{"):
            least, most = self._pieces[self._at].group(1, 2)
            self._at += 1
            return Repeated(one, int(least), int(most) if most else -1)
        return one
