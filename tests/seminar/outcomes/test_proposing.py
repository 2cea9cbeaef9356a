"""Which statements are proposed to be made one, with how much they are alike."""

from __future__ import annotations

from msgspec.structs import replace

from seminar.model import Seminar, Statement
from seminar.outcomes import leave_apart, merge_statements, proposals
from tests.seminar.outcomes.collected import SEMINAR


def with_texts(*texts: str, task: str | None = "t1") -> Seminar:
    outcomes = (Statement(id=f"o{n}", text=text, task=task) for n, text in enumerate(texts, 1))
    return replace(SEMINAR, outcomes=tuple(outcomes))


def told(seminar: Seminar) -> list[tuple[tuple[str, ...], int]]:
    return [(one.statements, one.likeness) for one in proposals(seminar)]


def test_the_same_words_are_alike_altogether() -> None:
    assert told(with_texts("Møtes oftere", "God tone", "møtes  oftere.")) == [(("o1", "o3"), 100)]


def test_nearly_the_same_words_are_alike_in_figures_and_come_later() -> None:
    seminar = with_texts("Møte oftere", "God tone", "Møtes oftere", "God tone")
    assert told(seminar) == [(("o2", "o4"), 100), (("o1", "o3"), 95)]


def test_several_that_are_all_alike_are_one_proposal() -> None:
    seminar = with_texts("Møtes oftere", "Møte oftere", "Møtes oftere!", "Møter oftere")
    assert [one for one, _ in told(seminar)] == [("o1", "o2", "o3", "o4")]


def test_one_that_is_like_two_that_are_not_alike_goes_to_the_nearer() -> None:
    first = "Vi trenger faste møteplasser"
    between = "Vi trenger faste møteplasser nå"
    last = "Vi trenger faste møteplasser nå i kommunen"
    [(ids, _)] = told(with_texts(first, between, last))
    assert ids == ("o1", "o2")


def test_a_pair_that_differs_by_a_negation_is_no_proposal() -> None:
    assert not proposals(with_texts("Vi møtes ofte nok", "Vi møtes ikke ofte nok"))


def test_only_statements_of_one_task_are_proposed() -> None:
    one, other = with_texts("A b c").outcomes, with_texts("A b c", task="t2").outcomes
    assert not proposals(replace(SEMINAR, outcomes=(*one, replace(other[0], id="o9"))))


def test_what_could_not_be_merged_is_not_proposed() -> None:
    one, other = with_texts("Møtes oftere", "Møtes oftere").outcomes
    outcomes = (replace(one, owner="Ordfører"), replace(other, owner="Rådmann"))
    assert not proposals(replace(SEMINAR, outcomes=outcomes))


def test_statements_without_words_are_not_alike() -> None:
    assert not proposals(with_texts("", " ", "…", "…"))


def test_every_proposal_can_be_carried_out_and_is_then_none() -> None:
    seminar = with_texts("Møtes oftere", "Møte oftere", "God tone", "God tone", "Vi ler")
    for proposal in proposals(seminar):
        seminar = merge_statements(seminar, proposal.statements).change(seminar)
    assert not proposals(seminar)
    assert len(seminar.outcomes) == 3


def test_what_a_person_has_said_is_not_the_same_is_not_proposed_together() -> None:
    texts = ("Vi møtes for sjelden.", "Vi møtes for sjelden", "vi møtes for sjelden")
    seminar = Seminar(
        outcomes=tuple(Statement(id=t, text=x) for t, x in zip("abc", texts, strict=True))
    )
    assert [one.statements for one in proposals(seminar)] == [("a", "b", "c")]
    for pair in ("ab", "ac"):
        seminar = leave_apart(seminar, pair).change(seminar)
    assert [one.statements for one in proposals(seminar)] == [("b", "c")]
