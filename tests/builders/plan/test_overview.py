from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders.look import LINEN_LINE, cm
from builders.plan.drafting import Draft
from builders.plan.overview import task_overview
from seminar.model import Day, Phase, Question, Seminar, Side, Task, TaskOverviewSlide
from tests.composing import cells, context, low_canvas, moment, table_misfits, tables


def task(place: int, aim: str = "Hva vil vi ta vare på?", minutes: int = 20) -> Task:
    phases = (Phase(minutes=minutes),) if minutes else ()
    return Task(id=f"t{place}", title=f"Oppgave {place}", theme="Kultur", aim=aim, phases=phases)


def drafts(*tasks: Task, slide: TaskOverviewSlide | None = None, low: bool = False) -> list[Draft]:
    here = context(Seminar(tasks=tasks), low_canvas() if low else None)
    return task_overview(here, slide or TaskOverviewSlide(), moment())


def test_a_row_says_number_theme_aim_and_minutes() -> None:
    (draft,) = drafts(task(0), task(1, minutes=25))
    (table,) = tables(draft)
    assert cells(table) == [
        ["Nr.", "Tema", "Det vi skal finne ut", "Tid"],
        ["1", "Kultur", "Hva vil vi ta vare på?", "20 min"],
        ["2", "Kultur", "Hva vil vi ta vare på?", "25 min"],
    ]


def test_without_theme_or_aim_the_title_and_the_first_question_stand_there() -> None:
    bare = Task(title="Refleksjon", questions=(Question(text="Hva nå?"), Question(text="Hva så?")))
    (draft,) = drafts(bare)
    assert cells(tables(draft)[0])[1] == ["1", "Refleksjon", "Hva nå?", ""]


def test_an_activity_in_turns_has_no_number() -> None:
    sides = (Side(name="Enhetsledere"), Side(name="Folkevalgte"))
    (draft,) = drafts(Task(theme="Bli kjent", sides=sides), task(1))
    assert [row[0] for row in cells(tables(draft)[0])[1:]] == ["", "1"]


def test_the_slide_may_name_its_tasks_in_its_own_order() -> None:
    (draft,) = drafts(task(0), task(1), task(2), slide=TaskOverviewSlide(tasks=("t2", "t0")))
    assert [row[0] for row in cells(tables(draft)[0])[1:]] == ["3", "1"]


def test_the_heading_counts_the_tasks_in_words() -> None:
    assert drafts(*map(task, range(5)))[0].title == "Fem oppgaver til gruppene"
    assert drafts(task(0))[0].title == "Én oppgave til gruppene"
    assert drafts(task(0), slide=TaskOverviewSlide(title="Vi gjør alt"))[0].title == "Vi gjør alt"


def test_the_line_above_the_heading_tells_the_day_of_a_seminar_of_several() -> None:
    day = moment().day
    seminar = Seminar(programme=(day, Day(date=day.date)), tasks=(task(0),))
    assert drafts(task(0))[0].kicker == "Gruppeoppgaver · dag 1"
    (draft,) = task_overview(context(seminar), TaskOverviewSlide(), moment())
    assert draft.kicker == "Gruppeoppgaver · dag 1"
    (draft,) = task_overview(context(Seminar(programme=(day,))), TaskOverviewSlide(), moment())
    assert draft.kicker == "Gruppeoppgaver"


def test_five_tasks_fill_the_slide_and_stand_on_linen() -> None:
    (draft,) = drafts(*map(task, range(5)))
    (table,) = tables(draft)
    assert draft.role == "work"
    assert {row.rule for row in table.rows} == {LINEN_LINE, None}
    assert all(cm(2.2) < row.height <= cm(2.3) for row in table.rows[1:])


def test_seven_tasks_are_set_closer_and_eight_are_divided() -> None:
    (seven,) = drafts(*map(task, range(7)))
    rows = tables(seven)[0].rows[1:]
    assert all(row.height <= cm(1.65) for row in rows)
    assert {row.cells[0].lines[0].type.size for row in rows} == {32}
    eight = drafts(*map(task, range(8)))
    assert [len(tables(draft)[0].rows) - 1 for draft in eight] == [4, 4]
    assert eight[0].heading == "Åtte oppgaver til gruppene (1 av 2)"


def test_an_aim_of_many_lines_is_whole_in_the_notes() -> None:
    aim = "Hva hindrer oss i å nå fram til hverandre? " * 8
    (draft,) = drafts(task(0, aim))
    assert cells(tables(draft)[0])[1][2].endswith("…")
    assert draft.whole == (aim,)


def test_the_table_is_described_by_what_it_shows() -> None:
    (draft,) = drafts(*map(task, range(5)))
    description = tables(draft)[0].description
    assert description == "Fem gruppeoppgaver med tema, spørsmål og tid"


def test_a_seminar_without_tasks_says_so() -> None:
    (draft,) = drafts()
    assert (draft.title, draft.shapes) == ("Ingen oppgaver ennå", ())


@given(
    st.lists(
        st.tuples(st.text("abcdæøå -", max_size=50), st.text("abcdæøå -", max_size=300)),
        min_size=1,
        max_size=20,
    ),
    st.booleans(),
)
def test_every_task_stands_once_on_any_template(said: list[tuple[str, str]], low: bool) -> None:
    tasks = tuple(
        Task(id=f"t{n}", theme=theme, aim=aim, phases=(Phase(minutes=5),))
        for n, (theme, aim) in enumerate(said)
    )
    made = drafts(*tasks, low=low)
    numbers = [row[0] for draft in made for table in tables(draft) for row in cells(table)[1:]]
    assert numbers == [str(n) for n in range(1, len(tasks) + 1)]
    here = context(Seminar(tasks=tasks), low_canvas() if low else None)
    assert not [fault for draft in made for fault in table_misfits(draft, here)]
