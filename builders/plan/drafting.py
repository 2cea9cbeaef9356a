"""What every kind of slide has in common on its way from the seminar to the plan.

A kind's module turns one slide of the model into drafts. `finish` makes planned slides of them:
headings made unique and fitted, continuation marks, kickers, notes in their fixed order.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from builders.canvas import Canvas, LayoutCanvas
from builders.look import Colour, Role
from builders.metrics import Face, face
from builders.plan.fitting import HEADING, Step, fill
from builders.plan.scene import Fill, PlannedSlide, Section, Shape, Source
from seminar.emphasis import plain
from seminar.language import Language
from seminar.model import Day, Item, Seminar, Slide
from seminar.schedule import DaySchedule, ScheduledItem
from seminar.survey import Survey

KICKER = (Step(20, 1),)


class Moment(Struct, frozen=True):
    """Where in the programme a slide is shown: day, item, and their computed times."""

    day_number: int
    day: Day
    schedule: DaySchedule
    item: Item
    row: ScheduledItem
    following: Item | None = None
    """The day's next item."""
    number: int = 0
    """The item's place in the day, from 0."""


class Context(Struct, frozen=True):
    """What a kind's module may ask: the seminar, its survey, the words and the canvas."""

    seminar: Seminar
    survey: Survey | None
    words: Language
    canvas: Canvas

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
        origin: the source that stands in the notes, such as where a quote is from.
        task, statements, questions, groups: what of the seminar it says, as ids.
        title_emphasis: the colour of bold words in the heading.
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
    origin: tuple[str, ...] = ()
    task: str = ""
    statements: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    title_emphasis: Colour | None = None


def series(context: Context, drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts of one long slide with "(2 av 3)" after their headings."""
    if len(drafts) < 2:
        return list(drafts)
    text = context.words.text
    return [
        replace(
            draft,
            title=" ".join(
                filter(None, (draft.title, text("({n} of {total})", n=n, total=len(drafts))))
            ),
        )
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
    titles = _unique([_named(context, one) for one in placed])
    return tuple(_finished(context, one, title) for one, title in zip(placed, titles, strict=True))


def _named(context: Context, placed: Placed) -> str:
    """Return a slide's heading; one without text is called after its item, never nothing."""
    title = placed.draft.title
    if plain(title).strip():
        return title
    return placed.moment.item.title.strip() or context.words.text("Slide without a heading")


def _unique(titles: Sequence[str]) -> list[str]:
    """Return the titles with a number after each that would otherwise stand twice."""
    seen, result = dict[str, int](), list[str]()
    taken = {plain(title) for title in titles}
    for title in titles:
        bare = plain(title)
        count = seen.get(bare, 0) + 1
        candidate = title if count == 1 else f"{title} ({count})"
        while count > 1 and plain(candidate) in taken:
            count += 1
            candidate = f"{title} ({count})"
        seen[bare] = count
        taken.add(plain(candidate))
        result.append(candidate)
    return result


def _finished(context: Context, placed: Placed, title: str) -> PlannedSlide:
    draft, moment = placed.draft, placed.moment
    heading, whole = _heading(context, draft, title)
    kicker, whole_kicker = _kicker(context, draft)
    shortened = tuple(filter(None, (whole, whole_kicker, *draft.whole)))
    return PlannedSlide(
        placed.id,
        draft.role,
        Section(moment.item.id, plain(moment.item.title)),
        plain(title),
        (heading, *kicker, *draft.fills),
        draft.shapes,
        notes(context, draft, moment, shortened),
        _source(placed),
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


def _heading(context: Context, draft: Draft, title: str) -> tuple[Fill, str]:
    frame = context.layout(draft.role).frames["title"]
    heading, whole = fill("title", title, frame, context.heading_face, draft.steps)
    return replace(heading, emphasis=draft.title_emphasis), whole


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
        *(text("Source: {source}", source=plain(origin)) for origin in draft.origin),
        *draft.shown,
        *full,
    )


def moment_notes(context: Context, moment: Moment) -> tuple[str, ...]:
    """Return when the slide's item is, how long it lasts, who leads it and where it stands."""
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
            "From the programme: day {day}, “{item}”", day=moment.day_number, item=plain(item.title)
        ),
    )
