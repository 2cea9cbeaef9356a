from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.canvas import Canvas, built_in_canvas
from builders.look import PT, cm
from builders.plan.compose import moments
from builders.plan.drafting import Draft
from builders.plan.scene import Group
from builders.plan.task import task_slide
from seminar.model import Day, Item, Phase, Question, Seminar, Side, Task, TaskSlide
from tests.composing import context, filled, low_canvas, misfits, moment, strokes, texts
from tests.strategies import lines
from tests.strategies import texts as long_texts

PHASES = (
    Phase(kind="individual", minutes=2, instruction="Skriv stikkord.\nUten å snakke sammen."),
    Phase(kind="group", minutes=20, halfway=True),
    Phase(kind="plenary", minutes=5),
)
SIDES = (
    Side(
        name="Enhetsledere",
        joined_by="med tillitsvalgte og kommunalsjefer",
        order="Begynner",
        duty="Noterer stikkord",
    ),
    Side(name="Folkevalgte", joined_by="fra alle partiene", order="Lytter først"),
)
TASK = Task(
    id="task",
    title="Hvordan har vi det sammen?",
    introduction="Vi begynner hver for oss.",
    questions=(
        Question(id="q1", text="Hva kjennetegner samspillet mellom folkevalgte og ansatte nå?"),
        Question(id="q2", text="Hvilken ene endring ville hjulpet mest?"),
    ),
    phases=PHASES,
    writer="Gruppelederen",
    answers_in="Gruppemappa, Oppgave 1",
)
TURNS = Task(id="turns", title="Bli kjent", questions=TASK.questions, phases=PHASES, sides=SIDES)


def asked(*questions: str) -> tuple[Question, ...]:
    return tuple(Question(id=f"q{n}", text=text) for n, text in enumerate(questions, 1))


def composed(task: Task, *others: Task, canvas: Canvas | None = None) -> list[Draft]:
    slide = TaskSlide(task=task.id)
    when = moment(slide)
    where = context(Seminar(tasks=(*others, task), programme=(when.day,)), canvas)
    return task_slide(where, slide, when)


def sizes(draft: Draft) -> set[float | None]:
    return {
        one.size for fill in draft.fills if fill.region == "questions" for one in fill.paragraphs
    }


def numbers(draft: Draft) -> list[int]:
    return [
        one.number for fill in draft.fills if fill.region == "questions" for one in fill.paragraphs
    ]


def test_a_task_shows_its_questions_its_writer_and_its_bar() -> None:
    (draft,) = composed(TASK)
    assert (draft.role, draft.title, draft.task) == ("task", TASK.title, "task")
    assert filled(draft, "questions") == [question.text for question in TASK.questions]
    assert draft.questions == ("q1", "q2")
    assert filled(draft, "how") == [
        "Skriver",
        "Gruppelederen",
        "Svaret skrives i",
        "Gruppemappa, Oppgave 1",
    ]
    assert "20 min" in texts(draft.shapes)
    assert misfits(draft, context(Seminar())) == []


def test_two_short_questions_stand_in_the_largest_size() -> None:
    (draft,) = composed(TASK)
    assert sizes(draft) == {32}
    assert numbers(draft) == [1, 1]


def test_the_kicker_gives_number_and_minutes_and_passes_over_activities() -> None:
    assert composed(TASK, TURNS)[0].kicker == "Oppgave 1 · 27 minutter"
    assert composed(TURNS, TASK)[0].kicker == "Aktivitet · 27 minutter"
    assert composed(Task(id="bare", title="Uten faser"), TASK)[0].kicker == "Oppgave 2"


def test_without_a_writer_there_is_neither_text_nor_hairline_beside_the_questions() -> None:
    (draft,) = composed(Task(id="task", questions=TASK.questions, phases=PHASES))
    assert filled(draft, "how") == []
    assert strokes(draft.shapes) == []
    assert len(strokes(composed(TASK)[0].shapes)) == 1


def test_a_single_question_has_no_number() -> None:
    (draft,) = composed(Task(id="task", questions=asked("Hva tar dere med hjem?")))
    assert numbers(draft) == [0]
    assert sizes(draft) == {32}


def test_without_questions_the_introduction_stands_in_their_place() -> None:
    (draft,) = composed(Task(id="task", introduction="Gå rundt i salen.", phases=PHASES))
    assert filled(draft, "questions") == ["Gå rundt i salen."]
    assert draft.questions == ()


