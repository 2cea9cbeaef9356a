"""Statements as rows: pasted, copied and moved among those that a table shows."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from seminar.editing.edit import Edit
from seminar.editing.statement_rows import (
    copy_to_task,
    duplicate_statements,
    move_statements,
    move_statements_to,
    move_to_next_group,
    move_to_task,
    paste_statements,
)
from seminar.language import screen_language
from seminar.model import Group, Question, Seminar, Statement, Task
from seminar.rules import verify

NB, NN, EN = (screen_language(code) for code in ("nb", "nn", "en"))
WHEN = dt.datetime(2026, 3, 19, 15, 30, tzinfo=dt.UTC)


def said(id_: str, task: str = "t1", group: str | None = "g1", **fields: object) -> Statement:
    return Statement(id=id_, text=f"Utsagn {id_}", task=task, group=group, **fields)  # type: ignore[arg-type]


BASE = Seminar(
    tasks=(Task(id="t1", questions=(Question(id="q1"),)), Task(id="t2")),
    groups=(Group(id="g1"), Group(id="g2")),
    outcomes=(
        said("a", question="q1", source="groups/Gruppe 1/a.docx"),
        said("x", "t2"),
        said("b"),
        said("c", group="g2"),
        said("y", "t2"),
    ),
)
SHOWN = ("a", "b", "c")


def ids(seminar: Seminar) -> str:
    verify(seminar)
    return "".join(one.id for one in seminar.outcomes)


def spoken(edit: Edit) -> tuple[str, str, str]:
    return NB.say(edit.sentence), NN.say(edit.sentence), EN.say(edit.sentence)


def test_pasted_statements_come_after_the_one_that_is_current() -> None:
    edit = paste_statements(BASE, [Statement(id="n", text="Ny\x00"), said("m")], WHEN, "b")
    after = edit.change(BASE)
    assert ids(after) == "axbnmcy"
    assert (after.outcomes[3].text, after.outcomes[3].changed) == ("Ny", WHEN)
    assert edit.touched == ("n", "m")
    assert spoken(edit) == (
        "Limte inn 2 utsagn",
        "Limte inn 2 utsegner",
        "Pasted 2 statements",
    )


def test_or_last() -> None:
    edit = paste_statements(BASE, [said("n")], WHEN)
    assert ids(edit.change(BASE)) == "axbcyn"
    assert NB.say(edit.sentence) == "Limte inn ett utsagn"


def test_a_copy_is_somebodys_own() -> None:
    edit = duplicate_statements(BASE, ["a"], WHEN)
    after = edit.change(BASE)
    copy = after.outcomes[1]
    assert edit.touched == (copy.id,)
    assert copy == replace(BASE.outcomes[0], id=copy.id, source="", changed=WHEN)
    assert NB.say(edit.sentence) == "Dupliserte «Utsagn a»"


def test_they_move_among_those_that_are_shown_and_the_others_stay() -> None:
    up = move_statements(BASE, ["c"], -1, SHOWN)
    assert ids(up.change(BASE)) == "axcby"
    assert NB.say(up.sentence) == "Flyttet «Utsagn c» opp"
    down = move_statements(BASE, ["a", "b"], 1, SHOWN)
    assert ids(down.change(BASE)) == "cxaby"
    assert NB.say(down.sentence) == "Flyttet «Utsagn a» og ett utsagn til ned"
    assert move_statements(BASE, ["a"], -1, SHOWN).change(BASE) is BASE


def test_they_are_dropped_before_a_row() -> None:
    edit = move_statements_to(BASE, ["c"], 0, SHOWN)
    assert ids(edit.change(BASE)) == "cxaby"
    assert ids(move_statements_to(BASE, ["a"], 3, SHOWN).change(BASE)) == "bxcay"
    assert move_statements_to(BASE, ["a"], 1, SHOWN).change(BASE) is BASE


def test_they_are_given_to_another_task_without_its_questions() -> None:
    edit = move_to_task(BASE, ["a", "x"], "t2", WHEN)
    after = edit.change(BASE)
    first = replace(BASE.outcomes[0], task="t2", question=None, changed=WHEN)
    assert after.outcomes[:2] == (first, BASE.outcomes[1])
    assert NB.say(edit.sentence) == "Byttet oppgave for «Utsagn a» og ett utsagn til"


def test_copies_are_given_to_another_task() -> None:
    edit = copy_to_task(BASE, ["a"], "t2", WHEN)
    after = edit.change(BASE)
    copy = after.outcomes[-1]
    assert after.outcomes[:-1] == BASE.outcomes
    assert (copy.task, copy.question, copy.source) == ("t2", None, "")
    assert edit.touched == (copy.id,)


def test_they_are_given_to_the_next_group_and_to_the_plenary_before_the_first() -> None:
    on = move_to_next_group(BASE, ["a", "c"], 1, WHEN).change(BASE)
    assert [one.group for one in on.outcomes] == ["g2", "g1", "g1", "g2", "g1"]
    back = move_to_next_group(BASE, ["a"], -1, WHEN).change(BASE)
    assert back.outcomes[0].group is None
    assert move_to_next_group(back, ["a"], -1, WHEN).change(back) is back


def test_what_several_groups_said_stays_with_them() -> None:
    merged = Statement(id="m", text="Likt", task="t1", merged=(said("p"), said("q", group="g2")))
    base = replace(BASE, outcomes=(merged,))
    assert move_to_next_group(base, ["m"], 1, WHEN).change(base) is base


@pytest.mark.parametrize(
    "make",
    [
        lambda: duplicate_statements(BASE, ["borte"], WHEN),
        lambda: move_statements(BASE, ["borte"], 1, SHOWN),
        lambda: move_statements_to(BASE, ["borte"], 0, SHOWN),
        lambda: move_to_task(BASE, ["borte"], "t2", WHEN),
        lambda: move_to_next_group(BASE, ["borte"], 1, WHEN),
        lambda: paste_statements(BASE, [said("n")], WHEN, "borte"),
    ],
)
def test_what_is_not_there_is_an_error(make) -> None:
    with pytest.raises(LookupError):
        make()
