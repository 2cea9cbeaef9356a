"""Planning a seminar again after each edit, composing only what the edit can have changed.

While a person types in a slide, all the others are what they were. A slide is composed anew where
it is another value, or where anything but the slides' own texts is: the programme, the tasks, the
survey, the template, or which slides there are.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from msgspec.structs import replace

from builders.canvas import Canvas
from builders.plan import context_of, deck_of
from builders.plan.compose import Composing, compose
from builders.plan.drafting import Context, Draft, Moment, finish
from builders.plan.scene import DeckPlan
from seminar.model import Day, Item, Seminar, Slide
from seminar.survey import Survey


class PlanningAgain:
    """Plans one seminar after the other, as `builders.plan.plan` does, and remembers the last.

    One thread at a time may use it.
    """

    def __init__(self) -> None:
        self._frame: tuple[Any, ...] = ()
        self._slides: dict[str, tuple[Slide, list[Draft]]] = {}
        self._positions: dict[str, Draft] = {}

    def plan(self, seminar: Seminar, survey: Survey | None, canvas: Canvas) -> DeckPlan:
        """Return the whole deck of a seminar; the arguments are those of `plan`."""
        frame = (survey, canvas, *_without_slides(seminar))
        if frame != self._frame:
            self._slides, self._positions = {}, {}
        context = context_of(seminar, survey, canvas)
        remembering = _Remembering(context, self._slides, self._positions)
        made = deck_of(context, finish(context, compose(context, remembering)))
        self._frame = frame
        self._slides, self._positions = remembering.slides, remembering.positions
        return made


class _Remembering(Composing):
    """Composes what has not been composed before from the same values."""

    def __init__(
        self,
        context: Context,
        slides: dict[str, tuple[Slide, list[Draft]]],
        positions: dict[str, Draft],
    ) -> None:
        super().__init__(context)
        self._known_slides = slides
        self._known_positions = positions
        self.slides: dict[str, tuple[Slide, list[Draft]]] = {}
        self.positions: dict[str, Draft] = {}

    def slide(self, slide: Slide, moment: Moment) -> list[Draft]:
        known = self._known_slides.get(slide.id)
        if known is None or known[0] != slide:
            known = (slide, super().slide(slide, moment))
        self.slides[slide.id] = known
        return known[1]

    def position(self, moment: Moment) -> Draft:
        id_ = moment.item.id
        known = self._known_positions.get(id_)
        self.positions[id_] = super().position(moment) if known is None else known
        return self.positions[id_]


def _without_slides(seminar: Seminar) -> tuple[Any, ...]:
    """Return all of a seminar but what its slides say: of them, only kinds and ids."""
    return (replace(seminar, programme=()), *map(_bare_day, seminar.programme))


def _bare_day(day: Day) -> tuple[Hashable, ...]:
    return (replace(day, items=()), *map(_bare_item, day.items))


def _bare_item(item: Item) -> tuple[Any, ...]:
    return (replace(item, slides=()), tuple((type(one), one.id) for one in item.slides))
