"""What is chosen between Plenum and a sheet, and what the choices come to."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desktop.interpreter import words
from app.desktop.pages.outcomes.conflicts import (
    Choice,
    Doubt,
    beside,
    decisions_of,
    doubts,
    marked,
)
from seminar.editing.statements import set_statement
from seminar.outcomes import Decisions, merge_statements
from tests.app.collecting.seminars import WHEN, write
from tests.app.desktop.pages.outcomes.handed_in import Bench


@pytest.fixture
def disputed(bench: Bench) -> Bench:
    """One statement changed both here and there; one starred here that its sheet lost."""
    bench.collect()
    bench.rewrite("Sakene kommer sent", "Papirene er sene")
    bench.rewrite("Tonen er god", "Tonen er svært god")
    write(bench.folder, 1, 2, ["Sakene kommer altfor sent"])
    write(bench.folder, 1, 1, ["Vi møtes for sjelden"], ["Faste møter"])
    bench.collect()
    return bench


def doubted(bench: Bench) -> tuple[Doubt, ...]:
    collected = bench.collecting.in_doubt()
    return doubts(collected, words()) if collected is not None else ()


def choose(bench: Bench, **by_kind: Choice) -> None:
    found = doubted(bench)
    chosen: dict[str, Choice] = {one.id: by_kind[one.kind] for one in found if one.kind in by_kind}
    bench.collecting.decide(decisions_of(found, chosen), beside(found, chosen, WHEN))


def test_both_texts_are_told_with_whose_they_are(disputed: Bench) -> None:
    told = [(one.kind, one.where, one.mine, one.theirs) for one in doubted(disputed)]
    assert told == [
        ("gone", "Gruppe 1 · Oppgave 1 · spørsmål 1", "Tonen er svært god", ""),
        (
            "both",
            "Gruppe 2 · Oppgave 1 · spørsmål 1",
            "Papirene er sene",
            "Sakene kommer altfor sent",
        ),
    ]


def test_of_a_part_that_is_gone_the_merged_statement_is_told_too(bench: Bench) -> None:
    bench.collect()
    ids = [bench.said(text).id for text in ("Sakene kommer sent", "Tonen er god")]
    bench.edit(merge_statements(bench.seminar, ids, "Tidlige saker").change)
    whole = bench.said("Tidlige saker")
    bench.edit(set_statement(bench.seminar, whole.id, "owner", "Ordfører", WHEN).change)
    write(bench.folder, 1, 2, ["Noe helt annet"])
    bench.collect()
    [doubt] = doubted(bench)
    assert (doubt.kind, doubt.mine) == ("gone", "Sakene kommer sent")
    assert doubt.besides == ("Slått sammen til: «Tidlige saker» (ansvarlig: Ordfører)",)


def test_of_a_part_that_was_changed_the_merged_statement_is_told_too(bench: Bench) -> None:
    """With kind, owner, date and star: to take the sheet's words parts it from that one."""
    bench.collect()
    ids = [bench.said(text).id for text in ("Sakene kommer sent", "Tonen er god")]
    bench.edit(merge_statements(bench.seminar, ids, "Tidlige saker").change)
    whole = bench.said("Tidlige saker").id
    for field, value in (
        ("kind", "action"),
        ("owner", "Ordfører"),
        ("due", dt.date(2026, 5, 1)),
        ("highlight", True),
    ):
        bench.edit(set_statement(bench.seminar, whole, field, value, WHEN).change)  # type: ignore[arg-type]
    write(bench.folder, 1, 2, ["Sakene kommer tidlig nok"])
    bench.collect()
    [doubt] = doubted(bench)
    assert (doubt.kind, doubt.mine) == ("both", "Sakene kommer sent")
    assert doubt.theirs == "Sakene kommer tidlig nok"
    assert doubt.besides == (
        "Slått sammen til: «Tidlige saker» (tiltak, uthevet, ansvarlig: Ordfører, frist: 1. mai"
        " 2026)",
    )


def test_what_plenum_has_made_of_a_statement_is_told_beside_its_words(bench: Bench) -> None:
    bench.collect()
    bench.rewrite("Sakene kommer sent", "Papirene er sene")
    id_ = bench.said("Papirene er sene").id
    bench.edit(set_statement(bench.seminar, id_, "owner", "Ordfører", WHEN).change)
    write(bench.folder, 1, 2, ["Sakene kommer altfor sent"])
    bench.collect()
    [doubt] = doubted(bench)
    assert (doubt.mine, doubt.besides) == ("Papirene er sene", ("Ansvarlig: Ordfører",))


def test_keeping_leaves_plenum_as_it_is(disputed: Bench) -> None:
    before = disputed.texts()
    choose(disputed, gone="mine", both="mine")
    assert disputed.texts() == before
    assert doubted(disputed) == ()
    disputed.collect()
    assert disputed.collecting.waiting() == 0


def test_taking_does_as_the_sheets_say(disputed: Bench) -> None:
    choose(disputed, gone="theirs", both="theirs")
    assert "Tonen er svært god" not in disputed.texts()
    assert "Sakene kommer altfor sent" in disputed.texts()
    assert doubted(disputed) == ()


def test_both_are_kept_beside_each_other(disputed: Bench) -> None:
    choose(disputed, both="each")
    texts = disputed.texts()
    place = texts.index("Papirene er sene")
    assert texts[place + 1] == "Sakene kommer altfor sent"
    there = disputed.said("Sakene kommer altfor sent")
    assert (there.task, there.question, there.group) == ("t1", "t1q1", "g2")
    assert [one.kind for one in doubted(disputed)] == ["gone"]
    disputed.collect()
    assert disputed.texts() == texts
    disputed.document.undo()
    assert "Sakene kommer altfor sent" not in disputed.texts()


def test_what_is_not_chosen_waits(disputed: Bench) -> None:
    choose(disputed, both="theirs")
    assert [one.kind for one in doubted(disputed)] == ["gone"]


def test_no_choice_decides_nothing(disputed: Bench) -> None:
    assert decisions_of(doubted(disputed), {}) == Decisions()


# --- what differs ---


def test_words_that_the_other_lacks_are_marked() -> None:
    mine, theirs = marked("Sakene kommer sent", "Sakene kommer altfor sent")
    assert mine == (("Sakene kommer ", False), ("sent", False)) or mine == (
        ("Sakene kommer sent", False),
    )
    assert ("altfor ", True) in theirs or (" altfor", True) in theirs


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_of_a_text_is_lost_by_marking(one: str, other: str) -> None:
    mine, theirs = marked(one, other)
    assert "".join(text for text, _ in mine) == one
    assert "".join(text for text, _ in theirs) == other
    same = [text for text, is_other in mine if not is_other]
    assert "".join(same) == "".join(text for text, is_other in theirs if not is_other)
