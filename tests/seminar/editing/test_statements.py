"""What is typed, changed and removed among the outcomes, and what each step is called."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from seminar.editing.fields import StatementField
from seminar.editing.statements import (
    StatementValue,
    add_statement,
    highlight_statements,
    remove_statements,
    set_statement,
)
from seminar.language import screen_language
from seminar.model import Question, Seminar, Statement, Task
from seminar.rules import verify

NB = screen_language("nb")
WHEN = dt.datetime(2026, 3, 19, 15, 30, tzinfo=dt.UTC)
ONE = Statement(id="o1", text="Møtes oftere", task="t1", question="q1")
OTHER = Statement(id="o2", text="God tone", task="t1", highlight=True)
BASE = Seminar(
    tasks=(
        Task(id="t1", questions=(Question(id="q1"),)),
        Task(id="t2", questions=(Question(id="q2"),)),
    ),
    outcomes=(ONE, OTHER),
)


def test_a_statement_that_is_typed_comes_last_and_says_when() -> None:
    edit = add_statement(BASE, Statement(id="o3", text="Ny\x00"), WHEN)
    after = edit.change(BASE)
    assert after.outcomes == (ONE, OTHER, Statement(id="o3", text="Ny", changed=WHEN))
    assert edit.touched == ("o3",)
    assert NB.say(edit.sentence) == "La til «Ny»"


def test_or_where_it_is_wanted() -> None:
    after = add_statement(BASE, Statement(id="o3", text=""), WHEN, 1).change(BASE)
    assert [said.id for said in after.outcomes] == ["o1", "o3", "o2"]


def test_statements_are_removed() -> None:
    edit = remove_statements(BASE, ["o2", "o1"])
    assert edit.change(BASE).outcomes == ()
    assert NB.say(edit.sentence) == "Slettet «Møtes oftere» og ett utsagn til"
    with pytest.raises(LookupError):
        remove_statements(BASE, ["borte"])


def test_statements_are_highlighted_and_not() -> None:
    on = highlight_statements(BASE, ["o1", "o2"], WHEN, on=True)
    assert on.change(BASE).outcomes == (replace(ONE, highlight=True, changed=WHEN), OTHER)
    off = highlight_statements(BASE, ["o2"], WHEN, on=False)
    assert not off.change(BASE).outcomes[1].highlight
    assert NB.say(off.sentence) == "Fjernet uthevingen av «God tone»"
    same = highlight_statements(BASE, ["o2"], WHEN, on=True)
    assert same.change(BASE) is BASE


@pytest.mark.parametrize(
    ("field", "value", "fields", "sentence"),
    [
        ("text", "Møtes", {"text": "Møtes"}, "Endret utsagnet til «Møtes»"),
        ("kind", "action", {"kind": "action"}, "Endret type for «Møtes oftere»"),
        ("owner", "Ordfører", {"owner": "Ordfører"}, "ansvarlig for «Møtes oftere» til «Ordfører»"),
        ("due", dt.date(2026, 6, 1), {"due": dt.date(2026, 6, 1)}, "oftere» til 1. juni 2026"),
        ("due", None, None, "Tømte frist for «Møtes oftere»"),
        ("highlight", True, {"highlight": True}, "Slo på utheving"),
        ("question", "q2", {"task": "t2", "question": "q2"}, "spørsmål for «Møtes oftere»"),
        ("task", "t2", {"task": "t2", "question": None}, "oppgave for «Møtes oftere»"),
        ("question", None, {"question": None}, "spørsmål for «Møtes oftere»"),
        ("text", "Møtes oftere", None, "utsagnet"),
    ],
)
def test_a_field_is_set(
    field: StatementField, value: StatementValue, fields: dict[str, object] | None, sentence: str
) -> None:
    edit = set_statement(BASE, "o1", field, value, WHEN)
    after = edit.change(BASE)
    verify(after)
    assert sentence in NB.say(edit.sentence)
    if fields is None:
        assert after is BASE
    else:
        assert after.outcomes == (replace(ONE, **fields, changed=WHEN), OTHER)


def test_what_is_not_there_cannot_be_set() -> None:
    with pytest.raises(LookupError):
        set_statement(BASE, "borte", "text", "A", WHEN)
    with pytest.raises(LookupError):
        set_statement(BASE, "o1", "question", "borte", WHEN)
