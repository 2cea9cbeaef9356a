"""What last year said is looked back on, by the slides that look back."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from seminar.model import (
    Day,
    EarlierStatement,
    Group,
    Item,
    LookBack,
    LookBackSlide,
    Question,
    Seminar,
    Statement,
    Task,
)
from seminar.rollover import next_year

TASK = Task(id="t1", title="**Kultur**", questions=(Question(id="q1", text="Hva?"),))
HIGHLIGHT = Statement(text="Vi ler mer.", task="t1", question="q1", group="g1", highlight=True)
ACTION = Statement(
    text="Lage en plan.", kind="action", group="g2", owner="Ordfører", due=dt.date(2025, 5, 15)
)
OTHER = Statement(text="Ellers ingenting.", group="g1")


def seminar(*slides: LookBackSlide, outcomes: tuple[Statement, ...]) -> Seminar:
    return Seminar(
        title="Dialog",
        programme=(
            Day(
                date=dt.date(2025, 3, 20),
                items=(
                    Item(title="Kaffe", kind="break"),
                    Item(title="Velkommen", kind="opening", slides=slides),
                ),
            ),
        ),
        tasks=(TASK,),
        groups=(Group(id="g1", name="Gruppe 1"), Group(id="g2"), Group(id="g3", name="Bord C")),
        outcomes=outcomes,
        look_back=LookBack(
            year=2024,
            statements=(
                EarlierStatement(id="e1", text="Før"),
                EarlierStatement(id="e2", text="Gjøre", kind="action"),
            ),
        ),
    )


def shown(made: Seminar) -> list[tuple[str, tuple[str, ...]]]:
    """Return the heading and the texts of each slide that looks back."""
    told = {one.id: one.text for one in made.look_back.statements} if made.look_back else {}
    return [
        (slide.title, tuple(told[id_] for id_ in slide.statements))
        for day in made.programme
        for item in day.items
        for slide in item.slides
        if isinstance(slide, LookBackSlide)
    ]


def test_highlights_and_actions_come_with_year_task_group_owner_and_date() -> None:
    made = next_year(seminar(outcomes=(HIGHLIGHT, OTHER, ACTION))).seminar
    assert made.look_back is not None
    assert made.look_back.year == 2025
    highlight, action = made.look_back.statements
    assert (highlight.text, highlight.task, highlight.group) == (
        "Vi ler mer.",
        "Kultur",
        "Gruppe 1",
    )
    assert highlight.highlight
    assert (action.kind, action.task, action.group) == ("action", "", "Gruppe 2")
    assert (action.owner, action.due) == ("Ordfører", dt.date(2025, 5, 15))


def test_actions_come_after_the_highlights_by_their_dates() -> None:
    said = (
        replace(ACTION, id="a1", text="En gang", due=None),
        replace(ACTION, id="a2", text="Sent", due=dt.date(2025, 12, 1), highlight=True),
        HIGHLIGHT,
        replace(ACTION, id="a3", text="Straks", due=dt.date(2025, 4, 1)),
    )
    made = next_year(seminar(outcomes=said)).seminar
    assert made.look_back is not None
    told = [one.text for one in made.look_back.statements]
    assert told == ["Vi ler mer.", "Straks", "Sent", "En gang"]


def test_the_groups_of_merged_statements_are_named() -> None:
    merged = replace(
        HIGHLIGHT, merged=(Statement(text="Latter", group="g3"), Statement(text="Vi ler."))
    )
    made = next_year(seminar(outcomes=(merged,))).seminar
    assert made.look_back is not None
    assert made.look_back.statements[0].group == "Gruppe 1 og Bord C"


def test_a_slide_that_showed_all_shows_the_highlights_and_a_new_one_the_actions() -> None:
    made = next_year(seminar(LookBackSlide(title="I fjor"), outcomes=(HIGHLIGHT, ACTION)))
    assert shown(made.seminar) == [
        ("I fjor", ("Vi ler mer.",)),
        ("Dette ble vi enige om å gjøre", ("Lage en plan.",)),
    ]


def test_a_slide_of_its_own_shows_also_what_is_added_later() -> None:
    made = next_year(seminar(LookBackSlide(statements=("e1",)), outcomes=(HIGHLIGHT,)))
    assert shown(made.seminar) == [("", ())]


def test_a_slide_that_showed_actions_alone_shows_the_new_ones() -> None:
    slides = LookBackSlide(title="A", statements=("e2",)), LookBackSlide(title="B")
    made = next_year(seminar(*slides, outcomes=(HIGHLIGHT, ACTION))).seminar
    assert shown(made) == [("A", ("Lage en plan.",)), ("B", ("Vi ler mer.",))]


def test_several_slides_share_the_highlights_and_one_too_many_goes() -> None:
    slides = [LookBackSlide(title=name) for name in "ABC"]
    said = [replace(HIGHLIGHT, id=f"h{n}", text=f"Nr. {n}") for n in range(1, 6)]
    made = next_year(seminar(*slides[:2], outcomes=(*said[:3],))).seminar
    assert shown(made) == [("A", ("Nr. 1", "Nr. 2")), ("B", ("Nr. 3",))]
    made = next_year(seminar(*slides, outcomes=(*said[:2],))).seminar
    assert shown(made) == [("A", ("Nr. 1",)), ("B", ("Nr. 2",))]


def test_where_no_slide_looks_back_the_opening_does() -> None:
    made = next_year(seminar(outcomes=(HIGHLIGHT, ACTION))).seminar
    assert [title for title, _ in shown(made)] == ["", "Dette ble vi enige om å gjøre"]
    assert not made.programme[0].items[0].slides


def test_actions_alone_have_the_slide_to_themselves() -> None:
    made = next_year(seminar(LookBackSlide(title="I fjor"), outcomes=(ACTION,))).seminar
    assert shown(made) == [("I fjor", ())]
    assert made.look_back is not None
    assert [one.kind for one in made.look_back.statements] == ["action"]


def test_highlights_without_a_slide_of_theirs_get_one_before_the_actions() -> None:
    only = LookBackSlide(title="Gjøre", statements=("e2",))
    made = next_year(seminar(only, outcomes=(HIGHLIGHT, ACTION))).seminar
    assert shown(made) == [("", ("Vi ler mer.",)), ("Gjøre", ("Lage en plan.",))]


def test_nothing_to_look_back_on_leaves_slides_that_say_so() -> None:
    made = next_year(seminar(LookBackSlide(statements=("e1",)), outcomes=(OTHER,))).seminar
    assert made.look_back == LookBack(year=2025)
    assert shown(made) == [("", ())]


def test_highlights_that_are_left_leave_no_look_back() -> None:
    made = next_year(
        seminar(LookBackSlide(statements=("e1",)), outcomes=(HIGHLIGHT,)), parts={"slides"}
    )
    assert made.seminar.look_back is None


def test_a_year_that_no_look_back_may_have_is_left_out() -> None:
    old = seminar(outcomes=(HIGHLIGHT,))
    early = replace(old, programme=(replace(old.programme[0], date=dt.date(1850, 3, 20)),))
    made = next_year(early).seminar
    assert made.look_back is not None
    assert made.look_back.year is None


# --- what is told of it ---------------------------------------------------------------------------


def told(last: Seminar, name: str) -> tuple[str, int, str]:
    """Return what is told of a part: what became of it, how much there was, and what it becomes."""
    lines = {one.part or str(one.name): one for one in next_year(last).lines}
    return lines[name].fate, lines[name].count, str(lines[name].becomes)


def test_slides_with_nothing_left_to_show_are_counted() -> None:
    last = seminar(LookBackSlide(), LookBackSlide(), LookBackSlide(), outcomes=(HIGHLIGHT,))
    assert told(last, "slides") == ("changed", 3, "Last year’s results are replaced; 1 remain")
    gone = "Look-back slides with nothing left to show"
    assert told(last, gone) == ("left", 2, "Not brought along")


def test_slides_that_are_new_are_counted() -> None:
    last = seminar(LookBackSlide(), outcomes=(HIGHLIGHT, ACTION))
    assert told(last, "slides") == ("changed", 1, "Last year’s results are replaced; one is new")
    last = seminar(LookBackSlide(), LookBackSlide(), LookBackSlide(), outcomes=(HIGHLIGHT, ACTION))
    assert told(last, "slides") == ("changed", 3, "Last year’s results are replaced; 2 remain")


def test_what_says_nothing_is_neither_looked_back_on_nor_counted() -> None:
    blank = Statement(text=" ", highlight=True)
    last = seminar(LookBackSlide(), outcomes=(blank, HIGHLIGHT))
    made = next_year(last).seminar
    assert made.look_back
    assert [one.text for one in made.look_back.statements] == [HIGHLIGHT.text]
    assert told(last, "highlights")[1] == 1


def test_without_highlights_that_is_told() -> None:
    last = seminar(outcomes=(OTHER,))
    assert told(last, "highlights") == ("left", 0, "Nothing was highlighted")
