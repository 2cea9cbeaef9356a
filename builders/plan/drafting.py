"""What every kind of slide has in common on its way from the seminar to the plan.

A kind's module turns one slide of the model into drafts. `finish` makes planned slides of them:
headings made unique and fitted, continuation marks, kickers, notes in their fixed order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from builders.canvas import Canvas, Frame, LayoutCanvas
from builders.look import Colour, Role
from builders.metrics import Face, face
from builders.plan.fitting import HEADING, Step, fill
from builders.plan.scene import Fill, PlannedSlide, Section, Shape, Source
from seminar.emphasis import plain
from seminar.items import item_name
from seminar.language import Language
from seminar.model import Day, Item, Seminar, Slide
from seminar.schedule import DaySchedule, ScheduledItem
from seminar.survey import Survey

T = TypeVar("T")

NO_BREAK_SPACE = "\u00a0"

KICKER = (Step(20, 1),)


class Moment(Struct, frozen=True):
    """Where in the programme a slide is shown: day, item, and their computed times."""

    day_number: int
    day: Day
    schedule: DaySchedule
    item: Item
    row: ScheduledItem
    following: ScheduledItem | None = None
    """The day's next item with its times."""
    number: int = 0
    """The item's place in the day, from 0."""


class Context(Struct, frozen=True):
    """What a kind's module may ask: the seminar, its survey, the words and the canvas."""

    seminar: Seminar
    survey: Survey | None
    words: Language
    canvas: Canvas
    worked_out: dict[tuple[str, ...], Any] = field(default_factory=dict[tuple[str, ...], Any])
    """What `once` keeps as long as the plan is made."""

    def once(self, key: tuple[str, ...], work_out: Callable[[], T]) -> T:
        """Return what is worked out at the first call for `key`, which begins with who asks."""
        if key not in self.worked_out:
            self.worked_out[key] = work_out()
        return self.worked_out[key]

    @property
    def body_face(self) -> Face:
        """Widths of the template's body font."""
        return face(self.canvas.body_font)

    @property
    def heading_face(self) -> Face:
        """Widths of the template's heading font."""
        return face(self.canvas.heading_font)

    def layout(self, role: Role) -> LayoutCanvas:
        """Return the canvas of the layout for `role`."""
        return self.canvas.layout(role)


class Draft(Struct, frozen=True):
    """One slide before its heading and notes are final.

    Args:
        role: which layout it stands on.
        title: its heading, rich.
        kicker: the short line above the heading; empty for none.
        fills: texts for the layout's places other than title and kicker, in reading order.
        shapes: what is drawn besides.
        steps: the sizes its heading may take.
        say: what the presenter says.
        shown: what the slide shows in words, where the picture of it says more than its text.
        whole: texts that were shortened on the slide, in full.
        cut: such texts that the notes say in words of their own.
        origin: the source that stands in the notes, such as where a quote is from.
        task, statements, questions, groups: what of the seminar it says, as ids.
        title_emphasis: the colour of bold words in the heading.
        mark: what stands after the heading and is never cut off, such as "(2 av 3)".
    """

    role: Role
    title: str
    kicker: str = ""
    fills: tuple[Fill, ...] = ()
    shapes: tuple[Shape, ...] = ()
    steps: tuple[Step, ...] = HEADING
    say: str = ""
    shown: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    task: str = ""
    statements: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    title_emphasis: Colour | None = None
    mark: str = ""

    @property
    def heading(self) -> str:
        """The heading with its mark."""
        return f"{self.title} {self.mark}".strip()


