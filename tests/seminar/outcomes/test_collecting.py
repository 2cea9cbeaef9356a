"""What answer sheets say comes into the outcomes once, and what somebody typed stays."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest
from msgspec.structs import replace

from seminar.collected import ReadAnswer, ReadSheet
from seminar.model import Group, Seminar, Statement
from seminar.outcomes import (
    Conflict,
    Decision,
    Decisions,
    SheetNews,
    bring_in,
    merge_statements,
    voices,
)
from tests.seminar.outcomes.collected import (
    AFTERNOON,
    EVENING,
    HIGHLIGHTS,
    SEMINAR,
    after,
    brought,
    edited,
    found,
    sheet,
    texts,
)

# --- what is new ----------------------------------------------------------------------------------


def test_a_point_becomes_a_statement_that_knows_where_it_came_from() -> None:
    result = brought(SEMINAR, sheet({"q1": ("Vi møtes for lite",)}))
    [said] = result.seminar.outcomes
    assert said == Statement(
        id=said.id,
        text="Vi møtes for lite",
        kind="observation",
        task="t1",
        question="q1",
        group="g1",
        source="groups/g1/t1.docx",
        changed=EVENING,
    )
    [news] = result.sheets
    assert news.new == (said.id,)
    assert result.is_change


def test_what_the_group_will_say_in_plenary_is_a_highlight() -> None:
    [said] = brought(SEMINAR, sheet({HIGHLIGHTS: ("Møtes oftere",)})).seminar.outcomes
    assert said.highlight
    assert said.question is None


def test_a_highlight_that_repeats_an_answer_makes_the_answer_a_highlight() -> None:
    result = brought(
        SEMINAR, sheet({"q1": ("Møtes oftere", "Ha det gøy"), HIGHLIGHTS: ("Møtes  oftere",)})
    )
    assert [(one.text, one.highlight) for one in result.seminar.outcomes] == [
        ("Møtes oftere", True),
        ("Ha det gøy", False),
    ]


def test_a_new_point_stands_where_it_stands_in_the_sheet() -> None:
    first = after(sheet({"q1": ("B", "D"), "q2": ("F",)}))
    result = brought(first, sheet({"q1": ("A", "B", "C", "D", "E"), "q2": ("F", "G")}))
    assert texts(result.seminar) == ["A", "B", "C", "D", "E", "F", "G"]


def test_sheets_come_in_the_order_of_tasks_and_groups() -> None:
    sheets = (
        sheet({"q3": ("3",)}, task="t2"),
        sheet({"q1": ("2",)}, group="g2"),
        sheet({"q1": ("1",)}),
    )
    result = brought(SEMINAR, *sheets)
    assert texts(result.seminar) == ["1", "2", "3"]
    assert [(news.task, news.group) for news in result.sheets] == [
        ("t1", "g1"),
        ("t1", "g2"),
        ("t2", "g1"),
    ]


def test_blank_points_and_what_no_document_can_carry_do_not_come_in() -> None:
    result = brought(SEMINAR, sheet({"q1": ("  ", "\x07Ring\x00 oss ", "")}))
    assert texts(result.seminar) == ["Ring oss"]


def test_a_seminar_without_groups_has_one_sheet_a_task() -> None:
    alone = replace(SEMINAR, groups=())
    result = brought(alone, sheet({"q1": ("Møtes oftere",)}, group=None))
    assert found(result.seminar, "Møtes oftere").group is None


@pytest.mark.parametrize(
    "strange",
    [
        sheet({"q1": ("A",)}, task="borte"),
        sheet({"q1": ("A",)}, group="borte"),
        sheet({"q3": ("A",)}),
    ],
)
def test_what_leads_nowhere_is_passed_over(strange: object) -> None:
    assert not brought(SEMINAR, strange).is_change  # type: ignore[arg-type]


def test_of_two_sheets_for_the_same_the_first_counts() -> None:
    result = brought(SEMINAR, sheet({"q1": ("A",)}), sheet({"q1": ("B",)}))
    assert texts(result.seminar) == ["A"]


def test_an_empty_sheet_changes_nothing_and_names_its_open_questions() -> None:
    result = brought(SEMINAR, sheet({"q1": (), "q2": (), HIGHLIGHTS: ()}))
    assert not result.is_change
    assert result.sheets[0].open_questions == ("q1", "q2")


def test_an_answer_that_was_not_found_is_not_called_open() -> None:
    [news] = brought(SEMINAR, sheet({"q2": ()})).sheets
    assert news.open_questions == ("q2",)


# --- what was changed in the sheet ----------------------------------------------------------------


def test_a_point_that_was_corrected_stays_the_same_statement() -> None:
    first = after(sheet({"q1": ("Vi møtes for lite", "God tone")}))
    first = edited(
        first, "Vi møtes for lite", kind="action", owner="Ordfører", due=dt.date(2026, 6, 1)
    )
    result = brought(first, sheet({"q1": ("Ny", "Vi møtest for lite", "God tone")}))
    before, now = found(first, "Vi møtes for lite"), found(result.seminar, "Vi møtest for lite")
    assert now == replace(before, text="Vi møtest for lite", changed=EVENING)
    assert result.sheets[0].changed == (now.id,)
    assert result.sheets[0].unchanged == 1


def test_a_point_that_was_continued_stays_the_same_statement() -> None:
    first = after(sheet({"q1": ("Faste møteplasser",)}))
    longer = "Faste møteplasser for folkevalgte og enhetsledere, fire ganger i året"
    [said] = brought(first, sheet({"q1": (longer,)})).seminar.outcomes
    assert said.id == first.outcomes[0].id
    assert said.text == longer


def test_points_that_changed_places_stay_what_they_are() -> None:
    first = after(sheet({"q1": ("A", "B", "C")}))
    result = brought(first, sheet({"q1": ("C", "A", "B")}))
    assert result.seminar.outcomes == first.outcomes
    assert result.sheets[0].unchanged == 3


def test_a_point_that_was_moved_to_another_question_keeps_its_statement() -> None:
    first = edited(after(sheet({"q1": ("A", "B"), "q2": ()})), "B", owner="Rådmann")
    result = brought(first, sheet({"q1": ("A",), "q2": ("B",)}))
    assert found(result.seminar, "B") == replace(found(first, "B"), question="q2", changed=EVENING)
    assert not result.sheets[0].gone


def test_a_point_that_was_rewritten_altogether_is_another() -> None:
    first = after(sheet({"q1": ("Lunsjen var god", "B")}))
    result = brought(first, sheet({"q1": ("Budsjettet må drøftes tidligere", "B")}))
    assert texts(result.seminar) == ["Budsjettet må drøftes tidligere", "B"]
    assert result.sheets[0].gone == (first.outcomes[0].id,)


def test_a_file_with_another_name_is_the_same_sheet() -> None:
    first = after(sheet({"q1": ("A",)}))
    result = brought(first, replace(sheet({"q1": ("A",)}), file="groups/kopi.docx"))
    assert found(result.seminar, "A").source == "groups/kopi.docx"
    assert result.sheets[0].unchanged == 1


# --- what was changed in Plenum -------------------------------------------------------------------


def test_a_statement_that_was_edited_in_plenum_is_left_alone() -> None:
    first = edited(after(sheet({"q1": ("Møtes oftere",)})), "Møtes oftere", text="Møtes hver uke")
    assert not brought(first, sheet({"q1": ("Møtes oftere",)})).is_change


def both_edited() -> Seminar:
    return edited(after(sheet({"q1": ("Møtes oftere",)})), "Møtes oftere", text="Møtes hver uke")


THEIRS = sheet({"q1": ("Møtes mye oftere",)})


def test_where_both_were_changed_both_are_told_again_and_again() -> None:
    first = both_edited()
    result = brought(first, THEIRS)
    [news] = result.sheets
    assert news.conflicts == (
        Conflict(
            statement=first.outcomes[0].id,
            mine="Møtes hver uke",
            theirs="Møtes mye oftere",
            base="Møtes oftere",
            worked_on=("text",),
        ),
    )
    assert result.seminar.outcomes == first.outcomes
    assert bring_in(result.seminar, [THEIRS], EVENING).sheets == result.sheets


@pytest.mark.parametrize(
    ("decision", "text"), [("mine", "Møtes hver uke"), ("theirs", "Møtes mye oftere")]
)
def test_a_conflict_that_was_decided_is_none_any_more(decision: str, text: str) -> None:
    first = both_edited()
    decided = Decisions(conflicts={first.outcomes[0].id: decision})  # type: ignore[dict-item]
    result = brought(first, THEIRS, decisions=decided)
    assert texts(result.seminar) == [text]
    assert not bring_in(result.seminar, [THEIRS], EVENING).sheets[0].conflicts


def test_what_both_changed_in_the_same_way_is_no_conflict() -> None:
    first = both_edited()
    result = brought(first, sheet({"q1": ("Møtes  hver uke",)}))
    assert not result.sheets[0].conflicts
    assert result.seminar.outcomes == first.outcomes


def test_a_deleted_statement_does_not_come_back_while_the_sheet_says_the_same() -> None:
    first = after(sheet({"q1": ("Møtes oftere", "B")}))
    first = replace(first, outcomes=first.outcomes[1:])
    assert not brought(first, sheet({"q1": ("Møtes oftere", "B")})).is_change
    result = brought(first, sheet({"q1": ("Møtes mye oftere", "B")}))
    assert texts(result.seminar) == ["Møtes mye oftere", "B"]


# --- what is gone ---------------------------------------------------------------------------------


def test_a_point_that_is_gone_takes_its_statement_along() -> None:
    first = after(sheet({"q1": ("A", "B")}))
    result = brought(first, sheet({"q1": ("B",)}))
    assert texts(result.seminar) == ["B"]
    assert result.sheets[0].gone == (first.outcomes[0].id,)


@pytest.mark.parametrize(
    "work",
    [
        {"text": "A, og det haster"},
        {"kind": "action"},
        {"owner": "Ordfører"},
        {"due": dt.date(2026, 6, 1)},
        {"highlight": True},
        {"question": "q2"},
        {"merged": (Statement(id="m", text="a", task="t1", group="g2"),)},
    ],
)
def test_what_somebody_has_worked_on_is_not_removed(work: dict[str, object]) -> None:
    first = edited(after(sheet({"q1": ("A", "B")})), "A", **work)
    result = brought(first, sheet({"q1": ("B",)}))
    assert result.seminar.outcomes == first.outcomes
    [conflict] = result.sheets[0].conflicts
    assert conflict.theirs == ""
    assert conflict.base == "A"
    assert conflict.worked_on == tuple(work)


@pytest.mark.parametrize(("decision", "left"), [("mine", ["A", "B"]), ("theirs", ["B"])])
def test_unless_it_is_agreed_to(decision: str, left: list[str]) -> None:
    first = edited(after(sheet({"q1": ("A", "B")})), "A", owner="Ordfører")
    decided = Decisions(conflicts={first.outcomes[0].id: decision})  # type: ignore[dict-item]
    result = brought(first, sheet({"q1": ("B",)}), decisions=decided)
    assert texts(result.seminar) == left
    assert not bring_in(result.seminar, [sheet({"q1": ("B",)})], EVENING).sheets[0].conflicts


def test_an_answer_that_was_not_found_removes_nothing() -> None:
    first = after(sheet({"q1": ("A",), "q2": ("B",), HIGHLIGHTS: ("A",)}))
    result = brought(first, sheet({"q2": ("B",)}))
    assert not result.is_change
    assert found(result.seminar, "A").highlight


def test_a_sheet_that_is_not_there_removes_nothing() -> None:
    assert not brought(after(sheet({"q1": ("A",)}))).is_change


EMPTY = sheet({"q1": (), "q2": (), HIGHLIGHTS: ()})


def test_a_sheet_that_was_emptied_removes_nothing_unasked() -> None:
    first = after(sheet({"q1": ("A",), "q2": ("B",)}))
    result = brought(first, EMPTY)
    assert not result.is_change
    assert result.sheets == (
        SheetNews(
            task="t1",
            group="g1",
            file="groups/g1/t1.docx",
            is_emptied=True,
            open_questions=("q1", "q2"),
        ),
    )


def test_an_emptying_that_was_agreed_to_removes_what_nobody_has_worked_on() -> None:
    first = edited(after(sheet({"q1": ("A",), "q2": ("B",)})), "B", owner="Ordfører")
    agreed = Decisions(emptied=frozenset({("t1", "g1")}))
    result = brought(first, EMPTY, decisions=agreed)
    assert texts(result.seminar) == ["B"]
    [news] = bring_in(result.seminar, [EMPTY], EVENING).sheets
    assert not news.is_emptied
    assert [conflict.mine for conflict in news.conflicts] == ["B"]


def test_what_was_emptied_by_accident_is_as_it_was_when_it_is_back() -> None:
    first = after(sheet({"q1": ("A",)}))
    emptied = brought(first, EMPTY).seminar
    assert not brought(emptied, sheet({"q1": ("A",)})).is_change


# --- highlights -----------------------------------------------------------------------------------


def test_a_highlight_that_is_taken_back_is_an_answer_still() -> None:
    first = after(sheet({"q1": ("A", "B"), HIGHLIGHTS: ("A",)}))
    result = brought(first, sheet({"q1": ("A", "B"), HIGHLIGHTS: ("B",)}))
    assert [(one.text, one.highlight) for one in result.seminar.outcomes] == [
        ("A", False),
        ("B", True),
    ]


def test_a_highlight_stays_when_its_answer_goes() -> None:
    first = after(sheet({"q1": ("A", "B"), HIGHLIGHTS: ("A",)}))
    result = brought(first, sheet({"q1": ("B",), HIGHLIGHTS: ("A",)}))
    said = found(result.seminar, "A")
    assert said.highlight
    assert said.question is None
    assert not result.sheets[0].gone


def test_so_it_does_when_nobody_knows_what_the_highlights_say_now() -> None:
    first = after(sheet({"q1": ("A", "B"), HIGHLIGHTS: ("A",)}))
    result = brought(first, sheet({"q1": ("B",)}))
    said = found(result.seminar, "A")
    assert said.highlight
    assert said.question is None
    assert result.sheets[0].changed == (said.id,)
    filed = edited(result.seminar, "A", question="q2")
    later = brought(filed, sheet({"q1": ("B",), HIGHLIGHTS: ()}))
    assert found(later.seminar, "A").question == "q2"
    assert [conflict.statement for conflict in later.sheets[0].conflicts] == [said.id]


def test_a_highlight_whose_answer_changed_unread_and_went_says_its_own_words() -> None:
    first = after(sheet({"q1": ("God tone",), HIGHLIGHTS: ("God tone",)}))
    longer = brought(first, sheet({"q1": ("God tone i møtene",)})).seminar
    assert texts(longer) == ["God tone i møtene"]
    last = brought(longer, sheet({"q1": (), HIGHLIGHTS: ("God tone",)})).seminar
    assert texts(last) == ["God tone"]


def test_a_highlight_and_its_answer_that_no_longer_say_the_same_part() -> None:
    first = after(sheet({"q1": ("Møtes oftere",), HIGHLIGHTS: ("Møtes oftere",)}))
    result = brought(first, sheet({"q1": ("Møtes oftest",), HIGHLIGHTS: ("Møtes oftere",)}))
    assert [(one.text, one.highlight) for one in result.seminar.outcomes] == [
        ("Møtes oftest", False),
        ("Møtes oftere", True),
    ]


def test_a_highlight_and_its_answer_are_corrected_together() -> None:
    first = after(sheet({"q1": ("Møtes oftre",), HIGHLIGHTS: ("Møtes oftre",)}))
    result = brought(first, sheet({"q1": ("Møtes oftere",), HIGHLIGHTS: ("Møtes oftere",)}))
    [said] = result.seminar.outcomes
    assert said.highlight
    assert said.id == first.outcomes[0].id


def test_of_equal_answers_the_highlight_stays_when_another_goes() -> None:
    first = after(sheet({"q1": ("A", "A", "A"), HIGHLIGHTS: ("A",)}))
    result = brought(first, sheet({"q1": ("A", "A"), HIGHLIGHTS: ("A",)}))
    assert sorted(one.highlight for one in result.seminar.outcomes) == [False, True]
    assert not result.sheets[0].changed
    assert len(result.sheets[0].gone) == 1


@pytest.mark.parametrize("question", ["q1", "q2"])
def test_what_only_a_highlight_said_is_one_with_the_answer_that_says_it_now(question: str) -> None:
    first = edited(after(sheet({"q1": (), HIGHLIGHTS: ("A",)})), "A", owner="Ordfører")
    result = brought(first, sheet({"q1": (), question: ("A",), HIGHLIGHTS: ("A",)}))
    [said] = result.seminar.outcomes
    assert (said.question, said.highlight, said.owner) == (question, True, "Ordfører")


def test_a_highlight_that_became_an_answer_is_none_any_more() -> None:
    first = after(sheet({"q1": (), HIGHLIGHTS: ("A",)}))
    [said] = brought(first, sheet({"q1": ("A",), HIGHLIGHTS: ()})).seminar.outcomes
    assert (said.id, said.question, said.highlight) == (first.outcomes[0].id, "q1", False)


def test_an_answer_that_was_corrected_to_what_the_highlight_says_is_one_with_it() -> None:
    first = after(sheet({"q1": ("Møtes oftre",), HIGHLIGHTS: ("Møtes oftere",)}))
    both = sheet({"q1": ("Møtes oftere",), HIGHLIGHTS: ("Møtes oftere",)})
    [said] = brought(first, both).seminar.outcomes
    assert (said.id, said.highlight) == (first.outcomes[0].id, True)


def test_a_highlight_that_stands_there_twice_is_one() -> None:
    read = sheet({"q1": (), HIGHLIGHTS: ("A", "B", " A")})
    assert texts(brought(SEMINAR, read).seminar) == ["A", "B"]


def test_a_highlight_that_is_starred_already_or_not_any_more_changes_nothing() -> None:
    first = edited(after(sheet({"q1": ("A", "B"), HIGHLIGHTS: ("B",)})), "A", highlight=True)
    first = edited(first, "B", highlight=False)
    result = brought(first, sheet({"q1": ("A", "B"), HIGHLIGHTS: ("A",)}))
    assert result.seminar.outcomes == first.outcomes


def test_a_star_that_was_taken_away_in_plenum_stays_away() -> None:
    both = sheet({"q1": ("A",), HIGHLIGHTS: ("A",)})
    assert not brought(edited(after(both), "A", highlight=False), both).is_change


MORE_OFTEN = ("Møtes mye oftere",)
MORE = sheet({"q1": MORE_OFTEN, HIGHLIGHTS: MORE_OFTEN})


def test_a_highlight_is_one_with_an_answer_in_doubt_only_when_somebody_has_decided() -> None:
    result = brought(both_edited(), MORE)
    assert [(one.text, one.highlight) for one in result.seminar.outcomes] == [
        ("Møtes hver uke", False),
        ("Møtes mye oftere", True),
    ]
    [conflict] = result.sheets[0].conflicts
    decided = Decisions(conflicts={conflict.statement: "theirs"})
    [said] = brought(result.seminar, MORE, decisions=decided).seminar.outcomes
    assert (said.text, said.question, said.highlight) == ("Møtes mye oftere", "q1", True)


@pytest.mark.parametrize("read", [MORE, sheet({"q1": (), HIGHLIGHTS: ("Møtes mye oftere",)})])
@pytest.mark.parametrize("known", [(), ("Møtes oftere",)])
def test_what_is_told_of_a_conflict_is_told_again(read: ReadSheet, known: tuple[str, ...]) -> None:
    first = after(sheet({"q1": ("Møtes oftere",), HIGHLIGHTS: known}))
    first = edited(first, "Møtes oftere", text="Møtes hver uke", highlight=True)
    result = brought(first, read)
    assert result.sheets[0].conflicts
    assert bring_in(result.seminar, [read], EVENING).sheets[0].conflicts == (
        result.sheets[0].conflicts
    )


def test_a_highlight_that_says_what_another_answer_says_now_is_one_with_it() -> None:
    both = sheet({"q1": ("Møtes oftere",), "q2": (), HIGHLIGHTS: ("Møtes oftere",)})
    first = edited(after(both), "Møtes oftere", text="Møtes mye oftere")
    other = sheet({"q1": (), "q2": ("Møtes mye oftere",), HIGHLIGHTS: ("Møtes mye oftere",)})
    [said] = brought(first, other).seminar.outcomes
    assert (said.question, said.highlight) == ("q2", True)


def test_and_one_that_was_decided_to_leave_what_it_was_merged_into() -> None:
    first = after(
        sheet({"q1": MORE_OFTEN, HIGHLIGHTS: ("Møtes oftere",)}),
        sheet({"q1": ("Møtes oftere",)}, group="g2"),
    )
    two = [said.id for said in first.outcomes if said.text == "Møtes oftere"]
    merged = merge_statements(first, two).change(first)
    [conflict] = brought(merged, MORE).sheets[0].conflicts
    decided = Decisions(conflicts={conflict.statement: "theirs"})
    result = brought(merged, MORE, decisions=decided).seminar
    assert [(one.text, one.highlight, voices(one)) for one in result.outcomes] == [
        ("Møtes mye oftere", True, ("g1",)),
        ("Møtes oftere", False, ("g2",)),
    ]


def test_but_what_somebody_took_out_of_its_question_does_not_go_for_that_unasked() -> None:
    first = after(sheet({"q1": ("Møtes oftere",), "q2": MORE_OFTEN, HIGHLIGHTS: ("Møtes oftere",)}))
    unfiled = edited(first, "Møtes oftere", question=None)
    result = brought(unfiled, sheet({"q1": (), "q2": MORE_OFTEN, HIGHLIGHTS: MORE_OFTEN}))
    assert texts(result.seminar) == ["Møtes oftere", "Møtes mye oftere"]
    assert found(result.seminar, "Møtes mye oftere").highlight
    assert [conflict.worked_on for conflict in result.sheets[0].conflicts] == [("question",)]


def test_so_is_one_that_was_decided_to_say_what_the_sheet_says() -> None:
    first = after(sheet({"q1": (), HIGHLIGHTS: ("Møtes oftere",)}))
    first = edited(first, "Møtes oftere", text="Møtes hver uke")
    decided = Decisions(conflicts={first.outcomes[0].id: "theirs"})
    [said] = brought(first, MORE, decisions=decided).seminar.outcomes
    assert (said.text, said.question, said.highlight) == ("Møtes mye oftere", "q1", True)


# --- merged statements ----------------------------------------------------------------------------


def merged_by_two_groups() -> Seminar:
    first = after(sheet({"q1": ("Møtes oftere",)}), sheet({"q1": ("Møte oftere",)}, group="g2"))
    ids = [said.id for said in first.outcomes]
    return merge_statements(first, ids).change(first)


def test_what_was_merged_is_there_still() -> None:
    sheets = (sheet({"q1": ("Møtes oftere",)}), sheet({"q1": ("Møte oftere",)}, group="g2"))
    assert not brought(merged_by_two_groups(), *sheets).is_change


def test_a_point_with_other_signs_changes_the_words_of_its_group_inside() -> None:
    result = brought(merged_by_two_groups(), sheet({"q1": ("Møte oftere!",)}, group="g2"))
    [said] = result.seminar.outcomes
    assert said.text == "Møtes oftere"
    assert [one.text for one in said.merged] == ["Møtes oftere", "Møte oftere!"]


def test_the_merged_statement_follows_where_it_had_these_words_from() -> None:
    result = brought(merged_by_two_groups(), sheet({"q1": ("Møtes oftere!",)}))
    [said] = result.seminar.outcomes
    assert said.text == said.merged[0].text == "Møtes oftere!"


def said_alike_by_two() -> Seminar:
    first = after(sheet({"q1": ("Møtes oftere",)}), sheet({"q1": ("Møtes oftere.",)}, group="g2"))
    return merge_statements(first, [said.id for said in first.outcomes]).change(first)


def test_but_not_where_another_group_says_them_too() -> None:
    result = brought(said_alike_by_two(), sheet({"q1": ("Møtes oftere!",)}))
    [said] = result.seminar.outcomes
    assert [said.text, *(one.text for one in said.merged)] == [
        *("Møtes oftere", "Møtes oftere!", "Møtes oftere."),
    ]


def test_nor_where_one_of_them_goes() -> None:
    first, other = said_alike_by_two(), sheet({"q1": ("Annet",)})
    [conflict] = bring_in(first, [other], EVENING).sheets[0].conflicts
    decided = Decisions(conflicts={conflict.statement: "theirs"})
    assert brought(first, other, decisions=decided).seminar.outcomes[0].text == "Møtes oftere"


def test_but_keeps_words_of_its_own() -> None:
    first = edited(merged_by_two_groups(), "Møtes oftere", text="Møteplasser")
    result = brought(first, sheet({"q1": ("Møtes oftere!",)}))
    [said] = result.seminar.outcomes
    assert said.text == "Møteplasser"
    assert said.merged[0].text == "Møtes oftere!"


@pytest.mark.parametrize(
    "text", ["Vi møtes oftere", "Møtes aldri", "Møtes sjeldnere", "Mötes oftere"]
)
def test_other_words_are_asked_about_however_alike(text: str) -> None:
    result = brought(merged_by_two_groups(), sheet({"q1": (text,)}))
    [conflict] = result.sheets[0].conflicts
    assert (conflict.merged, conflict.theirs) == ("Møtes oftere", text)
    assert [one.text for one in result.seminar.outcomes] == ["Møtes oftere"]


SELDOMER = sheet({"q1": ("Vi må ikke møtes oftere",)})
"""The first group says the opposite of what it said when somebody made one of two statements."""


def test_a_point_that_says_something_else_than_what_it_was_merged_into_is_a_conflict() -> None:
    first = edited(merged_by_two_groups(), "Møtes oftere", text="Flere møter")
    result = brought(first, SELDOMER)
    assert not result.is_change
    [conflict] = result.sheets[0].conflicts
    assert conflict == Conflict(
        statement=first.outcomes[0].merged[0].id,
        mine="Møtes oftere",
        theirs="Vi må ikke møtes oftere",
        base="Møtes oftere",
        merged="Flere møter",
    )
    assert bring_in(result.seminar, [SELDOMER], EVENING).sheets == result.sheets


def decided_on(seminar: Seminar, decision: Decision) -> Seminar:
    """Return the seminar after somebody has decided about what its first group says now."""
    [conflict] = bring_in(seminar, [SELDOMER], EVENING).sheets[0].conflicts
    decided = Decisions(conflicts={conflict.statement: decision})
    result = brought(seminar, SELDOMER, decisions=decided).seminar
    assert not bring_in(result, [SELDOMER], EVENING).sheets[0].conflicts
    return result


@pytest.mark.parametrize("words", ["Møtes oftere", "Flere møter"])
def test_kept_the_merged_words_stay_and_those_of_the_group_follow_its_sheet(words: str) -> None:
    first = edited(merged_by_two_groups(), "Møtes oftere", text=words)
    [said] = decided_on(first, "mine").outcomes
    assert said.text == words
    assert voices(said) == ("g1", "g2")
    assert [one.text for one in said.merged] == ["Vi må ikke møtes oftere", "Møte oftere"]


@pytest.mark.parametrize(("words", "left"), [("Møtes oftere", "Møte oftere"), ("A", "A")])
def test_taken_the_group_s_statement_stands_by_itself_and_says_what_the_sheet_says(
    words: str, left: str
) -> None:
    first = edited(merged_by_two_groups(), "Møtes oftere", text=words)
    said = decided_on(first, "theirs").outcomes
    assert [(one.text, voices(one)) for one in said] == [
        (left, ("g2",)),
        ("Vi må ikke møtes oftere", ("g1",)),
    ]


def test_a_group_that_takes_up_the_merged_words_goes_along_with_them() -> None:
    first = edited(merged_by_two_groups(), "Møtes oftere", text="Møtes oftere i år")
    [said] = brought(first, sheet({"q1": ("Møtes oftere i år.",)})).seminar.outcomes
    assert [one.text for one in said.merged] == ["Møtes oftere i år.", "Møte oftere"]


def test_so_is_a_point_whose_statement_holds_those_of_others() -> None:
    first = after(sheet({"q1": ("Møtes oftere", "B")}))
    held = Statement(id="m", text="Møte oftere", task="t1", question="q1", group="g2")
    first = edited(first, "Møtes oftere", merged=(held,))
    now = sheet({"q1": ("Vi må ikke møtes oftere", "B")})
    [conflict] = brought(first, now).sheets[0].conflicts
    kept, taken = (
        brought(first, now, decisions=Decisions(conflicts={conflict.statement: decision})).seminar
        for decision in get_args(Decision)
    )
    assert texts(kept) == ["Møtes oftere", "B"]
    assert texts(taken) == ["Vi må ikke møtes oftere", "Møte oftere", "B"]


def test_what_is_let_out_is_not_lost_when_its_own_sheet_says_more() -> None:
    first = after(sheet({"q1": ("Møtes oftere", "B")}), sheet({"q1": ("Alfa",)}, group="g2"))
    held = found(first, "Alfa")
    first = replace(first, outcomes=tuple(one for one in first.outcomes if one != held))
    first = edited(first, "Møtes oftere", merged=(held,))
    decided = Decisions(conflicts={first.outcomes[0].id: "theirs"})
    sheets = (sheet({"q1": ("B",)}), sheet({"q1": ("Før", "Alfa", "Etter")}, group="g2"))
    result = brought(first, *sheets, decisions=decided)
    assert sorted(texts(result.seminar)) == ["Alfa", "B", "Etter", "Før"]


def test_what_was_merged_is_removed_only_when_somebody_agrees() -> None:
    first = merged_by_two_groups()
    other = sheet({"q1": ("Noe helt annet",)}, group="g2")
    result = brought(first, other)
    [conflict] = result.sheets[0].conflicts
    assert (conflict.mine, conflict.theirs) == ("Møte oftere", "")
    decided = Decisions(conflicts={conflict.statement: "theirs"})
    [said, _] = brought(first, other, decisions=decided).seminar.outcomes
    assert [one.text for one in said.merged] == ["Møtes oftere"]


def both_gone(seminar: Seminar) -> Seminar:
    """Return the seminar after both groups said something else, and somebody agreed to it."""
    sheets = [sheet({"q1": ("Annet",)}, group=group) for group in ("g1", "g2")]
    news = bring_in(seminar, sheets, EVENING).sheets
    agreed = {conflict.statement: "theirs" for one in news for conflict in one.conflicts}
    decided = Decisions(conflicts=agreed)  # type: ignore[arg-type]
    return brought(seminar, *sheets, decisions=decided).seminar


def test_a_merged_statement_goes_with_the_last_that_it_held() -> None:
    assert texts(both_gone(merged_by_two_groups())) == ["Annet", "Annet"]


def test_with_what_somebody_gave_to_it_which_is_told_before_and_after() -> None:
    first = edited(merged_by_two_groups(), "Møtes oftere", kind="action", owner="Ordfører")
    [whole] = first.outcomes
    sheets = [sheet({"q1": ("Annet",)}, group=group) for group in ("g1", "g2")]
    conflicts = [one for news in bring_in(first, sheets, EVENING).sheets for one in news.conflicts]
    assert [one.merged_worked_on for one in conflicts] == [("kind", "owner")] * 2
    decided = Decisions(conflicts={one.statement: "theirs" for one in conflicts})
    news = brought(first, *sheets, decisions=decided).sheets
    assert [one.gone for one in news] == [
        (whole.merged[0].id,),
        (whole.merged[1].id, whole.id),
    ]


@pytest.mark.parametrize(("stars", "told"), [((), ("highlight",)), (("Møtes oftere",), ())])
def test_so_is_a_star_that_none_of_its_parts_gave_it(
    stars: tuple[str, ...], told: tuple[str, ...]
) -> None:
    one, other = (
        sheet({"q1": ("Møtes oftere",), HIGHLIGHTS: given}, group=group)
        for group, given in (("g1", ()), ("g2", stars))
    )
    first = after(one, other)
    merged = merge_statements(first, [said.id for said in first.outcomes]).change(first)
    starred, now = edited(merged, "Møtes oftere", highlight=True), sheet({"q1": ("Annet",)})
    [conflict] = brought(starred, now).sheets[0].conflicts
    assert conflict.merged_worked_on == told


def test_a_conflict_tells_of_the_merged_one_what_it_is_once_all_sheets_were_read() -> None:
    first = edited(merged_by_two_groups(), "Møtes oftere", text="Møte oftere", highlight=True)
    other = sheet({"q1": ("Møte oftere!",), HIGHLIGHTS: ("Møte oftere!",)}, group="g2")
    result = brought(first, SELDOMER, other)
    [conflict] = result.sheets[0].conflicts
    assert (conflict.merged, conflict.merged_worked_on) == ("Møte oftere!", ())
    assert bring_in(result.seminar, [SELDOMER, other], EVENING).sheets[0].conflicts == (conflict,)


def test_also_where_its_last_part_stands_by_itself_again() -> None:
    first = merged_by_two_groups()
    [whole] = first.outcomes
    first = replace(first, outcomes=(replace(whole, owner="Ordfører", merged=whole.merged[:1]),))
    decided = Decisions(conflicts={whole.merged[0].id: "theirs"})
    result = brought(first, SELDOMER, decisions=decided)
    assert texts(result.seminar) == ["Vi må ikke møtes oftere"]
    assert result.sheets[0].gone == (whole.id,)


def test_it_follows_the_next_that_it_holds_where_the_first_goes() -> None:
    first = merged_by_two_groups()
    other = sheet({"q1": ("Annet",)})
    [conflict] = bring_in(first, [other], EVENING).sheets[0].conflicts
    decided = Decisions(conflicts={conflict.statement: "theirs"})
    said = brought(first, other, decisions=decided).seminar.outcomes[0]
    assert said.text == "Møte oftere"
    assert len(said.merged) == 1


def test_what_a_removed_statement_of_a_group_held_stands_by_itself_again() -> None:
    first = after(sheet({"q1": ("Møtes oftere", "B")}))
    held = Statement(id="m", text="Møte oftere", task="t1", question="q1", group="g2")
    first = edited(first, "Møtes oftere", merged=(held,))
    decided = Decisions(conflicts={first.outcomes[0].id: "theirs"})
    result = brought(first, sheet({"q1": ("B",)}), decisions=decided)
    assert result.seminar.outcomes == (held, first.outcomes[1])


def test_and_so_do_words_that_somebody_gave_to_it_for_then_nobody_says_them() -> None:
    first = edited(merged_by_two_groups(), "Møtes oftere", text="Møteplasser")
    assert texts(both_gone(first)) == ["Annet", "Annet"]


def test_a_merged_statement_is_a_highlight_if_one_of_its_groups_makes_it_one() -> None:
    first = merged_by_two_groups()
    starred = sheet({"q1": ("Møtes oftere",), HIGHLIGHTS: ("Møtes oftere",)})
    [said] = brought(first, starred).seminar.outcomes
    assert said.highlight
    assert [one.highlight for one in said.merged] == [True, False]


def starred_by_one_of_two(*others: str) -> Seminar:
    """Return one statement of two groups, of which the first and `others` highlight it."""
    said = ("Møtes oftere",)
    stars = dict.fromkeys(("g1", *others), said)
    sheets = [
        sheet({"q1": said, HIGHLIGHTS: stars.get(group, ())}, group=group) for group in ("g1", "g2")
    ]
    first = after(*sheets)
    return merge_statements(first, [said.id for said in first.outcomes]).change(first)


NO_HIGHLIGHT = sheet({"q1": ("Møtes oftere",), HIGHLIGHTS: ()})


def test_and_none_any_more_when_the_last_of_them_makes_it_none() -> None:
    [said] = brought(starred_by_one_of_two(), NO_HIGHLIGHT).seminar.outcomes
    assert not said.highlight
    [said] = brought(starred_by_one_of_two("g2"), NO_HIGHLIGHT).seminar.outcomes
    assert said.highlight


def test_unless_somebody_gave_it_the_star() -> None:
    first = edited(merged_by_two_groups(), "Møtes oftere", highlight=True)
    other = sheet({"q1": ("Møtes  oftere",), HIGHLIGHTS: ()})
    assert brought(first, other).seminar.outcomes[0].highlight


@pytest.mark.parametrize("text", ["Vi må ikke møtes oftere", "Noe annet"])
def test_nor_when_the_one_that_made_it_one_is_in_it_no_more(text: str) -> None:
    first, now = starred_by_one_of_two(), sheet({"q1": (text,), HIGHLIGHTS: (text,)})
    conflicts = bring_in(first, [now], EVENING).sheets[0].conflicts
    decided = Decisions(conflicts=dict.fromkeys((one.statement for one in conflicts), "theirs"))
    said = {voices(one): one for one in brought(first, now, decisions=decided).seminar.outcomes}
    assert not said[("g2",)].highlight
    assert said[("g1",)].highlight


def test_a_point_moves_to_another_question_inside_a_merged_statement() -> None:
    result = brought(merged_by_two_groups(), sheet({"q1": (), "q2": ("Møtes oftere",)}))
    [said] = result.seminar.outcomes
    assert [one.question for one in said.merged] == ["q2", "q1"]


def test_what_stands_in_a_merged_statement_knows_a_file_by_its_new_name() -> None:
    renamed = replace(sheet({"q1": ("Møtes oftere",)}), file="groups/kopi.docx")
    [said] = brought(merged_by_two_groups(), renamed).seminar.outcomes
    assert [one.source for one in said.merged] == ["groups/kopi.docx", "groups/g2/t1.docx"]


# --- seminars from before it was kept what sheets said --------------------------------------------

OLD = replace(
    SEMINAR,
    outcomes=(
        Statement(id="o1", text="Møtes oftere", kind="proposal", task="t1", question="q1",
                  group="g1", source="groups/a.docx"),
        Statement(id="o2", text="God tone", task="t1", highlight=True, group="g1",
                  source="groups/a.docx"),
    ),
)  # fmt: skip


def test_statements_from_before_are_taken_for_what_the_sheet_says() -> None:
    result = brought(OLD, sheet({"q1": ("Møtes oftere",), HIGHLIGHTS: ("God tone",)}))
    assert result.seminar.outcomes == OLD.outcomes
    assert result.sheets[0].unchanged == 2


def test_one_that_says_it_otherwise_is_a_conflict_for_nobody_knows_who_changed_it() -> None:
    result = brought(OLD, sheet({"q1": ("Møtes mye oftere",)}))
    assert result.seminar.outcomes == OLD.outcomes
    assert result.sheets[0].conflicts == (
        Conflict(statement="o1", mine="Møtes oftere", theirs="Møtes mye oftere", base=""),
    )


def test_one_that_the_sheet_does_not_say_is_left_alone() -> None:
    result = brought(OLD, sheet({"q1": ("Helt andre ord",), HIGHLIGHTS: ()}))
    assert texts(result.seminar) == ["Møtes oftere", "God tone", "Helt andre ord"]
    assert not result.sheets[0].gone


def test_what_somebody_typed_from_the_sheet_does_not_come_twice() -> None:
    typed = Statement(id="o", text="Møtes oftere", task="t1", question="q1", group="g1")
    first = replace(SEMINAR, outcomes=(typed,))
    assert brought(first, sheet({"q1": ("Møtes oftere",)})).seminar.outcomes == (typed,)


def test_but_the_same_words_of_another_group_are_another_statement() -> None:
    typed = Statement(id="o", text="Møtes oftere", task="t1", question="q1", group="g2")
    first = replace(SEMINAR, outcomes=(typed,))
    assert len(brought(first, sheet({"q1": ("Møtes oftere",)})).seminar.outcomes) == 2


def test_many_groups_and_tasks_are_taken_in_at_once() -> None:
    groups = tuple(Group(id=f"g{n}") for n in range(40))
    sheets = [sheet({"q1": ("A", "B")}, group=group.id) for group in groups]
    result = brought(replace(SEMINAR, groups=groups), *sheets)
    assert len(result.seminar.outcomes) == 80
    assert len({said.id for said in result.seminar.outcomes}) == 80


def test_an_answer_given_twice_is_one_answer() -> None:
    twice = replace(
        sheet({"q1": ("A",)}),
        answers=(
            ReadAnswer(question="q1", points=("A",)),
            ReadAnswer(question="q1", points=("B",)),
        ),
    )
    assert texts(brought(SEMINAR, twice).seminar) == ["A", "B"]


def test_nothing_is_changed_in_the_seminar_that_is_given() -> None:
    first = after(sheet({"q1": ("A",)}))
    result = bring_in(first, [sheet({"q1": ("A", "B")})], AFTERNOON)
    assert result.before is first
    assert texts(first) == ["A"]


def test_what_two_copies_knew_under_two_questions_stands_under_the_one_that_says_it() -> None:
    first = after(sheet({"q1": ("A",)}))
    [known] = first.collected
    twice = replace(known, points=(*known.points, replace(known.points[0], question="q2")))
    both = replace(first, collected=(twice,))
    [said] = brought(both, sheet({"q1": (), "q2": ("A",)})).seminar.outcomes
    assert said.question == "q2"


def test_what_was_typed_by_hand_stays_under_its_question() -> None:
    typed = Statement(id="typed", text="A", task="t1", question="q2", group="g1")
    first = brought(replace(SEMINAR, outcomes=(typed,)), sheet({"q1": (), "q2": ("A",)})).seminar
    assert brought(first, sheet({"q1": ("A",), "q2": ()})).seminar.outcomes == (typed,)


def test_an_answer_that_is_a_highlight_too_stays_where_plenum_moved_it() -> None:
    read = sheet({"q1": ("Åpen kafé",), HIGHLIGHTS: ("Åpen kafé",)})
    unfiled = edited(after(read), "Åpen kafé", question=None)
    assert brought(unfiled, read).seminar.outcomes == unfiled.outcomes
    elsewhere = edited(after(read), "Åpen kafé", task="t2", question=None)
    assert brought(elsewhere, read).seminar.outcomes == elsewhere.outcomes


def test_an_answer_without_question_in_plenum_stays_so_when_it_becomes_a_highlight() -> None:
    unfiled = edited(after(sheet({"q2": ("A",), HIGHLIGHTS: ()})), "A", question=None)
    [said] = brought(unfiled, sheet({"q2": ("A",), HIGHLIGHTS: ("A",)})).seminar.outcomes
    assert said.question is None
    assert said.highlight


def test_what_was_typed_by_hand_is_not_removed_with_the_point_that_says_it_too() -> None:
    typed = Statement(id="typed", text="Åpen kafé", task="t1", question="q1", group="g1")
    seminar = replace(SEMINAR, outcomes=(typed,))
    known = brought(seminar, sheet({"q1": ("Åpen kafé", "Faste møter")})).seminar
    result = brought(known, sheet({"q1": ("Faste møter",)}))
    assert found(result.seminar, "Åpen kafé") == typed
    assert [conflict.statement for conflict in result.sheets[0].conflicts] == ["typed"]
    result = brought(known, sheet({"q1": ("Åpen kafé hver uke", "Faste møter")}))
    assert found(result.seminar, "Åpen kafé") == typed
    assert [conflict.theirs for conflict in result.sheets[0].conflicts] == ["Åpen kafé hver uke"]
