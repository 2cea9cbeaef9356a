"""A seminar as the checks see it: every value with its place, every day with its times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from seminar.checks.problems import PARTS, Part, Place
from seminar.emphasis import plain
from seminar.messages import Message, message
from seminar.model import (
    Day,
    Dimension,
    EarlierStatement,
    Group,
    Item,
    Participant,
    Seminar,
    Slide,
    Statement,
    Task,
)
from seminar.schedule import DaySchedule, ScheduledItem, schedule
from seminar.survey import Survey
from seminar.tasks import task_number
from seminar.texts import shown


class ItemAt(Struct, frozen=True):
    """An item of the programme with its place and times."""

    place: Place
    times: ScheduledItem

    @property
    def item(self) -> Item:
        """The item itself."""
        return self.times.item


class DayAt(Struct, frozen=True):
    """A day with its place, its times and its items."""

    place: Place
    times: DaySchedule
    items: tuple[ItemAt, ...]

    @property
    def day(self) -> Day:
        """The day itself."""
        return self.times.day


class SlideAt(Struct, frozen=True):
    """A slide with its place and the item during which it is shown."""

    place: Place
    item: ItemAt
    slide: Slide


class Context:
    """What the checks look at.

    Args:
        seminar: the seminar to check.
        survey: its survey's figures, or `None` where there is no survey that can be read.
        survey_fault: why its survey cannot be read.
        picture_faults: why pictures cannot be shown, by their paths in the seminar's folder.
    """

    def __init__(
        self,
        seminar: Seminar,
        survey: Survey | None,
        survey_fault: Message | None,
        picture_faults: Mapping[str, Message],
    ) -> None:
        self.seminar = seminar
        self.survey = survey
        self.survey_fault = survey_fault
        self.picture_faults = picture_faults

    @cached_property
    def days(self) -> tuple[DayAt, ...]:
        """The programme's days."""
        return tuple(_day(index, day) for index, day in enumerate(self.seminar.programme))

    @cached_property
    def items(self) -> tuple[ItemAt, ...]:
        """The items of all days."""
        return tuple(item for day in self.days for item in day.items)

    @cached_property
    def slides(self) -> tuple[SlideAt, ...]:
        """The slides of all items."""
        return tuple(slide for item in self.items for slide in _slides(item))

    @cached_property
    def tasks(self) -> tuple[tuple[Place, Task], ...]:
        """The tasks with their places."""
        tasks = enumerate(self.seminar.tasks)
        return tuple((_task(n, self.seminar, task), task) for n, task in tasks)

    @cached_property
    def participants(self) -> tuple[tuple[Place, Participant], ...]:
        """The participants with their places."""
        return tuple((_participant(n, who), who) for n, who in enumerate(self.seminar.participants))

    @cached_property
    def groups(self) -> tuple[tuple[Place, Group], ...]:
        """The groups with their places."""
        return tuple((_group(n, group), group) for n, group in enumerate(self.seminar.groups))

    @cached_property
    def dimensions(self) -> tuple[tuple[Place, Dimension], ...]:
        """The survey's dimensions with their places."""
        named = enumerate(self.seminar.survey.dimensions)
        return tuple((_dimension(n, dimension), dimension) for n, dimension in named)

    @cached_property
    def earlier(self) -> tuple[tuple[Place, EarlierStatement], ...]:
        """The look-back's statements with their places."""
        said = self.seminar.look_back.statements if self.seminar.look_back else ()
        return tuple((_statement("look_back", n, one), one) for n, one in enumerate(said))

    @cached_property
    def outcomes(self) -> tuple[tuple[Place, Statement], ...]:
        """The outcomes' statements with their places."""
        said = enumerate(self.seminar.outcomes)
        return tuple((_statement("outcomes", n, one), one) for n, one in said)

    def values(self) -> Iterator[tuple[Place, Struct]]:
        """Yield every value that has a place of its own."""
        yield part_place("details"), self.seminar
        for day in self.days:
            yield day.place, day.day
        yield from ((item.place, item.item) for item in self.items)
        yield from ((slide.place, slide.slide) for slide in self.slides)
        yield from self.tasks
        yield from self.participants
        yield from self.groups
        yield from self.dimensions
        yield from self.earlier
        yield from self.outcomes
        yield part_place("documents"), self.seminar.document