def series(context: Context, drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts of one long slide with "(2 av 3)" after their headings."""
    if len(drafts) < 2:
        return list(drafts)
    text = context.words.text
    return [
        replace(draft, mark=text("({n} of {total})", n=n, total=len(drafts)))
        for n, draft in enumerate(drafts, 1)
    ]


class Placed(Struct, frozen=True):
    """A draft with the moment it is shown in and the slide of the model that it came from."""

    draft: Draft
    moment: Moment
    slide: Slide | None
    id: str


def finish(context: Context, placed: Sequence[Placed]) -> tuple[PlannedSlide, ...]:
    """Return the drafts as planned slides with unique, fitted headings and whole notes."""
    headings = _Headings(context)
    return tuple(_finished(context, one, headings.heading(one)) for one in placed)


class _Heading(Struct, frozen=True):
    """A slide's heading as drawn, and as it would be in full."""

    fill: Fill
    full: str
    was_cut: bool


class _Headings:
    """Fits the headings of a deck and numbers those that would stand twice."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._taken: set[str] = set()
        self._times: dict[str, int] = {}
        """How often a heading was wanted, by what it looks like when drawn."""

    def heading(self, placed: Placed) -> _Heading:
        """Return the heading of a slide; no heading before it looks the same or is the same."""
        draft, title = placed.draft, _named(self._context, placed)
        wanted = self._fitted(draft, title, draft.mark)
        found, looks = wanted, _looks(wanted)
        while not self._taken.isdisjoint((_looks(found), found.full)):
            self._times[looks] = self._times.get(looks, 1) + 1
            ending = f"{draft.mark} ({self._times[looks]})".strip()
            found = self._fitted(draft, title, ending)
        self._taken.update((_looks(found), found.full))
        return found

    def _fitted(self, draft: Draft, title: str, ending: str) -> _Heading:
        frame = self._context.layout(draft.role).frames["title"]
        face = self._context.heading_face
        unbroken = ending.replace(" ", NO_BREAK_SPACE)
        made, whole = _fill(title, frame, face, draft.steps, unbroken)
        full = plain(f"{title} {ending}".strip())
        return _Heading(replace(made, emphasis=draft.title_emphasis), full, bool(whole))


@lru_cache(maxsize=2048)
def _fill(
    title: str, frame: Frame, face: Face, steps: tuple[Step, ...], ending: str
) -> tuple[Fill, str]:
    """Fit a heading; most of a deck's are as they were when it was planned the last time."""
    return fill("title", title, frame, face, steps, ending=ending)


def _looks(heading: _Heading) -> str:
    return plain(heading.fill.paragraphs[0].text).replace(NO_BREAK_SPACE, " ")


def _named(context: Context, placed: Placed) -> str:
    """Return a slide's heading; one without text is called after its item, never nothing."""
    title = placed.draft.title
    return title if plain(title).strip() else item_name(context.words, placed.moment.item)


def _finished(context: Context, placed: Placed, heading: _Heading) -> PlannedSlide:
    draft, moment = placed.draft, placed.moment
    kicker, whole_kicker = _kicker(context, draft)
    whole = heading.full if heading.was_cut else ""
    shortened = tuple(filter(None, (whole, whole_kicker, *draft.whole)))
    return PlannedSlide(
        placed.id,
        draft.role,
        Section(moment.item.id, item_name(context.words, moment.item)),
        heading.full,
        (heading.fill, *kicker, *draft.fills),
        draft.shapes,
        notes(context, draft, moment, shortened),
        _source(placed),
        (*shortened, *draft.cut),
    )


def _source(placed: Placed) -> Source:
    draft, moment = placed.draft, placed.moment
    return Source(
        day=moment.day.id,
        item=moment.item.id,
        slide=placed.slide.id if placed.slide else "",
        task=draft.task,
        statements=draft.statements,
        questions=draft.questions,
        groups=draft.groups,
    )


def _kicker(context: Context, draft: Draft) -> tuple[tuple[Fill, ...], str]:
    frame = context.layout(draft.role).frames.get("kicker")
    if frame is None or not draft.kicker:
        return (), draft.kicker
    kicker, whole = fill("kicker", draft.kicker, frame, context.body_face, KICKER)
    return (kicker,), whole


def notes(
    context: Context, draft: Draft, moment: Moment, shortened: Sequence[str]
) -> tuple[str, ...]:
    """Return the presenter's notes: what to say, when, who, source, and what is left out."""
    text = context.words.text
    full = (text("In full: {text}", text=plain(whole)) for whole in shortened)
    return (
        *filter(None, (line.strip() for line in plain(draft.say).splitlines())),
        *moment_notes(context, moment),
        *(_sourced(context, plain(origin)) for origin in draft.origin),
        *draft.shown,
        *full,
    )


def _sourced(context: Context, origin: str) -> str:
    """Return a source as a line of the notes; one such as "Foto: Kommunen" says what it is."""
    said = re.match(r"\w+:\s", origin)
    return origin if said else context.words.text("Source: {source}", source=origin)


def moment_notes(context: Context, moment: Moment) -> tuple[str, ...]:
    """Return when the slide's item is, how long it lasts, who leads it and where it stands."""
    return context.once(("moment_notes", moment.item.id), lambda: _moment_notes(context, moment))


def _moment_notes(context: Context, moment: Moment) -> tuple[str, ...]:
    words, item, row = context.words, moment.item, moment.row
    minutes = words.plural("{n} minute", "{n} minutes", item.minutes)
    return (
        words.text(
            "Time: {start}–{end} ({minutes})",
            start=words.clock(row.start),
            end=words.clock(row.end),
            minutes=minutes,
        ),
        *((words.text("Who: {who}", who=plain(item.presenter)),) if item.presenter else ()),
        words.text(
            "From the programme: day {day}, “{item}”",
            day=moment.day_number,
            item=item_name(words, item),
        ),
    )
