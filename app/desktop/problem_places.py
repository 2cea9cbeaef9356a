"""Where a problem is: in the window, for going there, and in words, for the panel."""

from __future__ import annotations

from msgspec.structs import replace

from app.desktop.spot import PageId, Spot, spot_of
from seminar.checks.headings import heading
from seminar.checks.problems import Place
from seminar.editing.names import brief, quoted
from seminar.editing.places import task_of
from seminar.messages import Message, message
from seminar.model import Day, Item, Seminar
from seminar.tasks import task_number
from seminar.weekdays import weekday

_PAGE_NAMES: dict[PageId, Message] = {
    "programme": message("Programme"),
    "slides": message("Slides"),
    "tasks": message("Tasks"),
    "groups": message("Groups"),
    "survey": message("Survey"),
    "outcomes": message("Outcomes"),
    "documents": message("Documents"),
    "details": message("Details"),
}


def spot_in(seminar: Seminar, place: Place) -> Spot:
    """Return the spot of a problem's place, down to the field at fault.

    A phase is said by its number, a question by its id, and what the page Details holds by the
    names of its fields, as the pages know them.
    """
    spot = replace(spot_of(place), field=place.field)
    match place.field.split("."):
        case ["phases", *rest]:
            return _in_phases(seminar, spot, rest)
        case ["questions"]:
            return spot
        case ["questions", number, field]:
            question = task_of(seminar, place.task or "").questions[int(number)].id
            return replace(spot, question=question, rows=(question,), field=field)
        case ["organisation", field, *_]:
            spot = replace(spot, field=field)
        case ["practical", number, field]:
            return replace(spot, page="details", rows=(number,), field=f"practical.{field}")
        case ["welcome" | "contact"]:
            spot = replace(spot, page="details")
        case ["date"] if place.item is None and place.day is not None:
            return replace(spot, page="details", rows=(place.day,))
        case _:
            pass
    return replace(spot, rows=_rows(spot))


def page_name(page: PageId) -> Message:
    """Return what a page is called."""
    return _PAGE_NAMES[page]


def _in_phases(seminar: Seminar, spot: Spot, rest: list[str]) -> Spot:
    """Return the spot of a phase's field; of all phases together, the longest one's minutes."""
    phases = task_of(seminar, spot.task or "").phases
    if not phases:
        return spot
    longest = max(range(len(phases)), key=lambda each: phases[each].minutes)
    number, field = (int(rest[0]), rest[1]) if rest else (longest, "minutes")
    return replace(spot, phase=number, rows=(str(number),), field=field)


def _rows(spot: Spot) -> tuple[str, ...]:
    """Return the id of the row to select, the innermost there is."""
    ids = (
        *(spot.slide, spot.item, spot.question, spot.task),
        *(spot.participant, spot.group, spot.dimension, spot.statement),
    )
    return next(((one,) for one in ids if one is not None), ())


# --- in words -------------------------------------------------------------------------------------


def where(seminar: Seminar, place: Place) -> Message:
    """Return where a problem is, such as "Program, torsdag, post 10" or "Oppgaver, oppgave 1"."""
    page = _PAGE_NAMES[spot_in(seminar, place).page]
    inside = _inside(seminar, place)
    return page if inside is None else message("{page}, {place}", page=page, place=inside)


def _inside(seminar: Seminar, place: Place) -> Message | None:
    if place.part == "programme":
        return _in_programme(seminar, place)
    if place.task is not None:
        return _in_tasks(seminar, place)
    name = _name(seminar, place)
    return quoted(name) if name else None


def _in_programme(seminar: Seminar, place: Place) -> Message | None:
    day = next((day for day in seminar.programme if day.id == place.day), None)
    if day is None:
        return None
    item = next((item for item in day.items if item.id == place.item), None)
    if item is None:
        return weekday(day.date)
    number = day.items.index(item) + 1
    if place.slide is not None:
        return _slide(day, item, number, place.slide)
    return message("{day}, item {number}", day=weekday(day.date), number=number)


def _slide(day: Day, item: Item, number: int, id_: str) -> Message:
    """Return a slide's heading, or where it is where it has none."""
    place = next((n for n, slide in enumerate(item.slides) if slide.id == id_), 0)
    title = brief(heading(item.slides[place]) or "")
    if title:
        return quoted(title)
    return message(
        "{day}, item {number}, slide {slide}",
        day=weekday(day.date),
        number=number,
        slide=place + 1,
    )


def _in_tasks(seminar: Seminar, place: Place) -> Message | None:
    task = next((task for task in seminar.tasks if task.id == place.task), None)
    if task is None:
        return None
    number = task_number(seminar, task)
    called = (
        message("task {number}", number=number)
        if number
        else quoted(brief(task.label) or brief(task.title) or message("Activity"))
    )
    asked = [question.id for question in task.questions]
    if place.question in asked:
        return message(
            "{task}, question {number}", task=called, number=asked.index(place.question) + 1
        )
    return called


def _name(seminar: Seminar, place: Place) -> str:
    """Return the name or the first words of a participant, group, dimension or statement."""
    said = seminar.look_back.statements if seminar.look_back else ()
    named = {
        **{who.id: who.name for who in seminar.participants},
        **{group.id: group.name for group in seminar.groups},
        **{dimension.id: dimension.name for dimension in seminar.survey.dimensions},
        **{one.id: one.text for one in (*said, *seminar.outcomes)},
    }
    return brief(named.get(place.value, ""))
