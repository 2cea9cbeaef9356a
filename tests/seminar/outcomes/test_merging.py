"""Statements are made one by a person, and parted as they were."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from seminar.editing.edit import Refused
from seminar.language import screen_language
from seminar.model import Seminar, Statement
from seminar.outcomes import merge_statements, originals, part_statement, voices
from seminar.rules import verify
from tests.seminar.outcomes.collected import AFTERNOON, EVENING, SEMINAR

NB = screen_language("nb")
MAY, JUNE = dt.date(2026, 5, 1), dt.date(2026, 6, 1)


def said(id_: str, text: str, group: str | None = "g1", **fields: object) -> Statement:
    made = Statement(id=id_, text=text, task="t1", question="q1", group=group)
    return replace(made, **fields)


ONE = said("o1", "Møtes oftere", changed=AFTERNOON)
OTHER = said("o2", "Møte oftere", "g2", kind="proposal", changed=EVENING)
THIRD = said("o3", "God tone")
FOURTH = said("o4", "Møtast oftare", "g2")


def with_outcomes(*outcomes: Statement) -> Seminar:
    return replace(SEMINAR, outcomes=outcomes)


def made_one(*outcomes: Statement, text: str = "") -> Statement:
    seminar = with_outcomes(*outcomes)
    edit = merge_statements(seminar, [one.id for one in outcomes], text)
    [result] = edit.change(seminar).outcomes
    verify(with_outcomes(result))
    assert edit.touched == (result.id,)
    return result


def test_a_merged_statement_says_what_the_first_says_and_holds_all_as_they_were() -> None:
    result = made_one(ONE, OTHER)
    assert result == Statement(
        id=result.id,
        text="Møtes oftere",
        kind="proposal",
        task="t1",
        question="q1",
        changed=EVENING,
        merged=(ONE, OTHER),
    )


def test_it_can_say_it_in_other_words() -> None:
    assert made_one(ONE, OTHER, text=" Vi møtes oftere\x00 ").text == "Vi møtes oftere"


def test_its_groups_are_all_that_said_it() -> None:
    assert voices(made_one(ONE, OTHER, FOURTH)) == ("g1", "g2")
    assert voices(ONE) == ("g1",)
    assert voices(said("o", "A", None)) == ()


def test_it_stands_where_the_first_of_them_stood() -> None:
    seminar = with_outcomes(THIRD, ONE, FOURTH, OTHER)
    edit = merge_statements(seminar, ["o2", "o1"])
    after = edit.change(seminar)
    assert [one.text for one in after.outcomes] == ["God tone", "Møtes oftere", "Møtast oftare"]
    assert NB.say(edit.sentence) == "Slo sammen to utsagn"


def test_a_star_of_any_is_its_star() -> None:
    assert made_one(ONE, replace(OTHER, highlight=True)).highlight
    assert not made_one(ONE, OTHER).highlight


def test_answers_to_different_questions_make_one_that_answers_none() -> None:
    assert made_one(ONE, replace(OTHER, question="q2")).question is None


def test_owner_and_date_are_those_that_any_has() -> None:
    result = made_one(replace(ONE, owner=" Ordfører "), replace(OTHER, due=MAY, owner="ordfører"))
    assert (result.owner.strip(), result.due) == ("Ordfører", MAY)


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"owner": "Rådmann"}, "ulike ansvarlige, «Ordfører» og «Rådmann»"),
        ({"due": JUNE}, "ulike frister"),
        ({"task": "t2", "question": None}, "samme oppgave"),
    ],
)
def test_what_differs_in_earnest_is_not_merged(other: dict[str, object], words: str) -> None:
    seminar = with_outcomes(replace(ONE, owner="Ordfører", due=MAY), replace(OTHER, **other))
    with pytest.raises(Refused) as refused:
        merge_statements(seminar, ["o1", "o2"])
    assert words in NB.say(refused.value.message)


def test_one_alone_is_not_merged() -> None:
    with pytest.raises(LookupError):
        merge_statements(with_outcomes(ONE), ["o1", "borte"])


def test_what_is_merged_again_is_flat() -> None:
    first = made_one(ONE, OTHER)
    result = made_one(first, FOURTH)
    assert result.merged == (ONE, OTHER, FOURTH)


def test_parting_brings_all_back_in_its_place() -> None:
    seminar = with_outcomes(THIRD, made_one(replace(ONE, highlight=True), OTHER), FOURTH)
    edit = part_statement(seminar, seminar.outcomes[1].id)
    assert edit.change(seminar).outcomes == (THIRD, replace(ONE, highlight=True), OTHER, FOURTH)
    assert edit.touched == ("o1", "o2")
    assert NB.say(edit.sentence) == "Delte «Møtes oftere» i to"


def test_a_statement_of_a_group_that_holds_others_is_one_of_them() -> None:
    seminar = with_outcomes(replace(ONE, merged=(OTHER,)))
    assert voices(seminar.outcomes[0]) == ("g1", "g2")
    assert originals(seminar.outcomes[0]) == (ONE, OTHER)
    assert part_statement(seminar, "o1").change(seminar).outcomes == (ONE, OTHER)


def test_so_is_one_that_a_sheet_said_in_a_seminar_without_groups() -> None:
    one = replace(ONE, group=None, source="groups/a.docx")
    seminar = with_outcomes(replace(one, merged=(replace(OTHER, group=None),)))
    parted = part_statement(seminar, "o1").change(seminar)
    assert [each.id for each in parted.outcomes] == ["o1", "o2"]


def test_what_holds_one_alone_is_that_one_again() -> None:
    seminar = with_outcomes(Statement(id="o", text="Møteplasser", task="t1", merged=(ONE,)))
    edit = part_statement(seminar, "o")
    assert edit.change(seminar).outcomes == (ONE,)
    assert NB.say(edit.sentence) == "Hentet tilbake «Møteplasser» slik det var"


def test_parting_one_without_words_says_so() -> None:
    seminar = with_outcomes(Statement(id="o", task="t1", merged=(ONE, OTHER)))
    sentence = part_statement(seminar, "o").sentence
    assert NB.say(sentence) == "Delte et utsagn uten tekst i to"


def test_what_was_not_merged_cannot_be_parted() -> None:
    with pytest.raises(LookupError):
        part_statement(with_outcomes(ONE), "o1")