def test_four_long_questions_share_a_slide_at_the_smallest_step() -> None:
    (draft,) = composed(
        Task(
            id="task",
            questions=asked(
                "Tenk på en sak der uenigheten ble værende. Hva skjedde først, og hva skjedde så?",
                "Hvem kunne ha sagt noe tidligere, og til hvem?",
                "Hva trenger folkevalgte fra administrasjonen i slike saker, og omvendt?",
                "Hva foreslår dere at vi gjør neste gang?",
            ),
            phases=PHASES,
        )
    )
    assert sizes(draft) == {22}


def test_more_questions_go_on_on_a_second_slide_with_the_same_size_and_the_same_bar() -> None:
    drafts = composed(Task(id="task", title="Mye", questions=asked(*"abcdef"), phases=PHASES))
    assert [draft.heading for draft in drafts] == ["Mye (1 av 2)", "Mye (2 av 2)"]
    assert [draft.questions for draft in drafts] == [("q1", "q2", "q3"), ("q4", "q5", "q6")]
    assert [numbers(draft) for draft in drafts] == [[1, 1, 1], [4, 4, 4]]
    assert sizes(drafts[0]) == sizes(drafts[1]) == {32}
    assert drafts[0].shapes == drafts[1].shapes


def test_a_question_longer_than_a_slide_is_cut_between_words_and_loses_none() -> None:
    long = " ".join(f"ord{n}" for n in range(300))
    drafts = composed(Task(id="task", questions=asked(long, "Hvorfor?"), phases=PHASES))
    said = [text for draft in drafts for text in filled(draft, "questions")]
    assert " ".join(said) == f"{long} Hvorfor?"
    assert [draft.questions for draft in drafts if draft.questions] == [("q1",), ("q2",)]
    assert numbers(drafts[0]) == [1]
    assert numbers(drafts[-1])[-1] == 2
    assert all(misfits(draft, context(Seminar())) == [] for draft in drafts)


def test_who_writes_is_said_in_the_notes_where_it_is_too_long_for_the_slide() -> None:
    task = Task(id="task", questions=asked("Hva?"), writer="den som skriver finest " * 20)
    (draft,) = composed(task)
    assert filled(draft, "how")[-1].endswith("…")
    assert draft.whole == (f"Skriver: {task.writer}",)


# --- in turns -------------------------------------------------------------------------------------


def test_an_activity_in_turns_shows_both_sides_beside_its_questions() -> None:
    (draft,) = composed(TURNS)
    cards, bar = draft.shapes
    assert isinstance(cards, Group)
    assert cards.description == (
        "Enhetsledere, med tillitsvalgte og kommunalsjefer: Begynner. Noterer stikkord. "
        "Folkevalgte, fra alle partiene: Lytter først."
    )
    assert texts([cards]) == [
        "Enhetsledere",
        "med tillitsvalgte og kommunalsjefer",
        "Begynner",
        "Noterer stikkord",
        "Folkevalgte",
        "fra alle partiene",
        "Lytter først",
    ]
    assert "Vi sier fra halvveis, og da bytter dere" in texts([bar])


def test_the_questions_of_an_activity_keep_to_the_columns_left_of_the_cards() -> None:
    (draft,) = composed(TURNS)
    (fill,) = draft.fills
    frame = built_in_canvas().layout("task").frames["questions"]
    assert frame.rect.right - fill.inset <= cm(2.0 + 12.1) + PT


def test_a_fourth_question_of_an_activity_makes_a_second_slide_with_the_same_cards() -> None:
    task = Task(id="turns", title="Bytt", questions=asked(*"abcd"), phases=PHASES, sides=SIDES)
    drafts = composed(task)
    assert [draft.questions for draft in drafts] == [("q1", "q2"), ("q3", "q4")]
    assert drafts[0].shapes == drafts[1].shapes


def test_three_sides_are_named_on_a_slide_with_the_questions_and_told_of_in_the_notes() -> None:
    sides = (*SIDES, Side(name="Innbyggere", duty="Ser på"))
    (draft,) = composed(Task(id="turns", title="Tre", questions=asked("a"), sides=sides))
    assert draft.questions == ("q1",)
    named = [side.name for side in sides]
    assert filled(draft, "how") == ["Etter tur", f"{named[0]}, {named[1]} og {named[2]}"]
    assert draft.shown[2] == "Innbyggere: Ser på."