# --- places ---------------------------------------------------------------------------------------

_PART_NAMES: dict[Part, Message] = {
    "details": message("Details"),
    "programme": message("Programme"),
    "tasks": message("Tasks"),
    "participants": message("Participants"),
    "groups": message("Groups"),
    "survey": message("Survey"),
    "look_back": message("Look-back"),
    "outcomes": message("Outcomes"),
    "documents": message("Documents"),
}


def part_place(part: Part) -> Place:
    """Return the place of a part of the seminar as a whole."""
    return Place(part=part, text=_PART_NAMES[part], position=(PARTS.index(part),))


def quoted(text: str) -> str:
    """Return a text of the seminar short and plain enough to stand in a sentence."""
    return shown(" ".join(plain(text).split()))


def question_place(task: Place, index: int, question: str) -> Place:
    """Return the place of the question with this index and id in the task at `task`."""
    text = message("{task}, question {number}", task=task.text, number=index + 1)
    return replace(task, text=text, position=(*task.position, index), question=question)


def _inside(part: Part, index: int, text: Message) -> Place:
    return Place(part=part, text=text, position=(PARTS.index(part), index))


def _day(index: int, day: Day) -> DayAt:
    text = message("Day {number}", number=index + 1)
    place = replace(_inside("programme", index, text), day=day.id)
    times = schedule(day)
    items = tuple(_item(place, number, each) for number, each in enumerate(times.items))
    return DayAt(place, times, items)


def _item(day: Place, index: int, times: ScheduledItem) -> ItemAt:
    title = quoted(times.item.title)
    text = (
        message("{day}, “{title}”", day=day.text, title=title)
        if title
        else message("{day}, item {number}", day=day.text, number=index + 1)
    )
    position = (*day.position, index)
    return ItemAt(replace(day, text=text, position=position, item=times.item.id), times)


def _slides(item: ItemAt) -> Iterator[SlideAt]:
    for index, slide in enumerate(item.item.slides):
        text = message("{item}, slide {number}", item=item.place.text, number=index + 1)
        position = (*item.place.position, index)
        place = replace(item.place, text=text, position=position, slide=slide.id)
        yield SlideAt(place, item, slide)


def _task(index: int, seminar: Seminar, task: Task) -> Place:
    return replace(_inside("tasks", index, _task_in_words(seminar, task)), task=task.id)


def _task_in_words(seminar: Seminar, task: Task) -> Message:
    """Return what the task is called on its slides, its label or number, and its title."""
    number, label, title = task_number(seminar, task), quoted(task.label), quoted(task.title)
    if number:
        return (
            message("Task {number}, “{title}”", number=number, title=title)
            if title
            else message("Task {number}", number=number)
        )
    if title:
        return message("{part}, “{text}”", part=label or message("Activity"), text=title)
    named = message("{part}, “{text}”", part=_PART_NAMES["tasks"], text=label)
    return named if label else message("Activity")


def _participant(index: int, participant: Participant) -> Place:
    name = quoted(participant.name)
    text = (
        message("Participants, {name}", name=name)
        if name
        else message("Participants, number {number}", number=index + 1)
    )
    return replace(_inside("participants", index, text), participant=participant.id)


def _group(index: int, group: Group) -> Place:
    name = quoted(group.name)
    text = (
        message("Groups, {name}", name=name)
        if name
        else message("Groups, number {number}", number=index + 1)
    )
    return replace(_inside("groups", index, text), group=group.id)


def _dimension(index: int, dimension: Dimension) -> Place:
    name = quoted(dimension.name)
    text = (
        message("Survey, “{name}”", name=name)
        if name
        else message("Survey, dimension {number}", number=index + 1)
    )
    return replace(_inside("survey", index, text), dimension=dimension.id)


def _statement(part: Part, index: int, statement: Statement | EarlierStatement) -> Place:
    said = quoted(statement.text)
    text = (
        message("{part}, “{text}”", part=_PART_NAMES[part], text=said)
        if said
        else message("{part}, statement {number}", part=_PART_NAMES[part], number=index + 1)
    )
    return replace(_inside(part, index, text), statement=statement.id)
