"""Hypothesis strategies for edits of seminars, for tests of what edits lead to."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from hypothesis import strategies as st

from seminar.editing import (
    days,
    details,
    drawing,
    groups,
    items,
    locks,
    participants,
    phases,
    practical,
    questions,
    slide_contents,
    slides,
    statement_rows,
    statements,
    task_slots,
    tasks,
)
from seminar.editing.edit import Edit, Refused
from seminar.editing.fields import ItemField, ParticipantField, StatementField
from seminar.editing.slide_picks import pick
from seminar.model import (
    BulletsSlide,
    Item,
    Participant,
    Phase,
    PhaseKind,
    Practical,
    Seminar,
    Statement,
    StatementKind,
    TaskOverviewSlide,
)
from seminar.slide_kinds import SLIDE_KINDS
from tests import strategies

TEXTS = st.sampled_from(["", "Lunsj", "**Fet** tekst", "En lang tekst: " * 9, "styre\x00tegn\r\n"])
CLOCKS = st.builds(dt.time, st.integers(0, 23), st.sampled_from([0, 15, 59]))
TEXT_FIELDS: tuple[ItemField, ...] = ("title", "presenter", "place", "notes")
STEPS = st.sampled_from([-1, 1])


def some(rows: tuple[object, ...]) -> st.SearchStrategy[set[int]]:
    return st.sets(st.integers(0, len(rows) - 1), min_size=1, max_size=4)


@st.composite
def seminars(draw: st.DrawFn) -> Seminar:
    """A seminar of what is edited here, with outcomes that refer to it."""
    ids = strategies.new_ids()
    made = tuple(draw(st.lists(strategies.tasks(ids), max_size=3)))
    shown = strategies.slides(ids, tuple(task.id for task in made))
    said = strategies.statements(ids, made, ())
    return Seminar(
        id="seminar",
        programme=draw(strategies.days(ids, shown)),
        tasks=made,
        outcomes=tuple(draw(st.lists(said, max_size=3))),
    )


@st.composite
def of_items(  # noqa: C901 - one case an edit
    draw: st.DrawFn, seminar: Seminar
) -> Edit | None:
    all_items = [item for day in seminar.programme for item in day.items]
    if not seminar.programme or not all_items:
        return None
    day = draw(st.sampled_from(seminar.programme))
    place = draw(st.integers(0, len(day.items)))
    ids = [item.id for item in draw(st.lists(st.sampled_from(all_items), min_size=1, max_size=4))]
    match draw(st.integers(0, 10)):
        case 0:
            return items.insert_items(seminar, [Item(title=draw(TEXTS)[:5])], day.id, place)
        case 1:
            return items.insert_items_after(seminar, [Item(), Item()], ids[0])
        case 2:
            return items.remove_items(seminar, ids)
        case 3:
            return items.duplicate_items(seminar, ids)
        case 4:
            return items.move_items(seminar, ids, draw(STEPS))
        case 5:
            return items.move_items_to(seminar, ids, day.id, place)
        case 6:
            return items.move_items_to_next_day(seminar, ids, draw(STEPS))
        case 7:
            return locks.lock_items(seminar, ids)
        case 8:
            return items.set_item(seminar, ids[0], "minutes", draw(st.integers(1, 720)))
        case 9:
            start = draw(st.none() | CLOCKS)
            return items.set_item(seminar, ids[0], "start", start)
        case _:
            field = draw(st.sampled_from(TEXT_FIELDS))
            return items.set_item(seminar, ids[0], field, draw(TEXTS))


@st.composite
def of_days(draw: st.DrawFn, seminar: Seminar) -> Edit | None:
    if not seminar.programme:
        return days.add_day_on(seminar, dt.date(2026, 3, 19))
    day = draw(st.sampled_from(seminar.programme))
    match draw(st.integers(0, 3)):
        case 0:
            return days.add_day(seminar, draw(st.sampled_from([None, day.id])))
        case 1:
            return days.remove_day(seminar, day.id)
        case 2:
            date = draw(st.dates(dt.date(2026, 1, 1), dt.date(2026, 1, 9)))
            try:
                return days.set_day(seminar, day.id, "date", date)
            except Refused:
                return None
        case _:
            return days.set_day(
                seminar, day.id, draw(st.sampled_from(["start", "end"])), draw(CLOCKS)
            )


@st.composite
def of_tasks(draw: st.DrawFn, seminar: Seminar) -> Edit | None:
    place = draw(st.integers(0, len(seminar.tasks)))
    if not seminar.tasks:
        return tasks.insert_tasks(seminar, [tasks.new_task()], place)
    ids = [one.id for one in draw(st.lists(st.sampled_from(seminar.tasks), min_size=1))]
    match draw(st.integers(0, 6)):
        case 0:
            return tasks.insert_tasks(seminar, [tasks.new_task("Ny")], place)
        case 1:
            return tasks.remove_tasks(seminar, ids)
        case 2:
            return tasks.duplicate_tasks(seminar, ids)
        case 3:
            return tasks.move_tasks(seminar, ids, draw(STEPS))
        case 4:
            return tasks.move_tasks_to(seminar, ids, place)
        case 5 if seminar.programme:
            return task_slots.put_into_programme(seminar, ids[0], seminar.programme[0].id, 0)
        case _:
            return tasks.set_task(seminar, ids[0], "introduction", draw(TEXTS))


@st.composite
def of_questions(draw: st.DrawFn, seminar: Seminar) -> Edit | None:
    if not seminar.tasks:
        return None
    task = draw(st.sampled_from(seminar.tasks))
    place = draw(st.integers(0, len(task.questions)))
    if not task.questions:
        return questions.insert_questions(seminar, task.id, ["a", "b"], place)
    ids = [task.questions[number].id for number in draw(some(task.questions))]
    match draw(st.integers(0, 5)):
        case 0:
            return questions.paste_questions(seminar, task.id, ["Hva?"], place)
        case 1:
            return questions.remove_questions(seminar, ids)
        case 2:
            return questions.duplicate_questions(seminar, ids)
        case 3:
            return questions.move_questions(seminar, ids, draw(STEPS))
        case 4:
            return questions.move_questions_to(seminar, ids, place)
        case _:
            return questions.set_question(seminar, ids[0], draw(TEXTS))


@st.composite
def of_phases(draw: st.DrawFn, seminar: Seminar) -> Edit | None:
    if not seminar.tasks:
        return None
    task = draw(st.sampled_from(seminar.tasks))
    place = draw(st.integers(0, len(task.phases)))
    if not task.phases:
        return phases.insert_phases(seminar, task.id, [Phase()], place)
    places = draw(some(task.phases))
    match draw(st.integers(0, 6)):
        case 0:
            return phases.insert_phases(seminar, task.id, [Phase(), Phase()], place)
        case 1:
            return phases.remove_phases(seminar, task.id, places)
        case 2:
            return phases.duplicate_phases(seminar, task.id, places)
        case 3:
            return phases.move_phases(seminar, task.id, places, draw(STEPS))
        case 4:
            return phases.move_phases_to(seminar, task.id, places, place)
        case 5:
            kind = draw(st.sampled_from(get_args(PhaseKind)))
            return phases.set_phase(seminar, task.id, min(places), "kind", kind)
        case _:
            return phases.set_phase(seminar, task.id, min(places), "name", draw(TEXTS))


@st.composite
def of_slides(  # noqa: C901 - one case an edit
    draw: st.DrawFn, seminar: Seminar
) -> Edit | None:
    all_items = [item for day in seminar.programme for item in day.items]
    shown = [slide for item in all_items for slide in item.slides]
    if not all_items:
        return None
    item = draw(st.sampled_from(all_items))
    place = draw(st.integers(0, len(item.slides)))
    if not shown:
        return slides.insert_slides(seminar, [BulletsSlide(title="Ny")], item.id, place)
    ids = [one.id for one in draw(st.lists(st.sampled_from(shown), min_size=1, max_size=4))]
    overviews = [one.id for one in shown if isinstance(one, TaskOverviewSlide)]
    match draw(st.integers(0, 8)):
        case 0:
            new = [TaskOverviewSlide(), BulletsSlide(bullets=("a", "b"))]
            return slides.insert_slides(seminar, new, item.id, place)
        case 1:
            return slides.remove_slides(seminar, ids)
        case 2:
            return slides.duplicate_slides(seminar, ids)
        case 3:
            return slides.move_slides(seminar, ids, draw(STEPS))
        case 4:
            return slides.move_slides_to(seminar, ids, item.id, place)
        case 5:
            return slides.move_slides_to_next_item(seminar, ids, draw(STEPS))
        case 6:
            kind = draw(st.sampled_from(tuple(SLIDE_KINDS)))
            return slide_contents.change_kind(seminar, ids[0], kind)
        case 7 if overviews and seminar.tasks:
            task = draw(st.sampled_from(seminar.tasks)).id
            try:
                return pick(seminar, overviews[0], "tasks", task, on=draw(st.booleans()))
            except Refused:
                return None
        case _:
            return slide_contents.set_slide(seminar, ids[0], "notes", draw(TEXTS))


@st.composite
def of_details(draw: st.DrawFn, seminar: Seminar) -> Edit | None:
    rows = seminar.document.practical
    match draw(st.integers(0, 4)):
        case 0:
            return details.set_seminar(seminar, "theme", draw(TEXTS))
        case 1:
            return details.set_organisation(seminar, "parallel_names", (draw(TEXTS), "b"))
        case 2:
            return practical.insert_practical(seminar, [Practical()], len(rows))
        case 3 if rows:
            return practical.move_practical(seminar, draw(some(rows)), draw(STEPS))
        case _:
            return details.set_document(seminar, "welcome", draw(TEXTS))


@st.composite
def of_participants(draw: st.DrawFn, seminar: Seminar) -> Edit | None:
    people = seminar.participants
    place = draw(st.integers(0, len(people)))
    if len(people) < 3:
        new = [Participant(name="Person"), Participant(role="Ordfører")]
        return participants.insert_participants(seminar, new, place)
    ids = [who.id for who in draw(st.lists(st.sampled_from(people), min_size=1, max_size=4))]
    match draw(st.integers(0, 4)):
        case 0:
            return participants.paste_participants(seminar, [Participant()], place, left=2)
        case 1:
            return participants.remove_participants(seminar, ids)
        case 2:
            return participants.move_participants(seminar, ids, draw(STEPS))
        case _:
            field = draw(st.sampled_from(get_args(ParticipantField)))
            return participants.set_participant(seminar, ids[0], field, draw(TEXTS))


@st.composite
def of_groups(  # noqa: C901 - one case an edit
    draw: st.DrawFn, seminar: Seminar
) -> Edit | None:
    if not seminar.participants or not seminar.groups:
        return groups.add_group(seminar)
    people = st.lists(st.sampled_from(seminar.participants), min_size=1, max_size=4)
    ids = [who.id for who in draw(people)]
    group = draw(st.sampled_from(seminar.groups))
    try:
        match draw(st.integers(0, 8)):
            case 0:
                return groups.remove_groups(seminar, [group.id])
            case 1:
                return groups.move_groups(seminar, [group.id], draw(STEPS))
            case 2:
                return groups.set_group(seminar, group.id, "table", draw(TEXTS))
            case 3:
                return groups.set_writer(seminar, ids[0])
            case 4:
                return groups.move_to_group(seminar, ids, draw(st.sampled_from([group.id, None])))
            case 5:
                return groups.move_to_next_group(seminar, ids, draw(STEPS))
            case 6:
                return groups.lock_members(seminar, ids)
            case 7:
                return groups.unlock_members(seminar, ids)
            case _:
                return groups.add_group(seminar)
    except Refused:
        return None


@st.composite
def of_drawing(draw: st.DrawFn, seminar: Seminar) -> Edit | None:
    ids = [who.id for who in seminar.participants[:3]]
    try:
        match draw(st.integers(0, 5)):
            case 0:
                return drawing.set_number(seminar, draw(st.integers(1, 4)))
            case 1:
                return drawing.set_split(seminar, draw(st.sampled_from(["groups", "size"])))
            case 2 if ids:
                return drawing.keep_apart(seminar, ids)
            case 3 if ids:
                return drawing.let_together(seminar, ids[:1])
            case 4:
                return drawing.keep_as_round(seminar, "torsdag")
            case _:
                return drawing.draw_groups(seminar)
    except Refused:
        return None


WHEN = dt.datetime(2026, 3, 19, 15, 30, tzinfo=dt.UTC)
STATEMENT_TEXTS: tuple[StatementField, ...] = ("text", "owner")


@st.composite
def of_outcomes(  # noqa: C901 - one case an edit
    draw: st.DrawFn, seminar: Seminar
) -> Edit:
    said = seminar.outcomes
    if not said:
        return statements.add_statement(seminar, Statement(text=draw(TEXTS)), WHEN)
    ids = [said[place].id for place in sorted(draw(some(said)))]
    shown = [one.id for one in said if one.id in ids or draw(st.booleans())]
    tasks_there = (None, *(task.id for task in seminar.tasks))
    match draw(st.integers(0, 10)):
        case 0:
            return statements.remove_statements(seminar, ids)
        case 1:
            return statements.highlight_statements(seminar, ids, WHEN, on=draw(st.booleans()))
        case 2:
            field = draw(st.sampled_from(STATEMENT_TEXTS))
            return statements.set_statement(seminar, ids[0], field, draw(TEXTS), WHEN)
        case 3:
            kind = draw(st.sampled_from(get_args(StatementKind)))
            return statements.set_statement(seminar, ids[0], "kind", kind, WHEN)
        case 4:
            due = draw(st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2050, 1, 1)))
            return statements.set_statement(seminar, ids[0], "due", due, WHEN)
        case 5:
            return statement_rows.duplicate_statements(seminar, ids, WHEN)
        case 6:
            return statement_rows.move_statements(seminar, ids, draw(STEPS), shown)
        case 7:
            index = draw(st.integers(0, len(shown)))
            return statement_rows.move_statements_to(seminar, ids, index, shown)
        case 8:
            return statement_rows.move_to_task(
                seminar, ids, draw(st.sampled_from(tasks_there)), WHEN
            )
        case 9:
            return statement_rows.move_to_next_group(seminar, ids, draw(STEPS), WHEN)
        case _:
            new = [Statement(text=draw(TEXTS)), Statement(text=draw(TEXTS))]
            return statement_rows.paste_statements(seminar, new, WHEN, ids[0])


EDITS = (
    of_items,
    of_days,
    of_tasks,
    of_questions,
    of_phases,
    of_slides,
    of_details,
    of_participants,
    of_groups,
    of_drawing,
    of_outcomes,
)


def edits(seminar: Seminar) -> st.SearchStrategy[Edit | None]:
    """An edit of any kind that this seminar allows; `None` where the one drawn is impossible."""
    return st.one_of(*(kind(seminar) for kind in EDITS))


@st.composite
def edited(draw: st.DrawFn, seminar: Seminar, most: int = 5) -> Seminar:
    """What up to so many edits make of a seminar."""
    for _ in range(draw(st.integers(0, most))):
        edit = draw(edits(seminar))
        seminar = edit.change(seminar) if edit else seminar
    return seminar