# --- notes and emptiness --------------------------------------------------------------------------


def test_the_notes_give_phases_and_cues_by_the_clock_with_the_instructions() -> None:
    slide = TaskSlide(task="task", notes="Si dette først.")
    when = moment(slide, start=dt.time(10, 45))
    where = context(Seminar(tasks=(TASK,), programme=(when.day,)))
    (draft,) = task_slide(where, slide, when)
    assert draft.say == "Si dette først.\nVi begynner hver for oss."
    assert draft.shown == (
        "10.45–10.47: Hver for seg (2 minutter)",
        "Skriv stikkord.",
        "Uten å snakke sammen.",
        "10.47–11.07: I gruppa (20 minutter)",
        "10.57: Si fra at halve tiden er gått (I gruppa)",
        "11.07–11.12: I plenum (5 minutter)",
    )


def test_tasks_of_one_item_follow_one_after_the_other_by_the_clock() -> None:
    slides = (TaskSlide(task="task"), TaskSlide(task="task"), TaskSlide(task="turns"))
    when = moment(*slides)
    where = context(Seminar(tasks=(TASK, TURNS), programme=(when.day,)))
    drafts = [task_slide(where, slide, when)[0] for slide in slides]
    assert [draft.shown[0][:5] for draft in drafts] == ["09.00", "09.00", "09.27"]
    assert any("at de skal bytte nå" in line for line in drafts[2].shown)


def timed(*minutes: int) -> list[tuple[str, ...]]:
    """The notes of a task's slides in items of so many minutes, half an hour's lunch between."""
    slide = TaskSlide(task="task")
    work = [Item(title="Økt", minutes=each, slides=(slide,)) for each in minutes]
    lunch = Item(title="Lunsj", minutes=30, kind="meal")
    items = tuple(item for one in work for item in (one, lunch))
    day = Day(date=dt.date(2025, 3, 20), start=dt.time(10, 0), items=items)
    bare = replace(TASK, phases=tuple(replace(one, instruction="") for one in PHASES))
    where = context(Seminar(tasks=(bare,), programme=(day,)))
    return [
        draft.shown
        for when in moments(where)
        if when.item.slides
        for draft in task_slide(where, slide, when)
    ]


def test_a_task_that_goes_on_in_a_later_item_has_its_last_phases_there() -> None:
    assert timed(22, 5) == [
        (
            "10.00–10.02: Hver for seg (2 minutter)",
            "10.02–10.22: I gruppa (20 minutter)",
            "10.12: Si fra at halve tiden er gått (I gruppa)",
        ),
        ("10.52–10.57: I plenum (5 minutter)",),
    ]


def test_phases_go_on_where_they_fit_and_the_last_item_takes_what_is_left() -> None:
    assert [[line[:5] for line in notes if "–" in line] for notes in timed(10, 10, 10)] == [
        ["10.00"],
        [],
        ["11.20", "11.40"],
    ]


@pytest.mark.parametrize("task", [None, "gone"])
def test_a_slide_without_a_task_says_so_calmly(task: str | None) -> None:
    slide = TaskSlide(task=task, notes="Husk å velge.")
    (draft,) = task_slide(context(Seminar(tasks=(TASK,))), slide, moment(slide))
    assert draft.role == "statement"
    assert draft.title == "Det er ikke valgt noen oppgave til dette lysbildet"
    assert draft.say == "Husk å velge."


@given(
    st.builds(
        Task,
        id=st.just("task"),
        title=lines,
        introduction=lines,
        questions=st.lists(long_texts, max_size=7).map(lambda some: asked(*some)),
        phases=st.lists(
            st.builds(Phase, minutes=st.integers(1, 200), name=lines, halfway=st.booleans()),
            max_size=6,
        ).map(tuple),
        sides=st.sampled_from([(), SIDES, (Side(name="A", order="B"),)]),
        writer=lines,
        answers_in=lines,
    ),
    st.booleans(),
)
def test_everything_stands_whatever_is_asked_and_each_question_once(task: Task, low: bool) -> None:
    canvas = low_canvas() if low else built_in_canvas()
    drafts = composed(task, canvas=canvas)
    where = context(Seminar(tasks=(task,)), canvas)
    assert [fault for draft in drafts for fault in misfits(draft, where)] == []
    wanted = [question.id for question in task.questions if question.text.strip()]
    assert [found for draft in drafts for found in draft.questions] == wanted
