"""What is wrong with the children of one element: told only where something is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from builders.inspection.markup import Element
from builders.inspection.schema.departures import Departure
from builders.inspection.schema.foreign import is_foreign
from builders.inspection.schema.models import State, way
from builders.inspection.schema.tables import Type, shown_name

_LONGEST_GAP = 12
"""How many elements that are missing in a row are told one by one."""
_LOOKED_BACK = 64
"""How many siblings before it an element is compared with."""
_MOST_COMPARED = 100
"""How many departures of one element's children are weighed against each other."""


def faults_of_children(
    element: Element, type_: Type, ignored: frozenset[str]
) -> Iterator[Departure]:
    """Yield what is wrong with the children of an element that its model does not accept.

    Args:
        element: the element.
        type_: its type.
        ignored: the namespaces that may be ignored in the whole part.
    """
    yield from _Siblings(element, type_, ignored).faults()


class _Siblings:
    """The children of an element, read from the first to the last."""

    def __init__(self, element: Element, type_: Type, ignored: frozenset[str]) -> None:
        self._element = element
        self._ignored = ignored
        self._model = type_.model
        self._to_come = Counter(str(one.tag) for one in element)
        self._misplaced: set[str] = set()
        self._states: list[State] = [type_.model.start]
        self._read: list[str] = []
        self._behind: dict[Element, str] = {}
        """Of elements that stand too late, the nearest that they must precede."""

    def faults(self) -> list[Departure]:
        """Return what is wrong; of several that stand behind one, that one is at fault."""
        found = list(islice(self._faults(), _MOST_COMPARED))
        late = [one for one in found if one.element in self._behind]
        tags = {self._behind[one.element] for one in late}
        if len(late) < 2 or len(tags) > 1:
            return found
        tag = tags.pop()
        culprit = next(one for one in self._element if one.tag == tag)
        blamed = Departure("order", culprit, shown_name(tag), ("after", late[-1].name))
        return [blamed, *(one for one in found if one.element not in self._behind)]

    def _faults(self) -> Iterator[Departure]:
        for child in self._element:
            tag = str(child.tag)
            self._to_come[tag] -= 1
            if not self._step(tag):
                yield from self._misfit(child, tag)
        if not self._states[-1].complete:
            yield from self._missing(way(self._states[-1], _is_complete, _LONGEST_GAP))

    def _step(self, tag: str) -> bool:
        behind = self._states[-1].step(tag)
        if behind is None:
            return False
        self._states.append(behind)
        self._read.append(tag)
        return True

    def _misfit(self, child: Element, tag: str) -> Iterator[Departure]:
        """Tell why an element may not stand where it does; it is then passed over."""
        if tag not in self._model.tags:
            if not is_foreign(child, tag, self._ignored):
                yield Departure("unknown-element", child, shown_name(tag))
            return
        gap = way(self._states[-1], lambda state: state.step(tag) is not None, _LONGEST_GAP)
        later = next((one for step in gap for one in step if self._to_come[one] > 0), None)
        if gap and later is None:
            yield from self._missing(gap)
            self._step(tag)
            return
        self._misplaced.add(tag)
        if later is not None:
            yield Departure("order", child, shown_name(tag), ("after", shown_name(later)))
        else:
            yield self._late(child, tag)

    def _missing(self, gap: list[list[str]]) -> Iterator[Departure]:
        """Tell what is missing on a way, but for what stands elsewhere, and go it."""
        for step in gap:
            if not self._misplaced.intersection(step):
                names = tuple(map(shown_name, step))
                yield Departure("child-missing", self._element, names[0], names)
            self._step(step[0])

    def _late(self, child: Element, tag: str) -> Departure:
        """Tell whether an element comes too late, or beside one that shuts it out."""
        name = shown_name(tag)
        begin = max(0, len(self._read) - _LOOKED_BACK)
        places = range(begin, len(self._read))
        first = next((at for at in places if self._would_do(at, tag)), None)
        if first is not None:
            nearest = next(at for at in reversed(places) if self._would_do(at, tag))
            self._behind[child] = self._read[nearest]
            at = nearest if self._read[first] == tag else first
            return Departure("order", child, name, ("before", shown_name(self._read[at])))
        other = name if tag in self._read else self._excluding(tag)
        return Departure("child-twice", child, name, (other,))

    def _would_do(self, at: int, tag: str) -> bool:
        """Return whether an element might stand before the one at `at` of those read."""
        state = self._states[at].step(tag)
        for one in self._read[at:]:
            state = state.step(one) if state is not None else None
        return state is not None

    def _excluding(self, tag: str) -> str:
        """Return the element in whose place this one might stand."""
        begin = max(0, len(self._read) - _LOOKED_BACK)
        places = [at for at in range(begin, len(self._read)) if self._states[at].step(tag)]
        return shown_name(self._read[places[-1]] if places else self._read[-1])


def _is_complete(state: State) -> bool:
    return state.complete
